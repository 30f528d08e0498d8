//! `breathing`: a pacer, and other ways.

use std::ops::Range;

use super::{
    super::yaml::{self, Field, Value},
    field::{find, invalid, strings},
};
use crate::{activity::tool::Breathing, diagnostic::Diagnostic};

pub(super) fn breathing(fields: &[Field], fence: &Range<usize>, faults: &mut Vec<Diagnostic>) -> Option<Breathing> {
    yaml::refuse_unknown(fields, &["breaths", "other"], faults);
    let breaths = match find(fields, "breaths") {
        None => Some(6),
        Some(field) => {
            let number = match &field.value {
                Value::One(digits) => digits.parse().ok().filter(|breaths| (2..=8).contains(breaths)),
                _ => None,
            };
            if number.is_none() {
                invalid(Some(field), fence, "`breaths` is not a whole number from 2 to 8", "write `breaths: 6`, or leave it out", faults);
            }
            number
        }
    };
    let other = strings(fields, "other", fence, faults);
    Some(Breathing { breaths: breaths?, other: other?.into_iter().map(|(way, _)| way).collect() })
}
