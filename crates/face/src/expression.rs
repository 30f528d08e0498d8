//! What each feeling does to a face: one row of numbers each.

use lesson::Feeling;

use crate::mark::Mark;

/// A brow's ends, down-positive, how far it is arched, and how far its inner end is pulled in.
#[derive(Clone, Copy)]
pub(crate) struct Brow {
    pub(crate) inner: f32,
    pub(crate) outer: f32,
    pub(crate) arch: f32,
    pub(crate) pinch: f32,
}

#[derive(Clone, Copy)]
pub(crate) struct Eyes {
    /// 0 to 1.3.
    pub(crate) open: f32,
    /// The viewer's right one, where it differs.
    pub(crate) open_right: Option<f32>,
    /// The inner end low is stern, the outer end low (negative) is sad.
    pub(crate) tilt: f32,
    /// How far the lower lid comes up, 0 to 1.
    pub(crate) low: f32,
    pub(crate) gaze: (f32, f32),
    pub(crate) is_shut: bool,
    pub(crate) is_small: bool,
    pub(crate) is_wet: bool,
    pub(crate) has_bags: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum MouthKind {
    Line,
    Teeth,
    Grit,
    Wave,
    Pressed,
    Set,
}

#[derive(Clone, Copy)]
pub(crate) struct Mouth {
    /// Half its width.
    pub(crate) half: f32,
    /// Positive is a smile.
    pub(crate) curve: f32,
    /// Its height.
    pub(crate) open: f32,
    /// Lifts one end.
    pub(crate) skew: f32,
    pub(crate) kind: MouthKind,
}

#[derive(Clone, Copy)]
pub(crate) struct Expression {
    pub(crate) brow: Brow,
    /// The viewer's right one, where it differs.
    pub(crate) brow_right: Option<Brow>,
    pub(crate) eyes: Eyes,
    pub(crate) mouth: Mouth,
    /// How red the cheeks are, 0 to 1.
    pub(crate) cheek: f32,
    /// How the head is turned, in degrees.
    pub(crate) tilt: f32,
    pub(crate) lift: f32,
    pub(crate) mark: Option<Mark>,
}

const EYES: Eyes = Eyes {
    open: 1.0,
    open_right: None,
    tilt: 0.0,
    low: 0.0,
    gaze: (0.0, 0.0),
    is_shut: false,
    is_small: false,
    is_wet: false,
    has_bags: false,
};
const MOUTH: Mouth = Mouth { half: 9.0, curve: 0.0, open: 0.0, skew: 0.0, kind: MouthKind::Line };
const CALM: Expression = Expression {
    brow: brow(-1.5, -0.5, 3.5, 0.0),
    brow_right: None,
    eyes: Eyes { open: 0.86, low: 0.2, ..EYES },
    mouth: Mouth { half: 10.5, curve: 4.5, ..MOUTH },
    cheek: 0.15,
    tilt: 0.0,
    lift: 0.0,
    mark: None,
};
const STILL: Expression = Expression { cheek: 0.0, ..CALM };

const fn brow(inner: f32, outer: f32, arch: f32, pinch: f32) -> Brow {
    Brow { inner, outer, arch, pinch }
}

/// The row of a feeling.
pub(crate) const fn expression(feeling: Feeling) -> Expression {
    match feeling {
        Feeling::Calm => CALM,
        Feeling::Happy => Expression {
            brow: brow(-3.0, -2.0, 4.0, 0.0),
            eyes: Eyes { open: 0.86, low: 0.6, ..EYES },
            mouth: Mouth { half: 14.0, curve: 4.0, open: 10.0, kind: MouthKind::Teeth, ..MOUTH },
            cheek: 0.45,
            tilt: 2.0,
            ..STILL
        },
        Feeling::Proud => Expression {
            brow: brow(-3.0, -2.0, 4.0, 0.0),
            eyes: Eyes { is_shut: true, ..EYES },
            mouth: Mouth { half: 13.0, curve: 8.0, skew: -1.0, ..MOUTH },
            cheek: 0.4,
            tilt: -4.0,
            lift: -2.0,
            ..STILL
        },
        Feeling::Hopeful => Expression {
            brow: brow(-6.0, -2.0, 2.0, 0.0),
            eyes: Eyes { open: 1.05, low: 0.2, gaze: (1.6, -2.2), ..EYES },
            mouth: Mouth { half: 10.0, curve: 6.0, ..MOUTH },
            cheek: 0.3,
            tilt: 3.0,
            lift: -1.0,
            ..STILL
        },
        Feeling::Worried => Expression {
            brow: brow(-6.0, 2.0, 0.0, 2.0),
            eyes: Eyes { tilt: -1.5, ..EYES },
            mouth: Mouth { curve: -3.0, skew: 1.5, kind: MouthKind::Wave, ..MOUTH },
            mark: Some(Mark::Sweat),
            ..STILL
        },
        Feeling::Sad => Expression {
            brow: brow(-7.0, 4.0, 0.0, 1.0),
            eyes: Eyes { open: 0.62, tilt: -3.0, gaze: (0.0, 2.0), ..EYES },
            mouth: Mouth { curve: -6.0, ..MOUTH },
            tilt: -5.0,
            lift: 2.0,
            ..STILL
        },
        Feeling::Hurt => Expression {
            brow: brow(-6.0, 1.0, -1.0, 3.0),
            eyes: Eyes { open: 0.8, tilt: -2.0, gaze: (-2.4, 1.6), is_wet: true, ..EYES },
            mouth: Mouth { half: 7.0, curve: -4.0, kind: MouthKind::Pressed, ..MOUTH },
            cheek: 0.3,
            tilt: -3.0,
            lift: 1.0,
            mark: Some(Mark::Tear),
            ..STILL
        },
        Feeling::Angry => Expression {
            brow: brow(7.0, -3.0, 1.0, 4.0),
            eyes: Eyes { open: 0.66, tilt: 4.0, low: 0.3, ..EYES },
            mouth: Mouth { half: 11.0, curve: -5.0, kind: MouthKind::Set, ..MOUTH },
            cheek: 0.35,
            lift: 1.0,
            mark: Some(Mark::Crease),
            ..STILL
        },
        Feeling::Embarrassed => Expression {
            brow: brow(-5.0, 0.0, 2.0, 1.0),
            eyes: Eyes { open: 0.68, gaze: (4.0, 2.0), ..EYES },
            mouth: Mouth { curve: 2.0, skew: -2.5, kind: MouthKind::Wave, ..MOUTH },
            cheek: 1.0,
            tilt: -5.0,
            lift: 1.0,
            mark: Some(Mark::Flush),
            ..STILL
        },
        Feeling::Confused => Expression {
            brow: brow(2.0, 1.0, 1.0, 2.0),
            brow_right: Some(brow(-8.0, -6.0, 5.0, 0.0)),
            eyes: Eyes { open: 0.84, open_right: Some(1.04), gaze: (2.2, -1.6), ..EYES },
            mouth: Mouth { half: 8.0, curve: -1.0, skew: 3.0, ..MOUTH },
            tilt: 6.0,
            mark: Some(Mark::Query),
            ..STILL
        },
        Feeling::Tired => Expression {
            brow: brow(1.0, 3.0, 1.0, 0.0),
            eyes: Eyes { open: 0.4, gaze: (0.0, 1.6), has_bags: true, ..EYES },
            mouth: Mouth { half: 8.0, curve: -2.0, skew: 1.0, ..MOUTH },
            tilt: -6.0,
            lift: 2.0,
            ..STILL
        },
        Feeling::Overwhelmed => Expression {
            brow: brow(-7.0, -1.0, 0.0, 3.0),
            eyes: Eyes { open: 1.3, is_small: true, ..EYES },
            mouth: Mouth { half: 11.0, curve: -3.0, open: 7.0, kind: MouthKind::Grit, ..MOUTH },
            cheek: 0.1,
            mark: Some(Mark::Scribble),
            ..STILL
        },
    }
}
