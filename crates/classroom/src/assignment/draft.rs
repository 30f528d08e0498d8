//! An assignment as it was read: all of it can be told but which lessons, and these with the list of lessons.

use code::{Faults, Kind, Repair, encode};
use lesson::{Date, LessonId, format::catalogue::Catalogue, hash::lesson_hash};

use super::{Assignment, Lessons, MOST_LESSONS, Parts, Says, VERSION, bytes, core, mark};
use crate::{
    CodeError, Label, Note,
    find::{FoundCode, find_codes},
    open::open,
};

/// An assignment with hashes for its lessons.
#[derive(Clone, Debug)]
pub struct AssignmentDraft {
    pub salt: u32,
    pub(super) lessons: Hashed,
    /// As in [`Assignment`], like the rest of them.
    pub in_order: bool,
    pub language: Option<String>,
    pub note: Note,
    pub due: Option<Date>,
    pub says: Says,
    pub without: Parts,
    pub class: Label,
    /// Slips in the code that were mended. Two drafts that differ only here are the same.
    pub repairs: Vec<Repair>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Hashed {
    Core(u32),
    These(Vec<u32>),
}

/// Why an assignment can't be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    #[error("no lesson is chosen")]
    NoLessons,
    #[error("more than {MOST_LESSONS} lessons are chosen")]
    TooManyLessons,
    #[error("the lesson {0} is chosen twice")]
    Twice(LessonId),
    #[error("there is no lesson {0} here")]
    UnknownLesson(LessonId),
    /// Two lessons of this course have the same hash.
    #[error("a code can't tell the lesson {0} from another one")]
    Ambiguous(LessonId),
    #[error("this is no tag of a language")]
    Language,
    #[error("the day is not between 2024 and 2113")]
    Due,
}

/// Why an assignment does not fit this course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unresolved {
    /// What does not fit, in order.
    pub misfits: Vec<Misfit>,
    /// How many lessons the assignment names; 0 for the core path.
    pub of: usize,
    /// The lessons that do fit, in order.
    pub found: Vec<LessonId>,
}

/// Why a lesson of an assignment can't be told. The number is its place in the assignment, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// No lesson here has this hash.
    Unknown(usize),
    /// Two lessons here have it. None is guessed.
    Ambiguous(usize),
    /// The core path here is not that of the site where the assignment was made.
    OtherCore,
}

impl PartialEq for AssignmentDraft {
    fn eq(&self, other: &Self) -> bool {
        bytes::write(self) == bytes::write(other)
    }
}

impl Eq for AssignmentDraft {}

impl Assignment {
    /// This assignment as it is written, if it fits the course and can be read there again. Tells everything that does not fit.
    pub fn to_draft(&self, catalogue: &Catalogue) -> Result<AssignmentDraft, Vec<Unwritable>> {
        let mut faults = Vec::new();
        let lessons = match &self.lessons {
            Lessons::CorePath => {
                let ids = core(catalogue);
                if ids.is_empty() {
                    faults.push(Unwritable::NoLessons);
                }
                // A receipt has no place for more.
                if ids.len() > MOST_LESSONS {
                    faults.push(Unwritable::TooManyLessons);
                }
                Hashed::Core(core_hash(&ids))
            }
            Lessons::These(ids) => {
                if ids.is_empty() {
                    faults.push(Unwritable::NoLessons);
                }
                if ids.len() > MOST_LESSONS {
                    faults.push(Unwritable::TooManyLessons);
                }
                for (place, id) in ids.iter().take(MOST_LESSONS).enumerate() {
                    let mut same = find(catalogue, lesson_hash(id.as_str()));
                    if ids[..place].contains(id) {
                        faults.push(Unwritable::Twice(id.clone()));
                    } else if catalogue.lesson(id).is_none() {
                        faults.push(Unwritable::UnknownLesson(id.clone()));
                    } else if same.nth(1).is_some() {
                        faults.push(Unwritable::Ambiguous(id.clone()));
                    }
                }
                Hashed::These(ids.iter().map(|id| lesson_hash(id.as_str())).collect())
            }
        };
        if self.language.as_ref().is_some_and(|tag| !bytes::is_tag(tag)) {
            faults.push(Unwritable::Language);
        }
        if self.due.is_some_and(|due| bytes::day(due).is_none()) {
            faults.push(Unwritable::Due);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(AssignmentDraft {
            salt: self.salt,
            lessons,
            in_order: self.in_order,
            language: self.language.clone(),
            note: self.note.clone(),
            due: self.due,
            says: self.says,
            without: self.without,
            class: self.class.clone(),
            repairs: Vec::new(),
        })
    }
}

impl AssignmentDraft {
    /// Reads the assignment in whatever is pasted: its code, a link with it, a mail with both. The same one several times counts once. A
    /// damaged one beside a whole one may be the newer of the two: then none is opened.
    pub fn read(text: &str) -> Result<Self, CodeError> {
        let found = find_codes(text);
        if found.is_empty() {
            // Too damaged to be found among words: as a code alone it may still say where.
            let code = text.rsplit_once("#/a/").map_or(text, |(_, code)| code);
            return Self::open(FoundCode { line: 1, text: String::new(), read: code::decode(code) });
        }
        let mut read: Vec<Result<Self, CodeError>> = found.into_iter().map(Self::open).collect();
        let is_other = |read: &Result<Self, CodeError>| matches!(read, Err(CodeError::OtherKind(_)));
        if !read.iter().all(is_other) {
            read.retain(|read| !is_other(read));
        }
        let is_newer_or_damaged = |read: &Result<Self, CodeError>| match read {
            Err(CodeError::Code(Faults::Damaged(damage))) => damage.header.is_some(),
            Err(CodeError::Newer(_)) => true,
            _ => false,
        };
        if let Some(at) = read.iter().position(is_newer_or_damaged) {
            return read.swap_remove(at);
        }
        let mut different: Vec<Self> = Vec::new();
        for draft in read.iter().flatten() {
            if !different.contains(draft) {
                different.push(draft.clone());
            }
        }
        match different.len() {
            0 => read.swap_remove(0),
            1 => Ok(different.remove(0)),
            count => Err(CodeError::Several(count)),
        }
    }

