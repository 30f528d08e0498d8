//! The tab's title. A passer-by may read it: it names a number, never a topic.

use super::document;

/// Sets the title to `screen` and the app's name.
pub fn set(screen: &str) {
    if let Some(document) = document() {
        document.set_title(&[screen, " - Evenkeel"].concat());
    }
}
