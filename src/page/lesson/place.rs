//! Where a lesson stands in the course.

use std::rc::Rc;

use lesson::{
    LessonId,
    format::catalogue::{Catalogue, LessonSummary},
};

use crate::words::{lesson_words, words};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The unit's number.
    pub unit: u16,
    /// What people call the lesson, e.g. `4.3`.
    pub number: Rc<str>,
    /// The lesson after it.
    pub next: Option<Rc<LessonSummary>>,
}

impl Place {
    pub fn find(catalogue: &Catalogue, id: &LessonId) -> Option<Self> {
        let mut from_here = catalogue.lessons().skip_while(|(_, lesson)| *lesson.id != *id.as_str());
        let (unit, lesson) = from_here.next()?;
        Some(Self { unit: unit.number, number: lesson.number.clone(), next: from_here.next().map(|(_, next)| next.clone()) })
    }

    pub fn words(&self) -> String {
        place_words(self.unit, &self.number)
    }
}

/// A lesson's name in the tab: a number, never its topic.
pub fn title(place: Option<&Place>) -> String {
    place.map_or_else(|| lesson_words().lesson.tab_plain.into(), |place| (lesson_words().lesson.tab)(&place.number))
}

/// A lesson's place in words: "Unit 4, lesson 3".
pub fn place_words(unit: u16, number: &str) -> String {
    let unit = unit.to_string();
    let own = number.strip_prefix(&*unit).and_then(|rest| rest.strip_prefix('.')).unwrap_or(number);
    (words().home.place)(&unit, own)
}

#[cfg(test)]
mod tests {
    use super::place_words;

    #[test]
    fn a_number_is_said_once() {
        assert_eq!(place_words(4, "4.3"), "Unit 4, lesson 3");
        assert_eq!(place_words(4, "B"), "Unit 4, lesson B");
        assert_eq!(place_words(4, "42"), "Unit 4, lesson 42");
    }
}
