//! The part with teachers' pages: fetched when one of them is opened, and never ahead. See [`part`]. Like the gallery it is reached through
//! [`Aside`](crate::aside::Aside), because the first page's file should know no more of it than its address; learners' code must call nothing
//! of it by name. A further page is one more [`Place`].

use std::cell::RefCell;

use yew::{Callback, Html, MouseEvent, html};

use crate::{
    browser::{fetch::LoadError, styles},
    page::{Missing, Page, Place, TeachView, What, load_failure, loading, not_found, view_teach},
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
    pub view: View,
    /// Brings along what follows from where the teacher is and what was done there.
    pub follow: fn(Follow),
    /// The page is left.
    pub forget: fn(),
}

type View = fn(&str, &Library, &Part<Player>, &Callback<Wish>) -> Page;

/// What that needs of the app.
pub struct Follow<'a> {
    pub path: &'a str,
    pub library: &'a mut Library,
    pub shelf: &'a mut Shelf,
    pub player: &'a mut Part<Player>,
}

/// The same for whoever has not got the part: it gets it first, and wishes for another look once it is here.
pub const TEACH: Teach = Teach { view: view_once_here, follow: follow_once_here, forget: forget_if_here };

/// The part as far as it is here.
type Here = Load<&'static Teach>;

thread_local! {
    // Here and not in the app, whose file every learner loads first. None until somebody comes.
    static HERE: RefCell<Option<Here>> = const { RefCell::new(None) };
}

fn here() -> Option<Here> {
    HERE.with_borrow(Clone::clone)
}

fn view_once_here(path: &str, library: &Library, player: &Part<Player>, on_wish: &Callback<Wish>) -> Page {
    if here().is_none() {
        HERE.set(Some(Load::Loading));
        let on_wish = on_wish.clone();
        let done = move |came: Came<Teach>| {
            HERE.set(Some(came.map_or_else(Load::Failed, Load::Loaded)));
            on_wish.emit(Wish::Look);
        };
        part::fetch(make, Callback::from(done));
    }
    match here() {
        Some(Load::Loaded(teach)) => (teach.view)(path, library, player, on_wish),
        Some(Load::Failed(error)) => load_failure(What::Screen, error, on_wish.reform(|_: MouseEvent| again())),
        _ => loading(),
    }
}

/// Has it asked for again.
fn again() -> Wish {
    HERE.set(None);
    Wish::Look
}

fn follow_once_here(follow: Follow) {
    if let Some(Load::Loaded(teach)) = here() {
        (teach.follow)(follow);
    }
}

fn forget_if_here() {
    match here() {
        Some(Load::Loaded(teach)) => (teach.forget)(),
        // A new screen is a new try.
        Some(Load::Failed(_)) => HERE.set(None),
        _ => {}
    }
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
