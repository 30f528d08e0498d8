//! The part with what a teacher asked of a learner: fetched when an address asks for it or the device holds some of it, and never ahead. See
//! [`part`].

use classroom::Parts;
use lesson::LessonId;
use yew::{Callback, Html};

use crate::{
    activity::{Desk, Without},
    browser::{fetch::LoadError, focus, hash, share},
    page::{Page, TaskView, view_task, view_task_slips, view_task_way_on},
    part::{self, Came, Part},
    player::Player,
    route::Route,
    state::{
        AskedFor, Library, Listed, Load, Shelf, Wish,
        task::{self as state, At, Place, To, Way},
    },
    store::Saves,
};

/// What the app does with what teachers asked.
#[derive(Clone, Copy)]
pub struct Task {
    /// The page at an address, which comes without its `#/a/`.
    pub view: fn(&str, &Saves, &Library, Option<Html>, &Callback<Wish>) -> Page,
    /// The slips above the lessons on home.
    pub home: fn(&Saves, &Library, &Callback<Wish>) -> Html,
    /// Whether a teacher left warm-ups off.
    pub is_warm_up_off: fn(&Saves, &Library) -> bool,
    /// Brings along what follows from where the learner is and what was done there.
    pub follow: fn(Follow),
    /// The page is left; with true somebody else comes to this device.
    pub forget: fn(bool),
}

static ASKED: AskedFor = AskedFor { language, is_without_tools, way_on };

/// What that needs of the app.
pub struct Follow<'a> {
    /// Where the learner is, and where they are then. A code in the address goes once it is done with.
    pub route: &'a mut Route,
    pub library: &'a mut Library,
    pub shelf: &'a mut Shelf,
    pub saves: &'a Saves,
    pub player: &'a mut Part<Player>,
    pub desk: &'a mut Desk,
}

/// All that, to come once it is wanted.
pub fn task(on_answer: Callback<Came<Task>>) -> Part<Task> {
    Part::new(|done| part::fetch(make, done), on_answer)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(task, fallible))]
fn make() -> Result<Task, LoadError> {
    Ok(Task { view, home, is_warm_up_off, follow, forget: state::forget })
}

fn view(path: &str, saves: &Saves, library: &Library, whose: Option<Html>, on_wish: &Callback<Wish>) -> Page {
    with_view(saves, library, whose, on_wish, |view| view_task(view, path))
}

fn home(saves: &Saves, library: &Library, on_wish: &Callback<Wish>) -> Html {
    with_view(saves, library, None, on_wish, view_task_slips)
}

fn with_view<T>(saves: &Saves, library: &Library, whose: Option<Html>, on_wish: &Callback<Wish>, draw: impl FnOnce(&TaskView) -> T) -> T {
    let on_change = on_wish.reform(|()| Wish::Look);
    let on_act = &Callback::from(move |act| state::act(act, &on_change));
    state::with_desk(|desk, reports, fault| {
        let (catalogue, can_send) = (&library.catalogue, share::is_there());
        draw(&TaskView { desk, reports, fault, saves, catalogue, can_send, whose, on_act })
    })
}

fn is_warm_up_off(saves: &Saves, library: &Library) -> bool {
    let Load::Loaded(catalogue) = &library.catalogue else { return false };
    state::with_desk(|desk, _, _| state::is_warm_up_off(&desk.tasks, catalogue, saves))
}

fn follow(follow: Follow) {
    let Follow { route, library, shelf, saves, player, desk } = follow;
    library.asked = Some(&ASKED);
    let at = match &*route {
        Route::Home => At::Home,
        Route::Task(path) => At::Page(path),
        _ => At::Elsewhere,
    };
    // While a lesson is played only what is due at once: a tap stays quick.
    if matches!(at, At::Elsewhere) && !state::has_moved(saves) {
        desk.without = without(route, library);
        return;
    }
    if state::is_retry() {
        player.forgive();
    }
    if let At::Page(path) = at
        && let Place::HandIn(_) = Place::of(path)
    {
        player.want();
    }
    let read = match player.load() {
        Load::Loaded(player) => Load::Loaded(player.read),
        Load::Loading => Load::Loading,
        Load::Failed(error) => Load::Failed(error),
    };
    let then = state::follow(&mut Way { at, library, shelf, saves, read });
    // In a frame the page round it has the keyboard, until somebody takes it there.
    if let Some(id) = then.focus.filter(|_| focus::is_ours()) {
        desk.then_focus(id);
    }
    if let Some(to) = then.to {
        *route = match to {
            To::Home => Route::Home,
            To::Asked => Route::Task(String::new()),
        };
        // In memory it is gone with a reload. There the code stays in the address, which holds nothing of the learner.
        if !saves.keeping().is_in_memory() {
            hash::restore(&route.hash());
        }
    }
    desk.without = without(route, library);
}

fn language(id: &LessonId, catalogue: &Listed) -> Option<String> {
    state::with_desk(|desk, _, _| state::language_of(&desk.tasks, id, catalogue.loaded()?))
}

fn is_without_tools(id: &LessonId, catalogue: &Listed) -> bool {
    let Load::Loaded(catalogue) = catalogue else { return false };
    state::with_desk(|desk, _, _| state::without(&desk.tasks, id, catalogue).has(Parts::TOOLS))
}

fn way_on(id: &LessonId, catalogue: &Listed, saves: &Saves) -> Option<Html> {
    let asked = state::with_desk(|desk, _, _| state::after(&desk.tasks, id, catalogue.loaded()?, saves));
    asked.and_then(|asked| view_task_way_on(&asked))
}

/// What teachers left off in the lesson on screen.
fn without(route: &Route, library: &Library) -> Without {
    let (Route::Lesson(id) | Route::Step(id, _) | Route::End(id), Load::Loaded(catalogue)) = (route, &library.catalogue) else {
        return Without::default();
    };
    let parts = state::with_desk(|desk, _, _| state::without(&desk.tasks, id, catalogue));
    Without {
        tools: parts.has(Parts::TOOLS),
        breathing: parts.has(Parts::BREATHING),
        feeling_check: parts.has(Parts::FEELING_CHECK),
        is_coming: false,
    }
}
