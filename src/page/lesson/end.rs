//! The last screen: what the learner did, what the stories did, and what to take along.

use std::rc::Rc;

use lesson::{
    Lesson, LessonId, Step,
    activity::{Scenario, Tool, scenario::SceneIx},
    attempt::{Attempt, Event, StepState, Walk},
    review::is_warm_up,
};
use yew::{Html, MouseEvent, html};

use super::place::{self, Place};
use crate::{
    activity::{Desk, view_after, view_story_end},
    browser::screen::Screen,
    component::{
        icon::{Icon, icon},
        notice::notice,
        playbar::{Playbar, ReadButton, playbar},
        rich_text::view_text,
    },
    page::{HEADING, Page, keeping::take_along},
    route::{Route, link, link_doing},
    store::Keeping,
    words::lesson_words,
};

/// Draws the end of a lesson.
pub type ViewEnd = fn(Option<&Place>, &Attempt, Keeping, &Desk, Option<Html>, Option<&ReadButton>) -> Page;

/// `way_on` is where a teacher's list goes on, in place of the next lesson.
pub fn view_end(
    place: Option<&Place>,
    attempt: &Attempt,
    keeping: Keeping,
    desk: &Desk,
    way_on: Option<Html>,
    read: Option<&ReadButton>,
) -> Page {
    let words = &lesson_words().end;
    let lesson = attempt.lesson();
    if is_warm_up(&lesson.id) {
        return view_warm_up_end();
    }
    let bar = Playbar { place: place.map(Place::words), title: lesson.title.to_plain(), at: (1, 1), words: words.progress, read };
    let next = place.and_then(|place| place.next.as_ref()).filter(|_| way_on.is_none());
    let leads_on = next.is_some() || way_on.is_some();
    let played = || lesson.steps.iter().zip(attempt.states());
    let stories = played().filter_map(|(step, state)| match state {
        StepState::Scenario(scenario, walk) => Some(view_story(lesson, step, scenario, walk, desk)),
        _ => None,
    });
    let week = played().filter_map(|(step, state)| match state {
        StepState::Tool(tool, _) if !desk.without.is_coming && !desk.is_left_off(state) => view_week(&lesson.id, step, tool),
        _ => None,
    });
    // A tool that was passed over is not among them: saying no to it was an answer. Nor is what a teacher left off. A story has its own
    // way back in above.
    let is_coming = |state: &StepState| desk.without.is_coming && matches!(state, StepState::Tool(..));
    let is_open =
        |state: &StepState| !state.is_done() && !desk.is_left_off(state) && !is_coming(state) && !matches!(state, StepState::Scenario(..));
    let skipped = played().filter(|(_, state)| is_open(state));
    let skipped: Vec<Html> = skipped.map(|(step, _)| view_skipped(&lesson.id, step)).collect();
    let html = html! {
        <>
            { playbar(bar) }
            <div class="end stack stack--far">
                <section class="stack stack--snug">
                    <h2 class="h1" id={HEADING} tabindex="-1">{ words.title }</h2>
                    <p><b>{ words.practised }</b>{ &*lesson.objective }{ "." }</p>
                    <p>{ if skipped.is_empty() { words.all_done } else { words.some_skipped } }</p>
                </section>
                { for stories }
                { for week }
                if !skipped.is_empty() {
                    <section class="stack stack--snug">
                        <h2>{ words.still_here }</h2>
                        <ul>{ for skipped }</ul>
                    </section>
                }
                if !desk.without.is_coming && !desk.without.feeling_check {
                    { view_after(desk) }
                }
                <section class="stack stack--snug">
                    { notice(Icon::Help, words.heavy) }
                    <p class="row no-print">
                        if let Some(next) = next {
                            { link(&Route::Lesson(LessonId::from(&*next.id)), "button button--primary", html! { <>{ words.next }{ &*next.title }{ icon(Icon::Next) }</> }) }
                        }
                        { way_on }
                        { link(&Route::Home, if leads_on { "button" } else { "button button--primary" }, html! { words.all_lessons }) }
                    </p>
                    // Where the notice above does not offer it.
                    if matches!(keeping, Keeping::Shared | Keeping::Undecided) {
                        { take_along() }
                    }
                </section>
            </div>
        </>
    };
    let (name, title) = ([lesson.id.as_str(), "/~end"].concat(), [&place::title(place), ", ", words.tab].concat());
    Page { screen: Some(Screen { name, title, heading: HEADING }), html }
}

/// The end of a warm-up.
fn view_warm_up_end() -> Page {
    let words = &lesson_words().warm_up;
    let html = html! {
        <div class="end stack stack--wide">
            <section class="stack stack--snug">
                <h1 id={HEADING} tabindex="-1">{ words.over }</h1>
                <p>{ words.over_how }</p>
            </section>
            <p class="row">{ link(&Route::Home, "button button--primary", html! { lesson_words().end.all_lessons }) }</p>
        </div>
    };
    Page { screen: Some(Screen { name: "warm-up/~end".into(), title: words.title.into(), heading: HEADING }), html }
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
    let words = &lesson_words().end;
    let is_begun = walk.visits().len() > 1 || walk.endings_seen(scenario).next().is_some();
    // One never finished goes on where it stopped; one with an ending starts over.
    let is_over = walk.is_at_ending(scenario);
    let first = Event::Rewound { step: step.id.clone(), scene: scenario.scene(SceneIx::FIRST).id.clone(), depth: 0 };
    let onclick = is_over.then(|| desk.here.on_event.reform(move |_: MouseEvent| first.clone()));
    let (sign, on) = match (is_over, is_begun) {
        (true, _) => (Icon::Rewind, words.again),
        (false, true) => (Icon::Next, words.go_on),
        (false, false) => (Icon::Next, words.play),
    };
    let to = Route::Step(lesson.id.clone(), step.id.clone());
    let here = desk.of(&lesson.id, &step.id).here;
    html! {
        <section class="stack stack--snug">
            <div>
                <h2>{ view_text(&step.title, &lesson.id) }</h2>
                <p class="quiet">{ (words.endings_seen)(walk.endings_seen(scenario).count(), scenario.endings().count()) }</p>
            </div>
            if is_begun {
                { view_story_end(desk, &here, scenario, walk, here.id("ending")) }
            }
            <p class="no-print">{ link_doing(&to, "button", onclick, html! { <>{ icon(sign) }{ on }</> }) }</p>
        </section>
    }
}

/// What to keep doing. The card itself was the learner's own and is not kept; the moment it is for is in the lesson.
fn view_week(lesson: &LessonId, step: &Step, tool: &Tool) -> Option<Html> {
    let Tool::IfThen(card) = tool else { return None };
    let words = &lesson_words().end;
    let to = Route::Step(lesson.clone(), step.id.clone());
    Some(html! {
        <section class="panel panel--quiet stack stack--snug">
            <h2>{ words.week }</h2>
            <p>{ words.watch_for }<b>{ &*card.when }</b>{ words.then_do }</p>
            <p class="no-print">{ link(&to, "", html! { words.see_card }) }</p>
        </section>
    })
}
