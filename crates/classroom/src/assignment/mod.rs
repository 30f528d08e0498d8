//! What a teacher asks a class to do, as a code that goes into a link's fragment, which no browser sends anywhere.

mod bytes;
mod draft;
mod parts;

pub use draft::{AssignmentDraft, Misfit, Unresolved, Unwritable};
pub use parts::Parts;

use lesson::{Date, LessonId, format::catalogue::Catalogue};

use crate::{Label, Note};

/// The version of the code written today.
pub const VERSION: u8 = 1;
/// Lessons that an assignment names at most.
pub const MOST_LESSONS: usize = 32;

/// What a teacher asks a class to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Names the assignment: random, drawn outside. Receipts hold a [`mark`] of it.
    pub salt: u32,
    pub lessons: Lessons,
    /// Whether the order of the lessons is meant. It is a suggestion: nothing is locked.
    pub in_order: bool,
    /// The language wished for, as a tag such as `es`.
    pub language: Option<String>,
    pub note: Note,
    /// The day it is due.
    pub due: Option<Date>,
    pub says: Says,
    /// What is left off.
    pub without: Parts,
    /// The class it is for.
    pub class: Label,
}

/// The lessons of an assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lessons {
    /// The course's core path.
    CorePath,
    /// These, 1 to 32, each once.
    These(Vec<LessonId>),
}

/// What a receipt is to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// No receipt is asked for.
    Nothing,
    /// Only which lessons are done.
    #[default]
    Done,
    /// Also endings, what was right at first and at last try, and minutes.
    Scores,
}

impl Assignment {
    /// The lessons, in order.
    pub fn lesson_ids(&self, catalogue: &Catalogue) -> Vec<LessonId> {
        match &self.lessons {
            Lessons::CorePath => core(catalogue),
            Lessons::These(ids) => ids.clone(),
        }
    }

    /// What receipts of this assignment bear.
    pub fn mark(&self) -> u16 {
        mark(self.salt)
    }
}

/// Sixteen bits for an assignment's salt, never 0. Of two assignments one in 65,000 has the other's.
pub fn mark(salt: u32) -> u16 {
    (1 + (salt >> 16 ^ salt) % u32::from(u16::MAX)) as u16
}

fn core(catalogue: &Catalogue) -> Vec<LessonId> {
    catalogue.lessons().filter(|(_, lesson)| lesson.core).map(|(_, lesson)| LessonId::from(lesson.id.clone())).collect()
}
