//! Reading a file that the learner picked.

use wasm_bindgen::JsValue;

use super::{fetch, reach};

/// No file of ours is larger, in bytes.
const LARGEST: f64 = 8_000_000.0;

/// Reads the file that was picked in the field an event came from, as text, and hands it to `done`: none when it can't be read or is far too
/// large. Where nothing was picked nothing happens. The field is empty afterwards, so that the same file can be picked again.
pub fn text(event: &web_sys::Event, done: impl FnOnce(Option<String>) + 'static) {
    let Some(field) = event.target().map(JsValue::from) else { return };
    let Some(file) = reach::get(&field, "files").and_then(|files| reach::get(&files, "0")) else { return };
    fetch::work(async move {
        let is_small = reach::number(&file, "size") <= LARGEST;
        let text = if is_small { reach::ask(&file, "text", &[]).await } else { None };
        reach::set(&field, "value", "");
        done(text.and_then(|text| text.as_string()));
    });
}
