//! Lesson JSON, version 1: what `evenkeel build` writes and the app reads. Field for field in `read.rs` and `write.rs`;
//! `tests/fixtures/lesson-v1.json` shows every one of them.

pub(super) mod read;
pub(super) mod write;

use super::{
    json::{Json, JsonError, Reader},
    version,
};
use crate::Lesson;

/// The version written today.
pub const VERSION: u32 = 1;

/// Why a lesson file can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LessonError {
    #[error("the lesson file can't be read: {0}")]
    Malformed(#[from] JsonError),
    #[error("the lesson file has version {0}, this app knows {VERSION}")]
    Newer(u32),
}

/// Reads a lesson file. A lesson in hand means that everything it names exists.
pub fn from_json(json: &str) -> Result<Lesson, LessonError> {
    let file = Json::parse(json)?;
    // A later version may have another shape: then its number is all that matters.
    let version = version(&file)?;
    if version > VERSION { Err(LessonError::Newer(version)) } else { Ok(read::lesson(&file)?) }
}

/// The lesson as a file. The same lesson always gives the same bytes.
pub fn to_json(lesson: &Lesson) -> String {
    write::lesson(lesson).write()
}
