//! The part with the screens for looking after the site and what is kept: fetched when one of them is opened, and never ahead. See
//! [`part`]. A further screen is one more field here.

use yew::Callback;

use crate::{
    browser::fetch::LoadError,
    page::{Page, view_check_up},
    part::{self, Came, Part},
    state::{Wish, check_up},
};

/// What the app shows to whoever looks after it.
#[derive(Clone, Copy)]
pub struct Upkeep {
    pub check_up: fn(&Callback<Wish>) -> Page,
}

/// Those screens, to come once they are wanted.
pub fn upkeep(on_answer: Callback<Came<Upkeep>>) -> Part<Upkeep> {
    Part::new(|done| part::fetch(make, done), on_answer)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(upkeep, fallible))]
fn make() -> Result<Upkeep, LoadError> {
    Ok(Upkeep { check_up })
}

fn check_up(on_wish: &Callback<Wish>) -> Page {
    check_up::with_facts(&on_wish.reform(|()| Wish::Look), |facts| view_check_up(facts, &Callback::from(check_up::act)))
}
