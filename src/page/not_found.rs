//! Screens for addresses that lead nowhere. Each has a way on.

use lesson::LessonId;
use yew::{Html, html};

use super::{HEADING, Page};
use crate::{
    browser::screen::Screen,
    route::{Route, link},
    words::words,
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
    let (words, ways) = (&words().lost, &words().ways);
    let (title, why) = match what {
        Missing::Page => (words.page, words.page_why),
        Missing::Lesson => (words.lesson, words.lesson_why),
        Missing::Step(_) => (words.step, words.step_why),
    };
    let (main, other) = ("button button--primary", "button");
    let (on, home) = match what {
        Missing::Step(lesson) => (link(&Route::Lesson(lesson.clone()), main, html! { words.open_lesson }), other),
        Missing::Page | Missing::Lesson => (Html::default(), main),
    };
    let html = html! {
        <div class="stack" key={title}>
            <h1 id={HEADING} tabindex="-1">{ title }</h1>
            <p>{ why }</p>
            <p class="row">{ on }{ link(&Route::Home, home, html! { ways.all_lessons }) }</p>
        </div>
    };
    Page { screen: Some(Screen { name: title.into(), title: words.tab.into(), heading: HEADING }), html }
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
