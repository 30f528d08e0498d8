//! The neck, and one of eleven tops in any colour.

use crate::{
    palette::Skin,
    svg::{CREAM, INK, WHITE, both, cord, fill, inked, line},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Top {
    Crew,
    Collar,
    Jacket,
    Sport,
    Blazer,
    Stripe,
    Hood,
    Bib,
    Zip,
    Singlet,
    Check,
}

pub(crate) const TOPS: [(&str, Top); 11] = [
    ("crew", Top::Crew),
    ("collar", Top::Collar),
    ("jacket", Top::Jacket),
    ("sport", Top::Sport),
    ("blazer", Top::Blazer),
    ("stripe", Top::Stripe),
    ("hood", Top::Hood),
    ("bib", Top::Bib),
    ("zip", Top::Zip),
    ("singlet", Top::Singlet),
    ("check", Top::Check),
];

pub(crate) fn neck(skin: &Skin) -> String {
    inked("M66,108 L66,132 C66,137 62,139 58,140 L80,152 L102,140 C98,139 94,137 94,132 L94,108Z", skin.base, 3.0)
        + &fill("M67.6,118 C72,127 88,127 92.4,118 L92.4,124 C86,131 74,131 67.6,124Z", skin.shade)
}

/// The shoulders, open at the neck as `neckline` says.
fn body(neckline: &str) -> String {
    format!("M10,168 C12,148 32,141 60,136 {neckline} 100,136 C128,141 148,148 150,168Z")
}

const ROUND: &str = "C66,149 94,149";
const WIDE: &str = "C66,147 94,147";
/// The edge of a round neckline.
const EDGE: &str = "M60,136 C66,149 94,149 100,136";
/// One front of an open jacket.
const FRONT: &str = "M10,168 C12,148 32,141 56,136.6 C58,150 62,160 66,170 L10,170Z";

pub(crate) fn clothes(top: Top, colour: &str, skin: &Skin) -> String {
    let crew = || inked(&body(ROUND), colour, 3.0);
    let shirt = |colour: &str| inked(&body(WIDE), colour, 3.0);
    match top {
        Top::Crew => {
            crew() + &cord(EDGE, colour, 7.0, 3.0) + &format!(r#"<path d="{EDGE}" stroke="{INK}" stroke-width="2" opacity=".22"/>"#)
        }
        Top::Collar => {
            let collar = "M60,135 L54,146 L72,156 L80,160 L88,156 L106,146 L100,135 L80,158Z";
            inked(&body("L80,160 L"), colour, 3.0) + &inked(collar, WHITE, 2.6)
        }
        Top::Jacket => shirt("#F3E3C6") + &both(&(inked(FRONT, colour, 3.0) + &line("M56,137 L48,150 L60,156", INK, 2.4))),
        Top::Sport => crew() + &line(EDGE, WHITE, 3.4) + &both(&line("M32,144 L40,170", WHITE, 4.0)),
        Top::Blazer => inked(&body("L80,166 L"), colour, 3.0),
        Top::Stripe => {
            crew() + &line("M18,152 C50,160 110,160 142,152 M13,161 C50,168 110,168 147,161", "#F3E3C6", 4.4) + &line(EDGE, INK, 3.0)
        }
        Top::Hood => {
            let hood = "M40,142 C48,126 62,124 66,128 L94,128 C98,124 112,126 120,142 L108,152 L52,152Z";
            inked(hood, colour, 3.0) + &crew() + &line("M72,149 V162 M88,149 V162", WHITE, 3.0)
        }
        Top::Bib => {
            let straps = cord("M44,140 L50,170", colour, 12.0, 7.4);
            shirt("#F2D9A0") + &both(&straps) + &inked("M50,160 H110 V172 H50Z", colour, 3.0)
        }
        Top::Zip => {
            let collar = "M62,136 C58,130 62,126 66,130 C70,142 90,142 94,130 C98,126 102,130 98,136 C94,150 66,150 62,136Z";
            crew() + &inked(collar, colour, 2.8) + &line("M80,148 V170", WHITE, 2.6)
        }
        Top::Singlet => {
            let shoulders = "M10,168 C12,148 32,141 59,137 L67.6,130 H92.4 L101,137 C128,141 148,148 150,168Z";
            let cloth = "M40,170 C45,158 46,148 44,139.6 L56,137 C59,161 101,161 104,137 L116,139.6 C114,148 115,158 120,170Z";
            fill(shoulders, skin.base)
                + &both(&line("M10,168 C12,148 32,141 60,136.4", INK, 3.0))
                + &inked(cloth, colour, 3.0)
                + &line("M50.4,139.6 C54,167 106,167 109.6,139.6", WHITE, 2.4)
        }
        Top::Check => {
            let checks = line("M28,144 L34,170 M43,140 L52,170 M14,156 C30,152 46,152 60,154", "#F2D9A0", 2.0);
            let front = inked(FRONT, colour, 3.0) + &checks + &line("M56,137 L48,150 L61,156", INK, 2.4);
            shirt(CREAM) + &both(&front)
        }
    }
}
