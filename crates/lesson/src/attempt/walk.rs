//! A walk through a scenario: the path taken now, and everything seen on earlier tries.

use crate::{
    ChoiceId, SceneId, SmallMap,
    activity::scenario::{Choice, Exit, Levels, Scenario, SceneIx},
};

use super::{
    reached::Reached,
    way::{Decision, decisions, walk_along},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// From the first scene to where the learner is. Never empty.
    visits: Vec<Visit>,
    /// Choices taken on any try, by scene and place in it.
    explored: SmallMap<(SceneIx, usize), ()>,
    /// Every scene seen on any try, with the places of the choices that led there last.
    ways: SmallMap<SceneIx, Vec<usize>>,
    reached: Reached,
}

/// Being in a scene: how the meters stand, and what was chosen to leave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub scene: SceneIx,
    pub levels: Levels,
    /// Place of the choice taken in the scene's choices.
    pub chose: Option<usize>,
}

impl Walk {
    pub(super) fn start(scenario: &Scenario) -> Self {
        let first = Visit { scene: SceneIx::FIRST, levels: scenario.start_levels(), chose: None };
        Self {
            visits: vec![first],
            explored: SmallMap::new(),
            ways: SmallMap::from([(SceneIx::FIRST, Vec::new())]),
            reached: Reached::start(scenario),
        }
    }

    /// Where the learner is.
    pub fn here(&self) -> &Visit {
        self.visits.last().unwrap_or_else(|| unreachable!("a walk starts in its first scene and never leaves it behind"))
    }

    /// The path taken, first scene first.
    pub fn visits(&self) -> &[Visit] {
        &self.visits
    }

    pub fn has_seen(&self, scene: SceneIx) -> bool {
        self.ways.contains_key(&scene)
    }

    /// Whether the choice at this place of the scene's choices was ever taken.
    pub fn has_taken(&self, scene: SceneIx, choice: usize) -> bool {
        self.explored.contains_key(&(scene, choice))
    }

    /// The endings seen on any try, in the order written.
    pub fn endings_seen<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = SceneIx> + 'a {
        scenario.endings().filter(|ending| self.has_seen(*ending))
    }

    /// The way that last led to a scene, with that scene at its end. None when it was never seen.
    pub fn way_to(&self, scenario: &Scenario, scene: SceneIx) -> Option<Vec<Visit>> {
        self.ways.get(&scene).map(|choices| walk_along(scenario, choices))
    }

    pub fn is_at_ending(&self, scenario: &Scenario) -> bool {
        matches!(scenario.scene(self.here().scene).exit, Exit::Ending(_))
    }

    /// What was chosen on the path, and what it did to the meters.
    pub fn decisions<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = Decision<'a>> {
        decisions(scenario, &self.visits)
    }

    /// Takes the recorded choice, if today's scenario still has it from here on.
    pub(super) fn choose(&mut self, scenario: &Scenario, scene: &SceneId, choice: &ChoiceId, to: &SceneId) -> bool {
        // In a scene that the path no longer leads to, another tab or an earlier try has chosen on.
        let (depth, way) = match self.depth_of(scenario, scene) {
            Some(depth) => (depth, None),
            None => match self.way_back(scenario, scene) {
                Some(way) => (way.len() - 1, Some(way)),
                None => return false,
            },
        };
        let at = &way.as_ref().unwrap_or(&self.visits)[depth];
        let choices = scenario.scene(at.scene).choices();
        let by_id = choices.iter().position(|offered| offered.id == *choice);
        // Its words were edited: the only choice that leads where it led is the same one.
        let leads_there = |offered: &Choice| scenario.find(to) == Some(offered.to);
        let by_target = || {
            let mut same = choices.iter().enumerate().filter(|(_, offered)| leads_there(offered));
            same.next().filter(|_| same.next().is_none()).map(|(place, _)| place)
        };
        let Some(place) = by_id.or_else(by_target) else { return false };
        let (scene, choice) = (at.scene, &choices[place]);
        // Another device came here in a way that does not offer it, and in between: it was made on some other way.
        let way = if choice.is_offered(&at.levels) {
            way
        } else {
            match self.reached.way_to(scene, choice) {
                Some(choices) => Some(walk_along(scenario, &choices)),
                None => return false,
            }
        };
        self.explored.insert((scene, place), ());
        match way {
            Some(way) => self.visits = way,
            None => self.visits.truncate(depth + 1),
        }
        let Some(at) = self.visits.last_mut() else { return false };
        at.chose = Some(place);
        let next = Visit { scene: choice.to, levels: scenario.after(choice, &at.levels), chose: None };
        self.visits.push(next);
        self.ways.insert(choice.to, self.visits.iter().filter_map(|visit| visit.chose).collect());
        self.reached.choose(scenario, scene, place, choice);
        true
    }

    /// Goes back to an earlier visit, on this path or the last one that led to the scene. False if there is none.
    pub(super) fn rewind(&mut self, scenario: &Scenario, scene: &SceneId, depth: usize) -> bool {
        let is_there = |at: usize| self.visits.get(at).is_some_and(|visit| scenario.find(scene).is_none_or(|known| known == visit.scene));
        let depth = if is_there(depth) { Some(depth) } else { self.depth_of(scenario, scene) };
        if let Some(depth) = depth {
            self.visits.truncate(depth + 1);
            self.visits[depth].chose = None;
        } else if let Some(way) = self.way_back(scenario, scene) {
            self.visits = way;
        } else {
            return false;
        }
        true
    }

    fn way_back(&self, scenario: &Scenario, scene: &SceneId) -> Option<Vec<Visit>> {
        self.way_to(scenario, scenario.find(scene)?)
    }

    /// The last visit to `scene`. Not always the end of the path: another tab may have gone on from there.
    /// A scene that no longer exists was renamed, and then it is where the learner is.
    fn depth_of(&self, scenario: &Scenario, scene: &SceneId) -> Option<usize> {
        match scenario.find(scene) {
            Some(known) => self.visits.iter().rposition(|visit| visit.scene == known),
            None => Some(self.visits.len() - 1),
        }
    }
}
