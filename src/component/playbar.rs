//! The bar above each screen of a lesson: the way back, which lesson it is, how far along.

use yew::{Callback, Html, MouseEvent, html};

use super::{
    icon::{Icon, icon},
    waterline::waterline,
};
use crate::{
    route::{Route, link},
    words::{lesson_words, words},
};

pub struct Playbar<'a> {
    /// Which lesson it is, e.g. "Unit 4, lesson 3".
    pub place: Option<String>,
    pub title: String,
    /// How far along the boat is, `at.0` of `at.1`.
    pub at: (usize, usize),
    /// The same in words.
    pub words: &'a str,
    pub read: Option<&'a ReadButton>,
}

/// Reads the screen out, or stops.
pub struct ReadButton {
    pub is_on: bool,
    pub onclick: Callback<MouseEvent>,
}

impl ReadButton {
    pub fn view(&self) -> Html {
        let words = &lesson_words().read_aloud;
        html! {
            <button type="button" class="button button--plain playbar__read" onclick={self.onclick.clone()}>
                { icon(Icon::Sound) }<span>{ if self.is_on { words.stop } else { words.start } }</span>
            </button>
        }
    }
}

pub fn playbar(bar: Playbar) -> Html {
    let Playbar { place, title, at, words: far, read } = bar;
    let back = html! { <>{ icon(Icon::Back) }<span class="unseen">{ words().ways.back_to_all }</span></> };
    html! {
        <header class="playbar no-print">
            { link(&Route::Home, "button button--plain", back) }
            <div class="grow">
                if let Some(place) = place {
                    <p class="eyebrow">{ place }</p>
                }
                <h1 class="h3">{ title }</h1>
            </div>
            { read.map(ReadButton::view) }
            <div class="playbar__line"><div class="grow">{ waterline(at.0, at.1) }</div><p class="quiet">{ far }</p></div>
        </header>
    }
}
