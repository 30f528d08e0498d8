// Rule: breathing-without-choice
// Breathing exercises make some people more tense. The tool always has other ways beside it; a card that says how to breathe needs
// one as well.

use super::{
    Read,
    lexicon::{Term, Tokens, term},
    own_life::names_somebody,
    wording::Voice,
};
use crate::{Activity, compile::Role, diagnostic::Diagnostic};

pub(super) fn breathing(read: &Read<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (at, step) in read.lesson.steps.iter().enumerate() {
        // What somebody in a story does is no order to the reader.
        if step.activity != Activity::Card || names_somebody(read, at) {
            continue;
        }
        let told = || read.of_step(at).filter(|passage| matches!(passage.role, Role::Prose | Role::Item));
        let has_choice = told().any(|passage| Tokens::new(&passage.text).has(CHOICE));
        for passage in told().filter(|_| !has_choice) {
            let text = Voice::Lesson.of(passage).unwrap_or_default();
            let tokens = Tokens::new(&text);
            if let Some(range) = BREATHE.iter().flat_map(|term| tokens.find(term)).next() {
                let message = format!("\"{}\" has no other way beside it", &passage.text[range.clone()]);
                let remedy = "name something else too: \"Or look for five blue things.\"";
                found.push(Diagnostic::advice("breathing-without-choice", passage.place_of(&range), message, WHY, remedy));
            }
        }
    }
    found
}

const BREATHE: &[Term] =
    &[term("breathe in/out/slowly/deeply", ""), term("breathing in/out/slowly/deeply", ""), term("deep/slow breath/breaths/breathing", "")];

const CHOICE: &[Term] = &[term("or", ""), term("instead", ""), term("other way/ways", ""), term("skip", "")];

const WHY: &str = "to some learners, watching their breath feels like panic; they need another way that counts the same";
