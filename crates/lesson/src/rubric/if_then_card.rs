// Rule: no-if-then-card, few-plans
// Plans in if-then form are kept more often than good intentions (Gollwitzer & Sheeran 2006: d = 0.65; Sheeran 2024).

use super::{Read, count};
use crate::{
    Activity,
    activity::{Tool, tool::IfThen},
    diagnostic::Diagnostic,
};

/// How many of the last steps are the end.
const END: usize = 5;
const LEAST_PLANS: usize = 3;

pub(super) fn if_then_card(read: &Read<'_>) -> Vec<Diagnostic> {
    let steps = &read.lesson.steps;
    let cards: Vec<(usize, &IfThen)> = steps
        .iter()
        .enumerate()
        .filter_map(|(at, step)| match &step.activity {
            Activity::Tool(tool) => match &**tool {
                Tool::IfThen(card) => Some((at, card)),
                _ => None,
            },
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    if !cards.iter().any(|(at, _)| at + END >= steps.len()) {
        let message = format!("none of the last {END} steps is an if-then card");
        let place = cards.last().map_or_else(|| read.places.title.clone(), |(at, _)| read.heading(*at));
        let remedy = "put a tool `if-then` with three ready plans near the end";
        found.push(Diagnostic::advice("no-if-then-card", place, message, WHY, remedy));
    }
    for (at, card) in cards.iter().filter(|(_, card)| card.plans.len() < LEAST_PLANS) {
        let message = format!("the card has {}, fewer than {LEAST_PLANS}", count(card.plans.len(), "ready plan", "ready plans"));
        found.push(Diagnostic::advice(
            "few-plans",
            read.heading(*at),
            message,
            WHY_PLANS,
            "add plans that need no money and nobody's leave",
        ));
    }
    found
}

const WHY: &str = "without a plan for one moment, what was learned stays in the lesson";
const WHY_PLANS: &str = "who finds none that fits takes none";
