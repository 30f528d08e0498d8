//! Styles that stand in a file of their own beside the page, for a part that loads them itself.

use super::document;

/// Whether there are files beside the page. Where everything is one file, the page has all styles already.
pub fn are_beside() -> bool {
    document().is_none_or(|document| document.query_selector("script[data-files]").ok().flatten().is_none())
}
