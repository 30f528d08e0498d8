//! The class as a table: a row a learner, a column a lesson.

use std::cmp::Ordering;

use lesson::{LessonId, hash::Hash};

use super::{Flag, Results, natural, results::Told};
use crate::{LessonReport, Name, Score, State};

/// A row for each entry that is not left out, a column for each lesson.
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
    /// The place in [`Class::assignments`](super::Class::assignments) of what it answers. None when it is none of them.
    pub assignment: Option<usize>,
    /// Column by column. None where the lesson is not on the receipt, because nobody asked for it.
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
    /// How many endings were reached. None where that can't be told.
    pub endings: Option<usize>,
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

impl Results<'_> {
    /// The table, in order of names.
    pub fn table(&self) -> Table {
        let entries = || self.class.entries.iter().zip(&self.told).enumerate().filter(|(_, (entry, _))| !entry.is_left_out());
        let column = |told: &Told| Column { hash: told.handed.hash(), lesson: told.lesson.cloned() };
        let mut columns: Vec<Column> = Vec::new();
        for told in entries().flat_map(|(_, (_, told))| told) {
            let column = column(told);
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        let place = |column: &Column| {
            let lesson = column.lesson.as_ref();
            lesson.and_then(|lesson| self.sheets.iter().position(|sheet| sheet.lesson() == lesson)).unwrap_or(usize::MAX)
        };
        columns.sort_unstable_by_key(|column| (place(column), column.hash));
        let flags = self.flags();
        let mut rows = Vec::new();
        for (at, (entry, told)) in entries() {
            let mut cells: Vec<Option<Cell>> = columns.iter().map(|_| None).collect();
            for told in told {
                let column = column(told);
                if let Some(place) = columns.iter().position(|known| *known == column) {
                    cells[place] = Some(cell(told));
                }
            }
            let assignment = self.class.assignments.iter().position(|assignment| assignment.mark() == entry.mark());
            rows.push(Row { entry: at, name: entry.name().clone(), assignment, cells, flags: flags[at].clone() });
        }
        let mut table = Table { columns, rows };
        table.sort(SortBy::Name);
        table
    }
}

fn cell(told: &Told) -> Cell {
    let report = told.report.as_ref().ok();
    let endings = report.and_then(LessonReport::detail).map(|detail| detail.endings.iter().filter(|is_reached| **is_reached).count());
    Cell { state: told.handed.state(), minutes: told.handed.minutes(), score: report.and_then(LessonReport::score), endings }
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

    /// Whether any row says more than what is done.
    pub fn has_scores(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).flatten().any(|cell| cell.minutes.is_some())
    }
}
