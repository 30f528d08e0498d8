//! Two endings side by side: where the ways part, and what followed from that. Neither is the better one.

use lesson::{
    activity::{Scenario, scenario::SceneIx},
    attempt::{Walk, parting},
};
use yew::prelude::*;

use super::{Here, path_review::view_way, story::scene_name};
use crate::words::lesson_words;

/// Every pair of endings seen, to open and compare. Nothing as long as there are not two. A pair opens by itself when it is
/// the only one.
pub fn view_compare(here: &Here, scenario: &Scenario, walk: &Walk) -> Html {
    let words = &lesson_words().compare;
    let mut pairs = Vec::new();
    let mut seen: Vec<SceneIx> = Vec::new();
    let is_only = walk.endings_seen(scenario).count() == 2;
    for one in walk.endings_seen(scenario) {
        for other in &seen {
            pairs.push(view_pair(here, scenario, walk, [*other, one], is_only));
        }
        seen.push(one);
    }
    if pairs.is_empty() {
        return Html::default();
    }
    html! { <div class="review stack stack--tight"><h3 class="h2">{ words.title }</h3>{ pairs }</div> }
}

fn view_pair(here: &Here, scenario: &Scenario, walk: &Walk, pair: [SceneIx; 2], is_only: bool) -> Html {
    let words = &lesson_words().compare;
    let ways = pair.map(|ending| walk.way_to(scenario, ending).unwrap_or_default());
    let depth = parting(&ways[0], &ways[1]);
    let name = |at: SceneIx| scene_name(scenario.scene(at), at);
    let same = ways[0].get(depth).map(|visit| name(visit.scene)).unwrap_or_default();
    html! {
        <details open={is_only}>
            <summary class="item"><span class="grow">{ name(pair[0]) }{ words.and }{ name(pair[1]) }</span></summary>
            <p>{ (words.same_until)(&same) }</p>
            <div class="contents">
                { view_way(here, scenario, &ways[0], depth, false) }
                { view_way(here, scenario, &ways[1], depth, false) }
            </div>
        </details>
    }
}
