//! A page to read: what this is, what it keeps, what adults should know. Not a lesson: there is nothing to do and nothing to
//! save.

use std::rc::Rc;

use crate::{Block, Text};

/// The documents that the app has an address for.
pub const DOCUMENTS: [&str; 3] = ["about", "privacy", "adults"];

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// One of [`DOCUMENTS`].
    pub id: Rc<str>,
    pub language: Rc<str>,
    pub title: Text,
    /// What stands between the title and the first section.
    pub opening: Vec<Block>,
    pub sections: Vec<DocumentSection>,
}

/// A heading of level 2 and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentSection {
    pub title: Text,
    pub body: Vec<Block>,
}
