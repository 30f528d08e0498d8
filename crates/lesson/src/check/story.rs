//! A scenario as the rules see it: its scenes, every walk through it, and where each part stands in the file.

use std::ops::Range;

use crate::{
    activity::scenario::{Scenario, Scene, SceneIx},
    check::walk::{AllWalks, closure},
    compile::StepPlaces,
};

pub(crate) struct Story<'a> {
    pub(crate) scenario: &'a Scenario,
    pub(crate) walks: AllWalks<'a>,
    places: &'a StepPlaces,
    /// By scene: the scenes its choices lead to, whatever their conditions.
    links: Vec<Vec<usize>>,
}

impl<'a> Story<'a> {
    /// Walks at most so many states.
    pub(crate) fn new(scenario: &'a Scenario, places: &'a StepPlaces, most_states: usize) -> Self {
        let links = scenario.scenes.iter().map(|scene| scene.choices().iter().map(|choice| choice.to.get()).collect()).collect();
        Self { scenario, walks: AllWalks::within(most_states, scenario), places, links }
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

    /// Where the story is declared: its mark with the meters, or the step's heading.
    pub(crate) fn place(&self) -> Range<usize> {
        self.places.mark.as_ref().unwrap_or(&self.places.heading).clone()
    }

    pub(crate) fn scene_place(&self, scene: SceneIx) -> Range<usize> {
        self.places.scenes.get(scene.get()).map_or_else(|| self.place(), |places| places.heading.clone())
    }

    pub(crate) fn choice_place(&self, scene: SceneIx, choice: usize) -> Range<usize> {
        let place = self.places.scenes.get(scene.get()).and_then(|places| places.choices.get(choice));
        place.cloned().unwrap_or_else(|| self.scene_place(scene))
    }
}
