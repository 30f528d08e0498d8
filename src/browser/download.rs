//! Giving the learner a file.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{document, reach};

/// Offers `text` as a file of this name. False where the browser has no way to; a frame may still refuse without a word.
pub fn offer(name: &str, text: &str) -> bool {
    made(name, text).is_some()
}

fn made(name: &str, text: &str) -> Option<()> {
    let parts = Array::of1(&text.into());
    let file = reach::construct("Blob", &[parts.into()])?;
    let url = reach::call(&reach::find("URL")?, "createObjectURL", &[file])?;
    let link = document()?.create_element("a").ok()?;
    link.set_attribute("href", &url.as_string()?).ok()?;
    link.set_attribute("download", name).ok()?;
    // The browser reads the file after the click; it goes with the page.
    link.unchecked_into::<HtmlElement>().click();
    Some(())
}
