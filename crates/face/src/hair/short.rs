//! Short styles.

use super::Dye;
use crate::svg::{INK, both, dot, faded, fill, inked, line};

pub(super) fn fade(dye: &Dye<'_>) -> String {
    let sides = faded("M43.5,80 L43.6,62 C43,46 50,34 60,28 L60,50 C53,53 50,60 49.4,70 L47.6,80Z", dye.hair.base, ".62");
    let top = "M48,54 C44,32 58,17 80,17 C102,17 116,32 112,54 C108,49 104,48.4 99,48 C88,45.4 72,45.4 61,48 C56,48.4 52,49 48,54Z";
    let shine = "M60,33 q3,-3 6,0 M72,26 q3,-3 6,0 M84,28 q3,-3 6,0 M96,33 q3,-3 6,0 M66,41 q3,-3 6,0 M80,38 q3,-3 6,0 M92,41 q3,-3 6,0";
    both(&sides) + &inked(top, dye.hair.base, 3.0) + &line(shine, dye.hair.shine, 2.2)
}

pub(super) fn fringe(dye: &Dye<'_>) -> String {
    let hair = "M42,82 C35,46 48,17 82,15 C114,14 125,44 118,82 L114.6,70 C113,64 111,60 109,55 C105,62 99,65 92,65 \
                C95,60 95.6,56 94,51 C88,62 77,69 63,69 C66,64 67,60 66,55 C60,63 54,67 48.6,70 L46,82Z";
    let shine = "M64,28 C56,34 51,43 50,54 M84,24 C78,34 74,42 72,52 M98,28 C104,34 108,42 110,50";
    inked(hair, dye.hair.base, 3.0) + &line(shine, dye.hair.shine, 2.6)
}

pub(super) fn crop(dye: &Dye<'_>) -> String {
    let hair = "M43.6,78 C38,56 43,34 58,27 C66,13 112,14 118,46 C120,58 117.6,68 116.4,78 L112.6,64 C111,58 109,54 105,50 \
                C92,54 74,50 63,41 C61,50 53,53 49.6,64 L47.4,78Z";
    inked(hair, dye.hair.base, 3.0)
        + &line("M66,33 C78,42 94,44 106,42 M70,25 C82,31 96,33 108,31", dye.hair.shine, 2.6)
        + &line("M62,40 C60,34 60,30 62,25", dye.hair.brow, 2.0)
}

/// Where each curl lies, and how large it is.
const CURLS: [(f32, f32, f32); 15] = [
    (45.0, 70.0, 8.0),
    (43.0, 57.0, 10.0),
    (48.0, 43.0, 11.0),
    (58.0, 31.0, 12.0),
    (72.0, 24.0, 12.0),
    (88.0, 24.0, 12.0),
    (102.0, 31.0, 12.0),
    (112.0, 43.0, 11.0),
    (117.0, 57.0, 10.0),
    (115.0, 70.0, 8.0),
    (60.0, 47.0, 10.0),
    (74.0, 42.0, 11.0),
    (90.0, 44.0, 11.0),
    (102.0, 50.0, 9.0),
    (70.0, 53.0, 7.0),
];

pub(super) fn curls(dye: &Dye<'_>) -> String {
    let (mut outline, mut hair, mut shine) = (String::new(), String::new(), String::new());
    for (place, (x, y, radius)) in CURLS.into_iter().enumerate() {
        outline += &dot((x, y), (radius + 1.6, radius + 1.6), INK);
        hair += &dot((x, y), (radius - 1.2, radius - 1.2), dye.hair.base);
        if place % 2 == 0 || place > 9 {
            shine += &format!("M{},{} q0,-6 5,-5 q4,2 1,5 ", x - 4.0, y + 2.0);
        }
    }
    let crown = fill("M50,60 C50,40 66,30 80,30 C96,30 110,40 110,58 L100,52 L76,50 L60,54Z", dye.hair.base);
    outline + &hair + &crown + &line(shine.trim_end(), dye.hair.shine, 2.2)
}
