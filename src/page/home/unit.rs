//! A unit of the course with its lessons.

use lesson::format::catalogue::CatalogueUnit;
use yew::{Html, html};

use super::row::view_row;
use crate::{
    component::{
        flag::{flag, hue},
        waterline::thin_waterline,
    },
    store::{Saves, Summary},
    words::words,
};

/// `has_tags`: whether core lessons are marked as such.
pub fn view_unit(unit: &CatalogueUnit, saves: &Saves, only_core: bool, has_tags: bool) -> Html {
    let shown = unit.lessons.iter().filter(|lesson| !only_core || lesson.core);
    let known: Vec<_> = shown.map(|lesson| (lesson, saves.summary(&lesson.id.clone().into()))).collect();
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
            </div>
            { thin_waterline(done, known.len()) }
            <ul>{ for known.iter().map(|(lesson, summary)| view_row(lesson, summary, has_tags)) }</ul>
        </section>
    }
}
