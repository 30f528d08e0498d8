//! A worksheet: rows of lines to pick from, one row open at a time, and the card that comes of it.

mod beside;
mod rows;

use std::rc::Rc;

use lesson::activity::tool::{Form, Use, Worksheet};
use yew::prelude::*;

use self::{
    beside::view_beside,
    rows::{Row, lines, picked, rows},
};
use super::{
    super::desk::{Desk, Scratch},
    Sheet, Work,
    keep::{Offer, view_keep, work_here},
    kept,
};
use crate::{
    browser::field,
    component::{
        icon::{Icon, icon},
        plain::plain,
    },
    words::{lesson_words, tool_words},
};

/// What fits on the card in large print.
const MOST_LETTERS: &str = "120";

/// What a learner does in a row, which is named by its place.
enum Move {
    Open(usize),
    Pick(usize, Rc<str>),
    /// Turns to a line of their own.
    Own(usize),
    Write(usize, String),
}

pub fn view_worksheet(desk: &Desk, tool: &Worksheet, used: Option<Use>) -> Html {
    let all = &tool_words().worksheet;
    let words = (all.form)(tool.form);
    let sheet = match work_here(desk) {
        Some(Work::Sheet(sheet)) => sheet,
        _ => Sheet::default(),
    };
    let rows: Rc<[Row]> = rows(tool, words, &kept::all()).into();
    let open = desk.scratch.row.unwrap_or_else(|| first_left(&rows, &sheet, 0));
    let part = |(place, row): (usize, &Row)| {
        let said = picked(row, place, &sheet);
        (row.lead.to_owned(), if said.is_empty() { "\u{2026}".to_owned() } else { said })
    };
    let empty = rows.iter().enumerate().filter(|(_, row)| row.is_needed).map(part).collect();
    let offer = Offer {
        form: Some(tool.form),
        card: words.card,
        lines: lines(&rows, &sheet),
        gives: if tool.form == Form::CoolDown { sheet.picks.concat() } else { Vec::new() },
        work: Work::Sheet(sheet.clone()),
        empty,
    };
    let on_move = {
        let (desk, rows, sheet) = (desk.clone(), rows.clone(), sheet.clone());
        Callback::from(move |what: Move| take(&desk, &rows, &sheet, open, what))
    };
    let view = |(place, row): (usize, &Row)| view_row(desk, row, place, &sheet, open == Some(place), &on_move);
    html! {
        <div class="match split split--even" id={desk.here.id("part")} tabindex="-1">
            <div class="stack no-print">
                if let (Form::OptionTable, Some(problem)) = (tool.form, tool.lines[0].first()) {
                    <p class="question__prompt">{ plain(problem) }</p>
                }
                <p class="quiet">{ words.how }{ " " }{ lesson_words().tool.alone }</p>
                <ol class="stack stack--tight">{ for rows.iter().enumerate().map(view) }</ol>
            </div>
            { view_keep(desk, offer, used, view_beside(tool.form, &sheet, &desk.here)) }
        </div>
    }
}

/// The first row from this one on that says nothing yet.
fn first_left(rows: &[Row], sheet: &Sheet, from: usize) -> Option<usize> {
    (from..rows.len()).find(|place| picked(&rows[*place], *place, sheet).is_empty())
}

fn take(desk: &Desk, rows: &[Row], sheet: &Sheet, open: Option<usize>, what: Move) {
    let (sheet, row) = match what {
        Move::Open(place) => (sheet.clone(), (open != Some(place)).then_some(place)),
        Move::Pick(place, line) => {
            let row = &rows[place];
            let picked = Sheet { is_own: sheet.is_own && !row.takes_own, ..sheet.pick(place, &line, row.most) };
            if row.most > 1 {
                (picked, Some(place))
            } else {
                // The line just tapped folds away, so focus goes to the row that opens, or to the button behind the last one.
                let next = first_left(rows, &picked, place + 1);
                desk.then_focus(next.map_or_else(|| desk.here.id("keep"), |next| row_id(desk, next)));
                (picked, next)
            }
        }
        Move::Own(place) => {
            desk.then_focus(desk.here.id("own"));
            let mut sheet = Sheet { is_own: true, ..sheet.clone() };
            if let Some(picks) = sheet.picks.get_mut(place) {
                picks.clear();
            }
            (sheet, Some(place))
        }
        Move::Write(place, own) => (Sheet { own, ..sheet.clone() }, Some(place)),
    };
    desk.note(Scratch { work: Some(Work::Sheet(sheet)), row: Some(row), ..Scratch::default() });
}

fn row_id(desk: &Desk, place: usize) -> AttrValue {
    desk.here.id_of("row", &place.to_string())
}

fn view_row(desk: &Desk, row: &Row, place: usize, sheet: &Sheet, is_open: bool, on_move: &Callback<Move>) -> Html {
    let words = &tool_words().worksheet;
    let offers = desk.here.id_of("offers", &place.to_string());
    let picked = picked(row, place, sheet);
    let pressed = |is_on: bool| if is_on { "true" } else { "false" };
    let offer = |line: &Rc<str>| {
        let onclick = {
            let line = line.clone();
            on_move.reform(move |_: MouseEvent| Move::Pick(place, line.clone()))
        };
        let is_on = sheet.picks(place).contains(line);
        html! { <li><button type="button" class="choice" aria-pressed={pressed(is_on)} {onclick}><span class="grow">{ plain(line) }</span></button></li> }
    };
    let is_own = row.takes_own && sheet.is_own;
    html! {
        <li class={classes!("pair", is_open.then_some("pair--open"))}>
            <button
                type="button"
                class="pair__row"
                id={row_id(desk, place)}
                aria-expanded={pressed(is_open)}
                aria-controls={is_open.then(|| offers.clone())}
                onclick={on_move.reform(move |_: MouseEvent| Move::Open(place))}
            >
                <span class="pair__left">{ &row.label }</span>
                <span class="pair__right">
                    { icon(Icon::Next) }
                    if picked.is_empty() {
                        <span class="quiet">{ words.open }</span>
                    } else {
                        { picked }
                    }
                </span>
            </button>
            if is_open {
                <ul class="pair__offers stack stack--tight" id={offers} aria-label={row.label.clone()}>
                    if row.most > 1 {
                        <li class="quiet">{ (words.up_to)(row.most) }</li>
                    }
                    { for row.lines.iter().map(offer) }
                    if row.takes_own {
                        <li>
                            <button
                                type="button"
                                class="choice"
                                aria-pressed={pressed(is_own)}
                                onclick={on_move.reform(move |_: MouseEvent| Move::Own(place))}
                            >
                                <span class="grow">{ lesson_words().if_then.write_own }</span>
                            </button>
                        </li>
                    }
                    if is_own {
                        <li>{ view_own(desk, row, place, sheet, on_move) }</li>
                    }
                </ul>
            }
        </li>
    }
}

fn view_own(desk: &Desk, row: &Row, place: usize, sheet: &Sheet, on_move: &Callback<Move>) -> Html {
    let id = desk.here.id("own");
    let oninput = on_move.reform(move |event: InputEvent| Move::Write(place, field::value(&event)));
    html! {
        <div class="field">
            <label class="field__label" for={id.clone()}>{ row.lead }</label>
            <input class="field__input" {id} type="text" maxlength={MOST_LETTERS} autocomplete="off" value={sheet.own.clone()} {oninput} />
            <p class="quiet">{ lesson_words().tool.private }</p>
        </div>
    }
}

#[cfg(test)]
mod tests;
