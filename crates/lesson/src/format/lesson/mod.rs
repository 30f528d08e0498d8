//! Lesson JSON, version 1: what `evenkeel build` writes and the app reads.

mod read;
mod wire;
mod words;
mod write;

use crate::Lesson;

/// The version written today.
pub const VERSION: u32 = 1;

/// Why a lesson file can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LessonError {
    #[error("the lesson file can't be read: {0}")]
    Malformed(String),
    #[error("the lesson file has version {0}, this app knows {VERSION}")]
    Newer(u32),
    #[error("the lesson file names {what} \"{name}\", which it does not hold")]
    Dangling { what: &'static str, name: String },
    #[error("the lesson file has an empty {0}")]
    Empty(&'static str),
}

/// Reads a lesson file. A lesson in hand means that everything it names exists.
pub fn from_json(json: &str) -> Result<Lesson, LessonError> {
    let file: wire::LessonFile =
        serde_json::from_str(json).map_err(|error| newer(json).unwrap_or_else(|| LessonError::Malformed(error.to_string())))?;
    if file.version > VERSION { Err(LessonError::Newer(file.version)) } else { read::lesson(file) }
}

/// The lesson as a file. The same lesson always gives the same bytes.
pub fn to_json(lesson: &Lesson) -> String {
    serde_json::to_string(&write::lesson(lesson)).unwrap_or_default()
}

/// A later version may have another shape: then its number is what matters.
fn newer(json: &str) -> Option<LessonError> {
    #[derive(serde::Deserialize)]
    struct Head {
        version: u32,
    }
    let head: Head = serde_json::from_str(json).ok()?;
    (head.version > VERSION).then_some(LessonError::Newer(head.version))
}
