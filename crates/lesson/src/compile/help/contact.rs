//! What there is to dial, text or open.

use std::rc::Rc;

use toml::{Spanned, de::DeValue};

use super::super::{fault::shortened, toml_text::Table};
use crate::{
    diagnostic::Diagnostic,
    help::{TextTo, dial},
};

/// The numbers of a list, or one number by itself.
pub(super) fn numbers(table: &Table<'_, '_>, name: &str, faults: &mut Vec<Diagnostic>) -> Vec<Rc<str>> {
    let Some(value) = table.get(name) else { return Vec::new() };
    if value.get_ref().as_array().is_none() {
        let remedy = format!("write `{name} = [\"116 111\"]`");
        table.invalid(value, format!("`{name}` is no list of numbers"), remedy, faults);
        return Vec::new();
    }
    let values: Vec<_> = table.list(name, faults).collect();
    if values.is_empty() {
        table.invalid(value, format!("`{name}` names no number"), "write one, or leave the line out", faults);
    }
    values.into_iter().filter_map(|value| number(table, value, faults)).collect()
}

/// A number to text, with its keyword.
pub(super) fn text_to(table: &Table<'_, '_>, faults: &mut Vec<Diagnostic>) -> Option<TextTo> {
    let keyword = table.optional_words("keyword", faults);
    if let (Some(value), Some(word)) = (table.get("keyword"), &keyword)
        && !word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    {
        table.invalid(value, format!("`{}` can't be a keyword", shortened(word)), "write it as the provider does: CAPITALS", faults);
    }
    match (table.get("text"), table.get("keyword")) {
        (Some(value), _) => number(table, value, faults).map(|number| TextTo { number, keyword: keyword.map(Rc::from) }),
        (None, Some(value)) => {
            table.invalid(value, "there is no number to text this to", "add a line `text = \"…\"`", faults);
            None
        }
        (None, None) => None,
    }
}

fn number(table: &Table<'_, '_>, value: &Spanned<DeValue<'_>>, faults: &mut Vec<Diagnostic>) -> Option<Rc<str>> {
    let number = value.get_ref().as_str().map(str::trim);
    let is_number = |number: &&str| {
        let local = number.strip_prefix('+').unwrap_or(number);
        local.starts_with(|c: char| c.is_ascii_digit() || c == '(')
            && local.bytes().all(|byte| byte.is_ascii_digit() || b" -()".contains(&byte))
            && (2..=15).contains(&dial(local).len())
    };
    let found = number.filter(is_number).map(Rc::from);
    if found.is_none() {
        let message = match number {
            Some(number) => format!("`{}` is no number that can be dialled", shortened(number)),
            None => "a number stands between quotes".to_owned(),
        };
        let remedy = "write 2 to 15 digits between quotes, with spaces or hyphens where people put them";
        faults.push(Diagnostic::error("invalid-number", table.place_of(value), message, WHY, remedy));
    }
    found
}

/// An address to open.
pub(super) fn address(table: &Table<'_, '_>, name: &str, faults: &mut Vec<Diagnostic>) -> Option<Rc<str>> {
    let words = table.optional_words(name, faults)?;
    let is_safe = words.strip_prefix("https://").is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && rest.contains('.') && rest.bytes().all(|byte| byte.is_ascii_graphic())
    });
    if !is_safe && let Some(value) = table.get(name) {
        let message = format!("`{}` is no safe address", shortened(&words));
        faults.push(Diagnostic::error("unsafe-link", table.place_of(value), message, WHY_ADDRESS, "write it whole, from `https://` on"));
    }
    is_safe.then(|| words.into())
}

const WHY: &str = "someone in need would reach nobody, or the wrong place";
const WHY_ADDRESS: &str = "others on the line could see or change what is opened";
