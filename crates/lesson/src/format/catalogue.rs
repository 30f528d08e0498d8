//! The catalogue: everything the home page needs, and nothing more. The first load carries it, so every
//! byte counts a thousandfold: a thousand lessons may add 25 KB (brotli).

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::LessonId;

/// The version written today.
pub const VERSION: u32 = 1;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    pub version: u32,
    pub title: Rc<str>,
    /// The base language's tag.
    pub base: Rc<str>,
    pub units: Vec<CatalogueUnit>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueUnit {
    pub number: u16,
    pub title: Rc<str>,
    pub lessons: Vec<Rc<LessonSummary>>,
}

/// What home knows of a lesson before it is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonSummary {
    pub id: Rc<str>,
    /// What people call it, e.g. `2.1`.
    pub number: Rc<str>,
    pub title: Rc<str>,
    pub minutes: u16,
    /// How many steps it has.
    pub steps: u16,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub core: bool,
    /// Hard topics, by their word in [`Topic`](crate::Topic).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Rc<str>>,
    /// Languages besides the base.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Rc<str>>,
}

/// Why a catalogue can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    #[error("the list of lessons can't be read: {0}")]
    Malformed(String),
    #[error("the list of lessons has version {0}, this app knows {VERSION}")]
    Newer(u32),
}

impl Catalogue {
    /// Reads a catalogue file.
    pub fn from_json(json: &str) -> Result<Self, CatalogueError> {
        let catalogue: Self = serde_json::from_str(json).map_err(|error| CatalogueError::Malformed(error.to_string()))?;
        if catalogue.version > VERSION { Err(CatalogueError::Newer(catalogue.version)) } else { Ok(catalogue) }
    }

    /// The catalogue as a file.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// All lessons in order, each with its unit.
    pub fn lessons(&self) -> impl Iterator<Item = (&CatalogueUnit, &Rc<LessonSummary>)> {
        self.units.iter().flat_map(|unit| unit.lessons.iter().map(move |lesson| (unit, lesson)))
    }

    pub fn lesson(&self, id: &LessonId) -> Option<(&CatalogueUnit, &Rc<LessonSummary>)> {
        self.lessons().find(|(_, lesson)| *lesson.id == *id.as_str())
    }
}
