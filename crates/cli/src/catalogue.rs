//! From a course and its lessons to the catalogue that home loads.

use std::rc::Rc;

use lesson::{
    Activity, Block, Course, Lesson, LessonId, PlaceId, Speaker, Unit,
    activity::scenario::Scene,
    document::Document,
    format::catalogue::{Catalogue, CatalogueUnit, Lead, LessonSummary},
};

/// `lessons` holds each lesson in each of its languages, `guides` the same of the guides.
pub fn catalogue(course: &Course, lessons: &[Lesson], guides: &[Document]) -> Catalogue {
    let unit = |unit: &Unit| CatalogueUnit {
        number: unit.number,
        title: unit.title.as_str().into(),
        lessons: unit.lessons.iter().filter_map(|listed| summary(course, &listed.id, &listed.number, lessons, guides)).collect(),
    };
    Catalogue {
        title: course.title.as_str().into(),
        base: course.base.as_str().into(),
        review_days: course.review_days.clone(),
        units: course.units.iter().map(unit).collect(),
    }
}

fn summary(course: &Course, id: &LessonId, number: &str, lessons: &[Lesson], guides: &[Document]) -> Option<Rc<LessonSummary>> {
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
        cast: leads(lesson),
        place: place(lesson).map(|place| place.as_str().into()),
        has_guide: guides.iter().any(|guide| *guide.id == *id.as_str() && *guide.language == *course.base),
    }))
}

/// The two who speak most, in the lesson's story where it has one, else anywhere; each as they feel when they first do.
fn leads(lesson: &Lesson) -> Vec<Lead> {
    let in_story = scenes(lesson).flat_map(|scene| &scene.body);
    let in_steps = lesson.steps.iter().flat_map(|step| &step.body);
    let speakers = |block: &Block| match block {
        Block::Speech(speech) if !speech.speaker.id.is_empty() => Some(speech.speaker.clone()),
        _ => None,
    };
    let mut all: Vec<Speaker> = in_story.filter_map(speakers).collect();
    if all.is_empty() {
        all = in_steps.filter_map(speakers).collect();
    }
    let mut said: Vec<(usize, Speaker)> = Vec::new();
    for speaker in all {
        match said.iter_mut().find(|(_, known)| known.id == speaker.id) {
            Some((times, _)) => *times += 1,
            None => said.push((1, speaker)),
        }
    }
    // Of two who speak as often, whoever spoke first.
    said.sort_by_key(|(times, _)| std::cmp::Reverse(*times));
    said.into_iter().take(2).map(|(_, Speaker { id, feeling, .. })| Lead { id, feeling }).collect()
}

/// Where they are.
fn place(lesson: &Lesson) -> Option<&PlaceId> {
    let in_steps = lesson.steps.iter().filter_map(|step| step.place.as_ref());
    scenes(lesson).filter_map(|scene| scene.place.as_ref()).chain(in_steps).next()
}

fn scenes(lesson: &Lesson) -> impl Iterator<Item = &Scene> {
    lesson
        .steps
        .iter()
        .filter_map(|step| if let Activity::Scenario(story) = &step.activity { Some(story) } else { None })
        .flat_map(|story| &story.scenes)
}
