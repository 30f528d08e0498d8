//! Pair each thing on the left with one on the right.

use crate::{ItemId, Reason, SmallMap, Text};

use super::{Answerable, Mark, sort::share};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// What the two sides are called.
    pub heads: (Text, Text),
    pub pairs: Vec<Pair>,
}

/// A right pair. Two pairs may share a right side, by the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub left: Side,
    pub right: Side,
    pub reason: Option<Reason>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    pub id: ItemId,
    pub text: Text,
}

/// Left to right.
pub type Paired = SmallMap<ItemId, ItemId>;

impl Match {
    /// The right sides to pick from, each once, as written. Shown [`shuffled`](crate::shuffled).
    pub fn rights(&self) -> Vec<&Side> {
        let mut rights: Vec<&Side> = Vec::new();
        for pair in &self.pairs {
            if rights.iter().all(|side| side.id != pair.right.id) {
                rights.push(&pair.right);
            }
        }
        rights
    }

    /// How one left side was paired; nothing when it is not paired yet.
    pub fn mark_pair(&self, pair: &Pair, paired: &Paired) -> Option<Mark> {
        paired.get(&pair.left.id).map(|right| if *right == pair.right.id { Mark::Right } else { Mark::Wrong })
    }
}

impl Answerable for Match {
    type Answer = Paired;

    fn fitting(&self, answer: &Paired) -> Paired {
        let is_left = |id: &ItemId| self.pairs.iter().any(|pair| pair.left.id == *id);
        let is_right = |id: &ItemId| self.pairs.iter().any(|pair| pair.right.id == *id);
        answer.iter().filter(|(left, right)| is_left(left) && is_right(right)).map(|(left, right)| (left.clone(), right.clone())).collect()
    }

    fn is_complete(&self, answer: &Paired) -> bool {
        self.pairs.iter().all(|pair| answer.contains_key(&pair.left.id))
    }

    fn is_empty(&self, answer: &Paired) -> bool {
        answer.is_empty()
    }

    fn mark(&self, answer: &Paired) -> Mark {
        share(self.pairs.iter().map(|pair| self.mark_pair(pair, answer)))
    }
}
