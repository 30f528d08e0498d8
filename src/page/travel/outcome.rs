//! What became of what was brought.

use std::rc::Rc;

use yew::{Html, html};

use super::{TravelView, button};
use crate::{
    component::icon::{Icon, icon},
    route::{Route, link},
    state::travel::{Act, FOUND, Outcome},
    store::Keeping,
    words::{upkeep_words, words},
};

pub(super) fn view_outcome(view: &TravelView, outcome: &Outcome) -> Html {
    let words = &upkeep_words().travel.outcome;
    let titles =
        |lead: &'static str, titles: &[Rc<str>]| (!titles.is_empty()).then(|| html! { <p><b>{ lead }</b>{ titles.join(", ") }</p> });
    let some = |count: usize, say: fn(usize) -> String| (count > 0).then(|| html! { <p>{ say(count) }</p> });
    let is_here = outcome.came.len() + outcome.here.len() > 0;
    html! {
        <div class="stack stack--snug">
            <h3 class="h3" id={FOUND} tabindex="-1">{ words.title }</h3>
            <p class="item">{ icon(Icon::Tick) }<span>{ (words.came)(outcome.came.len()) }</span></p>
            { titles(words.lessons, &outcome.came) }
            { titles(words.here, &outcome.here) }
            { titles(words.newer, &outcome.newer) }
            { titles(words.too_much, &outcome.too_much) }
            { some(outcome.passed_over, words.passed_over) }
            { some(outcome.unknown, words.unknown) }
            if outcome.notes > 0 {
                <p>{ words.notes }</p>
            }
            if is_here {
                <p>{ say_kept(view.saves.keeping(), view.whose.is_some()) }</p>
                { view.whose.clone() }
            }
            <p class="row">
                { link(&Route::Home, "button button--primary", html! { self::words().ways.all_lessons }) }
                { button("button", words.another, view.on_act, || Act::NotNow) }
            </p>
        </div>
    }
}

/// What the device does with it, and no more than is so.
fn say_kept(keeping: Keeping, is_asking: bool) -> &'static str {
    let words = &upkeep_words().travel.outcome;
    match keeping {
        Keeping::Kept | Keeping::Damaged | Keeping::ReadOnly => words.kept,
        Keeping::Undecided if is_asking => words.undecided,
        Keeping::Undecided => self::words().keeping.undecided,
        Keeping::Shared | Keeping::SessionOnly => words.session,
        Keeping::Failing => words.failing,
    }
}
