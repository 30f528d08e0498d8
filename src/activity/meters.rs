//! How things stand between people, in words and as a bar. No numbers: nobody should play for points with a friend.

use lesson::activity::scenario::{Levels, Meter, Scenario};
use yew::prelude::*;

use super::gauge::view_gauge;
use crate::{component::plain::plain, words::lesson_words};

/// More parts than this are too thin to see on a phone.
const MOST_PARTS: i32 = 10;

/// The meters now, and how each moved since `before`: as a picture where one fits, in words, and as bars.
pub fn view_meters(scenario: &Scenario, now: &Levels, before: Option<&Levels>) -> Html {
    if scenario.meters.is_empty() {
        return Html::default();
    }
    let row = |(place, meter): (usize, &Meter)| {
        let level = now.get(place).copied().unwrap_or(meter.start);
        let moved = before.and_then(|before| before.get(place)).map(|before| moved_word(meter, level - before));
        html! {
            <div key={meter.id.as_str()}>
                <dt>{ plain(&meter.name) }</dt>
                <dd>{ level_word(meter, level) }</dd>
                if let Some(moved) = moved {
                    <dd class="quiet">{ moved }</dd>
                }
                <dd class={if meter.is_heat() { "bar bar--heat keep" } else { "bar keep" }} aria-hidden="true">{ view_parts(meter, level) }</dd>
            </div>
        }
    };
    html! {
        <div class="gauge" role="group" aria-label={lesson_words().meters.title}>
            { for view_gauge(scenario, now) }
            <dl class="gauge__list">{ for scenario.meters.iter().enumerate().map(row) }</dl>
        </div>
    }
}

/// How the meters stand at the end of a way, as tags.
pub fn view_levels(scenario: &Scenario, levels: &Levels) -> Html {
    let tag = |(meter, level): (&Meter, &i32)| html! { <li class="tag">{ plain(&meter.name) }{ ": " }{ level_word(meter, *level) }</li> };
    html! { <ul class="row effects">{ for scenario.meters.iter().zip(levels).map(tag) }</ul> }
}

/// The effects of a choice, as tags: one for each meter.
pub fn view_effects(scenario: &Scenario, before: &Levels, after: &Levels) -> Html {
    let tag = |(place, meter): (usize, &Meter)| {
        let by = after.get(place).copied().unwrap_or_default() - before.get(place).copied().unwrap_or_default();
        let (sign, moved) = match by {
            0 => ("=", lesson_words().meters.unmoved),
            1.. => ("\u{2191}", moved_word(meter, by)),
            _ => ("\u{2193}", moved_word(meter, by)),
        };
        let hue = if meter.is_heat() { "is-care" } else { "hue-1" };
        html! {
            <li class="tag" key={meter.id.as_str()}>
                <span class={classes!("disc", "disc--full", "disc--square", "disc--small", hue)} aria-hidden="true">{ sign }</span>
                { plain(&meter.name) }{ " " }{ moved }
            </li>
        }
    };
    if scenario.meters.is_empty() {
        return Html::default();
    }
    html! { <ul class="row effects">{ for scenario.meters.iter().enumerate().map(tag) }</ul> }
}

fn level_word(meter: &Meter, level: i32) -> &'static str {
    let words = &lesson_words().meters;
    let [low, half, high] = if meter.is_heat() { words.heat } else { words.level };
    let (range, above) = (meter.max - meter.min, level - meter.min);
    match above * 3 {
        thirds if thirds < range => low,
        thirds if thirds > range * 2 => high,
        _ => half,
    }
}

/// More than a third of the way is a lot.
fn moved_word(meter: &Meter, by: i32) -> &'static str {
    let words = &lesson_words().meters;
    match (by, by.abs() * 3 > meter.max - meter.min) {
        (0, _) => words.same,
        (1.., false) => words.up,
        (1.., true) => words.up_a_lot,
        (_, false) => words.down,
        (_, true) => words.down_a_lot,
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
        let heat = Meter { id: "heat".into(), ..meter(2) };
        assert_eq!([0, 1, 2].map(|level| level_word(&heat, level)), ["cool", "warming", "hot"]);
    }

    #[test]
    fn changes_read_as_words() {
        let words = |max| [-2, -1, 0, 1, 2].map(|by| moved_word(&meter(max), by));
        assert_eq!(words(4), ["down a lot", "down a little", "same as before", "up a little", "up a lot"]);
        assert_eq!(words(10), ["down a little", "down a little", "same as before", "up a little", "up a little"], "two of ten is little");
    }
}
