//! A unit of the course with its lessons.

use std::rc::Rc;

use lesson::format::catalogue::{CatalogueUnit, LessonSummary};
use yew::{Callback, Html, MouseEvent, html};

use super::row::view_row;
use crate::{
    component::{
        face::lead_face,
        flag::{flag, hue},
        waterline::thin_waterline,
    },
    store::{Saves, Summary},
    words::words,
};

/// What a unit shows.
pub struct Unit<'a> {
    pub unit: &'a CatalogueUnit,
    /// Those that are wanted. Never empty.
    pub lessons: &'a [Rc<LessonSummary>],
    /// Whether each tells that it is core.
    pub has_tags: bool,
    pub is_open: bool,
    /// Opens it or closes it; none where all are open.
    pub on_open: Option<Callback<MouseEvent>>,
}

pub fn view_unit(shown: &Unit, saves: &Saves) -> Html {
    let Unit { unit, lessons, has_tags, is_open, ref on_open } = *shown;
    let known: Vec<_> = lessons.iter().map(|lesson| (lesson, saves.summary(&lesson.id.clone().into()))).collect();
    let done = known.iter().filter(|(_, summary)| *summary == Summary::Done).count();
    let id = ["unit-", &unit.number.to_string()].concat();
    let words = &words().home;
    let count = if lessons.len() == unit.lessons.len() { words.count } else { words.found };
    let open = on_open.as_ref().map(|onclick| {
        html! {
            <button type="button" class="button button--plain" aria-expanded={if is_open { "true" } else { "false" }} {onclick}>
                { count(lessons.len()) }<span class="unseen">{ ": " }{ &*unit.title }</span>
            </button>
        }
    });
    html! {
        <section class={hue(unit.number)} key={unit.number} aria-labelledby={id.clone()}>
            <div class="unit__head">
                { flag(unit.number) }
                <div class="grow">
                    <p class="eyebrow">{ (words.unit)(unit.number.into()) }<span class="quiet">{ " · " }{ (words.done_of)(done, known.len()) }</span></p>
                    <h3 {id}>{ &*unit.title }</h3>
                </div>
                <div class="unit__cast">{ for unit.leads().into_iter().map(lead_face) }</div>
            </div>
            { thin_waterline(done, known.len()) }
            { for open }
            if is_open || on_open.is_none() {
                <ul>{ for known.iter().map(|(lesson, summary)| view_row(lesson, summary, has_tags)) }</ul>
            }
        </section>
    }
}
