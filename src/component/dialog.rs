//! A question that everything else waits for. One at a time; the safe answer comes first.

use yew::{Callback, Html, MouseEvent, html};

/// The id of the dialog that is open, for `browser::dialog`.
pub const DIALOG: &str = "dialog";

/// Something to say yes or no to.
pub struct Question {
    pub title: &'static str,
    pub text: &'static str,
    pub no: &'static str,
    pub yes: &'static str,
}

pub fn view_question(question: &Question, on_no: Callback<MouseEvent>, on_yes: Callback<MouseEvent>) -> Html {
    let Question { title, text, no, yes } = *question;
    view_dialog(
        title,
        html! {
            <>
                <p>{ text }</p>
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
