//! A unit of the course with its lessons.

use lesson::format::catalogue::CatalogueUnit;
use yew::{Html, html};

use super::{filter::Wanted, row::view_row};
use crate::{
    component::{
        face::lead_face,
        flag::{flag, hue},
        waterline::thin_waterline,
    },
    store::{Saves, Summary},
    words::words,
};

/// Its lessons that are `wanted`; nothing where none is. `has_others`: whether there are lessons that are not core.
pub fn view_unit(unit: &CatalogueUnit, saves: &Saves, wanted: &Wanted, has_others: bool) -> Html {
    let shown = unit.lessons.iter().filter(|lesson| wanted.keeps(unit, lesson));
    let known: Vec<_> = shown.map(|lesson| (lesson, saves.summary(&lesson.id.clone().into()))).collect();
    if known.is_empty() {
        return Html::default();
    }
    let has_tags = has_others && !wanted.only_core;
    let done = known.iter().filter(|(_, summary)| *summary == Summary::Done).count();
    let id = ["unit-", &unit.number.to_string()].concat();
    let words = &words().home;
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
            <ul>{ for known.iter().map(|(lesson, summary)| view_row(lesson, summary, has_tags)) }</ul>
        </section>
    }
}
