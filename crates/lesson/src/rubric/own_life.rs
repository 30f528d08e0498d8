// Rule: own-life-first
// Somebody else's story comes first: learners practise on it, and see how much of their own they want to bring.

use super::{Read, lexicon::Tokens};
use crate::{
    Activity,
    activity::Tool,
    compile::{Passage, Role},
    diagnostic::Diagnostic,
};

pub(super) fn own_life(read: &Read<'_>) -> Vec<Diagnostic> {
    let mut has_story = false;
    let mut found = Vec::new();
    for (at, step) in read.lesson.steps.iter().enumerate() {
        match &step.activity {
            Activity::Tool(tool) if is_about_own_life(tool) && !names_somebody(read, at) => {
                if !has_story {
                    let message = format!("the tool `{}` comes before anybody's story", tool.name());
                    let remedy = "put a step about somebody in the cast before it";
                    found.push(Diagnostic::advice("own-life-first", read.heading(at), message, WHY, remedy));
                }
            }
            // A warm-up is about another skill.
            _ => has_story |= at > 0 && is_a_story(read, at),
        }
    }
    found
}

/// A worksheet may also be filled in for somebody in a story, whom its step then names.
fn is_about_own_life(tool: &Tool) -> bool {
    match tool {
        Tool::IfThen(_) | Tool::Worksheet(_) => true,
        Tool::Breathing(_) => false,
    }
}

/// Whether somebody in the cast speaks in a step, or is told of.
fn is_a_story(read: &Read<'_>, step: usize) -> bool {
    matches!(read.lesson.steps[step].activity, Activity::Scenario(_)) || names_somebody(read, step)
}

/// Whether somebody in the cast is named in a step, or speaks in it.
pub(super) fn names_somebody(read: &Read<'_>, step: usize) -> bool {
    let names: Vec<String> = read.around.cast.members.iter().map(|member| member.name.to_lowercase()).collect();
    let has_name = |passage: &Passage| Tokens::new(&passage.text).words().any(|word| names.iter().any(|name| name == word));
    read.of_step(step).any(|passage| passage.role == Role::Said || has_name(passage))
}

const WHY: &str = "asked about their own life at once, learners freeze, or tell more than they meant to";
