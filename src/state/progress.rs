//! What the learner did, for every page: one provider, one handle.

use std::{cell::RefCell, rc::Rc};

use lesson::{
    Lesson, LessonId,
    attempt::{Attempt, Event, Tab},
};
use yew::prelude::*;

use crate::{
    browser,
    store::{Keeping, Saves, Summary},
};

/// A handle to everything known about what this learner did. Cheap to clone.
#[derive(Clone)]
pub struct Progress {
    saves: Rc<RefCell<Saves>>,
    /// Grows when another tab saved, or when what the device keeps changed: then pages draw again.
    version: u32,
    changed: UseReducerDispatcher<Version>,
}

impl PartialEq for Progress {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version && Rc::ptr_eq(&self.saves, &other.saves)
    }
}

impl Progress {
    /// The attempt at a lesson, where the learner left it.
    pub fn open(&self, lesson: &Rc<Lesson>) -> Attempt {
        self.telling(|saves| saves.open(lesson))
    }

    /// Takes in what the learner just did and saves it. False when it does not fit the lesson.
    pub fn record(&self, attempt: &mut Attempt, event: Event) -> bool {
        self.telling(|saves| saves.record(attempt, event, browser::clock::now()))
    }

    /// What home shows of a lesson.
    pub fn summary(&self, lesson: &str) -> Summary {
        self.saves.borrow().summary(&LessonId::from(lesson))
    }

    /// The lesson last touched and not done.
    pub fn latest(&self) -> Option<LessonId> {
        self.saves.borrow().latest().cloned()
    }

    /// What this device keeps.
    pub fn keeping(&self) -> Keeping {
        self.saves.borrow().keeping()
    }

    fn telling<T>(&self, work: impl FnOnce(&mut Saves) -> T) -> T {
        let before = self.keeping();
        let done = work(&mut self.saves.borrow_mut());
        if self.keeping() != before {
            self.changed.dispatch(());
        }
        done
    }
}

#[derive(Clone, Copy, Default, PartialEq)]
struct Version(u32);

impl Reducible for Version {
    type Action = ();

    fn reduce(self: Rc<Self>, (): ()) -> Rc<Self> {
        Rc::new(Self(self.0.wrapping_add(1)))
    }
}

#[derive(PartialEq, Properties)]
pub struct ProgressProviderProps {
    pub children: Html,
}

/// Opens the device's storage once and hands it to the pages below.
#[component]
pub fn ProgressProvider(props: &ProgressProviderProps) -> Html {
    let saves = use_memo((), |()| {
        let (store, keeping) = browser::local_store::open_store();
        RefCell::new(Saves::new(store, Tab::new(browser::random::number()), keeping))
    });
    let version = use_reducer(Version::default);
    {
        let saves = saves.clone();
        let changed = version.dispatcher();
        use_effect_with((), move |()| {
            let listener = browser::local_store::listen(move |key| {
                saves.borrow_mut().noticed(key);
                changed.dispatch(());
            });
            move || drop(listener)
        });
    }
    let progress = Progress { saves, version: version.0, changed: version.dispatcher() };
    html! { <ContextProvider<Progress> context={progress}>{ props.children.clone() }</ContextProvider<Progress>> }
}

/// What the learner did, drawn again when another tab saved.
///
/// # Panics
///
/// Outside a [`ProgressProvider`], which only a mistake in the app's frame can bring about.
#[hook]
pub fn use_progress() -> Progress {
    use_context::<Progress>().unwrap_or_else(|| unreachable!("the app puts its provider round every page"))
}
