//! The first screen of a lesson: what it is about, how long it takes, and whether to do it at all.

use lesson::attempt::{Attempt, Stop};
use yew::{Html, html};

use super::place::{self, Place};
use crate::{
    browser::screen::Screen,
    component::{
        icon::{Icon, icon},
        notice::notice,
        playbar::ReadButton,
        rich_text::{view_blocks, view_text},
    },
    page::{HEADING, Page, topic},
    route::{Route, link},
    words::{lesson_words, words},
};

pub fn view_opening(place: Option<&Place>, attempt: &Attempt, whose: Option<Html>, read: Option<&ReadButton>) -> Page {
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
