//! Something a person says or thinks, as in a comic.

use lesson::{Speaker, Speech};
use yew::prelude::*;

use super::{
    face::{FaceSize, face},
    plain::plain,
};
use crate::words::lesson_words;

/// A speech or thought bubble with its speaker's face beside it. `words` stands apart from the speech, because a bubble may hold
/// gaps to fill.
pub fn bubble(speech: &Speech, is_end: bool, words: Html) -> Html {
    html! {
        <div class={if is_end { "says says--end" } else { "says" }}>
            { face(&speech.speaker, FaceSize::Medium, false) }
            <blockquote class={if speech.is_thought { "bubble bubble--thought" } else { "bubble" }}>
                { speaker_line(&speech.speaker, speech.is_thought) }
                <div class={if speech.is_thought { "voice" } else { "bubble__words" }}>{ words }</div>
            </blockquote>
        </div>
    }
}

/// Who it is and how they feel, in words: a face is never the only one to tell.
pub fn speaker_line(speaker: &Speaker, is_thought: bool) -> Html {
    let talk = &lesson_words().talk;
    html! {
        <span class="eyebrow speaker">
            { plain(&speaker.name) }
            if is_thought {
                <span class="quiet">{ " " }{ talk.thinks }</span>
            }
            if let Some(feeling) = speaker.feeling {
                <span class="quiet">{ ", " }{ (talk.feeling)(feeling) }</span>
            }
        </span>
    }
}
