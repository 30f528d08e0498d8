//! `<!-- scenario: meters trust 0..5 = 3 "Trust" -->`: what a story keeps count of.

use std::ops::Range;

use super::{context::Context, limit};
use crate::activity::scenario::Meter;

/// The meters in a scenario's mark, and where each stands. `argument` is what follows the mark's colon.
pub(super) fn meters(comment: &Range<usize>, argument: Range<usize>, cx: &mut Context<'_>) -> (Vec<Meter>, Vec<Range<usize>>) {
    let text = &cx.text[argument.clone()];
    let (mut meters, mut places) = (Vec::<Meter>::new(), Vec::new());
    if text.trim().is_empty() {
        return (meters, places);
    }
    let indent = text.len() - text.trim_start().len();
    let Some(list) = text.trim_start().strip_prefix("meters").filter(|list| list.starts_with(char::is_whitespace)) else {
        cx.error("meter-syntax", comment, "a scenario's mark says `meters` behind its colon", WHY_SYNTAX, EXAMPLE);
        return (meters, places);
    };
    let mut at = argument.start + indent + "meters".len();
    for declaration in declarations(list) {
        let before = declaration.len() - declaration.trim_start().len();
        let start = at + before;
        let place = start..start + declaration.trim().len();
        at += declaration.len() + 1;
        let Some(meter) = meter(declaration.trim()) else {
            cx.error("meter-syntax", &place, "this is not how a meter is written", WHY_SYNTAX, EXAMPLE);
            continue;
        };
        check(&meter, &meters, &place, cx);
        if meters.len() == limit::METERS {
            let message = format!("this story has more than {} meters", limit::METERS);
            cx.error("too-many-meters", &place, message, "nobody can watch so many at once", "keep those that matter most");
            return (meters, places);
        }
        meters.push(meter);
        places.push(place);
    }
    (meters, places)
}

/// The pieces between commas, those within quotes left whole.
fn declarations(list: &str) -> impl Iterator<Item = &str> {
    let mut is_quoted = false;
    list.split(move |c| {
        is_quoted ^= c == '"';
        c == ',' && !is_quoted
    })
}

/// A meter written `trust 0..5 = 3 "Trust"`.
fn meter(declaration: &str) -> Option<Meter> {
    let (id, rest) = declaration.split_once(char::is_whitespace)?;
    let (range, rest) = rest.split_once('=')?;
    let (min, max) = range.split_once("..")?;
    let (start, name) = rest.split_once('"')?;
    let name = name.strip_suffix('"').filter(|name| !name.contains('"'))?.trim();
    let number = |digits: &str| digits.trim().parse::<i32>().ok();
    let is_id = id != "if" && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    (is_id && !name.is_empty()).then_some(())?;
    Some(Meter { id: id.into(), name: name.into(), min: number(min)?, max: number(max)?, start: number(start)? })
}

fn check(meter: &Meter, before: &[Meter], place: &Range<usize>, cx: &mut Context<'_>) {
    let Meter { id, min, max, start, .. } = meter;
    if before.iter().any(|other| other.id == *id) {
        cx.error(
            "duplicate-meter",
            place,
            format!("the meter `{id}` is there already"),
            "a choice could mean either of them",
            "give one of them another name",
        );
    }
    let (lowest, highest) = (*limit::METER_RANGE.start(), *limit::METER_RANGE.end());
    if min >= max || *min < lowest || *max > highest {
        let message = format!("the range of `{id}` goes from {min} to {max}");
        let remedy = format!("write the smaller number first, both between {lowest} and {highest}: `0..5`");
        cx.error("meter-range", place, message, "the meter could never move, or learners could not read it", remedy);
    } else if !(min..=max).contains(&start) {
        let message = format!("`{id}` starts at {start}, outside its range");
        cx.error("meter-start", place, message, "the first screen would show a broken meter", format!("start it between {min} and {max}"));
    }
}

const WHY_SYNTAX: &str = "the story could not keep count";
const EXAMPLE: &str = "write it like `<!-- scenario: meters trust 0..5 = 3 \"Trust\", heat 0..5 = 2 \"Heat\" -->`";

#[cfg(test)]
mod tests {
    use super::{declarations, meter};

    #[test]
    fn a_meter_has_an_id_a_range_a_start_and_a_name() {
        let trust = meter("trust -2..5 = 3 \"Trust, or so\"").unwrap();
        assert_eq!((trust.id.as_str(), trust.min, trust.max, trust.start, &*trust.name), ("trust", -2, 5, 3, "Trust, or so"));
        for wrong in [
            "",
            "trust",
            "trust 0..5",
            "trust 0..5 = 3",
            "trust 0..5 = 3 Trust",
            "trust 0-5 = 3 \"Trust\"",
            "if 0..5 = 3 \"If\"",
            "t 0..5 = x \"T\"",
        ] {
            assert_eq!(meter(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_comma_in_a_name_parts_nothing() {
        assert_eq!(declarations("a \"x, y\", b").collect::<Vec<_>>(), ["a \"x, y\"", " b"]);
    }
}
