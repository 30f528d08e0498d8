// Rule: unsafe-message, self-harm-elsewhere, self-harm-without-help
// How suicide and self-harm are spoken of can raise or lower a young person's risk (Orygen, #chatsafe): no method, place or note, no
// judging words, never without hope and help beside it, and only where an adult who knows has read it.

use super::{
    Read,
    lexicon::{Term, Tokens},
    words::self_harm::{HELP, LESSONS, NAMED, NEVER},
};
use crate::{compile::Passage, diagnostic::Diagnostic};

pub(super) fn self_harm(read: &Read<'_>) -> Vec<Diagnostic> {
    let is_its_lesson = LESSONS.contains(&read.lesson.id.as_str());
    let mut found = Vec::new();
    for passage in &read.passages {
        let tokens = Tokens::new(&passage.text);
        for term in NEVER {
            for range in tokens.find(term) {
                let message = format!("\"{}\" can put somebody at risk", &passage.text[range.clone()]);
                found.push(Diagnostic::advice("unsafe-message", passage.place_of(&range), message, WHY_NEVER, remedy(term)));
            }
        }
        let Some(range) = NAMED.iter().find_map(|term| tokens.find(term).into_iter().next()) else { continue };
        let (words, place) = (&passage.text[range.clone()], passage.place_of(&range));
        if !is_its_lesson {
            let message = format!("\"{words}\" belongs to the lesson on helping a friend and the Help page alone");
            let remedy = "tell it without this, and point to **Help**";
            found.push(Diagnostic::advice("self-harm-elsewhere", place, message, WHY_ELSEWHERE, remedy));
        } else if !has_help(read, passage) {
            let message = format!("\"{words}\" stands on a screen that names no help");
            let remedy = "say on the same screen that help works, and where it is: an adult, **Help**";
            found.push(Diagnostic::advice("self-harm-without-help", place, message, WHY_HELP, remedy));
        }
    }
    found
}

fn remedy(term: &Term) -> &'static str {
    if term.instead.is_empty() { "leave it out" } else { term.instead }
}

/// Whether the screen that a passage stands on says who helps.
fn has_help(read: &Read<'_>, passage: &Passage) -> bool {
    let same_screen = |other: &&Passage| (other.step, other.part) == (passage.step, passage.part);
    read.passages.iter().filter(same_screen).any(|other| Tokens::new(&other.text).has(HELP))
}

const WHY_NEVER: &str = "methods, notes and judging words raise the risk for somebody who is close to it";
const WHY_ELSEWHERE: &str = "a learner would meet it unprepared, in a lesson that nobody has read with safety in mind";
const WHY_HELP: &str = "somebody who is close to it has to see the way out where they see the word";
