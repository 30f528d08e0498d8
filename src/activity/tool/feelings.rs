//! The Feelings Map: words by energy and by how good they feel, and what the last one picked means. Putting a precise word on a
//! feeling tends to soften it a little (affect labelling: Torre & Lieberman 2018). The words fill the first row of a worksheet, where
//! it was or who was there its second.

use std::rc::Rc;

use lesson::activity::tool::{Use, Worksheet};
use yew::prelude::*;

use super::{
    super::desk::{Desk, Scratch},
    Sheet, Work,
    chip::chip,
    keep::{Offer, view_keep, work_here},
    kept::Line,
};
use crate::{
    component::{
        face::{FaceSize, portrait},
        plain::plain,
    },
    route::{Route, link},
    words::{FeelingWord, FormWords, Quarter, lesson_words, tool_words},
};

/// How many words can be true at once.
const MOST_WORDS: usize = 3;
/// The rows of the sheet.
const WORDS: usize = 0;
const TAG: usize = 1;
/// Whose face shows what a word means; for decoration.
const FACE: &str = "leo";

/// For each quarter its hue, and its water: steep waves, round ones, banks of fog, and hardly any.
const LOOKS: [(&str, &str); 4] = [
    ("panel panel--scene hue-5", "M-10 30q13-34 26 0t26 0 26 0 26 0 26 0 26 0 26 0 26 0 26 0 26 0 26 0 26 0 26 0 26 0 26 0 26 0"),
    ("panel panel--scene hue-2", "M-10 30q17-18 34 0t34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0"),
    ("panel panel--scene hue-6", "M0 18h40m12 0h90m14 0h50m12 0h120m12 0h60M20 34h120m14 0h60m12 0h60m14 0h110"),
    ("panel panel--scene hue-1", "M-10 28q35-7 70 0t70 0 70 0 70 0 70 0 70 0"),
];

