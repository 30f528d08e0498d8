//! A learner's attempt at an assignment, and all receipts of it.

use std::cmp::Ordering;

use code::Repair;

use super::Class;
use crate::{Handed, Misread, Name, Place, Receipt, Sheet};

/// A learner's attempt: every different receipt of it that came. Who hands in again, or lesson by lesson, has several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Never empty; in order of their receipts, each once.
    arrivals: Vec<Arrival>,
}

/// A receipt and how it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    pub receipt: Receipt,
    /// Slips in its code that were mended.
    pub repairs: Vec<Repair>,
    pub place: Place,
}

/// What bringing in a receipt changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Added {
    New,
    /// Another receipt of an attempt that was there.
    Again,
    /// The very same receipt was there.
    Same,
}

impl Entry {
    /// Every different receipt of this attempt.
    pub fn arrivals(&self) -> &[Arrival] {
        &self.arrivals
    }

    pub fn name(&self) -> &Name {
        self.first().name()
    }

    /// The assignment's mark, 0 for no assignment.
    pub fn mark(&self) -> u16 {
        self.first().mark().unwrap_or(0)
    }

    /// The attempt's number.
    pub fn attempt(&self) -> u32 {
        self.first().attempt()
    }

    /// Whether slips were mended in every copy of one of its receipts.
    pub fn is_mended(&self) -> bool {
        self.arrivals.iter().any(|arrival| !arrival.repairs.is_empty())
    }

    /// What it says of each lesson, from the receipt that is further in it. In order of the lessons' hashes.
    pub fn lessons(&self, sheets: &[Sheet]) -> Vec<&Handed> {
        let mut lessons: Vec<&Handed> = Vec::new();
        for handed in self.arrivals.iter().flat_map(|arrival| arrival.receipt.lessons()) {
            // Of two lessons with one hash, the sheets tell which it is.
            let lesson = |handed: &Handed| (handed.hash(), handed.find(sheets).ok().map(|sheet| sheet.lesson().clone()));
            match lessons.iter_mut().find(|known| known.hash() == handed.hash() && (lesson(known) == lesson(handed))) {
                Some(known) if further(known, handed, sheets) == Ordering::Less => *known = handed,
                Some(_) => {}
                None => lessons.push(handed),
            }
        }
        lessons.sort_unstable();
        lessons
    }

    pub(super) fn key(&self) -> (u16, u32, &Name) {
        key(self.first())
    }

    fn first(&self) -> &Receipt {
        match self.arrivals.first() {
            Some(arrival) => &arrival.receipt,
            None => unreachable!("an entry starts with a receipt and none is ever taken off"),
        }
    }
}

fn key(receipt: &Receipt) -> (u16, u32, &Name) {
    (receipt.mark().unwrap_or(0), receipt.attempt(), receipt.name())
}

/// Which of two says more: by state, by whether it has details, by how much is answered and right by now, by minutes.
fn further(one: &Handed, other: &Handed, sheets: &[Sheet]) -> Ordering {
    let rank = |handed: &Handed| {
        let report = handed.find(sheets).and_then(|sheet| handed.open(sheet)).ok();
        let score = report.as_ref().and_then(|report| report.score()).unwrap_or_default();
        let endings =
            report.as_ref().and_then(|report| report.detail()).map_or(0, |detail| detail.endings.iter().filter(|is| **is).count());
        (handed.state(), handed.minutes().is_some(), report.is_some(), score.answered, score.right_last, endings, handed.minutes())
    };
    rank(one).cmp(&rank(other)).then_with(|| one.cmp(other))
}

impl Class {
    pub(super) fn add(&mut self, arrival: Arrival) -> Added {
        let place = match self.entries.binary_search_by(|entry| entry.key().cmp(&key(&arrival.receipt))) {
            Ok(place) => place,
            Err(place) => {
                self.entries.insert(place, Entry { arrivals: vec![arrival] });
                return Added::New;
            }
        };
        let arrivals = &mut self.entries[place].arrivals;
        match arrivals.binary_search_by(|known| known.receipt.cmp(&arrival.receipt)) {
            Ok(same) => {
                // The copy that came best, whichever was first.
                let how = |arrival: &Arrival| (arrival.repairs.len(), arrival.place.clone(), format!("{:?}", arrival.repairs));
                if how(&arrival) < how(&arrivals[same]) {
                    arrivals[same] = arrival;
                }
                Added::Same
            }
            Err(place) => {
                arrivals.insert(place, arrival);
                Added::Again
            }
        }
    }

    /// The sheets' reading of a lesson that was handed in.
    pub(super) fn misread(handed: &Handed, sheets: &[Sheet]) -> Option<Misread> {
        handed.find(sheets).and_then(|sheet| handed.open(sheet)).err()
    }
}
