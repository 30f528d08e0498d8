//! The part of the address after `#`, where the app keeps its route.

use gloo_events::EventListener;
use yew::Callback;

use super::window;

/// The hash now, with its `#`; empty when there is none.
pub fn read() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The page's address without its hash. None where nobody else could open it: in a file, or in a frame without an address.
pub fn page() -> Option<String> {
    let address = address();
    address.starts_with("http").then(|| address.split('#').next().unwrap_or_default().to_owned())
}

/// Whether the page is a file on the device.
pub fn is_file() -> bool {
    address().starts_with("file:")
}

fn address() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Tells of each new hash, as long as the page stands.
pub fn listen(on_change: Callback<String>) {
    if let Some(window) = window() {
        EventListener::new(&window, "hashchange", move |_| on_change.emit(read())).forget();
    }
}

/// Goes to `hash`, as a link would.
pub fn go(hash: &str) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Puts `hash` in place of the address's last entry and tells [`listen`]: for an old link to something renamed.
pub fn replace(hash: &str) {
    if let Some(window) = window() {
        let location = window.location();
        // All of the address: a frame without one of its own (srcdoc) counts `#…` from the page around it.
        let address = location.href().unwrap_or_default();
        let page = address.split('#').next().unwrap_or_default();
        let _ = location.replace(&[page, hash].concat());
    }
}

/// Puts `hash` in place without telling anyone: for a jump within a screen, which must not cost a reload its place.
pub fn restore(hash: &str) {
    let history = window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // A sandboxed frame may refuse. Then only the address looks odd.
        // What the rescue screen noted with this entry stays with it.
        let noted = history.state().unwrap_or(wasm_bindgen::JsValue::NULL);
        let _ = history.replace_state_with_url(&noted, "", Some(hash));
    }
}
