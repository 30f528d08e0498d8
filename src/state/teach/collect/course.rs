//! The lessons that codes are read with.

use std::rc::Rc;

use classroom::{AssignmentDraft, Column, Sheet};
use lesson::{
    Lesson, LessonId,
    format::catalogue::{Catalogue, LessonSummary},
    hash::{Hash, hash},
};

use crate::state::{Load, teach::Files};

/// The course's lessons as far as they came.
#[derive(Default)]
pub struct Course {
    catalogue: Option<Rc<Catalogue>>,
    lessons: Vec<Rc<Lesson>>,
    /// One for each of them: in the assignment's order first, if there is one, and then in the course's.
    sheets: Vec<Sheet>,
    /// Whether nothing more is to come.
    pub is_settled: bool,
    /// Whether some did not come.
    pub has_gaps: bool,
}

impl Course {
    /// Takes in what came since. Tells whether that changes anything.
    pub(super) fn learn(&mut self, catalogue: &Load<Rc<Catalogue>>, files: &Files) -> bool {
        let catalogue = match catalogue {
            Load::Loaded(catalogue) => catalogue,
            Load::Loading => return false,
            // Without the list no lesson can be told.
            Load::Failed(_) => return !std::mem::replace(&mut self.has_gaps, true),
        };
        let is_known = self.catalogue.as_ref().is_some_and(|known| Rc::ptr_eq(known, catalogue));
        let ids = || catalogue.lessons().map(|(_, summary)| LessonId::from(&*summary.id));
        let lessons: Vec<Rc<Lesson>> = ids().filter_map(|id| files.lesson(&id).cloned()).collect();
        let all = ids().count();
        let (has_gaps, is_settled) = (files.fault.is_some(), lessons.len() == all || files.fault.is_some());
        if is_known && lessons.len() == self.lessons.len() && (has_gaps, is_settled) == (self.has_gaps, self.is_settled) {
            return false;
        }
        // One after the other comes: those that were here are not read again.
        let mut known = std::mem::take(&mut self.sheets);
        let sheet = |lesson: &Rc<Lesson>| {
            let is_known = self.lessons.iter().any(|other| Rc::ptr_eq(other, lesson));
            match known.iter().position(|sheet| is_known && *sheet.lesson() == lesson.id) {
                Some(place) => known.swap_remove(place),
                None => Sheet::of(lesson),
            }
        };
        self.sheets = lessons.iter().map(sheet).collect();
        (self.lessons, self.catalogue, self.has_gaps, self.is_settled) = (lessons, Some(catalogue.clone()), has_gaps, is_settled);
        true
    }

    /// Puts the lessons of an assignment first, in its order.
    pub(super) fn order(&mut self, assignments: &[AssignmentDraft]) {
        let Some(catalogue) = &self.catalogue else { return };
        let named = assignments.iter().filter_map(|assignment| assignment.resolve(catalogue).ok());
        let mut order: Vec<LessonId> = named.flat_map(|assignment| assignment.lesson_ids(catalogue)).collect();
        order.extend(catalogue.lessons().map(|(_, summary)| LessonId::from(&*summary.id)));
        let place = |sheet: &Sheet| order.iter().position(|id| id == sheet.lesson());
        self.sheets.sort_unstable_by_key(place);
    }

    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    pub fn sheet(&self, id: &LessonId) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.lesson() == id)
    }

    pub fn lesson(&self, id: &LessonId) -> Option<&Rc<Lesson>> {
        self.lessons.iter().find(|lesson| lesson.id == *id)
    }

    /// What the list of lessons says of one.
    pub fn listed(&self, id: &LessonId) -> Option<&Rc<LessonSummary>> {
        Some(self.catalogue.as_ref()?.lesson(id)?.1)
    }

    /// The same for a column of the table, also where the lesson's file did not come.
    pub fn column(&self, column: &Column) -> Option<&Rc<LessonSummary>> {
        match &column.lesson {
            Some(id) => self.listed(id),
            None => self.by_hash(column.hash),
        }
    }

    /// Whether a lesson with this hash is listed, so that its file is all that is missing.
    pub(super) fn is_listed(&self, of: Hash) -> bool {
        self.by_hash(of).is_some_and(|summary| self.lesson(&LessonId::from(&*summary.id)).is_none())
    }

    fn by_hash(&self, of: Hash) -> Option<&Rc<LessonSummary>> {
        let mut same = self.catalogue.as_ref()?.lessons().filter(|(_, summary)| hash(&summary.id) == of);
        match (same.next(), same.next()) {
            (Some((_, summary)), None) => Some(summary),
            _ => None,
        }
    }
}
