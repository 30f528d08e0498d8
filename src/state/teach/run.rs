//! What somebody does on these pages, and what follows.
//!
//! It stands here and not in the app, whose file every learner loads first. It is gone when the page is left.

use std::{cell::RefCell, rc::Rc};

use lesson::{Lesson, LessonId, attempt::Tab, document::Document};
use yew::Callback;

use super::present::{Present, Record};
use crate::{
    browser::{
        clicker::{self, Clicker, Press},
        fetch::LoadError,
        full,
    },
    state::{Library, Load, Play, Shelf},
    store::{Keeping, MemoryStore, Saves},
};

/// What can be done there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    On,
    Back,
    /// Goes to a slide.
    GoTo(usize),
    Full,
    /// One hand more, or fewer, for the option at this place.
    Add(usize),
    Take(usize),
    Clear,
    /// Shows the reasons, or hides them.
    Show(bool),
    /// Takes the option at this place.
    Choose(usize),
    /// Goes back to the decision after so many others.
    Rewind(usize),
    /// Asks again for what did not come.
    Retry,
}

/// What the pages need of the app.
pub struct Way<'a> {
    /// The lessons that the page is about; none for all of them.
    pub lesson: Option<&'a LessonId>,
    /// Whether it is to be played.
    pub is_presented: bool,
    pub library: &'a mut Library,
    pub shelf: &'a mut Shelf,
    /// What plays lessons.
    pub engine: Load<Engine>,
    /// Where the lesson's guide is.
    pub guide: Option<String>,
}

/// The player, as far as these pages play.
#[derive(Clone, Copy)]
pub struct Engine {
    pub read: fn(&str) -> Option<Lesson>,
    pub open: fn(&Rc<Lesson>, &mut Saves) -> Play,
    pub record: Record,
    pub document: fn(&str) -> Option<Document>,
}

/// The lessons that came.
#[derive(Default)]
pub struct Files {
    lessons: Vec<(LessonId, Rc<Lesson>)>,
    /// Why one did not come, if that is so.
    pub fault: Option<LoadError>,
}

impl Files {
    /// These lessons, for whoever has them already.
    pub fn of(lessons: Vec<Rc<Lesson>>) -> Self {
        Self { lessons: lessons.into_iter().map(|lesson| (lesson.id.clone(), lesson)).collect(), fault: None }
    }

    pub fn lesson(&self, id: &LessonId) -> Option<&Rc<Lesson>> {
        self.lessons.iter().find(|(known, _)| known == id).map(|(_, lesson)| lesson)
    }
}

#[derive(Default)]
struct Here {
    files: Files,
    present: Option<Present>,
    /// Hears the keys while a lesson is on the projector.
    clicker: Option<Clicker>,
    /// Whether what did not come is to be asked for again.
    is_retry: bool,
}

thread_local! {
    static HERE: RefCell<Option<Here>> = const { RefCell::new(None) };
}

/// Forgets what stands on the page: it is left.
pub fn forget() {
    HERE.take();
}

/// Whether what did not come is about to be asked for again.
pub fn is_retry() -> bool {
    HERE.with_borrow(|here| here.as_ref().is_some_and(|here| here.is_retry))
}

/// What `view` makes of the lessons that came.
pub fn with_files<T>(view: impl FnOnce(&Files) -> T) -> T {
    HERE.with_borrow(|here| view(here.as_ref().map_or(&Files::default(), |here| &here.files)))
}

/// What `view` makes of what is on the projector.
pub fn with_present<T>(view: impl FnOnce(Option<&Present>) -> T) -> T {
    HERE.with_borrow(|here| view(here.as_ref().and_then(|here| here.present.as_ref())))
}

/// Hears the keys and the clicker from now on, until the page is left.
pub fn listen(on_change: &Callback<()>) {
    with(|here| {
        if here.clicker.is_none() && here.present.is_some() {
            let on_change = on_change.clone();
            here.clicker = Some(clicker::listen(Callback::from(move |press| act(meaning(press), &on_change))));
        }
    });
}

