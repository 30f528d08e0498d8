//! What a step remembers while it is on screen, and what it does once it is drawn.
//!
//! One for all kinds of activities, so that they are plain views: each component of its own costs about 5 KB of wasm.

use std::{cell::RefCell, rc::Rc};

use lesson::{ItemId, PartId};
use yew::{AttrValue, UseStateHandle, hook, use_effect, use_mut_ref, use_state};

use super::Here;
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
    pub scratch: UseStateHandle<Scratch>,
    /// Whether an arrow key is down: the radio it picks is only passed by.
    pub is_passing: Rc<RefCell<bool>>,
    then: Rc<RefCell<Vec<Then>>>,
}

impl Desk {
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

    /// Reads out `said`; nothing is held any more.
    pub fn say(&self, said: impl Into<AttrValue>) {
        self.scratch.set(Scratch { said: said.into(), ..Scratch::default() });
    }
}

#[hook]
pub fn use_desk(here: Here) -> Desk {
    let scratch = use_state(Scratch::default);
    let is_passing = use_mut_ref(|| false);
    let then = use_mut_ref(Vec::new);
    let due = then.clone();
    use_effect(move || {
        // Taken first: focus may call back into the step.
        let due = std::mem::take(&mut *due.borrow_mut());
        for then in due {
            match then {
                Then::Focus(id) => focus(&id),
                Then::Reveal(id) => reveal(&id),
                Then::Choose(id, value) => field::choose(&id, &value),
            }
        }
    });
    Desk { here, scratch, is_passing, then }
}
