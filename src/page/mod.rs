//! One file a route. Pages know state and route, and connect them to what shows.

mod help;
mod home;
mod keeping;
mod lesson;
mod not_found;
mod topic;
mod wait;

pub use help::help;
pub use home::HomePage;
pub use lesson::LessonPage;
pub use not_found::{Missing, not_found};

/// The id of a screen's heading, where focus goes when it opens.
const HEADING: &str = "page-title";
