//! The row under what is answered in one go.

use yew::prelude::*;

use super::Here;
use crate::{
    browser::focus::focus,
    component::icon::{Icon, icon},
    words::lesson_words,
};

/// How far an answer is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nothing to check yet.
    Partial,
    /// Could be checked.
    Ready,
    Checked,
}

impl Progress {
    pub fn of(is_complete: bool, is_answered: bool) -> Self {
        match (is_answered, is_complete) {
            (true, _) => Self::Checked,
            (false, true) => Self::Ready,
            (false, false) => Self::Partial,
        }
    }
}

/// "Check", and a way to start over. The button stays when it was pressed: if it went away, focus would be nowhere
/// and a second tap would hit what came in its place. It is never `disabled`, so that it can be found and can say why it waits.
pub fn check_row(here: &Here, progress: Progress, hint: &'static str, has_any: bool, on_check: Callback<MouseEvent>) -> Html {
    let is_ready = progress == Progress::Ready;
    let hint_id = here.id("hint");
    html! {
        <div class="row check">
            <button
                type="button"
                id={here.id("check")}
                class={if is_ready { "button button--check" } else { "button button--check button--wait" }}
                aria-disabled={(!is_ready).then_some("true")}
                aria-describedby={(progress == Progress::Partial).then(|| hint_id.clone())}
                onclick={is_ready.then_some(on_check)}
            >
                if progress == Progress::Checked {
                    { icon(Icon::Tick) }{ lesson_words().check.checked }
                } else {
                    { lesson_words().check.check }
                }
            </button>
            if progress == Progress::Checked || has_any {
                { clear_button(here) }
            }
            if progress == Progress::Partial {
                <p class="quiet" id={hint_id}>{ hint }</p>
            }
        </div>
    }
}

/// Takes the answer back. Focus goes to the whole part, since the button goes away.
pub fn clear_button(here: &Here) -> Html {
    let onclick = {
        let here = here.clone();
        Callback::from(move |_: MouseEvent| {
            here.clear();
            focus(&here.id("part"));
        })
    };
    html! {
        <button type="button" class="button button--plain" {onclick}>{ icon(Icon::Rewind) }{ lesson_words().check.clear }</button>
    }
}
