//! Draws the people of the lessons from numbers.
//!
//! [`sheet`] turns a [`Look`] into one SVG file that shows a person with every feeling. Every part is a small function from numbers
//! to SVG text, and what differs between people or feelings stands in tables: a new feeling is a row, never a drawing.
//!
//! Space: a square of 160 units. The face's axis is x = 80, the line of its eyes y = 80. Left and right are the viewer's.
//! Nothing is clipped and nothing turns but the head with its hair.
//!
//! Runs where lessons are built, never in the learner's wasm.

#![forbid(unsafe_code)]

mod clothes;
mod expression;
mod extra;
mod feature;
mod hair;
mod head;
mod look;
mod mark;
mod palette;
mod portrait;
mod sheet;
mod svg;

pub use look::{Fault, FaultKind, Look};
pub use sheet::{CELLS, Crop, PITCH, Portrait, cell, crowd, sheet};
