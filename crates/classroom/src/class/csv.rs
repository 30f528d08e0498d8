//! The table for a spreadsheet (RFC 4180), in which nothing that a learner typed can act as a formula.

use super::{Flag, Table};
use crate::{Score, State};

/// The words of the file, in the teacher's language.
pub struct CsvWords<'a> {
    /// What stands between cells: a comma, or a semicolon where the comma is the sign for decimals, because spreadsheets there expect it.
    pub separator: char,
    /// The head of the column with assignments, and what each is called by its place. The column is there only with several.
    pub assignment: &'a str,
    pub assignments: &'a [String],
    pub name: &'a str,
    pub minutes: &'a str,
    pub right_first: &'a str,
    pub right_last: &'a str,
    pub endings: &'a str,
    pub flags: &'a str,
    /// A lesson's title by the column's place.
    pub lesson: &'a dyn Fn(usize) -> String,
    pub state: &'a dyn Fn(State) -> String,
    pub flag: &'a dyn Fn(&Flag) -> String,
}

impl Table {
    /// The rows as they are in order now, as CSV: with a byte order mark, so that spreadsheets take it as UTF-8, and lines that end in CRLF.
    /// A column for what it answers where that can be several, one for each lesson's state; with scores also for its minutes, the items right at first and at last, and endings. Items are
    /// given in per cent of those answered, so that what somebody passed over neither shows nor counts against them.
    pub fn to_csv(&self, words: &CsvWords<'_>) -> String {
        let has_scores = self.has_scores();
        let details = [words.minutes, words.right_first, words.right_last, words.endings];
        let mut out = String::from("\u{feff}");
        let has_several = words.assignments.len() > 1;
        let mut head = vec![words.name.to_owned()];
        head.extend(has_several.then(|| words.assignment.to_owned()));
        for column in 0..self.columns.len() {
            let title = (words.lesson)(column);
            head.push(title.clone());
            head.extend(details.iter().filter(|_| has_scores).map(|word| format!("{title}: {word}")));
        }
        head.push(words.flags.to_owned());
        line(&head, words.separator, &mut out);
        for row in &self.rows {
            let mut cells = vec![row.name.as_str().to_owned()];
            let assignment = || row.assignment.and_then(|place| words.assignments.get(place)).cloned().unwrap_or_default();
            cells.extend(has_several.then(assignment));
            for cell in &row.cells {
                cells.push(cell.as_ref().map(|cell| (words.state)(cell.state)).unwrap_or_default());
                if !has_scores {
                    continue;
                }
                let share = |right: fn(&Score) -> usize| {
                    let score = cell.as_ref().and_then(|cell| cell.score)?;
                    (right(&score) * 200 + score.answered).checked_div(score.answered * 2)
                };
                // A 0 would say that something was passed over, or that no time was counted.
                let number =
                    |number: Option<usize>| number.filter(|number| *number > 0).map(|number| number.to_string()).unwrap_or_default();
                let percent = |share: Option<usize>| share.map(|share| share.to_string()).unwrap_or_default();
                cells.extend([
                    number(cell.as_ref().and_then(|cell| cell.minutes).map(usize::from)),
                    percent(share(|score| score.right_first)),
                    percent(share(|score| score.right_last)),
                    number(cell.as_ref().and_then(|cell| cell.endings)),
                ]);
            }
            cells.push(row.flags.iter().map(|flag| (words.flag)(flag)).collect::<Vec<_>>().join("; "));
            line(&cells, words.separator, &mut out);
        }
        out
    }
}

fn line(cells: &[String], separator: char, out: &mut String) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push(separator);
        }
        write(cell, out);
    }
    out.push_str("\r\n");
}

/// A cell. What a spreadsheet would take for a formula gets an apostrophe before it.
fn write(cell: &str, out: &mut String) {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    let is_quoted = cell.contains(['"', ',', ';', '\r', '\n', '\t']) || cell.starts_with(' ') || cell.ends_with(' ');
    if is_quoted {
        out.push('"');
    }
    if is_formula {
        out.push('\'');
    }
    out.push_str(&if is_quoted { cell.replace('"', "\"\"") } else { cell.to_owned() });
    if is_quoted {
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn no_cell_is_a_formula() {
        for (cell, written) in [
            ("Noor", "Noor"),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ("a,b", "\"a,b\""),
            ("a;=b", "\"a;=b\""),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("", ""),
            (" =1", "\" =1\""),
        ] {
            let mut out = String::new();
            write(cell, &mut out);
            assert_eq!(out, written);
        }
    }
}
