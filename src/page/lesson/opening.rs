//! The first screen of a lesson: what it is about, how long it takes, and whether to do it at all.

use lesson::attempt::{Attempt, Stop};
use yew::{Html, html};

use super::place::{self, Place};
use crate::{
    browser::{hash, screen::Screen},
    component::{
        icon::{Icon, icon},
        notice::notice,
        playbar::ReadButton,
        rich_text::{view_blocks, view_text},
    },
    page::{HEADING, Page, keeping::take_along, topic},
    prerender,
    route::{Route, link},
    store::Keeping,
    words::{lesson_words, words},
};

pub fn view_opening(place: Option<&Place>, attempt: &Attempt, keeping: Keeping, whose: Option<Html>, read: Option<&ReadButton>) -> Page {
    let lesson = attempt.lesson();
    let (words, ways) = (&lesson_words().lesson, &words().ways);
    let at = if let Stop::Step(id) = attempt.stop() { lesson.step(id) } else { None };
    let (on, way_on) = match at {
        Some((index, step)) if !attempt.is_finished() => (Some(step), (words.go_on_at)(index + 1)),
        _ => (lesson.steps.first(), if attempt.is_finished() { words.again.into() } else { ways.start.into() }),
    };
    let to = on.map_or_else(|| Route::End(lesson.id.clone()), |step| Route::Step(lesson.id.clone(), step.id.clone()));
    let html = html! {
        <article class="opening stack stack--wide">
            <header class="stack stack--tight">
                if let Some(place) = place {
                    <p class="eyebrow">{ place.words() }</p>
                }
                <h1 id={HEADING} tabindex="-1">{ view_text(&lesson.title, &lesson.id) }</h1>
            </header>
            if let Some(note) = topic::note(&lesson.topics) {
                <div class="stack stack--tight">
                    { notice(Icon::Note, &note) }
                    <p>{ link(&Route::Home, "button", html! { words.skip }) }</p>
                </div>
            }
            <div class="prose">{ view_blocks(&lesson.opening, &lesson.id, 1) }</div>
            <div class="panel panel--quiet stack stack--tight">
                <p><b>{ words.you_will }</b>{ " " }{ (words.objective)(&lesson.objective) }</p>
                <p class="quiet">{ (words.facts)(lesson.minutes.into(), lesson.steps.len()) }</p>
            </div>
            if prerender::is_on() {
                <div class={prerender::OWN_DEVICE}>{ view_keeping(Keeping::Kept, false, false) }</div>
            }
            { view_keeping(keeping, whose.is_some(), hash::is_file()) }
            <p class="row">
                { link(&to, "button button--primary", html! { <>{ way_on }{ icon(Icon::Next) }</> }) }
                if attempt.is_finished() {
                    { link(&Route::End(lesson.id.clone()), "button", html! { words.see_end }) }
                }
                { link(&Route::Home, "button button--plain", html! { ways.all_lessons }) }
                { read.map(ReadButton::view) }
            </p>
            { whose }
        </article>
    };
    Page { screen: Some(Screen { name: lesson.id.as_str().into(), title: place::title(place), heading: HEADING }), html }
}

/// What this device will do with what is done here, said before it is done.
fn view_keeping(keeping: Keeping, is_asking: bool, is_file: bool) -> Html {
    let (words, common) = (&lesson_words().keeping, &words().keeping);
    let (what, is_kept) = match keeping {
        Keeping::Kept => (words.kept, true),
        Keeping::Damaged => (common.damaged, true),
        Keeping::Undecided if is_asking => (words.undecided, true),
        Keeping::Undecided => (common.undecided, true),
        Keeping::ReadOnly => (common.read_only, false),
        Keeping::Shared => (words.shared, false),
        Keeping::SessionOnly => (common.session_only, false),
        Keeping::Failing => (words.failing, false),
    };
    html! {
        <div class="stack stack--tight">
            <p class="quiet">
                { what }
                if keeping == Keeping::Kept {
                    { " " }{ words.may_forget }
                }
                if is_file && is_kept {
                    { " " }{ words.file }
                }
            </p>
            if matches!(keeping, Keeping::SessionOnly | Keeping::Failing | Keeping::Shared) {
                { take_along() }
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::render::render;

    async fn said(keeping: Keeping, is_asking: bool, is_file: bool) -> String {
        render(move || view_keeping(keeping, is_asking, is_file)).await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn before_a_lesson_it_says_what_the_device_will_do() {
        for (keeping, is_asking, words, can_go_along) in [
            (Keeping::Kept, false, "Your place is kept on this device. A private window forgets it", false),
            (Keeping::Undecided, true, "Nothing is kept until you say whose device this is.", false),
            (Keeping::Undecided, false, "In Settings you can say whose device this is.", false),
            (Keeping::Shared, false, "Your place is gone when you close the tab.", true),
            (Keeping::SessionOnly, false, "Your place is gone when you close the tab.", true),
            (Keeping::Failing, false, "This device is out of room.", true),
            (Keeping::Damaged, false, "Part of what was saved here is damaged.", false),
            (Keeping::ReadOnly, false, "A newer Evenkeel saved your progress.", false),
        ] {
            let html = said(keeping, is_asking, false).await;
            assert!(html.contains(words) && html.contains("#/progress") == can_go_along, "{keeping:?}: {html}");
            assert!(!html.contains("Other files"), "{keeping:?}: {html}");
        }
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_page_that_is_a_file_says_who_may_read_what_is_kept() {
        assert!(said(Keeping::Kept, false, true).await.contains("Other files opened on this computer may be able to read"));
        assert!(!said(Keeping::Shared, false, true).await.contains("Other files"), "nothing is kept");
    }
}
