// Rule: reading-grade, screen-reading-grade
// Flesch-Kincaid grade 6 at most for a lesson, 7 for a single screen, 9 for what adults read. Under a hundred words the figure
// jumps about, so shorter texts go unmeasured; screens from 60 on, with a grade in hand.

use super::{Around, Read, grade::Counts, is_english, known_words};
use crate::{
    compile::{Passage, Role, plain_passages},
    diagnostic::Diagnostic,
};

const LESSON: f64 = 6.0;
const SCREEN: f64 = 7.0;
const ADULTS: f64 = 9.0;
const LEAST_WORDS: usize = 100;
const LEAST_SCREEN_WORDS: usize = 60;
/// The documents that adults read. The others are for learners.
const FOR_ADULTS: &str = "adults";

pub(super) fn reading_grade(read: &Read<'_>) -> Vec<Diagnostic> {
    let known = known_words(read.around);
    let mut found = Vec::new();
    let whole = counts(read.passages.iter(), &known);
    found.extend(too_hard(&whole, LESSON, "lesson", read.places.title.clone()));
    for (step, places) in read.places.steps.iter().enumerate() {
        let parts = read.of_step(step).map(|passage| passage.part).max().unwrap_or_default();
        for part in 0..=parts {
            let shown = |passage: &&Passage| passage.part == part && !matches!(passage.role, Role::Reason | Role::Outcome);
            let screen = counts(read.of_step(step).filter(shown), &known);
            if screen.words > LEAST_SCREEN_WORDS && screen.grade() > SCREEN {
                let heading = part.checked_sub(1).and_then(|_| {
                    let scene = places.scenes.get(part).map(|scene| scene.heading.clone());
                    scene.or_else(|| places.parts.get(part - 1).map(|part| part.heading.clone()))
                });
                let message = format!("this screen reads at grade {:.1}, over {SCREEN:.0}", screen.grade());
                let place = heading.unwrap_or_else(|| read.heading(step));
                found.push(Diagnostic::advice("screen-reading-grade", place, message, WHY, REMEDY));
            }
        }
    }
    found
}

/// What there is to say of a page of the app; `text` is its file.
pub fn document(id: &str, language: &str, text: &str, around: Around<'_>) -> Vec<Diagnostic> {
    let most = if id == FOR_ADULTS { ADULTS } else { LESSON };
    page(text, language, most, around)
}

/// What there is to say of a guide for the adult in the room.
pub fn guide(language: &str, text: &str, around: Around<'_>) -> Vec<Diagnostic> {
    page(text, language, ADULTS, around)
}

fn page(text: &str, language: &str, most: f64, around: Around<'_>) -> Vec<Diagnostic> {
    if !is_english(language) {
        return Vec::new();
    }
    let passages = plain_passages(text);
    let title = passages.first().map_or(0..0, |passage| passage.place.clone());
    let counts = counts(passages.iter(), &known_words(around));
    too_hard(&counts, most, "page", title).into_iter().collect()
}

/// Headings and slips are no sentences; with them, hard sentences would look easy.
fn counts<'a>(passages: impl Iterator<Item = &'a Passage>, known: &[String]) -> Counts {
    let mut counts = Counts::default();
    for passage in passages.filter(|passage| !matches!(passage.role, Role::Heading | Role::Slip | Role::Cell)) {
        counts.add(&passage.text, known);
    }
    counts
}

fn too_hard(counts: &Counts, most: f64, what: &str, place: std::ops::Range<usize>) -> Option<Diagnostic> {
    let grade = counts.grade();
    (counts.words >= LEAST_WORDS && grade > most).then(|| {
        let message = format!("the {what} reads at grade {grade:.1}, over {most:.0}");
        Diagnostic::advice("reading-grade", place, message, WHY, REMEDY)
    })
}

const WHY: &str = "who reads slowly, or in a second language, spends their strength on the words";
const REMEDY: &str = "cut sentences in two, and swap long words for short ones";
