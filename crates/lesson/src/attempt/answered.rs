//! One part's answers so far.

use crate::activity::{Answerable, Mark};

/// What a learner did with one part: what stands there now, and what they first and last answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered<A> {
    /// What is picked or placed now, answered or not.
    pub now: Option<A>,
    /// Whether `now` was answered, so that the reasons show.
    pub is_answered: bool,
    /// How the first answer did.
    pub first: Option<Mark>,
    /// How often it was answered.
    pub tries: u16,
}

impl<A> Default for Answered<A> {
    fn default() -> Self {
        Self { now: None, is_answered: false, first: None, tries: 0 }
    }
}

impl<A: Clone + Eq> Answered<A> {
    pub(super) fn draft<D: Answerable<Answer = A>>(&mut self, definition: &D, answer: &A) -> bool {
        let answer = definition.fitting(answer);
        // Everything taken out again is a draft too; it only must not undo what was answered.
        if self.is_answered && definition.is_empty(&answer) {
            return false;
        }
        self.now = (!definition.is_empty(&answer)).then_some(answer);
        self.is_answered = false;
        true
    }

    pub(super) fn answer<D: Answerable<Answer = A>>(&mut self, definition: &D, answer: &A) -> bool {
        let answer = definition.fitting(answer);
        if definition.is_empty(&answer) {
            return false;
        }
        if !definition.is_complete(&answer) {
            // The author added something to place since: the learner goes on from what they had.
            return self.draft(definition, &answer);
        }
        self.first.get_or_insert(definition.mark(&answer));
        self.tries = self.tries.saturating_add(1);
        self.is_answered = true;
        self.now = Some(answer);
        true
    }

    pub(super) fn clear(&mut self) -> bool {
        self.now = None;
        self.is_answered = false;
        true
    }

    /// The answer, once it is one.
    pub fn answer_given(&self) -> Option<&A> {
        self.now.as_ref().filter(|_| self.is_answered)
    }
}
