//! Why an option, slip or word is as it is. This is what teaches; the mark alone hardly does.

use lesson::{Block, LessonId, Reason, activity::Mark};
use yew::prelude::*;

use super::{
    mark::{mark_class, mark_sign},
    rich_text::{view_blocks, view_text},
};
use crate::words::lesson_words;

/// How a reason starts.
pub struct Lead {
    pub words: AttrValue,
    /// The words of what fits better. Plain, since they may be long.
    pub better: Option<String>,
}

impl From<&'static str> for Lead {
    fn from(words: &'static str) -> Self {
        Self { words: words.into(), better: None }
    }
}

/// The sign, the bold lead and the words. The lead stands where the author gave no label; what would fit better is
/// always said.
pub fn reason(id: Option<AttrValue>, mark: Mark, lead: Lead, why: Option<&Reason>, lesson: &LessonId) -> Html {
    let label = why.and_then(|why| why.label.as_ref());
    let body: &[Block] = why.map_or(&[], |why| &why.body);
    // The first paragraph runs on behind the lead, as in a dictionary.
    let (first, rest) = match body {
        [Block::Paragraph(first), rest @ ..] => (Some(first), rest),
        _ => (None, body),
    };
    html! {
        <div class={classes!("why", mark_class(mark))} {id}>
            <p>
                { mark_sign(mark) }
                if let Some(label) = label {
                    <b>{ view_text(label, lesson) }</b>
                } else {
                    <b>{ lead.words }</b>
                }
                if let Some(better) = lead.better {
                    { " " }{ (lesson_words().reason.quoted)(&better) }{ " " }
                }
                if let Some(first) = first {
                    { " " }{ view_text(first, lesson) }
                }
            </p>
            { view_blocks(rest, lesson, 4) }
        </div>
    }
}
