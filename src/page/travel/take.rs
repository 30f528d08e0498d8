//! Taking progress along: what it holds, and it as a code, a file and a picture.

use classroom::rows;
use yew::{Html, html};

use super::{TravelView, button};
use crate::{
    component::{code_picture::code_picture, icon::Icon, notice::notice},
    qr::{Qr, qr},
    state::travel::{Act, Luggage, luggage},
    store::Keeping,
    words::upkeep_words,
};

/// The field with the code.
const CODE: &str = "take-code";

pub(super) fn view_take(view: &TravelView) -> Html {
    let words = &upkeep_words().travel.take;
    let taken = if view.travel.with_notes { view.notes.to_vec() } else { Vec::new() };
    let luggage = luggage(view.saves, taken);
    let is_some = luggage.lessons + luggage.notes > 0;
    html! {
        <section class="panel stack stack--snug" aria-labelledby="take" key="take">
            <h2 id="take">{ words.title }</h2>
            if luggage.lessons == 0 {
                <p>{ words.nothing }</p>
            }
            if is_some {
                <p>{ (words.holds)(luggage.lessons, luggage.done, luggage.notes) }{ if luggage.notes > 0 { words.holds_not_typed } else { words.holds_not } }</p>
            }
            if luggage.left > 0 {
                <p>{ (words.left)(luggage.left) }</p>
            }
            { view_notes(view) }
            if is_some {
                { view_code(view, &luggage) }
            }
        </section>
    }
}

/// Whether private things go along: only where there are some, and never by itself.
fn view_notes(view: &TravelView) -> Html {
    if view.notes.is_empty() {
        return Html::default();
    }
    let words = &upkeep_words().travel.take;
    let is_in = view.travel.with_notes;
    let onchange = view.on_act.reform(move |_: yew::Event| Act::Notes(!is_in));
    html! {
        <div>
            <label class="row"><input type="checkbox" checked={is_in} {onchange} aria-describedby="take-notes" />{ words.notes }</label>
            <p class="quiet" id="take-notes">{ words.notes_how }</p>
        </div>
    }
}

fn view_code(view: &TravelView, luggage: &Luggage) -> Html {
    let (words, travel) = (&upkeep_words().travel.take, view.travel);
    let file = luggage.file.clone();
    let save = button("button", words.save, view.on_act, move || Act::Save(file.clone()));
    let copied = travel.is_copied.map(|is| if is { words.copied } else { words.copy_by_hand });
    let saved = travel.is_saved.map(|is| if is { words.saved } else { words.not_saved });
    let Some(code) = &luggage.code else {
        return html! { <>{ notice(Icon::Note, words.too_much) }<p>{ save }</p><p role="status">{ saved }</p></> };
    };
    let rows = rows(code);
    let address = view.address.map(|page| [page, "#/progress/"].concat());
    let (count, copy, shows_qr) = (rows.lines().count().clamp(2, 8), rows.clone(), travel.shows_qr);
    html! {
        <>
            <div class="field">
                <label class="field__label" for={CODE}>{ words.code }</label>
                <p class="quiet" id="take-how">{ words.code_how }</p>
                <textarea class="field__input code" id={CODE} rows={count.to_string()} readonly=true spellcheck="false" aria-describedby="take-how" value={rows} />
            </div>
            <p class="row no-print">
                { button("button button--primary", words.copy, view.on_act, move || Act::Copy(copy.clone(), CODE)) }
                { save }
                { button("button", if shows_qr { words.hide_qr } else { words.show_qr }, view.on_act, move || Act::ShowQr(!shows_qr)) }
            </p>
            if view.saves.keeping() != Keeping::Kept {
                <p class="quiet no-print">{ words.hand_over }</p>
            }
            <div role="status">
                if let Some(copied) = copied { <p>{ copied }</p> }
                if let Some(saved) = saved { <p>{ saved }</p> }
            </div>
            if shows_qr {
                { view_qr(qr(code, address.as_deref()).as_ref(), address.is_some()) }
            }
        </>
    }
}

fn view_qr(qr: Option<&Qr>, opens: bool) -> Html {
    let words = &upkeep_words().travel.take;
    let Some(qr) = qr else { return notice(Icon::Note, words.qr_too_much) };
    html! {
        <>
            <p>{ if opens { words.qr_opens } else { words.qr_reads } }{ " " }{ words.qr_how }</p>
            { code_picture(qr, Some((qr.size * 4).clamp(200, 400)), words.qr_alt) }
        </>
    }
}
