//! The story as a booklet to print.

use lesson::{
    Lesson,
    activity::scenario::{Exit, Scenario, SceneIx},
};
use yew::{Html, html};

use super::{
    Pen,
    paper::{Story, view_head},
};
use crate::{
    state::teach::booklet::{Arrival, Booklet, Section, Ticks, Way},
    words::teach_words,
};

pub fn view(pen: &Pen, lesson: &Lesson, story: &Story, number: usize) -> Html {
    let words = &teach_words().sheet.booklet;
    let Story { scenario, booklet } = story;
    let id = ["booklet-", &number.to_string()].concat();
    html! {
        <section class="paper__part stack" aria-labelledby={id.clone()}>
            { view_head(pen, lesson, words.title, id) }
            <ol class="list">{ for words.how.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
            { view_boxes(scenario, booklet) }
            { for booklet.sections.iter().map(|section| view_section(pen, scenario, booklet, section)) }
        </section>
    }
}

/// The boxes to tick, drawn with the first ones ticked.
fn view_boxes(scenario: &Scenario, booklet: &Booklet) -> Html {
    let words = &teach_words().sheet.booklet;
    if booklet.boxes.is_empty() {
        return Html::default();
    }
    let row = |place: usize| {
        let boxes = booklet.boxes.get(place)?;
        let draw = |at: usize| html! { <span class="paper__box">{ if at < boxes.ticked { "\u{2713}" } else { "" } }</span> };
        Some(html! {
            <li class="row">
                <span class="grow">{ (words.start)(meter(scenario, booklet, place), boxes.ticked) }</span>
                <span class="row paper__boxes" aria-hidden="true">{ for (0..boxes.all).map(draw) }</span>
            </li>
        })
    };
    html! {
        <div class="paper__keep stack stack--tight paper__frame">
            <h3>{ words.boxes_title }</h3>
            <p>{ words.boxes_how }</p>
            <ul class="stack stack--tight">{ for (0..booklet.boxes.len()).filter_map(row) }</ul>
        </div>
    }
}

/// The name of the meter that these boxes stand for.
fn meter<'a>(scenario: &'a Scenario, booklet: &Booklet, boxes: usize) -> &'a str {
    booklet.boxes.get(boxes).and_then(|boxes| scenario.meters.get(boxes.meter)).map_or("", |meter| &meter.name)
}

fn view_section(pen: &Pen, scenario: &Scenario, booklet: &Booklet, section: &Section) -> Html {
    let words = &teach_words().sheet.booklet;
    let scene = scenario.scene(section.scene);
    let title = (section.scene != SceneIx::FIRST).then(|| pen.text(&scene.title));
    let way = |way: &Way| view_way(pen, scenario, booklet, section.scene, way);
    html! {
        <section class="paper__keep paper__scene stack stack--snug" key={section.number} data-section={section.number.to_string()}>
            <h3><span class="paper__number">{ section.number }</span>{ " " }{ title }</h3>
            if !section.arrivals.is_empty() {
                <div class="paper__arrivals">
                    <p class="quiet">{ words.arrivals }</p>
                    <ul>{ for section.arrivals.iter().map(|arrival| view_arrival(pen, scenario, booklet, arrival)) }</ul>
                </div>
            }
            if let Some(caption) = &scene.caption {
                <p class="voice">{ pen.text(caption) }</p>
            }
            { pen.paper(&scene.body) }
            if let Exit::Ending(ending) = scene.exit {
                <p><b>{ (words.ending)(ending) }</b></p>
                <p>{ words.again }</p>
            } else {
                <div>
                    <p><b>{ words.what_now }</b></p>
                    <ul>{ for section.ways.iter().map(way) }</ul>
                </div>
            }
        </section>
    }
}

fn view_arrival(pen: &Pen, scenario: &Scenario, booklet: &Booklet, arrival: &Arrival) -> Html {
    let words = &teach_words().sheet.booklet;
    let (scene, place) = arrival.choice;
    let outcome = scenario.scene(scene).choices().get(place).and_then(|choice| choice.outcome.as_ref());
    let tick = |(boxes, by): &(usize, i32)| {
        let count = usize::try_from(by.unsigned_abs()).unwrap_or_default();
        let say = if *by > 0 { words.tick } else { words.rub_out };
        html! { <>{ " " }<b>{ say(meter(scenario, booklet, *boxes), count) }</b></> }
    };
    html! {
        <li>
            <b>{ (words.from)(arrival.from, arrival.letter) }</b>{ " " }
            { for outcome.map(|outcome| pen.reason(outcome)) }
            { for arrival.ticks.iter().map(tick) }
        </li>
    }
}

fn view_way(pen: &Pen, scenario: &Scenario, booklet: &Booklet, scene: SceneIx, way: &Way) -> Html {
    let words = &teach_words().sheet.booklet;
    let choice = scenario.scene(scene).choices().get(way.place);
    let only_if = |(boxes, ticks): &(usize, Ticks)| {
        let meter = meter(scenario, booklet, *boxes);
        let said = match *ticks {
            Ticks::AtLeast(least) => (words.at_least)(meter, least),
            Ticks::AtMost(most) => (words.at_most)(meter, most),
            Ticks::Exactly(just) => (words.exactly)(meter, just),
            Ticks::Not(not) => (words.not)(meter, not),
        };
        html! { <>{ " " }<i>{ said }</i></> }
    };
    html! {
        <li class="paper__way">
            <b>{ way.letter.to_string() }</b>
            <span class="grow">{ for choice.map(|choice| pen.text(&choice.text)) }{ for way.only_if.iter().map(only_if) }</span>
            <span class="paper__go"><span aria-hidden="true">{ "\u{2192} " }</span>{ (words.go_to)(way.to) }</span>
        </li>
    }
}
