//! The list of lessons, and where to go on.

mod cover;
mod filter;
mod row;
mod unit;

use std::rc::Rc;

use lesson::{LessonId, format::catalogue::Catalogue, review::WARM_UP};
use yew::{Callback, Html, MouseEvent, html};

pub use self::filter::Filter;
use self::{cover::cover, filter::view_filter, unit::view_unit};
use super::{
    HEADING, Page,
    keeping::keeping_notice,
    wait::{What, load_failure, loading},
};
use crate::{
    browser::screen::Screen,
    component::icon::{Icon, icon},
    route::{Route, link},
    state::{Load, Wish},
    store::Saves,
    words::words,
};

/// With more than this, what is far down the page is drawn when it comes into view.
const MANY: usize = 100;

/// What home shows besides the lessons.
pub struct Home<'a> {
    pub saves: &'a Saves,
    pub filter: &'a Filter,
    pub on_filter: &'a Callback<Filter>,
    pub on_wish: &'a Callback<Wish>,
    /// The time, in milliseconds since 1970, while a warm-up may be offered.
    pub now: Option<u64>,
    /// Asks whose device this is, as long as nobody said.
    pub whose: Option<Html>,
}

pub fn view_home(catalogue: &Load<Rc<Catalogue>>, home: &Home, on_retry: Callback<MouseEvent>) -> Page {
    match catalogue {
        Load::Loading => loading(),
        Load::Failed(error) => load_failure(What::Lessons, *error, on_retry),
        Load::Loaded(catalogue) => {
            let screen = Screen { name: "home".into(), title: words().home.title.into(), heading: HEADING };
            Page { screen: Some(screen), html: view_lessons(catalogue, home) }
        }
    }
}

/// Offers questions from finished lessons. It is an offer: whoever says no is not asked again in this session.
fn view_warm_up(on_wish: &Callback<Wish>) -> Html {
    let words = &words().home;
    let to = Route::Lesson(LessonId::from(WARM_UP));
    let start = html! { <>{ words.warm_up_start }{ icon(Icon::Next) }</> };
    html! {
        <section class="panel panel--quiet stack stack--snug" aria-labelledby="warm-up">
            <div>
                <h2 id="warm-up">{ words.warm_up }</h2>
                <p>{ words.warm_up_how }</p>
            </div>
            <p class="row">
                { link(&to, "button", start) }
                <button type="button" class="button button--plain" onclick={on_wish.reform(|_: MouseEvent| Wish::NoWarmUp)}>{ words.warm_up_later }</button>
            </p>
        </section>
    }
}

fn view_lessons(catalogue: &Catalogue, home: &Home) -> Html {
    let Home { saves, filter, on_filter, on_wish, now, ref whose } = *home;
    let is_due = now.is_some_and(|now| !saves.due(catalogue, now).is_empty());
    let words = &words().home;
    let wanted = filter.wanted();
    let all = catalogue.lessons().count();
    let has_others = catalogue.lessons().any(|(_, lesson)| !lesson.core);
    let found = catalogue.lessons().filter(|(unit, lesson)| wanted.keeps(unit, lesson)).count();
    html! {
        <div class="stack stack--far" key="home">
            <div class="stack stack--tight">
                <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                <p class="lede">{ words.lede }</p>
                if whose.is_none() {
                    { keeping_notice(saves.keeping()) }
                }
            </div>
            { whose.clone() }
            if is_due {
                { view_warm_up(on_wish) }
            }
            { cover(catalogue, saves) }
            <section class="stack stack--wide" aria-labelledby="all">
                <div class="row row--apart">
                    <div>
                        <h2 id="all">{ (words.count)(all) }</h2>
                        <p class="quiet">{ words.any_order }</p>
                    </div>
                    { view_filter(catalogue, filter, found, on_filter) }
                </div>
                if found == 0 {
                    <p><button type="button" class="button" onclick={on_filter.reform(|_: MouseEvent| Filter::default())}>{ words.show_all }</button></p>
                }
                <div class={if all > MANY { "contents contents--long" } else { "contents" }}>
                    { for catalogue.units.iter().map(|unit| view_unit(unit, saves, &wanted, has_others)) }
                </div>
            </section>
        </div>
    }
}
