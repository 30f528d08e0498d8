//! Screens for addresses that lead nowhere. Each has a way on.

use lesson::LessonId;
use yew::{Html, html};

use super::{HEADING, Page};
use crate::{
    browser::screen::Screen,
    route::{Route, link},
};

/// What an address leads to and is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    Page,
    Lesson,
    /// A step of a lesson that is there.
    Step(LessonId),
}

pub fn not_found(what: &Missing) -> Page {
    let (title, why) = match what {
        Missing::Page => ("There is nothing here", "The link may be old, or part of it may be missing."),
        Missing::Lesson => ("We can't find that lesson", "It may have moved, or part of the link may be missing."),
        Missing::Step(_) => ("That step is not here now", "The lesson may have changed since the link was made. Your place is safe."),
    };
    let (main, other) = ("button button--primary", "button");
    let (on, home) = match what {
        Missing::Step(lesson) => (link(&Route::Lesson(lesson.clone()), main, html! { "Open the lesson" }), other),
        Missing::Page | Missing::Lesson => (Html::default(), main),
    };
    let html = html! {
        <div class="stack" key={title}>
            <h1 id={HEADING} tabindex="-1">{ title }</h1>
            <p>{ why }</p>
            <p class="row">{ on }{ link(&Route::Home, home, html! { "All lessons" }) }</p>
        </div>
    };
    Page { screen: Some(Screen { name: title.into(), title: "Not found".into(), heading: HEADING }), html }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::render::render;

    #[tokio::test(flavor = "current_thread")]
    async fn there_is_always_a_way_on() {
        let html = render(|| not_found(&Missing::Page).html).await;
        assert!(html.contains("There is nothing here</h1>") && html.contains(r##"href="#/""##), "{html}");
        let html = render(|| not_found(&Missing::Step("name-it".into())).html).await;
        assert!(html.contains(r##"href="#/l/name-it""##) && html.contains(r##"href="#/""##), "{html}");
    }
}
