// Rule: lesson-length, minutes-field
// How long a lesson takes: 140 words a minute, 20 seconds for each thing to answer or decide, and what a pacer takes. What counts
// is what is read on one way through, not all that is written: of a story the mean of the shortest ways to its endings, with what
// one choice of each scene led to; of the reasons that show after an answer half, since learners read on where they were wrong.

use super::{Read, count, sentence::words};
use crate::{
    Activity,
    activity::{Scenario, Tool, scenario::SceneIx},
    compile::Role,
    diagnostic::Diagnostic,
};

const WORDS_A_MINUTE: f64 = 140.0;
const SECONDS_EACH: f64 = 20.0;
/// A breath is 4 seconds in and 6 out.
const SECONDS_A_BREATH: f64 = 10.0;
const SHORTEST: f64 = 8.0;
const LONGEST: f64 = 15.0;
/// How far the field may be from the estimate.
const NEAR: f64 = 2.0;
/// What part of the reasons is read.
const REASONS_READ: f64 = 0.5;

pub(super) fn length(read: &Read<'_>) -> Vec<Diagnostic> {
    let minutes = estimate(read);
    let says = read.lesson.minutes;
    let mut found = Vec::new();
    if !(SHORTEST - 0.5..LONGEST + 0.5).contains(&minutes) {
        let (is, remedy) = match minutes < SHORTEST {
            true => ("short", "add practice: one more activity, or a story with choices"),
            false => ("long", "cut words, or give one of its skills a lesson of its own"),
        };
        let about = count(minutes.round().max(1.0) as usize, "minute", "minutes");
        let message = format!("the lesson takes about {about}, too {is} for the 8 to 15 that fit");
        found.push(Diagnostic::advice("lesson-length", read.places.title.clone(), message, WHY_LENGTH, remedy));
    }
    if (minutes - f64::from(says)).abs() > NEAR {
        let message = format!("`minutes` says {says}, and the lesson takes about {minutes:.0}");
        let remedy = format!("write `minutes: {minutes:.0}`");
        found.push(Diagnostic::advice("minutes-field", read.field("minutes"), message, WHY_FIELD, remedy));
    }
    found
}

fn estimate(read: &Read<'_>) -> f64 {
    let (mut read_words, mut seconds) = (words_where(read, |step| step.is_none()), 0.0);
    for (at, step) in read.lesson.steps.iter().enumerate() {
        let all = words_where(read, |step| step == Some(at));
        let asks = match &step.activity {
            Activity::Card => 0.0,
            Activity::Questions(questions) => questions.len() as f64,
            Activity::Scenario(scenario) => {
                let way = mean_way(scenario, &scene_words(read, at, scenario));
                read_words += way.words - all;
                way.decisions
            }
            Activity::Tool(tool) => {
                if let Tool::Breathing(breathing) = &**tool {
                    seconds += f64::from(breathing.breaths) * SECONDS_A_BREATH;
                }
                1.0
            }
            _ => 1.0,
        };
        read_words += all;
        seconds += asks * SECONDS_EACH;
    }
    read_words / WORDS_A_MINUTE + seconds / 60.0
}

fn words_where(read: &Read<'_>, wanted: impl Fn(Option<usize>) -> bool) -> f64 {
    let passages = read.passages.iter().filter(|passage| wanted(passage.step));
    let weight = |role| if role == Role::Reason { REASONS_READ } else { 1.0 };
    passages.map(|passage| words(&passage.text).count() as f64 * weight(passage.role)).sum()
}

/// What is read in each scene. Of what its choices led to, one is: that of the choice taken.
fn scene_words(read: &Read<'_>, step: usize, scenario: &Scenario) -> Vec<f64> {
    let words_in = |scene: usize, is_outcome: bool| -> usize {
        let passages = read.of_step(step).filter(|passage| passage.part == scene && (passage.role == Role::Outcome) == is_outcome);
        passages.map(|passage| words(&passage.text).count()).sum()
    };
    let scenes = scenario.scenes.iter().enumerate();
    scenes.map(|(at, scene)| words_in(at, false) as f64 + words_in(at, true) as f64 / scene.choices().len().max(1) as f64).collect()
}

#[derive(Clone, Copy, Default)]
struct Way {
    words: f64,
    decisions: f64,
}

/// The mean of the shortest ways from the start to each ending.
fn mean_way(scenario: &Scenario, words: &[f64]) -> Way {
    let mut ways: Vec<Option<Way>> = vec![None; scenario.scenes.len()];
    let mut next = vec![SceneIx::FIRST];
    ways[0] = Some(Way { words: words[0], decisions: 0.0 });
    while !next.is_empty() {
        for from in std::mem::take(&mut next) {
            let Some(way) = ways[from.get()] else { continue };
            for choice in scenario.scene(from).choices() {
                let to = &mut ways[choice.to.get()];
                if to.is_none() {
                    *to = Some(Way { words: way.words + words[choice.to.get()], decisions: way.decisions + 1.0 });
                    next.push(choice.to);
                }
            }
        }
    }
    let ends: Vec<Way> = scenario.endings().filter_map(|ending| ways[ending.get()]).collect();
    let mean = |of: fn(&Way) -> f64| ends.iter().map(of).sum::<f64>() / ends.len().max(1) as f64;
    Way { words: mean(|way| way.words), decisions: mean(|way| way.decisions) }
}

const WHY_LENGTH: &str = "a shorter lesson has no time to practise, and a longer one is left half done when the bell goes";
const WHY_FIELD: &str = "learners decide by it whether to start, and teachers plan by it";
