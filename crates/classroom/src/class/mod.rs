//! The class as a value: every receipt that came, and everything that could not be read.
//!
//! A class is a set of receipts and a set of problems, so bringing in the same twice changes nothing, and two collections merge into the same
//! one either way round. What is wrong with a receipt (another class, an older lesson, two of one name) is derived, never stored.

mod csv;
mod endings;
mod entry;
mod file;
mod flags;
mod hard;
mod natural;
mod problem;
mod table;
mod take;

pub use csv::CsvWords;
pub use endings::EndingsSpread;
pub use entry::{Arrival, Entry};
pub use file::{ClassError, VERSION};
pub use flags::Flag;
pub use hard::HardItem;
pub use problem::{Problem, Why};
pub use table::{Cell, Column, Row, SortBy, Table};
pub use take::Taken;

use crate::AssignmentDraft;

/// Below so many answers nothing is summed up, so that no sum tells what one learner did.
pub const FEWEST: usize = 3;

/// What came back from a class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    /// In order of their salts.
    assignments: Vec<AssignmentDraft>,
    /// In order of their keys.
    entries: Vec<Entry>,
    /// In order of their texts.
    problems: Vec<Problem>,
}

impl Class {
    pub fn new() -> Self {
        Self::default()
    }

    /// Learners' attempts, each with all that came of it. Their order never changes but for what is added.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What could not be read, in no order that means anything.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The assignments that this class is about. With none, receipts of any count.
    pub fn assignments(&self) -> &[AssignmentDraft] {
        &self.assignments
    }

    /// Says which assignment the class is about. A second one is added.
    pub fn expect(&mut self, mut assignment: AssignmentDraft) {
        assignment.repairs.clear();
        if !self.assignments.contains(&assignment) {
            self.assignments.push(assignment);
            self.assignments.sort_unstable_by_key(|assignment| (assignment.salt, assignment.code()));
        }
    }

    /// Takes a problem off the list, once somebody has seen to it.
    pub fn dismiss(&mut self, problem: usize) {
        if problem < self.problems.len() {
            self.problems.remove(problem);
        }
    }

    /// Brings in all of another collection.
    pub fn merge(&mut self, other: &Self) {
        other.assignments.iter().for_each(|assignment| self.expect(assignment.clone()));
        for arrival in other.entries.iter().flat_map(Entry::arrivals) {
            self.add(arrival.clone());
        }
        for problem in &other.problems {
            self.note(problem.clone());
        }
    }

    /// Whether a receipt is of this class, as far as that can be told.
    fn is_ours(&self, entry: &Entry) -> bool {
        self.assignments.is_empty() || self.assignments.iter().any(|assignment| assignment.mark() == entry.mark())
    }
}
