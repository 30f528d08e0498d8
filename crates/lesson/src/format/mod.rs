//! What leaves and enters the program: each format has its own types, a version, and conversion at the edge.

pub mod catalogue;
pub mod document;
pub mod files;
pub mod help;
pub mod json;
pub mod lesson;
pub mod progress;
pub mod seal;

pub use json::JsonError;

/// Which version a file says it is.
pub fn version(file: &json::Json) -> Result<u32, JsonError> {
    let reader = json::Reader::default();
    let version = reader.number(reader.need(file, "version"), 0, u32::MAX.into());
    reader.done(version as u32)
}
