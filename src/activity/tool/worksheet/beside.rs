//! What stands between a worksheet's card and the button: a nudge, or what was kept with other tools.

use lesson::activity::tool::Form;
use yew::prelude::*;

use super::super::{
    super::Here,
    Sheet,
    kept::{self, Kept},
};
use crate::{
    component::{icon::Icon, notice::notice},
    words::tool_words,
};

pub fn view_beside(form: Form, sheet: &Sheet, here: &Here) -> Html {
    let words = &tool_words().worksheet;
    match form {
        Form::IStatement => html! {
            <div role="status">
                if sheet.is_own && blames(&sheet.own, words.blame) {
                    { notice(Icon::Note, words.blame_nudge) }
                }
            </div>
        },
        Form::Toolkit => {
            let here = kept::place(here);
            let others: Vec<Kept> = kept::all().into_iter().filter(|one| one.place != here).collect();
            if others.is_empty() { Html::default() } else { view_others(&others) }
        }
        _ => Html::default(),
    }
}

fn view_others(others: &[Kept]) -> Html {
    let one = |kept: &Kept| {
        html! {
            <li class="item">
                <div class="grow">
                    <p><b>{ &*kept.card }</b></p>
                    { for kept.lines.iter().map(|(lead, rest)| html! { <p>{ lead }{ rest }</p> }) }
                </div>
            </li>
        }
    };
    html! {
        <section aria-labelledby="also-kept">
            <h3 class="h3" id="also-kept">{ tool_words().worksheet.also_kept }</h3>
            <ul>{ for others.iter().map(one) }</ul>
        </section>
    }
}

/// Whether one of these words stands in the text by itself. A nudge, never a verdict: it misses much.
fn blames(text: &str, words: &[&str]) -> bool {
    let plain: String = text.to_ascii_lowercase().replace('\u{2019}', "'");
    let letters = |c: char| c.is_ascii_alphanumeric() || c == '\'';
    words.iter().any(|word| {
        plain.match_indices(word).any(|(at, _)| !plain[..at].ends_with(letters) && !plain[at + word.len()..].starts_with(letters))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blame_is_found_as_a_word_of_its_own() {
        let words = tool_words().worksheet.blame;
        for text in ["You always do this", "it\u{2019}s YOUR FAULT", "you never listen."] {
            assert!(blames(text, words), "{text}");
        }
        for text in ["plans change late", "the default setting", "we hallways", ""] {
            assert!(!blames(text, words), "{text}");
        }
    }
}
