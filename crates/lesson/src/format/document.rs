//! Documents, version 1: what `evenkeel build` makes of the files in `lessons/pages`. Their text is written as in lessons.

use super::{
    json::{Json, JsonError, Reader},
    lesson::{read, write},
    version,
};
use crate::document::{Document, DocumentSection};

/// The version written today.
pub const VERSION: u32 = 1;

/// Why a document can't be shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    #[error("the page can't be read: {0}")]
    Malformed(#[from] JsonError),
    #[error("the page has version {0}, this app knows {VERSION}")]
    Newer(u32),
}

impl Document {
    /// Reads a document's file.
    pub fn from_json(json: &str) -> Result<Self, DocumentError> {
        let file = Json::parse(json)?;
        let version = version(&file)?;
        if version > VERSION {
            return Err(DocumentError::Newer(version));
        }
        let r = Reader::default();
        let section =
            |section: &Json| DocumentSection { title: read::text_of(&r, section, "title"), body: read::blocks(&r, section, "body") };
        let document = Self {
            id: r.text_of(&file, "id"),
            language: r.text_of(&file, "language"),
            title: read::text_of(&r, &file, "title"),
            opening: read::blocks(&r, &file, "opening"),
            sections: r.list_of(&file, "sections").iter().map(section).collect(),
        };
        Ok(r.done(document)?)
    }

    /// The document as a file.
    pub fn to_json(&self) -> String {
        let section =
            |section: &DocumentSection| Json::map([("title", Some(write::text(&section.title))), ("body", write::blocks(&section.body))]);
        Json::map([
            ("version", Some(Json::Number(VERSION.into()))),
            ("id", Some(Json::Text(self.id.clone()))),
            ("language", Some(Json::Text(self.language.clone()))),
            ("title", Some(write::text(&self.title))),
            ("opening", write::blocks(&self.opening)),
            ("sections", Some(Json::list(&self.sections, section))),
        ])
        .write()
    }
}
