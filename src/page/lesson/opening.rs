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
};

pub fn view_opening(place: Option<&Place>, attempt: &Attempt, whose: Option<Html>, read: Option<&ReadButton>) -> Page {
    let lesson = attempt.lesson();
    let at = if let Stop::Step(id) = attempt.stop() { lesson.step(id) } else { None };
    let (on, words) = match at {
        Some((index, step)) if !attempt.is_finished() => (Some(step), ["Continue at step ", &(index + 1).to_string()].concat()),
        _ => (lesson.steps.first(), if attempt.is_finished() { "Go through it again".into() } else { "Start".into() }),
    };
    let to = on.map_or_else(|| Route::End(lesson.id.clone()), |step| Route::Step(lesson.id.clone(), step.id.clone()));
    let facts = ["About ", &lesson.minutes.to_string(), " minutes, ", &lesson.steps.len().to_string(), " steps. You can skip any of them."];
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
                    <p>{ link(&Route::Home, "button", html! { "Skip this lesson" }) }</p>
                </div>
            }
            <div class="prose">{ view_blocks(&lesson.opening, &lesson.id, 1) }</div>
            <div class="panel panel--quiet stack stack--tight">
                <p><b>{ "You will: " }</b>{ clause(&lesson.objective) }</p>
                <p class="quiet">{ facts.concat() }</p>
            </div>
            <p class="row">
                { link(&to, "button button--primary", html! { <>{ words }{ icon(Icon::Next) }</> }) }
                if attempt.is_finished() {
                    { link(&Route::End(lesson.id.clone()), "button", html! { "See what you did" }) }
                }
                { link(&Route::Home, "button button--plain", html! { "All lessons" }) }
                { read.map(ReadButton::view) }
            </p>
            { whose }
        </article>
    };
    Page { screen: Some(Screen { name: lesson.id.as_str().into(), title: place::title(place), heading: HEADING }), html }
}

/// An objective as the rest of a sentence: authors write it with a capital.
fn clause(objective: &str) -> String {
    let mut rest = objective.chars();
    let first = rest.next();
    // "I" stays as it is.
    let is_word = rest.clone().next().is_some_and(char::is_alphabetic);
    let first = first.map(|first| if is_word { first.to_ascii_lowercase() } else { first });
    first.into_iter().chain(rest).chain(['.']).collect()
}

#[cfg(test)]
mod tests {
    use super::clause;

    #[test]
    fn an_objective_goes_on_a_sentence() {
        assert_eq!(clause("Say a feeling"), "say a feeling.");
        assert_eq!(clause("I can say it"), "I can say it.");
        assert_eq!(clause(""), ".");
    }
}
