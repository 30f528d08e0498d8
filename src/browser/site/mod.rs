//! What a browser and a host can be asked about the site, for the check-up. Each file gives facts; what they mean is decided
//! elsewhere.

pub mod copy;
pub mod device;
pub mod door;
pub mod host;
pub mod room;

use wasm_bindgen::JsValue;

use super::{document, reach};

/// The first element of the page that a selector finds.
fn element(selector: &str) -> Option<JsValue> {
    document()?.query_selector(selector).ok().flatten().map(JsValue::from)
}

/// The text of a property of that element; nothing where it is not there.
fn property(selector: &str, name: &str) -> String {
    element(selector).and_then(|element| reach::get(&element, name)?.as_string()).unwrap_or_default()
}
