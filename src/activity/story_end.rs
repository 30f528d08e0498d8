//! What a story leaves behind: the ending, the map of the way there, what was chosen and what it did.

use std::rc::Rc;

use lesson::{
    activity::{
        Scenario,
        scenario::{Ending, Exit, SceneIx},
    },
    attempt::Walk,
};
use yew::prelude::*;

use super::{
    Here,
    chart::view_chart,
    compare::view_compare,
    desk::Desk,
    meters::view_meters,
    path_review::view_path,
    scenario::SCENE_TITLE,
    scene::{first, view_rewind},
    stage::Setting,
    story::{Story, ending_number, on_rewind},
};
use crate::{
    component::{
        icon::{Icon, icon},
        rich_text::view_text,
    },
    words::lesson_words,
};

/// The end of a story, in its step.
pub fn view_ending(desk: &Desk, story: &Story) -> Html {
    let Story { here, scenario, walk } = *story;
    html! {
        <div class="scenario stack stack--wide">
            { view_story_end(desk, here, scenario, walk, SCENE_TITLE.into()) }
            { view_ways_back(story) }
        </div>
    }
}

/// The story as it stands, finished or not. `heading` is the id of the ending's heading. The lists below the map come after it.
pub fn view_story_end(desk: &Desk, here: &Here, scenario: &Rc<Scenario>, walk: &Walk, heading: AttrValue) -> Html {
    let chart = view_chart(here, scenario, walk);
    let scene = scenario.scene(walk.here().scene);
    html! {
        <div class="stack stack--wide">
            if let Exit::Ending(ending) = scene.exit {
                <div class="split split--even">
                    <div class="stack stack--snug">
                        { view_outcome(here, scenario, walk.here().scene, ending, heading) }
                        { view_meters(scenario, &walk.here().levels, None) }
                    </div>
                    { for chart }
                </div>
            } else {
                { for chart }
            }
            if desk.draws_rest() {
                { view_path(here, scenario, walk) }
                { view_compare(desk, here, scenario, walk) }
            }
        </div>
    }
}

/// The ways back from an ending. Going on is the page's matter.
fn view_ways_back(story: &Story) -> Html {
    let Story { here, scenario, walk } = *story;
    let words = &lesson_words().story;
    html! {
        <div class="stack stack--tight no-print">
            <p>{ (words.endings_seen)(walk.endings_seen(scenario).count(), scenario.endings().count()) }</p>
            <div class="row">
                <button type="button" class="button" onclick={on_rewind(here, first(story), 0)}>{ icon(Icon::Rewind) }{ words.again }</button>
                { view_rewind(story) }
            </div>
            <p class="quiet">{ words.use_it }</p>
        </div>
    }
}

fn view_outcome(here: &Here, scenario: &Scenario, at: SceneIx, ending: Ending, heading: AttrValue) -> Html {
    let scene = scenario.scene(at);
    let setting =
        Setting { place: scene.place.as_ref(), caption: scene.caption.as_ref(), body: &scene.body, lesson: &here.lesson, under: 3 };
    let head = html! {
        <div>
            <p class="eyebrow">{ ending_number(scenario, at) }{ ending_words(ending) }</p>
            <h3 class="h1" id={heading} tabindex="-1">{ view_text(&scene.title, &here.lesson) }</h3>
        </div>
    };
    setting.view_panel(Some(head))
}

/// What kind of ending it is. None of them is a failure.
pub fn ending_words(ending: Ending) -> &'static str {
    let words = &lesson_words().story;
    match ending {
        Ending::Good => words.ending_good,
        Ending::Mixed => words.ending_mixed,
        Ending::Learn => words.ending_learn,
    }
}
