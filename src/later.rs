//! The part with what a lesson shows after its first screens: what there is to sort, match, order and fill in, tools, a story's end and
//! the lesson's; and what stands beside lessons and is made like them, warm-ups and documents. It is fetched right behind the
//! lesson's own part. See [`part`].

use std::rc::Rc;

use lesson::{Lesson, LessonId, format::lesson::from_json};
use yew::{Callback, MouseEvent};

use crate::{
    activity::{KINDS, Kinds, make_warm_up},
    browser::{clock, fetch::LoadError},
    page::{Page, Reading, ViewEnd, view_document, view_end},
    part::{self, Came, Part},
    state::{Library, Shelf, WarmUp},
    store::Saves,
};

/// What a lesson shows later.
#[derive(Clone, Copy)]
pub struct Later {
    pub kinds: Kinds,
    pub end: ViewEnd,
    /// Puts a warm-up together, as far as its files are here.
    pub warm_up: fn(&mut Option<WarmUp>, &mut Library, &mut Shelf, &Saves),
    pub document: fn(&Reading, Callback<MouseEvent>) -> Page,
}

/// That part, to come once it is wanted.
pub fn later(on_answer: Callback<Came<Later>>) -> Part<Later> {
    Part::new(|done| part::fetch(make, done), on_answer)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(later, fallible))]
fn make() -> Result<Later, LoadError> {
    Ok(ALL)
}

const ALL: Later = Later { kinds: KINDS, end: view_end, warm_up, document: view_document };

/// That part where everything is one file and nothing has to come.
#[cfg(feature = "prerender")]
pub fn here() -> &'static Later {
    static HERE: Later = ALL;
    &HERE
}

fn warm_up(warm_up: &mut Option<WarmUp>, library: &mut Library, shelf: &mut Shelf, saves: &Saves) {
    if warm_up.is_none() {
        *warm_up = WarmUp::new(library, saves, clock::now());
    }
    if let Some(warm_up) = warm_up {
        let (asked, catalogue) = (library.asked, library.catalogue.clone());
        let is_without_tools = |id: &LessonId| asked.is_some_and(|asked| (asked.is_without_tools)(id, &catalogue));
        warm_up.make(library, shelf, |files, seed| {
            let lessons: Vec<Rc<Lesson>> = files.iter().filter_map(|file| from_json(file).ok()).map(Rc::new).collect();
            make_warm_up(&lessons, seed, &is_without_tools)
        });
    }
}
