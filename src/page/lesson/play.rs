//! Playing a lesson: which of its screens shows, and what the learner does there on its way to the device.

use std::rc::Rc;

use lesson::{
    Lesson,
    attempt::{Attempt, Entry, Event, Stop},
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
    let here = find_stop(&attempt.borrow(), stop);
    let is_known = here.as_ref() == Some(attempt.borrow().stop());
    use_arrival(lesson, stop, here.clone(), is_known, &on_event);

    let attempt = attempt.borrow();
    let place = place.as_ref();
    let screen = match &here {
        None => return not_found(&Missing::Step(lesson.id.clone())),
        Some(Stop::Opening) => view_opening(place, &attempt),
        Some(Stop::Step(id)) => match lesson.step(id) {
            Some((index, step)) => view_step(place, &attempt, index, step, &on_event),
            None => return not_found(&Missing::Step(lesson.id.clone())),
        },
        Some(Stop::End) => {
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

/// Today's screen for the one asked for. Whoever was in a step that is gone goes on where they can; for everybody else
/// a link to it leads nowhere.
fn find_stop(attempt: &Attempt, asked: &Stop) -> Option<Stop> {
    let Stop::Step(id) = asked else { return Some(asked.clone()) };
    if let Some(today) = attempt.find_step(id) {
        return Some(Stop::Step(today.clone()));
    }
    let was_here = |entry: &Entry| entry.event.step() == Some(id) || entry.event == Event::Moved { to: asked.clone() };
    if !attempt.trail().entries().iter().any(was_here) {
        return None;
    }
    if let Stop::Step(_) = attempt.stop() {
        return Some(attempt.stop().clone());
    }
    let open = attempt.states().iter().position(|state| !state.is_done()).unwrap_or(0);
    attempt.lesson().steps.get(open).map(|step| Stop::Step(step.id.clone()))
}

/// Writes down, once, that the learner came to a screen. An old name of a step gives way to today's in the address.
/// Looking at the opening is not written down: whoever is part way must still find their place there.
#[hook]
fn use_arrival(lesson: &Rc<Lesson>, stop: &Stop, here: Option<Stop>, is_known: bool, on_event: &Callback<Event>) {
    let (asked, lesson, on_event) = (stop.clone(), lesson.id.clone(), on_event.clone());
    use_effect_with((here, stop.clone()), move |(here, _)| match here {
        Some(Stop::Step(id)) if *here != Some(asked) => hash::replace(&Route::Step(lesson, id.clone()).hash()),
        Some(to) if !is_known && *to != Stop::Opening => on_event.emit(Event::Moved { to: to.clone() }),
        _ => {}
    });
}

#[cfg(test)]
mod tests {
    use lesson::{
        Activity, Step, Text,
        attempt::{Tab, Trail},
    };

    use super::*;

    fn step(id: &str, was: &[&str]) -> Step {
        Step {
            id: id.into(),
            was: was.iter().map(|id| (*id).into()).collect(),
            title: Text::plain(id),
            place: None,
            caption: None,
            body: Vec::new(),
            activity: Activity::Card,
        }
    }

    fn lesson(steps: Vec<Step>) -> Rc<Lesson> {
        Rc::new(Lesson {
            id: "a".into(),
            language: "en".into(),
            title: Text::plain("A"),
            minutes: 5,
            objective: "".into(),
            topics: Vec::new(),
            opening: Vec::new(),
            steps,
            skill: "".into(),
            casel: Vec::new(),
            recall: Vec::new(),
            sources: Vec::new(),
        })
    }

    #[test]
    fn an_address_survives_an_edit_of_the_lesson() {
        let to = |id: &str| Stop::Step(id.into());
        let mut before = Attempt::resume(lesson(vec![step("one", &[]), step("two", &[]), step("three", &[])]), Trail::default());
        let tab = Tab::new(1);
        before.update(Event::Moved { to: to("one") }, &tab);
        before.update(Event::Moved { to: to("two") }, &Tab::new(2));

        let renamed = Attempt::resume(lesson(vec![step("one", &[]), step("zwei", &["two"])]), before.trail().clone());
        assert_eq!(find_stop(&renamed, &to("two")), Some(to("zwei")));
        assert_eq!(find_stop(&renamed, &to("never-was")), None, "nobody was there: the link is bad");
        assert_eq!(find_stop(&renamed, &Stop::End), Some(Stop::End));

        let removed = Attempt::resume(lesson(vec![step("one", &[]), step("three", &[])]), before.trail().clone());
        assert_eq!(find_stop(&removed, &to("two")), Some(to("one")), "back where the learner was before");
        let all_new = Attempt::resume(lesson(vec![step("other", &[])]), before.trail().clone());
        assert_eq!(find_stop(&all_new, &to("two")), Some(to("other")));
    }
}
