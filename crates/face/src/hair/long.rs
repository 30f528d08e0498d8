//! Styles with hair behind the neck, or tied up.

use super::{Dye, rope};
use crate::svg::{GOLD, both, inked, inked_dot, line};

pub(super) fn braids_back(dye: &Dye<'_>) -> String {
    let braid = |d| rope(d, dye.hair, 9.0, ".5 5");
    let braids = braid("M52,40 C34,66 40,104 28,150") + &braid("M50,50 C40,80 46,116 38,156") + &braid("M54,60 C46,90 54,120 49,158");
    both(&braids) + &both(&line("M24.6,138 l9,2.6 M33.6,142 l9,2", GOLD, 4.4))
}

pub(super) fn braids(dye: &Dye<'_>) -> String {
    let hair = "M43.4,80 C38,46 52,25 80,25 C108,25 122,46 116.6,80 C115,64 108,52 97,46.6 C88,43 72,43 63,46.6 C52,52 45,64 43.4,80Z";
    let rows = "M80,43.6 V28 M69,44.4 Q66,35 67,28 M91,44.4 Q94,35 93,28 M58.6,49 Q54,41 56,33 M101.4,49 Q106,41 104,33 \
                M50,58 Q45,52 47,43 M110,58 Q115,52 113,43";
    inked_dot((80.0, 19.0), (21.0, 13.0), dye.hair.base, 3.0)
        + &line("M64,20 q8,-9 17,-2 M74,24 q10,-10 22,-4 M68,14 q8,-6 16,-2", dye.hair.shine, 2.4)
        + &inked(hair, dye.hair.base, 3.0)
        + &line(rows, dye.hair.shine, 2.0)
}

pub(super) fn long_back(dye: &Dye<'_>) -> String {
    let hair = "M39,84 C32,36 56,14 80,14 C104,14 128,36 121,84 C122,112 130,130 132,156 L28,156 C30,130 38,112 39,84Z";
    inked(hair, dye.hair.base, 3.0)
}

pub(super) fn long(dye: &Dye<'_>) -> String {
    let right = "M70,19 C98,16 122,36 120,84 C120,106 124,124 128,142 L113,146 C112,120 114.6,98 112,82 C108,60 92,44 70,33Z";
    let left = "M72,19 C48,20 38,42 40,84 C40,106 36,124 32,142 L46,146 C48,120 45.4,98 48,82 C50,62 58,44 71,32Z";
    let shine = "M82,25 C100,32 111,48 114,66 M116,92 C117,106 118,116 121,128 M60,28 C50,38 45,52 45,68 M43.6,96 C43,108 42,116 40,126";
    inked(right, dye.hair.base, 3.0) + &inked(left, dye.hair.base, 3.0) + &line(shine, dye.hair.shine, 2.4)
}

pub(super) fn bob_back(dye: &Dye<'_>) -> String {
    let hair = "M38,116 C28,60 44,17 80,17 C116,17 132,60 122,116 C122,124 112,124 106,118 L54,118 C48,124 38,124 38,116Z";
    inked(hair, dye.hair.base, 3.0)
}

pub(super) fn bob(dye: &Dye<'_>) -> String {
    let hair = "M42,84 C36,46 52,17 80,17 C108,17 124,46 118,84 C121,98 122,108 121,118 C113,122 107,117 106.6,108 \
                C110,94 110,80 108.6,63 C98,68.6 62,68.6 51.4,63 C50,80 50,94 53.4,108 C53,117 47,122 39,118 C38,108 39,98 42,84Z";
    let shine = "M56,50 C57,42 60,36 65,31 M104,50 C103,42 100,36 95,31 M72,58 V48 M88,58 V48 M44.6,92 C43,100 43.4,106 44.4,111 \
                 M115.4,92 C117,100 116.6,106 115.6,111";
    inked(hair, dye.hair.base, 3.0) + &line(shine, dye.hair.shine, 2.4)
}

pub(super) fn waves_back(dye: &Dye<'_>) -> String {
    let hair = "M41,84 C33,40 52,15 82,15 C112,15 128,42 119,84 C117,100 127,108 124,122 C121,135 108,138 102,128 L58,128 \
                C52,138 39,135 36,122 C33,108 43,100 41,84Z";
    inked(hair, dye.hair.base, 3.0)
}

