//! What the fields of tools have in common.

use std::{ops::Range, rc::Rc};

use super::super::yaml::{Field, Value};
use crate::diagnostic::Diagnostic;

pub(super) fn find<'f>(fields: &'f [Field], name: &str) -> Option<&'f Field> {
    fields.iter().find(|field| field.name == name)
}

/// One to five strings.
pub(super) fn strings(
    fields: &[Field],
    name: &'static str,
    fence: &Range<usize>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Vec<(Rc<str>, Range<usize>)>> {
    let field = find(fields, name);
    let found: Option<Vec<(Rc<str>, Range<usize>)>> = match field.map(|field| &field.value) {
        Some(Value::Many(items)) if (1..=5).contains(&items.len()) => items
            .iter()
            .map(|(value, place)| match value {
                Value::One(words) if !words.trim().is_empty() => Some((Rc::from(words.trim()), place.clone())),
                _ => None,
            })
            .collect(),
        _ => None,
    };
    if found.is_none() {
        let remedy = format!("write `{name}:`, and under it one to five lines `  - \"…\"`");
        invalid(field, fence, format!("`{name}` is no list of one to five lines"), remedy, faults);
    }
    found
}

pub(super) fn invalid(
    field: Option<&Field>,
    fence: &Range<usize>,
    message: impl Into<String>,
    remedy: impl Into<String>,
    faults: &mut Vec<Diagnostic>,
) {
    let place = field.map_or(fence.clone(), |field| if field.place.is_empty() { field.name_place.clone() } else { field.place.clone() });
    faults.push(Diagnostic::error("invalid-tool", place, message, "the tool would have gaps that learners run into", remedy));
}
