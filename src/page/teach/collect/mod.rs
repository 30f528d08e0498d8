//! Where a teacher collects a class's codes: bring them in, see what can't be read, the class as a table, what to talk about.

mod bring;
mod camera;
mod class;
mod keep;
mod talk;
mod trouble;

use yew::{Callback, Html, MouseEvent, classes, html};

use super::{Place, view_nav};
use crate::{
    browser::screen::Screen,
    component::icon::{Icon, icon},
    page::{HEADING, Page},
    state::teach::collect::{Act, Collect},
    words::teach_words,
};

/// What the page is drawn from.
pub struct CollectView<'a> {
    pub collect: &'a Collect,
    pub on_act: &'a Callback<Act>,
    /// Asks again for lessons that did not come.
    pub on_retry: &'a Callback<()>,
}

pub fn view_collect(view: &CollectView) -> Page {
    let words = &teach_words().collect;
    let table = &view.collect.summary.table;
    let has_class = !table.rows.is_empty();
    // On paper that many columns want a sheet that lies on its side.
    let class = classes!("teach", "collect", "stack", "stack--wide", (table.columns.len() > 4).then_some("collect--wide"));
    let html = html! {
        <div {class} key="collect">
            { view_nav(&Place::Collect) }
            <div class="stack stack--tight">
                <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                <p class="lede no-print">{ words.lede }</p>
                <p class="no-print">{ words.stays }</p>
            </div>
            { bring::view(view) }
            { trouble::view(view) }
            { class::view(view) }
            if has_class {
                { talk::view_hard(view) }
                { talk::view_endings(view) }
                { view_care() }
            }
            { keep::view(view) }
        </div>
    };
    Page { screen: Some(Screen { name: "collect".into(), title: words.title.into(), heading: HEADING }), html }
}

fn view_care() -> Html {
    let words = &teach_words().collect.care;
    html! {
        <section class="panel panel--quiet stack stack--tight" aria-labelledby="collect-care">
            <h2 class="h3" id="collect-care">{ words.title }</h2>
            <ul class="list">{ for words.lines.iter().map(|line| html! { <li>{ *line }</li> }) }</ul>
        </section>
    }
}

fn button(class: &'static str, name: impl Into<Html>, on_act: &Callback<Act>, act: impl Fn() -> Act + 'static) -> Html {
    let onclick = on_act.reform(move |_: MouseEvent| act());
    let name: Html = name.into();
    html! { <button type="button" {class} {onclick}>{ name }</button> }
}

/// A share of a whole as a bar. Numbers stand beside it.
fn bar(some: usize, all: usize) -> Html {
    // In per cent of its length.
    let width = (some * 100).checked_div(all).unwrap_or(0).to_string();
    html! {
        <svg class="collect__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect {width} height="10" />
        </svg>
    }
}

/// A sign before words.
fn signed(sign: Icon, words: &'static str) -> Html {
    html! { <>{ icon(sign) }{ words }</> }
}

#[cfg(test)]
mod tests;
