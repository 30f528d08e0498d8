//! The tab's title. A passer-by may read it: it names a number, never a topic.

use super::document;

pub fn set(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}
