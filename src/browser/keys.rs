//! Keys for those who play without a mouse: 1 to 9 choose, Enter goes on, ? tells of the keys.
//!
//! They press what stands on the screen, so they can do nothing that a click could not. Escape twice leaves the site; that is in
//! `index.html`, because it must work when the app does not.

use std::cell::Cell;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, KeyboardEvent};
use yew::Callback;

use super::{document, window};

/// What the number keys press, in the order of the page.
const CHOICES: &str = "main .choice, main .option input, main .drop";
/// What Enter presses: the way on.
const PRIMARY: &str = "main .button--primary, main .button--check:not([aria-disabled])";
/// Where a key is for writing, or does something by itself.
const WRITING: &str = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
const PRESSABLE: &str = "a, button, summary";

/// Milliseconds in which a second Enter belongs to the first: what it led to must be seen before it is left.
const DOUBLE: f64 = 700.0;

/// Listens as long as the page stands, unless the keys are switched off. `on_help` hears of `?`.
pub fn listen(on_help: Callback<()>) {
    let Some(window) = window() else { return };
    let last_enter = Cell::new(f64::NEG_INFINITY);
    let listener = EventListener::new(&window, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_double = event.key() == "Enter" && event.time_stamp() - last_enter.replace(event.time_stamp()) < DOUBLE;
        if !is_double {
            press(event, &on_help);
        }
    });
    listener.forget();
}

fn press(event: &KeyboardEvent, on_help: &Callback<()>) {
    let Some(document) = document() else { return };
    let is_off = document.query_selector("dialog[open], :root[data-keys=off]").ok().flatten().is_some();
    if is_off || event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_in = |selector| target.as_ref().is_some_and(|target| target.closest(selector).ok().flatten().is_some());
    if is_in(WRITING) {
        return;
    }
    let key = event.key();
    match key.as_str() {
        "?" => on_help.emit(()),
        "Enter" if !event.default_prevented() && !is_in(PRESSABLE) => click(document.query_selector(PRIMARY).ok().flatten()),
        _ => {
            if let Ok(number @ 1..=9) = key.parse::<usize>() {
                click(choice(&document, target.as_ref(), number));
            }
        }
    }
}

/// The choice with this number. Where a screen has several questions: of the one that focus is in, else of the first one open.
fn choice(document: &Document, target: Option<&Element>, number: usize) -> Option<Element> {
    let all = document.query_selector_all(CHOICES).ok()?;
    let all: Vec<Element> = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into().ok()).collect();
    let group = |element: &Element| element.closest("fieldset").ok().flatten();
    let is_answered = |group: &Element| group.query_selector(":checked").ok().flatten().is_some();
    let here = target.and_then(group);
    let groups = || all.iter().map(group);
    let wanted = groups()
        .find(|group| here.is_some() && *group == here)
        .or_else(|| groups().find(|group| group.as_ref().is_none_or(|group| !is_answered(group))))
        .or_else(|| groups().next())?;
    let mut choices = all.iter().filter(|element| group(element) == wanted);
    choices.nth(number - 1).cloned()
}

fn click(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
        element.click();
    }
}
