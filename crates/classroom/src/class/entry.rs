//! A learner's attempt at an assignment, and all receipts of it.

use code::Repair;

use super::Class;
use crate::{Name, Place, Receipt};

/// A learner's attempt: every different receipt of it that came. Who hands in again, or lesson by lesson, has several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Never empty; in order of their receipts, each once.
    arrivals: Vec<Arrival>,
    pub(super) is_left_out: bool,
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

    /// Whether the teacher left it out of what is counted.
    pub fn is_left_out(&self) -> bool {
        self.is_left_out
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

impl Class {
    /// Brings a receipt in. Once an entry was left out it stays so.
    pub(super) fn add(&mut self, arrival: Arrival, is_left_out: bool) -> Added {
        let place = match self.entries.binary_search_by(|entry| entry.key().cmp(&key(&arrival.receipt))) {
            Ok(place) => place,
            Err(place) => {
                self.entries.insert(place, Entry { arrivals: vec![arrival], is_left_out });
                return Added::New;
            }
        };
        let Entry { arrivals, is_left_out: is_out } = &mut self.entries[place];
        *is_out |= is_left_out;
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
}
