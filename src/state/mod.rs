//! What pages know: hooks and contexts over the core, the store and the browser.

mod attempt;
mod catalogue;
mod lesson;
mod load;
pub mod progress;

pub use attempt::use_attempt;
pub use catalogue::{Library, use_catalogue, use_library};
pub use lesson::use_lesson;
pub use load::Load;
