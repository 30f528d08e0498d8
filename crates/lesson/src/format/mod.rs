//! What leaves and enters the program: each format has its own types, a version, and conversion at the edge.

pub mod catalogue;
pub mod lesson;
pub mod progress;
