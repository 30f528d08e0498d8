//! `help.toml`: emergency numbers and help lines, by country. A wrong number is worse than none, so nothing here is
//! guessed or mended: what is not as it should be is a fault.

mod contact;
mod countries;
mod when;

use std::{collections::BTreeSet, ops::Range, rc::Rc};

use super::{
    fault, limit, source,
    toml_text::{self, Table},
};
use crate::{
    Date,
    diagnostic::{Diagnostic, Outcome},
    help::{Emergency, HelpCountry, HelpLine, HelpLines, dial},
};

/// When a row was last compared with its source, and where it says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// What the row is about, as in messages.
    pub what: String,
    pub on: Date,
    pub place: Range<usize>,
}

/// Compiles `help.toml`. Whether its days are too long ago is for the check that knows what day it is.
pub fn help(bytes: &[u8]) -> Outcome<(HelpLines, Vec<Verified>)> {
    let mut faults = Vec::new();
    let Some(text) = source::text(bytes, limit::TOML_BYTES, &mut faults) else { return fault::outcome(None, faults, "") };
    let (table, offset) = toml_text::parse(&text, &mut faults);
    let root = Table { table: &table, what: "the list of help lines", place: 0..0, offset };
    root.refuse_unknown(&["country"], &mut faults);
    let mut verified = Vec::new();
    let mut codes = BTreeSet::new();
    let mut countries = Vec::new();
    for table in root.tables("country", "this country", &mut faults) {
        let country = country(&table, &mut verified, &mut faults);
        once("code", &country.code, &mut codes, &table, "another country has the code", &mut faults);
        countries.push(country);
    }
    countries.sort_by(|one, other| one.name.cmp(&other.name));
    fault::outcome(Some((HelpLines { countries }, verified)), faults, &text)
}

fn country(table: &Table<'_, '_>, verified: &mut Vec<Verified>, faults: &mut Vec<Diagnostic>) -> HelpCountry {
    table.refuse_unknown(&["code", "name", "emergency", "mark", "verified_on", "source", "line"], faults);
    let code = table.words("code", faults);
    if let Some(value) = table.get("code").filter(|_| !code.is_empty() && !countries::is_country(&code)) {
        let message = format!("`{}` is no country's code", fault::shortened(&code));
        let remedy = "write the two capital letters of ISO 3166-1, such as \"IE\"; the United Kingdom is \"GB\"";
        faults.push(Diagnostic::error("unknown-country", table.place_of(value), message, WHY_CODE, remedy));
    }
    let name = table.words("name", faults);
    let emergency = match table.get("emergency") {
        Some(_) => {
            let numbers = contact::numbers(table, "emergency", faults);
            let on = provenance(table, &format!("the emergency number of {name}"), verified, faults);
            Some(Emergency { numbers, verified_on: on })
        }
        None => {
            for name in ["mark", "verified_on", "source"] {
                if let Some(value) = table.get(name) {
                    table.invalid(value, "this country has no emergency number to say this of", "add `emergency`, or take it away", faults);
                }
            }
            None
        }
    };
    let mut names = BTreeSet::new();
    let mut numbers = BTreeSet::new();
    let mut lines = Vec::new();
    for table in table.tables("line", "this help line", faults) {
        let line = line(&table, verified, faults);
        once("name", &line.name, &mut names, &table, "this country has another help line called", faults);
        // Two services with one number: one of them is a slip.
        for number in &line.call {
            once("call", &dial(number), &mut numbers, &table, "this country has another help line with the number", faults);
        }
        lines.push(line);
    }
    HelpCountry { code: code.into(), name: name.into(), emergency, lines }
}

