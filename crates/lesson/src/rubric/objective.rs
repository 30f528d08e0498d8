// Rule: objective-verb
// An objective that starts with something to do can be reached, and be seen to be reached. Its length is `invalid-field`'s.

use super::{Read, sentence::words, words::doing_verbs::DOING_VERBS};
use crate::diagnostic::Diagnostic;

pub(super) fn objective(read: &Read<'_>) -> Vec<Diagnostic> {
    let first = words(&read.lesson.objective).next().unwrap_or_default();
    let verb = first.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if DOING_VERBS.contains(&verb.as_str()) {
        return Vec::new();
    }
    let message = format!("the objective starts with \"{first}\", which is nothing to do");
    let remedy = "start it with what learners can do afterwards: \"Name …\", \"Ask …\", \"Split …\"; a verb that should count goes into \
                  the list of doing verbs";
    vec![Diagnostic::advice("objective-verb", read.field("objective"), message, WHY, remedy)]
}

const WHY: &str = "\"know\" and \"understand\" can't be seen: learners can't tell when they are there";
