// Rule: skill-never-reused
// Few skills, each used again and again, rather than many met once (WISE Teens squeezed thirty lessons into eight, and some pupils
// left worse off). A lesson is used again when a later one recalls it, or has the tool that it was the first to have. The last
// three have too little behind them.

use crate::{Activity, Lesson, activity::Tool, check::listing::Listing, diagnostic::Diagnostic};

const LAST: usize = 3;

/// The lessons in the course's order.
pub(super) fn skill_reuse(lessons: &[&Lesson], listing: &Listing) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (at, lesson) in lessons.iter().enumerate().take(lessons.len().saturating_sub(LAST)) {
        let (before, later) = (&lessons[..at], &lessons[at + 1..]);
        let is_recalled = later.iter().any(|other| other.recall.contains(&lesson.id));
        let brings = |tool: &&str| !before.iter().any(|other| tools(other).any(|used| used == *tool));
        let is_used = tools(lesson).filter(brings).any(|tool| later.iter().any(|other| tools(other).any(|used| used == tool)));
        if is_recalled || is_used {
            continue;
        }
        let place = listing.lessons.iter().find(|(id, _)| *id == lesson.id).map_or(0..0, |(_, place)| place.clone());
        let message = format!("none of the {} lessons behind `{}` comes back to its skill", later.len(), lesson.id);
        let remedy = format!("name `{}` in the `recall` of a later lesson, and ask for it in that lesson's warm-up", lesson.id);
        found.push(Diagnostic::advice("skill-never-reused", place, message, WHY, remedy));
    }
    found
}

/// The names of a lesson's tools, but for the card that every lesson has.
fn tools(lesson: &Lesson) -> impl Iterator<Item = &'static str> {
    lesson.steps.iter().filter_map(|step| match &step.activity {
        Activity::Tool(tool) if !matches!(**tool, Tool::IfThen(_)) => Some(tool.name()),
        _ => None,
    })
}

const WHY: &str = "a skill met once is soon gone; one that comes back turns into a habit";