fn line(table: &Table<'_, '_>, verified: &mut Vec<Verified>, faults: &mut Vec<Diagnostic>) -> HelpLine {
    const FIELDS: &[&str] =
        &["name", "for", "about", "hours", "languages", "call", "text", "keyword", "chat", "web", "mark", "verified_on", "source"];
    table.refuse_unknown(FIELDS, faults);
    let name = table.words("name", faults);
    let about = table.optional_words("about", faults);
    if about.is_none() && table.get("for").is_none() {
        table.missing("for", "for = \"young people\"", faults);
    }
    if ["call", "text", "chat", "web"].iter().all(|way| table.get(way).is_none()) {
        let remedy = "add a line `call = [\"…\"]`, `text = \"…\"`, `chat = \"https://…\"` or `web = \"https://…\"`";
        let message = "there is no way to reach this help line";
        faults.push(Diagnostic::error("missing-field", table.place.clone(), message, "it would be a name and nothing to do", remedy));
    }
    HelpLine {
        audience: when::audience(table, faults),
        about: about.map(Rc::from),
        hours: when::hours(table, faults),
        languages: languages(table, faults),
        call: contact::numbers(table, "call", faults),
        text: contact::text_to(table, faults),
        chat: contact::address(table, "chat", faults),
        web: contact::address(table, "web", faults),
        verified_on: provenance(table, &name, verified, faults),
        name: name.into(),
    }
}

fn languages(table: &Table<'_, '_>, faults: &mut Vec<Diagnostic>) -> Vec<Rc<str>> {
    let mut tags = Vec::new();
    for value in table.list("languages", faults) {
        let is_tag = |tag: &&str| matches!(tag.len(), 2 | 3) && tag.bytes().all(|byte| byte.is_ascii_lowercase());
        match value.get_ref().as_str().filter(is_tag) {
            Some(tag) => tags.push(tag.into()),
            None => table.invalid(value, "this is no language's tag", "write `languages = [\"en\", \"fr\"]`", faults),
        }
    }
    tags
}

/// Where a row comes from: how sure its number is, the page it was compared with, and when. All three must be there.
fn provenance(table: &Table<'_, '_>, what: &str, verified: &mut Vec<Verified>, faults: &mut Vec<Diagnostic>) -> Rc<str> {
    for (name, example) in [("mark", "mark = \"V\""), ("source", "source = \"https://…\""), ("verified_on", "verified_on = 2026-11-22")] {
        if table.get(name).is_none() {
            let message = format!("{} has no `{name}`", table.what);
            let remedy = format!("add a line `{example}`");
            faults.push(Diagnostic::error("missing-field", table.place.clone(), message, WHY_PROVENANCE, remedy));
        }
    }
    let mark = table.optional_words("mark", faults);
    if let (Some(value), Some(mark)) = (table.get("mark"), &mark)
        && !matches!(mark.as_str(), "V" | "S")
    {
        let message = format!("a number with the mark \"{}\" can't be shipped", fault::shortened(mark));
        let remedy = "compare it with the provider's page and write \"V\", or take the row out";
        faults.push(Diagnostic::error("unverified-number", table.place_of(value), message, WHY_PROVENANCE, remedy));
    }
    contact::address(table, "source", faults);
    let Some(value) = table.get("verified_on") else { return "".into() };
    let written = value.get_ref().as_datetime().filter(|written| written.time.is_none()).and_then(|written| written.date);
    match written.and_then(|date| Date::new(date.year, date.month, date.day)) {
        Some(on) => {
            verified.push(Verified { what: what.to_owned(), on, place: table.place_of(value) });
            on.to_string().into()
        }
        None => {
            table.invalid(value, "this is no day", "write it as `verified_on = 2026-11-22`, without quotes", faults);
            "".into()
        }
    }
}

fn once(field: &str, value: &str, seen: &mut BTreeSet<String>, table: &Table<'_, '_>, message: &str, faults: &mut Vec<Diagnostic>) {
    if !value.is_empty() && !seen.insert(value.to_owned()) {
        let place = table.get(field).map_or(table.place.clone(), |value| table.place_of(value));
        let message = format!("{message} \"{}\"", fault::shortened(value));
        faults.push(Diagnostic::error("duplicate-entry", place, message, WHY_TWICE, "keep one of them"));
    }
}

const WHY_CODE: &str = "nobody would find their country, or they would find another's numbers";
const WHY_PROVENANCE: &str = "numbers change, and nobody could tell whether this one still holds";
const WHY_TWICE: &str = "of two rows for one thing, one is out of date sooner or later";

#[cfg(test)]
mod tests;
