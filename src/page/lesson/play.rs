//! Playing a lesson: which of its screens shows, and what the learner does there on its way to the device.

use std::rc::Rc;

use lesson::{
    Lesson,
    attempt::{Event, Stop},
};
use yew::{Callback, Html, Properties, classes, component, hook, html, use_effect_with};

use super::{end::view_end, opening::view_opening, place::Place, step::view_step};
use crate::{
    browser::hash,
    component::flag::hue,
    page::{
        keeping::keeping_notice,
        not_found::{Missing, not_found},
    },
    route::Route,
    state::use_attempt,
};

#[derive(PartialEq, Properties)]
pub struct PlayProps {
    pub lesson: Rc<Lesson>,
    /// None when the catalogue does not list it, or did not come.
    pub place: Option<Place>,
    /// The screen asked for. A step may go by an earlier id.
    pub stop: Stop,
}

#[component]
pub fn Play(props: &PlayProps) -> Html {
    let PlayProps { lesson, place, stop } = props;
    let (attempt, on_event, keeping) = use_attempt(lesson);
    use_arrival(lesson, stop, attempt.borrow().stop(), &on_event);

    let attempt = attempt.borrow();
    let place = place.as_ref();
    let screen = match stop {
        Stop::Opening => view_opening(place, &attempt),
        Stop::Step(id) => match lesson.step(id) {
            Some((index, step)) => view_step(place, &attempt, index, step, &on_event),
            None => return not_found(&Missing::Step(lesson.id.clone())),
        },
        Stop::End => {
            // Going back into a story from here leads to its step.
            let lesson = lesson.id.clone();
            let on_event = on_event.reform(move |event: Event| {
                if let Some(step) = event.step() {
                    hash::go(&Route::Step(lesson.clone(), step.clone()).hash());
                }
                event
            });
            view_end(place, &attempt, &on_event)
        }
    };
    html! {
        <div class={classes!("lesson", place.map(|place| hue(place.unit)))} lang={lesson.language.to_string()}>
            { keeping_notice(keeping) }
            { screen }
        </div>
    }
}

/// Writes down, once, that the learner came to a screen. An old name of a step gives way to today's in the address.
/// Looking at the opening is not written down: whoever is part way must still find their place there.
#[hook]
fn use_arrival(lesson: &Rc<Lesson>, stop: &Stop, last: &Stop, on_event: &Callback<Event>) {
    let here = match stop {
        Stop::Step(id) => lesson.step(id).map(|(_, step)| Stop::Step(step.id.clone())),
        Stop::Opening | Stop::End => Some(stop.clone()),
    };
    let is_known = here.as_ref() == Some(last);
    let (asked, lesson, on_event) = (stop.clone(), lesson.id.clone(), on_event.clone());
    use_effect_with((here, stop.clone()), move |(here, _)| match here {
        Some(Stop::Step(id)) if *here != Some(asked) => hash::replace(&Route::Step(lesson, id.clone()).hash()),
        Some(to) if !is_known && *to != Stop::Opening => on_event.emit(Event::Moved { to: to.clone() }),
        _ => {}
    });
}
