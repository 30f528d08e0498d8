//! Where the keyboard and the screen reader are.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::{document, window};

/// Moves focus to the element with this id; nothing when there is none. The page scrolls only as far as it must.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Without a tabindex an element refuses focus; then focus stays, and nothing is lost.
        let _ = element.focus();
    }
}

/// Shows a new screen from its start: the page's top in view, focus on the element with this id.
pub fn start_at(id: &str) {
    let Some(window) = window() else { return };
    window.scroll_to_with_x_and_y(0.0, 0.0);
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
