//! Keeping in sight what the learner just touched.

use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use super::document;

/// Scrolls only as far as it takes to see the whole element with this id.
pub fn reveal(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
