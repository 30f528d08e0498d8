// Rule: no-waiting-choice
// Sometimes the best thing to do is nothing yet, or to get an adult. Somewhere in each unit with a story there is such a choice,
// and a good ending can be reached from it.

use crate::{
    Activity, Course, Lesson,
    activity::{
        Scenario,
        scenario::{Ending, Exit, SceneIx},
    },
    check::listing::Listing,
    diagnostic::Diagnostic,
    rubric::{lexicon::Tokens, words::waiting::WAITING},
};

pub(super) fn waiting(course: &Course, lessons: &[&Lesson], listing: &Listing) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for unit in &course.units {
        let own = lessons.iter().filter(|lesson| unit.lessons.iter().any(|listed| listed.id == lesson.id));
        let told: Vec<(&Lesson, &Scenario)> = own.flat_map(|lesson| stories(lesson).map(move |story| (*lesson, story))).collect();
        let Some((first, _)) = told.first().filter(|_| !told.iter().any(|(_, story)| can_wait(story))) else { continue };
        let place = listing.lessons.iter().find(|(id, _)| *id == first.id).map_or(0..0, |(_, place)| place.clone());
        let message = format!("no story of the unit \"{}\" has a choice to wait, or to get an adult", unit.title);
        let remedy = "let somebody say nothing for now, or turn to an adult, and let a good ending follow";
        found.push(Diagnostic::advice("no-waiting-choice", place, message, WHY, remedy));
    }
    found
}

fn stories(lesson: &Lesson) -> impl Iterator<Item = &Scenario> {
    lesson.steps.iter().filter_map(|step| match &step.activity {
        Activity::Scenario(scenario) => Some(&**scenario),
        _ => None,
    })
}

fn can_wait(story: &Scenario) -> bool {
    let choices = story.scenes.iter().flat_map(|scene| scene.choices());
    let waits = choices.filter(|choice| Tokens::new(&choice.text.to_plain()).has(WAITING));
    waits.into_iter().any(|choice| ends_well(story, choice.to))
}

/// Whether a good ending can be reached from a scene.
fn ends_well(story: &Scenario, from: SceneIx) -> bool {
    let (mut seen, mut next) = (vec![false; story.scenes.len()], vec![from]);
    while let Some(at) = next.pop() {
        if std::mem::replace(&mut seen[at.get()], true) {
            continue;
        }
        if story.scene(at).exit == Exit::Ending(Ending::Good) {
            return true;
        }
        next.extend(story.scene(at).choices().iter().map(|choice| choice.to));
    }
    false
}

const WHY: &str = "learners come to think that they must always speak up at once, and alone";
