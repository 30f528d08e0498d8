//! Put the steps in order.

use crate::{ItemId, Reason, Text};

use super::{Answerable, Mark, sort::share};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// In the right order. Shown [`shuffled`](crate::shuffled).
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub text: Text,
    pub reason: Option<Reason>,
}

/// The items from first to last.
pub type Ordered = Vec<ItemId>;

impl Order {
    /// How the item at `place` (from 0) was placed: right at its own place, half when it rightly follows the one before it.
    pub fn mark_at(&self, place: usize, ordered: &Ordered) -> Option<Mark> {
        let number = |at: usize| ordered.get(at).and_then(|id| self.items.iter().position(|item| item.id == *id));
        let own = number(place)?;
        let follows = place.checked_sub(1).and_then(number).is_some_and(|before| before + 1 == own);
        Some(match (own == place, follows) {
            (true, _) => Mark::Right,
            (false, true) => Mark::Half,
            (false, false) => Mark::Wrong,
        })
    }
}

impl Answerable for Order {
    type Answer = Ordered;

    fn fitting(&self, answer: &Ordered) -> Ordered {
        let mut fitting = Ordered::new();
        for id in answer {
            if self.items.iter().any(|item| item.id == *id) && !fitting.contains(id) {
                fitting.push(id.clone());
            }
        }
        fitting
    }

    fn is_complete(&self, answer: &Ordered) -> bool {
        answer.len() == self.items.len()
    }

    fn is_empty(&self, answer: &Ordered) -> bool {
        answer.is_empty()
    }

    fn mark(&self, answer: &Ordered) -> Mark {
        share((0..self.items.len()).map(|place| self.mark_at(place, answer)))
    }
}
