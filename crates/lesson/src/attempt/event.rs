//! What a learner does, each event naming step, part, scene and option by stable id.

use crate::{
    ChoiceId, PartId, SceneId, StepId,
    activity::{fill::Filled, matching::Paired, order::Ordered, question::Picked, sort::Placed, tool::Use},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Went to another screen.
    Moved { to: Stop },
    /// Picked or placed something without asking for the answer yet.
    Drafted { step: StepId, part: PartId, answer: Answer },
    /// Asked what each option means: the answer counts.
    Answered { step: StepId, part: PartId, answer: Answer },
    /// Took the answer back to try again. The trail still knows it.
    Cleared { step: StepId, part: PartId },
    /// Made a choice in a scene. `to` is where it led then: it finds the choice again when its words were edited.
    Chose { step: StepId, scene: SceneId, choice: ChoiceId, to: SceneId },
    /// Went back to an earlier decision: the visit after `depth` choices, in `scene`. When the path does not lead to that
    /// scene, to the way that last did.
    Rewound { step: StepId, scene: SceneId, depth: usize },
}

/// A screen of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    Opening,
    Step(StepId),
    End,
}

/// An answer to any kind of activity. It meets its definition in the replay, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Picked(Picked),
    Placed(Placed),
    Paired(Paired),
    Ordered(Ordered),
    Filled(Filled),
    Used(Use),
}

impl Event {
    /// The step it happened in, except for moves.
    pub fn step(&self) -> Option<&StepId> {
        match self {
            Self::Moved { .. } => None,
            Self::Drafted { step, .. }
            | Self::Answered { step, .. }
            | Self::Cleared { step, .. }
            | Self::Chose { step, .. }
            | Self::Rewound { step, .. } => Some(step),
        }
    }

    /// Whether `next` by the same learner makes this event needless: a move after a move, a draft after a draft.
    pub(super) fn is_replaced_by(&self, next: &Self) -> bool {
        match (self, next) {
            (Self::Moved { to }, Self::Moved { .. }) => *to != Stop::End,
            (Self::Drafted { part, .. }, Self::Drafted { part: next, .. } | Self::Answered { part: next, .. }) => part == next,
            _ => false,
        }
    }
}
