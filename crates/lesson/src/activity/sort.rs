//! Slips of paper and trays: put each slip where it belongs.

use crate::{ItemId, Reason, SmallMap, Text};

use super::{Answerable, Mark};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    pub trays: Vec<Tray>,
    /// By tray, top to bottom, as written. Shown [`shuffled`](crate::shuffled).
    pub slips: Vec<Slip>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tray {
    pub id: ItemId,
    pub label: Text,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub id: ItemId,
    pub text: Text,
    /// Where it belongs: the id of one of the trays.
    pub tray: ItemId,
    pub reason: Option<Reason>,
}

/// Slip to tray.
pub type Placed = SmallMap<ItemId, ItemId>;

impl Sort {
    /// How one slip was placed; nothing when it lies nowhere yet.
    pub fn mark_slip(&self, slip: &Slip, placed: &Placed) -> Option<Mark> {
        placed.get(&slip.id).map(|tray| if *tray == slip.tray { Mark::Right } else { Mark::Wrong })
    }
}

impl Answerable for Sort {
    type Answer = Placed;

    fn fitting(&self, answer: &Placed) -> Placed {
        let is_slip = |id: &ItemId| self.slips.iter().any(|slip| slip.id == *id);
        let is_tray = |id: &ItemId| self.trays.iter().any(|tray| tray.id == *id);
        answer.iter().filter(|(slip, tray)| is_slip(slip) && is_tray(tray)).map(|(slip, tray)| (slip.clone(), tray.clone())).collect()
    }

    fn is_complete(&self, answer: &Placed) -> bool {
        self.slips.iter().all(|slip| answer.contains_key(&slip.id))
    }

    fn is_empty(&self, answer: &Placed) -> bool {
        answer.is_empty()
    }

    fn mark(&self, answer: &Placed) -> Mark {
        share(self.slips.iter().map(|slip| self.mark_slip(slip, answer)))
    }
}

/// Right when all are, half when at least half are.
pub(super) fn share(marks: impl Iterator<Item = Option<Mark>>) -> Mark {
    let (right, all) = marks.fold((0, 0), |(right, all), mark| (right + usize::from(mark == Some(Mark::Right)), all + 1));
    match right {
        _ if right == all => Mark::Right,
        _ if right * 2 >= all => Mark::Half,
        _ => Mark::Wrong,
    }
}
