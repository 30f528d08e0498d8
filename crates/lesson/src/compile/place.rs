//! The backdrops there are drawings for.

use std::ops::Range;

use super::{context::Context, near};
use crate::PlaceId;

/// Every place there is a drawing of, in `assets/backdrops/`.
pub const PLACES: &[&str] = &[
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

/// Any name does, since a backdrop is only a backdrop. One without a drawing is worth a word, and is the plain one: nothing names
/// a file that is not there.
pub(super) fn read(name: &str, comment: &Range<usize>, cx: &mut Context<'_>) -> PlaceId {
    if !PLACES.contains(&name) {
        let message = format!("there is no drawing of the place `{name}`");
        cx.advice("unknown-place", comment, message, "the faces stand before an empty wall", near::remedy(name, PLACES.iter().copied()));
        return "plain".into();
    }
    name.into()
}
