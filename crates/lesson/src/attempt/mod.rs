//! Playing a lesson. An attempt is a fold over the trail of what the learner did: everything shown
//! (marks, meters, the path, endings) is derived from it, none of it is stored as truth.
//!
//! Resuming replays the trail on today's version of the lesson. What no longer fits is passed over and kept
//! in the trail, so an author may insert, rename or remove and nobody loses their place.

mod answered;
mod event;
mod merge;
mod reached;
mod replay;
mod state;
mod trail;
mod walk;
mod way;

pub use answered::Answered;
pub use event::{Answer, Event, Stop};
pub use merge::{Amends, Merge};
pub use replay::Attempt;
pub use state::StepState;
pub use trail::{Entry, Tab, Trail};
pub use walk::{Visit, Walk};
pub use way::{Decision, decisions, parting};
