//! The head: its outline, its shadow and its ears.

use crate::{
    palette::Skin,
    svg::{INK, at, both, faded, fill, inked, line, n},
};

/// Half widths at temple, cheek and jaw; the length of the chin's handle (small is pointed); the line of the chin.
pub(crate) struct Head {
    temple: f32,
    cheek: f32,
    jaw: f32,
    chin: f32,
    y: f32,
}

pub(crate) const HEADS: [(&str, Head); 5] = [
    ("oval", Head { temple: 36.0, cheek: 34.5, jaw: 27.0, chin: 13.0, y: 122.0 }),
    ("round", Head { temple: 37.0, cheek: 37.0, jaw: 30.0, chin: 17.0, y: 119.0 }),
    ("long", Head { temple: 34.5, cheek: 33.0, jaw: 26.0, chin: 13.0, y: 125.0 }),
    ("square", Head { temple: 36.0, cheek: 36.0, jaw: 31.0, chin: 19.0, y: 122.0 }),
    ("heart", Head { temple: 37.0, cheek: 34.0, jaw: 24.5, chin: 10.0, y: 121.0 }),
];

impl Head {
    fn outline(&self) -> String {
        let Self { temple: t, cheek: c, jaw: j, chin, y } = *self;
        format!(
            "M80,30 C{},30 {},47 {},72 C{},87 {},96 {},109 C{} {} {} C{} {} {},109 C{},96 {},87 {},72 C{},47 {},30 80,30Z",
            n(80.0 + t * 0.72),
            n(80.0 + t),
            n(80.0 + t),
            n(80.0 + t),
            n(80.0 + c),
            n(80.0 + j),
            at(80.0 + j - 4.5, y - 4.0),
            at(80.0 + chin, y),
            at(80.0, y),
            at(80.0 - chin, y),
            at(80.0 - j + 4.5, y - 4.0),
            n(80.0 - j),
            n(80.0 - c),
            n(80.0 - t),
            n(80.0 - t),
            n(80.0 - t),
            n(80.0 - t * 0.72),
        )
    }

    /// On the viewer's right, where no light comes from.
    fn shadow(&self) -> String {
        let (right, jaw, y) = (80.0 + self.temple, 80.0 + self.jaw, self.y);
        format!(
            "M{},62 C{},88 {},97 {},109 C{} {} {} C{} {} {},100 C{},90 {},78 {},62Z",
            n(right - 1.0),
            n(right),
            n(80.0 + self.cheek),
            n(jaw),
            at(jaw - 4.5, y - 4.0),
            at(80.0 + self.chin, y),
            at(80.0, y),
            at(94.0, y - 5.0),
            at(101.0, y - 12.0),
            n(right - 11.0),
            n(right - 6.0),
            n(right - 4.0),
            n(right - 1.0),
        )
    }

    /// A short beard along the jaw. The mouth stays on skin, so that it can be read.
    fn beard(&self) -> String {
        let Self { temple: t, cheek: c, jaw: j, chin, y } = *self;
        format!(
            "M{},76 C{},89 {},97 {},109 C{} {} {} C{} {} {},109 C{},97 {},89 {},76 C{},90 {},98 {},103 C{},{} 88,{} 80,{} C72,{} {},{} {},103 C{},98 {},90 {},76Z",
            n(80.0 - t),
            n(80.0 - t),
            n(80.0 - c),
            n(80.0 - j),
            at(80.0 - j + 4.5, y - 4.0),
            at(80.0 - chin, y),
            at(80.0, y),
            at(80.0 + chin, y),
            at(80.0 + j - 4.5, y - 4.0),
            n(80.0 + j),
            n(80.0 + c),
            n(80.0 + t),
            n(80.0 + t),
            n(80.0 + t - 4.0),
            n(80.0 + j),
            n(80.0 + j - 6.0),
            n(80.0 + j - 8.0),
            n(y - 8.0),
            n(y - 6.0),
            n(y - 6.0),
            n(y - 6.0),
            n(80.0 - j + 8.0),
            n(y - 8.0),
            n(80.0 - j + 6.0),
            n(80.0 - j),
            n(80.0 - t + 4.0),
            n(80.0 - t),
        )
    }

    fn ears(&self, skin: &Skin) -> String {
        let x = 80.0 - self.temple;
        let ear = format!("M{},74 C{},70 {},94 {},95Z", n(x + 3.0), n(x - 9.0), n(x - 9.0), n(x + 4.0));
        let fold = format!("M{},80 C{},82 {},87 {},88", n(x - 1.5), n(x - 4.0), n(x - 3.0), n(x));
        both(&(inked(&ear, skin.base, 3.0) + &line(&fold, skin.line, 2.0)))
    }

    /// Ears, head and shadow; a beard of this colour and opacity where there is one.
    pub(crate) fn draw(&self, skin: &Skin, has_ears: bool, beard: Option<(&str, &str)>) -> String {
        let ears = if has_ears { self.ears(skin) } else { String::new() };
        let beard = beard.map_or_else(String::new, |(colour, opacity)| faded(&self.beard(), colour, opacity));
        let outline = self.outline();
        ears + &fill(&outline, skin.base) + &faded(&self.shadow(), skin.shade, ".55") + &beard + &line(&outline, INK, 3.4)
    }
}
