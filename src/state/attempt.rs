//! A lesson being played, saved after every action.

use std::{cell::RefCell, rc::Rc};

use lesson::{
    Lesson,
    attempt::{Attempt, Event},
};
use yew::{Callback, hook, use_callback, use_force_update, use_memo};

use super::progress::use_progress;
use crate::store::Keeping;

/// The attempt at a lesson where the learner left it, a way to tell what they do, and what the device keeps of it.
#[hook]
pub fn use_attempt(lesson: &Rc<Lesson>) -> (Rc<RefCell<Attempt>>, Callback<Event>, Keeping) {
    let progress = use_progress();
    let redraw = use_force_update();
    let keeping = progress.keeping();
    // A cell, not state: two events in one tap must both see what the first one did.
    let attempt = use_memo((lesson.clone(), progress.clone()), |(lesson, progress)| RefCell::new(progress.open(lesson)));
    let on_event = use_callback((attempt.clone(), progress), move |event, (attempt, progress)| {
        progress.record(&mut attempt.borrow_mut(), event);
        redraw.force_update();
    });
    (attempt, on_event, keeping)
}
