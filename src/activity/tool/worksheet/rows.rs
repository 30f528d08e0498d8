//! What a worksheet asks, row by row, and the card that comes of it. All forms are rows; only the option table makes its own.

use std::rc::Rc;

use lesson::activity::tool::{Ask, Form, FormField, Worksheet};

use super::super::{
    Sheet,
    kept::{Kept, Line},
};
use crate::words::{FormWords, RowWords, tool_words};

/// Something to pick.
pub struct Row {
    /// What is asked.
    pub label: String,
    /// How the card starts its line.
    pub lead: &'static str,
    /// What stands behind it there.
    pub tail: &'static str,
    pub lines: Vec<Rc<str>>,
    /// How many may be picked.
    pub most: usize,
    pub takes_own: bool,
    /// Whether there is no card without it.
    pub is_needed: bool,
    /// The option that is weighed in it.
    pub option: Option<Rc<str>>,
}

/// The rows of a tool. What was kept in other tools is on offer too where it fits.
pub fn rows(tool: &Worksheet, words: &FormWords, kept: &[Kept]) -> Vec<Row> {
    let fields = tool.form.fields().iter().zip(&tool.lines).zip(words.rows);
    let asked = fields.filter(|((field, lines), _)| !lines.is_empty() && field.ask != Ask::Nothing);
    let row = |((field, lines), words): ((&FormField, &Vec<Rc<str>>), &RowWords)| {
        let mut lines = lines.clone();
        for line in kept_for(tool.form, field.name, kept) {
            if !lines.contains(&line) {
                lines.insert(0, line);
            }
        }
        Row {
            label: words.ask.to_owned(),
            lead: words.lead,
            tail: words.tail,
            lines,
            most: if let Ask::UpTo(most) = field.ask { most.into() } else { 1 },
            takes_own: field.ask == Ask::OneOrOwn,
            is_needed: field.fewest > 0 && tool.form != Form::CoolDown,
            option: None,
        }
    };
    let rows = asked.map(row).collect();
    if tool.form == Form::OptionTable { weigh(rows) } else { rows }
}

/// Good and hard are asked for each option, before the one to try is picked.
fn weigh(mut rows: Vec<Row>) -> Vec<Row> {
    let words = &tool_words().worksheet;
    // Options, good, hard, when: an option table has them all.
    if rows.len() != 4 {
        return rows;
    }
    let picks = rows.split_off(3);
    let (hard, good, options) = (rows.pop(), rows.pop(), rows.pop());
    let (Some(hard), Some(good), Some(options)) = (hard, good, options) else { return picks };
    let about = |option: &Rc<str>, row: &Row, ask: fn(&str) -> String| Row {
        label: ask(option),
        lead: row.lead,
        tail: row.tail,
        lines: row.lines.clone(),
        most: 1,
        takes_own: false,
        is_needed: false,
        option: Some(option.clone()),
    };
    let both = |option: &Rc<str>| [about(option, &good, words.good_about), about(option, &hard, words.hard_about)];
    let weighed: Vec<Row> = options.lines.iter().flat_map(both).collect();
    weighed.into_iter().chain([options]).chain(picks).collect()
}

/// What was kept elsewhere that says something here: a word from the map, a sign from the circle, a tool from the menu.
fn kept_for(form: Form, field: &str, kept: &[Kept]) -> Vec<Rc<str>> {
    let from = match (form, field) {
        (Form::IStatement, "feel") => Form::FeelingsMap,
        (Form::HelpScript, "who") => Form::ClosenessCircle,
        (Form::Toolkit, "tools") => Form::CoolDown,
        _ => return Vec::new(),
    };
    kept.iter().filter(|one| one.form == Some(from)).flat_map(|one| one.gives.iter().cloned()).collect()
}

/// What the row says; nothing while it is left.
pub fn picked(row: &Row, place: usize, sheet: &Sheet) -> String {
    let own = sheet.own.trim().trim_end_matches('.');
    if row.takes_own && sheet.is_own {
        return own.to_owned();
    }
    sheet.picks(place).join(", ")
}

/// The card's lines; none while something needed is left.
pub fn lines(rows: &[Row], sheet: &Sheet) -> Vec<Line> {
    let said: Vec<(&Row, String)> = rows.iter().enumerate().map(|(place, row)| (row, picked(row, place, sheet))).collect();
    if said.iter().any(|(row, words)| row.is_needed && words.is_empty()) {
        return Vec::new();
    }
    let mut lines: Vec<Line> = Vec::new();
    let mut weighed: Option<&Rc<str>> = None;
    for (row, words) in said.iter().filter(|(_, words)| !words.is_empty()) {
        // A whole sentence, or what somebody says, has its stop already.
        let tail = if words.ends_with(['.', '?', '!', '"', '\u{201d}']) { "" } else { row.tail };
        let words = [words, tail].concat();
        match (&row.option, lines.last_mut()) {
            // Good and hard of one option share a line.
            (Some(option), Some((_, line))) if weighed == Some(option) => line.push_str(&[" ", row.lead, &words].concat()),
            (Some(option), _) => lines.push(([option, ": "].concat(), [row.lead, &words].concat())),
            (None, _) => lines.push((row.lead.to_owned(), words)),
        }
        weighed = row.option.as_ref();
    }
    lines
}
