//! While something is on its way, and when it did not come.

use yew::{Callback, Html, MouseEvent, html};

use super::{HEADING, Page};
use crate::{
    browser::{fetch::LoadError, screen::Screen},
    route::{Route, link},
    words::words,
};

/// For the moment before there is anything to show.
pub fn loading() -> Page {
    Page { screen: None, html: html! { <p class="loading" role="status">{ words().wait.loading }</p> } }
}

/// What did not come: a lesson, or the list of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum What {
    Lessons,
    Lesson,
    /// Any other screen.
    Screen,
}

/// Why something did not come, and what to do.
pub fn why(error: LoadError) -> &'static str {
    let words = &words().wait;
    match error {
        LoadError::Offline => words.offline,
        LoadError::NotFound => words.missing,
        LoadError::Bad => words.broken,
    }
}

/// What stands in place of a part of a screen.
pub fn load_trouble(error: LoadError, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <p class="row" role="status">
            { why(error) }
            <button type="button" class="button" {onclick}>{ words().ways.try_again }</button>
        </p>
    }
}

pub fn load_failure(what: What, error: LoadError, onclick: Callback<MouseEvent>) -> Page {
    let (words, ways) = (&words().wait, &words().ways);
    let title = match what {
        What::Lessons => words.lessons,
        What::Lesson => words.lesson,
        What::Screen => words.screen,
    };
    let why = why(error);
    let html = html! {
        <div class="stack" key={title}>
            <h1 id={HEADING} tabindex="-1">{ title }</h1>
            <p>{ why }{ " " }{ words.safe }</p>
            <p class="row">
                <button type="button" class="button button--primary" {onclick}>{ ways.try_again }</button>
                if what != What::Lessons {
                    { link(&Route::Home, "button", html! { ways.all_lessons }) }
                }
            </p>
        </div>
    };
    Page { screen: Some(Screen { name: title.into(), title: words.tab.into(), heading: HEADING }), html }
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
