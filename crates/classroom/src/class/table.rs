//! The class as a table: a row a learner, a column a lesson.

use std::cmp::Ordering;

use lesson::{LessonId, hash::Hash};

use super::{Class, Flag, natural};
use crate::{LessonReport, Name, Score, Sheet, State};

/// A row for each entry, a column for each lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The lessons that somebody handed in: in the sheets' order, then those that are not known here.
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub hash: Hash,
    /// None for a lesson that is not among the sheets.
    pub lesson: Option<LessonId>,
}

/// What one entry says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place in [`Class::entries`].
    pub entry: usize,
    pub name: Name,
    /// Column by column. None where the learner handed nothing in.
    pub cells: Vec<Option<Cell>>,
    pub flags: Vec<Flag>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    pub state: State,
    /// To the nearest five; as the rest only where the receipt says more than what is done.
    pub minutes: Option<u16>,
    /// None as well where nothing is answered, or the lesson's version is another one.
    pub score: Option<Score>,
    /// Places of the endings reached, in [`Sheet::endings`].
    pub endings: Vec<usize>,
}

/// What rows are in order of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortBy {
    /// Numbers by their value, `2` before `10`.
    Name,
    /// Who has done more lessons first.
    Done,
    /// Who is further in the lesson of this column first.
    Column(usize),
}

impl Class {
    /// The table, in order of names. `sheets` are those of the course, or of the assignment, in the order that columns should have.
    pub fn table(&self, sheets: &[Sheet]) -> Table {
        let flags = self.flags(sheets);
        let entries: Vec<_> = self.entries.iter().map(|entry| entry.lessons(sheets)).collect();
        let lesson = |handed: &crate::Handed| {
            let same = || sheets.iter().filter(|sheet| sheet.hash() == handed.hash());
            let sheet = handed.find(sheets).ok().or_else(|| same().next().filter(|_| same().count() == 1));
            Column { hash: handed.hash(), lesson: sheet.map(|sheet| sheet.lesson().clone()) }
        };
        let mut columns: Vec<Column> = Vec::new();
        for handed in entries.iter().flatten() {
            let column = lesson(handed);
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        let place = |column: &Column| {
            let lesson = column.lesson.as_ref();
            lesson.and_then(|lesson| sheets.iter().position(|sheet| sheet.lesson() == lesson)).unwrap_or(usize::MAX)
        };
        columns.sort_unstable_by_key(|column| (place(column), column.hash));
        let mut rows = Vec::new();
        for (at, ((entry, lessons), flags)) in self.entries.iter().zip(&entries).zip(flags).enumerate() {
            let mut cells: Vec<Option<Cell>> = columns.iter().map(|_| None).collect();
            for handed in lessons {
                let report = handed.find(sheets).and_then(|sheet| handed.open(sheet)).ok();
                let column = lesson(handed);
                if let Some(place) = columns.iter().position(|known| *known == column) {
                    cells[place] = Some(cell(handed, report.as_ref()));
                }
            }
            rows.push(Row { entry: at, name: entry.name().clone(), cells, flags });
        }
        let mut table = Table { columns, rows };
        table.sort(SortBy::Name);
        table
    }
}

fn cell(handed: &crate::Handed, report: Option<&LessonReport>) -> Cell {
    let reached = report.and_then(LessonReport::detail).map(|detail| detail.endings.iter().enumerate());
    let endings = reached.into_iter().flatten().filter(|(_, is_reached)| **is_reached).map(|(place, _)| place);
    Cell { state: handed.state(), minutes: handed.minutes(), score: report.and_then(LessonReport::score), endings: endings.collect() }
}

impl Table {
    /// Puts the rows in another order; where that leaves a tie, in order of names.
    pub fn sort(&mut self, by: SortBy) {
        let state = |row: &Row, column: usize| row.cells.get(column).and_then(Option::as_ref).map(|cell| cell.state);
        let done = |row: &Row| row.cells.iter().flatten().filter(|cell| cell.state == State::Done).count();
        self.rows.sort_unstable_by(|one, other| {
            let first = match by {
                SortBy::Name => Ordering::Equal,
                SortBy::Done => done(other).cmp(&done(one)),
                SortBy::Column(column) => state(other, column).cmp(&state(one, column)),
            };
            first.then_with(|| natural::compare(one.name.as_str(), other.name.as_str())).then(one.entry.cmp(&other.entry))
        });
    }

    /// Keeps the rows whose lesson in this column is so far; None stands for those who handed in nothing of it.
    pub fn keep(&mut self, column: usize, state: Option<State>) {
        self.rows.retain(|row| row.cells.get(column).and_then(Option::as_ref).map(|cell| cell.state) == state);
    }

    /// Keeps the rows with something to look at.
    pub fn keep_flagged(&mut self) {
        self.rows.retain(|row| !row.flags.is_empty());
    }

    /// Whether any row says more than what is done.
    pub fn has_scores(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).flatten().any(|cell| cell.minutes.is_some())
    }
}
