//! A warm-up under way: the lessons it asks about, until they are all here.

use std::rc::Rc;

use lesson::{Lesson, LessonId, review::DAY_MS};

use super::{Library, Load, Shelf};
use crate::{browser::fetch::LoadError, store::Saves};

pub struct WarmUp {
    /// The lessons it asks about.
    of: Vec<LessonId>,
    /// Draws the questions.
    seed: u32,
    is_made: bool,
}

impl WarmUp {
    /// A warm-up of what comes back `now`. None while nobody knows what that could be.
    pub fn new(library: &Library, saves: &Saves, now: u64) -> Option<Self> {
        let catalogue = library.catalogue.loaded()?;
        // The same questions all day, also after a reload.
        let seed = u32::try_from(now / DAY_MS).unwrap_or_default();
        Some(Self { of: saves.due(catalogue, now), seed, is_made: false })
    }

    /// The files it needs.
    pub fn urls<'a>(&'a self, library: &'a Library) -> impl Iterator<Item = String> + 'a {
        self.of.iter().filter_map(|id| library.address(id))
    }

    /// Makes the lesson, once, when all files are here. `make` reads them, and draws by the seed.
    pub fn make(&mut self, library: &mut Library, shelf: &mut Shelf, make: impl FnOnce(&[Rc<str>], u32) -> Option<Lesson>) {
        if self.is_made {
            return;
        }
        let urls: Vec<String> = self.urls(library).collect();
        let mut files = Vec::new();
        for url in &urls {
            shelf.want(url);
            match shelf.get(url) {
                Load::Loaded(file) => files.push(file.clone()),
                Load::Loading => return library.put(Load::Loading),
                Load::Failed(error) => return library.put(Load::Failed(*error)),
            }
        }
        let made = make(&files, self.seed).map(Rc::new);
        self.is_made = made.is_some();
        library.put(made.map_or(Load::Failed(LoadError::NotFound), Load::Loaded));
    }

    /// Asks again for what did not come.
    pub fn try_again(&self, library: &Library, shelf: &mut Shelf) {
        for url in self.urls(library) {
            shelf.try_again(&url);
        }
    }
}
