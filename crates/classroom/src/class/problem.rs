//! Codes that could not be taken in, each with what is wrong with it.

use code::{Damage, FaultKind, Faults, Kind, beginning, decode, groups};

use super::Class;
use crate::{AssignmentDraft, CodeError, Name, Place, Receipt, receipt};

/// Characters of a damaged code that are kept.
const MOST_KEPT: usize = 24_000;
/// Of a learner's progress no more than tells that it is one: there may be private notes in it.
const MOST_KEPT_OF_BACKUP: usize = 20;

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
        let is_backup = match Receipt::open(decode(text)) {
            Err(CodeError::OtherKind(kind)) => kind == Some(Kind::Backup),
            // Its first group can't be read. It starts as one does.
            _ => beginning(text).is_none() && text.trim_start().starts_with(['B', 'b']),
        };
        let most = if is_backup { MOST_KEPT_OF_BACKUP } else { MOST_KEPT };
        Self { place, text: text.chars().take(most).collect() }
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

    /// Whether this is a receipt's code, damaged: every group that is not told as wrong is the receipt's. Where groups are missing in between it
    /// can't be told.
    pub(super) fn is_of(&self, damage: &Damage, receipt: &Receipt) -> bool {
        /// Fewest groups that have to be the same: the first ones say whose it is, and in which assignment.
        const FEWEST: usize = 4;
        if damage.groups.iter().any(|fault| fault.kind != FaultKind::Wrong) {
            return false;
        }
        let wrong = |at: usize| damage.groups.iter().any(|fault| fault.group == at + 1);
        let (ours, theirs) = (groups(&self.text.to_ascii_uppercase()), groups(&receipt.code()));
        let mut same = 0;
        for (at, (one, other)) in ours.iter().zip(&theirs).enumerate().filter(|(at, _)| !wrong(*at)) {
            // The last one may be cut.
            let is_last = at + 1 == ours.len();
            if one != other && !(is_last && other.starts_with(one.as_str())) {
                return false;
            }
            same += usize::from(one == other);
        }
        same >= FEWEST.min(theirs.len() - 1)
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
