//! Bringing a link from before back in, and starting a new one.

use yew::{Html, html};

use super::{AssignView, button};
use crate::{
    browser::field,
    page::faults::{one, view_code_error, view_misfits, view_repairs},
    state::teach::assign::{Act, Again},
    words::{fault_words, teach_words},
};

pub(super) fn view_again(view: &AssignView) -> Html {
    let words = &teach_words().assign.again;
    let on_type = view.on_act.reform(|event: yew::InputEvent| Act::Link(field::text(&event)));
    html! {
        <section class="panel panel--quiet stack stack--snug" aria-labelledby="assign-again">
            <h2 class="h3" id="assign-again">{ words.title }</h2>
            <p>{ words.how }</p>
            <div class="field">
                <label class="field__label" for="assign-link">{ words.link }</label>
                <textarea class="field__input code" id="assign-link" rows="2" spellcheck="false" autocomplete="off" value={view.assign.link.clone()} oninput={on_type} />
            </div>
            <p>{ button("button", html! { words.open }, view.on_act, || Act::BringBack) }</p>
            <div class="stack stack--snug" role="status">{ view_outcome(view.assign.again.as_ref()) }</div>
            <p class="row">{ button("button button--plain", html! { words.new }, view.on_act, || Act::StartNew) }</p>
            <p class="quiet">{ words.new_how }</p>
        </section>
    }
}

fn view_outcome(again: Option<&Again>) -> Html {
    match again {
        None => Html::default(),
        Some(Again::Here(repairs)) => html! { <><p>{ teach_words().assign.again.here }</p>{ view_repairs(repairs) }</> },
        Some(Again::Nothing) => one(fault_words().empty),
        Some(Again::Unreadable(error)) => view_code_error(error),
        Some(Again::Misfit(misfits)) => view_misfits(misfits),
    }
}
