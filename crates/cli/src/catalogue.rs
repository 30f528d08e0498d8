//! From a course and its lessons to the catalogue that home loads.

use std::rc::Rc;

use lesson::{
    Course, Lesson, LessonId, Unit,
    format::catalogue::{Catalogue, CatalogueUnit, LessonSummary},
};

/// `lessons` holds each lesson in each of its languages.
pub fn catalogue(course: &Course, lessons: &[Lesson]) -> Catalogue {
    let unit = |unit: &Unit| CatalogueUnit {
        number: unit.number,
        title: unit.title.as_str().into(),
        lessons: unit.lessons.iter().filter_map(|listed| summary(course, &listed.id, &listed.number, lessons)).collect(),
    };
    Catalogue { title: course.title.as_str().into(), base: course.base.as_str().into(), units: course.units.iter().map(unit).collect() }
}

fn summary(course: &Course, id: &LessonId, number: &str, lessons: &[Lesson]) -> Option<Rc<LessonSummary>> {
    let of_this = || lessons.iter().filter(|lesson| lesson.id == *id);
    let lesson = of_this().find(|lesson| *lesson.language == *course.base)?;
    let mut languages: Vec<Rc<str>> =
        of_this().filter(|lesson| *lesson.language != *course.base).map(|lesson| lesson.language.clone()).collect();
    languages.sort_unstable();
    Some(Rc::new(LessonSummary {
        id: lesson.id.as_str().into(),
        number: number.into(),
        title: lesson.title.to_plain().into(),
        minutes: lesson.minutes,
        steps: u16::try_from(lesson.steps.len()).unwrap_or(u16::MAX),
        core: course.core.contains(&lesson.id),
        topics: lesson.topics.iter().map(|topic| topic.as_str().into()).collect(),
        languages,
    }))
}
