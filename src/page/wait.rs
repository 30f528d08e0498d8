//! While something is on its way, and when it did not come.

use yew::{Callback, MouseEvent, html};

use super::{HEADING, Page};
use crate::{
    browser::{fetch::LoadError, screen::Screen},
    route::{Route, link},
};

/// For the moment before there is anything to show.
pub fn loading() -> Page {
    Page { screen: None, html: html! { <p class="loading" role="status">{ "Loading…" }</p> } }
}

/// What did not come: a lesson, or the list of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum What {
    Lessons,
    Lesson,
}

pub fn load_failure(what: What, error: LoadError, onclick: Callback<MouseEvent>) -> Page {
    let title = match what {
        What::Lessons => "The lessons did not load",
        What::Lesson => "This lesson did not load",
    };
    let why = match error {
        LoadError::Offline => "There seems to be no connection. Check it, then try again.",
        LoadError::NotFound => "A part of the site is missing. Try again later, or tell whoever looks after it.",
        LoadError::Bad => "It came in pieces. Try again. If that does not help, reload the page.",
    };
    let html = html! {
        <div class="stack" key={title}>
            <h1 id={HEADING} tabindex="-1">{ title }</h1>
            <p>{ why }{ " What you did before is safe." }</p>
            <p class="row">
                <button type="button" class="button button--primary" {onclick}>{ "Try again" }</button>
                if what == What::Lesson {
                    { link(&Route::Home, "button", html! { "All lessons" }) }
                }
            </p>
        </div>
    };
    Page { screen: Some(Screen { name: title.into(), title: "Not loaded".into(), heading: HEADING }), html }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::render::render;

    #[tokio::test(flavor = "current_thread")]
    async fn what_did_not_load_can_be_tried_again() {
        let html = render(|| load_failure(What::Lesson, LoadError::Offline, Callback::noop()).html).await;
        assert!(html.contains("no connection") && html.contains("Try again</button>") && html.contains("All lessons"), "{html}");
    }
}
