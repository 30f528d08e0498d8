//! The list of lessons, and where to go on.

mod cover;
mod row;
mod unit;

use std::rc::Rc;

use lesson::format::catalogue::Catalogue;
use yew::{Callback, Html, MouseEvent, html};

use self::{cover::cover, unit::view_unit};
use super::{
    HEADING, Page,
    keeping::keeping_notice,
    wait::{What, load_failure, loading},
};
use crate::{browser::screen::Screen, state::Load, store::Saves, words::words};

/// With this many lessons or fewer, choosing among them needs no filter.
const FEW: usize = 6;

/// With more than this, what is far down the page is drawn when it comes into view.
const MANY: usize = 100;

/// What home shows besides the lessons.
pub struct Home<'a> {
    pub saves: &'a Saves,
    /// Whether only core lessons are wanted.
    pub only_core: bool,
    pub on_filter: &'a Callback<bool>,
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

fn view_lessons(catalogue: &Catalogue, home: &Home) -> Html {
    let Home { saves, only_core, on_filter, ref whose } = *home;
    let words = &words().home;
    let all = catalogue.lessons().count();
    let core = catalogue.lessons().filter(|(_, lesson)| lesson.core).count();
    let is_filtered = core > 0 && core < all && all > FEW;
    let only_core = is_filtered && only_core;
    let has_tags = is_filtered && !only_core;
    let shown = catalogue.units.iter().filter(|unit| !only_core || unit.lessons.iter().any(|lesson| lesson.core));
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
            { cover(catalogue, saves) }
            <section class="stack stack--wide" aria-labelledby="all">
                <div class="row row--apart">
                    <div>
                        <h2 id="all">{ (words.count)(all) }</h2>
                        <p class="quiet">{ words.any_order }</p>
                    </div>
                    if is_filtered {
                        <fieldset class="chips">
                            <legend class="unseen">{ words.show }</legend>
                            { view_pick((words.all)(all), !only_core, on_filter.reform(|_| false)) }
                            { view_pick((words.core)(core), only_core, on_filter.reform(|_| true)) }
                        </fieldset>
                    }
                </div>
                <div class={if all > MANY { "contents contents--long" } else { "contents" }}>
                    { for shown.map(|unit| view_unit(unit, saves, only_core, has_tags)) }
                </div>
            </section>
        </div>
    }
}

fn view_pick(words: String, checked: bool, onchange: Callback<yew::Event>) -> Html {
    html! {
        <label class="pick">
            <input type="radio" name="show" {checked} {onchange} />
            <span class="chip">{ words }</span>
        </label>
    }
}
