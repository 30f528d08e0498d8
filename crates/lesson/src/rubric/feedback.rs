// Rule: short-feedback, same-feedback, reason-missing
// Feedback that says why works; right or wrong alone does not (Van der Kleij 2015: effect 0.49 against 0.05).

use std::ops::Range;

use super::{Read, count, sentence::words};
use crate::{Activity, Block, Reason, Text, compile::StepPlaces, diagnostic::Diagnostic};

const LEAST_WORDS: usize = 8;

pub(super) fn feedback(read: &Read<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (step, places) in read.lesson.steps.iter().zip(&read.places.steps) {
        for group in groups(&step.activity, places) {
            for (at, (reason, place)) in group.reasons.iter().enumerate() {
                let Some(reason) = reason else {
                    if group.needs_all {
                        let remedy = "say why it belongs there, in a footnote behind it or a `> ` under it";
                        found.push(Diagnostic::advice("reason-missing", place.clone(), "nothing says why", WHY_MISSING, remedy));
                    }
                    continue;
                };
                let words = words(reason).count();
                if words < LEAST_WORDS {
                    let message = format!("this feedback has {}, fewer than {LEAST_WORDS}", count(words, "word", "words"));
                    let remedy = "say why: what in the situation makes it fit, or not";
                    found.push(Diagnostic::advice("short-feedback", place.clone(), message, WHY_SHORT, remedy));
                } else if group.reasons[..at].iter().any(|(other, _)| other.as_deref() == Some(reason.as_str())) {
                    let message = "this feedback is the same as another's before";
                    let remedy = "say what is true of this one alone";
                    found.push(Diagnostic::advice("same-feedback", place.clone(), message, WHY_SAME, remedy));
                }
            }
        }
    }
    found
}

/// What stands side by side and is explained, each with its place.
struct Group {
    reasons: Vec<(Option<String>, Range<usize>)>,
    /// Whether a missing reason is told here; of options and choices the compiler tells it.
    needs_all: bool,
}

fn groups(activity: &Activity, places: &StepPlaces) -> Vec<Group> {
    let item = |at: usize| places.items.get(at).unwrap_or(&places.heading).clone();
    let items = |reasons: Vec<Option<&Reason>>| {
        let reasons = reasons.into_iter().enumerate().map(|(at, reason)| (reason.map(reason_words), item(at))).collect();
        vec![Group { reasons, needs_all: true }]
    };
    match activity {
        Activity::Card | Activity::Tool(_) => Vec::new(),
        Activity::Questions(questions) => questions
            .iter()
            .enumerate()
            .map(|(part, question)| {
                let place = |at: usize| places.parts.get(part).and_then(|part| part.options.get(at)).unwrap_or(&places.heading).clone();
                let options = question.options.iter().enumerate();
                Group { reasons: options.map(|(at, option)| (Some(reason_words(&option.reason)), place(at))).collect(), needs_all: false }
            })
            .collect(),
        Activity::Scenario(scenario) => scenario
            .scenes
            .iter()
            .enumerate()
            .map(|(at, scene)| {
                let place = |choice: usize| places.scenes.get(at).and_then(|scene| scene.choices.get(choice)).unwrap_or(&places.heading);
                let choices = scene.choices().iter().enumerate();
                let reasons = choices.map(|(at, choice)| (choice.outcome.as_ref().map(reason_words), place(at).clone())).collect();
                Group { reasons, needs_all: false }
            })
            .collect(),
        Activity::Sort(sort) => items(sort.slips.iter().map(|slip| slip.reason.as_ref()).collect()),
        Activity::Match(matching) => items(matching.pairs.iter().map(|pair| pair.reason.as_ref()).collect()),
        Activity::Order(order) => items(order.items.iter().map(|item| item.reason.as_ref()).collect()),
        Activity::Fill(fill) => items(fill.blanks().map(|blank| blank.reason.as_ref()).collect()),
    }
}

fn reason_words(reason: &Reason) -> String {
    let mut words = reason.label.as_ref().map(Text::to_plain).unwrap_or_default();
    for block in &reason.body {
        push(block, &mut words);
    }
    words
}

fn push(block: &Block, words: &mut String) {
    words.push(' ');
    match block {
        Block::Paragraph(text) | Block::Heading(_, text) => words.push_str(&text.to_plain()),
        Block::Quote(blocks) => blocks.iter().for_each(|block| push(block, words)),
        Block::List(list) => list.items.iter().flatten().for_each(|block| push(block, words)),
        Block::Speech(speech) => words.push_str(&speech.text.to_plain()),
        Block::Table(table) => {
            for cell in table.head.iter().chain(table.rows.iter().flatten()) {
                words.push_str(&cell.to_plain());
                words.push(' ');
            }
        }
        Block::Code(_) | Block::Rule => {}
    }
}

const WHY_MISSING: &str = "whoever puts it elsewhere learns that it is wrong, and not why";
const WHY_SHORT: &str = "feedback teaches by its reason, and so few words hold none";
const WHY_SAME: &str = "learners read that nobody looked at what they picked";
