// Rule: long-sentence, long-sentences
// A sentence is held in mind until it ends: 22 words at most, 12 on average.

use super::{
    Read, count,
    grade::Counts,
    sentence::{sentences, words},
};
use crate::{compile::Role, diagnostic::Diagnostic};

const MOST_WORDS: usize = 22;
const MOST_MEAN: f64 = 12.0;

pub(super) fn long_sentences(read: &Read<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut counts = Counts::default();
    for passage in read.passages.iter().filter(|passage| !matches!(passage.role, Role::Heading | Role::Slip | Role::Cell)) {
        counts.add(&passage.text, &[]);
        for sentence in sentences(&passage.text) {
            let many = words(&passage.text[sentence.clone()]).count();
            if many > MOST_WORDS {
                let message = format!("this sentence has {}, more than {MOST_WORDS}", count(many, "word", "words"));
                let remedy = "make two sentences of it";
                found.push(Diagnostic::advice("long-sentence", passage.place_of(&sentence), message, WHY, remedy));
            }
        }
    }
    if counts.mean_sentence() > MOST_MEAN {
        let message = format!("sentences have {:.1} words on average, more than {MOST_MEAN:.0}", counts.mean_sentence());
        found.push(Diagnostic::advice("long-sentences", read.places.title.clone(), message, WHY, "cut the longest ones in two"));
    }
    found
}

const WHY: &str = "who reads word by word has lost the start before the end comes";
