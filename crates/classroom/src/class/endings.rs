//! How a lesson's stories ended in a class.

use lesson::LessonId;

use super::{FEWEST, Results};
use crate::Sheet;

/// How often each ending of a lesson was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndingsSpread {
    pub lesson: LessonId,
    /// How many reached each of [`Sheet::endings`]. Somebody who went back and tried another way counts for each.
    pub reached: Vec<usize>,
    /// How many reached any.
    pub learners: usize,
}

impl Results<'_> {
    /// How the stories ended, for lessons of which at least [`FEWEST`] learners reached an ending.
    pub fn endings(&self) -> Vec<EndingsSpread> {
        let spread = |sheet: &Sheet| {
            let details = self.details(sheet);
            let count = |ending: usize| details.iter().filter(|detail| detail.endings.get(ending) == Some(&true)).count();
            EndingsSpread {
                lesson: sheet.lesson().clone(),
                reached: (0..sheet.endings().len()).map(count).collect(),
                learners: details.iter().filter(|detail| detail.endings.contains(&true)).count(),
            }
        };
        self.sheets.iter().map(spread).filter(|spread| spread.learners >= FEWEST).collect()
    }
}
