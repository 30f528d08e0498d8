//! A learner's progress to take along: as a short text code, or as a file that loses nothing.
//!
//! [`Backup`] writes both. [`BackupDraft::read`] reads both, and what the rescue screen copies. A code holds hashes in place of ids, which
//! makes it a tenth as long; so what it says of a lesson can be told at once, and its answers only with the lesson at hand
//! ([`LessonDraft::resolve`]). Neither is secret: whoever has one can read it.
//!
//! A lesson played once, with 30 to 50 events, takes 160 to 200 bytes, which are 370 to 460 characters as they are shown; four lessons take
//! some 650 bytes (1,500 characters), twelve some 1,900 (4,300). Without its hyphens the code of twelve just fits the largest QR code.

mod draft;
mod file;
mod hash;
mod read;
mod resolve;
mod write;

pub use code::{Damage, Fault, FaultKind, Faults, Header, Kind, Repair};
pub use draft::{BackupDraft, BackupError, LessonDraft, Resolved};

use crate::format::progress::Progress;

/// The version of the file written today.
pub const FILE_VERSION: u32 = 1;
/// The version of the code written today.
pub const CODE_VERSION: u8 = 1;

/// Bytes of a text that is read, at most.
const MOST_BYTES: usize = 8 << 20;
/// Lessons that are read of one backup, at most.
const MOST_LESSONS: usize = 1_000;
/// Notes that are read of one backup, and lines of one note, at most.
const MOST_NOTES: usize = 200;
const MOST_LINES: usize = 200;

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
