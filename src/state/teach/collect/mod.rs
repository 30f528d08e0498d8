//! Collecting a class's codes: what came in, and what is made of it. In this tab's memory, until it is cleared or the tab goes.

mod course;
mod files;
mod read;
mod run;
mod summary;

use classroom::{Cell, Class, Column, Flag, Row, SortBy, State, Table};
use lesson::hash::Hash;

pub use course::Course;
pub use files::Came;
pub use read::{LinkFault, Told};
pub use run::{Act, CAMERA, CLASS, CLEAR, CLEARING, FIELD, FOUND, LINK, TROUBLE, VIDEO, act, follow, forget, with_collect};
pub use summary::{Summary, Trouble};

use crate::words::teach_words;

/// Rows that are drawn at once when many come in.
pub const FIRST_ROWS: usize = 24;

/// The page as it stands.
#[derive(Default)]
pub struct Collect {
    pub class: Class,
    /// What stands in the field for codes, and in that for the assignment's link.
    pub text: String,
    pub link: String,
    /// Why that link can't be used, once somebody tried.
    pub link_fault: Option<LinkFault>,
    /// Pastes so far.
    pub pastes: usize,
    /// What was brought in last.
    pub told: Option<Told>,
    pub is_reading: bool,
    pub camera: Look,
    pub show: Show,
    pub sort: Sort,
    pub keeping: Keeping,
    /// Whether the browser did not take the file for spreadsheets.
    pub is_csv_refused: bool,
    /// Whether somebody wants to clear everything, and was asked once.
    pub is_clearing: bool,
    pub course: Course,
    pub summary: Summary,
    /// Whether only the first rows are to be drawn: many came in at once, and the rest follows once these show.
    pub is_short: bool,
}

/// What the camera is at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Look {
    #[default]
    Off,
    /// Somebody is being asked whether it may be used.
    Waiting,
    /// It is on; what it read last.
    On(Option<Scan>),
    Refused,
    Unable,
}

/// A code that the camera read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    /// The name in it. None when it can't be read.
    pub name: Option<String>,
    /// Whether it was here before.
    pub is_known: bool,
}

/// Which rows show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Show {
    #[default]
    All,
    NotDone,
    Flagged,
    /// Who is not done with the lesson of this hash.
    NotDoneWith(Hash),
}

/// What they are in order of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Name,
    Done,
    /// Who is further in the lesson of this hash first.
    Lesson(Hash),
}

/// Whether the class would be lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing is in it.
    #[default]
    Nothing,
    Unsaved,
    /// The browser was given a file, and nothing came in since.
    Saved,
    /// It did not take one.
    Refused,
    /// It was cleared.
    Cleared,
}

impl Show {
    /// All there are in a table with these lessons. With one lesson, who is not done with it is who is not done.
    pub fn all(lessons: &[Column]) -> Vec<Self> {
        let each = lessons.iter().filter(|_| lessons.len() > 1).map(|lesson| Self::NotDoneWith(lesson.hash));
        [Self::All, Self::Flagged, Self::NotDone].into_iter().chain(each).collect()
    }
}

impl Sort {
    /// The same.
    pub fn all(lessons: &[Column]) -> Vec<Self> {
        let each = lessons.iter().filter(|_| lessons.len() > 1).map(|lesson| Self::Lesson(lesson.hash));
        [Self::Name, Self::Done].into_iter().chain(each).collect()
    }
}

impl Collect {
    /// Makes up its mind again about the class as it is now.
    fn sum_up(&mut self) {
        self.course.order(self.class.assignments());
        let rows = self.summary.table.rows.len();
        self.summary = Summary::of(&self.class, &self.course, &self.summary);
        // A lesson that is there no more can't be wished for.
        let columns = &self.summary.table.columns;
        if !Show::all(columns).contains(&self.show) {
            self.show = Show::All;
        }
        if !Sort::all(columns).contains(&self.sort) {
            self.sort = Sort::Name;
        }
        self.is_short = self.summary.table.rows.len() > rows + FIRST_ROWS;
    }

    /// All rows, in the order that is wanted.
    pub fn table(&self) -> Table {
        let mut table = self.summary.table.clone();
        match self.sort {
            Sort::Name => {}
            Sort::Done => table.sort(SortBy::Done),
            Sort::Lesson(lesson) => table.sort(SortBy::Column(self.column(lesson))),
        }
        table
    }

    /// The rows that show, in that order.
    pub fn shown(&self) -> Table {
        let mut table = self.table();
        match self.show {
            Show::All => {}
            // What nobody asked of a learner is not to be done.
            Show::NotDone => table.rows.retain(|row| is_ours(row) && row.cells.iter().flatten().any(|cell| cell.state != State::Done)),
            Show::NotDoneWith(lesson) => {
                let column = self.column(lesson);
                table.rows.retain(|row| is_ours(row) && cell(row, column).is_some_and(|cell| cell.state != State::Done));
            }
            Show::Flagged => table.rows.retain(|row| !row.flags.is_empty()),
        }
        table
    }

    /// The place of a lesson's column; behind the last one when there is none.
    pub fn column(&self, lesson: Hash) -> usize {
        let columns = &self.summary.table.columns;
        columns.iter().position(|column| column.hash == lesson).unwrap_or(columns.len())
    }

    /// How many are done with the lesson of a column, of how many of this class who were asked.
    pub fn done(&self, column: usize) -> (usize, usize) {
        let asked = self.summary.table.rows.iter().filter(|row| is_ours(row)).filter_map(|row| cell(row, column));
        asked.fold((0, 0), |(done, all), cell| (done + usize::from(cell.state == State::Done), all + 1))
    }

    /// What each assignment is called: by its class, or by its number.
    pub fn assignments(&self) -> Vec<String> {
        let named = self.class.assignments().iter().zip(1..);
        named
            .map(
                |(one, number)| {
                    if one.class.as_str().is_empty() { (teach_words().collect.link.number)(number) } else { one.class.as_str().into() }
                },
            )
            .collect()
    }

    /// A flag in a few words.
    pub fn say(&self, flag: &Flag) -> String {
        let lesson = if let Flag::OtherVersion(lesson) = flag { self.course.listed(lesson) } else { None };
        (teach_words().collect.flag.short)(flag, lesson.map_or("", |lesson| &lesson.title))
    }

    /// What the class is called. None when no assignment says so, or two say different things.
    pub fn label(&self) -> Option<&str> {
        let mut labels = self.class.assignments().iter().map(|assignment| assignment.class.as_str()).filter(|label| !label.is_empty());
        let first = labels.next()?;
        labels.all(|label| label == first).then_some(first)
    }
}

/// Whether a row is of this class, so that it counts.
fn is_ours(row: &Row) -> bool {
    !row.flags.contains(&Flag::OtherClass)
}

fn cell(row: &Row, column: usize) -> Option<&Cell> {
    row.cells.get(column)?.as_ref()
}

#[cfg(test)]
pub(crate) mod tests;
