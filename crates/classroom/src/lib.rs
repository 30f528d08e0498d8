//! What a teacher asks of a class, what comes back, and the class as a whole. No account and no server: an [`Assignment`] goes out in a
//! link, a [`Receipt`] comes back as a code that a learner types, pastes or shows, and a [`Class`] collects them on the teacher's device.
//!
//! A receipt is no proof: whoever can read this can write one. And it has no place for anything private: a learner's words other than the
//! name they typed, feelings, what they made with a tool. [`LessonReport`] says all that it can hold.
//!
//! Both are codes of the crate `code`; how their bytes lie stands in `assignment/bytes.rs` and `receipt/bytes.rs`. They hold hashes in place
//! of ids, so they are read in two stages: [`AssignmentDraft`] is told with the list of lessons, [`Handed`] with the lesson's [`Sheet`].
//!
//! Pure: nothing here reads a clock, a file, the network or the browser. Never panics on any input.

#![forbid(unsafe_code)]

pub mod archive;
pub mod assignment;
pub mod class;
mod digits;
mod find;
mod open;
pub mod receipt;
mod short;
mod text;

pub use assignment::{Assignment, AssignmentDraft, Lessons, Misfit, Parts, Says, Unresolved, Unwritable};
pub use class::{
    Cell, Class, ClassError, Column, CsvWords, EndingsSpread, Entry, FEWEST, Flag, HardItem, Problem, Results, Row, SortBy, Table, Taken,
    Why,
};
pub use code::{Damage, Fault, FaultKind, Faults, Header, Kind, ROW, Repair, rows};
pub use find::{FoundCode, Place, find_codes};
pub use open::CodeError;
pub use receipt::{Answered, Detail, Handed, Item, ItemOption, LessonReport, Misread, Receipt, Score, Sheet, State, StoryEnding};
pub use text::{Label, Name, Note};
