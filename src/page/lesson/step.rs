//! One step: the bar, what there is to do, and the way on.

use lesson::{
    Step,
    activity::tool::Use,
    attempt::{Answer, Attempt, Event, StepState},
};
use yew::{Callback, MouseEvent, html};

use super::place::{self, Place};
use crate::{
    activity::{Desk, view_activity},
    browser::screen::Screen,
    component::{
        icon::{Icon, icon},
        playbar::{Playbar, ReadButton, playbar},
    },
    page::Page,
    prerender::{self, AFTER_ANSWER, BEFORE_ANSWER},
    route::{Route, link, link_doing},
    words::{lesson_words, words},
};

/// `index` is the step's place from 0.
pub fn view_step(
    place: Option<&Place>,
    attempt: &Attempt,
    index: usize,
    step: &Step,
    desk: &Desk,
    read: Option<&ReadButton>,
) -> Option<Page> {
    let lesson = attempt.lesson();
    let state = attempt.states().get(index)?;
    let (words, ways) = (&lesson_words().lesson, &words().ways);
    let (number, of) = (index + 1, lesson.steps.len());
    let name = [lesson.id.as_str(), " ", step.id.as_str()].concat();
    let title = (words.tab_step)(&place::title(place), number);
    let bar = Playbar {
        place: place.map(Place::words),
        title: lesson.title.to_plain(),
        at: (index * 2 + 1, of * 2),
        words: &(words.step_of)(number, of),
        read,
    };

    let route = |index: usize| lesson.steps.get(index).map(|step| Route::Step(lesson.id.clone(), step.id.clone()));
    let next = route(index + 1).unwrap_or_else(|| Route::End(lesson.id.clone()));
    let back = index.checked_sub(1).and_then(route).unwrap_or_else(|| Route::Lesson(lesson.id.clone()));
    let is_left_off = desk.is_left_off(state);
    let on_skip = if is_left_off { None } else { on_skip(step, state, &desk.here.on_event) };
    let (way_on, class) = match (is_left_off || state.is_done(), number == of) {
        (true, false) => (words.next, "button button--primary"),
        (true, true) => (words.finish, "button button--primary"),
        (false, _) => (words.skip_step, "button button--plain"),
    };
    let html = html! {
        <>
            { playbar(bar) }
            { view_activity(&desk.of(&lesson.id, &step.id), step, state) }
            <nav class="row onward no-print" aria-label={words.steps}>
                if prerender::is_on() {
                    <span class={BEFORE_ANSWER}>{ link(&next, class, html! { <>{ way_on }{ icon(Icon::Next) }</> }) }</span>
                    if !state.is_done() {
                        <span class={AFTER_ANSWER}>{ link(&next, "button button--primary", html! { <>{ words.next }{ icon(Icon::Next) }</> }) }</span>
                    }
                } else {
                    { link_doing(&next, class, on_skip, html! { <>{ way_on }{ icon(Icon::Next) }</> }) }
                }
                { link(&back, "button button--plain", html! { <>{ icon(Icon::Back) }{ ways.back }</> }) }
            </nav>
        </>
    };
    Some(Page { screen: Some(Screen { name, title, heading: "step-title" }), html })
}

/// Passing a tool over is an answer of its own, and counts the same as using it.
fn on_skip(step: &Step, state: &StepState, on_event: &Callback<Event>) -> Option<Callback<MouseEvent>> {
    let StepState::Tool(_, None) = state else { return None };
    let skipped = Event::Answered { step: step.id.clone(), part: step.part(), answer: Answer::Used(Use::Skipped) };
    Some(on_event.reform(move |_| skipped.clone()))
}
