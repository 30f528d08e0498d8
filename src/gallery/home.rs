//! The first visit's question, and the list of lessons.

use yew::{Callback, Html};

use super::{Section, State, kit::Kit};
use crate::{
    page::{Filter, Home, view_home, view_whose},
    state::Load,
    store::{Keeping, Saves},
};

pub const SECTIONS: &[Section] = &[
    Section {
        id: "home",
        title: "Home",
        about: "Where to go on, and the list of lessons: covers, rows, units, the filter.",
        is_wide: true,
        states: home,
    },
    Section {
        id: "whose",
        title: "Whose device",
        about: "The first visit's question. Nothing waits for the answer.",
        is_wide: true,
        states: whose,
    },
];

/// Whole, not piece by piece: what this would call besides could no longer be inlined into the file that learners load first.
fn home(kit: &Kit) -> Vec<State> {
    let at = |now: Option<u64>, saves: &Saves, filter: Filter, whose: Option<Html>| {
        let home =
            Home { saves, filter: &filter, on_filter: &Callback::noop(), on_wish: &Callback::noop(), now, whose, tasks: Html::default() };
        view_home(&Load::Loaded(kit.catalogue.clone()), &home, Callback::noop()).html
    };
    let view = |saves: &Saves, filter: Filter, whose: Option<Html>| at(None, saves, filter, whose);
    let words = |words: &str| Filter { words: words.into(), ..Filter::default() };
    let next = {
        let mut saves = kit.saves(Keeping::Kept);
        kit.finish("new", &mut saves);
        saves
    };
    vec![
        ("the first visit", view(&kit.saves(Keeping::Undecided), Filter::default(), Some(view_whose(&Callback::noop())))),
        ("a lesson part way, some done", view(&kit.saves_of_some(), Filter::default(), None)),
        ("questions come back", at(Some(u64::MAX), &kit.saves_of_some(), Filter::default(), None)),
        ("the next one, only core", view(&next, Filter { only_core: true, ..Filter::default() }, None)),
        ("all done, one found", view(&kit.saves_of_all(), words("hard top"), None)),
        ("none found, storage blocked", view(&kit.saves(Keeping::SessionOnly), words("xylophone"), None)),
    ]
}

fn whose(_: &Kit) -> Vec<State> {
    vec![("asked", view_whose(&Callback::noop()))]
}
