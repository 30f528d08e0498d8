//! Teachers' pages: what there is for each lesson, assigning lessons, a lesson on paper, a lesson on the projector.

mod assign;
mod booklet;
mod collect;
mod guides;
mod key;
mod paper;
mod pen;
mod place;
mod present;
mod sheet;

use std::rc::Rc;

use lesson::{LessonId, format::catalogue::Catalogue};
use yew::{Callback, Html, MouseEvent, html};

pub use assign::{AssignView, LANGUAGE, view_assign};
pub use collect::{CollectView, view_collect};
#[cfg(feature = "prerender")]
pub use pen::{view_about, view_words};
pub use place::Place;

use self::pen::Pen;
use super::{Missing, Page, What, load_failure, loading, not_found};
use crate::{
    browser::print,
    component::icon::{Icon, icon},
    player::Player,
    route::{Route, link},
    state::{
        Load,
        teach::{Act, Files, present::Present},
    },
    words::teach_words,
};

/// What these pages are drawn from.
pub struct TeachView<'a> {
    pub place: &'a Place,
    pub catalogue: &'a Load<Rc<Catalogue>>,
    pub player: Load<&'static Player>,
    pub files: &'a Files,
    pub on_act: &'a Callback<Act>,
}

pub fn view_teach(view: &TeachView, present: Option<&Present>) -> Page {
    let on_retry = view.on_act.reform(|_: MouseEvent| Act::Retry);
    let catalogue = match view.catalogue {
        Load::Loaded(catalogue) => catalogue,
        Load::Loading => return loading(),
        Load::Failed(error) => return load_failure(What::Lessons, *error, on_retry),
    };
    let Some(id) = view.place.lesson() else { return guides::view(view, catalogue) };
    let Some((_, summary)) = catalogue.lesson(id) else { return not_found(&Missing::Lesson) };
    let player = match view.player {
        Load::Loaded(player) => player,
        Load::Loading => return loading(),
        Load::Failed(error) => return load_failure(What::Screen, error, on_retry),
    };
    let pen = Pen { draw: player.draw, lesson: id };
    match (view.files.lesson(id), view.files.fault) {
        (Some(lesson), _) => match (view.place, present) {
            (Place::Present(_), Some(present)) => present::view(&pen, present, view.on_act),
            (Place::Present(_), None) => loading(),
            _ => paper::view(&pen, lesson, summary.has_guide),
        },
        (None, Some(error)) => load_failure(What::Lesson, error, on_retry),
        (None, None) => loading(),
    }
}

/// A link to another of these pages.
fn to(place: &Place, class: &'static str, inner: Html) -> Html {
    link(&Route::Teach(place.path()), class, inner)
}

/// The links between these pages, on each but the projector's.
fn view_nav(here: &Place) -> Html {
    let words = teach_words();
    let nav = |route: Route, word: &'static str, is_here: bool| {
        html! { <a class="shell__link" href={route.hash()} aria-current={is_here.then_some("page")}>{ word }</a> }
    };
    html! {
        <nav class="row no-print teach__nav" aria-label={words.nav}>
            { nav(Route::Teach(Place::Guides.path()), words.guides, *here == Place::Guides) }
            { nav(Route::Teach(Place::Assign.path()), words.assign.nav, *here == Place::Assign) }
            { nav(Route::Teach(Place::Collect.path()), words.collect.nav, *here == Place::Collect) }
            { nav(Route::Home, words.student, false) }
        </nav>
    }
}

fn view_print() -> Html {
    html! {
        <button type="button" class="button" onclick={|_: MouseEvent| print::print()}>{ icon(Icon::Print) }{ teach_words().print }</button>
    }
}

/// The ways from a page to others of a lesson.
fn view_ways(here: &Place, id: &LessonId, has_guide: bool) -> Html {
    let words = teach_words();
    let other = |place: Place, name: &'static str| (place != *here).then(|| to(&place, "button", html! { name }));
    html! {
        <>
            if has_guide {
                { link(&Route::Guide(id.clone()), "button", html! { words.guide }) }
            }
            { for other(Place::Paper(id.clone()), words.paper) }
            { for other(Place::Present(id.clone()), words.present) }
            { link(&Route::Lesson(id.clone()), "button", html! { words.lesson }) }
        </>
    }
}

#[cfg(test)]
mod tests;
