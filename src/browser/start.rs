//! Starting, and telling the page around the app how that went. The page's own few lines of script listen:
//! a panic leaves no app that could draw anything.

use std::cell::Cell;

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

use super::{document, language, window};

/// Sets the panic hook and the page's language, then calls `render` with the element the app draws in.
pub fn start(tag: &str, render: impl FnOnce(Element)) {
    yew::set_custom_panic_hook(Box::new(|panic| tell("evenkeel:failed", &panic.to_string())));
    if let Some(page) = document().and_then(|document| document.document_element()) {
        // Neither name is one that a browser refuses.
        let _ = page.set_attribute("lang", tag);
        let _ = page.set_attribute("dir", language::direction(tag));
    }
    match document().and_then(|document| document.get_element_by_id("app")) {
        Some(root) => render(root),
        None => tell("evenkeel:failed", "the page has no place for the app"),
    }
}

/// A real screen stands. The first call tells the page so; true when it was the first.
pub fn ready() -> bool {
    thread_local!(static IS_READY: Cell<bool> = const { Cell::new(false) });
    let is_first = !IS_READY.replace(true);
    if is_first {
        tell("evenkeel:ready", "");
    }
    is_first
}

fn tell(name: &str, detail: &str) {
    let Some(window) = window() else { return };
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // An error here has nowhere left to go.
        let _ = window.dispatch_event(&event);
    }
}
