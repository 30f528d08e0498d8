//! Where pictures are.

use wasm_bindgen::{JsCast, JsValue};

use super::window;

/// The address of one of the app's own pictures: its path beside the page. Where everything is one file the page says where
/// it keeps it.
pub fn address(path: String) -> String {
    let Some(window) = window() else { return prerendered(path) };
    let named = js_sys::Reflect::get(&window, &JsValue::from_str("evenkeelUrl")).ok();
    let Some(url) = named.and_then(|named| named.dyn_into::<js_sys::Function>().ok()) else { return path };
    url.call1(&JsValue::NULL, &JsValue::from_str(&path)).ok().and_then(|url| url.as_string()).unwrap_or(path)
}

/// Without a browser: as seen from the page that is being prerendered.
#[cfg(feature = "prerender")]
fn prerendered(path: String) -> String {
    [&*crate::prerender::root(), &*path].concat()
}

#[cfg(not(feature = "prerender"))]
fn prerendered(path: String) -> String {
    path
}
