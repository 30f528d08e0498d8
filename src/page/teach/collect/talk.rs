//! What to talk about again: what many found hard, and how the stories ended.

use classroom::{EndingsSpread, FEWEST, HardItem, StoryEnding};
use lesson::Text;
use yew::{Html, html};

use super::{CollectView, bar};
use crate::words::teach_words;

/// Items that show at once. The rest is behind a press.
const FIRST: usize = 6;

pub(super) fn view_hard(view: &CollectView) -> Html {
    let words = &teach_words().collect.hard;
    let hard = &view.collect.summary.hard;
    let (first, more) = hard.split_at(hard.len().min(FIRST));
    let list = |items: &[HardItem]| html! { <ol>{ for items.iter().map(|item| view_item(view, item)) }</ol> };
    html! {
        <section class="stack stack--snug" aria-labelledby="collect-hard">
            <h2 id="collect-hard">{ words.title }</h2>
            if hard.is_empty() {
                <p>{ why_none(view) }</p>
            } else {
                <p class="lede">{ if hard.iter().any(|item| 2 * item.not_at_first >= item.answered) { words.lede } else { words.lede_few } }</p>
                { list(first) }
                if !more.is_empty() {
                    <details>
                        <summary class="item">{ (words.more)(more.len()) }</summary>
                        { list(more) }
                    </details>
                }
            }
        </section>
    }
}

/// Why no question shows.
fn why_none(view: &CollectView) -> String {
    let words = &teach_words().collect.hard;
    let summary = &view.collect.summary;
    match (summary.table.has_scores(), summary.has_enough) {
        (false, _) => words.none_told.into(),
        (true, false) => (words.none)(FEWEST),
        (true, true) => words.none_hard.into(),
    }
}

fn view_item(view: &CollectView, item: &HardItem) -> Html {
    let words = &teach_words().collect.hard;
    let course = &view.collect.course;
    let lesson = course.lesson(&item.lesson);
    let on_sheet = course.sheet(&item.lesson).and_then(|sheet| sheet.items().get(item.item));
    let told = lesson.zip(on_sheet);
    let step = lesson.and_then(|lesson| lesson.step(&item.step)).map_or(0, |(place, _)| place + 1);
    let asked = told.and_then(|(lesson, item)| item.title(lesson)).map(Text::to_plain);
    let number = course.listed(&item.lesson).map_or("", |lesson| &lesson.number);
    let option = |place: &usize| told.and_then(|(lesson, item)| item.option(lesson, *place)).map(Text::to_plain);
    let picked = item.picked_most.iter().filter_map(option);
    html! {
        <li class="item item--wrap">
            <div class="grow">
                <p><b>{ for asked }</b>{ " " }<span class="quiet">{ (words.place)(number, step) }</span></p>
                { for picked.map(|option| html! { <p class="quiet">{ (words.picked)(&option, item.picks) }</p> }) }
                // One alone would be somebody.
                if item.not_at_last > 1 {
                    <p class="quiet">{ (words.at_last)(item.not_at_last) }</p>
                }
            </div>
            { bar(item.not_at_first, item.answered) }
            <p class="collect__count">{ (words.count)(item.not_at_first, item.answered) }</p>
        </li>
    }
}

pub(super) fn view_endings(view: &CollectView) -> Html {
    let words = &teach_words().collect.endings;
    let endings = &view.collect.summary.endings;
    if endings.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack stack--snug" aria-labelledby="collect-endings">
            <h2 id="collect-endings">{ words.title }</h2>
            <p class="lede">{ words.lede }</p>
            { for endings.iter().enumerate().map(|(at, spread)| view_spread(view, at, spread)) }
        </section>
    }
}

fn view_spread(view: &CollectView, at: usize, spread: &EndingsSpread) -> Html {
    let words = &teach_words().collect.endings;
    let course = &view.collect.course;
    let id = ["collect-endings-", &at.to_string()].concat();
    let title = course.listed(&spread.lesson).map(|lesson| html! { <>{ &*lesson.number }{ " " }{ &*lesson.title }</> });
    let sheet = course.sheet(&spread.lesson);
    let row = |(ending, reached): (&StoryEnding, &usize)| {
        let scene = course.lesson(&spread.lesson).and_then(|lesson| ending.title(lesson)).map(Text::to_plain).unwrap_or_default();
        html! {
            <tr>
                <th scope="row">{ scene }{ " " }<span class="quiet">{ (words.kind)(ending.kind) }</span></th>
                <td>{ bar(*reached, spread.learners) }<span>{ (words.of)(*reached, spread.learners) }</span></td>
            </tr>
        }
    };
    html! {
        <div class="stack stack--tight">
            <h3 id={id.clone()}>{ for title }</h3>
            <table class="table collect__ends" aria-labelledby={id}>
                <thead><tr><th scope="col">{ words.ending }</th><th scope="col">{ words.learners }</th></tr></thead>
                <tbody>{ for sheet.iter().flat_map(|sheet| sheet.endings()).zip(&spread.reached).map(row) }</tbody>
            </table>
        </div>
    }
}
