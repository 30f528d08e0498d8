//! What was chosen on a walk and what it did, with a way back to each decision.

use lesson::{
    activity::Scenario,
    attempt::{Decision, Walk},
};
use yew::prelude::*;

use super::{
    Here,
    meters::view_effects,
    story::{on_rewind, scene_name},
};
use crate::component::{
    icon::{Icon, icon},
    rich_text::{view_blocks, view_text},
};

pub fn view_path(here: &Here, scenario: &Scenario, walk: &Walk) -> Html {
    let title = here.id("review");
    let decision = |decision| view_decision(here, scenario, decision);
    html! {
        <section class="review stack" aria-labelledby={title.clone()}>
            <h3 class="h2" id={title}>{ "What you chose, and what it did" }</h3>
            <ol>{ for walk.decisions(scenario).map(decision) }</ol>
        </section>
    }
}

fn view_decision(here: &Here, scenario: &Scenario, decision: Decision) -> Html {
    let Decision { depth, scene: at, choice, before, after } = decision;
    let scene = scenario.scene(at);
    let name = scene_name(scene, at);
    let outcome = choice.outcome.as_ref();
    html! {
        <li class="item item--wrap" key={depth}>
            <span class="disc disc--big disc--full" aria-hidden="true">{ depth + 1 }</span>
            <div class="grow">
                <p class="quiet">{ &name }</p>
                <p class="review__choice">{ view_text(&choice.text, &here.lesson) }</p>
                if let Some(outcome) = outcome {
                    if let Some(label) = &outcome.label {
                        <p><b>{ view_text(label, &here.lesson) }</b></p>
                    }
                    { view_blocks(&outcome.body, &here.lesson, 4) }
                }
            </div>
            { view_effects(scenario, before, after) }
            <button type="button" class="button no-print" onclick={on_rewind(here, &scene.id, depth)}>
                { icon(Icon::Rewind) }{ "Back to here" }<span class="unseen">{ name }</span>
            </button>
        </li>
    }
}
