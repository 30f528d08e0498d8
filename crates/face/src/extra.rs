//! What else there is to a person. A few of these come before or after other parts; `portrait.rs` knows the order.

use crate::{
    palette::Skin,
    svg::{CREAM, GOLD, INK, both, cord, dot, inked, inked_dot, line},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extra {
    Glasses,
    Freckles,
    Hoops,
    Stud,
    /// Headphones, round the neck.
    Phones,
    /// A wheelchair. Portraits end above its wheels; it is there for whatever shows a whole figure.
    Chair,
    /// An adult's lines round the mouth and the eyes.
    Lines,
    Beard,
    Stubble,
    /// On a cord.
    Whistle,
}

pub(crate) const EXTRAS: [(&str, Extra); 10] = [
    ("glasses", Extra::Glasses),
    ("freckles", Extra::Freckles),
    ("hoops", Extra::Hoops),
    ("stud", Extra::Stud),
    ("phones", Extra::Phones),
    ("chair", Extra::Chair),
    ("lines", Extra::Lines),
    ("beard", Extra::Beard),
    ("stubble", Extra::Stubble),
    ("whistle", Extra::Whistle),
];

pub(crate) fn glasses() -> String {
    let frame = r#"<circle cx="62.2" cy="81" r="13.4"/><circle cx="97.8" cy="81" r="13.4"/>"#;
    format!(r##"<g fill="#fff" fill-opacity=".14" stroke="{INK}" stroke-width="2.8">{frame}</g>"##)
        + &line("M75.6,79 Q80,75.6 84.4,79 M48.8,79 L43,76 M111.2,79 L117,76", INK, 2.8)
}

pub(crate) fn freckles(skin: &Skin) -> String {
    let spots = [(55.0, 92.0), (60.0, 95.6), (65.0, 92.6), (95.0, 92.6), (100.0, 95.6), (105.0, 92.0)];
    spots.map(|spot| dot(spot, (1.3, 1.3), skin.line)).concat()
}

pub(crate) fn lines(skin: &Skin) -> String {
    both(&line("M65.4,99 C62,101.6 61,105 61.6,108.6 M57,94.2 Q62,96.4 67,93.8", skin.shade, 2.2))
}

pub(crate) fn hoops() -> String {
    let hoop = |colour: &str, width: &str| format!(r#"<circle cx="40.6" cy="99" r="4.6" stroke="{colour}" stroke-width="{width}"/>"#);
    both(&(hoop(INK, "4.6") + &hoop(GOLD, "2.2")))
}

pub(crate) fn stud() -> String {
    inked_dot((42.0, 93.0), (2.4, 2.4), GOLD, 1.4)
}

/// The band of headphones goes behind the neck, the cups over the clothes.
pub(crate) fn band() -> String {
    cord("M46,146 C42,116 118,116 114,146", CREAM, 9.0, 4.6)
}

pub(crate) fn cups() -> String {
    let cup = inked("M40,140 C38,152 44,160 54,160 L60,142 C56,136 44,134 40,140Z", "#D9583C", 3.0);
    both(&(cup + &line("M46,145 C45,150 46,153 49,155", "#F2B7A4", 2.4)))
}

pub(crate) fn whistle() -> String {
    let cords = cord("M59,138 C61,146 68,150 75,152 M101,138 C99,146 92,149 86,150", "#D9583C", 4.8, 2.2);
    cords + &inked("M74,147.4 H92 V153.4 H86 A5.8,5.8 0 1 1 74,149.4Z", GOLD, 2.2)
}
