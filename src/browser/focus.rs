//! Where the keyboard and the screen reader are.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::{document, fetch, reach, window};

/// Moves focus to the element with this id; nothing when there is none. The page scrolls only as far as it must.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Without a tabindex an element refuses focus; then focus stays, and nothing is lost.
        let _ = element.focus();
    }
}

/// Moves focus once what just happened is drawn: the app was told of it before, so it draws first.
pub fn focus_soon(id: &'static str) {
    if window().is_some() {
        fetch::work(async move { focus(id) });
    }
}

/// Whether focus may be moved by the page itself: not from out of a frame that the keyboard is not in.
pub fn is_ours() -> bool {
    let is_framed = reach::find("parent") != reach::find("self");
    let has_focus = reach::find("document").and_then(|document| reach::call(&document, "hasFocus", &[]));
    !is_framed || has_focus.is_none_or(|has| has.is_truthy())
}

/// Takes focus off what is about to go. A browser that has to do so itself, in the middle of a change, lays out both screens first.
pub fn let_go() {
    if let Some(focused) = reach::find("document.activeElement") {
        reach::call(&focused, "blur", &[]);
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
