//! The last screen: what the learner did, what the stories did, and what to take along.

use std::rc::Rc;

use lesson::{
    Lesson, LessonId, Step,
    activity::{Scenario, Tool, scenario::SceneIx},
    attempt::{Attempt, Event, StepState, Walk},
};
use yew::{Html, MouseEvent, html};

use super::place::{self, Place};
use crate::{
    activity::{Desk, view_path},
    browser::screen::Screen,
    component::{
        icon::{Icon, icon},
        notice::notice,
        playbar::{Playbar, ReadButton, playbar},
        rich_text::view_text,
    },
    page::{HEADING, Page},
    route::{Route, link, link_doing},
};

pub fn view_end(place: Option<&Place>, attempt: &Attempt, desk: &Desk, read: Option<&ReadButton>) -> Page {
    let lesson = attempt.lesson();
    let bar = Playbar { place: place.map(Place::words), title: lesson.title.to_plain(), at: (1, 1), words: "The end", read };
    let next = place.and_then(|place| place.next.as_ref());
    let played = || lesson.steps.iter().zip(attempt.states());
    let stories = played().filter_map(|(step, state)| match state {
        StepState::Scenario(scenario, walk) => Some(view_story(lesson, step, scenario, walk, desk)),
        _ => None,
    });
    let week = played().filter_map(|(step, state)| match state {
        StepState::Tool(tool, _) => view_week(&lesson.id, step, tool),
        _ => None,
    });
    // A tool that was passed over is not among them: saying no to it was an answer. A story has its own way back in above.
    let skipped = played().filter(|(_, state)| !state.is_done() && !matches!(state, StepState::Scenario(..)));
    let skipped: Vec<Html> = skipped.map(|(step, _)| view_skipped(&lesson.id, step)).collect();
    let html = html! {
        <>
            { playbar(bar) }
            <div class="end stack stack--far">
                <section class="stack stack--snug">
                    <h2 class="h1" id={HEADING} tabindex="-1">{ "That was the lesson" }</h2>
                    <p><b>{ "What you practised: " }</b>{ &*lesson.objective }{ "." }</p>
                    <p>{ if skipped.is_empty() { "You went all the way through." } else { "You went your own way through. That counts the same." } }</p>
                </section>
                { for stories }
                { for week }
                if !skipped.is_empty() {
                    <section class="stack stack--snug">
                        <h2>{ "Still here if you want it" }</h2>
                        <ul>{ for skipped }</ul>
                    </section>
                }
                <section class="stack stack--snug">
                    { notice(Icon::Help, "If something here feels heavy, talk to an adult you trust. Help is at the top, on every screen.") }
                    <p class="row no-print">
                        if let Some(next) = next {
                            { link(&Route::Lesson(LessonId::from(&*next.id)), "button button--primary", html! { <>{ "Next lesson: " }{ &*next.title }{ icon(Icon::Next) }</> }) }
                        }
                        { link(&Route::Home, "button", html! { "All lessons" }) }
                    </p>
                </section>
            </div>
        </>
    };
    let (name, title) = ([lesson.id.as_str(), " end"].concat(), [&place::title(place), ", the end"].concat());
    Page { screen: Some(Screen { name, title, heading: HEADING }), html }
}

/// A step that was left out, as an offer.
fn view_skipped(lesson: &LessonId, step: &Step) -> Html {
    let to = Route::Step(lesson.clone(), step.id.clone());
    let row = html! {
        <><span class="disc disc--empty" aria-hidden="true" /><span class="grow"><b>{ view_text(&step.title, lesson) }</b></span></>
    };
    html! { <li>{ link(&to, "item", row) }</li> }
}

fn view_story(lesson: &Rc<Lesson>, step: &Step, scenario: &Rc<Scenario>, walk: &Walk, desk: &Desk) -> Html {
    let all = scenario.endings().count();
    let seen = walk.endings_seen(scenario).count();
    let is_begun = walk.visits().len() > 1;
    // One never finished goes on where it stopped; one with an ending starts over.
    let is_over = walk.is_at_ending(scenario);
    let first = Event::Rewound { step: step.id.clone(), scene: scenario.scene(SceneIx::FIRST).id.clone(), depth: 0 };
    let onclick = is_over.then(|| desk.here.on_event.reform(move |_: MouseEvent| first.clone()));
    let (sign, words) = match (is_over, is_begun) {
        (true, _) => (Icon::Rewind, "Try another way"),
        (false, true) => (Icon::Next, "Go on with the story"),
        (false, false) => (Icon::Next, "Play the story"),
    };
    let to = Route::Step(lesson.id.clone(), step.id.clone());
    html! {
        <section class="stack stack--snug">
            <div>
                <h2>{ view_text(&step.title, &lesson.id) }</h2>
                <p class="quiet">{ "Endings seen: " }{ seen }{ " of " }{ all }{ "." }</p>
            </div>
            if is_begun {
                { view_path(&desk.of(&lesson.id, &step.id).here, scenario, walk) }
            }
            <p class="no-print">{ link_doing(&to, "button", onclick, html! { <>{ icon(sign) }{ words }</> }) }</p>
        </section>
    }
}

/// What to keep doing. The card itself was the learner's own and is not kept; the moment it is for is in the lesson.
fn view_week(lesson: &LessonId, step: &Step, tool: &Tool) -> Option<Html> {
    let Tool::IfThen(card) = tool else { return None };
    let to = Route::Step(lesson.clone(), step.id.clone());
    Some(html! {
        <section class="panel panel--quiet stack stack--snug">
            <h2>{ "This week" }</h2>
            <p>{ "Watch for this moment: " }<b>{ &*card.when }</b>{ ". Then do what your if-then card says. Once is a good start." }</p>
            <p class="no-print">{ link(&to, "", html! { "See the card again" }) }</p>
        </section>
    })
}
