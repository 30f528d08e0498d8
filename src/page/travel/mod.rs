//! Taking progress along and bringing it in.

mod bring;
mod faults;
mod outcome;
mod take;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use lesson::{backup::Note, format::catalogue::Catalogue};
use yew::{Callback, Html, MouseEvent, html};

use self::{bring::view_bring, take::view_take};
use super::{HEADING, Page};
use crate::{
    browser::screen::Screen,
    state::travel::{Act, Travel},
    store::Saves,
    words::upkeep_words,
};

/// What the page is drawn from.
pub struct TravelView<'a> {
    pub travel: &'a Travel,
    pub saves: &'a Saves,
    pub catalogue: Option<&'a Rc<Catalogue>>,
    /// What was kept with tools.
    pub notes: &'a [Note],
    /// The page's address, where another device can open it.
    pub address: Option<&'a str>,
    /// Asks whose device this is, as long as nobody said.
    pub whose: Option<Html>,
    /// Milliseconds since 1970.
    pub now: u64,
    pub on_act: &'a Callback<Act>,
}

pub fn view_travel(view: &TravelView) -> Page {
    let words = &upkeep_words().travel;
    let mut sections = vec![view_take(view), view_bring(view)];
    if view.travel.is_bring_first {
        sections.reverse();
    }
    let html = html! {
        <div class="stack stack--wide" key="travel">
            <div class="stack stack--tight">
                <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                <p class="lede">{ words.lede }</p>
            </div>
            { for sections }
            if !view.notes.is_empty() {
                { view_notes(view.notes) }
            }
        </div>
    };
    Page { screen: Some(Screen { name: "travel".into(), title: words.title.into(), heading: HEADING }), html }
}

/// What was kept with tools, here or on another device, as it is: so nobody takes along what they do not know of.
fn view_notes(notes: &[Note]) -> Html {
    let words = &upkeep_words().travel;
    let note = |note: &Note| {
        html! {
            <li class="item">
                <div class="grow">
                    <p><b>{ note.title.clone() }</b></p>
                    { for note.lines.iter().map(|line| html! { <p>{ line.clone() }</p> }) }
                </div>
            </li>
        }
    };
    html! {
        <section class="stack stack--tight" aria-labelledby="travel-notes">
            <h2 id="travel-notes">{ words.notes }</h2>
            <p class="quiet">{ words.notes_how }</p>
            // Closed: it is private, and somebody may look on.
            <details>
                <summary class="item">{ words.notes_show }</summary>
                <ul>{ for notes.iter().map(note) }</ul>
            </details>
        </section>
    }
}

fn button(class: &'static str, name: &'static str, on_act: &Callback<Act>, act: impl Fn() -> Act + 'static) -> Html {
    let onclick = on_act.reform(move |_: MouseEvent| act());
    html! { <button type="button" {class} {onclick}>{ name }</button> }
}
