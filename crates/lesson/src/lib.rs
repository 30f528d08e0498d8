//! What a lesson is, how it is written, how it is checked and how it is played.
//!
//! Pure: nothing here reads a clock, a file, the network or the browser. Time and randomness are
//! arguments. Builds natively and for wasm32.

#![forbid(unsafe_code)]

pub mod activity;
pub mod attempt;
pub mod backup;
mod date;
pub mod document;
pub mod format;
pub mod hash;
pub mod help;
mod id;
mod lesson;
pub mod review;
mod shuffle;
mod small_map;
mod text;
mod word;

#[cfg(feature = "compile")]
pub mod check;
#[cfg(feature = "compile")]
pub mod compile;
#[cfg(feature = "compile")]
mod course;
#[cfg(feature = "compile")]
pub mod diagnostic;
#[cfg(feature = "compile")]
pub mod rubric;

#[cfg(feature = "compile")]
pub use course::{Cast, Course, LookField, Member, Unit};
pub use date::Date;
pub use id::{BlankId, ChoiceId, ItemId, LessonId, MeterId, PartId, PlaceId, SceneId, StepId, seed, slug};
pub use lesson::{Activity, Lesson, Step};
pub use shuffle::shuffled;
pub use small_map::SmallMap;
pub use text::{Block, Inline, Link, List, Reason, Speaker, Speech, Table, Term, Text};
pub use word::{Casel, Feeling, Topic};
