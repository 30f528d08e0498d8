//! Rules over all lessons of a course.

mod cast_balance;
mod skill_reuse;
mod waiting;

use super::giveaway;
use crate::{Cast, Course, Lesson, check::listing::Listing, diagnostic::Diagnostic};

/// A course with the files it is written in.
#[derive(Clone, Copy)]
pub struct Whole<'a> {
    pub course: &'a Course,
    /// `course.toml`.
    pub course_text: &'a str,
    pub cast: &'a Cast,
    /// `cast.toml`; empty when there is none.
    pub cast_text: &'a str,
    /// The lessons that compiled; those in the base language count.
    pub lessons: &'a [Lesson],
}

/// What the rules say, by file; nothing while a lesson that is listed does not compile.
#[derive(Debug, Default)]
pub struct Advice {
    pub course: Vec<Diagnostic>,
    pub cast: Vec<Diagnostic>,
}

pub fn course(whole: Whole<'_>) -> Advice {
    let listing = Listing::read(whole.course_text);
    let lessons = in_order(whole);
    // What a broken lesson would have brought can't be told.
    if lessons.len() < whole.course.lessons().count() {
        return Advice::default();
    }
    let mut course = skill_reuse::skill_reuse(&lessons, &listing);
    if super::is_english(&whole.course.base) {
        course.extend(waiting::waiting(whole.course, &lessons, &listing));
    }
    course.extend(giveaway::bank(lessons.iter().copied(), first_line(whole.course_text)));
    Advice { course, cast: cast_balance::cast_balance(whole, &lessons) }
}

/// The lessons as the course lists them.
fn in_order(whole: Whole<'_>) -> Vec<&Lesson> {
    whole
        .course
        .lessons()
        .filter_map(|listed| whole.lessons.iter().find(|lesson| lesson.id == listed.id && *lesson.language == *whole.course.base))
        .collect()
}

fn first_line(text: &str) -> std::ops::Range<usize> {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    start..start + text[start..].lines().next().unwrap_or_default().len()
}
