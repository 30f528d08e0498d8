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
    /// Left out of the file where it is the title in lower case with hyphens.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub id: Rc<str>,
    /// What people call it, e.g. `2.1`. Left out of the file where it is the unit's number and the place in it.
    #[serde(default, skip_serializing_if = "is_empty")]
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
        let mut catalogue: Self = serde_json::from_str(json).map_err(|error| CatalogueError::Malformed(error.to_string()))?;
        if catalogue.version > VERSION {
            return Err(CatalogueError::Newer(catalogue.version));
        }
        catalogue.each_lesson(|lesson, id, number| {
            if lesson.id.is_empty() {
                lesson.id = id.into();
            }
            if lesson.number.is_empty() {
                lesson.number = number.into();
            }
        });
        Ok(catalogue)
    }

    /// The catalogue as a file, without what can be told from the rest.
    pub fn to_json(&self) -> String {
        let mut catalogue = self.clone();
        catalogue.each_lesson(|lesson, id, number| {
            if *lesson.id == *id {
                lesson.id = "".into();
            }
            if *lesson.number == *number {
                lesson.number = "".into();
            }
        });
        serde_json::to_string(&catalogue).unwrap_or_default()
    }

    /// Visits every lesson with the id and number that it has if nothing else is said.
    fn each_lesson(&mut self, mut visit: impl FnMut(&mut LessonSummary, &str, &str)) {
        for unit in &mut self.units {
            for (place, lesson) in unit.lessons.iter_mut().enumerate() {
                let lesson = Rc::make_mut(lesson);
                let id = usual_id(&lesson.title);
                let number = format!("{}.{}", unit.number, place + 1);
                visit(lesson, &id, &number);
            }
        }
    }

    /// All lessons in order, each with its unit.
    pub fn lessons(&self) -> impl Iterator<Item = (&CatalogueUnit, &Rc<LessonSummary>)> {
        self.units.iter().flat_map(|unit| unit.lessons.iter().map(move |lesson| (unit, lesson)))
    }

    pub fn lesson(&self, id: &LessonId) -> Option<(&CatalogueUnit, &Rc<LessonSummary>)> {
        self.lessons().find(|(_, lesson)| *lesson.id == *id.as_str())
    }
}

/// The title as an id. Only for ASCII, so that the learner's wasm needs no tables of letters; other titles keep their id in the file.
fn usual_id(title: &str) -> String {
    title
        .chars()
        .filter_map(|c| match c {
            ' ' => Some('-'),
            _ if c == '-' || c.is_ascii_alphanumeric() => Some(c.to_ascii_lowercase()),
            _ => None,
        })
        .collect()
}

fn is_empty(text: &Rc<str>) -> bool {
    text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(lessons: &[(&str, &str, &str)]) -> Catalogue {
        let lesson = |(id, number, title): &(&str, &str, &str)| {
            Rc::new(LessonSummary {
                id: (*id).into(),
                number: (*number).into(),
                title: (*title).into(),
                minutes: 9,
                steps: 8,
                core: true,
                topics: vec!["loss".into()],
                languages: vec!["es".into()],
            })
        };
        let unit = CatalogueUnit { number: 4, title: "Talking".into(), lessons: lessons.iter().map(lesson).collect() };
        Catalogue { version: VERSION, title: "Evenkeel".into(), base: "en".into(), units: vec![unit] }
    }

    #[test]
    fn a_catalogue_comes_back_as_it_was() {
        for lessons in [
            &[("say-it-with-i", "4.1", "Say it with \u{201c}I\u{201d}"), ("right-time", "4.2", "Right time, right way")][..],
            &[("arger", "4.1", "Ärger"), ("a", "9", "A"), ("b", "4.3", "")],
        ] {
            let catalogue = catalogue(lessons);
            assert_eq!(Catalogue::from_json(&catalogue.to_json()), Ok(catalogue));
        }
    }

    #[test]
    fn what_can_be_told_from_the_rest_is_not_sent() {
        let json = catalogue(&[("say-it-with-i", "4.1", "Say it with \"I\""), ("other", "7", "Another")]).to_json();
        assert!(!json.contains("say-it-with-i") && !json.contains("4.1"), "{json}");
        assert!(json.contains("other") && json.contains("\"7\""), "{json}");
    }

    #[test]
    fn version_1_is_read() {
        let json = r#"{"version":1,"title":"Evenkeel","base":"en","units":[{"number":2,"title":"Reading feelings",
            "lessons":[{"id":"name-it","title":"Name it: the Feelings Map","minutes":10,"steps":12,"core":true},
            {"title":"What feelings are for","minutes":8,"steps":9,"topics":["loss"],"languages":["es"]}]}]}"#;
        let catalogue = Catalogue::from_json(json).expect("it reads");
        let lessons: Vec<_> = catalogue.lessons().map(|(_, lesson)| (&*lesson.id, &*lesson.number)).collect();
        assert_eq!(lessons, [("name-it", "2.1"), ("what-feelings-are-for", "2.2")]);
        assert_eq!(Catalogue::from_json(r#"{"version":3,"title":"","base":"","units":[]}"#), Err(CatalogueError::Newer(3)));
        assert!(matches!(Catalogue::from_json("[]"), Err(CatalogueError::Malformed(_))));
    }
}
