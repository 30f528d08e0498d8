//! How a lesson's stories ended in a class.

use lesson::LessonId;

use super::{Class, FEWEST};
use crate::{Detail, Sheet};

/// How often each ending of a lesson was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingsSpread {
    pub lesson: LessonId,
    /// How many reached each of [`Sheet::endings`]. Somebody who went back and tried another way counts for each.
    pub reached: Vec<usize>,
    /// How many reached any.
    pub learners: usize,
}

impl Class {
    /// How the stories of these lessons ended, for lessons of which at least [`FEWEST`] learners reached an ending.
    pub fn endings(&self, sheets: &[Sheet]) -> Vec<EndingsSpread> {
        let spread = |sheet: &Sheet| {
            let reports = self.reports(sheet, sheets);
            let count = |ending: usize| reports.iter().filter(|detail| detail.endings.get(ending) == Some(&true)).count();
            EndingsSpread {
                lesson: sheet.lesson().clone(),
                reached: (0..sheet.endings().len()).map(count).collect(),
                learners: reports.iter().filter(|detail| detail.endings.contains(&true)).count(),
            }
        };
        sheets.iter().map(spread).filter(|spread| spread.learners >= FEWEST).collect()
    }

    /// What is told in detail of a lesson, by all entries of this class.
    pub(super) fn reports(&self, sheet: &Sheet, sheets: &[Sheet]) -> Vec<Detail> {
        let ours = self.entries.iter().filter(|entry| self.is_ours(entry));
        let of_lesson = ours.flat_map(|entry| entry.lessons(sheets)).filter(|handed| handed.hash() == sheet.hash());
        of_lesson.filter_map(|handed| handed.open(sheet).ok()?.detail().cloned()).collect()
    }
}
