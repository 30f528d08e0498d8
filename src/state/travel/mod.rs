//! Taking progress along and bringing it in: what is on the page, and what that comes to. The page itself only shows it.

mod bring;
mod run;
mod take;

use std::rc::Rc;

use lesson::backup::{BackupDraft, BackupError};

use crate::browser::fetch::LoadError;

pub use bring::{InIt, LessonInIt, Outcome, in_it};
pub use run::{Act, FIELD, FOUND, Reading, Then, Way, act, follow, forget, is_retry, with_travel};
pub use take::{Luggage, luggage};

/// The page as it stands.
#[derive(Clone, Debug, Default)]
pub struct Travel {
    /// Whether what was kept with tools goes along.
    pub with_notes: bool,
    pub shows_qr: bool,
    /// Whether the code could be copied, and a file be saved, once somebody asked for it.
    pub is_copied: Option<bool>,
    pub is_saved: Option<bool>,
    /// What stands in the field for a code.
    pub text: String,
    pub stage: Stage,
    /// Whether things kept with tools stay out when the rest comes in.
    pub leaves_notes: bool,
    /// Whether bringing in comes first on the page, because there was nothing to take along or a code came with the address.
    pub is_bring_first: bool,
}

/// How far bringing in is.
#[derive(Clone, Debug, Default)]
pub enum Stage {
    #[default]
    Asking,
    Unreadable(Unreadable),
    /// It can be read. Nothing happened yet.
    Read(Rc<BackupDraft>),
    /// It is wanted, and waits for files of lessons.
    Bringing(Rc<BackupDraft>),
    /// One of those did not come.
    Stuck(Rc<BackupDraft>, LoadError),
    Done(Outcome),
}

/// Why there is nothing to bring in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The field is empty.
    Nothing,
    /// The browser could not read the file, or it is far too large.
    File,
    Backup(BackupError),
}

impl Travel {
    /// Reads what came, to be looked at before anything happens.
    fn read(&mut self, text: &str) {
        self.stage = match BackupDraft::read(text) {
            _ if text.trim().is_empty() => Stage::Unreadable(Unreadable::Nothing),
            Ok(draft) => Stage::Read(Rc::new(draft)),
            Err(error) => Stage::Unreadable(Unreadable::Backup(error)),
        };
    }
}