/// What a learner does on the map.
enum Move {
    Pick(&'static FeelingWord),
    /// The word is not quite right.
    PutBack(&'static FeelingWord),
    Tag(Rc<str>),
}

pub fn view_map(desk: &Desk, tool: &Worksheet, used: Option<Use>) -> Html {
    let all = tool_words();
    let (words, form) = (&all.feelings, (all.worksheet.form)(tool.form));
    let sheet = match work_here(desk) {
        Some(Work::Sheet(sheet)) => sheet,
        _ => Sheet::default(),
    };
    let on_move = {
        let (desk, sheet) = (desk.clone(), sheet.clone());
        Callback::from(move |what: Move| take(&desk, &sheet, what))
    };
    let explained = sheet.picks(WORDS).last().and_then(|word| find(word));
    let offer = Offer {
        form: Some(tool.form),
        card: form.card,
        lines: lines(form, &sheet),
        gives: sheet.picks(WORDS).to_vec(),
        work: Work::Sheet(sheet.clone()),
        empty: vec![(form.rows[WORDS].lead.into(), "\u{2026}".into())],
    };
    html! {
        <div class="stack" id={desk.here.id("part")} tabindex="-1">
            <div class="no-print">
                if let Some(about) = tool.lines[WORDS].first() {
                    <p class="question__prompt">{ form.rows[WORDS].ask }{ plain(about) }</p>
                }
                <p class="quiet">{ form.how }{ " " }{ lesson_words().tool.alone }</p>
            </div>
            <div class="split">
                <div class="fmap no-print" role="group" aria-label={words.map}>
                    <p class="fmap__axis quiet"><span aria-hidden="true">{ "\u{2191} " }</span><b>{ words.more_energy }</b></p>
                    { for words.quarters.iter().zip(LOOKS).enumerate().map(|(place, (quarter, look))| {
                        view_quarter(desk, (place, quarter), look, &sheet, &on_move)
                    }) }
                    <p class="fmap__axis quiet"><span aria-hidden="true">{ "\u{2193} " }</span><b>{ words.less_energy }</b></p>
                </div>
                <div class="no-print">{ view_meaning(desk, explained, &on_move) }</div>
                if !tool.lines[TAG].is_empty() {
                    { view_tags(desk, &tool.lines[TAG], form.rows[TAG].ask, sheet.picks(TAG), &on_move) }
                }
                { view_keep(desk, offer, used, Html::default()) }
            </div>
            <p class="unseen" role="status">{ &desk.scratch.said }</p>
        </div>
    }
}

fn take(desk: &Desk, sheet: &Sheet, what: Move) {
    let words = &tool_words().feelings;
    let mut said: Vec<String> = Vec::new();
    let sheet = match what {
        Move::Pick(word) | Move::PutBack(word) => {
            let new = sheet.pick(WORDS, &word.word.into(), MOST_WORDS);
            if new.picks(WORDS).iter().any(|picked| &**picked == word.word) {
                said.push((words.picked)(word.word, word.means));
            }
            // Taken back, or let go because a fourth one came.
            let gone = sheet.picks(WORDS).iter().filter(|old| !new.picks(WORDS).contains(old));
            said.extend(gone.map(|old| (words.put_back)(old)));
            if let Move::PutBack(_) = what {
                // The button that was pressed may be gone.
                desk.then_focus(word_id(desk, word));
            }
            new
        }
        Move::Tag(tag) if sheet.picks(TAG).contains(&tag) => {
            let mut sheet = sheet.clone();
            sheet.picks[TAG].clear();
            sheet
        }
        Move::Tag(tag) => sheet.pick(TAG, &tag, 1),
    };
    desk.note(Scratch { work: Some(Work::Sheet(sheet)), said: said.join(" ").into(), ..Scratch::default() });
}

/// The word, with its quarter.
fn find(word: &str) -> Option<(usize, &'static FeelingWord)> {
    let quarters = tool_words().feelings.quarters.iter().enumerate();
    quarters.flat_map(|(place, quarter)| quarter.words.iter().map(move |one| (place, one))).find(|(_, one)| one.word == word)
}

fn lines(form: &FormWords, sheet: &Sheet) -> Vec<Line> {
    if sheet.picks(WORDS).is_empty() {
        return Vec::new();
    }
    let rows = form.rows.iter().enumerate().filter(|(place, _)| !sheet.picks(*place).is_empty());
    rows.map(|(place, row)| (row.lead.into(), sheet.picks(place).join(tool_words().feelings.and) + row.tail)).collect()
}

fn word_id(desk: &Desk, word: &FeelingWord) -> AttrValue {
    desk.here.id_of("word", &word.word.replace(' ', "-"))
}

fn view_quarter(
    desk: &Desk,
    (place, quarter): (usize, &'static Quarter),
    (class, water): (&'static str, &'static str),
    sheet: &Sheet,
    on_move: &Callback<Move>,
) -> Html {
    let title = desk.here.id_of("quarter", &place.to_string());
    let word = |word: &'static FeelingWord| {
        let is_picked = sheet.picks(WORDS).iter().any(|picked| &**picked == word.word);
        let onclick = on_move.reform(move |_: MouseEvent| Move::Pick(word));
        chip(Some(word_id(desk, word)), is_picked, onclick, html! { word.word })
    };
    html! {
        <section {class} aria-labelledby={title.clone()}>
            <svg class="backdrop" viewBox="0 0 400 44" preserveAspectRatio="xMidYMax" fill="none" stroke="currentColor" stroke-width="2" opacity=".45" aria-hidden="true">
                <path vector-effect="non-scaling-stroke" d={water} />
            </svg>
            <div>
                <h3 id={title}>{ quarter.name }</h3>
                <p><span class="unseen">{ quarter.energy }</span>{ quarter.feels }</p>
            </div>
            <ul>{ for quarter.words.iter().map(word) }</ul>
        </section>
    }
}

/// What the word picked last means; before that, how to begin.
fn view_meaning(desk: &Desk, explained: Option<(usize, &'static FeelingWord)>, on_move: &Callback<Move>) -> Html {
    let words = &tool_words().feelings;
    let title = desk.here.id("meaning");
    let Some((place, word)) = explained else {
        return html! {
            <section class="panel panel--quiet stack stack--snug" aria-labelledby={title.clone()}>
                <h3 id={title}>{ words.start }</h3>
                <p>{ words.start_how }</p>
            </section>
        };
    };
    let facts = [(words.means, word.means), (words.notice, word.notice)];
    html! {
        <section class={["panel stack ", LOOKS[place].0.rsplit(' ').next().unwrap_or_default()].concat()} aria-labelledby={title.clone()}>
            <div class="row">
                { portrait(FACE, Some(word.face), FaceSize::Large) }
                <div class="grow">
                    <p class="eyebrow">{ words.you_picked }</p>
                    <h3 class="h1" id={title}>{ word.word }</h3>
                    <p class="quiet">{ (words.close_to)(words.quarters[place].name, word.near) }</p>
                </div>
            </div>
            <dl class="stack stack--snug">
                { for facts.into_iter().map(|(lead, fact)| html! { <div><dt class="quiet">{ lead }</dt><dd>{ fact }</dd></div> }) }
                <div><dt class="quiet">{ words.saying }</dt><dd class="voice">{ (words.quoted)(word.saying) }</dd></div>
            </dl>
            <p><button type="button" class="button" onclick={on_move.reform(move |_: MouseEvent| Move::PutBack(word))}>{ words.not_quite }</button></p>
            if word.is_heavy {
                <p class="quiet">{ link(&Route::Help, "", html! { words.heavy }) }</p>
            }
        </section>
    }
}

fn view_tags(desk: &Desk, tags: &[Rc<str>], ask: &'static str, picked: &[Rc<str>], on_move: &Callback<Move>) -> Html {
    let title = desk.here.id("tags");
    let tag = |tag: &Rc<str>| {
        let onclick = {
            let tag = tag.clone();
            on_move.reform(move |_: MouseEvent| Move::Tag(tag.clone()))
        };
        chip(None, picked.contains(tag), onclick, plain(tag))
    };
    html! {
        <section class="stack stack--tight no-print" aria-labelledby={title.clone()}>
            <div>
                <h3 id={title}>{ ask }</h3>
                <p class="quiet">{ tool_words().feelings.may_skip }</p>
            </div>
            <ul class="chips">{ for tags.iter().map(tag) }</ul>
        </section>
    }
}

#[cfg(test)]
mod tests;
