//! The check-up, for whoever looks after the site: what was looked at, what was found, what to do. The same rows make the screen and
//! the text to copy.

mod rows;
mod text;

use yew::{Callback, Html, MouseEvent, html};

use self::rows::{Row, rows};
use super::{HEADING, Page};
use crate::{
    browser::screen::Screen,
    component::{
        icon::{Icon, icon},
        notice::notice,
    },
    state::check_up::{Act, CheckUp, Stage, Verdict},
    words::upkeep_words,
};

pub fn view_check_up(facts: &CheckUp, on_act: &Callback<Act>) -> Page {
    let words = &upkeep_words().check_up;
    let rows = rows(facts);
    let html = html! {
        <div class="stack stack--wide" key="check-up">
            <div class="stack stack--tight">
                <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                <p class="lede">{ words.lede }</p>
                <p role="status"><b>{ summary(&rows) }</b></p>
                <p class="row no-print">
                    { button(words.again, on_act, || Act::Again) }
                    { button(words.copy, on_act, { let text = text::text(&rows); move || Act::Copy(text.clone()) }) }
                </p>
                { view_copied(facts, &rows) }
            </div>
            <div class="contents">{ for rows.iter().map(|row| view_row(row, facts, on_act)) }</div>
        </div>
    };
    Page { screen: Some(Screen { name: "check-up".into(), title: words.title.into(), heading: HEADING }), html }
}

/// What all of it comes to.
fn summary(rows: &[Row]) -> String {
    let words = &upkeep_words().check_up;
    let count = |verdict| rows.iter().filter(|row| row.verdict == verdict).count();
    match (count(Verdict::Waiting), count(Verdict::Look)) {
        (0, 0) => words.all_fine.into(),
        (0, things) => (words.some)(things),
        _ => words.looking.into(),
    }
}

fn view_copied(facts: &CheckUp, rows: &[Row]) -> Html {
    let words = &upkeep_words().check_up;
    let said = facts.is_copied.map(|is_copied| if is_copied { words.copied } else { words.copy_by_hand });
    html! {
        <>
            <p role="status">{ said }</p>
            if facts.is_copied == Some(false) {
                <textarea class="field__input code" rows="12" readonly=true aria-label={words.text} value={text::text(rows)} />
            }
        </>
    }
}

fn view_row(row: &Row, facts: &CheckUp, on_act: &Callback<Act>) -> Html {
    let words = &upkeep_words().check_up;
    let (class, sign, word) = match row.verdict {
        Verdict::Fine => ("tag", Icon::Tick, words.fine),
        Verdict::Look => ("tag tag--ink", Icon::Care, words.look),
        Verdict::Absent => ("tag", Icon::Part, words.absent),
        Verdict::Waiting => ("tag", Icon::Clock, words.waiting),
    };
    let id = ["check-", row.id].concat();
    html! {
        <section class="panel stack stack--snug" aria-labelledby={id.clone()} key={row.id}>
            <div class="row row--apart">
                <h2 class="h3" {id}>{ row.title }</h2>
                <span class={class}>{ icon(sign) }{ word }</span>
            </div>
            <ul class="list">{ for row.found.iter().map(|found| html! { <li>{ found.clone() }</li> }) }</ul>
            { for row.to_do.iter().map(|to_do| notice(Icon::Next, to_do)) }
            { view_ways(row, facts, on_act) }
        </section>
    }
}

/// What can be pressed there.
fn view_ways(row: &Row, facts: &CheckUp, on_act: &Callback<Act>) -> Html {
    let words = &upkeep_words().check_up;
    match row.id {
        rows::STORAGE if facts.storage.is_ok() && facts.room.is_some_and(|room| room.is_promised == Some(false)) => {
            html! { <p class="no-print">{ button(words.storage.promise, on_act, || Act::Promise) }</p> }
        }
        rows::OFFLINE if facts.copy.as_ref().is_some_and(|copy| copy.is_on || !copy.kept.is_empty()) => html! {
            <p class="row no-print">
                { button(words.offline.renew, on_act, || Act::Renew) }
                { button(words.offline.remove, on_act, || Act::Remove) }
            </p>
        },
        rows::FILES => view_file_ways(facts, on_act),
        _ => Html::default(),
    }
}

fn view_file_ways(facts: &CheckUp, on_act: &Callback<Act>) -> Html {
    let words = &upkeep_words().check_up.files;
    let Some(list) = facts.list.loaded() else { return Html::default() };
    let all = list.files.len();
    let is_running = facts.files.stage == Stage::Running;
    // Not every file is read out: at the start, at each quarter, at the end.
    let told = if is_running { facts.files.done * 4 / all.max(1) * all / 4 } else { facts.files.done };
    let said = (facts.files.stage != Stage::Before).then(|| (words.done_of)(told, all));
    html! {
        <>
            <p class="unseen" role="status">{ said }</p>
            <p class="row no-print">
                if is_running {
                    { button(words.stop, on_act, || Act::Stop) }
                } else {
                    { button(if facts.files.stage == Stage::Before { words.check } else { words.check_again }, on_act, || Act::Check) }
                }
            </p>
        </>
    }
}

fn button(name: &'static str, on_act: &Callback<Act>, act: impl Fn() -> Act + 'static) -> Html {
    let onclick = on_act.reform(move |_: MouseEvent| act());
    html! { <button type="button" class="button" {onclick}>{ name }</button> }
}

#[cfg(test)]
mod tests;
