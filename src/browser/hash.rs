//! The part of the address after `#`, where the app keeps its route.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};
use yew::Callback;

use super::{reach, window};

/// The hash now, with its `#`; empty when there is none.
pub fn read() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The page's address for others to open: without its hash, and without a query, which may be a token of whoever looks at it now. None where
/// nobody else could open it: in a file, or in a frame without an address.
pub fn page() -> Option<String> {
    let address = address();
    let page = address.split(['#', '?']).next().unwrap_or_default();
    address.starts_with("http").then(|| folder_of_site(page).unwrap_or_else(|| page.to_owned()))
}

/// The folder that the site is in, where the page at this address is one of those below it; None on its first page.
pub fn folder_of_site(page: &str) -> Option<String> {
    // The page's script says so (assets/page/below.js).
    up(page, reach::text("evenkeelRoot").matches("../").count())
}

fn up(page: &str, folders: usize) -> Option<String> {
    let above = |path: &str| path.rsplit_once('/').map(|(above, _)| above.to_owned());
    let folder = (0..=folders).try_fold(page.to_owned(), |path, _| above(&path))?;
    (folders > 0).then(|| [&*folder, "/"].concat())
}

/// Whether an address leads to this very device, whoever opens it.
pub fn is_local(page: &str) -> bool {
    let host = page.split_once("://").map_or(page, |(_, rest)| rest);
    ["localhost", "127.", "[::1]"].iter().any(|local| host.starts_with(local))
}

/// Whether the page is a file on the device.
pub fn is_file() -> bool {
    address().starts_with("file:")
}

fn address() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// What leads to a screen of the app, and nowhere else.
const LINK: &str = "a[href^='#/']:not([target])";

/// Tells of each new hash, as long as the page stands; of a link's at once.
pub fn listen(on_change: Callback<String>) {
    let Some(window) = window() else { return };
    EventListener::new(&window, "hashchange", move |_| on_change.emit(read())).forget();
    let options = EventListenerOptions::enable_prevent_default();
    let links = EventListener::new_with_options(&window, "click", options, |event| {
        if followed(event).is_some_and(|hash| visit(&hash)) {
            event.prevent_default();
        }
    });
    links.forget();
}

/// Where a click leads to; nowhere where the browser is asked for a tab or a window of its own.
fn followed(click: &Event) -> Option<String> {
    let is_plain =
        ["altKey", "ctrlKey", "metaKey", "shiftKey", "button"].iter().all(|name| reach::get(click, name).is_none_or(|is| is.is_falsy()));
    let target = click.target().filter(|_| is_plain && !click.default_prevented())?;
    let link = target.dyn_ref::<Element>()?.closest(LINK).ok()??;
    reach::get(&link, "hash")?.as_string()
}

/// Goes to `hash`, as a link would.
pub fn go(hash: &str) {
    if let Some(window) = window().filter(|_| !visit(hash)) {
        let _ = window.location().set_hash(hash);
    }
}

/// Goes to `hash` and says so within this turn. A browser by itself tells of a new hash only in a turn of its own, and paints the old screen
/// once more before: some 90 ms on a slow processor. False where it has to be left to do that, as in frames that forbid to write
/// the history, where it was asked too often, or where this is the address already.
fn visit(hash: &str) -> bool {
    let Some(window) = window().filter(|_| read() != hash) else { return false };
    let history = window.history().ok();
    let pushed = history.and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(hash)).ok());
    let event = pushed.and_then(|()| Event::new("hashchange").ok()).filter(|_| read() == hash);
    event.is_some_and(|event| window.dispatch_event(&event).is_ok())
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

#[cfg(test)]
mod tests {
    use super::{is_local, up};

    #[test]
    fn links_for_others_lead_to_the_first_page() {
        assert_eq!(up("https://a.example/x/l/say-it/", 2).as_deref(), Some("https://a.example/x/"));
        assert_eq!(up("https://a.example/l/say-it/index.html", 2).as_deref(), Some("https://a.example/"));
        assert_eq!(up("https://a.example/x/index.html", 0), None);
    }

    #[test]
    fn an_address_of_this_device_is_told() {
        for (page, is) in [
            ("http://localhost:8080/", true),
            ("http://127.0.0.1/x/", true),
            ("http://[::1]/", true),
            ("https://lessons.example/", false),
            ("http://school.lan/localhost/", false),
        ] {
            assert_eq!(is_local(page), is, "{page}");
        }
    }
}
