// Rule: passive-voice
// "You ask her" says who does what; "she is asked" leaves it open. Under a tenth of the sentences may be passive.

use std::ops::Range;

use super::{
    Read,
    lexicon::Tokens,
    sentence::sentences,
    words::passive::{BE, BETWEEN, PARTICIPLES, STATES},
};
use crate::{compile::Role, diagnostic::Diagnostic};

const MOST_SHARE: usize = 10;
/// Fewer sentences than this have no share to speak of.
const LEAST: usize = 30;

pub(super) fn passive(read: &Read<'_>) -> Vec<Diagnostic> {
    let (mut all, mut passive) = (0, 0);
    let mut first: Option<Range<usize>> = None;
    for passage in read.passages.iter().filter(|passage| !matches!(passage.role, Role::Heading | Role::Slip | Role::Cell)) {
        for sentence in sentences(&passage.text) {
            all += 1;
            if is_passive(&passage.text[sentence.clone()]) {
                passive += 1;
                first.get_or_insert_with(|| passage.place_of(&sentence));
            }
        }
    }
    match first {
        Some(place) if all >= LEAST && passive * 100 >= all * MOST_SHARE => {
            let share = passive * 100 / all;
            let message =
                format!("{passive} of {all} sentences are passive ({share} %), this one first; under {MOST_SHARE} % is easy to follow");
            vec![Diagnostic::advice("passive-voice", place, message, WHY, "say who does it: \"Leo tells her\", not \"she is told\"")]
        }
        _ => Vec::new(),
    }
}

/// A form of "be" or "get" with a participle behind it.
pub(super) fn is_passive(sentence: &str) -> bool {
    let tokens = Tokens::new(sentence);
    let words: Vec<&str> = tokens.words().collect();
    words.iter().enumerate().filter(|(_, word)| BE.contains(word)).any(|(at, _)| {
        let next = words[at + 1..].iter().find(|word| !BETWEEN.contains(word) && !BE.contains(word) && !word.ends_with("ly"));
        next.is_some_and(|word| is_participle(word))
    })
}

fn is_participle(word: &str) -> bool {
    PARTICIPLES.contains(&word) || word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !STATES.contains(&word)
}

const WHY: &str = "a passive sentence hides who does what, which is what lessons on people are about";

#[cfg(test)]
mod tests {
    use super::is_passive;

    #[test]
    fn passives_are_told_from_how_people_feel() {
        for sentence in ["My art gets shared.", "She isn't often told.", "It was being written.", "The list is put up and was signed."] {
            assert!(is_passive(sentence), "{sentence}");
        }
        for sentence in ["She is tired.", "He was so relieved.", "I need it.", "They are on edge.", "She asked him.", "It's a gift."] {
            assert!(!is_passive(sentence), "{sentence}");
        }
    }
}
