//! The worksheet: what a lesson shows and asks, with room to tick and write.

use lesson::{
    Activity, Lesson, Step, Text,
    activity::{
        Fill, Match, Order, Question, Sort, Tool,
        fill::Piece,
        question::{Choice, Pick},
    },
};
use yew::{Html, html};

use super::{Pen, paper::view_head};
use crate::{
    state::teach::{booklet::letter, poll::mixed},
    words::teach_words,
};

pub fn view(pen: &Pen, lesson: &Lesson) -> Html {
    let words = &teach_words().sheet.sheet;
    html! {
        <section class="paper__part stack" aria-labelledby="worksheet">
            { view_head(pen, lesson, words.title, "worksheet".into()) }
            <p class="paper__line">{ words.name }</p>
            <p>{ words.how }</p>
            { for lesson.steps.iter().map(|step| view_step(pen, step)) }
            // On a page of their own: the others may be handed in.
            <div class="paper__alone stack">{ for lesson.steps.iter().map(|step| view_tool(pen, step)) }</div>
        </section>
    }
}

fn view_step(pen: &Pen, step: &Step) -> Html {
    let words = &teach_words().sheet.sheet;
    let (how, inner) = match &step.activity {
        Activity::Card => ("", Html::default()),
        Activity::Questions(questions) => ("", questions.iter().map(|question| view_question(pen, question)).collect()),
        Activity::Sort(sort) => (words.sort, view_sort(pen, step, sort)),
        Activity::Match(pairs) => (words.matching, view_match(pen, step, pairs)),
        Activity::Order(order) => (words.order, view_order(pen, step, order)),
        Activity::Fill(fill) => (words.fill, view_fill(pen, fill)),
        Activity::Scenario(_) => (words.story, Html::default()),
        Activity::Tool(_) => return Html::default(),
    };
    html! {
        <section class="paper__keep stack stack--tight" key={step.id.as_str()}>
            <h3>{ pen.text(&step.title) }</h3>
            if let Some(caption) = &step.caption {
                <p class="voice">{ pen.text(caption) }</p>
            }
            { pen.paper(&step.body) }
            if !how.is_empty() {
                <p><i>{ how }</i></p>
            }
            { inner }
        </section>
    }
}

fn view_question(pen: &Pen, question: &Question) -> Html {
    let words = &teach_words().sheet.sheet;
    let how = match question.pick {
        Pick::One => words.pick_one,
        Pick::Many => words.pick_all,
        Pick::SpotOne => words.pick_line,
        Pick::SpotMany => words.pick_lines,
    };
    let option = |option: &Choice| {
        let who = option.speaker.as_ref().map(|speaker| html! { <b>{ &*speaker.name }{ ": " }</b> });
        html! { <li class="paper__way"><span class="paper__box" /><span>{ who }{ pen.text(&option.text) }</span></li> }
    };
    html! {
        <div class="paper__keep stack stack--tight">
            if let Some(title) = &question.title {
                <h4 class="h3">{ pen.text(title) }</h4>
            }
            { pen.paper(&question.body) }
            <p><i>{ how }</i></p>
            <ul>{ for question.options.iter().map(option) }</ul>
        </div>
    }
}

/// A line to write a letter or number on, and what it is for.
fn view_write(pen: &Pen, text: &Text) -> Html {
    html! { <li class="paper__way"><span class="paper__short" /><span>{ pen.text(text) }</span></li> }
}

fn view_lettered(pen: &Pen, place: usize, text: &Text) -> Html {
    html! { <li class="paper__way"><b>{ letter(place).to_string() }</b><span>{ pen.text(text) }</span></li> }
}

fn view_sort(pen: &Pen, step: &Step, sort: &Sort) -> Html {
    let slips = mixed(step, sort.slips.len()).into_iter().filter_map(|place| sort.slips.get(place));
    html! {
        <>
            <ul class="paper__frame">{ for sort.trays.iter().enumerate().map(|(place, tray)| view_lettered(pen, place, &tray.label)) }</ul>
            <ul>{ for slips.map(|slip| view_write(pen, &slip.text)) }</ul>
        </>
    }
}

fn view_match(pen: &Pen, step: &Step, pairs: &Match) -> Html {
    let rights = pairs.rights();
    let offered = mixed(step, rights.len()).into_iter().filter_map(|place| rights.get(place)).enumerate();
    html! {
        <>
            <ul>{ for pairs.pairs.iter().map(|pair| view_write(pen, &pair.left.text)) }</ul>
            <ul class="paper__frame">{ for offered.map(|(place, right)| view_lettered(pen, place, &right.text)) }</ul>
        </>
    }
}

fn view_order(pen: &Pen, step: &Step, order: &Order) -> Html {
    let items = mixed(step, order.items.len()).into_iter().filter_map(|place| order.items.get(place));
    html! { <ul>{ for items.map(|item| view_write(pen, &item.text)) }</ul> }
}

fn view_fill(pen: &Pen, fill: &Fill) -> Html {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => pen.text(words),
        Piece::Blank(blank) => {
            let words: Vec<&str> = blank.words.iter().map(|word| &*word.text).collect();
            html! { <b class="paper__words">{ words.join(" / ") }</b> }
        }
    };
    let line = |line: &lesson::activity::fill::Line| {
        let who = line.speech.as_ref().map(|speech| html! { <>{ (pen.draw.speaker)(&speech.speaker, speech.is_thought) }{ " " }</> });
        html! { <p class="paper__says">{ who }{ for line.pieces.iter().map(piece) }</p> }
    };
    fill.lines.iter().map(line).collect()
}

/// A tool as an empty template: what its author offers to pick from stays on the screen.
fn view_tool(pen: &Pen, step: &Step) -> Html {
    let words = &teach_words().sheet.sheet;
    let Activity::Tool(tool) = &step.activity else { return Html::default() };
    let lines: &[&str] = match &**tool {
        Tool::IfThen(_) => &words.if_then,
        Tool::Worksheet(sheet) => (words.blank)(sheet.form),
        Tool::Breathing(_) => return Html::default(),
    };
    html! {
        <section class="paper__keep paper__frame stack stack--tight" key={step.id.as_str()}>
            <h3>{ pen.text(&step.title) }</h3>
            <p>{ words.private }</p>
            { for lines.iter().map(|line| html! { <p class="paper__line">{ *line }</p> }) }
        </section>
    }
}
