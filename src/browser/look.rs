//! How the page looks: `data-` attributes on its root, which the styles know.

use super::document;

/// Sets the root's attribute `data-{name}`; takes it away where there is no `value`.
pub fn set(name: &str, value: Option<&str>) {
    let Some(document) = document() else { return };
    if name == "theme"
        && let Some(dark) = document.get_element_by_id("dark")
    {
        let _ = dark.set_attribute("media", dark_when(value));
    }
    let Some(root) = document.document_element() else { return };
    let name = ["data-", name].concat();
    let _ = match value {
        Some(value) => root.set_attribute(&name, value),
        None => root.remove_attribute(&name),
    };
}

/// When the style with the colours of the dark holds, as a media query.
fn dark_when(theme: Option<&str>) -> &'static str {
    match theme {
        Some("dark") => "all",
        Some(_) => "not all",
        None => "(prefers-color-scheme: dark)",
    }
}

#[cfg(test)]
mod tests {
    use super::dark_when;

    #[test]
    fn the_device_decides_where_nobody_chose() {
        assert_eq!([Some("dark"), Some("light"), None].map(dark_when), ["all", "not all", "(prefers-color-scheme: dark)"]);
    }
}