    /// Takes a code that was found in a text.
    pub fn open(found: FoundCode) -> Result<Self, CodeError> {
        let (bytes, repairs) = open(found.read, Kind::Assignment, VERSION)?;
        let draft = bytes::read(&bytes).ok_or(CodeError::Senseless)?;
        Ok(Self { repairs, ..draft })
    }

    /// The code, in groups of six with hyphens between them.
    pub fn code(&self) -> String {
        encode(Kind::Assignment, VERSION, &bytes::write(self)).unwrap_or_default()
    }

    /// The code for an address or a QR code: the same without hyphens. With 32 lessons and the longest note it has 1,400 characters.
    pub fn link_code(&self) -> String {
        self.code().replace('-', "")
    }

    /// What receipts of this assignment bear.
    pub fn mark(&self) -> u16 {
        mark(self.salt)
    }

    /// How many lessons it names. None for the core path.
    pub fn count(&self) -> Option<usize> {
        match &self.lessons {
            Hashed::Core(_) => None,
            Hashed::These(hashes) => Some(hashes.len()),
        }
    }

    /// The assignment, told with the list of lessons. All of its lessons or none: a wrong one is never opened.
    pub fn resolve(&self, catalogue: &Catalogue) -> Result<Assignment, Unresolved> {
        let lessons = match &self.lessons {
            Hashed::Core(hash) => {
                let ids = core(catalogue);
                if core_hash(&ids) != *hash || ids.is_empty() {
                    return Err(Unresolved { misfits: vec![Misfit::OtherCore], of: 0, found: Vec::new() });
                }
                Lessons::CorePath
            }
            Hashed::These(hashes) => {
                let (mut found, mut misfits) = (Vec::new(), Vec::new());
                for (place, hash) in hashes.iter().enumerate() {
                    let mut same = find(catalogue, *hash);
                    match (same.next(), same.next()) {
                        (Some(id), None) => found.push(id),
                        (None, _) => misfits.push(Misfit::Unknown(place + 1)),
                        _ => misfits.push(Misfit::Ambiguous(place + 1)),
                    }
                }
                if !misfits.is_empty() {
                    return Err(Unresolved { misfits, of: hashes.len(), found });
                }
                Lessons::These(found)
            }
        };
        Ok(Assignment {
            salt: self.salt,
            lessons,
            in_order: self.in_order,
            language: self.language.clone(),
            note: self.note.clone(),
            due: self.due,
            says: self.says,
            without: self.without,
            class: self.class.clone(),
        })
    }
}

fn find(catalogue: &Catalogue, hash: u32) -> impl Iterator<Item = LessonId> {
    catalogue.lessons().filter(move |(_, lesson)| lesson_hash(&lesson.id) == hash).map(|(_, lesson)| LessonId::from(lesson.id.clone()))
}

fn core_hash(ids: &[LessonId]) -> u32 {
    let ids: Vec<&str> = ids.iter().map(LessonId::as_str).collect();
    lesson_hash(&ids.join("\n"))
}
