//! The part with teachers' pages: fetched when one of them is opened, and never ahead. See [`part`]. Learners' code must call
//! nothing of it by name. A further page is one more [`Place`](crate::page::Place).

use yew::{Callback, Html, html};

use crate::{
    browser::{fetch::LoadError, styles},
    page::{Missing, Page, Place, TeachView, not_found, view_teach},
    part::{self, Came, Part},
    player::Player,
    route::encode,
    state::{
        Library, Load, Shelf, Wish,
        teach::{self as state, Engine},
    },
    words::spoken,
};

/// What the app shows to teachers.
#[derive(Clone, Copy)]
pub struct Teach {
    /// The page at an address, which comes without its `#/`.
    pub view: fn(&str, &Library, &Part<Player>, &Callback<Wish>) -> Page,
    /// Brings along what follows from where the teacher is and what was done there.
    pub follow: fn(Follow),
    /// The page is left.
    pub forget: fn(),
}

/// What that needs of the app.
pub struct Follow<'a> {
    pub path: &'a str,
    pub library: &'a mut Library,
    pub shelf: &'a mut Shelf,
    pub player: &'a mut Part<Player>,
}

/// Those pages, to come once they are wanted.
pub fn teach(on_answer: Callback<Came<Teach>>) -> Part<Teach> {
    Part::new(|done| part::fetch(make, done), on_answer)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(teach, fallible))]
fn make() -> Result<Teach, LoadError> {
    Ok(Teach { view, follow, forget: state::forget })
}

fn view(path: &str, library: &Library, player: &Part<Player>, on_wish: &Callback<Wish>) -> Page {
    let Some(place) = Place::of(path) else { return not_found(&Missing::Page) };
    let on_change = on_wish.reform(|()| Wish::Look);
    let on_act = &Callback::from({
        let on_change = on_change.clone();
        move |act| state::act(act, &on_change)
    });
    state::listen(&on_change);
    let page = state::with_files(|files| {
        let view = TeachView { place: &place, catalogue: &library.catalogue, player: player.load(), files, on_act };
        state::with_present(|present| view_teach(&view, present))
    });
    // Apart from the app's styles: no learner needs these.
    let styles = if styles::are_beside() {
        html! { <link rel="stylesheet" href="teach/teach.css" /> }
    } else {
        Html::default()
    };
    Page { screen: page.screen, html: html! { <>{ styles }{ page.html }</> } }
}

fn follow(follow: Follow) {
    let Follow { path, library, shelf, player } = follow;
    let Some(place) = Place::of(path) else { return };
    if state::is_retry() {
        player.forgive();
    }
    player.want();
    let engine = match player.load() {
        Load::Loaded(player) => {
            Load::Loaded(Engine { read: player.read, open: player.open, record: player.record, document: player.draw.document })
        }
        Load::Loading => Load::Loading,
        Load::Failed(error) => Load::Failed(error),
    };
    let (is_presented, lesson) = (matches!(place, Place::Present(_)), place.lesson());
    let guide = lesson.and_then(|id| library.catalogue.loaded()?.lesson(id)).filter(|(_, lesson)| lesson.has_guide);
    let guide = guide.map(|(_, lesson)| ["lessons/guides/", &encode(&lesson.id), ".", spoken().tag(), ".json"].concat());
    state::follow(&mut state::Way { lesson, is_presented, library, shelf, engine, guide });
}
