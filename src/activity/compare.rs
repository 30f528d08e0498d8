//! Two endings side by side: where the ways part, and what followed from that. Neither is the better one.

use lesson::{
    activity::{Scenario, scenario::SceneIx},
    attempt::{Walk, parting},
};
use yew::prelude::*;

use super::{Desk, Here, path_review::view_way, story::scene_name};
use crate::words::lesson_words;

/// Every pair of endings seen, to open and compare. Nothing as long as there are not two. A pair opens by itself when it is
/// the only one. What is closed is not drawn: a story of a dozen endings has sixty pairs.
pub fn view_compare(desk: &Desk, here: &Here, scenario: &Scenario, walk: &Walk) -> Html {
    let words = &lesson_words().compare;
    let mut pairs = Vec::new();
    let mut seen: Vec<SceneIx> = Vec::new();
    let is_only = walk.endings_seen(scenario).count() == 2;
    for one in walk.endings_seen(scenario) {
        for other in &seen {
            pairs.push(view_pair(desk, here, scenario, walk, [*other, one], is_only));
        }
        seen.push(one);
    }
    if pairs.is_empty() {
        return Html::default();
    }
    html! { <div class="review stack stack--tight"><h3 class="h2">{ words.title }</h3>{ pairs }</div> }
}

fn view_pair(desk: &Desk, here: &Here, scenario: &Scenario, walk: &Walk, pair: [SceneIx; 2], is_only: bool) -> Html {
    let name = |at: SceneIx| scene_name(scenario.scene(at), at);
    let id = here.id_of("pair", &pair.map(|at| at.get().to_string()).join("-"));
    let is_open = desk.is_open(&id, is_only);
    let onclick = desk.can_unfold().then(|| {
        let desk = desk.clone();
        Callback::from(move |event: MouseEvent| {
            // It opens with what is in it.
            event.prevent_default();
            desk.unfold(id.clone(), !is_open);
        })
    });
    let is_drawn = is_open || onclick.is_none();
    html! {
        <details open={is_open}>
            <summary class="item" {onclick}><span class="grow">{ name(pair[0]) }{ lesson_words().compare.and }{ name(pair[1]) }</span></summary>
            if is_drawn {
                { view_ways(here, scenario, walk, pair) }
            }
        </details>
    }
}

fn view_ways(here: &Here, scenario: &Scenario, walk: &Walk, pair: [SceneIx; 2]) -> Html {
    let ways = pair.map(|ending| walk.way_to(scenario, ending).unwrap_or_default());
    let depth = parting(&ways[0], &ways[1]);
    let same = ways[0].get(depth).map(|visit| scene_name(scenario.scene(visit.scene), visit.scene)).unwrap_or_default();
    html! {
        <>
            <p>{ (lesson_words().compare.same_until)(&same) }</p>
            <div class="contents">
                { view_way(here, scenario, &ways[0], depth, false) }
                { view_way(here, scenario, &ways[1], depth, false) }
            </div>
        </>
    }
}
