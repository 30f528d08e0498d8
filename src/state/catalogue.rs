//! The catalogue, loaded once for everyone.

use std::{cell::RefCell, rc::Rc};

use lesson::{Lesson, format::catalogue::Catalogue};
use yew::{Callback, hook, use_context, use_mut_ref};

use super::load::{Load, use_load};

/// The lessons opened since the app started, each under its url: going back to one must not ask the network.
pub(super) type Opened = Rc<RefCell<Vec<(String, Rc<Lesson>)>>>;

/// What there is to learn, and what of it is here already. The app holds it as a context.
#[derive(Clone)]
pub struct Library {
    pub(super) catalogue: Load<Rc<Catalogue>>,
    retry: Callback<()>,
    pub(super) opened: Opened,
}

impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        self.catalogue == other.catalogue && self.retry == other.retry
    }
}

/// Opens the library: for the app, once.
#[hook]
pub fn use_library() -> Library {
    let (catalogue, retry) = use_load(Some("lessons/catalogue.json".into()), |json| Catalogue::from_json(json).ok());
    let opened = use_mut_ref(Vec::new);
    Library { catalogue, retry, opened }
}

/// The catalogue, and how to ask for it again when it failed.
#[hook]
pub fn use_catalogue() -> (Load<Rc<Catalogue>>, Callback<()>) {
    let library = use_context::<Library>();
    library.map_or((Load::Loading, Callback::noop()), |library| (library.catalogue, library.retry))
}
