//! A question that everything else waits for. One at a time; the safe answer comes first.

use yew::{Callback, Html, MouseEvent, html};

use crate::words::Ask;

/// The id of the dialog that is open, for `browser::dialog`.
pub const DIALOG: &str = "dialog";

pub fn view_question(words: &Ask, on_no: Callback<MouseEvent>, on_yes: Callback<MouseEvent>) -> Html {
    let Ask { title, means, no, yes } = *words;
    view_dialog(
        title,
        html! {
            <>
                <p>{ means }</p>
                <p class="row">
                    <button type="button" class="button" onclick={on_no}>{ no }</button>
                    <button type="button" class="button button--stop" onclick={on_yes}>{ yes }</button>
                </p>
            </>
        },
    )
}

/// A dialog with its heading; `browser::dialog::open` shows it.
pub fn view_dialog(title: &'static str, inner: Html) -> Html {
    html! {
        <dialog class="dialog" id={DIALOG} aria-labelledby="dialog-title">
            <div class="stack">
                <h2 id="dialog-title">{ title }</h2>
                { inner }
            </div>
        </dialog>
    }
}
