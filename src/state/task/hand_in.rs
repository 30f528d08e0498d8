//! Handing in: what a receipt says, told before it goes anywhere, and the receipt itself.

use std::rc::Rc;

use classroom::{Answered, Item, LessonReport, Name, Receipt, Says, Score, Sheet, State};
use lesson::{Lesson, LessonId, SmallMap, Text, attempt::Trail};

use super::Told;
use crate::store::{Saves, Task};

/// The page as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandIn {
    /// As it is typed. It goes into the receipt, and is kept nowhere.
    pub name: String,
    /// Whether the learner tells only what is done, whatever was asked for.
    pub is_done_only: bool,
    /// Whether what it says was looked at and the code is wanted.
    pub is_made: bool,
    pub shows_qr: bool,
    /// Whether the code could be copied, and a file be saved, once somebody asked for it.
    pub is_copied: Option<bool>,
    pub is_saved: Option<bool>,
}

impl HandIn {
    /// What a receipt says then, where a teacher asked for `asked`.
    pub fn says(&self, asked: Says) -> Says {
        if asked == Says::Scores && self.is_done_only { Says::Done } else { asked }
    }
}

/// The reports of lessons that are here.
pub type Reports = SmallMap<LessonId, Report>;

/// What a receipt can say of a lesson, worked out once for what was done: it takes playing all of it again.
pub struct Report {
    lesson: Rc<Lesson>,
    sheet: Sheet,
    report: LessonReport,
    trail: Trail,
    seconds: u32,
}

impl Report {
    pub fn new(lesson: Rc<Lesson>, saves: &Saves) -> Self {
        let (trail, seconds) = (trail(&lesson.id, saves).cloned().unwrap_or_default(), saves.spent(&lesson.id));
        Self { sheet: Sheet::of(&lesson), report: LessonReport::of(&lesson, &trail, minutes(seconds)), lesson, trail, seconds }
    }

    /// Takes in what was done since.
    pub fn keep_up(&mut self, saves: &Saves) -> bool {
        let id = &self.lesson.id;
        let is_same = trail(id, saves).map_or(self.trail.is_empty(), |trail| *trail == self.trail) && saves.spent(id) == self.seconds;
        if !is_same {
            *self = Self::new(self.lesson.clone(), saves);
        }
        !is_same
    }

    fn detail(&self) -> Option<LineDetail> {
        let detail = self.report.detail()?;
        let items = self.sheet.items().iter().zip(&detail.items).map(|(item, answered)| self.item(item, answered.as_ref()));
        let seen = self.sheet.endings().iter().zip(&detail.endings).filter(|(_, is_seen)| **is_seen);
        Some(LineDetail {
            minutes: detail.minutes,
            endings: seen.filter_map(|(ending, _)| ending.title(&self.lesson)).map(Text::to_plain).collect(),
            of_endings: detail.endings.len(),
            score: self.report.score(),
            items: items.collect(),
            language: self.lesson.language.to_string(),
        })
    }

    fn item(&self, item: &Item, answered: Option<&Answered>) -> ItemLine {
        let picked = answered.and_then(|answered| item.option(&self.lesson, answered.picked_first?));
        ItemLine {
            title: item.title(&self.lesson).map(Text::to_plain).unwrap_or_default(),
            answered: answered.copied(),
            picked: picked.map(Text::to_plain),
        }
    }
}

/// What is handed in.
pub struct Paper {
    pub lines: Vec<Line>,
    /// None while there is no name, and where there is nothing to hand in.
    pub receipt: Option<Receipt>,
    pub is_empty: bool,
}

/// All that a receipt says of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub title: Rc<str>,
    /// None where a newer app keeps what was done: nothing of it is handed in.
    pub said: Option<Said>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub state: State,
    /// None where a receipt says only what is done.
    pub detail: Option<LineDetail>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDetail {
    /// 0 where nobody knows.
    pub minutes: u16,
    /// The endings of its story that were reached, by title, of how many.
    pub endings: Vec<String>,
    pub of_endings: usize,
    /// None where no question was answered.
    pub score: Option<Score>,
    pub items: Vec<ItemLine>,
    /// That of the titles and options.
    pub language: String,
}

/// What is told of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemLine {
    pub title: String,
    /// None without an answer.
    pub answered: Option<Answered>,
    /// The option that was picked first, where just one is picked.
    pub picked: Option<String>,
}

/// What `task` comes to for what was done. None while one of its lessons is not here, or where nothing is asked back.
pub fn paper(task: &Task, told: &Told, reports: &Reports, saves: &Saves, hand_in: &HandIn) -> Option<Paper> {
    let says = hand_in.says(told.assignment.says);
    if says == Says::Nothing {
        return None;
    }
    let mut lines = Vec::new();
    let mut handed = Vec::new();
    for (summary, _) in &told.lessons {
        let id = LessonId::from(&*summary.id);
        let report = reports.get(&id)?;
        let said = (!saves.is_newer(&id)).then(|| {
            handed.push(report.report.clone());
            let state = report.report.state();
            let has_detail = says == Says::Scores && state != State::NotBegun;
            Said { state, detail: if has_detail { report.detail() } else { None } }
        });
        lines.push(Line { title: summary.title.clone(), said });
    }
    let receipt = Name::new(&hand_in.name).and_then(|name| Receipt::new(name, told.assignment.mark(), task.attempt, says, &handed));
    Some(Paper { lines, receipt, is_empty: handed.is_empty() })
}

fn trail<'a>(id: &LessonId, saves: &'a Saves) -> Option<&'a Trail> {
    saves.begun().find(|progress| progress.lesson == *id).map(|progress| &progress.trail)
}

fn minutes(seconds: u32) -> u32 {
    seconds.saturating_add(30) / 60
}

#[cfg(test)]
mod tests {
    use lesson::{
        attempt::{Event, Stop, Tab},
        format::lesson::from_json,
    };

    use super::*;
    use crate::store::{Keeping, MemoryStore};

    #[test]
    fn a_report_keeps_up_with_what_is_done() {
        let lesson = Rc::new(from_json(include_str!("../../../tests/fixtures/lesson-v1.json")).unwrap());
        let mut saves = Saves::new(Box::new(MemoryStore::default()), Tab::new(1), Keeping::Kept);
        let mut report = Report::new(lesson.clone(), &saves);
        let mut attempt = saves.open(&lesson);
        for (to, minute, expect) in
            [(Stop::Opening, 1, State::NotBegun), (Stop::Step("two-more".into()), 2, State::PartWay), (Stop::End, 3, State::Done)]
        {
            assert!(saves.record(&mut attempt, Event::Moved { to }, minute * 60_000));
            report.keep_up(&saves);
            let fresh = Report::new(lesson.clone(), &saves);
            assert_eq!((report.report.state(), &report.report), (expect, &fresh.report));
        }
    }

    #[test]
    fn only_less_than_was_asked_for_can_be_told() {
        let hand_in = HandIn { is_done_only: true, ..HandIn::default() };
        let says = [Says::Nothing, Says::Done, Says::Scores];
        assert_eq!(says.map(|asked| hand_in.says(asked)), [Says::Nothing, Says::Done, Says::Done]);
        assert_eq!(says.map(|asked| HandIn::default().says(asked)), says);
    }
}
