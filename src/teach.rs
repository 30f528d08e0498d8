//! The part with teachers' pages: fetched when one of them is opened, and never ahead. See [`part`]. Like the gallery it is reached through
//! [`Aside`](crate::aside::Aside), because the first page's file should know no more of it than its address; learners' code must call nothing
//! of it by name. A further page is one more [`Place`].

use std::cell::RefCell;

use yew::{Callback, Html, MouseEvent, html};

use crate::{
    activity::{Desk, Then},
    browser::{clock, fetch::LoadError, hash, picture, styles},
    page::{
        AssignView, CollectView, LANGUAGE, Missing, Page, Place, TeachView, What, load_failure, loading, not_found, view_assign,
        view_collect, view_teach,
    },
    part::{self, Came, Part},
    player::Player,
    route::encode,
    state::{
        Library, Load, Shelf, Wish,
        teach::{self as state, Engine, assign, collect},
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
    /// The page is left; with true somebody else comes to this device.
    pub forget: fn(bool),
}

type View = fn(&str, &Library, &Part<Player>, &Callback<Wish>) -> Page;

/// What that needs of the app.
pub struct Follow<'a> {
    pub path: &'a str,
    pub library: &'a mut Library,
    pub shelf: &'a mut Shelf,
    pub player: &'a mut Part<Player>,
    pub desk: &'a Desk,
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

fn forget_if_here(all: bool) {
    match here() {
        Some(Load::Loaded(teach)) => (teach.forget)(all),
        // A new screen is a new try.
        Some(Load::Failed(_)) => HERE.set(None),
        _ => {}
    }
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(teach, fallible))]
fn make() -> Result<Teach, LoadError> {
    Ok(Teach { view, follow, forget })
}

fn view(path: &str, library: &Library, player: &Part<Player>, on_wish: &Callback<Wish>) -> Page {
    let Some(place) = Place::of(path) else { return not_found(&Missing::Page) };
    let page = match place {
        Place::Assign => view_assigning(library, on_wish),
        Place::Collect => view_collecting(on_wish),
        place => view_lessons(&place, library, player, on_wish),
    };
    // Apart from the app's styles: no learner needs these.
    let styles = if styles::are_beside() {
        html! { <link rel="stylesheet" href={picture::address("teach/teach.css".into())} /> }
    } else {
        Html::default()
    };
    Page { screen: page.screen, html: html! { <>{ styles }{ page.html }</> } }
}

fn view_assigning(library: &Library, on_wish: &Callback<Wish>) -> Page {
    let on_change = on_wish.reform(|()| Wish::Look);
    let on_act = &Callback::from(move |act| assign::act(act, &on_change));
    let (page, today) = (hash::page(), clock::day(clock::now()));
    assign::with_assign(|assign| {
        view_assign(&AssignView { assign, catalogue: &library.catalogue, page: page.as_deref(), today: &today, on_act })
    })
}

fn view_collecting(on_wish: &Callback<Wish>) -> Page {
    let on_change = on_wish.reform(|()| Wish::Look);
    let on_retry = &Callback::from({
        let on_change = on_change.clone();
        move |()| state::act(state::Act::Retry, &on_change)
    });
    let on_act = &Callback::from(move |act| collect::act(act, &on_change));
    collect::with_collect(|collect| view_collect(&CollectView { collect, on_act, on_retry }))
}

fn view_lessons(place: &Place, library: &Library, player: &Part<Player>, on_wish: &Callback<Wish>) -> Page {
    let on_change = on_wish.reform(|()| Wish::Look);
    let on_act = &Callback::from({
        let on_change = on_change.clone();
        move |act| state::act(act, &on_change)
    });
    state::listen(&on_change);
    state::with_files(|files| {
        let view = TeachView { place, catalogue: &library.catalogue, player: player.load(), files, on_act };
        state::with_present(|present| view_teach(&view, present))
    })
}

fn forget(all: bool) {
    state::forget();
    assign::forget(all);
    collect::forget(all);
}

fn follow(follow: Follow) {
    let Follow { path, library, shelf, player, desk } = follow;
    let Some(place) = Place::of(path) else { return };
    if place == Place::Assign {
        let then = assign::follow(library);
        if let Some(id) = then.focus {
            desk.then_focus(id);
        }
        if let Some(tag) = then.language {
            desk.then(Then::Choose(LANGUAGE.into(), tag));
        }
        return;
    }
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
    if place == Place::Collect {
        state::with_files(|files| collect::follow(&library.catalogue, files));
    }
}
