//! A choice's `"heat +1, if trust >= 2"`: what it does to the meters, and when it is offered.

use std::ops::Range;

use super::{context::Context, near};
use crate::activity::scenario::{Comparison, Condition, Effect, Meter};

/// Longest first, so that `>=` is not read as `>`.
const COMPARISONS: &[(&str, Comparison)] = &[
    (">=", Comparison::AtLeast),
    ("<=", Comparison::AtMost),
    ("!=", Comparison::Not),
    (">", Comparison::Above),
    ("<", Comparison::Below),
    ("=", Comparison::Equal),
];

/// Reads the title of the link at `link`. When `meters` may lack some that were misspelt, none is called unknown.
pub(super) fn effects(
    title: &str,
    link: &Range<usize>,
    meters: &[Meter],
    are_all: bool,
    cx: &mut Context<'_>,
) -> (Vec<Effect>, Vec<Condition>) {
    let (mut effects, mut conditions) = (Vec::new(), Vec::new());
    if title.trim().is_empty() {
        return (effects, conditions);
    }
    // A title without escapes stands in the file as it is, so that each part of it has a place of its own.
    let start = cx.text[link.clone()].rfind(title).map(|at| link.start + at);
    let mut at = 0;
    for part in title.split(',') {
        let trimmed = part.trim();
        let offset = at + part.len() - part.trim_start().len();
        at += part.len() + 1;
        let place = start.map_or(link.clone(), |start| start + offset..start + offset + trimmed.len());
        let parsed = match trimmed.strip_prefix("if ") {
            Some(condition) => parse_condition(condition),
            None => parse_effect(trimmed),
        };
        match parsed {
            Some((name, change)) => {
                let Some(meter) = meters.iter().position(|meter| meter.id.as_str() == name) else {
                    if are_all {
                        unknown_meter(name, meters, &place, cx);
                    }
                    continue;
                };
                match change {
                    Change::By(by) => effects.push(Effect { meter, by }),
                    Change::When(is, than) => conditions.push(Condition { meter, is, than }),
                }
            }
            None => {
                let message = format!("`{}` says nothing about a meter", super::fault::shortened(trimmed));
                cx.error(
                    "effect-syntax",
                    &place,
                    message,
                    "the choice would change nothing",
                    "write `heat +1`, `trust -2` or `if trust >= 2`, with commas between",
                );
            }
        }
    }
    (effects, conditions)
}

enum Change {
    By(i32),
    When(Comparison, i32),
}

/// `heat +1` or `trust -2`.
fn parse_effect(text: &str) -> Option<(&str, Change)> {
    let (name, by) = text.rsplit_once(char::is_whitespace)?;
    (by.starts_with(['+', '-'])).then_some(())?;
    Some((name.trim(), Change::By(number(by)?)))
}

/// `trust >= 2`, without its `if`.
fn parse_condition(text: &str) -> Option<(&str, Change)> {
    let found = COMPARISONS.iter().filter_map(|(sign, is)| text.find(sign).map(|at| (at, sign, is)));
    let (at, sign, is) = found.min_by_key(|(at, sign, _)| (*at, std::cmp::Reverse(sign.len())))?;
    Some((text[..at].trim(), Change::When(*is, number(&text[at + sign.len()..])?)))
}

/// Small numbers only: no meter goes further than that.
fn number(digits: &str) -> Option<i32> {
    digits.trim().parse::<i16>().ok().map(i32::from)
}

fn unknown_meter(name: &str, meters: &[Meter], place: &Range<usize>, cx: &mut Context<'_>) {
    let remedy = match meters {
        [] => "name it in the step's mark: `<!-- scenario: meters trust 0..5 = 3 \"Trust\" -->`".to_owned(),
        _ => near::remedy(name, meters.iter().map(|meter| meter.id.as_str())),
    };
    cx.error("unknown-meter", place, format!("this story has no meter `{name}`"), "the choice would change nothing", remedy);
}

#[cfg(test)]
mod tests {
    use super::{Change, parse_condition, parse_effect};
    use crate::activity::scenario::Comparison;

    #[test]
    fn an_effect_has_a_sign() {
        for (text, expect) in [
            ("heat +1", Some(("heat", 1))),
            ("self-trust  -12", Some(("self-trust", -12))),
            ("heat 1", None),
            ("heat", None),
            ("heat +99999", None),
        ] {
            let found = parse_effect(text).map(|(name, change)| match change {
                Change::By(by) => (name, by),
                Change::When(..) => unreachable!(),
            });
            assert_eq!(found, expect, "{text}");
        }
    }

    #[test]
    fn a_condition_compares() {
        for (text, expect) in [
            ("trust >= 2", Some(("trust", Comparison::AtLeast, 2))),
            ("trust<-1", Some(("trust", Comparison::Below, -1))),
            ("trust != 0", Some(("trust", Comparison::Not, 0))),
            ("trust = 0", Some(("trust", Comparison::Equal, 0))),
            ("trust is 2", None),
            ("trust >=", None),
        ] {
            let found = parse_condition(text).map(|(name, change)| match change {
                Change::When(is, than) => (name, is, than),
                Change::By(_) => unreachable!(),
            });
            assert_eq!(found, expect, "{text}");
        }
    }
}
