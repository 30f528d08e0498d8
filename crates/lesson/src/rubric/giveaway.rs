// Rule: longest-is-right, right-in-one-place, all-of-the-above
// Who takes a test often learns how tests are built: pick the longest, pick B.

use std::ops::Range;

use super::{
    Read,
    lexicon::{Term, Tokens, term},
};
use crate::{
    Activity, Lesson,
    activity::{Mark, Question, question::Pick},
    compile::Role,
    diagnostic::Diagnostic,
};

/// Fewer questions than this show no habit.
const LEAST_LESSON: usize = 3;
const LEAST_PLACES: usize = 4;
const LEAST_BANK: usize = 12;

pub(super) fn giveaway(read: &Read<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let bank = Bank::of([read.lesson]);
    found.extend(bank.longest(LEAST_LESSON, "lesson", read.places.title.clone()));
    found.extend(bank.one_place(LEAST_PLACES, 75, "lesson", read.places.title.clone()));
    for passage in read.passages.iter().filter(|passage| passage.role == Role::Option) {
        let tokens = Tokens::new(&passage.text);
        for range in ALL_OR_NONE.iter().flat_map(|term| tokens.find(term)) {
            let message = format!("\"{}\" is right or wrong by its form", &passage.text[range.clone()]);
            let remedy = "make it a question with several right options, or write an option of its own";
            found.push(Diagnostic::advice("all-of-the-above", passage.place_of(&range), message, WHY, remedy));
        }
    }
    found
}

/// The same over all lessons.
pub(super) fn bank<'a>(lessons: impl IntoIterator<Item = &'a Lesson>, place: Range<usize>) -> Vec<Diagnostic> {
    let bank = Bank::of(lessons);
    let longest = bank.longest(LEAST_BANK, "course", place.clone());
    longest.into_iter().chain(bank.one_place(LEAST_BANK, 50, "course", place)).collect()
}

/// Questions with one right option: where it stands, and whether it is the longest.
struct Bank {
    places: Vec<usize>,
    longest: usize,
}

impl Bank {
    fn of<'a>(lessons: impl IntoIterator<Item = &'a Lesson>) -> Self {
        let mut bank = Self { places: Vec::new(), longest: 0 };
        for step in lessons.into_iter().flat_map(|lesson| &lesson.steps) {
            let Activity::Questions(questions) = &step.activity else { continue };
            for question in questions.iter().filter(|question| question.pick == Pick::One) {
                bank.add(question);
            }
        }
        bank
    }

    fn add(&mut self, question: &Question) {
        let Some(right) = question.options.iter().position(|option| option.mark == Mark::Right) else { return };
        let length = |at: usize| question.options[at].text.to_plain().chars().count();
        self.places.push(right);
        self.longest += usize::from((0..question.options.len()).all(|at| at == right || length(at) < length(right)));
    }

    fn longest(&self, least: usize, what: &str, place: Range<usize>) -> Option<Diagnostic> {
        let all = self.places.len();
        (all >= least && self.longest * 2 > all).then(|| {
            let message = format!("in {} of the {what}'s {all} questions with one answer, the right option is the longest", self.longest);
            let remedy = "cut some of the right ones, or let a wrong one run on: in half of the questions at most";
            Diagnostic::advice("longest-is-right", place, message, WHY, remedy)
        })
    }

    /// Whether one place holds more than `most` per cent of the right options.
    fn one_place(&self, least: usize, most: usize, what: &str, place: Range<usize>) -> Option<Diagnostic> {
        let all = self.places.len();
        let at = |at: usize| self.places.iter().filter(|place| **place == at).count();
        let (best, many) = (0..12).map(|place| (place, at(place))).max_by_key(|(_, many)| *many)?;
        (all >= least && many * 100 > all * most).then(|| {
            let message = format!("in {many} of the {what}'s {all} questions with one answer, the right option is number {}", best + 1);
            Diagnostic::advice("right-in-one-place", place, message, WHY, "move some of the right options up or down")
        })
    }
}

const ALL_OR_NONE: &[Term] = &[
    term("all/none/both/any/neither of the above", ""),
    term("all/none/both/neither of these/them", ""),
    term("both/neither a/1 and/or/nor b/2", ""),
];

const WHY: &str = "who spots the habit answers without thinking";
