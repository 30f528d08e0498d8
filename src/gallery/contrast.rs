//! The colours, and how well each is told from what is behind it. The ratios are computed from `tokens.css` itself, here and in
//! the test, by WCAG 2.2: text 4.5 to 1, edges and signs 3 to 1.

use yew::{Html, html};

use super::{Section, State, kit::Kit};

pub const SECTIONS: &[Section] = &[
    Section { id: "colours", title: "Colours", about: "Every colour by its name.", is_wide: true, states: colours },
    Section {
        id: "contrast",
        title: "Contrast",
        about: "Each pair in use, light and dark, and what it must reach.",
        is_wide: true,
        states: contrast,
    },
];

const TOKENS: &str = include_str!("../../assets/css/tokens.css");
const DARK: &str = include_str!("../../assets/css/dark.css");

const COLOURS: &[&str] = &[
    "paper", "sheet", "mist", "sand", "ink", "ink-2", "stroke", "edge", "rule", "sea", "sea-deep", "focus", "leaf", "ochre", "coral",
    "sun", "water", "hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7", "hue-8", "tint-1", "tint-2", "tint-3", "tint-4",
    "tint-5", "tint-6", "tint-7", "tint-8",
];

/// Colours of text, and what it stands on.
const TEXT: &[(&[&str], &[&str])] = &[
    // What a slip in hand is inked with, in both themes.
    (&["#16262E"], &["sun"]),
    (&["ink"], &["paper", "sheet", "mist", "sand", "tint-1", "tint-2", "tint-3", "tint-4", "tint-5", "tint-6", "tint-7", "tint-8"]),
    (&["ink-2"], &["paper", "sheet", "mist", "sand"]),
    (&["sea", "sea-deep"], &["paper", "sheet", "mist"]),
    (&["coral"], &["paper", "sheet", "mist"]),
    (&["paper"], &["ink", "sea", "sea-deep"]),
    (&["leaf", "ochre"], &["paper", "sheet", "mist", "sand"]),
    (&["coral"], &["sand"]),
    (&["hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7", "hue-8"], &["paper", "sheet"]),
    (&["sheet"], &["leaf", "ochre", "coral", "hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7", "hue-8"]),
];

/// Colours of edges, signs and the ring of focus, and what they stand on.
const EDGES: &[(&[&str], &[&str])] = &[
    (&["edge", "stroke"], &["paper", "sheet", "mist", "sand"]),
    (&["focus"], &["paper", "sheet", "mist", "sand"]),
    (&["sea"], &["paper", "sheet", "mist"]),
    (&["hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7", "hue-8"], &["paper", "sheet"]),
];

fn pairs(table: &'static [(&[&str], &[&str])]) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.iter().flat_map(|(fronts, backs)| fronts.iter().flat_map(|front| backs.iter().map(|back| (*front, *back))))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Theme {
    Light,
    Dark,
}

/// What a token is in a theme: what the dark block does not say is as in the light one.
fn token(name: &str, theme: Theme) -> Option<&'static str> {
    let light = block(TOKENS, ":root {")?;
    let dark = block(DARK, "html:root {")?;
    let find = |block: &'static str| {
        let mut pairs = block.split(';').map(|line| line.split(':'));
        pairs.find_map(|mut pair| (pair.next()?.trim().strip_prefix("--") == Some(name)).then_some(pair.next()?.trim()))
    };
    match theme {
        Theme::Light => find(light),
        Theme::Dark => find(dark).or_else(|| find(light)),
    }
}

