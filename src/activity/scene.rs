//! One scene of a story: what happens, how things stand, and what can be done.

use lesson::{
    Block, SceneId,
    activity::scenario::{Choice, Exit, Scene, SceneIx},
    attempt::Event,
};
use yew::prelude::*;

use super::{
    meters::view_meters,
    stage::Setting,
    story::{Story, on_rewind, scene_name},
};
use crate::{
    component::{
        face::{FaceSize, face},
        icon::{Icon, icon},
        rich_text::view_text,
    },
    words::lesson_words,
};

const LETTERS: &str = "ABCDEFGHIJKL";

/// So many of the scenes behind the learner show a face. Each is drawn anew with the strip, and forty of them are a wait.
const MOST_FACES: usize = 8;

/// The scene where the learner is.
pub fn view_scene(story: &Story) -> Html {
    let Story { here, scenario, walk } = *story;
    let words = &lesson_words().story;
    let visit = walk.here();
    let scene = scenario.scene(visit.scene);
    let setting =
        Setting { place: scene.place.as_ref(), caption: scene.caption.as_ref(), body: &scene.body, lesson: &here.lesson, under: 3 };
    let before = walk.visits().iter().rev().nth(1).map(|before| &before.levels);
    let meters = view_meters(scenario, &visit.levels, before);
    match &scene.exit {
        // An ending is drawn with everything that led there.
        Exit::Ending(_) => Html::default(),
        Exit::Choices(choices) => {
            let offered = choices.iter().enumerate().filter(|(_, choice)| choice.is_offered(&visit.levels));
            let choice = |(letter, (place, choice)): (usize, (usize, &Choice))| view_choice(story, scene, letter, place, choice);
            html! {
                <div class="split split--scene">
                    { setting.view_panel(None) }
                    <div class="stack stack--snug">
                        { meters }
                        <h4 class="h3" id={here.id("ask")}>{ words.what_now }</h4>
                        <ol class="stack stack--tight" aria-labelledby={here.id("ask")}>{ for offered.enumerate().map(choice) }</ol>
                        if walk.visits().len() > 1 {
                            <div class="row">
                                { view_rewind(story) }
                                <button type="button" class="button button--plain" onclick={on_rewind(here, first(story), 0)}>{ words.start_again }</button>
                            </div>
                        }
                    </div>
                    { view_story_so_far(story) }
                </div>
            }
        }
    }
}

/// The scene that the story starts with.
pub fn first<'a>(story: &Story<'a>) -> &'a SceneId {
    &story.scenario.scene(SceneIx::FIRST).id
}

fn view_choice(story: &Story, scene: &Scene, letter: usize, place: usize, choice: &Choice) -> Html {
    let Story { here, scenario, walk } = *story;
    let onclick = {
        let here = here.clone();
        let (scene, to) = (scene.id.clone(), scenario.scene(choice.to).id.clone());
        let choice = choice.id.clone();
        Callback::from(move |_: MouseEvent| {
            let (step, scene, choice, to) = (here.step.clone(), scene.clone(), choice.clone(), to.clone());
            here.on_event.emit(Event::Chose { step, scene, choice, to });
        })
    };
    html! {
        // The scene is in the key: a button of the next scene must not be the one under the finger.
        <li key={[scene.id.as_str(), "/", choice.id.as_str()].concat()}>
            <button type="button" class="choice" {onclick}>
                // For a class that votes by letter; not read out.
                <span class="disc disc--big" aria-hidden="true">{ LETTERS.get(letter..=letter).unwrap_or("+") }</span>
                <span class="grow">
                    { view_text(&choice.text, &here.lesson) }
                    if walk.has_taken(walk.here().scene, place) {
                        { " " }<span class="tag">{ lesson_words().story.taken_before }</span>
                    }
                </span>
            </button>
        </li>
    }
}

/// One decision back.
pub fn view_rewind(story: &Story) -> Html {
    let Story { here, scenario, walk } = *story;
    let Some(depth) = walk.visits().len().checked_sub(2) else { return Html::default() };
    let Some(before) = walk.visits().get(depth) else { return Html::default() };
    let onclick = on_rewind(here, &scenario.scene(before.scene).id, depth);
    html! { <button type="button" class="button" {onclick}>{ icon(Icon::Rewind) }{ lesson_words().story.rewind_one }</button> }
}

fn view_story_so_far(story: &Story) -> Html {
    let Story { here, scenario, walk } = *story;
    let visits = walk.visits();
    let past = visits.get(..visits.len().saturating_sub(1)).unwrap_or_default();
    if past.is_empty() {
        return Html::default();
    }
    let words = &lesson_words().story;
    let panel = |(depth, visit): (usize, &lesson::attempt::Visit)| {
        let scene = scenario.scene(visit.scene);
        html! {
            <li key={depth}>
                <button type="button" class="strip__panel" onclick={on_rewind(here, &scene.id, depth)}>
                    { view_strip_picture(scene, depth, past.len() - depth <= MOST_FACES) }
                    <span><span class="unseen">{ words.back_to }</span>{ scene_name(scene, visit.scene) }</span>
                </button>
            </li>
        }
    };
    html! {
        <nav aria-label={words.so_far_name}>
            <p class="quiet" aria-hidden="true">{ words.so_far }</p>
            <ol class="strip">{ for past.iter().enumerate().map(panel) }</ol>
        </nav>
    }
}

/// Who speaks first in it, or its number where nobody does, or where it is long ago.
fn view_strip_picture(scene: &Scene, depth: usize, is_near: bool) -> Html {
    let speaker = scene.body.iter().find_map(|block| if let Block::Speech(speech) = block { Some(&speech.speaker) } else { None });
    match speaker.filter(|_| is_near) {
        Some(speaker) => face(speaker, FaceSize::Medium, false),
        None => html! { <span class="strip__number" aria-hidden="true">{ depth + 1 }</span> },
    }
}
