//! A backup as it was read: what it holds can be told, and lesson by lesson taken in.

use code::{Faults, Kind, Repair};

use super::{MOST_BYTES, Note, hash::Hash, hash::lesson_hash};
use crate::{
    Lesson, LessonId,
    attempt::Tab,
    format::{JsonError, progress::Progress},
    review::Review,
};

/// A backup as it was read, from a code or a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackupDraft {
    pub lessons: Vec<LessonDraft>,
    pub notes: Vec<Note>,
    /// Lessons and notes that are in it and can't be read.
    pub damaged: usize,
    /// Lessons in it that a newer app wrote.
    pub newer: usize,
    /// Slips in the code that were mended.
    pub repairs: Vec<Repair>,
}

/// What a backup holds of one lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonDraft(pub(super) Held);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// From a file: all of it.
    Whole(Progress),
    /// From a code.
    Hashed(Hashed),
}

/// Progress with hashes for ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hashed {
    pub(super) lesson: u32,
    pub(super) touched: u64,
    pub(super) at: Option<(u16, u16)>,
    pub(super) review: Review,
    pub(super) entries: Vec<HashedEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HashedEntry {
    pub(super) number: u32,
    pub(super) tab: Tab,
    pub(super) event: HashedEvent,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum HashedEvent {
    Opened,
    At(Hash),
    Ended,
    Drafted(Hash, Hash, HashedAnswer),
    Answered(Hash, Hash, HashedAnswer),
    Cleared(Hash, Hash),
    Chose { step: Hash, scene: Hash, choice: Hash, to: Hash },
    Rewound { step: Hash, scene: Hash, depth: u32 },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct HashedAnswer {
    pub(super) kind: AnswerKind,
    /// In pairs where the kind is one of pairs: what was placed, and where.
    pub(super) ids: Vec<Hash>,
}

/// The kinds of answers, each at the number that stands for it in a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AnswerKind {
    Picked,
    Ordered,
    Placed,
    Paired,
    Filled,
    Used,
    Skipped,
}

/// A lesson's progress from a backup, ready to be merged: entries keep their numbers and tabs, so doing it twice changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    pub progress: Progress,
    /// Events that are left out: those that can't be told any more, because the lesson changed since, and those with a number that no
    /// learner comes to.
    pub passed_over: usize,
}

/// Why a text is no backup.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    /// Neither a code nor a file of this app; or nothing at all.
    #[error("this is no backup")]
    Foreign,
    /// A code for something else.
    #[error("this code is no backup")]
    OtherKind(Option<Kind>),
    #[error("the backup has version {0}, which is newer")]
    Newer(u32),
    /// A code with slips or without its end: the groups to look at again are in it.
    #[error("{0}")]
    Code(Faults),
    /// A file that was cut short or altered.
    #[error("the backup can't be read: {0}")]
    Malformed(#[from] JsonError),
    /// A code that is right by its checks, and still holds what no app writes.
    #[error("the code can't be understood")]
    Senseless,
}

impl BackupDraft {
    /// Reads a code, a file, or what the rescue screen copied: whatever a learner pastes.
    pub fn read(text: &str) -> Result<Self, BackupError> {
        let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
        match text.starts_with('{') {
            true if text.len() > MOST_BYTES => Err(JsonError::TooLong.into()),
            true => Self::from_json(text),
            false if text.len() > MOST_BYTES => Err(BackupError::Foreign),
            false => Self::from_code(text),
        }
    }
}

impl Resolved {
    /// Progress as it came, of which so much could not be told.
    pub(super) fn new(mut progress: Progress, untold: usize) -> Self {
        let passed_over = untold + progress.trail.drop_leaps();
        Self { progress, passed_over }
    }
}

impl LessonDraft {
    /// Whether this is progress of the lesson with this id. A code knows it by a hash of 24 bits.
    pub fn is_of(&self, id: &LessonId) -> bool {
        match &self.0 {
            Held::Whole(progress) => progress.lesson == *id,
            Held::Hashed(hashed) => hashed.lesson == lesson_hash(id.as_str()),
        }
    }

    /// The one of these lessons that this is progress of. None when it is not among them, or when two could be meant.
    pub fn find_in<'a>(&self, ids: impl IntoIterator<Item = &'a LessonId>) -> Option<&'a LessonId> {
        let mut same = ids.into_iter().filter(|id| self.is_of(id));
        same.next().filter(|_| same.next().is_none())
    }

    /// When something last happened in it, in milliseconds since 1970 by the clock of the device it comes from.
    pub fn touched(&self) -> u64 {
        match &self.0 {
            Held::Whole(progress) => progress.touched,
            Held::Hashed(hashed) => hashed.touched,
        }
    }

    /// The step last shown, from 1, and how many there were.
    pub fn at(&self) -> Option<(u16, u16)> {
        match &self.0 {
            Held::Whole(progress) => progress.at,
            Held::Hashed(hashed) => hashed.at,
        }
    }

    /// Whether the end was ever reached.
    pub fn is_finished(&self) -> bool {
        match &self.0 {
            Held::Whole(progress) => progress.is_finished(),
            Held::Hashed(hashed) => hashed.entries.iter().any(|entry| matches!(entry.event, HashedEvent::Ended)),
        }
    }

    /// How many things the learner did in it.
    pub fn entries(&self) -> usize {
        match &self.0 {
            Held::Whole(progress) => progress.trail.entries().len(),
            Held::Hashed(hashed) => hashed.entries.len(),
        }
    }

    /// All that a file holds, as it stands there.
    pub fn whole(&self) -> Option<&Progress> {
        match &self.0 {
            Held::Whole(progress) => Some(progress),
            Held::Hashed(_) => None,
        }
    }

    /// All of it, where no lesson is needed to tell: from a file.
    pub fn resolve_alone(&self) -> Option<Resolved> {
        self.whole().map(|progress| Resolved::new(progress.clone(), 0))
    }

    /// All of it, told with the lesson that it is progress of ([`is_of`](Self::is_of)).
    pub fn resolve(&self, lesson: &Lesson) -> Resolved {
        match &self.0 {
            Held::Whole(progress) => Resolved::new(progress.clone(), 0),
            Held::Hashed(hashed) => hashed.resolve(lesson),
        }
    }
}
