//! The browser's own dialog: it keeps focus inside, closes on Escape, and gives focus back to what opened it.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::Callback;

use super::document;

/// Opens the dialog with this id over the page, unless it is open. Tells once it is closed, however that came.
pub fn open(id: &str, on_close: &Callback<()>) {
    let Some(dialog) = find(id).filter(|dialog| !dialog.open()) else { return };
    if dialog.show_modal().is_ok() {
        let on_close = on_close.clone();
        EventListener::once(&dialog, "close", move |_| on_close.emit(())).forget();
    }
}

/// Closes it, where it is open.
pub fn close(id: &str) {
    if let Some(dialog) = find(id) {
        dialog.close();
    }
}

fn find(id: &str) -> Option<HtmlDialogElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
