// Rule: wall-of-words, long-paragraph
// 60 words at most before something breaks the text: a heading, a list, a table, somebody who speaks, or something to do.
// Paragraphs have three sentences at most.

use super::{
    Read, count,
    sentence::{sentences, words},
};
use crate::{
    compile::{Passage, Role},
    diagnostic::Diagnostic,
};

const MOST_WORDS: usize = 60;
const MOST_SENTENCES: usize = 3;

pub(super) fn screens(read: &Read<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let (mut run, mut is_told) = (0, false);
    let mut last: Option<&Passage> = None;
    for passage in &read.passages {
        let is_prose = matches!(passage.role, Role::Prose | Role::Gap);
        let goes_on = last.is_some_and(|last| (last.step, last.part) == (passage.step, passage.part) && last.role == passage.role);
        if !is_prose || !goes_on {
            (run, is_told) = (0, false);
        }
        last = Some(passage);
        if !matches!(passage.role, Role::Prose | Role::Reason | Role::Outcome | Role::Said | Role::Item) {
            continue;
        }
        let many = sentences(&passage.text).into_iter().filter(|sentence| words(&passage.text[sentence.clone()]).count() > 2).count();
        if many > MOST_SENTENCES {
            let message = format!("this paragraph has {}, more than {MOST_SENTENCES}", count(many, "sentence", "sentences"));
            let remedy = "start a new paragraph where the thought turns";
            found.push(Diagnostic::advice("long-paragraph", passage.place.clone(), message, WHY, remedy));
        }
        run += words(&passage.text).count();
        if is_prose && run > MOST_WORDS && !is_told {
            is_told = true;
            let message = format!("{run} words stand here without a break, more than {MOST_WORDS}");
            let remedy = "break them by a list, by somebody who speaks, or by a step of their own; or cut";
            found.push(Diagnostic::advice("wall-of-words", passage.place.clone(), message, WHY, remedy));
        }
    }
    found
}

const WHY: &str = "on a phone it fills the screen, and many learners skip what looks long";
