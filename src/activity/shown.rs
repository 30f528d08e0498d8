//! For tests: a step of the sample lesson, played up to a point, as a learner would see it.

use std::rc::Rc;

use lesson::{
    PartId, StepId,
    attempt::{Answer, Attempt, Event, Tab, Trail},
    slug,
};
use yew::prelude::*;

use super::{Desk, KINDS, Scratch, sample, tool::view_any_worksheet, view_activity};
use crate::component::render::render;

/// The HTML of the step with this title after these events.
pub async fn shown(title: &str, events: Vec<Event>) -> String {
    shown_with(title, events, Scratch::default()).await
}

/// The same, with what the step remembers on screen.
pub async fn shown_with(title: &str, events: Vec<Event>, scratch: Scratch) -> String {
    let lesson = Rc::new(sample::lesson());
    let mut attempt = Attempt::resume(lesson.clone(), Trail::default());
    for event in events {
        assert!(attempt.update(event.clone(), &Tab::new(1)), "{event:?} does not fit");
    }
    let (index, _) = lesson.step(&step(title)).expect("the sample has the step");
    let (state, scratch) = (attempt.states()[index].clone(), Rc::new(scratch));
    let html = render(move || {
        let step = &lesson.steps[index];
        let mut desk = Desk::new(Callback::noop(), Callback::noop());
        desk.kinds = Some(KINDS);
        desk.worksheets = Some(view_any_worksheet);
        desk.note_down((*scratch).clone());
        view_activity(&desk.of(&lesson.id, &step.id), step, &state)
    });
    let html = html.await;
    assert!(!html.contains(" style="), "a content security policy drops style attributes: {html}");
    assert!(html.contains(r#"<h2 id="step-title" tabindex="-1""#), "{html}");
    html
}

pub fn step(title: &str) -> StepId {
    slug(title).into()
}

pub fn drafted(title: &str, answer: Answer) -> Event {
    Event::Drafted { step: step(title), part: PartId::from(&step(title)), answer }
}

pub fn answered(title: &str, answer: Answer) -> Event {
    Event::Answered { step: step(title), part: PartId::from(&step(title)), answer }
}

/// How often `what` is in `html`.
pub fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}
