//! Markdown in, a lesson or diagnostics out. Never panics, whatever the bytes, and reports every fault at once.

use crate::{Cast, Lesson, LessonId, diagnostic::Outcome};

/// What a lesson file is read against.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub id: &'a LessonId,
    /// The file's language tag.
    pub language: &'a str,
    pub cast: &'a Cast,
    /// For a translation: the lesson in the base language, which gives the ids and the structure.
    pub base: Option<&'a Lesson>,
}
