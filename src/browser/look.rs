//! How the page looks: `data-` attributes on its root, which the styles know.

use super::document;

/// Sets the root's attribute `data-{name}`; takes it away where there is no `value`.
pub fn set(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let name = ["data-", name].concat();
    let _ = match value {
        Some(value) => root.set_attribute(&name, value),
        None => root.remove_attribute(&name),
    };
}
