//! What was kept with the tools while the page is open, so that going back shows it and a later lesson can use it. A reload forgets it.

use std::{cell::RefCell, rc::Rc};

use lesson::activity::tool::Form;

use super::{super::Here, Work};

/// A line of a card: its bold start, and the rest.
pub type Line = (String, String);

/// Something kept.
#[derive(Clone)]
pub struct Kept {
    /// The lesson and step it was made in.
    pub place: String,
    /// None for a plan.
    pub form: Option<Form>,
    /// What the card is called.
    pub card: &'static str,
    pub lines: Vec<Line>,
    /// What other tools may offer of it.
    pub gives: Vec<Rc<str>>,
    pub work: Work,
}

thread_local! {
    static KEPT: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// Forgets everything: somebody else comes to this device.
pub fn forget_work() {
    KEPT.take();
}

/// The name of a step among all lessons.
pub fn place(here: &Here) -> String {
    [here.lesson.as_str(), "/", here.step.as_str()].concat()
}

/// Keeps it, in place of what was kept there before.
pub fn keep(new: Kept) {
    KEPT.with_borrow_mut(|kept| {
        kept.retain(|one| one.place != new.place);
        kept.push(new);
    });
}

pub fn find(place: &str) -> Option<Work> {
    KEPT.with_borrow(|kept| kept.iter().find(|one| one.place == place).map(|one| one.work.clone()))
}

/// All that was kept, in the order of keeping.
pub fn all() -> Vec<Kept> {
    KEPT.with_borrow(Clone::clone)
}
