//! Codes that could not be taken in, each with what is wrong with it.

use code::{Damage, Faults, Kind, beginning, decode};

use super::Class;
use crate::{AssignmentDraft, CodeError, Name, Place, Receipt, receipt};

/// Characters of a damaged code that are kept.
const MOST_KEPT: usize = 24_000;

/// A code that was found and is no receipt that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub place: Place,
    /// The code as it stood there.
    text: String,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Slips, or the end is missing. The groups at fault are in it.
    Damaged(Damage),
    /// Each of its groups is right and they do not belong together: it was put together from two, or altered on purpose.
    Edited,
    /// A learner's progress. Nothing of it was looked at.
    Backup,
    /// An assignment, so that the teacher can say that it is this one.
    Assignment(Box<AssignmentDraft>),
    /// A kind of code, or a version of receipts, that only a newer app knows.
    Newer,
    /// Right by its checks, and still no app writes this.
    Senseless,
}

impl Problem {
    pub(super) fn new(place: Place, text: &str) -> Self {
        Self { place, text: text.chars().take(MOST_KEPT).collect() }
    }

    /// The code as it stood there.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is wrong with it.
    pub fn why(&self) -> Why {
        let read = decode(&self.text);
        match Receipt::open(read.clone()) {
            Ok(_) | Err(CodeError::Senseless | CodeError::Foreign | CodeError::Several(_)) => Why::Senseless,
            Err(CodeError::Newer(_) | CodeError::OtherKind(None)) => Why::Newer,
            Err(CodeError::Code(Faults::Damaged(damage))) => told(damage),
            Err(CodeError::Code(_)) => Why::Senseless,
            Err(CodeError::OtherKind(Some(Kind::Backup))) => Why::Backup,
            Err(CodeError::OtherKind(Some(_))) => match (AssignmentDraft::read(&self.text), read) {
                (Ok(draft), _) => Why::Assignment(Box::new(draft)),
                (_, Err(Faults::Damaged(damage))) => told(damage),
                _ => Why::Senseless,
            },
        }
    }

    /// Whose receipt it seems to be. Only the check symbols of the first groups vouch for that.
    pub fn name(&self) -> Option<Name> {
        let (header, bytes) = beginning(&self.text)?;
        let is_receipt = header.kind == Kind::Receipt && header.version == receipt::VERSION;
        if is_receipt { receipt::name_in(&bytes) } else { None }
    }
}

fn told(damage: Damage) -> Why {
    if damage.groups.is_empty() && damage.header.is_some() && !damage.is_cut() { Why::Edited } else { Why::Damaged(damage) }
}

impl Class {
    /// Notes a problem. The same text again is the same problem. False when it was there.
    pub(super) fn note(&mut self, problem: Problem) -> bool {
        match self.problems.binary_search_by(|known| known.text.cmp(&problem.text)) {
            Ok(same) => {
                let known = &mut self.problems[same];
                known.place = problem.place.min(known.place.clone());
                false
            }
            Err(place) => {
                self.problems.insert(place, problem);
                true
            }
        }
    }
}
