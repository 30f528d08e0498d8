//! What there is to do in a lesson, one file a kind. Props in, callbacks out: no context, no storage.

mod after;
mod chart;
mod check_row;
mod compare;
mod desk;
mod fill;
mod gauge;
mod here;
mod kinds;
mod matching;
mod meters;
mod order;
mod path_review;
mod question;
mod scenario;
mod scene;
mod sort;
mod spot;
mod stage;
mod step_view;
mod story;
mod story_end;
mod tool;
mod warm_up;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod shown;

pub use after::{After, view_after};
pub use desk::{Desk, Scratch, Then, Without};
pub use here::Here;
pub use kinds::{KINDS, Kinds, is_later};
pub use meters::view_meters;
pub use stage::Setting;
pub use step_view::view_activity;
pub use story::Story;
pub use story_end::view_story_end;
pub use tool::{Circle, Next, Pace, Person, Plan, Sheet, ViewWorksheet, Work, forget_work, keep_brought, kept_notes, view_any_worksheet};
pub use warm_up::make_warm_up;
