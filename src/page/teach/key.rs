//! The answers, each with its reason, for the teacher.

use lesson::{
    Activity, Lesson, Reason, Step,
    activity::{Mark, Order, scenario::Exit},
};
use yew::{Html, html};

use super::{
    Pen,
    paper::{Story, view_head},
};
use crate::{
    state::teach::poll::{About, Poll, PollOption, polls},
    words::teach_words,
};

pub fn view(pen: &Pen, lesson: &Lesson, stories: &[Story]) -> Html {
    let words = &teach_words().sheet.key;
    html! {
        <section class="paper__part stack" aria-labelledby="key">
            { view_head(pen, lesson, words.title, "key".into()) }
            <p>{ words.lede }</p>
            { for lesson.steps.iter().map(|step| view_step(pen, step)) }
            { for stories.iter().map(|story| view_endings(pen, story)) }
        </section>
    }
}

fn view_step(pen: &Pen, step: &Step) -> Html {
    let inner: Html = match &step.activity {
        Activity::Order(order) => view_order(pen, order),
        _ => match &polls(step)[..] {
            [] => return Html::default(),
            polls => polls.iter().map(|poll| view_poll(pen, poll)).collect(),
        },
    };
    html! {
        <section class="paper__keep stack stack--tight" key={step.id.as_str()}>
            <h3>{ pen.text(&step.title) }</h3>
            { inner }
        </section>
    }
}

fn mark_word(mark: Mark) -> &'static str {
    let words = &teach_words().sheet.key;
    match mark {
        Mark::Right => words.fits,
        Mark::Half => words.half,
        Mark::Wrong => words.other,
    }
}

fn view_poll(pen: &Pen, poll: &Poll) -> Html {
    let Some(about) = &poll.about else { return view_options(pen, poll) };
    // One of many: what fits, and why.
    let fitting = poll.options.iter().filter(|option| option.mark == Mark::Right);
    let fitting: Vec<String> = fitting.map(|option| option.words.to_plain()).collect();
    view_line(pen, *about, fitting.join(" / "), poll.why)
}

fn view_line(pen: &Pen, about: About, fitting: String, why: Option<&Reason>) -> Html {
    html! {
        <p>
            // Without what hard words mean: that stands on the worksheet, and an id stands once.
            { about.to_plain() }<span aria-hidden="true">{ " \u{2192} " }</span><b>{ fitting }</b>{ " " }
            { for why.map(|why| pen.reason(why)) }
        </p>
    }
}

fn view_options(pen: &Pen, poll: &Poll) -> Html {
    let option = |option: &PollOption| {
        html! {
            <li>
                <b>{ mark_word(option.mark) }{ ": " }</b>{ pen.words(option.words) }{ " " }
                { for option.why.map(|why| html! { <span class="quiet">{ pen.reason(why) }</span> }) }
            </li>
        }
    };
    html! {
        <div class="stack stack--tight">
            if let Some(title) = poll.title {
                <h4 class="h3">{ pen.text(title) }</h4>
            }
            <ul class="list">{ for poll.options.iter().map(option) }</ul>
        </div>
    }
}

fn view_order(pen: &Pen, order: &Order) -> Html {
    let item = |item: &lesson::activity::order::Item| {
        html! { <li>{ pen.text(&item.text) }{ " " }{ for item.reason.iter().map(|why| html! { <span class="quiet">{ pen.reason(why) }</span> }) }</li> }
    };
    html! { <><p>{ teach_words().sheet.key.in_order }</p><ol class="list">{ for order.items.iter().map(item) }</ol></> }
}

fn view_endings(pen: &Pen, story: &Story) -> Html {
    let words = &teach_words().sheet;
    let ending = |at| {
        let scene = story.scenario.scene(at);
        let kind = if let Exit::Ending(ending) = scene.exit { (words.booklet.ending)(ending) } else { "" };
        html! { <li>{ (words.key.number)(story.booklet.number_of(at)) }{ ": " }<b>{ pen.text(&scene.title) }</b>{ ". " }{ kind }</li> }
    };
    html! {
        <section class="paper__keep stack stack--tight">
            <h3>{ words.key.endings }</h3>
            <ul class="list">{ for story.scenario.endings().map(ending) }</ul>
        </section>
    }
}
