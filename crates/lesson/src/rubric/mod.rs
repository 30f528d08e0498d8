//! What can be measured of good teaching: rules on how a lesson is built and worded, one concern a file. Each gives advice, never
//! an error: a lesson plays without them. Where a limit comes from a study or a guideline, the rule's file says so.
//!
//! Rules on wording know English alone, so lessons in other languages pass them by. A translation has the shape of its base, whose
//! faults are told once.

mod breathing;
mod check_questions;
pub mod course;
mod feedback;
mod giveaway;
mod grade;
mod if_then_card;
mod length;
mod lexicon;
mod long_sentences;
mod objective;
mod own_life;
mod own_words;
mod passive;
mod reading_grade;
mod screens;
mod self_harm;
mod sentence;
mod share;
mod story_shape;
mod syllable;
#[cfg(test)]
mod tests;
mod topic;
mod unsafe_home;
mod verdict;
mod warm_up;
mod wording;
mod words;
mod worked_example;

use std::ops::Range;

use crate::{
    Cast, Course, Feeling, Lesson, LessonId, Unit,
    compile::{Glossary, Passage, Places, is_english, passages},
    diagnostic::Diagnostic,
};

pub use reading_grade::{document, guide};

/// What a lesson stands in.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    pub cast: &'a Cast,
    /// None when `course.toml` has faults.
    pub course: Option<&'a Course>,
    /// Hard words that say on a tap what they mean.
    pub glossary: Option<&'a Glossary>,
}

/// What the rules say of a lesson in its base language; `text` is its file.
pub fn lesson(lesson: &Lesson, places: &Places, text: &str, around: Around<'_>) -> Vec<Diagnostic> {
    let read = Read::new(lesson, places, text, around);
    let mut found = Vec::new();
    for rule in SHAPE {
        found.extend(rule(&read));
    }
    if is_english(&lesson.language) {
        for rule in WORDS {
            found.extend(rule(&read));
        }
    }
    found.sort_by_key(|diagnostic| (diagnostic.place.start, diagnostic.place.end));
    found
}

type Rule = fn(&Read<'_>) -> Vec<Diagnostic>;

/// Rules on how a lesson is built.
const SHAPE: &[Rule] = &[
    length::length,
    share::share,
    warm_up::warm_up,
    check_questions::check_questions,
    giveaway::giveaway,
    worked_example::worked_example,
    story_shape::story_shape,
    if_then_card::if_then_card,
    own_words::own_words,
    own_life::own_life,
];

/// Rules on how it is worded, in English.
const WORDS: &[Rule] = &[
    objective::objective,
    feedback::feedback,
    verdict::verdict,
    reading_grade::reading_grade,
    long_sentences::long_sentences,
    screens::screens,
    passive::passive,
    wording::wording,
    topic::topic,
    self_harm::self_harm,
    breathing::breathing,
    unsafe_home::unsafe_home,
];

/// A lesson as the rules see it.
struct Read<'a> {
    lesson: &'a Lesson,
    places: &'a Places,
    passages: Vec<Passage>,
    around: Around<'a>,
}

impl<'a> Read<'a> {
    fn new(lesson: &'a Lesson, places: &'a Places, text: &str, around: Around<'a>) -> Self {
        Self { lesson, places, passages: passages(text, lesson), around }
    }

    /// A step's heading.
    fn heading(&self, step: usize) -> Range<usize> {
        self.places.steps.get(step).map_or_else(|| self.places.title.clone(), |places| places.heading.clone())
    }

    /// A field of the front matter, or the title when it is not there.
    fn field(&self, name: &str) -> Range<usize> {
        self.places.fields.get(name).unwrap_or(&self.places.title).clone()
    }

    /// The passages of a step.
    fn of_step(&self, step: usize) -> impl Iterator<Item = &Passage> {
        self.passages.iter().filter(move |passage| passage.step == Some(step))
    }

    /// The lesson's place in the course, from 0; none when it is not listed.
    fn position(&self, id: &LessonId) -> Option<usize> {
        self.around.course?.lessons().position(|listed| listed.id == *id)
    }

    fn unit(&self) -> Option<&'a Unit> {
        self.around.course?.units.iter().find(|unit| unit.lessons.iter().any(|listed| listed.id == self.lesson.id))
    }
}

/// Words that never count as hard: the names of the cast, the feelings that faces show and lessons teach, and what a tap explains.
fn known_words(around: Around<'_>) -> Vec<String> {
    let names = around.cast.members.iter().flat_map(|member| member.name.split_whitespace()).map(str::to_lowercase);
    let explained = around.glossary.into_iter().flat_map(Glossary::words).flat_map(str::split_whitespace).map(str::to_owned);
    names.chain(Feeling::ALL.iter().map(|feeling| feeling.as_str().to_owned())).chain(explained).collect()
}

/// "one step", "2 steps".
fn count(number: usize, one: &str, many: &str) -> String {
    match number {
        1 => format!("one {one}"),
        _ => format!("{number} {many}"),
    }
}
