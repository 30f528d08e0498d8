//! What a step remembers while it is on screen, and what it does once it is drawn. One for all kinds of activities.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use lesson::{
    ItemId, LessonId, PartId, StepId,
    activity::{Tool, tool::Use},
    attempt::{Event, StepState},
};
use yew::{AttrValue, Callback};

use super::{
    After, Here, Kinds,
    tool::{Next, Pace, ViewWorksheet, Work},
};
use crate::browser::{field, focus::focus, reveal::reveal, timer};

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

/// What a teacher left off in the lesson on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Without {
    /// Worksheets and cards.
    pub tools: bool,
    pub breathing: bool,
    /// "How do you feel now?" at the end.
    pub feeling_check: bool,
    /// It is not known yet: what a teacher may leave off waits.
    pub is_coming: bool,
}

impl Without {
    fn has(self, tool: &Tool) -> bool {
        match tool {
            Tool::Breathing(_) => self.breathing,
            Tool::IfThen(_) | Tool::Worksheet(_) => self.tools,
        }
    }
}

/// What comes after the next draw: an element that is new or moves can't be focused any sooner.
pub enum Then {
    Focus(AttrValue),
    /// Scrolls just far enough to see it.
    Reveal(AttrValue),
    /// Shows a value in a menu. A menu keeps what the learner chose once, whatever its attributes say.
    Choose(AttrValue, AttrValue),
}

/// The lower part of a long screen, drawn once its upper part is painted.
#[derive(Default)]
struct Rest {
    is_wanted: Cell<bool>,
    is_here: Cell<bool>,
    /// What the learner opened or closed, by id.
    unfolded: RefCell<Vec<(AttrValue, bool)>>,
}

/// How long after a draw its frame is painted, in milliseconds: a frame, and a little more.
const PAINTED: u32 = 30;

/// A part, with what its step remembers.
#[derive(Clone)]
pub struct Desk {
    pub here: Here,
    pub scratch: Rc<Scratch>,
    /// Draws what comes later, once its part is here.
    pub kinds: Option<Kinds>,
    /// Draws worksheets, once their part is here.
    pub worksheets: Option<ViewWorksheet>,
    pub without: Without,
    on_note: Callback<Scratch>,
    /// What draws the screen again, where a long one may come in two goes.
    on_rest: Option<Callback<()>>,
    rest: Rc<Rest>,
    /// Whether an arrow key is down: the radio it picks is only passed by.
    pub is_passing: Rc<Cell<bool>>,
    then: Rc<RefCell<Vec<Then>>>,
}

impl Desk {
    /// A desk in no step yet. It tells what the learner did by `on_event`, and what it has to remember by `on_note`.
    pub fn new(on_event: Callback<Event>, on_note: Callback<Scratch>) -> Self {
        let here = Here::new(&"".into(), &"".into(), &on_event);
        Self {
            here,
            scratch: Rc::default(),
            kinds: None,
            worksheets: None,
            without: Without::default(),
            on_note,
            on_rest: None,
            rest: Rc::default(),
            is_passing: Rc::default(),
            then: Rc::default(),
        }
    }

    /// The same, for a screen that `on_rest` draws again: then a long one comes in two goes.
    pub fn in_two_goes(self, on_rest: Callback<()>) -> Self {
        Self { on_rest: Some(on_rest), ..self }
    }

    /// The same, in this step.
    pub fn of(&self, lesson: &LessonId, step: &StepId) -> Self {
        Self { here: Here::new(lesson, step, &self.here.on_event), ..self.clone() }
    }

    /// Forgets everything: what one step remembers on screen is nothing to the next.
    pub fn tidy(&mut self) {
        let new = Self::new(self.here.on_event.clone(), self.on_note.clone());
        *self = Self { kinds: self.kinds, worksheets: self.worksheets, without: self.without, on_rest: self.on_rest.take(), ..new };
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

    /// Whether a teacher left this step off. What was used before they did stays as it is.
    pub fn is_left_off(&self, state: &StepState) -> bool {
        matches!(state, StepState::Tool(tool, None | Some(Use::Skipped)) if self.without.has(tool))
    }

    /// Whether the lower part of a long screen is drawn now. If not, it is soon.
    pub fn draws_rest(&self) -> bool {
        let is_here = self.on_rest.is_none() || self.rest.is_here.get();
        self.rest.is_wanted.set(!is_here);
        is_here
    }

    /// Whether what folds under this id is open. As long as nobody touched it, it is as it `begins`.
    pub fn is_open(&self, id: &AttrValue, begins: bool) -> bool {
        self.rest.unfolded.borrow().iter().rev().find(|(other, _)| other == id).map_or(begins, |(_, is_open)| *is_open)
    }

    /// Whether it is drawn again when something unfolds. If not, all that folds is there from the start.
    pub fn can_unfold(&self) -> bool {
        self.on_rest.is_some()
    }

    /// Opens or closes what folds under this id.
    pub fn unfold(&self, id: AttrValue, is_open: bool) {
        self.rest.unfolded.borrow_mut().push((id, is_open));
        if let Some(on_rest) = &self.on_rest {
            on_rest.emit(());
        }
    }

    /// What is drawn next is new: first its upper part.
    pub fn begin(&self) {
        self.rest.is_here.set(false);
        self.rest.unfolded.take();
    }

    fn bring_rest(&self) {
        let Some(on_rest) = self.on_rest.clone().filter(|_| self.rest.is_wanted.take()) else { return };
        let rest = Rc::downgrade(&self.rest);
        timer::after(PAINTED, move || {
            // Gone with its screen.
            if let Some(rest) = rest.upgrade() {
                rest.is_here.set(true);
                on_rest.emit(());
            }
        });
    }

    /// Does what was to come after the draw.
    pub fn settle(&self) {
        self.bring_rest();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_part_of_a_screen_waits_only_where_it_is_drawn_again() {
        let desk = Desk::new(Callback::noop(), Callback::noop());
        assert!(desk.draws_rest() && !desk.can_unfold());
        let desk = desk.in_two_goes(Callback::noop());
        assert!(!desk.draws_rest() && desk.rest.is_wanted.get());
        desk.rest.is_here.set(true);
        assert!(desk.draws_rest() && !desk.rest.is_wanted.get());
        desk.begin();
        assert!(!desk.draws_rest(), "what comes next is drawn in two goes again");
    }

    #[test]
    fn what_the_learner_opened_stays_open_until_the_story_goes_on() {
        let desk = Desk::new(Callback::noop(), Callback::noop()).in_two_goes(Callback::noop());
        let (one, other) = (AttrValue::from("one"), AttrValue::from("other"));
        assert!(!desk.is_open(&one, false) && desk.is_open(&one, true));
        desk.unfold(one.clone(), true);
        desk.unfold(other.clone(), true);
        desk.unfold(other.clone(), false);
        assert!(desk.is_open(&one, false) && !desk.is_open(&other, true));
        desk.begin();
        assert!(!desk.is_open(&one, false));
    }
}
