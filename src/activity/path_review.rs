//! What was chosen on the way and what it did, what was seen on other tries, and a way back to each decision. The map says the
//! same as a picture.

use lesson::{
    activity::{
        Scenario,
        scenario::{Exit, SceneIx},
    },
    attempt::{Decision, Visit, Walk, decisions},
};
use yew::prelude::*;

use super::{
    Here,
    chart::line_id,
    meters::{view_effects, view_levels},
    story::{on_rewind, scene_name},
    story_end::ending_words,
};
use crate::{
    component::{
        icon::{Icon, icon},
        rich_text::{view_blocks, view_text},
    },
    words::lesson_words,
};

/// All that the map shows, in words.
pub fn view_path(here: &Here, scenario: &Scenario, walk: &Walk) -> Html {
    let words = &lesson_words().story;
    let (mut others, mut unseen) = (Vec::new(), 0);
    for at in scenario.indices() {
        if !walk.has_seen(at) {
            unseen += 1;
        } else if walk.visits().iter().all(|visit| visit.scene != at) {
            others.push(view_seen(here, scenario, walk, at));
        }
    }
    html! {
        <div class="review stack">
            <h3 class="h2">{ words.chosen }</h3>
            { view_way(here, scenario, walk.visits(), 0, true) }
            if !others.is_empty() {
                <h3 class="h3">{ words.earlier }</h3>
                <ul>{ others }</ul>
            }
            <p class="quiet">{ (words.unseen)(unseen) }</p>
        </div>
    }
}

/// A way after its first `same` decisions, numbered as on the map, and how it stands at the end. The learner's own path has
/// ways back.
pub fn view_way(here: &Here, scenario: &Scenario, way: &[Visit], same: usize, is_path: bool) -> Html {
    let id = |depth: usize| is_path.then(|| here.id_of("line", &depth.to_string()));
    let mut lines = Vec::new();
    for decision in decisions(scenario, way).skip(same) {
        let Decision { depth, scene: at, choice, before, after } = decision;
        let outcome = choice.outcome.as_ref();
        let label = outcome.and_then(|outcome| outcome.label.as_ref());
        let words = html! {
            <>
                <p class="quiet">{ scene_name(scenario.scene(at), at) }</p>
                <p class="review__choice">{ view_text(&choice.text, &here.lesson) }</p>
                if let Some(label) = label {
                    <p><b>{ view_text(label, &here.lesson) }</b></p>
                }
                if let Some(outcome) = outcome {
                    { view_blocks(&outcome.body, &here.lesson, 4) }
                }
            </>
        };
        let line = Line { id: id(depth), sign: (depth + 1).into(), words, effects: view_effects(scenario, before, after) };
        lines.push(view_line(here, scenario, line, is_path.then_some(depth), at));
    }
    if let Some(end) = way.last() {
        let note = if is_path { lesson_words().story.are_here } else { "" };
        let words = view_name(scenario, end.scene, note);
        let line = Line { id: id(way.len() - 1), sign: way.len().into(), words, effects: view_levels(scenario, &end.levels) };
        lines.push(view_line(here, scenario, line, None, end.scene));
    }
    html! { <ol>{ lines }</ol> }
}

fn view_seen(here: &Here, scenario: &Scenario, walk: &Walk, at: SceneIx) -> Html {
    let words = view_name(scenario, at, "");
    let line = Line { id: Some(line_id(here, walk, at)), sign: icon(Icon::Tick), words, effects: Html::default() };
    let depth = walk.way_to(scenario, at).map(|way| way.len() - 1);
    view_line(here, scenario, line, depth, at)
}

/// A scene without a decision: its name, what kind of ending it is, and a note.
fn view_name(scenario: &Scenario, at: SceneIx, note: &'static str) -> Html {
    let scene = scenario.scene(at);
    let kind = if let Exit::Ending(ending) = scene.exit { ending_words(ending) } else { "" };
    html! { <><p class="review__choice">{ scene_name(scene, at) }</p><p class="quiet">{ kind }{ " " }{ note }</p></> }
}

struct Line {
    id: Option<AttrValue>,
    sign: Html,
    words: Html,
    effects: Html,
}

/// A line of the lists, with the depth of the visit to go back to.
fn view_line(here: &Here, scenario: &Scenario, line: Line, back: Option<usize>, at: SceneIx) -> Html {
    let scene = scenario.scene(at);
    let back = back.map(|depth| {
        html! {
            <button type="button" class="button no-print" onclick={on_rewind(here, &scene.id, depth)}>
                { icon(Icon::Rewind) }{ lesson_words().story.back_to_here }<span class="unseen">{ ": " }{ scene_name(scene, at) }</span>
            </button>
        }
    });
    html! {
        <li class="item item--wrap" id={line.id} tabindex="-1">
            <span class="disc disc--big disc--full" aria-hidden="true">{ line.sign }</span>
            <div class="grow">{ line.words }</div>
            { line.effects }
            { for back }
        </li>
    }
}
