//! One module a kind of activity: what the author defined, what the learner answers, and how the two meet.

pub mod fill;
pub mod matching;
pub mod order;
pub mod question;
pub mod scenario;
pub mod sort;
pub mod tool;

pub use fill::Fill;
pub use matching::Match;
pub use order::Order;
pub use question::Question;
pub use scenario::Scenario;
pub use sort::Sort;
pub use tool::Tool;

/// What an option or a placed thing is. Never shown as a verdict on the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Right,
    /// Neither right nor wrong: half way there.
    Half,
    Wrong,
}

/// A kind of activity that is answered in one go: its definition knows its answers.
pub trait Answerable {
    /// What the learner gives.
    type Answer: Clone + Eq;

    /// The part of `answer` that still exists in this definition.
    fn fitting(&self, answer: &Self::Answer) -> Self::Answer;

    /// Whether `answer` says something about everything asked, so that it can be checked.
    fn is_complete(&self, answer: &Self::Answer) -> bool;

    /// Whether nothing at all is said.
    fn is_empty(&self, answer: &Self::Answer) -> bool;

    /// How `answer` does as a whole.
    fn mark(&self, answer: &Self::Answer) -> Mark;
}
