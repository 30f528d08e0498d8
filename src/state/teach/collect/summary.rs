//! What the page says of a class. Made when the class or the lessons change, not with every drawing.

use classroom::{Class, EndingsSpread, Flag, HardItem, Name, Place, Problem, Table, Why};

use super::Course;

pub struct Summary {
    /// In order of names.
    pub table: Table,
    pub hard: Vec<HardItem>,
    /// Whether enough answered any question for it to be summed up.
    pub has_enough: bool,
    pub endings: Vec<EndingsSpread>,
    /// By their places: file by file, line by line.
    pub troubles: Vec<Trouble>,
}

/// A code that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Its place in [`Class::problems`].
    pub problem: usize,
    pub place: Place,
    /// Whose it seems to be.
    pub name: Option<Name>,
    pub why: Why,
    /// The code as it came.
    pub code: String,
    /// Whether the whole code is here.
    pub is_settled: bool,
}

impl Default for Summary {
    fn default() -> Self {
        let table = Table { columns: Vec::new(), rows: Vec::new() };
        Self { table, hard: Vec::new(), has_enough: false, endings: Vec::new(), troubles: Vec::new() }
    }
}

impl Summary {
    /// `before` is what was said last: a code that was told then is not read again.
    pub(super) fn of(class: &Class, course: &Course, before: &Self) -> Self {
        let told = |came: &Problem| match before.troubles.iter().find(|told| told.code == came.text()) {
            Some(told) => (told.name.clone(), told.why.clone()),
            None => (came.name(), came.why()),
        };
        let trouble = |(problem, came): (usize, &Problem)| {
            let (name, why) = told(came);
            let is_settled = class.is_settled(came, name.as_ref(), &why);
            Trouble { problem, place: came.place.clone(), name, why, code: came.text().to_owned(), is_settled }
        };
        let mut troubles: Vec<Trouble> = class.problems().iter().enumerate().map(trouble).collect();
        troubles.sort_unstable_by(|one, other| one.place.cmp(&other.place).then(one.problem.cmp(&other.problem)));
        let sheets = course.sheets();
        let results = class.results(sheets);
        let mut table = results.table();
        for row in &mut table.rows {
            // The lesson is known and its file did not come: that is not the code's fault.
            row.flags.retain(|flag| !matches!(flag, Flag::OtherLesson(hash) if course.is_listed(*hash)));
        }
        Self { table, hard: results.hard_items(), has_enough: results.has_enough(), endings: results.endings(), troubles }
    }

    /// The kinds of flags on the table, each once, in the order in which they come.
    pub fn flags(&self) -> Vec<&Flag> {
        let mut flags: Vec<&Flag> = Vec::new();
        for flag in self.table.rows.iter().flat_map(|row| &row.flags) {
            if !flags.iter().any(|known| std::mem::discriminant(*known) == std::mem::discriminant(flag)) {
                flags.push(flag);
            }
        }
        flags
    }
}
