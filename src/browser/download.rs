//! Giving the learner a file.

use wasm_bindgen::{JsCast, JsValue};

use super::reach;

/// Offers `text` as a file of this name. False where the browser has no way to; a frame may still refuse without a word.
pub fn offer(name: &str, text: &str) -> bool {
    made(name, text).is_some()
}

fn made(name: &str, text: &str) -> Option<()> {
    let list = |values: &[&JsValue]| values.iter().copied().collect::<js_sys::Array>();
    let parts = list(&[&text.into()]);
    let arguments = list(&[&parts, &reach::object("type", "application/json")]);
    let file = reach::call(&reach::find("Reflect")?, "construct", &[reach::find("Blob")?, arguments.into()])?;
    let urls = reach::find("URL")?;
    let url = reach::call(&urls, "createObjectURL", &[file])?;
    let link = super::document()?.create_element("a").ok()?;
    link.set_attribute("href", &url.as_string()?).ok()?;
    link.set_attribute("download", name).ok()?;
    link.unchecked_ref::<web_sys::HtmlElement>().click();
    // The browser reads it after the click; it goes with the page.
    Some(())
}
