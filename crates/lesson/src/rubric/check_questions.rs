// Rule: few-check-questions
// A lesson ends with three or more questions on its skill in one step: learners see what they can do, and the questions come back
// after days.

use super::{Read, count};
use crate::{Activity, diagnostic::Diagnostic};

const LEAST: usize = 3;

pub(super) fn check_questions(read: &Read<'_>) -> Vec<Diagnostic> {
    let steps = &read.lesson.steps;
    let asked = |at: usize| match &steps[at].activity {
        Activity::Questions(questions) => questions.len(),
        _ => 0,
    };
    // In the second half, in which practice is over.
    let late = steps.len() / 2..steps.len();
    let Some(best) = late.clone().rev().max_by_key(|at| asked(*at)) else { return Vec::new() };
    if asked(best) >= LEAST {
        return Vec::new();
    }
    let message = match asked(best) {
        0 => "no step in the second half checks the skill".to_owned(),
        many => format!("the check at the end has {}, fewer than {LEAST}", count(many, "question", "questions")),
    };
    let place = if asked(best) > 0 { read.heading(best) } else { read.places.title.clone() };
    let remedy = "put three short questions into one step near the end, each under a `### ` heading";
    vec![Diagnostic::advice("few-check-questions", place, message, WHY, remedy)]
}

const WHY: &str = "learners can't see what they have learned, and nothing can come back after some days";
