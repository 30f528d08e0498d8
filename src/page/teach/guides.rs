//! What there is for each lesson: how long it takes, what it is for, and its guide, paper and projector.

use std::rc::Rc;

use lesson::{
    Casel, Lesson, LessonId,
    format::catalogue::{Catalogue, CatalogueUnit, LessonSummary},
};
use yew::{Html, MouseEvent, classes, html};

use super::{Place, TeachView, view_nav, view_print, view_ways};
use crate::{
    browser::screen::Screen,
    component::flag::{flag, hue},
    page::{HEADING, Page},
    state::teach::Act,
    words::teach_words,
};

pub fn view(view: &TeachView, catalogue: &Rc<Catalogue>) -> Page {
    let words = teach_words();
    let html = html! {
        <div class="teach stack stack--wide" key="teach">
            { view_nav(&Place::Guides) }
            <div class="stack stack--tight">
                <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                <p class="lede">{ words.lede }</p>
                <ul class="list">{ for words.facts.iter().map(|fact| html! { <li>{ *fact }</li> }) }</ul>
                <p class="row no-print">{ view_print() }</p>
            </div>
            <div role="status">
                if view.files.fault.is_some() {
                    <p class="row">
                        { words.some_missing }
                        <button type="button" class="button no-print" onclick={view.on_act.reform(|_: MouseEvent| Act::Retry)}>{ words.try_again }</button>
                    </p>
                }
            </div>
            <div class="contents">{ for catalogue.units.iter().map(|unit| view_unit(view, unit)) }</div>
            { view_map(view, catalogue) }
        </div>
    };
    Page { screen: Some(Screen { name: "teach".into(), title: words.title.into(), heading: HEADING }), html }
}

fn lesson_of<'a>(view: &TeachView<'a>, summary: &LessonSummary) -> Option<&'a Rc<Lesson>> {
    view.files.lesson(&LessonId::from(&*summary.id))
}

fn view_unit(view: &TeachView, unit: &CatalogueUnit) -> Html {
    let id = ["unit-", &unit.number.to_string()].concat();
    html! {
        <section class={classes!("stack", "stack--snug", hue(unit.number))} aria-labelledby={id.clone()} key={unit.number}>
            <div class="unit__head">{ flag(unit.number) }<h2 class="h3" {id}>{ unit.number }{ ". " }{ &*unit.title }</h2></div>
            { for unit.lessons.iter().map(|lesson| view_lesson(view, lesson)) }
        </section>
    }
}

fn view_lesson(view: &TeachView, summary: &LessonSummary) -> Html {
    let words = teach_words();
    let id = LessonId::from(&*summary.id);
    let lesson = lesson_of(view, summary);
    html! {
        <article class="teach__lesson stack stack--tight" key={&*summary.id}>
            <div class="row row--apart">
                <h3>{ &*summary.number }{ " " }{ &*summary.title }</h3>
                <span class="quiet">{ (words.minutes)(summary.minutes) }</span>
            </div>
            if let Some(lesson) = lesson {
                <p>{ words.objective }{ " " }<b>{ &*lesson.objective }</b></p>
                <ul class="row">{ for lesson.casel.iter().map(|area| html! { <li class="tag">{ (words.casel.area)(*area) }</li> }) }</ul>
            }
            <p class="row no-print">{ view_ways(&Place::Guides, &id, summary.has_guide) }</p>
        </article>
    }
}

fn view_map(view: &TeachView, catalogue: &Catalogue) -> Html {
    let words = &teach_words().casel;
    let row = |summary: &Rc<LessonSummary>| {
        let lesson = lesson_of(view, summary);
        let cell = |area: &Casel| {
            let does = lesson.map(|lesson| lesson.casel.contains(area));
            html! { <td>{ does.map(|does| if does { html! { <b>{ words.yes }</b> } } else { html! { words.no } }) }</td> }
        };
        html! {
            <tr><th scope="row">{ &*summary.number }{ " " }{ &*summary.title }</th>{ for Casel::ALL.iter().map(cell) }</tr>
        }
    };
    html! {
        <div class="stack stack--tight teach__map">
            <h2 id="casel">{ words.title }</h2>
            <p>{ words.lede }</p>
            <div class="sheet" tabindex="0" role="region" aria-labelledby="casel">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{ words.lesson }</th>
                            { for Casel::ALL.iter().map(|area| html! { <th scope="col">{ (words.area)(*area) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for catalogue.lessons().map(|(_, lesson)| row(lesson)) }</tbody>
                </table>
            </div>
        </div>
    }
}
