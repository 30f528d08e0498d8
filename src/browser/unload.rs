//! Asking before the page goes, where something on it would be lost.

use gloo_events::{EventListener, EventListenerOptions};

use super::{document, window};

/// The browser asks, in its own words, as long as this stands.
pub struct Guard {
    _listener: EventListener,
}

/// None without a browser.
pub fn guard() -> Option<Guard> {
    let ask = |event: &web_sys::Event| {
        // Quick exit hides the page first, and must not be held up.
        let is_hidden = document().and_then(|document| document.document_element()).is_some_and(|page| page.has_attribute("hidden"));
        if !is_hidden {
            event.prevent_default();
            // Older browsers look at this instead. No browser shows it.
            let _ = js_sys::Reflect::set(event, &"returnValue".into(), &"unsaved".into());
        }
    };
    let listener = EventListener::new_with_options(window()?.as_ref(), "beforeunload", EventListenerOptions::enable_prevent_default(), ask);
    Some(Guard { _listener: listener })
}
