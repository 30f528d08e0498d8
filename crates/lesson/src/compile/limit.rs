//! How big things may be. Far above what a lesson needs, low enough that no file can hang or crash the compiler.

pub(super) const LESSON_BYTES: usize = 256 * 1024;
pub(super) const TOML_BYTES: usize = 256 * 1024;
pub(super) const FRONT_MATTER_BYTES: usize = 16 * 1024;
pub(super) const TOOL_BYTES: usize = 8 * 1024;
/// Letters of a line that a tool offers.
pub(super) const LINE: usize = 100;
/// A footnote may be shown in many places, so its length counts many times.
pub(super) const FOOTNOTE_BYTES: usize = 2000;
/// Quotes and lists within each other; emphasis and links within each other.
pub(super) const NESTING: usize = 16;
pub(super) const STEPS: usize = 200;
pub(super) const SCENES: usize = 300;
/// Options, choices, rows or items of one list.
pub(super) const ITEMS: usize = 12;
pub(super) const METERS: usize = 4;
pub(super) const METER_RANGE: std::ops::RangeInclusive<i32> = -100..=100;
/// Letters of what is said of a fault, and of what to do.
pub(super) const MESSAGE: usize = 200;
pub(super) const REMEDY: usize = 500;
/// Nobody reads more at once, and a broken file can have a fault in every byte.
pub(super) const DIAGNOSTICS: usize = 500;
