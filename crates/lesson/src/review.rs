//! Spaced review: questions of finished lessons come back after some days. Fixed gaps do as well as growing ones, and both beat one
//! sitting (Latimier, Peyre & Ramus 2021). Nothing is owed: who stays away finds the same offer later, once.

use crate::{Activity, Lesson, LessonId, Step, activity::Question, shuffled};
use std::rc::Rc;

/// The id of the lesson that a warm-up is played as. No lesson of a course has it: ids hold no `~`.
pub const WARM_UP: &str = "~warm-up";

/// How many questions a warm-up asks.
pub const QUESTIONS: usize = 5;
/// From how many lessons they come, at most: each is a file to get.
pub const LESSONS: usize = 3;

/// A day in milliseconds.
pub const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// Whether it is a warm-up that this id stands for.
pub fn is_warm_up(lesson: &LessonId) -> bool {
    lesson.as_str() == WARM_UP
}

/// How often a lesson came back, and when it last did, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Review {
    pub passed: u8,
    pub at: u64,
}

impl Review {
    /// Whether a lesson last practised at `touched` comes back `now`. `gaps` are in days since it was finished, growing.
    pub fn is_due(self, touched: u64, gaps: &[u16], now: u64) -> bool {
        let passed = usize::from(self.passed);
        let Some(gap) = gaps.get(passed) else { return false };
        let before = passed.checked_sub(1).and_then(|before| gaps.get(before)).copied().unwrap_or(0);
        let wait = u64::from(gap.saturating_sub(before)) * DAY_MS;
        // A clock that was set back makes nothing due.
        now.checked_sub(touched.max(self.at)).is_some_and(|gone| gone >= wait)
    }

    /// It came back once more.
    pub fn again(self, now: u64) -> Self {
        Self { passed: self.passed.saturating_add(1), at: now }
    }
}

/// A step for each of [`QUESTIONS`] check questions, from each lesson in turn; which ones, `seed` decides.
pub fn warm_up_steps(lessons: &[Rc<Lesson>], seed: u32) -> Vec<Step> {
    let mut of_each: Vec<std::vec::IntoIter<Step>> =
        lessons.iter().map(|lesson| shuffled(&check_steps(lesson), seed).into_iter()).collect();
    let mut steps = Vec::new();
    loop {
        let before = steps.len();
        for questions in &mut of_each {
            steps.extend(questions.next().filter(|_| steps.len() < QUESTIONS));
        }
        if steps.len() == before {
            return steps;
        }
    }
}

/// The questions of a lesson's check: the last step with several of them.
fn check_steps(lesson: &Lesson) -> Vec<Step> {
    let several = |step: &&Step| matches!(&step.activity, Activity::Questions(questions) if questions.len() > 1);
    let Some(Step { activity: Activity::Questions(questions), title, .. }) = lesson.steps.iter().rev().find(several) else {
        return Vec::new();
    };
    let step = |question: &Rc<Question>| Step {
        id: [lesson.id.as_str(), "-", question.id.as_str()].concat().into(),
        was: Vec::new(),
        title: question.title.clone().unwrap_or_else(|| title.clone()),
        place: None,
        caption: None,
        body: question.body.clone(),
        activity: Activity::Questions(vec![Rc::new(Question { title: None, body: Vec::new(), ..(**question).clone() })]),
    };
    questions.iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Block, Text,
        activity::{
            Mark,
            question::{Choice, Pick},
        },
    };

    const GAPS: [u16; 4] = [2, 7, 21, 60];

    #[test]
    fn a_lesson_comes_back_after_each_gap_and_then_no_more() {
        let day = |days: u64| 1_000 * DAY_MS + days * DAY_MS;
        let mut review = Review::default();
        let mut days = Vec::new();
        for now in 0..100 {
            if review.is_due(day(0), &GAPS, day(now)) {
                days.push(now);
                review = review.again(day(now));
            }
        }
        assert_eq!(days, [2, 7, 21, 60]);
    }

    #[test]
    fn who_comes_late_gets_one_offer_and_the_next_after_its_gap() {
        let day = |days: u64| days * DAY_MS;
        let late = Review::default();
        assert!(late.is_due(day(1), &GAPS, day(40)));
        let late = late.again(day(40));
        assert!(!late.is_due(day(1), &GAPS, day(44)) && late.is_due(day(1), &GAPS, day(45)));
    }

    #[test]
    fn playing_the_lesson_again_is_practice_too() {
        assert!(!Review::default().is_due(9 * DAY_MS, &GAPS, 10 * DAY_MS));
    }

    #[test]
    fn a_clock_that_was_set_back_makes_nothing_due() {
        assert!(!Review { passed: 0, at: u64::MAX }.is_due(0, &GAPS, 5 * DAY_MS));
        assert!(!Review::default().is_due(9 * DAY_MS, &GAPS, DAY_MS));
    }

    fn lesson(id: &str, questions: usize) -> Rc<Lesson> {
        let text = |words: &str| Text::plain(words);
        let option = |id: &str, mark| Choice {
            id: id.into(),
            speaker: None,
            text: text(id),
            mark,
            reason: crate::Reason { label: None, body: Vec::new() },
        };
        let question = |number: usize| {
            Rc::new(Question {
                id: number.to_string().as_str().into(),
                was: Vec::new(),
                title: Some(text("Which?")),
                body: vec![Block::Paragraph(text("Pick."))],
                pick: Pick::One,
                options: vec![option("a", Mark::Right), option("b", Mark::Wrong)],
            })
        };
        let step = |id: &str, activity| Step {
            id: id.into(),
            was: Vec::new(),
            title: text(id),
            place: None,
            caption: None,
            body: Vec::new(),
            activity,
        };
        Rc::new(Lesson {
            id: id.into(),
            language: "en".into(),
            title: text(id),
            minutes: 9,
            objective: "".into(),
            topics: Vec::new(),
            opening: Vec::new(),
            steps: vec![
                step("one", Activity::Questions(vec![question(9)])),
                step("check", Activity::Questions((0..questions).map(question).collect())),
                step("end", Activity::Card),
            ],
            skill: "".into(),
            casel: Vec::new(),
            recall: Vec::new(),
            sources: Vec::new(),
        })
    }

    #[test]
    fn questions_come_from_each_lesson_in_turn() {
        let lessons = [lesson("a", 3), lesson("b", 3), lesson("c", 3)];
        for seed in 0..20 {
            let steps = warm_up_steps(&lessons, seed);
            let from: Vec<&str> = steps.iter().map(|step| &step.id.as_str()[..1]).collect();
            assert_eq!(from, ["a", "b", "c", "a", "b"]);
            assert_eq!(steps[0].body.len(), 1, "what is asked stands in the step");
        }
        assert_ne!(warm_up_steps(&lessons, 1), warm_up_steps(&lessons, 2));
    }

    #[test]
    fn few_questions_make_a_short_warm_up() {
        assert_eq!(warm_up_steps(&[lesson("a", 3)], 1).len(), 3);
        assert_eq!(warm_up_steps(&[lesson("a", 1)], 1), [], "one question alone is no check");
        assert_eq!(warm_up_steps(&[], 1), []);
    }
}
