//! How a mark is shown: a word, a shape, and only then a hue. Never a cross, never "wrong".

use lesson::activity::Mark;
use yew::prelude::*;

use super::icon::{Icon, icon};
use crate::words::lesson_words;

/// The class that sets the hue of everything inside.
pub fn mark_class(mark: Mark) -> &'static str {
    match mark {
        Mark::Right => "is-good",
        Mark::Half => "is-half",
        Mark::Wrong => "is-care",
    }
}

/// The sign in front of a reason. Its word always follows, so screen readers pass over it.
pub fn mark_sign(mark: Mark) -> Html {
    let (sign, shape) = match mark {
        Mark::Right => (Icon::Tick, "disc disc--full"),
        Mark::Half => (Icon::Part, "disc disc--full"),
        Mark::Wrong => (Icon::Care, "disc disc--full disc--square"),
    };
    html! { <span class={shape} aria-hidden="true">{ icon(sign) }</span> }
}

/// The word where the author gave none.
pub fn mark_word(mark: Mark) -> &'static str {
    let words = &lesson_words().reason;
    match mark {
        Mark::Right => words.right,
        Mark::Half => words.half,
        Mark::Wrong => words.other,
    }
}
