//! How the meters can have stood in each scene of a story, whatever way led there.
//!
//! Where the trails of two devices merge, their choices come in turns, and the way that last led to a scene may be the other device's.
//! So each choice counts for every way by which its scene was reached before. Then what was seen on one device alone is seen after
//! the merge too: whatever levels a choice was made at there are among those here.

use crate::activity::scenario::{Choice, Levels, Scenario, SceneIx};

/// Levels kept of one scene, at most. With two meters from 0 to 5 there are no more.
const MOST: usize = 36;

/// By scene: the levels at which it was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reached(Vec<Vec<Arrival>>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Arrival {
    levels: Levels,
    /// The choice that first led here: its scene, which of the arrivals there, and its place. None at the start.
    from: Option<(SceneIx, usize, usize)>,
}

impl Reached {
    pub(super) fn start(scenario: &Scenario) -> Self {
        let mut scenes = vec![Vec::new(); scenario.scenes.len()];
        scenes[SceneIx::FIRST.get()].push(Arrival { levels: scenario.start_levels(), from: None });
        Self(scenes)
    }

    /// Somebody took the choice at this place of the scene.
    pub(super) fn choose(&mut self, scenario: &Scenario, scene: SceneIx, place: usize, choice: &Choice) {
        for at in 0..self.0[scene.get()].len() {
            let levels = &self.0[scene.get()][at].levels;
            if !choice.is_offered(levels) {
                continue;
            }
            let levels = scenario.after(choice, levels);
            let there = &mut self.0[choice.to.get()];
            if there.len() < MOST && there.iter().all(|arrival| arrival.levels != levels) {
                there.push(Arrival { levels, from: Some((scene, at, place)) });
            }
        }
    }

    /// The places of the choices on a way to the scene on which this choice is offered there.
    pub(super) fn way_to(&self, scene: SceneIx, choice: &Choice) -> Option<Vec<usize>> {
        let there = &self.0[scene.get()];
        let mut arrival = there.iter().rev().find(|arrival| choice.is_offered(&arrival.levels))?;
        let mut places = Vec::new();
        // It ends: each arrival is younger than the one it came from.
        while let Some((scene, at, place)) = arrival.from {
            places.push(place);
            arrival = &self.0[scene.get()][at];
        }
        places.reverse();
        Some(places)
    }
}