fn block(styles: &'static str, head: &str) -> Option<&'static str> {
    styles.split(head).nth(1)?.split('}').next()
}

/// A colour as red, green and blue.
fn colour(name: &str, theme: Theme) -> Option<[u8; 3]> {
    let value = if name.starts_with('#') { name } else { token(name, theme)? };
    if let Some(other) = value.strip_prefix("var(--").and_then(|rest| rest.split(')').next()) {
        return colour(other, theme);
    }
    let hex = value.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let part = |from: usize| u8::from_str_radix(hex.get(from..from + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// How light a colour is, by WCAG.
fn luminance([red, green, blue]: [u8; 3]) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

/// The contrast of two colours, in hundredths, never rounded up.
fn ratio(front: &str, back: &str, theme: Theme) -> Option<u32> {
    let (front, back) = (luminance(colour(front, theme)?), luminance(colour(back, theme)?));
    let ratio = (front.max(back) + 0.05) / (front.min(back) + 0.05);
    Some((ratio * 100.0) as u32)
}

fn say(ratio: Option<u32>) -> String {
    ratio.map_or_else(|| "?".into(), |ratio| format!("{}.{:02}", ratio / 100, ratio % 100))
}

/// A release gives the tokens shorter names; `gallery.css` knows them under these.
fn paint(name: &str) -> String {
    if name.starts_with('#') { name.into() } else { ["var(--show-", name, ")"].concat() }
}

fn colours(_: &Kit) -> Vec<State> {
    // Attributes, not styles: the page's policy drops those.
    let swatch = |name: &&str| {
        html! {
            <li>
                <svg class="gallery__swatch keep" viewBox="0 0 100 44" aria-hidden="true"><rect width="100" height="44" fill={paint(name)} /></svg>
                <span class="quiet">{ (*name).to_owned() }</span>
            </li>
        }
    };
    vec![("all of them", html! { <ul class="gallery__swatches">{ for COLOURS.iter().map(swatch) }</ul> })]
}

fn contrast(_: &Kit) -> Vec<State> {
    vec![
        ("text, 4.5 to 1 and more (light / dark)", view_pairs(TEXT, false)),
        ("edges and signs, 3 to 1 and more (light / dark)", view_pairs(EDGES, true)),
    ]
}

fn view_pairs(table: &'static [(&[&str], &[&str])], is_edge: bool) -> Html {
    let swatch = |(front, back): (&'static str, &'static str)| {
        let both = [Theme::Light, Theme::Dark].map(|theme| say(ratio(front, back, theme)));
        html! {
            <li>
                <svg class="gallery__swatch keep" viewBox="0 0 100 44" aria-hidden="true">
                    <rect width="100" height="44" fill={paint(back)} />
                    if is_edge {
                        <rect x="30" y="10" width="40" height="24" rx="5" fill="none" stroke={paint(front)} stroke-width="2" />
                    } else {
                        <text x="50" y="29" text-anchor="middle" font-size="18" font-weight="700" fill={paint(front)}>{ "Abc" }</text>
                    }
                </svg>
                <span class="quiet">{ front }{ " on " }{ back }<br />{ both[0].clone() }{ " / " }{ both[1].clone() }</span>
            </li>
        }
    };
    html! { <ul class="gallery__swatches">{ for pairs(table).map(swatch) }</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_twenty_one() {
        assert_eq!(ratio("#000000", "#FFFFFF", Theme::Light), Some(2100));
        assert_eq!(ratio("#777777", "#FFFFFF", Theme::Light), Some(447), "not rounded up");
    }

    #[test]
    fn tokens_are_read_in_both_themes() {
        assert_eq!((token("paper", Theme::Light), token("paper", Theme::Dark)), (Some("#FBF8F2"), Some("#0F1C22")));
        assert_eq!(token("sun", Theme::Dark), token("sun", Theme::Light), "what the dark theme leaves as it is");
        assert_eq!(colour("hue-1", Theme::Dark), colour("sea", Theme::Dark), "one token may be another");
    }

    #[test]
    fn every_pair_reaches_its_limit() {
        let mut short = Vec::new();
        for (table, limit) in [(TEXT, 450), (EDGES, 300)] {
            for (front, back) in pairs(table) {
                for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
                    let ratio = ratio(front, back, theme).unwrap_or_else(|| panic!("no colour {front} or {back}"));
                    if ratio < limit {
                        short.push(format!("{front} on {back}, {name}: {}", say(Some(ratio))));
                    }
                }
            }
        }
        assert!(short.is_empty(), "{short:#?}");
    }

    #[test]
    fn every_colour_of_the_tokens_is_shown() {
        let light = block(TOKENS, ":root {").expect("the light theme");
        let names = light.split(';').filter_map(|line| line.split_once(':')).filter_map(|(key, _)| key.trim().strip_prefix("--"));
        for name in names.filter(|name| colour(name, Theme::Light).is_some()) {
            assert!(COLOURS.contains(&name) || name == "focus-gap", "{name} is in no swatch");
        }
    }
}
