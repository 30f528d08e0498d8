//! The closeness circle: people on rings round oneself, and one of them to lean on (the interpersonal inventory of IPT). The list does
//! all that there is to do; the drawing beside it shows the same.

mod rings;

use std::rc::Rc;

use lesson::activity::tool::{Use, Worksheet};
use yew::prelude::*;

use self::rings::view_rings;
use super::{
    super::desk::{Desk, Scratch},
    Circle, Next, Work,
    chip::{chip, pick},
    keep::{Offer, view_keep, work_here},
    kept::Line,
    people::{MOST_PEOPLE, Person, Refusal},
};
use crate::{
    browser::field,
    component::{
        icon::{Icon, icon},
        plain::plain,
    },
    route::{Route, link},
    words::{lesson_words, tool_words},
};

/// Room for a sign that is put together from several.
const MOST_LETTERS: &str = "12";

/// What a learner does with the circle.
enum Move {
    Type(String),
    /// The ring of who comes next.
    Aim(usize),
    Add,
    /// A ready sign: there, or no longer.
    Tap(&'static str),
    Put(Rc<str>, usize),
    Remove(Rc<str>),
    Lean(Rc<str>),
}

pub fn view_circle(desk: &Desk, tool: &Worksheet, used: Option<Use>) -> Html {
    let all = tool_words();
    let (words, form) = (&all.closeness, (all.worksheet.form)(tool.form));
    let circle = match work_here(desk) {
        Some(Work::Circle(circle)) => circle,
        _ => Circle::default(),
    };
    let on_move = {
        let (desk, circle) = (desk.clone(), circle.clone());
        Callback::from(move |what: Move| take(&desk, &circle, what))
    };
    let offer = Offer {
        form: Some(tool.form),
        card: form.card,
        lines: lines(&circle),
        gives: circle.lean.iter().map(|sign| full(sign).into()).collect(),
        work: Work::Circle(circle.clone()),
        empty: vec![(words.leads[0].into(), "\u{2026}".into())],
    };
    html! {
        <div class="circle stack" id={desk.here.id("part")} tabindex="-1">
            <p class="quiet no-print">{ form.how }{ " " }{ lesson_words().tool.alone }</p>
            <div class="split split--even">
                <div class="stack stack--tight">
                    { view_rings(&circle) }
                    <p class="quiet no-print">
                        { words.small_is_fine }{ " " }{ words.nobody_fits }{ " " }{ link(&Route::Help, "", html! { words.talk }) }
                    </p>
                </div>
                { view_form(desk, &circle, &on_move) }
                <div class="stack no-print">
                    { view_people(desk, &circle, &on_move) }
                    if let Some(ask) = tool.lines[0].first().filter(|_| !circle.people.is_empty()) {
                        { view_lean(desk, &circle, ask, &on_move) }
                    }
                </div>
                { view_keep(desk, offer, used, Html::default()) }
            </div>
        </div>
    }
}

fn take(desk: &Desk, circle: &Circle, what: Move) {
    let words = &tool_words().closeness;
    let next = desk.scratch.next.clone();
    let unsaid = |circle: Circle, next: Next| (circle, next, String::new());
    let (circle, next, said) = match what {
        Move::Type(sign) => unsaid(circle.clone(), Next { sign, ..next }),
        Move::Aim(ring) => unsaid(circle.clone(), Next { ring, ..next }),
        Move::Add => {
            desk.then_focus(desk.here.id("sign"));
            add(circle, next)
        }
        Move::Tap(sign) if circle.has(sign) => (circle.without(sign), next, (words.removed)(&full(sign))),
        Move::Tap(sign) => {
            let (circle, _, said) = add(circle, Next { sign: sign.into(), ..next.clone() });
            (circle, next, said)
        }
        Move::Put(sign, ring) => (circle.moved(&sign, ring), next, (words.moved)(&full(&sign), words.rings[ring])),
        Move::Remove(sign) => {
            let new = circle.without(&sign);
            // To who comes after, else to the last one; to the field when nobody is left.
            let place = circle.people.iter().position(|person| person.sign == sign).unwrap_or_default();
            let near = new.people.len().checked_sub(1).map(|last| place.min(last));
            desk.then_focus(near.map_or_else(|| desk.here.id("sign"), |near| desk.here.id_of("remove", &near.to_string())));
            (new, next, (words.removed)(&full(&sign)))
        }
        Move::Lean(sign) => unsaid(Circle { lean: Some(sign), ..circle.clone() }, next),
    };
    desk.note(Scratch { work: Some(Work::Circle(circle)), next, said: said.into(), ..Scratch::default() });
}

fn add(circle: &Circle, next: Next) -> (Circle, Next, String) {
    let words = &tool_words().closeness;
    match circle.with(&next) {
        Ok((new, sign)) => {
            let said = (words.added)(&full(&sign), words.rings[next.ring], new.people.len());
            (new, Next { ring: next.ring, ..Next::default() }, said)
        }
        Err(refusal) => {
            let said = match refusal {
                Refusal::Empty => words.need_sign.into(),
                Refusal::TooLong => words.too_long.into(),
                Refusal::IsThere(sign) => (words.is_there)(&full(&sign)),
                Refusal::IsFull => (words.is_full)(MOST_PEOPLE),
            };
            (circle.clone(), next, said)
        }
    }
}

/// A sign with its name, where it has one: not everybody can see it, and not every voice can say it.
fn full(sign: &str) -> String {
    let ready = tool_words().closeness.ready.iter().find(|(ready, _)| *ready == sign);
    ready.map_or_else(|| sign.to_owned(), |(sign, name)| [sign, " ", name].concat())
}

/// The card's lines; none while nobody is there.
fn lines(circle: &Circle) -> Vec<Line> {
    let words = &tool_words().closeness;
    let rings = words.leads.iter().enumerate().map(|(ring, lead)| ((*lead).to_owned(), names(circle, ring)));
    let lean = circle.lean.iter().map(|sign| (words.lean_lead.to_owned(), full(sign)));
    rings.chain(lean).filter(|(_, rest)| !rest.is_empty()).map(|(lead, rest)| (lead, rest + ".")).collect()
}

/// Who is in a ring, in words.
fn names(circle: &Circle, ring: usize) -> String {
    circle.ring(ring).map(|person| full(&person.sign)).collect::<Vec<_>>().join(", ")
}

/// A sign where there is little room; its name is for screen readers.
fn view_sign(sign: &str) -> Html {
    let name = full(sign)[sign.len()..].to_owned();
    html! { <>{ sign }<span class="unseen">{ name }</span></> }
}

fn view_form(desk: &Desk, circle: &Circle, on_move: &Callback<Move>) -> Html {
    let words = &tool_words().closeness;
    let next = &desk.scratch.next;
    let (field, how) = (desk.here.id("sign"), desk.here.id("how"));
    let onsubmit = on_move.reform(|event: SubmitEvent| {
        event.prevent_default();
        Move::Add
    });
    let ring = |(ring, name): (usize, &&'static str)| {
        let onchange = on_move.reform(move |_: Event| Move::Aim(ring));
        pick(desk.here.id("ring"), next.ring == ring, onchange, html! { *name })
    };
    let ready = |(sign, _): &(&'static str, &'static str)| {
        let sign = *sign;
        let onclick = on_move.reform(move |_: MouseEvent| Move::Tap(sign));
        chip(None, circle.has(sign), onclick, view_sign(sign))
    };
    html! {
        <form class="stack stack--snug no-print" {onsubmit}>
            <fieldset>
                <legend class="question__prompt">{ words.which_ring }</legend>
                <div class="chips">{ for words.rings.iter().enumerate().map(ring) }</div>
            </fieldset>
            <div class="row row--apart">
                <div class="field grow">
                    <label class="field__label" for={field.clone()}>{ words.sign }</label>
                    <input
                        class="field__input"
                        id={field}
                        type="text"
                        maxlength={MOST_LETTERS}
                        autocomplete="off"
                        aria-describedby={how.clone()}
                        value={next.sign.clone()}
                        oninput={on_move.reform(|event: InputEvent| Move::Type(field::value(&event)))}
                    />
                </div>
                <button class="button">{ icon(Icon::Plus) }{ words.add }</button>
            </div>
            <p class="quiet" id={how}>{ words.sign_how }</p>
            <ul class="chips" aria-label={words.ready_label}>{ for words.ready.iter().map(ready) }</ul>
            <p class="quiet" role="status">{ &desk.scratch.said }</p>
        </form>
    }
}

fn view_people(desk: &Desk, circle: &Circle, on_move: &Callback<Move>) -> Html {
    let words = &tool_words().closeness;
    let title = desk.here.id("people");
    html! {
        <section aria-labelledby={title.clone()}>
            <h3 id={title}>{ words.list }</h3>
            if circle.people.is_empty() {
                <p class="quiet">{ words.empty }</p>
            } else {
                <ul>{ for circle.people.iter().enumerate().map(|(place, person)| view_person(desk, place, person, on_move)) }</ul>
            }
        </section>
    }
}

fn view_person(desk: &Desk, place: usize, person: &Person, on_move: &Callback<Move>) -> Html {
    let words = &tool_words().closeness;
    let name = full(&person.sign);
    let onchange = {
        let sign = person.sign.clone();
        on_move.reform(move |event: Event| Move::Put(sign.clone(), field::value(&event).parse().unwrap_or_default()))
    };
    let onclick = {
        let sign = person.sign.clone();
        on_move.reform(move |_: MouseEvent| Move::Remove(sign.clone()))
    };
    let option = |(ring, name): (usize, &&'static str)| {
        html! { <option value={ring.to_string()} selected={ring == person.ring}>{ *name }</option> }
    };
    html! {
        <li class="item" key={&*person.sign}>
            <b>{ view_sign(&person.sign) }</b>
            <select class="field__input" aria-label={(words.ring_of)(&name)} {onchange}>{ for words.rings.iter().enumerate().map(option) }</select>
            <button type="button" class="button" id={desk.here.id_of("remove", &place.to_string())} {onclick}>
                { icon(Icon::Bin) }<span class="unseen">{ (words.remove)(&name) }</span>
            </button>
        </li>
    }
}

fn view_lean(desk: &Desk, circle: &Circle, ask: &Rc<str>, on_move: &Callback<Move>) -> Html {
    let view = |person: &Person| {
        let sign = person.sign.clone();
        let onchange = on_move.reform(move |_: Event| Move::Lean(sign.clone()));
        pick(desk.here.id("lean"), circle.lean.as_ref() == Some(&person.sign), onchange, view_sign(&person.sign))
    };
    html! {
        <fieldset>
            <legend class="question__prompt">{ plain(ask) }</legend>
            <div class="chips">{ for circle.people.iter().map(view) }</div>
        </fieldset>
    }
}

#[cfg(test)]
mod tests;
