// Rule: no-worked-example, worked-example-too-long
// Beginners learn more from an example that is worked out before them than from trying at once. It counts as one when it is a card
// with a numbered list of two or three steps, before the first thing to practise; the warm-up is no practice.

use super::{Read, count};
use crate::{Activity, Block, Step, diagnostic::Diagnostic};

const MOST_STEPS: usize = 3;

pub(super) fn worked_example(read: &Read<'_>) -> Vec<Diagnostic> {
    let steps = &read.lesson.steps;
    let warm_ups = usize::from(matches!(steps.first().map(|step| &step.activity), Some(Activity::Questions(_))));
    let practice = (warm_ups..steps.len()).find(|at| steps[*at].activity != Activity::Card);
    let Some(practice) = practice else { return Vec::new() };
    let lists = || steps[..practice].iter().enumerate().flat_map(|(at, step)| numbered(step).map(move |items| (at, items)));
    if lists().any(|(_, items)| (2..=MOST_STEPS).contains(&items)) {
        return Vec::new();
    }
    if let Some((at, items)) = lists().find(|(_, items)| *items > MOST_STEPS) {
        let message = format!("this example has {}, more than {MOST_STEPS}", count(items, "step", "steps"));
        let remedy = "join steps, or show just the three that matter";
        return vec![Diagnostic::advice("worked-example-too-long", read.heading(at), message, WHY_LONG, remedy)];
    }
    let message = "practice starts here, and no worked example came before it";
    let remedy = "put a card before it: somebody in a story does it, in a numbered list of two or three named steps";
    vec![Diagnostic::advice("no-worked-example", read.heading(practice), message, WHY, remedy)]
}

/// How many items each numbered list of a card has.
fn numbered(step: &Step) -> impl Iterator<Item = usize> {
    let is_card = step.activity == Activity::Card;
    step.body.iter().filter(move |_| is_card).filter_map(|block| match block {
        Block::List(list) if list.start.is_some() => Some(list.items.len()),
        _ => None,
    })
}

const WHY: &str = "who has not seen it done can only guess, and practises the guess";
const WHY_LONG: &str = "nobody keeps more than three new steps in mind";
