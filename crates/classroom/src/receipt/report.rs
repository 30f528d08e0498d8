//! What is told of one lesson, and its body: the endings, one bit each, then each item, in the sheet's order.
//!
//! An item of which one option is picked has the range 1 + 2 × options: 0 for no answer, then by the option picked first whether the last
//! answer was right. Any other item has the range 5: 0 for no answer, then whether the first and the last answer were right.

use std::rc::Rc;

use lesson::{
    Lesson, LessonId,
    attempt::{Attempt, Event, Stop, Trail},
    hash::hash,
};

use super::{
    Handed, Item, Sheet,
    bytes::MOST_FIVES,
    sheet::{Look, endings, looks},
};
use crate::digits::{Reader, Writer};

/// How far a learner is. Whoever passed over parts of a lesson and reached its end is done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    NotBegun,
    PartWay,
    Done,
}

/// All that a receipt can say of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonReport {
    lesson: LessonId,
    content: u8,
    state: State,
    /// None where a receipt says only what is done.
    detail: Option<Detail>,
    /// The details as a receipt holds them.
    body: Vec<u8>,
}

/// What a receipt says with scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// To the nearest five, 75 at most.
    pub minutes: u16,
    /// Whether each of [`Sheet::endings`] was ever reached.
    pub endings: Vec<bool>,
    /// How each of [`Sheet::items`] was answered. None without an answer, for whatever reason.
    pub items: Vec<Option<Answered>>,
}

/// How an item was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    pub right_first: bool,
    pub right_last: bool,
    /// Place of the option picked first, where just one is picked.
    pub picked_first: Option<usize>,
}

/// How many items were right. Of those answered: what has no answer is never told from what was passed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    pub right_first: usize,
    pub right_last: usize,
    pub answered: usize,
}

impl LessonReport {
    /// What a learner did in a lesson, out of the whole trail: the first answer ever given counts as the first one, however often it was
    /// taken back since. `minutes` is how long it took, as the app counted.
    pub fn of(lesson: &Rc<Lesson>, trail: &Trail, minutes: u32) -> Self {
        let mut attempt = Attempt::resume(lesson.clone(), Trail::default());
        let empty = looks(&attempt);
        let mut items: Vec<Option<Answered>> = empty.iter().map(|_| None).collect();
        let mut tries: Vec<u16> = empty.iter().map(|look| look.tries).collect();
        for entry in trail.entries() {
            let fits = attempt.update(entry.event.clone(), &entry.tab);
            if !fits || !matches!(entry.event, Event::Answered { .. }) {
                continue;
            }
            for ((look, item), tries) in looks(&attempt).iter().zip(&mut items).zip(&mut tries) {
                if look.tries != *tries {
                    *tries = look.tries;
                    *item = Some(answered(*item, look));
                }
            }
        }
        let is_begun = trail.entries().iter().any(|entry| entry.event != Event::Moved { to: Stop::Opening });
        let state = match attempt.is_finished() {
            true => State::Done,
            false if is_begun => State::PartWay,
            false => State::NotBegun,
        };
        let minutes = if is_begun { (minutes.saturating_add(2) / 5).min(MOST_FIVES.into()) as u16 * 5 } else { 0 };
        let endings: Vec<bool> = endings(&attempt).into_iter().map(|(_, is_reached)| is_reached).collect();
        let sheet = Sheet::of(lesson);
        let body = write(&sheet, &endings, &items);
        Self { lesson: lesson.id.clone(), content: sheet.content(), state, detail: Some(Detail { minutes, endings, items }), body }
    }

    pub fn lesson(&self) -> &LessonId {
        &self.lesson
    }

    pub fn state(&self) -> State {
        self.state
    }

    pub fn detail(&self) -> Option<&Detail> {
        self.detail.as_ref()
    }

    /// None where a receipt says only what is done, or nothing is answered.
    pub fn score(&self) -> Option<Score> {
        let mut score = Score::default();
        for item in self.detail.as_ref()?.items.iter().flatten() {
            score.answered += 1;
            score.right_first += usize::from(item.right_first);
            score.right_last += usize::from(item.right_last);
        }
        Some(score).filter(|score| score.answered > 0)
    }

    pub(super) fn hand_in(&self, is_done_only: bool) -> Handed {
        let minutes = self.detail.as_ref().filter(|_| !is_done_only).map(|detail| (detail.minutes / 5) as u8);
        let body = if minutes.is_some() { self.body.clone() } else { Vec::new() };
        Handed { lesson: hash(self.lesson.as_str()), content: self.content, state: self.state, minutes, body }
    }

    /// None when the body is not one of this sheet.
    pub(super) fn open(handed: &Handed, sheet: &Sheet) -> Option<Self> {
        let detail = match handed.minutes {
            Some(fives) => {
                let (endings, items) = read(&handed.body, sheet)?;
                Some(Detail { minutes: u16::from(fives) * 5, endings, items })
            }
            None => None,
        };
        Some(Self { lesson: sheet.lesson().clone(), content: handed.content, state: handed.state, detail, body: handed.body.clone() })
    }
}

fn answered(before: Option<Answered>, look: &Look) -> Answered {
    match before {
        Some(first) => Answered { right_last: look.is_right, ..first },
        None => Answered { right_first: look.is_right, right_last: look.is_right, picked_first: look.picked },
    }
}

fn write(sheet: &Sheet, endings: &[bool], items: &[Option<Answered>]) -> Vec<u8> {
    let mut writer = Writer::default();
    endings.iter().for_each(|is_reached| writer.flag(*is_reached));
    for (item, answered) in sheet.items().iter().zip(items) {
        let number = answered.map_or(0, |answered| {
            let first = answered.picked_first.unwrap_or(usize::from(answered.right_first));
            1 + first as u32 * 2 + u32::from(answered.right_last)
        });
        writer.put(number, range(item));
    }
    writer.finish()
}

fn read(body: &[u8], sheet: &Sheet) -> Option<(Vec<bool>, Vec<Option<Answered>>)> {
    let mut reader = Reader::new(body);
    let endings = sheet.endings().iter().map(|_| reader.flag()).collect();
    let mut item = |item: &Item| {
        let number = reader.take(range(item)).checked_sub(1)?;
        let (first, right_last) = ((number / 2) as usize, number % 2 == 1);
        Some(match item.options.get(first) {
            Some(option) => Answered { right_first: option.is_right, right_last, picked_first: Some(first) },
            None => Answered { right_first: first == 1, right_last, picked_first: None },
        })
    };
    let items = sheet.items().iter().map(&mut item).collect();
    reader.is_done().then_some((endings, items))
}

fn range(item: &Item) -> u32 {
    let ways = if item.options.is_empty() { 2 } else { item.options.len() as u32 };
    1 + 2 * ways
}
