//! While something is on its way, and when it did not come.

use yew::{Callback, Html, MouseEvent, html};

use super::HEADING;
use crate::{
    browser::fetch::LoadError,
    component::screen::Screen,
    route::{Route, link},
};

/// For the moment before there is anything to show.
pub fn loading() -> Html {
    html! { <p class="loading" role="status">{ "Loading…" }</p> }
}

/// What did not come: a lesson, or the list of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum What {
    Lessons,
    Lesson,
}

pub fn load_failure(what: What, error: LoadError, on_retry: &Callback<()>) -> Html {
    let title = match what {
        What::Lessons => "The lessons did not load",
        What::Lesson => "This lesson did not load",
    };
    let why = match error {
        LoadError::Offline => "There seems to be no connection. Check it, then try again.",
        LoadError::NotFound => "A part of the site is missing. Try again later, or tell whoever looks after it.",
        LoadError::Bad => "It came in pieces. Try again. If that does not help, reload the page.",
    };
    let onclick = on_retry.reform(|_: MouseEvent| ());
    html! {
        <div class="stack">
            <Screen name={title} title="Not loaded" heading={HEADING} />
            <h1 id={HEADING} tabindex="-1">{ title }</h1>
            <p>{ why }{ " What you did before is safe." }</p>
            <p class="row">
                <button type="button" class="button button--primary" {onclick}>{ "Try again" }</button>
                if what == What::Lesson {
                    { link(&Route::Home, "button", html! { "All lessons" }) }
                }
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::render::render;

    #[tokio::test(flavor = "current_thread")]
    async fn what_did_not_load_can_be_tried_again() {
        let html = render(|| load_failure(What::Lesson, LoadError::Offline, &Callback::noop())).await;
        assert!(html.contains("no connection") && html.contains("Try again</button>") && html.contains("All lessons"), "{html}");
    }
}
