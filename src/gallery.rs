//! The gallery at `#/gallery`: every component in every state, drawn by the app's own functions. For the people who work on the
//! app, and for the runs that check and picture it; learners never load it. A part of its own (see [`part`]), reached through [`Aside`].
//!
//! It is still: what is tapped here goes nowhere, and nothing is ever saved. States of steps are made by playing a lesson of its own
//! (`tests/gallery`) with a store in memory. The words of this folder are for those people alone, so they stand here, in English.
//!
//! What belongs to another part is reached through that part's value, as anywhere else: named here, it would move into a file that
//! learners have to fetch besides.

mod contrast;
mod faces;
mod home;
mod kit;
mod scope;
mod screens;
mod shapes;
mod steps;

use std::{cell::RefCell, rc::Rc};

use yew::{Callback, Html, MouseEvent, html};

use self::kit::Kit;
use crate::{
    aside::Parts,
    browser::{
        fetch::{self, LoadError},
        screen::Screen,
    },
    page::{HEADING, Missing, Page, What, load_failure, loading, not_found},
    part::{self, Came},
    route::{Route, link},
    state::{Load, Wish},
};

/// Its lesson, relative to the page.
const FILE: &str = "gallery/gallery.en.json";
const STYLES: &str = "gallery/gallery.css";
/// The section that is all of them.
const ALL: &str = "all";

/// What draws the gallery: a section from the file of its lesson.
type View = fn(&str, &str, Parts) -> Page;

/// The gallery as far as it is here.
type Here = Load<(View, Rc<str>)>;

thread_local! {
    // Here and not in the app, whose file every learner loads first. None until somebody comes.
    static HERE: RefCell<Option<Here>> = const { RefCell::new(None) };
}

/// A section of the gallery, or the list of them where none is named. Gets the gallery first, where it is not here, and wishes to
/// be drawn again once it is.
pub fn view_gallery(section: &str, parts: Parts, on_wish: &Callback<Wish>) -> Page {
    let here = HERE.with_borrow(Clone::clone).unwrap_or_else(|| {
        ask(on_wish.clone());
        HERE.with_borrow(Clone::clone).unwrap_or(Load::Loading)
    });
    match here {
        Load::Loading => loading(),
        Load::Loaded((view, file)) => view(section, &file, parts),
        Load::Failed(error) => {
            let on_retry = on_wish.reform(|_: MouseEvent| {
                HERE.set(None);
                Wish::Look
            });
            load_failure(What::Screen, error, on_retry)
        }
    }
}

/// First what draws it, then its lesson.
fn ask(on_wish: Callback<Wish>) {
    let done = move |came: Result<(View, Rc<str>), LoadError>| {
        HERE.set(Some(came.map_or_else(Load::Failed, Load::Loaded)));
        on_wish.emit(Wish::Look);
    };
    HERE.set(Some(Load::Loading));
    part::fetch(
        make,
        Callback::from(move |came: Came<View>| match came {
            Ok(&view) => {
                let done = done.clone();
                fetch::get(FILE.into(), move |came| done(came.map(|file| (view, file.into()))));
            }
            Err(error) => done(Err(error)),
        }),
    );
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(gallery, fallible))]
fn make() -> Result<View, LoadError> {
    Ok(view)
}

/// Things that belong together, in each of their states.
struct Section {
    id: &'static str,
    title: &'static str,
    /// What it is for.
    about: &'static str,
    /// Whether a state needs the whole width of the page.
    is_wide: bool,
    states: fn(&Kit) -> Vec<State>,
}

/// What it shows, and that.
type State = (&'static str, Html);

/// All that stand on the page of everything.
fn sections() -> impl Iterator<Item = &'static Section> {
    [shapes::SECTIONS, contrast::SECTIONS, faces::SECTIONS, home::SECTIONS, steps::SECTIONS, screens::SECTIONS].into_iter().flatten()
}

fn view(section: &str, file: &str, parts: Parts) -> Page {
    let Some(kit) = Kit::new(file, parts) else { return not_found(&Missing::Page) };
    let section = section.trim_start_matches('/');
    let (title, inner) = match section {
        "" => ("Gallery", view_index()),
        ALL => ("Gallery: everything", sections().map(|section| view_section(section, &kit)).collect()),
        id => match sections().chain([faces::TABLE]).find(|section| section.id == id) {
            Some(section) => ("Gallery", view_section(section, &kit)),
            None => return not_found(&Missing::Page),
        },
    };
    let html = html! {
        <>
            // Apart from the app's styles: no learner needs these. Outside of what is drawn anew: it comes once.
            <link rel="stylesheet" href={STYLES} />
            <div class="gallery stack stack--far" key={section.to_owned()}>
            <h1 id={HEADING} tabindex="-1">{ title }</h1>
            { inner }
            </div>
        </>
    };
    let name = ["gallery ", section].concat();
    Page { screen: Some(Screen { name, title: title.into(), heading: HEADING }), html }
}

fn view_index() -> Html {
    let row = |id: &str, title: &str, about: &str| {
        let words = html! { <span class="grow"><b>{ title.to_owned() }</b>{ " " }<span class="quiet">{ about.to_owned() }</span></span> };
        html! { <li>{ link(&Route::Gallery(["/", id].concat()), "item", words) }</li> }
    };
    html! {
        <>
            <p class="lede">{ "Every component in every state, for the people who work on Evenkeel. Nothing here is saved, and nothing is a lesson." }</p>
            <ul>
                { row(ALL, "Everything", "All sections on one page.") }
                { for sections().chain([faces::TABLE]).map(|section| row(section.id, section.title, section.about)) }
            </ul>
        </>
    }
}

fn view_section(section: &Section, kit: &Kit) -> Html {
    let Section { id, title, about, is_wide, states } = *section;
    let heading = ["gallery-", id].concat();
    let view = |(number, (name, html)): (usize, State)| {
        let scope = [heading.as_str(), "-", &number.to_string()].concat();
        html! {
            <section class="gallery__state" aria-labelledby={[&heading, " ", &scope].concat()}>
                // No heading: what stands below has its own, from the first level on.
                <p class="eyebrow" id={scope.clone()}>{ name }</p>
                { scope::scoped(&scope, &[title, ", ", name].concat(), html) }
            </section>
        }
    };
    html! {
        <section class="stack" aria-labelledby={heading.clone()} data-section={id}>
            <div>
                <h2 id={heading.clone()}>{ title }</h2>
                <p class="lede">{ about }</p>
            </div>
            <div class={if is_wide { "gallery__states gallery__states--wide" } else { "gallery__states" }}>
                { for states(kit).into_iter().enumerate().map(view) }
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests;
