//! Bytes as a text code: short enough to copy, to show as a QR code and even to type; it tells where a slip is, and mends one.
//!
//! # Layout
//!
//! It stays as it is for good: codes lie in mails and on paper. What a kind of code holds may change, with its version.
//!
//! ```text
//! RZ0080-8NV6AJ-VKBCNB-JPRZBD-TBJCGD      "Evenkeel", as a receipt of version 31
//! ```
//!
//! - **Symbols** are Crockford's base32: `0123456789ABCDEFGHJKMNPQRSTVWXYZ`, five bits each, high bits first.
//! - **Groups** have six symbols: five of data and one check symbol. Written with `-` between them, which readers don't need.
//! - **The check symbol** makes the group's sum what its place asks for. The sum is that of the symbols times 5, 16, 8, 4, 2 and 1 in
//!   GF(32) (modulo x⁵ + x² + 1); the group at place `n`, from 0, has the sum `1 + n mod 31`. So a wrong symbol always shows, and so do
//!   two that were swapped, and a whole group says by itself where it belongs. No group of six equal zeros fits anywhere.
//! - **The first group** says what the code is: the [`Kind`]'s letter, the version of what is in it (1 to 31), and how many bytes are
//!   in it, in three symbols. So a code that was cut is known as one.
//! - **The other groups** hold the bytes and then the CRC-32 (as in ZIP, low byte first) of: the letter's symbol, the version, the
//!   number of bytes (two bytes, high one first), the bytes. Zeros fill up the last group.
//!
//! # Reading
//!
//! Small letters count as capitals, `I` and `L` as 1, `O` as 0. `U` and letters of other scripts count as unreadable. Everything else
//! (spaces, hyphens and dashes, line breaks, the `>` and the dots of mails) is passed over, and so are words before and after the code.
//! [`decode`] mends a group with one slip (a symbol wrong, lost or too many, two neighbours swapped), when just one way of mending makes
//! the whole right, and says so. Codes that differ in one group only, and not in their length, differ within 32 bits, which a CRC-32 always
//! finds: one slip is never mended into something else. Where up to three groups are mended at once, that leaves a chance of one in ten
//! million for a code that was damaged in some other way.
//!
//! [`scan`] finds all codes in a text that holds several, among whatever else.
//!
//! Pure, and panics on no text.

#![forbid(unsafe_code)]

mod align;
mod bits;
mod decode;
mod encode;
mod fault;
mod group;
mod header;
mod repair;
mod rows;
mod scan;
mod start;
mod typed;

pub use bits::{BitReader, BitWriter};
pub use decode::{Decoded, beginning, decode};
pub use encode::{MOST_BYTES, encode};
pub use fault::{Damage, Fault, FaultKind, Faults};
pub use header::{Header, Kind};
pub use repair::Repair;
pub use rows::{ROW, groups, rows};
pub use scan::{Found, scan};
