//! The keys of a presentation: what a clicker sends, and the numbers. They are heard while somebody holds the [`Clicker`].

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

use super::{document, reach, window};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    On,
    Back,
    Start,
    Full,
    /// A number from 1 to 9, and whether Shift was held.
    Number(usize, bool),
}

/// Keys are heard until this is dropped.
pub struct Clicker {
    _listener: Option<EventListener>,
}

/// Where a key is for writing or picking.
const WRITING: &str = "input, textarea, select";
/// What Space presses by itself.
const PRESSABLE: &str = "a, button, summary";

/// Tells of each press.
pub fn listen(on_press: Callback<Press>) -> Clicker {
    let listener = window().map(|window| {
        EventListener::new_with_options(&window, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if let Some(press) = press(event) {
                event.prevent_default();
                on_press.emit(press);
            }
        })
    });
    Clicker { _listener: listener }
}

fn press(event: &KeyboardEvent) -> Option<Press> {
    let is_there = |selector| document().and_then(|document| document.query_selector(selector).ok().flatten()).is_some();
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_in = |selector| target.as_ref().is_some_and(|target| target.closest(selector).ok().flatten().is_some());
    if event.ctrl_key() || event.alt_key() || event.meta_key() || is_there("dialog[open]") || is_in(WRITING) {
        return None;
    }
    let text = |name| reach::get(event, name).and_then(|value| value.as_string()).unwrap_or_default();
    let is_right_to_left = is_there(":root[dir=rtl]");
    let key = event.key();
    match key.as_str() {
        "PageDown" => return Some(Press::On),
        "PageUp" => return Some(Press::Back),
        "ArrowRight" => return Some(if is_right_to_left { Press::Back } else { Press::On }),
        "ArrowLeft" => return Some(if is_right_to_left { Press::On } else { Press::Back }),
        "Home" => return Some(Press::Start),
        // A clicker's button to start with. To load the page again there is Ctrl+R, and the browser's own button.
        "F5" => return Some(Press::Full),
        " " if !is_in(PRESSABLE) => return Some(Press::On),
        _ => {}
    }
    // What somebody could say or type by accident can be switched off.
    if event.repeat() || is_there(":root[data-keys=off]") {
        return None;
    }
    if key == "f" || key == "F" {
        return Some(Press::Full);
    }
    // With Shift the key is another sign, so its place tells.
    let number = key.parse().ok().or_else(|| text("code").strip_prefix("Digit")?.parse().ok());
    let is_shift = reach::get(event, "shiftKey").is_some_and(|is| is.is_truthy());
    number.filter(|number| (1..=9).contains(number)).map(|number| Press::Number(number, is_shift))
}
