//! SVG text. The root sets no fill and round ends; every shape says what else it has.

/// The colour of every outline.
pub(crate) const INK: &str = "#141C21";
pub(crate) const WHITE: &str = "#FFFDF6";
/// Hair ties, earrings, a whistle.
pub(crate) const GOLD: &str = "#F2B33D";
pub(crate) const CREAM: &str = "#F3EBDD";

/// The viewer's left or right.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

impl Side {
    /// What a distance from the axis is multiplied by.
    pub(crate) fn sign(self) -> f32 {
        if self == Self::Right { 1.0 } else { -1.0 }
    }
}

/// A number with at most one decimal: finer than any screen shows.
pub(crate) fn n(number: f32) -> String {
    let tenths = (number * 10.0).round();
    let text = (tenths / 10.0).to_string();
    if text == "-0" { "0".into() } else { text }
}

/// A point of a path.
pub(crate) fn at(x: f32, y: f32) -> String {
    format!("{},{}", n(x), n(y))
}

pub(crate) fn fill(d: &str, colour: &str) -> String {
    format!(r#"<path d="{d}" fill="{colour}"/>"#)
}

pub(crate) fn faded(d: &str, colour: &str, opacity: &str) -> String {
    format!(r#"<path d="{d}" fill="{colour}" opacity="{opacity}"/>"#)
}

pub(crate) fn line(d: &str, colour: &str, width: f32) -> String {
    format!(r#"<path d="{d}" stroke="{colour}" stroke-width="{}"/>"#, n(width))
}

/// A filled shape with an outline.
pub(crate) fn inked(d: &str, colour: &str, width: f32) -> String {
    format!(r#"<path d="{d}" fill="{colour}" stroke="{INK}" stroke-width="{}"/>"#, n(width))
}

/// A line with an outline.
pub(crate) fn cord(d: &str, colour: &str, outer: f32, inner: f32) -> String {
    line(d, INK, outer) + &line(d, colour, inner)
}

pub(crate) fn dot((x, y): (f32, f32), (rx, ry): (f32, f32), colour: &str) -> String {
    format!(r#"<ellipse cx="{}" cy="{}" rx="{}" ry="{}" fill="{colour}"/>"#, n(x), n(y), n(rx), n(ry))
}

pub(crate) fn inked_dot((x, y): (f32, f32), (rx, ry): (f32, f32), colour: &str, width: f32) -> String {
    format!(
        r#"<ellipse cx="{}" cy="{}" rx="{}" ry="{}" fill="{colour}" stroke="{INK}" stroke-width="{}"/>"#,
        n(x),
        n(y),
        n(rx),
        n(ry),
        n(width)
    )
}

/// The same on both sides of the axis.
pub(crate) fn both(part: &str) -> String {
    format!(r#"{part}<g transform="matrix(-1 0 0 1 160 0)">{part}</g>"#)
}

#[cfg(test)]
mod tests {
    use super::n;

    #[test]
    fn numbers_are_short() {
        assert_eq!([1.0, 0.04, -0.04, 2.25, -3.96].map(n), ["1", "0", "0", "2.3", "-4"]);
    }
}
