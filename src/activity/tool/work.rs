//! What a learner is making with a tool.

use std::rc::Rc;

use super::Circle;

/// Work with a tool, under way or kept.
#[derive(Clone, PartialEq)]
pub enum Work {
    Plan(Plan),
    /// Also the words of a map.
    Sheet(Sheet),
    Circle(Circle),
}

/// An if-then plan in the making.
#[derive(Clone, Default, PartialEq)]
pub struct Plan {
    /// The ready plan picked; none of them when the learner writes.
    pub ready: Option<usize>,
    pub is_own: bool,
    pub own_if: String,
    pub own_then: String,
}

/// A worksheet in the making.
#[derive(Clone, Default, PartialEq)]
pub struct Sheet {
    /// The lines picked, row by row; rows behind the last one touched may be missing. By their words: what is on offer can change
    /// with what was kept elsewhere.
    pub picks: Vec<Vec<Rc<str>>>,
    /// Whether the learner's own line counts in the row that takes one.
    pub is_own: bool,
    pub own: String,
}

impl Sheet {
    pub fn picks(&self, row: usize) -> &[Rc<str>] {
        self.picks.get(row).map_or(&[], Vec::as_slice)
    }

    /// The same, with this line picked in a row that takes up to `most`; put back where it was picked before, unless it is the only
    /// one that the row takes.
    pub fn pick(&self, row: usize, line: &Rc<str>, most: usize) -> Self {
        let mut sheet = self.clone();
        if sheet.picks.len() <= row {
            sheet.picks.resize(row + 1, Vec::new());
        }
        let picks = &mut sheet.picks[row];
        match picks.iter().position(|picked| picked == line) {
            Some(at) if most > 1 => _ = picks.remove(at),
            Some(_) => {}
            None => {
                picks.push(line.clone());
                let needless = picks.len().saturating_sub(most);
                picks.drain(..needless);
            }
        }
        sheet
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_more_than_fits_lets_the_oldest_go() {
        let [a, b, c]: [Rc<str>; 3] = ["a".into(), "b".into(), "c".into()];
        let sheet = Sheet::default().pick(1, &a, 2).pick(1, &b, 2);
        assert_eq!(sheet.picks(1), [a.clone(), b.clone()]);
        assert_eq!(sheet.pick(1, &c, 2).picks(1), [b.clone(), c.clone()]);
        assert_eq!(sheet.pick(1, &a, 2).picks(1), std::slice::from_ref(&b));
        assert_eq!(sheet.picks(0), []);
        let one = Sheet::default().pick(0, &a, 1);
        assert_eq!(one.pick(0, &b, 1).picks(0), [b]);
        assert_eq!(one.pick(0, &a, 1).picks(0), [a], "a row of one is never empty again");
    }
}
