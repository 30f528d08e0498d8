//! One ink sign each, in the manner of comics. Left out where the drawing is small.

use crate::{
    palette::Skin,
    svg::{INK, inked, line},
};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Sweat,
    Tear,
    Crease,
    Flush,
    Query,
    Scribble,
}

const WATER: &str = "#BFE0EA";

impl Mark {
    /// Whether it is in the air and not on the face: then it does not turn with the head.
    pub(crate) fn is_in_air(self) -> bool {
        matches!(self, Self::Sweat | Self::Query | Self::Scribble)
    }

    /// A sign in the air, on the side where there is room.
    pub(crate) fn draw_in_air(self, skin: &Skin, is_on_left: bool) -> String {
        let drawn = self.draw(skin);
        match (is_on_left, self) {
            (false, _) => drawn,
            // Nobody reads a mirrored question mark.
            (true, Self::Query) => format!(r#"<g transform="translate(-113)">{drawn}</g>"#),
            (true, _) => format!(r#"<g transform="matrix(-1 0 0 1 160 0)">{drawn}</g>"#),
        }
    }

    pub(crate) fn draw(self, skin: &Skin) -> String {
        match self {
            Self::Sweat => inked("M127,40 C133,48 134,55 128,56 C122,56 122,48 127,40Z", WATER, 2.4),
            Self::Tear => inked("M62,88 C65,93 65.6,97 62,97.6 C58.6,97.4 59.4,92 62,88Z", WATER, 1.8),
            Self::Crease => line("M77.4,66 V72 M82.6,66 V72", skin.line, 2.4),
            Self::Flush => line("M50,98 l4,-7 M56,99 l4,-7 M100,99 l4,-7 M106,98 l4,-7", skin.line, 2.0),
            Self::Query => line("M130,22 C130,12 145,12 144,22 C143,29 136.6,28 136.6,36 M136.6,43.4 V44", INK, 4.0),
            Self::Scribble => line(
                "M124,24 C134,16 142,30 130,32 C118,33 120,18 134,16 C148,15 150,34 136,37 M28,34 l-9,-7 M24,46 l-11,-1 M36,24 l-5,-10",
                INK,
                2.8,
            ),
        }
    }
}
