// Rule: walk-gave-up
// What was not looked at may catch a learner: faults on paths that were not tried are not told.

use crate::{check::story::Story, diagnostic::Diagnostic};

pub(crate) fn walk_gave_up(story: &Story) -> Option<Diagnostic> {
    let tried = story.walks.states().len();
    let message = format!("this story has more ways through than can be tried: gave up after {tried} combinations of scene and meters");
    let remedy = "narrow the meters' ranges (5 steps are plenty), use fewer meters, or split the story in two";
    (!story.walks.is_complete()).then(|| Diagnostic::advice("walk-gave-up", story.place(), message, WHY, remedy))
}

const WHY: &str = "what was not looked at may catch a learner: faults on paths that were not tried are not told";