pub(super) fn waves(dye: &Dye<'_>) -> String {
    let right = "M93,21 C112,24 123,46 119,80 C117,96 126,106 123,119 C115,121 109,115 109,107 C108,98 114,90 111,78 C108,62 100,48 90,40Z";
    let left = "M98,19 C64,11 38,36 41,80 C43,96 34,106 37,119 C45,121 51,115 51,107 C52,98 45,90 47.4,77 C50,60 80,54 97,36 \
                C100,32 100,25 98,19Z";
    let shine = "M88,24 C70,24 54,38 49,56 M90,31 C80,42 66,48 55,53 M43.6,92 C43,100 41,106 42,112 M105,40 C111,48 115,58 115,68 \
                 M116.6,92 C117,100 119,106 118,112";
    inked(right, dye.hair.base, 3.0) + &inked(left, dye.hair.base, 3.0) + &line(shine, dye.hair.shine, 2.4)
}

pub(super) fn bun_back(dye: &Dye<'_>) -> String {
    inked_dot((80.0, 17.0), (17.0, 13.0), dye.hair.base, 3.0)
}

pub(super) fn bun(dye: &Dye<'_>) -> String {
    let hair =
        "M43,82 C37,46 54,22 80,22 C106,22 123,46 117,82 C116,66 108,55 95,50 C88,47 84,43 80,38 C76,43 72,47 65,50 C52,55 44,66 43,82Z";
    let shine = "M80,37 V25 M70,42 C68,36 69,31 72,27 M90,42 C92,36 91,31 88,27 M59,48 C56,42 57,37 60,33 M101,48 C104,42 103,37 100,33 \
                 M49,60 C47,54 48,48 51,44 M111,60 C113,54 112,48 109,44 M71,14 q8,-7 18,-1 M73,20 q8,-5 15,0";
    inked(hair, dye.hair.base, 3.0) + &line(shine, dye.hair.shine, 2.2)
}

pub(super) fn locs_back(dye: &Dye<'_>) -> String {
    let loc = |d| rope(d, dye.hair, 9.5, "6 8");
    loc("M96,26 C122,34 124,64 121,96") + &loc("M92,26 C116,40 117,72 114,104") + &loc("M62,28 C44,40 42,56 41,74")
}

pub(super) fn locs(dye: &Dye<'_>) -> String {
    let cap = "M44,66 C40,42 54,24 80,24 C106,24 120,42 117,66 C114,54 104,44 92,41 C76,37 54,46 44,66Z";
    let locs = [
        "M74,26 C54,28 44,44 45,62",
        "M78,24 C66,30 56,42 55,58",
        "M84,23 C80,34 72,44 69,60",
        "M88,24 C94,36 92,46 86,57",
        "M92,25 C106,34 106,48 102,60",
        "M94,26 C114,34 117,52 116,72",
    ];
    inked(cap, dye.hair.base, 3.0) + &locs.map(|d| rope(d, dye.hair, 9.0, "6 8")).concat()
}

pub(super) fn pony_back(dye: &Dye<'_>) -> String {
    let tail = "M92,24 C104,0 138,6 137,36 C136,54 146,66 142,86 C140,102 130,112 122,124 C124,108 118,96 121,78 C124,60 116,40 92,34Z";
    inked(tail, dye.hair.base, 3.0)
        + &line("M118,20 C130,28 126,48 131,62 C134,76 132,88 128,98 M112,26 C122,40 120,52 124,66", dye.hair.shine, 2.6)
}

pub(super) fn pony(dye: &Dye<'_>) -> String {
    let hair = "M43,82 C36,44 54,20 80,20 C106,20 124,44 117,82 C116,64 109,52 96,45 C86,41 76,42 66,45 C52,51 45,64 43,82Z";
    let shine = "M62,40 C72,32 84,27 96,27 M52,50 C60,38 76,30 92,29 M108,50 C108,42 106,36 102,31";
    inked(hair, dye.hair.base, 3.0)
        + &line("M98,20 l8,9", GOLD, 6.0)
        + &line(shine, dye.hair.shine, 2.2)
        + &line("M45,74 C41,88 46,96 43,106", dye.hair.base, 3.0)
}
