//! Something a person says or thinks, as in a comic.

use lesson::Speech;
use yew::prelude::*;

use super::plain::plain;

/// A speech or thought bubble. `words` stands apart from the speech, because a bubble may hold gaps to fill.
pub fn bubble(speech: &Speech, is_end: bool, words: Html) -> Html {
    let class = classes!("bubble", is_end.then_some("bubble--end"), speech.is_thought.then_some("bubble--thought"));
    html! {
        <blockquote {class}>
            { speaker_line(&speech.speaker, speech.is_thought) }
            <div class={if speech.is_thought { "voice" } else { "bubble__words" }}>{ words }</div>
        </blockquote>
    }
}

/// Who it is and how they feel, in words: a face is never the only one to tell.
pub fn speaker_line(speaker: &lesson::Speaker, is_thought: bool) -> Html {
    let feeling = speaker.feeling.map(lesson::Feeling::as_str);
    html! {
        <span class="eyebrow speaker">
            { plain(&speaker.name) }
            if is_thought {
                <span class="quiet">{ " thinks" }</span>
            }
            if let Some(feeling) = feeling {
                <span class="quiet">{ ", " }{ feeling }</span>
            }
        </span>
    }
}
