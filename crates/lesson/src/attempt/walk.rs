//! A walk through a scenario: the path taken now, and everything seen on earlier tries.

use crate::{
    ChoiceId, SceneId, SmallMap,
    activity::scenario::{Choice, Exit, Levels, Scenario, SceneIx},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// From the first scene to where the learner is. Never empty.
    visits: Vec<Visit>,
    /// Choices taken on any try, by scene and place in it.
    explored: SmallMap<(SceneIx, usize), ()>,
    seen: SmallMap<SceneIx, ()>,
}

/// Being in a scene: how the meters stand, and what was chosen to leave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub scene: SceneIx,
    pub levels: Levels,
    /// Place of the choice taken in the scene's choices.
    pub chose: Option<usize>,
}

/// A choice on the path, for the review of decisions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision<'a> {
    /// How many choices came before it.
    pub depth: usize,
    pub scene: SceneIx,
    pub choice: &'a Choice,
    pub before: &'a Levels,
    pub after: &'a Levels,
}

impl Walk {
    pub(super) fn start(scenario: &Scenario) -> Self {
        let first = Visit { scene: SceneIx::FIRST, levels: scenario.start_levels(), chose: None };
        Self { visits: vec![first], explored: SmallMap::new(), seen: [(SceneIx::FIRST, ())].into_iter().collect() }
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
        self.seen.contains_key(&scene)
    }

    /// Whether the choice at this place of the scene's choices was ever taken.
    pub fn has_taken(&self, scene: SceneIx, choice: usize) -> bool {
        self.explored.contains_key(&(scene, choice))
    }

    /// The endings seen on any try, in the order written.
    pub fn endings_seen<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = SceneIx> + 'a {
        scenario.endings().filter(|ending| self.has_seen(*ending))
    }

    pub fn is_at_ending(&self, scenario: &Scenario) -> bool {
        matches!(scenario.scene(self.here().scene).exit, Exit::Ending(_))
    }

    /// What was chosen on the path, and what it did to the meters.
    pub fn decisions<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = Decision<'a>> {
        self.visits.windows(2).enumerate().filter_map(|(depth, pair)| {
            let choice = scenario.scene(pair[0].scene).choices().get(pair[0].chose?)?;
            Some(Decision { depth, scene: pair[0].scene, choice, before: &pair[0].levels, after: &pair[1].levels })
        })
    }

    /// Takes the recorded choice, if today's scenario still has it from here on.
    pub(super) fn choose(&mut self, scenario: &Scenario, scene: &SceneId, choice: &ChoiceId, to: &SceneId) -> bool {
        let Some(depth) = self.depth_of(scenario, scene) else { return false };
        let at = &self.visits[depth];
        let choices = scenario.scene(at.scene).choices();
        let by_id = choices.iter().position(|offered| offered.id == *choice);
        // Its words were edited: the only choice that leads where it led is the same one.
        let leads_there = |offered: &Choice| scenario.find(to) == Some(offered.to);
        let by_target = || {
            let mut same = choices.iter().enumerate().filter(|(_, offered)| leads_there(offered));
            same.next().filter(|_| same.next().is_none()).map(|(place, _)| place)
        };
        let Some(place) = by_id.or_else(by_target) else { return false };
        let choice = &choices[place];
        if !choice.is_offered(&at.levels) {
            return false;
        }
        let next = Visit { scene: choice.to, levels: scenario.after(choice, &at.levels), chose: None };
        self.explored.insert((at.scene, place), ());
        self.seen.insert(choice.to, ());
        self.visits.truncate(depth + 1);
        self.visits[depth].chose = Some(place);
        self.visits.push(next);
        true
    }

    /// Goes back to an earlier visit, if there still is one.
    pub(super) fn rewind(&mut self, scenario: &Scenario, scene: &SceneId, depth: usize) -> bool {
        let is_there = |at: usize| self.visits.get(at).is_some_and(|visit| scenario.find(scene).is_none_or(|known| known == visit.scene));
        let depth = if is_there(depth) { Some(depth) } else { self.depth_of(scenario, scene) };
        let Some(depth) = depth else { return false };
        self.visits.truncate(depth + 1);
        self.visits[depth].chose = None;
        true
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
