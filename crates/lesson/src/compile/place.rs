//! The backdrops there are drawings for.

use std::ops::Range;

use super::{context::Context, near};
use crate::PlaceId;

const KNOWN: &[&str] = &[
    "bus-stop",
    "music-room",
    "corridor",
    "kitchen",
    "shore",
    "classroom",
    "bedroom",
    "canteen",
    "sports-field",
    "living-room",
    "street",
    "chat",
    "plain",
];

/// Any name does, since a backdrop is only a backdrop; one without a drawing is worth a word.
pub(super) fn read(name: &str, comment: &Range<usize>, cx: &mut Context<'_>) -> PlaceId {
    if !KNOWN.contains(&name) {
        let message = format!("there is no drawing of the place `{name}`");
        cx.advice("unknown-place", comment, message, "the faces stand before an empty wall", near::remedy(name, KNOWN.iter().copied()));
    }
    name.into()
}
