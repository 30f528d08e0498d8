//! Hair, or what covers it: a part behind the neck and a part over the face.

mod covered;
mod long;
mod short;

use crate::{
    palette::HairColour,
    svg::{INK, line, n},
};

/// The colours that a style is drawn with.
pub(crate) struct Dye<'a> {
    pub(crate) hair: &'a HairColour,
    /// A hijab's or beanie's, light and dark.
    pub(crate) cloth: &'a [String; 2],
}

type Draw = fn(&Dye<'_>) -> String;

pub(crate) struct Style {
    pub(crate) back: Draw,
    pub(crate) front: Draw,
    pub(crate) hides_ears: bool,
    /// Whether the look must name colours of cloth.
    pub(crate) has_cloth: bool,
    /// Whether hair is in the air on the viewer's right, where signs would be.
    pub(crate) has_tail: bool,
}

pub(crate) const STYLES: [(&str, Style); 13] = [
    ("fade", style(nothing, short::fade)),
    ("braids", style(long::braids_back, long::braids)),
    ("long", style(long::long_back, long::long)),
    ("fringe", style(nothing, short::fringe)),
    ("curls", style(nothing, short::curls)),
    ("bob", style(long::bob_back, long::bob)),
    ("waves", style(long::waves_back, long::waves)),
    ("bun", style(long::bun_back, long::bun)),
    ("locs", style(long::locs_back, long::locs)),
    ("crop", style(nothing, short::crop)),
    ("pony", Style { has_tail: true, ..style(long::pony_back, long::pony) }),
    ("hijab", Style { back: covered::hijab_back, front: covered::hijab, hides_ears: true, has_cloth: true, has_tail: false }),
    ("beanie", Style { back: covered::beanie_back, front: covered::beanie, hides_ears: false, has_cloth: true, has_tail: false }),
];

const fn style(back: Draw, front: Draw) -> Style {
    Style { back, front, hides_ears: false, has_cloth: false, has_tail: false }
}

fn nothing(_: &Dye<'_>) -> String {
    String::new()
}

/// A braid or loc along a line: an outline, the hair, and its shine in dashes.
fn rope(d: &str, hair: &HairColour, width: f32, dash: &str) -> String {
    line(d, INK, width + 2.8)
        + &line(d, hair.base, width)
        + &format!(r#"<path d="{d}" stroke="{}" stroke-width="{}" stroke-dasharray="{dash}"/>"#, hair.shine, n(width * 0.34))
}
