// Rule: many-own-words
// One place for own words beside the if-then card, at most: writing about oneself again and again turns into going round and round.

use super::Read;
use crate::{
    Activity,
    activity::{Tool, tool::Ask},
    diagnostic::Diagnostic,
};

pub(super) fn own_words(read: &Read<'_>) -> Vec<Diagnostic> {
    let steps = read.lesson.steps.iter().enumerate();
    let asking = steps.filter(|(_, step)| matches!(&step.activity, Activity::Tool(tool) if asks_for_words(tool)));
    let further = asking.skip(1).zip(2..);
    let found = further.map(|((at, _), number)| {
        let message = format!("this is tool number {number} that asks for own words");
        Diagnostic::advice("many-own-words", read.heading(at), message, WHY, "keep the one that matters most")
    });
    found.collect()
}

/// Whether learners may write in it. The if-then card is apart: its words look forward.
fn asks_for_words(tool: &Tool) -> bool {
    match tool {
        Tool::IfThen(_) | Tool::Breathing(_) => false,
        Tool::Worksheet(sheet) => sheet.form.fields().iter().any(|field| field.ask == Ask::OneOrOwn),
    }
}

const WHY: &str = "writing about oneself over and over keeps hard feelings going";
