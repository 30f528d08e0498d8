// Rule: few-things-to-do, cards-in-a-row
// Lessons in which learners choose, sort, build and try teach more than those that tell. The opening is a card too.

use super::{Read, count};
use crate::{Activity, diagnostic::Diagnostic};

const LEAST_SHARE: usize = 60;
const MOST_IN_A_ROW: usize = 3;

pub(super) fn share(read: &Read<'_>) -> Vec<Diagnostic> {
    let steps = &read.lesson.steps;
    let is_card = |at: usize| steps[at].activity == Activity::Card;
    let opening = usize::from(!read.lesson.opening.is_empty());
    let screens = steps.len() + opening;
    let active = (0..steps.len()).filter(|at| !is_card(*at)).count();
    let mut found = Vec::new();
    if active * 100 < screens * LEAST_SHARE {
        let message = format!("{active} of {screens} screens ask for something ({} %), fewer than {LEAST_SHARE} %", active * 100 / screens);
        let remedy = "turn a card into something to pick, sort, order or fill, or join two cards";
        found.push(Diagnostic::advice("few-things-to-do", read.places.title.clone(), message, WHY, remedy));
    }
    let mut row = opening;
    for at in 0..steps.len() {
        row = if is_card(at) { row + 1 } else { 0 };
        if row == MOST_IN_A_ROW + 1 {
            let message = format!("this is the {}th card in a row", row);
            let remedy = format!("put something to do before it: at most {} in a row", count(MOST_IN_A_ROW, "card", "cards"));
            found.push(Diagnostic::advice("cards-in-a-row", read.heading(at), message, WHY, remedy));
        }
    }
    found
}

const WHY: &str = "who only reads drifts off: skills grow by choosing, sorting, building and trying";
