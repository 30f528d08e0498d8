//! What this device keeps, in plain words, and only when something about it is worth knowing.

use yew::{Html, html};

use crate::{
    component::{icon::Icon, notice::notice},
    route::{Route, link},
    store::Keeping,
    words::words,
};

/// The notice, in a live region that stands before it: a save may fail at any answer.
pub fn keeping_notice(keeping: Keeping) -> Html {
    html! {
        <div role="status" class="keeping">
            if let Some(words) = say(keeping) {
                { notice(Icon::Note, words) }
                if matches!(keeping, Keeping::SessionOnly | Keeping::Failing) {
                    { take_along() }
                }
            }
        </div>
    }
}

/// Where nothing stays here, it can still go along.
pub fn take_along() -> Html {
    html! { <p class="no-print">{ link(&Route::Progress(String::new()), "button", html! { words().ways.take_along }) }</p> }
}

fn say(keeping: Keeping) -> Option<&'static str> {
    let words = &words().keeping;
    match keeping {
        Keeping::Kept | Keeping::Shared => None,
        Keeping::Undecided => Some(words.undecided),
        Keeping::SessionOnly => Some(words.session_only),
        Keeping::Failing => Some(words.failing),
        Keeping::Damaged => Some(words.damaged),
        Keeping::ReadOnly => Some(words.read_only),
    }
}
