//! What was kept with the tools while the page is open, so that going back shows it and a later lesson can use it. A reload forgets it.

use std::{cell::RefCell, rc::Rc};

use lesson::{activity::tool::Form, backup::Note};

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
    pub card: Rc<str>,
    pub lines: Vec<Line>,
    /// What other tools may offer of it.
    pub gives: Vec<Rc<str>>,
    /// None for what was brought from another device: only its card came along.
    pub work: Option<Work>,
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
    KEPT.with_borrow(|kept| kept.iter().find(|one| one.place == place).and_then(|one| one.work.clone()))
}

/// All that was kept, in the order of keeping.
pub fn all() -> Vec<Kept> {
    KEPT.with_borrow(Clone::clone)
}

/// All that was kept, as plain lines to take along.
pub fn kept_notes() -> Vec<Note> {
    let line = |(lead, rest): &Line| [lead.as_str(), rest].concat();
    let note = |one: &Kept| Note { title: one.card.to_string(), lines: one.lines.iter().map(line).collect() };
    KEPT.with_borrow(|kept| kept.iter().map(note).collect())
}

/// Keeps what was brought from another device. What is here already is not kept twice.
pub fn keep_brought(notes: Vec<Note>) {
    let mut known = kept_notes();
    for note in notes {
        if !known.contains(&note) {
            known.push(note.clone());
            let lines = note.lines.into_iter().map(|line| (String::new(), line)).collect();
            let new = Kept { place: String::new(), form: None, card: note.title.into(), lines, gives: Vec::new(), work: None };
            KEPT.with_borrow_mut(|kept| kept.push(new));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_brought_is_kept_once_beside_what_is_here_and_forgotten_with_it() {
        let note = |title: &str| Note { title: title.into(), lines: vec!["If it rings, then I breathe.".into()] };
        keep_brought(vec![note("My plan"), note("My plan")]);
        keep_brought(vec![note("My plan"), note("My circle")]);
        assert_eq!(kept_notes(), [note("My plan"), note("My circle")]);
        forget_work();
        assert_eq!(kept_notes(), []);
    }
}
