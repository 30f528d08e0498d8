//! What somebody does on the page, and what follows.

use std::cell::RefCell;

use classroom::{Parts, Says};
use lesson::LessonId;
use yew::{AttrValue, Callback};

use super::{Assign, day};
use crate::{
    browser::{clipboard, dialog, download, field, print, random},
    state::{Library, Load},
};

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Core(bool),
    /// Picks a lesson, or leaves it out again.
    Pick(LessonId),
    /// Leaves a picked lesson out; the keyboard goes on at the element with this id.
    Out(LessonId, String),
    /// Puts a lesson up, or down; the keyboard goes on at the element with this id.
    Shift(LessonId, bool, String),
    InOrder(bool),
    /// A tag, or nothing.
    Language(String),
    Note(String),
    /// A day as a date field has it, or nothing.
    Due(String),
    Says(Says),
    /// Leaves parts off, or lets them be.
    Leave(Parts, bool),
    Class(String),
    /// Something else stands in the field for a link from before.
    Link(String),
    BringBack,
    StartNew,
    /// Copies what stands in the field with this id.
    Copy(String, &'static str),
    /// Saves this as a picture.
    SaveQr(String),
    /// Opens the picture for the board, or closes it.
    Board(bool),
    Print,
    /// Asks again for what did not come.
    Retry,
}

/// What follows for the rest of the app, once the page is drawn.
#[derive(Default)]
pub struct Then {
    /// Where the keyboard goes.
    pub focus: Option<AttrValue>,
    /// What the menu of languages shows: it keeps what was chosen there by hand.
    pub language: Option<AttrValue>,
}

/// The id of the dialog for the board.
pub const BOARD: &str = "assign-board";

const FILE: &str = "evenkeel-assignment.svg";

struct Here {
    assign: Assign,
    then: Then,
    is_bringing_back: bool,
    is_retry: bool,
}

thread_local! {
    static HERE: RefCell<Option<Here>> = const { RefCell::new(None) };
}

/// The page is left. What is picked stays, for a teacher who looks something up in between; with `all` it goes, because somebody else comes
/// to this device.
pub fn forget(all: bool) {
    if all {
        HERE.take();
    }
    with(|here| {
        (here.assign.copied, here.assign.is_saved) = (None, None);
        here.show_language();
    });
}

/// What `view` makes of the page as it stands.
pub fn with_assign<T>(view: impl FnOnce(&Assign) -> T) -> T {
    HERE.with_borrow(|here| view(here.as_ref().map_or(&Assign::default(), |here| &here.assign)))
}

/// Does something, and tells by `on_change` when there is something else to see.
pub fn act(act: Act, on_change: &Callback<()>) {
    match act {
        Act::Board(true) => return dialog::open(BOARD, &Callback::noop()),
        Act::Board(false) => return dialog::close(BOARD),
        Act::Print => return print::print(),
        // The field shows it already.
        Act::Link(link) => return with(|here| here.assign.link = link),
        Act::Copy(text, field) => {
            let on_change = on_change.clone();
            return clipboard::copy(&text, move |is_done| {
                if !is_done {
                    field::select(field);
                }
                with(|here| here.assign.copied = Some((field, is_done)));
                on_change.emit(());
            });
        }
        Act::SaveQr(svg) => {
            let is_saved = download::offer(FILE, &svg);
            with(|here| here.assign.is_saved = Some(is_saved));
        }
        Act::Retry => with(|here| here.is_retry = true),
        Act::BringBack => with(|here| here.is_bringing_back = true),
        Act::StartNew => with(|here| {
            here.assign = Assign::new(random::number());
            here.show_language();
        }),
        Act::Out(id, focus) => with(|here| {
            here.assign.change(Act::Pick(id));
            here.then.focus = Some(focus.into());
        }),
        Act::Shift(id, is_up, focus) => with(|here| {
            if here.assign.shift(&id, is_up) {
                here.then.focus = Some(focus.into());
            }
        }),
        act => with(|here| here.assign.change(act)),
    }
    on_change.emit(());
}

impl Here {
    fn show_language(&mut self) {
        self.then.language = Some(self.assign.language.clone().unwrap_or_default().into());
    }
}

impl Assign {
    fn change(&mut self, act: Act) {
        // What was copied or saved before is another assignment now.
        (self.copied, self.is_saved) = (None, None);
        match act {
            Act::Core(is_core) => self.is_core = is_core,
            Act::Pick(id) => self.pick(&id),
            Act::InOrder(in_order) => self.in_order = in_order,
            Act::Language(tag) => self.language = Some(tag).filter(|tag| !tag.is_empty()),
            Act::Note(note) => self.note = note,
            Act::Due(value) => self.due = day(&value),
            Act::Says(says) => self.says = says,
            Act::Leave(parts, is) => self.without = self.without.set(parts, is),
            Act::Class(class) => self.class = class,
            _ => {}
        }
    }
}

fn with(change: impl FnOnce(&mut Here)) {
    HERE.with_borrow_mut(|here| here.as_mut().map(change));
}

/// Brings along what follows from what was done.
pub fn follow(library: &mut Library) -> Then {
    HERE.with_borrow_mut(|here| {
        let here = here.get_or_insert_with(|| Here {
            assign: Assign::new(random::number()),
            then: Then::default(),
            is_bringing_back: false,
            is_retry: false,
        });
        if std::mem::take(&mut here.is_retry) && matches!(library.catalogue, Load::Failed(_)) {
            library.ask_again();
        }
        if let Load::Loaded(catalogue) = &library.catalogue
            && std::mem::take(&mut here.is_bringing_back)
        {
            here.assign.bring_back(catalogue);
            here.show_language();
        }
        std::mem::take(&mut here.then)
    })
}
