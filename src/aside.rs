//! The part with the screens beside the lessons: settings, what dialogs ask, and the numbers on the help page. See [`part`].

use yew::{Callback, Html};

use crate::{
    activity::ViewWorksheet,
    browser::fetch::LoadError,
    gallery::view_gallery,
    later::Later,
    page::{Help, Numbers, Page, SettingsView, numbers, view_asked, view_settings},
    part::{self, Came, Part},
    player::Player,
    state::{Ask, Wish},
    teach::{TEACH, Teach},
};

/// What the app shows beside lessons.
#[derive(Clone, Copy)]
pub struct Aside {
    pub settings: fn(&SettingsView) -> Page,
    pub asked: fn(Ask, &Callback<Wish>) -> Html,
    /// What the help page says of the learner's country. All else on it needs nothing that is not there from the start.
    pub help: fn(&Help) -> Numbers,
    /// For the people who work here. It only gets the part that draws it.
    pub gallery: fn(&str, Parts, &Callback<Wish>) -> Page,
    /// For teachers. It only gets the part that they use.
    pub teach: Teach,
}

/// The parts that the gallery draws with.
#[derive(Clone, Copy)]
pub struct Parts {
    pub player: &'static Player,
    pub aside: &'static Aside,
    pub later: &'static Later,
    pub worksheets: ViewWorksheet,
}

/// Those screens, to come once they are wanted.
pub fn aside(on_answer: Callback<Came<Aside>>) -> Part<Aside> {
    Part::new(|done| part::fetch(make, done), on_answer)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(aside, fallible))]
fn make() -> Result<Aside, LoadError> {
    Ok(Aside { settings: view_settings, asked: view_asked, help: numbers, gallery: view_gallery, teach: TEACH })
}
