//! Assigning lessons: what is picked, what goes with it, and what goes out to the class.

mod again;
mod class;
mod lessons;
mod sheet;
mod slip;

use std::rc::Rc;

use lesson::format::catalogue::Catalogue;
use yew::{AttrValue, Callback, Html, MouseEvent, html};

use self::{again::view_again, class::view_class, lessons::view_lessons, sheet::view_sheet, slip::view_slip};
use super::{Place, view_nav};
use crate::{
    browser::screen::Screen,
    page::{HEADING, Page, What, load_failure, loading},
    state::{
        Load,
        teach::assign::{Act, Assign, share},
    },
    words::teach_words,
};

pub use self::class::LANGUAGE;

/// What the page is drawn from.
pub struct AssignView<'a> {
    pub assign: &'a Assign,
    pub catalogue: &'a Load<Rc<Catalogue>>,
    /// The page's address, where another device can open it.
    pub page: Option<&'a str>,
    /// Today, such as `2026-11-22`.
    pub today: &'a str,
    pub on_act: &'a Callback<Act>,
}

pub fn view_assign(view: &AssignView) -> Page {
    let catalogue = match view.catalogue {
        Load::Loaded(catalogue) => catalogue,
        Load::Loading => return loading(),
        Load::Failed(error) => return load_failure(What::Lessons, *error, view.on_act.reform(|_: MouseEvent| Act::Retry)),
    };
    let words = &teach_words().assign;
    let shared = share(view.assign, catalogue, view.page);
    let html = html! {
        <div class="assign" key="assign">
            <div class="stack stack--wide no-print">
                { view_nav(&Place::Assign) }
                <div class="stack stack--tight">
                    <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                    <p class="lede">{ words.lede }</p>
                </div>
                <div class="split">
                    <div class="stack stack--far">
                        { view_lessons(view, catalogue) }
                        { view_class(view, catalogue) }
                    </div>
                    <div class="stack stack--wide">
                        { view_slip(view, shared.as_ref()) }
                        { view_again(view) }
                    </div>
                </div>
            </div>
            if let Ok(shared) = &shared {
                { view_sheet(view, shared) }
            }
        </div>
    };
    Page { screen: Some(Screen { name: "assign".into(), title: words.title.into(), heading: HEADING }), html }
}

fn button(class: &'static str, inner: Html, on_act: &Callback<Act>, act: impl Fn() -> Act + 'static) -> Html {
    let onclick = on_act.reform(move |_: MouseEvent| act());
    html! { <button type="button" {class} {onclick}>{ inner }</button> }
}

/// A line with a box to tick. `name` also makes the ids.
fn tick(name: AttrValue, is_on: bool, words: [Html; 2], on_act: &Callback<Act>, act: impl Fn() -> Act + 'static) -> Html {
    let [label, about] = words;
    let (id, about_id) = (["assign-", &*name].concat(), ["about-", &*name].concat());
    let onchange = on_act.reform(move |_: yew::Event| act());
    html! {
        <label class="item" for={id.clone()} key={&*name}>
            <input type="checkbox" {id} checked={is_on} {onchange} aria-describedby={about_id.clone()} />
            <span class="grow">{ label }<span class="quiet" id={about_id}>{ about }</span></span>
        </label>
    }
}

#[cfg(test)]
mod tests;
