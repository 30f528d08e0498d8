//! What stands round a record on the device: which writing of it this is, and a checksum.

use crate::seed;

/// First letters of a sealed record. What does not begin so is somebody else's.
const MAGIC: &str = "ek1";

/// `text` as it is written down, for the time of this number.
pub fn seal(generation: u32, text: &str) -> String {
    format!("{MAGIC} {generation} {} {text}", seed(text))
}

/// The number and the text of a sealed record. None when it was cut short, altered or is somebody else's.
pub fn open(value: &str) -> Option<(u32, &str)> {
    let mut parts = value.splitn(4, ' ');
    let is_ours = parts.next() == Some(MAGIC);
    let generation = parts.next()?.parse().ok()?;
    let sum: u32 = parts.next()?.parse().ok()?;
    let text = parts.next()?;
    (is_ours && seed(text) == sum).then_some((generation, text))
}

/// What stands before a sealed record's text is no longer than this.
pub const LONGEST_START: usize = 32;

/// The number alone, from the beginning of a sealed record. Nobody knows yet whether the rest is whole.
pub fn generation(start: &str) -> Option<u32> {
    let mut parts = start.splitn(3, ' ');
    if parts.next()? == MAGIC { parts.next()?.parse().ok() } else { None }
}
