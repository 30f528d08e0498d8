//! One file a route. Pages know state and route, and say what shows.

mod asked;
mod check_up;
mod document;
mod faults;
mod help;
mod home;
mod keeping;
mod lesson;
mod not_found;
mod settings;
mod task;
mod teach;
mod topic;
mod travel;
mod wait;
mod whose;

use yew::Html;

pub use asked::view_asked;
pub use check_up::view_check_up;
pub use document::{Reading, view_document};
pub use help::{Help, Numbers, numbers, view_help};
pub use home::{Filter, Home, view_home};
pub use keeping::keeping_notice;
pub use lesson::{Screens, ViewEnd, view_end, view_lesson};
pub use not_found::{Missing, not_found};
pub use settings::{View as SettingsView, view_settings};
pub use task::{TaskView, view_task, view_task_slips, view_task_way_on};
pub use teach::{AssignView, CollectView, LANGUAGE, Place, TeachView, view_assign, view_collect, view_teach};
#[cfg(feature = "prerender")]
pub(crate) use teach::{view_about, view_words};
pub use travel::{TravelView, view_travel};
pub use wait::{What, load_failure, load_trouble, loading};
pub use whose::view_whose;

use crate::browser::screen::Screen;

/// What to draw.
pub struct Page {
    /// How it is announced. A wait is not.
    pub screen: Option<Screen>,
    pub html: Html,
}

/// The id of a screen's heading, where focus goes when it opens.
pub const HEADING: &str = "page-title";
