//! Which of teachers' pages an address means.

use lesson::LessonId;

use crate::route::{decode, encode};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// What there is for teachers, lesson by lesson.
    Guides,
    /// Assigning lessons.
    Assign,
    /// A lesson on paper.
    Paper(LessonId),
    /// A lesson on the projector.
    Present(LessonId),
    /// What came back from a class.
    Collect,
}

impl Place {
    /// Reads an address without its `#/`. None where it leads nowhere.
    pub fn of(path: &str) -> Option<Self> {
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let lesson = || decode(rest).filter(|id| !id.contains('/')).map(LessonId::from);
        match first {
            "assign" => rest.is_empty().then_some(Self::Assign),
            "teach" => rest.is_empty().then_some(Self::Guides),
            "collect" => rest.is_empty().then_some(Self::Collect),
            "paper" => lesson().map(Self::Paper),
            "present" => lesson().map(Self::Present),
            _ => None,
        }
    }

    /// The address that leads there, without its `#/`.
    pub fn path(&self) -> String {
        match self {
            Self::Guides => "teach".into(),
            Self::Assign => "assign".into(),
            Self::Collect => "collect".into(),
            Self::Paper(lesson) => ["paper/", &encode(lesson.as_str())].concat(),
            Self::Present(lesson) => ["present/", &encode(lesson.as_str())].concat(),
        }
    }

    /// The lesson that it is about.
    pub fn lesson(&self) -> Option<&LessonId> {
        match self {
            Self::Guides | Self::Assign | Self::Collect => None,
            Self::Paper(lesson) | Self::Present(lesson) => Some(lesson),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn every_page_has_an_address() {
        let lessons = [Place::Paper("name-it".into()), Place::Present("ärger im chor".into())];
        for place in [Place::Guides, Place::Assign, Place::Collect].into_iter().chain(lessons) {
            assert_eq!(Place::of(&place.path()), Some(place));
        }
    }

    #[test]
    fn what_leads_nowhere_is_no_page() {
        for path in ["teach/x", "paper", "paper/", "present//", "present/a/b", "paper/a%2Fb", "paper/%zz", "assign/x", "collect/x", ""] {
            assert_eq!(Place::of(path), None, "{path}");
        }
    }
}