fn meaning(press: Press) -> Act {
    match press {
        Press::On => Act::On,
        Press::Back => Act::Back,
        Press::Start => Act::GoTo(0),
        Press::Full => Act::Full,
        Press::Number(number, false) => Act::Add(number - 1),
        Press::Number(number, true) => Act::Take(number - 1),
    }
}

/// Does something, and tells by `on_change` when there is something else to see.
pub fn act(act: Act, on_change: &Callback<()>) {
    match act {
        Act::Full => return full::toggle(),
        Act::Retry => with(|here| here.is_retry = true),
        _ => with(|here| {
            if let Some(present) = &mut here.present {
                play(present, act);
            }
        }),
    }
    on_change.emit(());
}

fn play(present: &mut Present, act: Act) {
    match act {
        Act::On => {
            present.on();
        }
        Act::Back => present.back(),
        Act::GoTo(slide) => present.go_to(slide),
        Act::Add(option) => present.raise(option, true),
        Act::Take(option) => present.raise(option, false),
        Act::Clear => present.clear(),
        Act::Show(is_shown) => present.is_shown = is_shown,
        Act::Choose(option) => present.choose(option),
        Act::Rewind(depth) => present.rewind(depth),
        Act::Full | Act::Retry => {}
    }
}

fn with(change: impl FnOnce(&mut Here)) {
    HERE.with_borrow_mut(|here| here.as_mut().map(change));
}

/// Brings along what the page is made of: lessons, and the guide of one that is presented.
pub fn follow(way: &mut Way) {
    HERE.with_borrow_mut(|here| {
        let here = here.get_or_insert_default();
        let is_retry = std::mem::take(&mut here.is_retry);
        if is_retry {
            here.files.fault = None;
            if matches!(way.library.catalogue, Load::Failed(_)) {
                way.library.ask_again();
            }
        }
        // Not before the catalogue says that there is such a lesson.
        let listed = match &way.library.catalogue {
            Load::Loaded(catalogue) => catalogue.lessons().map(|(_, lesson)| LessonId::from(&*lesson.id)).collect(),
            _ => Vec::new(),
        };
        let wanted = listed.into_iter().filter(|id| way.lesson.is_none_or(|lesson| lesson == id)).collect::<Vec<_>>();
        for id in wanted {
            if here.files.lesson(&id).is_none() {
                fetch(&mut here.files, way, id, is_retry);
            }
        }
        if way.is_presented {
            present(here, way);
        }
    });
}

fn fetch(files: &mut Files, way: &mut Way, id: LessonId, is_retry: bool) {
    let Some(url) = way.library.address(&id) else { return };
    if is_retry {
        way.shelf.try_again(&url)
    } else {
        way.shelf.want(&url)
    }
    let read = match (way.shelf.get(&url), &way.engine) {
        (Load::Failed(error), _) | (_, Load::Failed(error)) => Err(*error),
        (Load::Loaded(file), Load::Loaded(engine)) => (engine.read)(file).ok_or(LoadError::Bad),
        _ => return,
    };
    match read {
        Ok(lesson) => files.lessons.push((id, Rc::new(lesson))),
        Err(error) => files.fault = Some(error),
    }
}

fn present(here: &mut Here, way: &mut Way) {
    let (Load::Loaded(engine), Some(id)) = (&way.engine, way.lesson) else { return };
    if here.present.is_none() {
        let Some(lesson) = here.files.lesson(id) else { return };
        let mut saves = Saves::new(Box::new(MemoryStore::default()), Tab::new(0), Keeping::Shared);
        let play = (engine.open)(lesson, &mut saves);
        here.present = Some(Present::new(lesson.clone(), play, saves, engine.record));
    }
    let (Some(present), Some(guide)) = (&mut here.present, &way.guide) else { return };
    way.shelf.want(guide);
    if let Load::Loaded(file) = way.shelf.get(guide)
        && present.questions.is_empty()
        && let Some(guide) = (engine.document)(file)
    {
        present.talk_about(guide);
    }
}
