//! TOML tables read by hand, so that every fault is told at once and at its place.

use std::ops::Range;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::near;
use crate::diagnostic::Diagnostic;

/// The table that a file is, and by how many bytes its places are moved.
pub(super) fn parse<'t>(text: &'t str, faults: &mut Vec<Diagnostic>) -> (DeTable<'t>, usize) {
    let offset = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let (table, errors) = DeTable::parse_recoverable(&text[offset..]);
    for error in errors {
        let place = error.span().map_or(0..0, |span| moved(span, offset));
        let message = match error.message() {
            "duplicate key" => "this name is there already".to_owned(),
            message => message.lines().next().unwrap_or_default().to_owned(),
        };
        faults.push(Diagnostic::error(
            "toml-syntax",
            place,
            message,
            WHY,
            "write `name = \"words\"`, `name = 3` or `name = [\"a\", \"b\"]`",
        ));
    }
    (table.into_inner(), offset)
}

fn moved(span: Range<usize>, by: usize) -> Range<usize> {
    span.start + by..span.end + by
}

/// One table, and what it is called in messages.
pub(super) struct Table<'a, 't> {
    pub(super) table: &'a DeTable<'t>,
    pub(super) what: &'static str,
    /// Where the table itself stands.
    pub(super) place: Range<usize>,
    pub(super) offset: usize,
}

impl<'a, 't> Table<'a, 't> {
    pub(super) fn place_of(&self, value: &Spanned<DeValue<'t>>) -> Range<usize> {
        moved(value.span(), self.offset)
    }

    pub(super) fn refuse_unknown(&self, known: &[&str], faults: &mut Vec<Diagnostic>) {
        for name in self.table.keys().filter(|name| !known.contains(&&**name.get_ref())) {
            let message = format!("{} has no field `{}`", self.what, super::fault::shortened(name.get_ref()));
            let remedy = near::remedy(name.get_ref(), known.iter().copied());
            faults.push(Diagnostic::error("unknown-field", moved(name.span(), self.offset), message, WHY_UNKNOWN, remedy));
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<&'a Spanned<DeValue<'t>>> {
        self.table.get(name)
    }

    /// Words that must be there.
    pub(super) fn words(&self, name: &str, faults: &mut Vec<Diagnostic>) -> String {
        match self.optional_words(name, faults) {
            Some(words) => words,
            None => {
                if self.get(name).is_none() {
                    self.missing(name, &format!("{name} = \"…\""), faults);
                }
                String::new()
            }
        }
    }

    pub(super) fn optional_words(&self, name: &str, faults: &mut Vec<Diagnostic>) -> Option<String> {
        let value = self.get(name)?;
        match value.get_ref().as_str() {
            Some(words) if !words.trim().is_empty() => Some(words.trim().to_owned()),
            _ => {
                self.invalid(value, format!("`{name}` needs words between quotes"), format!("write `{name} = \"…\"`"), faults);
                None
            }
        }
    }

    pub(super) fn number(&self, name: &str, range: std::ops::RangeInclusive<u16>, faults: &mut Vec<Diagnostic>) -> Option<u16> {
        let value = self.get(name)?;
        let number = number(value.get_ref()).filter(|number| range.contains(number));
        if number.is_none() {
            let message = format!("`{name}` is not a whole number from {} to {}", range.start(), range.end());
            self.invalid(value, message, format!("write `{name} = {}`", range.start()), faults);
        }
        number
    }

    pub(super) fn flag(&self, name: &str, faults: &mut Vec<Diagnostic>) -> bool {
        let Some(value) = self.get(name) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.invalid(
                value,
                format!("`{name}` is neither true nor false"),
                format!("write `{name} = true` or `{name} = false`"),
                faults,
            );
            false
        })
    }

    /// The values of a list; none when it is not there.
    pub(super) fn list(&self, name: &str, faults: &mut Vec<Diagnostic>) -> impl Iterator<Item = &'a Spanned<DeValue<'t>>> + use<'a, 't> {
        let value = self.get(name);
        let list = value.and_then(|value| value.get_ref().as_array());
        if let (Some(value), None) = (value, list) {
            self.invalid(value, format!("`{name}` is no list"), format!("write `{name} = [ … ]`"), faults);
        }
        list.into_iter().flat_map(|list| list.iter())
    }

    /// The tables of a list written with `[[name]]` lines.
    pub(super) fn tables(&self, name: &str, what: &'static str, faults: &mut Vec<Diagnostic>) -> Vec<Table<'a, 't>> {
        let mut tables = Vec::new();
        for value in self.list(name, faults) {
            match value.get_ref().as_table() {
                Some(table) => tables.push(Table { table, what, place: self.place_of(value), offset: self.offset }),
                None => self.invalid(value, format!("this is no {name}"), format!("start each with a line `[[{name}]]`"), faults),
            }
        }
        tables
    }

    pub(super) fn missing(&self, name: &str, example: &str, faults: &mut Vec<Diagnostic>) {
        let message = format!("{} has no `{name}`", self.what);
        faults.push(Diagnostic::error("missing-field", self.place.clone(), message, WHY, format!("add a line `{example}`")));
    }

    pub(super) fn invalid(
        &self,
        value: &Spanned<DeValue<'t>>,
        message: impl Into<String>,
        remedy: impl Into<String>,
        faults: &mut Vec<Diagnostic>,
    ) {
        faults.push(Diagnostic::error("invalid-field", self.place_of(value), message, WHY, remedy));
    }
}

/// A whole number that is no more than a few digits.
pub(super) fn number(value: &DeValue<'_>) -> Option<u16> {
    value.as_integer().filter(|number| number.radix() == 10).and_then(|number| number.as_str().parse().ok())
}

const WHY: &str = "the app could not show the course as it is meant";
const WHY_UNKNOWN: &str = "a field that is not understood does nothing";
