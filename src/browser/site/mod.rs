//! What a browser and a host can be asked about the site, for the check-up. Each file gives facts; what they mean is decided
//! elsewhere.

pub mod copy;
pub mod device;
pub mod door;
pub mod host;
pub mod room;

use web_sys::Element;

use super::document;

/// The first element of the page that a selector finds.
fn element(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok().flatten()
}

/// What it says in an attribute; nothing where it is not there.
fn attribute(selector: &str, name: &str) -> String {
    element(selector).and_then(|element| element.get_attribute(name)).unwrap_or_default()
}
