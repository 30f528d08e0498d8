//! A learner's progress to take along: as a short text code, or as a file that loses nothing.
//!
//! [`Backup`] writes both. [`BackupDraft::read`] reads both, and what the rescue screen copies. A code holds hashes in place of ids, which
//! makes it a tenth as long; so what it says of a lesson can be told at once, and its answers only with the lesson at hand
//! ([`LessonDraft::resolve`]).

mod draft;
mod file;
mod hash;
mod read;
mod resolve;
mod write;

pub use draft::{BackupDraft, BackupError, LessonDraft, Resolved};

use crate::format::progress::Progress;

/// The version of the file written today.
pub const FILE_VERSION: u32 = 1;
/// The version of the code written today.
pub const CODE_VERSION: u8 = 1;

/// All that a learner takes along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    pub lessons: Vec<Progress>,
    /// Private things, only those that the learner wants in it.
    pub notes: Vec<Note>,
}

/// Something private, as plain lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    pub title: String,
    pub lines: Vec<String>,
}

impl Backup {
    /// The text code, in groups of six with `-` between them. None when there is too much for one: 32,767 bytes.
    pub fn to_code(&self) -> Option<String> {
        code::encode(code::Kind::Backup, CODE_VERSION, &self.to_bytes())
    }
}
