// Rule: lead-too-seldom, lead-too-often, always-angry
// Everybody in the cast is somebody: leads speak in two to six lessons, and nobody is only ever angry. A small course has no room
// for all of them twice.

use std::ops::Range;

use super::Whole;
use crate::{Activity, Block, Feeling, Lesson, Member, Speaker, diagnostic::Diagnostic, rubric::count};

const LEAST: usize = 2;
const MOST: usize = 6;
/// From so many lessons on, each lead speaks in so many.
const LESSONS_FOR_LEAST: usize = 10;
/// So many lines show what somebody is like.
const LEAST_LINES: usize = 3;

pub(super) fn cast_balance(whole: Whole<'_>, lessons: &[&Lesson]) -> Vec<Diagnostic> {
    let spoken: Vec<Vec<&Speaker>> = lessons.iter().map(|lesson| speakers(lesson)).collect();
    let mut found = Vec::new();
    for member in &whole.cast.members {
        let place = || place(whole.cast_text, member);
        let lines: Vec<&&Speaker> = spoken.iter().flatten().filter(|speaker| speaker.id == member.id).collect();
        let often = spoken.iter().filter(|speakers| speakers.iter().any(|speaker| speaker.id == member.id)).count();
        if member.lead && often < LEAST && lessons.len() >= LESSONS_FOR_LEAST {
            let message = format!("{} speaks in {}, fewer than {LEAST}", member.name, count(often, "lesson", "lessons"));
            let remedy = "give them a part in another story";
            found.push(Diagnostic::advice("lead-too-seldom", place(), message, WHY_SELDOM, remedy));
        }
        if member.lead && often > MOST {
            let message = format!("{} speaks in {often} lessons, more than {MOST}", member.name);
            found.push(Diagnostic::advice("lead-too-often", place(), message, WHY_OFTEN, "give some of the parts to others"));
        }
        if lines.len() >= LEAST_LINES && lines.iter().all(|line| line.feeling == Some(Feeling::Angry)) {
            let message = format!("all {} lines that {} says are angry", lines.len(), member.name);
            let remedy = "show them calm, hurt or kind as well";
            found.push(Diagnostic::advice("always-angry", place(), message, WHY_ANGRY, remedy));
        }
    }
    found
}

/// Whoever speaks or thinks, once a line.
fn speakers(lesson: &Lesson) -> Vec<&Speaker> {
    let mut found = Vec::new();
    gather(&lesson.opening, &mut found);
    for step in &lesson.steps {
        gather(&step.body, &mut found);
        match &step.activity {
            Activity::Scenario(scenario) => scenario.scenes.iter().for_each(|scene| gather(&scene.body, &mut found)),
            Activity::Questions(questions) => {
                for question in questions {
                    gather(&question.body, &mut found);
                    found.extend(question.options.iter().filter_map(|option| option.speaker.as_ref()));
                }
            }
            Activity::Fill(fill) => found.extend(fill.lines.iter().filter_map(|line| line.speech.as_ref()).map(|speech| &speech.speaker)),
            _ => {}
        }
    }
    found
}

fn gather<'a>(blocks: &'a [Block], found: &mut Vec<&'a Speaker>) {
    for block in blocks {
        match block {
            Block::Speech(speech) => found.push(&speech.speaker),
            Block::Quote(blocks) => gather(blocks, found),
            Block::List(list) => list.items.iter().for_each(|item| gather(item, found)),
            _ => {}
        }
    }
}

/// Where a member's name is written.
fn place(cast: &str, member: &Member) -> Range<usize> {
    let name = format!("\"{}\"", member.name);
    cast.find(&name).map_or(member.look_place.clone(), |at| at..at + name.len())
}

const WHY_SELDOM: &str = "learners who see themselves in this person hardly meet them";
const WHY_OFTEN: &str = "learners who see themselves in somebody else wait for their turn";
const WHY_ANGRY: &str = "learners who see themselves in this person learn that people like them are the trouble";
