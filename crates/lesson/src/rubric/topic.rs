// Rule: topic-not-named
// Learners are told of a hard topic in one calm line and can pass it by, but only where the lesson names it. What a card on help
// says of it is no topic of the lesson.

use super::{Read, lexicon::Tokens, words::topics::TOPIC_WORDS};
use crate::{Block, Inline, Step, compile::Passage, diagnostic::Diagnostic};

pub(super) fn topic(read: &Read<'_>) -> Vec<Diagnostic> {
    let is_about_help = |passage: &Passage| passage.step.is_some_and(|step| points_to_help(&read.lesson.steps[step]));
    let told: Vec<(&Passage, Tokens)> =
        read.passages.iter().filter(|passage| !is_about_help(passage)).map(|passage| (passage, Tokens::new(&passage.text))).collect();
    let mut found = Vec::new();
    for list in TOPIC_WORDS.iter().filter(|list| !read.lesson.topics.contains(&list.topic)) {
        let hits: Vec<_> = told
            .iter()
            .flat_map(|(passage, tokens)| list.terms.iter().flat_map(|term| tokens.find(term)).map(move |range| (*passage, range)))
            .collect();
        if let Some((passage, range)) = hits.first().filter(|_| hits.len() >= list.least) {
            let topic = list.topic.as_str();
            let message = format!("\"{}\" belongs to the topic `{topic}`, which `topics` does not name", &passage.text[range.clone()]);
            let remedy = format!("add `{topic}` to `topics`, or tell it without this");
            found.push(Diagnostic::advice("topic-not-named", passage.place_of(range), message, WHY, remedy));
        }
    }
    found
}

/// A card that names the Help page, in bold.
fn points_to_help(step: &Step) -> bool {
    step.body.iter().any(|block| match block {
        Block::Paragraph(text) => text.0.iter().any(|inline| matches!(inline, Inline::Strong(words) if words.to_plain() == "Help")),
        _ => false,
    })
}

const WHY: &str = "somebody for whom it is close meets it without a word before, and without a way round it";
