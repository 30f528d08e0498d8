//! What a step remembers while it is on screen, and what it does once it is drawn. One for all kinds of activities.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use lesson::{ItemId, LessonId, PartId, StepId, attempt::Event};
use yew::{AttrValue, Callback};

use super::{
    After, Here,
    tool::{Next, Pace, ViewWorksheet, Work},
};
use crate::browser::{field, focus::focus, reveal::reveal};

/// Nothing of this is an answer, so nothing of it is saved.
#[derive(Clone, Default)]
pub struct Scratch {
    /// The slip in hand, or the open row of a match, when the learner chose it; else the first one left.
    pub held: Option<ItemId>,
    /// Whether the learner closed the row that was open.
    pub is_closed: bool,
    /// What was read out last.
    pub said: AttrValue,
    /// What is in the making with a tool, once the learner touched it.
    pub work: Option<Work>,
    /// Which row of a worksheet the learner opened or closed; else the first one left is open.
    pub row: Option<Option<usize>>,
    /// How the lesson left the learner, if they said.
    pub after: Option<After>,
    /// Who comes next into a closeness circle.
    pub next: Next,
    /// How far the breathing is.
    pub pace: Pace,
    /// Whether a picture stands in for what moves.
    pub is_still: bool,
}

/// What comes after the next draw: an element that is new or moves can't be focused any sooner.
pub enum Then {
    Focus(AttrValue),
    /// Scrolls just far enough to see it.
    Reveal(AttrValue),
    /// Shows a value in a menu. A menu keeps what the learner chose once, whatever its attributes say.
    Choose(AttrValue, AttrValue),
}

/// A part, with what its step remembers.
#[derive(Clone)]
pub struct Desk {
    pub here: Here,
    pub scratch: Rc<Scratch>,
    /// Draws worksheets, once their part is here.
    pub worksheets: Option<ViewWorksheet>,
    on_note: Callback<Scratch>,
    /// Whether an arrow key is down: the radio it picks is only passed by.
    pub is_passing: Rc<Cell<bool>>,
    then: Rc<RefCell<Vec<Then>>>,
}

impl Desk {
    /// A desk in no step yet. It tells what the learner did by `on_event`, and what it has to remember by `on_note`.
    pub fn new(on_event: Callback<Event>, on_note: Callback<Scratch>) -> Self {
        let here = Here::new(&"".into(), &"".into(), &on_event);
        Self { here, scratch: Rc::default(), worksheets: None, on_note, is_passing: Rc::default(), then: Rc::default() }
    }

    /// The same, in this step.
    pub fn of(&self, lesson: &LessonId, step: &StepId) -> Self {
        Self { here: Here::new(lesson, step, &self.here.on_event), ..self.clone() }
    }

    /// Forgets everything: what one step remembers on screen is nothing to the next.
    pub fn tidy(&mut self) {
        *self = Self { worksheets: self.worksheets, ..Self::new(self.here.on_event.clone(), self.on_note.clone()) };
    }

    /// Remembers this, after it was told so by `on_note`.
    pub fn note_down(&mut self, scratch: Scratch) {
        self.scratch = Rc::new(scratch);
    }

    /// Whether a clock is wanted.
    pub fn is_ticking(&self) -> bool {
        matches!(self.scratch.pace, Pace::Going { .. })
    }

    /// A second passed.
    pub fn tick(&mut self) {
        let pace = self.scratch.pace.next();
        self.note_down(Scratch { pace, ..(*self.scratch).clone() });
    }

    /// Does what was to come after the draw.
    pub fn settle(&self) {
        // Taken first: focus may call back into the step.
        for then in self.then.take() {
            match then {
                Then::Focus(id) => focus(&id),
                Then::Reveal(id) => reveal(&id),
                Then::Choose(id, value) => field::choose(&id, &value),
            }
        }
    }

    /// The same, for another part of the step.
    pub fn at(&self, part: PartId) -> Self {
        let mut desk = self.clone();
        desk.here.part = part;
        desk
    }

    pub fn then(&self, then: Then) {
        self.then.borrow_mut().push(then);
    }

    pub fn then_focus(&self, id: AttrValue) {
        self.then(Then::Focus(id));
    }

    pub fn note(&self, scratch: Scratch) {
        self.on_note.emit(scratch);
    }

    /// Reads out `said`; nothing is held any more.
    pub fn say(&self, said: impl Into<AttrValue>) {
        self.note(Scratch { said: said.into(), ..Scratch::default() });
    }
}
