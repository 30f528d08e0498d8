//! The part with the screens for looking after the site and what is kept: fetched when one of them is opened, and never ahead. See
//! [`part`]. A further screen is one more field here.

use yew::{Callback, Html};

use crate::{
    activity::{Desk, keep_brought, kept_notes},
    browser::{clock, fetch::LoadError, hash},
    page::{Page, TravelView, view_check_up, view_travel},
    part::{self, Came, Part},
    player::Player,
    state::{
        Library, Load, Shelf, Wish, check_up,
        travel::{self, Reading, Way},
    },
    store::Saves,
};

/// What the app shows to whoever looks after it, or takes progress along.
#[derive(Clone, Copy)]
pub struct Upkeep {
    pub check_up: fn(&Callback<Wish>) -> Page,
    pub travel: fn(&Saves, &Library, Option<Html>, &Callback<Wish>) -> Page,
    /// Brings along what follows from what was done on that page.
    pub follow: fn(Follow),
    /// That page is left.
    pub forget: fn(),
}

/// What that needs of the app.
pub struct Follow<'a> {
    /// The code in the address, or nothing. It is taken.
    pub code: &'a mut String,
    pub library: &'a mut Library,
    pub shelf: &'a mut Shelf,
    pub saves: &'a mut Saves,
    pub player: &'a mut Part<Player>,
    pub desk: &'a Desk,
}

/// Those screens, to come once they are wanted.
pub fn upkeep(on_answer: Callback<Came<Upkeep>>) -> Part<Upkeep> {
    Part::new(|done| part::fetch(make, done), on_answer)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(upkeep, fallible))]
fn make() -> Result<Upkeep, LoadError> {
    Ok(Upkeep { check_up, travel, follow, forget: travel::forget })
}

fn check_up(on_wish: &Callback<Wish>) -> Page {
    check_up::with_facts(&on_wish.reform(|()| Wish::Look), |facts| view_check_up(facts, &Callback::from(check_up::act)))
}

fn travel(saves: &Saves, library: &Library, whose: Option<Html>, on_wish: &Callback<Wish>) -> Page {
    let on_change = on_wish.reform(|()| Wish::Look);
    let on_act = &Callback::from(move |act| travel::act(act, &on_change));
    let (notes, address) = (&kept_notes(), hash::page());
    let catalogue = library.catalogue.loaded();
    let now = clock::now();
    travel::with_travel(|travel| {
        view_travel(&TravelView { travel, saves, catalogue, notes, address: address.as_deref(), whose, now, on_act })
    })
}

fn follow(follow: Follow) {
    let Follow { code, library, shelf, saves, player, desk } = follow;
    if travel::is_retry() {
        player.forgive();
    }
    player.want();
    let reading = match player.load() {
        Load::Loaded(player) => Load::Loaded(Reading { read: player.read, amend: player.amend }),
        Load::Loading => Load::Loading,
        Load::Failed(error) => Load::Failed(error),
    };
    let then = travel::follow(&mut Way { code, library, shelf, saves, reading });
    keep_brought(then.notes);
    if let Some(id) = then.focus {
        desk.then_focus(id.into());
    }
}
