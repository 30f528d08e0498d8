//! What is wrong with a code, of whatever kind.

use lesson::backup::{FaultKind, Repair};

/// What is wrong with a code.
pub struct FaultWords {
    pub title: &'static str,
    pub empty: &'static str,
    pub newer: fn(u32) -> String,
    pub senseless: &'static str,
    /// How many groups to look at again.
    pub slips: fn(usize) -> String,
    /// Groups stand in rows.
    pub rows: fn(usize) -> String,
    /// The end is missing: how many groups there are, of how many.
    pub cut: fn(usize, usize) -> String,
    /// All groups are right by themselves.
    pub mixed: &'static str,
    /// Where a group stands: its row, and its place in that.
    pub place: fn(usize, usize) -> String,
    /// What is wrong with a group: its place as `place` has it, what was typed there, and the place that it changed with.
    pub group: fn(FaultKind, &str, &str, &str) -> String,
    /// There is more than is told.
    pub more: fn(usize) -> String,
    /// Above what was mended in the code.
    pub mended: fn(usize) -> String,
    /// What was mended in a group, at its place.
    pub repair: fn(&Repair, &str) -> String,
    pub assignment: AssignmentFaultWords,
}

/// What is wrong with an assignment's code.
pub struct AssignmentFaultWords {
    pub foreign: &'static str,
    pub other_kind: &'static str,
    /// So many different ones.
    pub several: fn(usize) -> String,
    /// A lesson, by its place of how many, that is not here; and one that two here fit.
    pub unknown: fn(usize, usize) -> String,
    pub ambiguous: fn(usize, usize) -> String,
    pub other_core: &'static str,
    /// Why nothing of it opens.
    pub none: &'static str,
}
