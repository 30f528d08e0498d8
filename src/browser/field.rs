//! What stands in a form field.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::{document, focus, reach};

/// The value of the field an event came from: a text field's words, a menu's chosen value.
pub fn value(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlSelectElement>() {
        Ok(select) => select.value(),
        Err(target) => target.dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default(),
    }
}

/// The text in the field an event came from, of one line or of many.
pub fn text(event: &web_sys::Event) -> String {
    event.target().and_then(|target| reach::get(&target, "value")?.as_string()).unwrap_or_default()
}

/// Selects all text in the field with this id, so that it can be copied.
pub fn select(id: &str) {
    focus::focus(id);
    if let Some(field) = document().and_then(|document| document.get_element_by_id(id)) {
        reach::call(&field, "select", &[]);
    }
}

/// Shows `value` in the menu with this id.
pub fn choose(id: &str, value: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(select) = element.and_then(|element| element.dyn_into::<HtmlSelectElement>().ok())
        && select.value() != value
    {
        select.set_value(value);
    }
}
