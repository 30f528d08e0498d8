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
mod results;
mod table;
mod take;

pub use csv::CsvWords;
pub use endings::EndingsSpread;
pub use entry::{Arrival, Entry};
pub use file::{ClassError, VERSION};
pub use flags::Flag;
pub use hard::HardItem;
pub use problem::{Problem, Why};
pub use results::Results;
pub use table::{Cell, Column, Row, SortBy, Table};
pub use take::Taken;

use crate::{AssignmentDraft, Name};

/// Below so many answers nothing is summed up, because a sum over few tells what each of them did.
pub const FEWEST: usize = 5;

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

    /// Says which assignment the class is about. A second one is added; the same one, changed since, takes the place of what it was.
    pub fn expect(&mut self, mut assignment: AssignmentDraft) {
        assignment.repairs.clear();
        self.assignments.retain(|known| known.salt != assignment.salt);
        self.assignments.push(assignment);
        self.assignments.sort_unstable_by_key(|assignment| assignment.salt);
    }

    /// Takes an assignment back. Receipts of it stay.
    pub fn unexpect(&mut self, assignment: usize) {
        if assignment < self.assignments.len() {
            self.assignments.remove(assignment);
        }
    }

    /// Whether the code that a damaged one was meant to be came whole, from somebody who is not left out. `name` and `why` are the problem's
    /// own, which take a while to find out.
    pub fn is_settled(&self, problem: &Problem, name: Option<&Name>, why: &Why) -> bool {
        let (Some(name), Why::Damaged(damage)) = (name, why) else { return false };
        let entries = self.entries.iter().filter(|entry| !entry.is_left_out() && entry.name() == name);
        entries.flat_map(Entry::arrivals).any(|arrival| problem.is_of(damage, &arrival.receipt))
    }

    /// Takes a problem off the list, once somebody has seen to it.
    pub fn dismiss(&mut self, problem: usize) {
        if problem < self.problems.len() {
            self.problems.remove(problem);
        }
    }

    /// Leaves an entry out of what is counted, such as the second one of a learner who mistyped their name, or takes it back in. Its receipts
    /// stay.
    pub fn leave_out(&mut self, entry: usize, is_left_out: bool) {
        if let Some(entry) = self.entries.get_mut(entry) {
            entry.is_left_out = is_left_out;
        }
    }

    /// Brings in all of another collection. What one of them leaves out stays out.
    pub fn merge(&mut self, other: &Self) {
        for assignment in &other.assignments {
            // Of two versions none says which is the newer one: either way round it is the same that stays.
            let is_ours_later = self.assignments.iter().any(|known| known.salt == assignment.salt && known.code() >= assignment.code());
            if !is_ours_later {
                self.expect(assignment.clone());
            }
        }
        for entry in &other.entries {
            for arrival in entry.arrivals() {
                self.add(arrival.clone(), entry.is_left_out);
            }
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
