//! Assigning lessons: what a teacher picked and said, and the assignment that it comes to. In memory, like all of teachers' pages.

mod again;
mod run;
mod share;

use classroom::{Assignment, Label, Lessons, Note, Parts, Says, assignment::MOST_LESSONS};
use lesson::{Date, LessonId, format::catalogue::Catalogue};

pub use again::Again;
pub use run::{Act, BOARD, Then, act, follow, forget, with_assign};
pub use share::{Shared, share};

/// The page as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assign {
    /// Names the assignment, as long as it is the same one.
    pub salt: u32,
    /// Whether it is the core path. What was picked waits meanwhile.
    pub is_core: bool,
    /// In the order in which it is suggested.
    pub picked: Vec<LessonId>,
    pub in_order: bool,
    pub language: Option<String>,
    pub note: String,
    pub due: Option<Date>,
    pub says: Says,
    pub without: Parts,
    pub class: String,
    /// What stands in the field for a link from before.
    pub link: String,
    /// What became of that link.
    pub again: Option<Again>,
    /// What was copied last, by its field, and whether that worked.
    pub copied: Option<(&'static str, bool)>,
    /// Whether the browser took the picture as a file.
    pub is_saved: Option<bool>,
}

impl Assign {
    /// A new one, of which nothing is said yet.
    pub fn new(salt: u32) -> Self {
        Self { salt, ..Self::default() }
    }

    /// Picks a lesson, behind those that are picked already, or leaves it out again.
    pub fn pick(&mut self, id: &LessonId) {
        if let Some(place) = self.place(id) {
            self.picked.remove(place);
        } else if !self.is_full() {
            self.picked.push(id.clone());
        }
    }

    /// Puts a picked lesson one place up or down. False when it stands at that end.
    pub fn shift(&mut self, id: &LessonId, is_up: bool) -> bool {
        let to = self.place(id).and_then(|from| {
            let to = if is_up { from.checked_sub(1)? } else { from + 1 };
            (to < self.picked.len()).then_some((from, to))
        });
        if let Some((from, to)) = to {
            self.picked.swap(from, to);
        }
        to.is_some()
    }

    pub fn has_picked(&self, id: &LessonId) -> bool {
        self.place(id).is_some()
    }

    /// Whether no more lessons go in.
    pub fn is_full(&self) -> bool {
        self.picked.len() >= MOST_LESSONS
    }

    /// The assignment that all of it comes to.
    pub fn assignment(&self) -> Assignment {
        Assignment {
            salt: self.salt,
            lessons: if self.is_core { Lessons::CorePath } else { Lessons::These(self.picked.clone()) },
            in_order: self.in_order,
            language: self.language.clone(),
            note: Note::new(&self.note),
            due: self.due,
            says: self.says,
            without: self.without,
            class: Label::new(&self.class),
        }
    }

    /// This page with an assignment that was made before, to change it: it stays the same one, so that receipts still fit.
    pub fn take(&mut self, assignment: Assignment) {
        let (is_core, picked) = match assignment.lessons {
            Lessons::CorePath => (true, Vec::new()),
            Lessons::These(ids) => (false, ids),
        };
        *self = Self {
            salt: assignment.salt,
            is_core,
            picked,
            in_order: assignment.in_order,
            language: assignment.language,
            note: assignment.note.as_str().to_owned(),
            due: assignment.due,
            says: assignment.says,
            without: assignment.without,
            class: assignment.class.as_str().to_owned(),
            ..Self::default()
        };
    }

    fn place(&self, id: &LessonId) -> Option<usize> {
        self.picked.iter().position(|picked| picked == id)
    }
}

/// The languages that lessons of the course have besides what each learner's browser asks for, each once.
pub fn languages(catalogue: &Catalogue) -> Vec<&str> {
    let mut tags = vec![&*catalogue.base];
    for tag in catalogue.lessons().flat_map(|(_, lesson)| &lesson.languages) {
        if !tags.contains(&&**tag) {
            tags.push(tag);
        }
    }
    tags
}

/// The day in a browser's date field. None while it is empty.
pub fn day(value: &str) -> Option<Date> {
    let mut parts = value.split('-');
    let (year, month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Date::new(year, month, day).filter(|_| parts.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(assign: &Assign) -> Vec<&str> {
        assign.picked.iter().map(LessonId::as_str).collect()
    }

    #[test]
    fn lessons_are_picked_and_put_in_order() {
        let mut assign = Assign::new(7);
        for id in ["a", "b", "c", "b", "b"] {
            assign.pick(&id.into());
        }
        assert_eq!(ids(&assign), ["a", "c", "b"]);
        assert!(assign.shift(&"b".into(), true) && assign.shift(&"a".into(), false));
        assert_eq!(ids(&assign), ["b", "a", "c"]);
        assert!(!assign.shift(&"b".into(), true) && !assign.shift(&"c".into(), false) && !assign.shift(&"x".into(), true));
        assert_eq!(ids(&assign), ["b", "a", "c"]);
    }

    #[test]
    fn no_more_lessons_go_in_than_a_link_takes() {
        let mut assign = Assign::new(7);
        for number in 0..MOST_LESSONS + 3 {
            assign.pick(&LessonId::from(number.to_string()));
        }
        assert_eq!(assign.picked.len(), MOST_LESSONS);
        assign.pick(&"0".into());
        assert!(!assign.is_full() && !assign.has_picked(&"0".into()), "one can still be left out");
    }

    #[test]
    fn an_assignment_taken_back_in_is_the_same_one() {
        let mut assign =
            Assign { is_core: true, in_order: true, note: "By Friday.\nOr later.".into(), class: "8B".into(), ..Assign::new(7) };
        assign.due = day("2026-11-27");
        assign.without = Parts::TOOLS | Parts::WARM_UPS;
        assign.language = Some("es".into());
        for is_core in [true, false] {
            assign.is_core = is_core;
            let assignment = assign.assignment();
            let mut taken = Assign { link: "x".into(), ..Assign::new(1) };
            taken.take(assignment.clone());
            assert_eq!(taken.assignment(), assignment);
            assert_eq!(taken.link, "");
            assign.pick(&"a".into());
        }
    }

    #[test]
    fn a_day_is_one_of_the_calendar() {
        assert_eq!(day("2026-11-27"), Date::new(2026, 11, 27));
        for text in ["", "2026-11", "2026-02-30", "2026-11-27-1", "soon"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
