//! Which lessons, and in which order.

use std::rc::Rc;

use classroom::assignment::MOST_LESSONS;
use lesson::{
    LessonId,
    format::catalogue::{Catalogue, CatalogueUnit, LessonSummary},
};
use yew::{Html, html};

use super::{AssignView, tick};
use crate::{
    component::{
        flag::{flag, hue},
        icon::{Icon, icon},
    },
    state::teach::assign::Act,
    words::teach_words,
};

/// The heading.
const LESSONS: &str = "assign-lessons";

pub(super) fn view_lessons(view: &AssignView, catalogue: &Catalogue) -> Html {
    let (words, assign) = (&teach_words().assign.lessons, view.assign);
    let core = catalogue.lessons().filter(|(_, lesson)| lesson.core).count();
    let (is_core, in_order) = (assign.is_core, assign.in_order);
    let has_order = is_core || assign.picked.len() > 1;
    html! {
        <section class="stack stack--snug" aria-labelledby={LESSONS}>
            <h2 id={LESSONS} tabindex="-1">{ words.title }</h2>
            if core > 0 {
                { tick("core".into(), is_core, [html! { (words.core)(core) }, html! { words.core_how }], view.on_act, move || Act::Core(!is_core)) }
            }
            if !is_core {
                <p role="status">
                    if assign.is_full() {
                        { (words.full)(MOST_LESSONS) }
                    }
                </p>
                <div>{ for catalogue.units.iter().map(|unit| view_unit(view, unit)) }</div>
                if !assign.picked.is_empty() {
                    { view_picked(view, catalogue) }
                }
            }
            if has_order {
                { tick("in-order".into(), in_order, [html! { words.in_order }, html! { words.in_order_how }], view.on_act, move || Act::InOrder(!in_order)) }
            }
        </section>
    }
}

fn view_unit(view: &AssignView, unit: &CatalogueUnit) -> Html {
    let words = &teach_words().assign.lessons;
    let picked = unit.lessons.iter().filter(|lesson| view.assign.has_picked(&LessonId::from(&*lesson.id))).count();
    let count = if picked > 0 { (words.picked)(picked) } else { (words.count)(unit.lessons.len()) };
    html! {
        <details class={hue(unit.number)} key={unit.number}>
            <summary class="item">{ flag(unit.number) }<span class="grow">{ &*unit.title }</span><span class="quiet">{ count }</span></summary>
            <ul class="assign__unit">{ for unit.lessons.iter().map(|lesson| view_lesson(view, lesson)) }</ul>
        </details>
    }
}

fn view_lesson(view: &AssignView, lesson: &Rc<LessonSummary>) -> Html {
    let id = LessonId::from(&*lesson.id);
    let is_picked = view.assign.has_picked(&id);
    let onchange = view.on_act.reform(move |_: yew::Event| Act::Pick(id.clone()));
    html! {
        <li key={&*lesson.id}>
            <label class="item">
                <input type="checkbox" checked={is_picked} disabled={!is_picked && view.assign.is_full()} {onchange} />
                <span class="grow">{ &*lesson.number }{ " " }{ &*lesson.title }</span>
                <span class="quiet">{ (teach_words().minutes)(lesson.minutes) }</span>
            </label>
        </li>
    }
}

/// What is picked, in its order, with a button up and one down.
fn view_picked(view: &AssignView, catalogue: &Catalogue) -> Html {
    let words = &teach_words().assign.lessons;
    let last = view.assign.picked.len().saturating_sub(1);
    let row = |(place, id): (usize, &LessonId)| {
        let Some((_, lesson)) = catalogue.lesson(id) else { return Html::default() };
        html! {
            <li class="item" key={id.as_str()}>
                <span class="grow">{ &*lesson.number }{ " " }{ &*lesson.title }</span>
                <span class="order__moves">
                    { view_move(view, id, lesson, true, place == 0, place == 1) }
                    { view_move(view, id, lesson, false, place == last, place + 1 == last) }
                    { view_out(view, place, id, lesson) }
                </span>
            </li>
        }
    };
    html! {
        <div class="stack stack--tight">
            <h3 class="h3" id="assign-picked">{ words.list }</h3>
            <ol aria-labelledby="assign-picked">{ for view.assign.picked.iter().enumerate().map(row) }</ol>
        </div>
    }
}

/// A button that moves a lesson. At an end it stays, so that the keyboard stays in the row; just before an end the keyboard goes on at
/// the other button.
fn view_move(view: &AssignView, id: &LessonId, lesson: &LessonSummary, is_up: bool, is_at_end: bool, ends: bool) -> Html {
    let words = &teach_words().assign.lessons;
    let (name, sign) = if is_up { ((words.up)(&lesson.title), Icon::Up) } else { ((words.down)(&lesson.title), Icon::Down) };
    let own = id_of(is_up, id);
    let focus = if ends { id_of(!is_up, id) } else { own.clone() };
    let id = id.clone();
    let onclick = view.on_act.reform(move |_: yew::MouseEvent| Act::Shift(id.clone(), is_up, focus.clone()));
    html! {
        <button type="button" class="button order__move" id={own} aria-label={name} disabled={is_at_end} {onclick}>{ icon(sign) }</button>
    }
}

/// The row goes, and the keyboard with it: it goes on in the next row, or at the heading of the lessons.
fn view_out(view: &AssignView, place: usize, id: &LessonId, lesson: &LessonSummary) -> Html {
    let picked = &view.assign.picked;
    let next = picked.get(place + 1).or_else(|| picked.get(place.checked_sub(1)?));
    let focus = next.map_or_else(|| LESSONS.to_owned(), out_id);
    let name = (teach_words().assign.lessons.out)(&lesson.title);
    let (own, id) = (out_id(id), id.clone());
    let onclick = view.on_act.reform(move |_: yew::MouseEvent| Act::Out(id.clone(), focus.clone()));
    html! { <button type="button" class="button order__move" id={own} aria-label={name} {onclick}>{ icon(Icon::Bin) }</button> }
}

fn out_id(id: &LessonId) -> String {
    ["assign-out-", id.as_str()].concat()
}

fn id_of(is_up: bool, id: &LessonId) -> String {
    [if is_up { "assign-up-" } else { "assign-down-" }, id.as_str()].concat()
}
