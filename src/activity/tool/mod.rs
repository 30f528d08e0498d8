//! Practice tools. What a learner makes with them is private: it stays in this tab and enters no save, link or receipt.

mod breathing;
mod chip;
mod circle;
mod feelings;
mod if_then;
mod keep;
mod kept;
mod pace;
mod people;
mod work;
mod worksheet;

use lesson::activity::{
    Tool,
    tool::{Form, Use, Worksheet},
};
use yew::{Html, html};

#[cfg(test)]
use self::kept::Kept;
pub use self::{
    kept::{forget_work, keep_brought, kept_notes},
    pace::Pace,
    people::{Circle, Next, Person},
    work::{Plan, Sheet, Work},
};
use super::desk::Desk;
use crate::words::lesson_words;

/// Draws a worksheet.
pub type ViewWorksheet = fn(&Desk, &Worksheet, Option<Use>) -> Html;

pub fn view_tool(desk: &Desk, tool: &Tool, used: Option<Use>) -> Html {
    match tool {
        Tool::IfThen(tool) => if_then::view_if_then(desk, tool, used),
        Tool::Breathing(tool) => breathing::view_breathing(desk, tool, used),
        Tool::Worksheet(sheet) => match desk.worksheets {
            Some(view) => view(desk, sheet, used),
            None => html! { <p class="quiet" role="status">{ lesson_words().tool.on_its_way }</p> },
        },
    }
}

/// Draws a worksheet of any form. Only the part of the tools may call it.
pub fn view_any_worksheet(desk: &Desk, sheet: &Worksheet, used: Option<Use>) -> Html {
    match sheet.form {
        Form::FeelingsMap => feelings::view_map(desk, sheet, used),
        Form::ClosenessCircle => circle::view_circle(desk, sheet, used),
        _ => worksheet::view_worksheet(desk, sheet, used),
    }
}
