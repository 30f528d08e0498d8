//! A lesson on paper: the story as a booklet, a worksheet, and the answers. Each starts on a page of its own.

use std::rc::Rc;

use lesson::{Activity, Lesson, activity::Scenario, seed};
use yew::{Html, html};

use super::{Pen, Place, booklet, key, sheet, view_nav, view_print, view_ways};
use crate::{
    browser::screen::Screen,
    page::{HEADING, Page},
    state::teach::booklet::Booklet,
    words::teach_words,
};

/// A story of the lesson, as a booklet.
pub struct Story<'a> {
    pub scenario: &'a Rc<Scenario>,
    pub booklet: Booklet,
}

pub fn view(pen: &Pen, lesson: &Rc<Lesson>, has_guide: bool) -> Page {
    let words = &teach_words().sheet;
    let stories: Vec<Story> = lesson
        .steps
        .iter()
        .filter_map(|step| match &step.activity {
            Activity::Scenario(scenario) => Some(Story { scenario, booklet: Booklet::new(scenario, seed(step.id.as_str())) }),
            _ => None,
        })
        .collect();
    let place = Place::Paper(lesson.id.clone());
    let html = html! {
        <div class="paper stack stack--far" key={place.path()}>
            { view_nav(&place) }
            <div class="stack stack--tight no-print">
                <h1 id={HEADING} tabindex="-1">{ pen.text(&lesson.title) }</h1>
                <p class="lede">{ words.lede }</p>
                <p class="row">{ view_print() }{ view_ways(&place, &lesson.id, has_guide) }</p>
            </div>
            { for stories.iter().enumerate().map(|(number, story)| booklet::view(pen, lesson, story, number)) }
            { sheet::view(pen, lesson) }
            { key::view(pen, lesson, &stories) }
        </div>
    };
    Page { screen: Some(Screen { name: place.path(), title: words.tab.into(), heading: HEADING }), html }
}

/// The head of one of the three: what it is, and of which lesson.
pub fn view_head(pen: &Pen, lesson: &Lesson, title: &'static str, id: String) -> Html {
    html! {
        <header class="paper__head">
            <p class="quiet">{ pen.text(&lesson.title) }</p>
            <h2 {id}>{ title }</h2>
        </header>
    }
}
