//! Ways through a scenario: the visits from its first scene on. What was decided on one, and where two of them part.

use crate::activity::scenario::{Choice, Levels, Scenario, SceneIx};

use super::Visit;

/// A choice on a way, for the review of decisions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision<'a> {
    /// How many choices came before it.
    pub depth: usize,
    pub scene: SceneIx,
    pub choice: &'a Choice,
    pub before: &'a Levels,
    pub after: &'a Levels,
}

/// What was chosen on a way, and what it did to the meters.
pub fn decisions<'a>(scenario: &'a Scenario, way: &'a [Visit]) -> impl Iterator<Item = Decision<'a>> {
    way.windows(2).enumerate().filter_map(|(depth, pair)| {
        let choice = scenario.scene(pair[0].scene).choices().get(pair[0].chose?)?;
        Some(Decision { depth, scene: pair[0].scene, choice, before: &pair[0].levels, after: &pair[1].levels })
    })
}

/// The depth of the decision where two ways part: up to there they are the same. The shorter one's end when it goes no
/// further.
pub fn parting(one: &[Visit], other: &[Visit]) -> usize {
    let same = one.iter().zip(other).take_while(|(one, other)| (one.scene, one.chose) == (other.scene, other.chose)).count();
    same.min(one.len().min(other.len()).saturating_sub(1))
}

/// The visits that these choices lead to, each named by its place in its scene.
pub(super) fn walk_along(scenario: &Scenario, choices: &[usize]) -> Vec<Visit> {
    let mut way = vec![Visit { scene: SceneIx::FIRST, levels: scenario.start_levels(), chose: None }];
    for place in choices {
        let Some(at) = way.last_mut() else { break };
        let Some(choice) = scenario.scene(at.scene).choices().get(*place) else { break };
        at.chose = Some(*place);
        let next = Visit { scene: choice.to, levels: scenario.after(choice, &at.levels), chose: None };
        way.push(next);
    }
    way
}
