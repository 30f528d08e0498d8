//! A unit's flag. Its shape tells the unit; colour only helps.

use yew::{Html, html};

/// A swallowtail of 40 by 32.
const FIELD: &str = "M2 2H38L32 16L38 30H2Z";

const SHAPES: [&str; 8] = [
    "M2 16C7 12 11 12 16 16S27 20 34 17L38 30H2Z",
    "M8 16a8 8 0 1 0 16 0a8 8 0 1 0-16 0",
    "M2 10L9 18 16 8 23 18 33.5 6 36 6.6 34 12 23 25 16 16 9 25 2 18Z",
    "M2 2L17 16 2 30ZM38 2L17 16 38 30 32 16Z",
    "M2 2H17V16H2ZM17 16H32L38 30H17Z",
    "M2 30L32 2H38L32 16 38 30Z",
    "M5.6 10a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0M18.6 10a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0M12.1 21.5a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0-8.8 0",
    "M2 2H38L32 16L38 30H2ZM8 8V24H26V8ZM13 12.5H21V19.5H13Z",
];

/// The flag of the unit with this number. Hidden from screen readers: the number stands beside it.
pub fn flag(number: u16) -> Html {
    let shape = SHAPES[usize::from(kind(number)) - 1];
    html! {
        <svg class="flag" viewBox="0 0 40 32" aria-hidden="true" focusable="false">
            <path class="f" d={FIELD} />
            <path fill-rule="evenodd" d={shape} />
            <path class="l" d={FIELD} />
        </svg>
    }
}

/// The class that sets a unit's hue.
pub fn hue(number: u16) -> &'static str {
    const HUES: [&str; 8] = ["hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7", "hue-8"];
    HUES[usize::from(kind(number)) - 1]
}

/// There are eight hues and flags; later units share the last.
fn kind(number: u16) -> u16 {
    number.clamp(1, 8)
}

#[cfg(test)]
mod tests {
    use super::hue;

    #[test]
    fn every_number_has_a_hue() {
        assert_eq!([0, 1, 4, 8, 9, u16::MAX].map(hue), ["hue-1", "hue-1", "hue-4", "hue-8", "hue-8", "hue-8"]);
    }
}
