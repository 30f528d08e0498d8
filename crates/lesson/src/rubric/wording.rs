//! Words that are not to be there: each list with who may not say them, and why.

use super::{
    Read,
    lexicon::{Term, Tokens, without_quotes},
};
use crate::{
    compile::{Glossary, Passage, Role},
    diagnostic::Diagnostic,
};

pub(super) struct Wording {
    pub(super) rule: &'static str,
    /// What the words do, behind the words.
    pub(super) says: &'static str,
    pub(super) why: &'static str,
    /// What to do, where the term itself does not say.
    pub(super) remedy: &'static str,
    pub(super) voice: Voice,
    /// Whether the words may stand where they are explained at once.
    pub(super) may_explain: bool,
    pub(super) terms: &'static [Term],
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// Nobody says it.
    Everybody,
    /// The lesson does not say it. The people in it may, and learners may pick it: they do what real people do.
    Lesson,
}

pub(super) fn wording(read: &Read<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for passage in &read.passages {
        for voice in [Voice::Everybody, Voice::Lesson] {
            let Some(text) = voice.of(passage) else { continue };
            let tokens = Tokens::new(&text);
            for list in super::words::LISTS.iter().filter(|list| list.voice == voice) {
                list.find(passage, &tokens, read.around.glossary, &mut found);
            }
        }
    }
    found
}

impl Wording {
    fn find(&self, passage: &Passage, tokens: &Tokens<'_>, glossary: Option<&Glossary>, found: &mut Vec<Diagnostic>) {
        for term in self.terms {
            for range in tokens.find(term) {
                let words = passage.text[range.clone()].to_lowercase();
                let can_be_tapped = || glossary.is_some_and(|glossary| glossary.words().any(|word| word == words));
                if self.may_explain && (is_explained(&passage.text[range.end..]) || can_be_tapped()) {
                    continue;
                }
                let message = format!("\"{}\" {}", &passage.text[range.clone()], self.says);
                let remedy = if term.instead.is_empty() { self.remedy } else { term.instead };
                found.push(Diagnostic::advice(self.rule, passage.place_of(&range), message, self.why, remedy));
            }
        }
    }
}

impl Voice {
    /// What this voice says in a passage, with every byte where it was.
    pub(super) fn of(self, passage: &Passage) -> Option<String> {
        match (self, passage.role) {
            (Self::Everybody, _) => Some(passage.text.clone()),
            (Self::Lesson, Role::Said | Role::Option | Role::Choice | Role::Slip | Role::Gap) => None,
            (Self::Lesson, _) => Some(without_quotes(&passage.text)),
        }
    }
}

/// Whether a word is explained right behind: "means …", or something in brackets.
fn is_explained(behind: &str) -> bool {
    let sentence_and_next: String = behind.chars().take(60).collect();
    sentence_and_next.contains(" means ") || sentence_and_next.contains(" mean ") || sentence_and_next.contains('(')
}
