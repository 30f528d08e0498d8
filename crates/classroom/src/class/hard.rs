//! What the class found hard.
//!
//! It is there to show what to talk about again, not who got it wrong: an item shows from [`FEWEST`] answers on, an option from two who
//! picked it.

use std::cmp::Ordering;

use lesson::{LessonId, PartId, StepId};

use super::{FEWEST, Results};

/// Fewest who picked an option for it to be named.
const FEWEST_PICKS: usize = 2;

/// An item that somebody did not get at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HardItem {
    pub lesson: LessonId,
    pub step: StepId,
    pub part: PartId,
    /// Its place in [`Sheet::items`].
    pub item: usize,
    /// How many answered it.
    pub answered: usize,
    /// How many of them were not right at first. Never 0.
    pub not_at_first: usize,
    /// How many of them were not right at last either.
    pub not_at_last: usize,
    /// The options picked most among those that are not right, by their places, and how many picked each. More than one when they tie; none
    /// where nothing was picked twice, or the item is answered as a whole.
    pub picked_most: Vec<usize>,
    pub picks: usize,
}

impl Results<'_> {
    /// Whether enough answered any item for it to be summed up.
    pub fn has_enough(&self) -> bool {
        self.sheets.iter().any(|sheet| {
            let details = self.details(sheet);
            (0..sheet.items().len())
                .any(|at| details.iter().filter(|detail| detail.items.get(at).is_some_and(Option::is_some)).count() >= FEWEST)
        })
    }

    /// The items that were not right at first, hardest first: by their share, then by how many that are. Entries of other assignments, those
    /// left out, and other versions of a lesson don't count.
    pub fn hard_items(&self) -> Vec<HardItem> {
        let mut hard: Vec<HardItem> = Vec::new();
        for sheet in self.sheets {
            let details = self.details(sheet);
            for (at, item) in sheet.items().iter().enumerate() {
                let answers: Vec<_> = details.iter().filter_map(|detail| *detail.items.get(at)?).collect();
                let not_at_first = answers.iter().filter(|answer| !answer.right_first).count();
                if answers.len() < FEWEST || not_at_first == 0 {
                    continue;
                }
                let count =
                    |option: usize| answers.iter().filter(|answer| !answer.right_first && answer.picked_first == Some(option)).count();
                let counts: Vec<usize> = (0..item.options.len()).map(count).collect();
                let picks = counts.iter().copied().max().filter(|picks| *picks >= FEWEST_PICKS).unwrap_or(0);
                let picked_most = (0..counts.len()).filter(|option| picks > 0 && counts[*option] == picks).collect();
                hard.push(HardItem {
                    lesson: sheet.lesson().clone(),
                    step: item.step.clone(),
                    part: item.part.clone(),
                    item: at,
                    answered: answers.len(),
                    not_at_first,
                    not_at_last: answers.iter().filter(|answer| !answer.right_last).count(),
                    picked_most,
                    picks,
                });
            }
        }
        let share = |one: &HardItem, other: &HardItem| (other.not_at_first * one.answered).cmp(&(one.not_at_first * other.answered));
        // Stable, so that ties stay in the lessons' order.
        hard.sort_by(|one, other| match share(one, other) {
            Ordering::Equal => other.not_at_first.cmp(&one.not_at_first),
            order => order,
        });
        hard
    }
}
