// Rule: no-unsafe-home-line
// Where a lesson practises hard talks with people at home, it says that some homes are not safe for them, and who else listens.
// Programs that sent teenagers to have such talks left some relations with parents worse (Harvey 2023).

use super::{
    Read,
    lexicon::Tokens,
    words::unsafe_home::{ANOTHER_ADULT, AT_HOME, NOT_SAFE},
};
use crate::{Activity, diagnostic::Diagnostic};

/// The units on talking, conflict and change.
const UNITS: std::ops::RangeInclusive<u16> = 4..=6;

pub(super) fn unsafe_home(read: &Read<'_>) -> Vec<Diagnostic> {
    if !read.unit().is_some_and(|unit| UNITS.contains(&unit.number)) || says_so(read) {
        return Vec::new();
    }
    let stories = (0..read.lesson.steps.len()).filter(|at| matches!(read.lesson.steps[*at].activity, Activity::Scenario(_)));
    let first = stories.flat_map(|at| read.of_step(at)).find_map(|passage| {
        let tokens = Tokens::new(&passage.text);
        AT_HOME.iter().flat_map(|term| tokens.find(term)).next().map(|range| (passage, range))
    });
    let Some((passage, range)) = first else { return Vec::new() };
    let message = format!("the story has \"{}\" in it, and no step says what to do where home isn't safe", &passage.text[range.clone()]);
    let remedy = "add to a card at the end: \"Some people aren't safe to say this to, even at home. Tell another adult instead.\"";
    vec![Diagnostic::advice("no-unsafe-home-line", passage.place_of(&range), message, WHY, remedy)]
}

/// Whether a step names both the danger and another adult.
fn says_so(read: &Read<'_>) -> bool {
    (0..read.lesson.steps.len()).any(|at| {
        let has = |terms| read.of_step(at).any(|passage| Tokens::new(&passage.text).has(terms));
        has(NOT_SAFE) && has(ANOTHER_ADULT)
    })
}

const WHY: &str = "somebody who is not safe at home might try the talk there, alone";
