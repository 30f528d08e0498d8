//! One file a route. Pages know state and route, and say what shows.

mod help;
mod home;
mod keeping;
mod lesson;
mod not_found;
mod topic;
mod wait;

use yew::Html;

pub use help::help;
pub use home::{Home, view_home};
pub use lesson::view_lesson;
pub use not_found::{Missing, not_found};
pub use wait::{What, load_failure, loading};

use crate::browser::screen::Screen;

/// What to draw.
pub struct Page {
    /// How it is announced. A wait is not.
    pub screen: Option<Screen>,
    pub html: Html,
}

/// The id of a screen's heading, where focus goes when it opens.
const HEADING: &str = "page-title";
