//! The card that a tool makes, and the way to keep and print it.

use std::rc::Rc;

use lesson::{
    activity::tool::{Form, Use},
    attempt::Answer,
};
use yew::prelude::*;

use super::{
    super::desk::Desk,
    Work,
    kept::{self, Kept, Line},
};
use crate::{
    browser::print,
    component::{
        boat::boat,
        icon::{Icon, icon},
    },
    words::lesson_words,
};

/// What is to be kept: a card's name, its lines (none while it is not ready) and the work behind them.
pub struct Offer {
    pub form: Option<Form>,
    pub card: &'static str,
    pub lines: Vec<Line>,
    /// What other tools may offer of it.
    pub gives: Vec<Rc<str>>,
    pub work: Work,
    /// What the card shows while it is not ready.
    pub empty: Vec<Line>,
}

/// The work to show: what is under way, else what was kept here, else nothing yet.
pub fn work_here(desk: &Desk) -> Option<Work> {
    desk.scratch.work.clone().or_else(|| kept::find(&kept::place(&desk.here)))
}

/// The card, with what stands between it and the button.
pub fn view_keep(desk: &Desk, offer: Offer, used: Option<Use>, between: Html) -> Html {
    let here = &desk.here;
    let words = &lesson_words().tool;
    let place = kept::place(here);
    let kept = kept::find(&place);
    let is_kept = kept.as_ref() == Some(&offer.work);
    let say = match used {
        _ if is_kept => words.kept_how,
        Some(Use::Skipped) => words.skipped,
        Some(Use::Used) if kept.is_none() => words.kept_before,
        _ => "",
    };
    let is_ready = !offer.lines.is_empty() && !is_kept;
    let Offer { form, card, lines, gives, work, empty } = offer;
    let on_keep = {
        let (here, lines) = (here.clone(), lines.clone());
        Callback::from(move |_: MouseEvent| {
            let (lines, gives, work) = (lines.clone(), gives.clone(), work.clone());
            kept::keep(Kept { place: place.clone(), form, card: card.into(), lines, gives, work: Some(work) });
            here.answer(Answer::Used(Use::Used));
        })
    };
    html! {
        <div class="stack">
            { view_card(card, lines, empty) }
            { between }
            <div class="row check no-print">
                <button
                    type="button"
                    class={if is_ready { "button button--check" } else { "button button--check button--wait" }}
                    id={here.id("keep")}
                    aria-disabled={(!is_ready).then_some("true")}
                    onclick={is_ready.then_some(on_keep)}
                >
                    if is_kept {
                        { icon(Icon::Tick) }{ words.kept }
                    } else {
                        { words.keep }
                    }
                </button>
                if is_kept {
                    <button type="button" class="button" onclick={|_: MouseEvent| print::print()}>{ icon(Icon::Print) }{ words.print }</button>
                }
            </div>
            <p class="quiet" role="status">{ say }</p>
        </div>
    }
}

fn view_card(card: &'static str, mut lines: Vec<Line>, empty: Vec<Line>) -> Html {
    let is_empty = lines.is_empty();
    if is_empty {
        lines = empty;
    }
    html! {
        <article class={if is_empty { "card card--empty" } else { "card" }} aria-label={card}>
            <p class="quiet"><b>{ card }</b></p>
            { for lines.into_iter().map(|(lead, rest)| html! { <p class="card__line"><b>{ lead }</b>{ rest }</p> }) }
            <div class="card__foot" aria-hidden="true">
                { boat() }
                <svg class="sea" viewBox="0 0 400 36" preserveAspectRatio="none">
                    <path vector-effect="non-scaling-stroke" d="M-4 8q17-12 34 0t34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0V40H-4Z" />
                </svg>
            </div>
        </article>
    }
}
