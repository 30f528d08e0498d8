//! Saving the class as a file, and clearing all of it.

use yew::{Html, MouseEvent, html};

use super::{CollectView, button, signed};
use crate::{
    component::{icon::Icon, notice::notice},
    state::teach::collect::{Act, CLEAR, CLEARING, Keeping},
    words::teach_words,
};

pub(super) fn view(view: &CollectView) -> Html {
    let words = &teach_words().collect.keep;
    let keeping = view.collect.keeping;
    let told = match keeping {
        Keeping::Nothing => None,
        Keeping::Unsaved => Some(words.unsaved),
        Keeping::Saved => Some(words.saved),
        Keeping::Refused => Some(words.not_saved),
        Keeping::Cleared => Some(words.cleared),
    };
    let has_any = !matches!(keeping, Keeping::Nothing | Keeping::Cleared) || !view.collect.class.assignments().is_empty();
    html! {
        <section class="stack stack--snug no-print" aria-labelledby={has_any.then_some("collect-keep")}>
            if has_any {
                <h2 id="collect-keep">{ words.title }</h2>
                <p>{ words.file_how }</p>
            }
            <div role="status">{ for told.map(|told| notice(Icon::Note, told)) }</div>
            if has_any {
                <p>{ button("button button--check", signed(Icon::Down, words.file), view.on_act, || Act::Save) }</p>
                { view_clear(view) }
            }
        </section>
    }
}

/// Asked twice: what is cleared is gone.
fn view_clear(view: &CollectView) -> Html {
    let words = &teach_words().collect.keep;
    if !view.collect.is_clearing {
        let onclick = view.on_act.reform(|_: MouseEvent| Act::AskClear);
        return html! { <p><button type="button" class="button" id={CLEAR} {onclick}>{ signed(Icon::Bin, words.clear) }</button></p> };
    }
    html! {
        <div class="panel stack stack--snug">
            <h3 id={CLEARING} tabindex="-1">{ words.clear_ask }</h3>
            <p class="row">
                { button("button", words.clear_no, view.on_act, || Act::Keep) }
                { button("button button--stop", words.clear_yes, view.on_act, || Act::Clear) }
            </p>
        </div>
    }
}
