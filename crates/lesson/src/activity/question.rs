//! A question with options: pick one, or all that fit. In a chat: tap the line.

use crate::{Block, ItemId, PartId, Reason, Speaker, Text};

use super::{Answerable, Mark};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub id: PartId,
    /// Ids this part had under earlier headings.
    pub was: Vec<PartId>,
    /// The `###` heading, when several questions share a step.
    pub title: Option<Text>,
    /// What stands between that heading and the options. Empty for the only question of a step: the step's body has it.
    pub body: Vec<Block>,
    pub pick: Pick,
    pub options: Vec<Choice>,
}

/// How many options a learner picks, and how they look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    One,
    /// All that fit.
    Many,
    /// One line of a chat.
    SpotOne,
    /// All lines of a chat that fit.
    SpotMany,
}

/// One option. Every option explains itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: ItemId,
    /// Who says the line, in a chat.
    pub speaker: Option<Speaker>,
    pub text: Text,
    pub mark: Mark,
    pub reason: Reason,
}

/// The options picked, in the order of the question.
pub type Picked = Vec<ItemId>;

impl Pick {
    pub fn is_many(self) -> bool {
        matches!(self, Self::Many | Self::SpotMany)
    }

    pub fn is_spot(self) -> bool {
        matches!(self, Self::SpotOne | Self::SpotMany)
    }
}

impl Answerable for Question {
    type Answer = Picked;

    fn fitting(&self, answer: &Picked) -> Picked {
        let picked = self.options.iter().filter(|option| answer.contains(&option.id));
        let most = if self.pick.is_many() { usize::MAX } else { 1 };
        picked.map(|option| option.id.clone()).take(most).collect()
    }

    fn is_complete(&self, answer: &Picked) -> bool {
        !answer.is_empty()
    }

    fn is_empty(&self, answer: &Picked) -> bool {
        answer.is_empty()
    }

    /// Of one: that option's mark. Of many: right when just the right ones are picked, half when some are.
    fn mark(&self, answer: &Picked) -> Mark {
        let is_picked = |option: &&Choice| answer.contains(&option.id);
        if !self.pick.is_many() {
            return self.options.iter().find(is_picked).map_or(Mark::Wrong, |option| option.mark);
        }
        let is_exact = self.options.iter().all(|option| match option.mark {
            Mark::Right => is_picked(&option),
            Mark::Wrong => !is_picked(&option),
            Mark::Half => true,
        });
        let has_some = self.options.iter().filter(is_picked).any(|option| option.mark != Mark::Wrong);
        match (is_exact, has_some) {
            (true, _) => Mark::Right,
            (false, true) => Mark::Half,
            (false, false) => Mark::Wrong,
        }
    }
}
