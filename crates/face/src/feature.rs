//! What moves in a face: brows, eyes, mouth, cheeks. And the nose, which does not.

use crate::{
    expression::{Brow, Eyes, Mouth, MouthKind},
    palette::Skin,
    svg::{INK, Side, WHITE, at, dot, fill, inked, line, n},
};

pub(crate) const NOSES: [(&str, &str); 3] = [
    ("soft", "M76,96.5 Q80,99.6 84,96.2"),
    ("line", "M82,87 C83.4,91 86.4,94.6 84.6,96.8 C83,98.4 80,98.2 78.4,97.4"),
    ("wide", "M72,94.5 C71,99 76,99.4 80,99.2 C84,99.4 89,99 88,94.5"),
];

pub(crate) fn nose(d: &str, skin: &Skin) -> String {
    line(d, skin.line, 2.6)
}

/// A leaf, 4.6 thick at its inner end.
pub(crate) fn brow(side: Side, brow: Brow, colour: &str) -> String {
    let s = side.sign();
    let eye = 80.0 + s * 17.5;
    let (inner, outer) = ((eye - s * (9.5 + brow.pinch), 65.0 + brow.inner), (eye + s * 12.0, 65.0 + brow.outer));
    let (x, y) = ((inner.0 + outer.0) / 2.0 + s * 2.0, (inner.1 + outer.1) / 2.0 - brow.arch * 1.5);
    let d = format!(
        "M{} Q{} {} Q{} {}Z",
        at(inner.0, inner.1 - 2.2),
        at(x, y - 2.6),
        at(outer.0, outer.1),
        at(x, y + 2.0),
        at(inner.0, inner.1 + 2.4)
    );
    format!(r#"<path d="{d}" fill="{colour}" stroke="{colour}" stroke-width="1.4"/>"#)
}

/// Half an eye's width.
const HALF: f32 = 8.8;

pub(crate) fn eye(side: Side, eyes: Eyes, skin: &Skin) -> String {
    let s = side.sign();
    let x = 80.0 + s * 17.5;
    if eyes.is_shut {
        return line(&format!("M{} Q{} {}", at(x - HALF, 82.5), at(x, 73.0), at(x + HALF, 82.5)), INK, 3.4);
    }
    let open = if side == Side::Right { eyes.open_right.unwrap_or(eyes.open) } else { eyes.open };
    let (inner_y, outer_y) = (80.0 + eyes.tilt * 0.9, 80.0 - eyes.tilt * 0.55);
    let (up, low) = (8.2 * open, 6.0 * open.min(1.05) * (1.0 - 0.75 * eyes.low));
    let middle = (inner_y + outer_y) / 2.0;
    let (inner, outer) = (at(x - s * HALF, inner_y), at(x + s * HALF, outer_y));
    let (upper, lower) = (at(x, middle - up * 1.9), at(x, middle + low * 1.9));
    let radius = if eyes.is_small { 3.3 } else { 4.5 };
    let pupil = (x + eyes.gaze.0, 80.0 + eyes.gaze.1 - if open > 0.9 { 0.6 } else { 0.0 });

    let mut out = fill(&format!("M{inner} Q{upper} {outer} Q{lower} {inner}Z"), WHITE);
    out += &dot(pupil, (radius, radius * 1.12), INK);
    out += &dot((pupil.0 + 1.5, pupil.1 - 1.8), (1.4, 1.4), WHITE);
    // Lids in the colour of the skin cover what lids hide, so nothing has to be clipped.
    let lid =
        |handle: &str, y: f32| fill(&format!("M{inner} Q{handle} {outer} L{} L{}Z", at(x + s * HALF, y), at(x - s * HALF, y)), skin.base);
    out += &lid(&upper, 62.0);
    out += &lid(&lower, 93.0);
    out += &line(&format!("M{inner} Q{upper} {outer}"), INK, 3.2);
    if eyes.open >= 0.95 {
        out += &line(&format!("M{inner} Q{lower} {outer}"), INK, 1.5);
    }
    if eyes.is_wet {
        let edge = |dx: f32| at(x + dx, middle + low * 0.72);
        out += &line(&format!("M{} Q{} {}", edge(-5.0), at(x, middle + low * 1.15), edge(5.0)), "#8FC4DA", 2.4);
    }
    if eyes.has_bags {
        out += &line(&format!("M{} Q{} {}", at(x - 6.0, 89.0), at(x, 92.5), at(x + 6.0, 89.0)), skin.line, 2.0);
    }
    out
}

/// Where a mouth lies.
const LIPS: f32 = 108.0;

pub(crate) fn mouth(mouth: Mouth, skin: &Skin) -> String {
    let Mouth { half: w, curve: c, open, skew, kind } = mouth;
    let y = LIPS;
    let start = at(80.0 - w, y + skew - c * 0.3);
    let end = at(80.0 + w, y - skew - c * 0.3);
    let simple = || line(&format!("M{start} Q{} {end}", at(80.0, y + c * 1.25)), INK, 3.3);
    match kind {
        MouthKind::Line => simple(),
        MouthKind::Pressed => simple() + &line("M76,114.5 Q80,116.4 84,114.5", skin.line, 2.2),
        MouthKind::Set => simple() + &line("M75,114 Q80,112 85,114", skin.line, 2.2),
        MouthKind::Wave => {
            let bend = format!("q{},{} {},{}", n(w * 0.5), n(-4.0 - c * 0.4), n(w), n(-skew));
            line(&format!("M{start} {bend} t{},{}", n(w), n(-skew)), INK, 3.2)
        }
        MouthKind::Teeth => {
            let lip = format!(
                "M{start} Q{} {end} Q{} {} Q{} {start}Z",
                at(80.0, y + c),
                at(80.0 + w * 0.62, y + open + c),
                at(80.0, y + open + c * 0.7),
                at(80.0 - w * 0.62, y + open + c)
            );
            let (left, right) = (at(80.0 - w + 2.6, y + 0.6), at(80.0 + w - 2.6, y + 0.6));
            let teeth = format!("M{left} Q{} {right} Q{} {left}Z", at(80.0, y + c + 0.6), at(80.0, y + c + 6.4));
            inked(&lip, "#6B2226", 3.0) + &fill(&teeth, WHITE)
        }
        MouthKind::Grit => {
            let h = open / 2.0;
            let lip = format!(
                "M{} Q{} {} Q{} {} Q{} {} Q{} {}Z",
                at(80.0 - w, y + 1.0),
                at(80.0, y - h - 3.0),
                at(80.0 + w, y + 1.0),
                at(81.0 + w, y + h + 3.0),
                at(80.0 + w - 4.0, y + h + 2.4),
                at(80.0, y + h - 1.6),
                at(80.0 - w + 4.0, y + h + 2.4),
                at(79.0 - w, y + h + 3.0),
                at(80.0 - w, y + 1.0)
            );
            let gap = format!("M{} Q{} {} M75,105.4 V111 M85,105.4 V111", at(80.0 - w, y + 2.4), at(80.0, y - 0.6), at(80.0 + w, y + 2.4));
            inked(&lip, WHITE, 2.8) + &line(&gap, INK, 1.6)
        }
    }
}

pub(crate) fn cheeks(amount: f32, skin: &Skin) -> String {
    if amount == 0.0 {
        return String::new();
    }
    let dots = dot((56.0, 95.0), (7.5, 4.6), skin.blush) + &dot((104.0, 95.0), (7.5, 4.6), skin.blush);
    format!(r#"<g opacity="{}">{dots}</g>"#, n(amount * 0.75))
}
