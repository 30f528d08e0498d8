//! A hijab, a beanie.

use super::Dye;
use crate::svg::{INK, fill, inked, line};

pub(super) fn hijab_back(dye: &Dye<'_>) -> String {
    inked("M80,16 C116,16 128,50 124,86 C123,112 128,128 142,146 L18,146 C32,128 37,112 36,86 C32,50 44,16 80,16Z", &dye.cloth[1], 3.0)
}

pub(super) fn hijab(dye: &Dye<'_>) -> String {
    let [light, dark] = dye.cloth;
    let cloth = "M80,13 C114,13 128,46 124,82 C123,100 117,112 119,126 C122,136 134,140 141,149 C120,166 40,166 19,149 \
                 C26,140 38,136 41,126 C43,112 37,100 36,82 C32,46 46,13 80,13Z \
                 M80,45 C60,45 49.6,58 49.6,78 C49.6,96 60,117 80,118.6 C100,117 110.4,96 110.4,78 C110.4,58 100,45 80,45Z";
    let band = "M80,45 C62,45 51,57 50,73 C54,56 64,50 80,50 C96,50 106,56 110,73 C109,57 98,45 80,45Z";
    let folds = "M57,24 C44,36 41,60 44,84 C46,102 56,122 74,131 M104,25 C117,38 119,60 116,84 M113,96 C106,116 88,130 38,146 \
                 M114,116 C102,136 80,148 52,156";
    format!(r#"<path d="{cloth}" fill="{light}" fill-rule="evenodd" stroke="{INK}" stroke-width="3.2"/>"#)
        + &fill(band, dark)
        + &line(folds, dark, 2.8)
}

pub(super) fn beanie_back(dye: &Dye<'_>) -> String {
    let hair = "M41,66 C36,84 40,98 37,108 C46,106 50,100 52,92 L108,92 C110,100 114,106 123,108 C120,98 124,84 119,66Z";
    inked(hair, dye.hair.base, 3.0)
}

pub(super) fn beanie(dye: &Dye<'_>) -> String {
    let [light, dark] = dye.cloth;
    let hair = "M42,92 C39,76 41,62 46,54 L114,54 C119,62 121,76 118,92 C113,86 111,78 110,69 C104,74 98,71 96,64 C90,73 80,74 73,65 \
                C69,73 62,76 55,70 C54,79 49,87 42,92Z";
    let ribs = "M58,18 C54,26 53,34 53,42 M71,13 C69,22 68,32 68,42 M89,13 C91,22 92,32 92,42 M102,18 C106,26 107,34 107,42";
    inked(hair, dye.hair.base, 3.0)
        + &line("M60,62 q-2,5 -5,7 M84,61 q-2,6 -6,8 M104,60 q1,5 3,8", dye.hair.shine, 2.2)
        + &inked("M41,52 C36,24 54,9 80,9 C106,9 124,24 119,52Z", light, 3.0)
        + &line(ribs, dark, 2.6)
        + &inked("M38,44 C60,38 100,38 122,44 C124,50 124,56 122,62 C100,56 60,56 38,62 C36,56 36,50 38,44Z", dark, 3.0)
}
