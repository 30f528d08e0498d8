//! What is taken along, and in what form.

use lesson::backup::{Backup, Note};

use crate::store::Saves;

/// What goes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Luggage {
    pub lessons: usize,
    /// How many of them are done.
    pub done: usize,
    pub notes: usize,
    /// Lessons that stay behind, because only a newer app can read them.
    pub left: usize,
    /// In groups with `-` between them. None when it is too much for a code.
    pub code: Option<String>,
    pub file: String,
}

/// What there is to take along, with these notes.
pub fn luggage(saves: &Saves, notes: Vec<Note>) -> Luggage {
    let backup = Backup { lessons: saves.begun().cloned().collect(), notes };
    Luggage {
        lessons: backup.lessons.len(),
        done: backup.lessons.iter().filter(|progress| progress.is_finished()).count(),
        notes: backup.notes.len(),
        left: saves.newer(),
        code: backup.to_code(),
        file: backup.to_json(),
    }
}
