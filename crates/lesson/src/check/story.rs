//! A scenario as the rules see it: its scenes, every walk through it, and where each part stands in the file.

use std::ops::Range;

use crate::{
    activity::scenario::{Scenario, Scene, SceneIx},
    check::walk::{AllWalks, closure},
};

pub(crate) struct Story<'a> {
    pub(crate) scenario: &'a Scenario,
    pub(crate) walks: AllWalks<'a>,
    pub(crate) places: StoryPlaces,
    /// By scene: the scenes its choices lead to, whatever their conditions.
    links: Vec<Vec<usize>>,
}

/// Where the parts of a scenario stand in its file.
pub(crate) struct StoryPlaces {
    /// The step's heading, or the mark with the meters.
    pub(crate) scenario: Range<usize>,
    /// Each scene's heading.
    pub(crate) scenes: Vec<Range<usize>>,
    /// Each scene's choices.
    pub(crate) choices: Vec<Vec<Range<usize>>>,
}

impl<'a> Story<'a> {
    pub(crate) fn new(scenario: &'a Scenario, places: StoryPlaces) -> Self {
        let links = scenario.scenes.iter().map(|scene| scene.choices().iter().map(|choice| choice.to.get()).collect()).collect();
        Self { scenario, walks: AllWalks::of(scenario), places, links }
    }

    /// All scenes, each with its place in the scenario.
    pub(crate) fn scenes(&self) -> impl Iterator<Item = (SceneIx, &'a Scene)> + use<'a> {
        let scenario = self.scenario;
        scenario.indices().map(|at| (at, scenario.scene(at)))
    }

    /// By scene: whether links lead there from `starts`.
    pub(crate) fn linked_from(&self, starts: impl IntoIterator<Item = usize>) -> Vec<bool> {
        closure(self.links.len(), starts, |scene| &self.links[scene])
    }

    /// By scene: whether links lead there from the story's start.
    pub(crate) fn linked(&self) -> Vec<bool> {
        self.linked_from((!self.links.is_empty()).then_some(0))
    }

    /// By scene: whether links lead from there to an ending.
    pub(crate) fn linked_to_an_ending(&self) -> Vec<bool> {
        let mut back = vec![Vec::new(); self.links.len()];
        for (scene, links) in self.links.iter().enumerate() {
            for to in links {
                back[*to].push(scene);
            }
        }
        closure(back.len(), self.scenario.endings().map(SceneIx::get), |scene| &back[scene])
    }

    pub(crate) fn scene_place(&self, scene: SceneIx) -> Range<usize> {
        self.places.scenes.get(scene.get()).unwrap_or(&self.places.scenario).clone()
    }

    pub(crate) fn choice_place(&self, scene: SceneIx, choice: usize) -> Range<usize> {
        let place = self.places.choices.get(scene.get()).and_then(|choices| choices.get(choice));
        place.cloned().unwrap_or_else(|| self.scene_place(scene))
    }
}
