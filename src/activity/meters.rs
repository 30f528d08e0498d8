//! How things stand between people, in words and as a bar. No numbers: nobody should play for points with a friend.

use lesson::activity::scenario::{Levels, Meter, Scenario};
use yew::prelude::*;

use crate::component::plain::plain;

/// More parts than this are too thin to see on a phone.
const MOST_PARTS: i32 = 10;

/// The meters now, and how each moved since `before`.
pub fn view_meters(scenario: &Scenario, now: &Levels, before: Option<&Levels>) -> Html {
    if scenario.meters.is_empty() {
        return Html::default();
    }
    let row = |(place, meter): (usize, &Meter)| {
        let level = now.get(place).copied().unwrap_or(meter.start);
        let moved = before.and_then(|before| before.get(place)).map(|before| moved_word(level - before));
        html! {
            <div key={meter.id.as_str()}>
                <dt>{ plain(&meter.name) }</dt>
                <dd>{ level_word(meter, level) }</dd>
                if let Some(moved) = moved {
                    <dd class="quiet">{ moved }</dd>
                }
                <dd class={if meter.id.as_str() == "heat" { "bar bar--heat keep" } else { "bar keep" }} aria-hidden="true">{ view_parts(meter, level) }</dd>
            </div>
        }
    };
    html! { <dl class="gauge gauge__list">{ for scenario.meters.iter().enumerate().map(row) }</dl> }
}

/// The effects of a choice, as tags: one for each meter.
pub fn view_effects(scenario: &Scenario, before: &Levels, after: &Levels) -> Html {
    let tag = |(place, meter): (usize, &Meter)| {
        let by = after.get(place).copied().unwrap_or_default() - before.get(place).copied().unwrap_or_default();
        let (sign, word) = match by {
            0 => ("=", ""),
            1.. => ("\u{2191}", count_word(by)),
            _ => ("\u{2193}", count_word(by)),
        };
        let way = match by {
            0 => " same",
            1.. => " up ",
            _ => " down ",
        };
        let hue = if meter.id.as_str() == "heat" { "is-care" } else { "hue-1" };
        html! {
            <li class="tag" key={meter.id.as_str()}>
                <span class={classes!("disc", "disc--full", "disc--square", "disc--small", hue)} aria-hidden="true">{ sign }</span>
                { plain(&meter.name) }{ way }{ word }
            </li>
        }
    };
    if scenario.meters.is_empty() {
        return Html::default();
    }
    html! { <ul class="row effects">{ for scenario.meters.iter().enumerate().map(tag) }</ul> }
}

fn level_word(meter: &Meter, level: i32) -> &'static str {
    let (range, above) = (meter.max - meter.min, level - meter.min);
    match above * 3 {
        thirds if thirds < range => "low",
        thirds if thirds > range * 2 => "high",
        _ => "half way",
    }
}

fn moved_word(by: i32) -> &'static str {
    match by {
        0 => "same as before",
        1 => "up a little",
        2.. => "up a lot",
        -1 => "down a little",
        _ => "down a lot",
    }
}

fn count_word(by: i32) -> &'static str {
    match by.unsigned_abs() {
        1 => "one",
        2 => "two",
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        _ => "a lot",
    }
}

fn view_parts(meter: &Meter, level: i32) -> Html {
    let range = (meter.max - meter.min).max(1);
    let parts = range.min(MOST_PARTS);
    let full = (level - meter.min) * parts / range;
    let part = |number| html! { <i class={(number < full).then_some("is-on")} /> };
    (0..parts).map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meter(max: i32) -> Meter {
        Meter { id: "trust".into(), name: "Trust".into(), min: 0, max, start: max / 2 }
    }

    #[test]
    fn levels_read_as_words() {
        let words = |max| -> Vec<_> { (0..=max).map(|level| level_word(&meter(max), level)).collect() };
        assert_eq!(words(4), ["low", "low", "half way", "high", "high"]);
        assert_eq!(words(6), ["low", "low", "half way", "half way", "half way", "high", "high"]);
    }

    #[test]
    fn changes_read_as_words() {
        assert_eq!([-3, -1, 0, 1, 2].map(moved_word), ["down a lot", "down a little", "same as before", "up a little", "up a lot"]);
    }
}
