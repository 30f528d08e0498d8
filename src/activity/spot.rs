//! An option that is a line of a chat: who says it, then the words.

use lesson::{LessonId, activity::question::Choice};
use yew::prelude::*;

use crate::component::{
    bubble::speaker_line,
    face::{FaceSize, face},
    rich_text::view_text,
};

/// The words of an option, in a bubble when somebody says them. Whether it is picked shows at the control beside it.
pub fn view_line(option: &Choice, lesson: &LessonId) -> Html {
    let words = view_text(&option.text, lesson);
    let Some(speaker) = &option.speaker else { return words };
    // Spans, not a quotation: this stands within a label.
    html! {
        <span class="line">
            { face(speaker, FaceSize::Small, false) }
            <span class="grow">
                { speaker_line(speaker, false) }
                <span class="line__words">{ words }</span>
            </span>
        </span>
    }
}
