// Rule: no-warm-up, nothing-recalled
// Bringing back what was learned before makes it last (spaced retrieval: Latimier 2021, g = 0.74). The first lesson of the course
// has nothing to bring back.

use super::Read;
use crate::{Activity, diagnostic::Diagnostic};

pub(super) fn warm_up(read: &Read<'_>) -> Vec<Diagnostic> {
    let place = read.position(&read.lesson.id);
    if place == Some(0) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let first = read.lesson.steps.first().map(|step| &step.activity);
    if !matches!(first, Some(Activity::Questions(_))) {
        let remedy = "start with a question that an earlier lesson prepared";
        found.push(Diagnostic::advice("no-warm-up", read.heading(0), "the first step asks nothing back", WHY, remedy));
    }
    let is_earlier = |at: Option<usize>| place.is_none() || at < place;
    if !read.lesson.recall.iter().any(|id| *id != read.lesson.id && is_earlier(read.position(id))) {
        let message = match read.lesson.recall.is_empty() {
            true => "`recall` names no lesson",
            false => "`recall` names no lesson that comes earlier",
        };
        let remedy = "name an earlier lesson, and ask for its skill in the first step: `recall: [name-it]`";
        found.push(Diagnostic::advice("nothing-recalled", read.field("recall"), message, WHY, remedy));
    }
    found
}

const WHY: &str = "what is never asked back is soon lost";
