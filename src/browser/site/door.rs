//! How the page was opened.

use wasm_bindgen::JsValue;

use super::{
    super::{hash, reach},
    element, property,
};

/// Where the page was opened from, and in what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Door {
    /// `https`, `http`, `file`, or another.
    pub protocol: String,
    /// Scheme, name and port; `null` where the page has no address of its own.
    pub origin: String,
    /// The path up to the page, with a `/` at its end.
    pub folder: String,
    /// Whether the browser trusts this address with all it can do.
    pub is_secure: bool,
    pub frame: Frame,
    /// Whether all files stand in the page.
    pub is_one_file: bool,
}

/// What the page stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Frame {
    #[default]
    None,
    /// A page of the same site.
    SameSite,
    /// A page that may not be looked at.
    OtherSite,
}

/// How this page was opened.
pub fn door() -> Door {
    let path = reach::text("location.pathname");
    Door {
        protocol: reach::text("location.protocol").trim_end_matches(':').to_owned(),
        origin: reach::text("origin"),
        folder: hash::folder_of_site(&path).or_else(|| Some([path.rsplit_once('/')?.0, "/"].concat())).unwrap_or_default(),
        is_secure: reach::find("isSecureContext").is_some_and(|is| is == JsValue::TRUE),
        frame: frame(),
        is_one_file: element("script[data-files]").is_some(),
    }
}

fn frame() -> Frame {
    if reach::find("parent") == reach::find("self") {
        Frame::None
    } else if reach::find("parent.document").is_some() {
        Frame::SameSite
    } else {
        Frame::OtherSite
    }
}

/// Which build the page is of; empty where none is named.
pub fn build() -> String {
    property("meta[name=\"build\"]", "content")
}

/// The policy in the page itself; empty where it has none.
pub fn policy() -> String {
    property("meta[http-equiv=\"Content-Security-Policy\"]", "content")
}

/// The file that the app's first code comes in.
pub fn app_file() -> String {
    property("link[rel=\"preload\"][type=\"application/wasm\"]", "href")
}
