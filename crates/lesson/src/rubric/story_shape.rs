// Rule: few-decisions, choices-in-a-scene, few-endings, ending-without-words
// A story teaches by what choices lead to. What kinds of ending there are is `ending-kinds`'s; each can be left for another try.

use super::{Read, count, sentence::words};
use crate::{
    Activity,
    activity::{Scenario, scenario::Exit},
    compile::Role,
    diagnostic::Diagnostic,
};

const LEAST_DECISIONS: usize = 3;
const LEAST_ENDINGS: usize = 3;
const LEAST_CHOICES: usize = 2;
const MOST_CHOICES: usize = 4;
const LEAST_WORDS: usize = 8;

pub(super) fn story_shape(read: &Read<'_>) -> Vec<Diagnostic> {
    let stories = read.lesson.steps.iter().enumerate().filter_map(|(at, step)| match &step.activity {
        Activity::Scenario(scenario) => Some((at, scenario)),
        _ => None,
    });
    stories.flat_map(|(at, scenario)| story(read, at, scenario)).collect()
}

fn story(read: &Read<'_>, step: usize, scenario: &Scenario) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let decisions = scenario.scenes.iter().filter(|scene| scene.choices().len() > 1).count();
    if decisions < LEAST_DECISIONS {
        let message = format!("the story has {}, fewer than {LEAST_DECISIONS}", count(decisions, "decision", "decisions"));
        found.push(Diagnostic::advice("few-decisions", read.heading(step), message, WHY_DECISIONS, "let a choice lead to another choice"));
    }
    let endings = scenario.endings().count();
    if endings < LEAST_ENDINGS {
        let message = format!("the story has {}, fewer than {LEAST_ENDINGS}", count(endings, "ending", "endings"));
        found.push(Diagnostic::advice(
            "few-endings",
            read.heading(step),
            message,
            WHY_ENDINGS,
            "add an ending: good, mixed or to learn from",
        ));
    }
    for (at, scene) in scenario.scenes.iter().enumerate() {
        let heading = read.places.steps[step].scenes.get(at).map_or_else(|| read.heading(step), |scene| scene.heading.clone());
        if let Exit::Choices(choices) = &scene.exit
            && !(LEAST_CHOICES..=MOST_CHOICES).contains(&choices.len())
        {
            let message =
                format!("this scene has {}, and {LEAST_CHOICES} to {MOST_CHOICES} fit", count(choices.len(), "choice", "choices"));
            let remedy = "add what somebody else would do, or keep the four that differ most";
            found.push(Diagnostic::advice("choices-in-a-scene", heading, message, WHY_CHOICES, remedy));
        } else if let Exit::Ending(_) = scene.exit {
            let told = read.of_step(step).filter(|passage| passage.part == at && passage.role != Role::Heading);
            let words: usize = told.map(|passage| words(&passage.text).count()).sum();
            if words < LEAST_WORDS {
                let message = format!("this ending has {}, fewer than {LEAST_WORDS}", count(words, "word", "words"));
                let remedy = "say how things stand now, why, and what is still open";
                found.push(Diagnostic::advice("ending-without-words", heading, message, WHY_WORDS, remedy));
            }
        }
    }
    found
}

const WHY_DECISIONS: &str = "with one or two decisions there is hardly a way to go wrong and come back";
const WHY_ENDINGS: &str = "with few endings, choices make little difference";
const WHY_CHOICES: &str = "one choice is none, and five are too many to weigh";
const WHY_WORDS: &str = "an ending without a reason reads as a verdict";
