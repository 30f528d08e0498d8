//! What the parts of a story on screen share.

use std::rc::Rc;

use lesson::{
    SceneId,
    activity::{
        Scenario,
        scenario::{Scene, SceneIx},
    },
    attempt::{Event, Walk},
};
use yew::prelude::*;

use super::Here;
use crate::words::lesson_words;

/// The story where the learner is.
pub struct Story<'a> {
    pub here: &'a Here,
    pub scenario: &'a Rc<Scenario>,
    pub walk: &'a Walk,
}

/// A scene's name on its buttons. The first has the step's own title, which says nothing there.
pub fn scene_name(scene: &Scene, at: SceneIx) -> String {
    if at == SceneIx::FIRST { lesson_words().story.first.into() } else { scene.title.to_plain() }
}

/// Which of the endings this is, with room behind it. Nothing where there is only one.
pub fn ending_number(scenario: &Scenario, at: SceneIx) -> String {
    let all = scenario.endings().count();
    let number = scenario.endings().filter(|ending| *ending <= at).count();
    if all > 1 { [&*(lesson_words().story.ending_of)(number, all), " "].concat() } else { String::new() }
}

/// Tells that the learner goes back to the visit after `depth` choices.
pub fn on_rewind(here: &Here, scene: &SceneId, depth: usize) -> Callback<MouseEvent> {
    let (here, scene) = (here.clone(), scene.clone());
    Callback::from(move |_| here.on_event.emit(Event::Rewound { step: here.step.clone(), scene: scene.clone(), depth }))
}
