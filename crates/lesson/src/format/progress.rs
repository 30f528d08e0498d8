//! Saved progress, version 1: one lesson's trail, and what home shows without opening the lesson.

use serde::{Deserialize, Serialize};

use crate::{
    ItemId, LessonId, StepId,
    activity::tool::Use,
    attempt::{Answer, Entry, Event, Stop, Tab, Trail},
};

/// The version written today.
pub const VERSION: u32 = 1;

/// One lesson's progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub lesson: LessonId,
    /// When something last happened, in milliseconds since 1970 by the device's clock. Only for the order on home.
    pub touched: u64,
    /// The step last shown, from 1, and how many there were. Derived, and only for home: the trail is the truth.
    pub at: Option<(u16, u16)>,
    pub trail: Trail,
}

/// Why saved progress can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProgressError {
    #[error("the saved progress can't be read: {0}")]
    Malformed(String),
    /// Written by a newer app: it is shown as far as possible and never overwritten.
    #[error("the saved progress has version {0}, this app knows {VERSION}")]
    Newer(u32),
}

impl Progress {
    /// Whether the end was ever reached.
    pub fn is_finished(&self) -> bool {
        self.trail.entries().iter().any(|entry| entry.event == Event::Moved { to: Stop::End })
    }

    /// The step in which something last happened.
    pub fn step(&self) -> Option<&StepId> {
        self.trail.entries().iter().rev().find_map(|entry| match &entry.event {
            Event::Moved { to: Stop::Step(step) } => Some(step),
            event => event.step(),
        })
    }

    pub fn to_json(&self) -> String {
        let entries = self.trail.entries().iter().map(write_entry).collect();
        let file = ProgressFile { version: VERSION, lesson: self.lesson.to_string(), touched: self.touched, at: self.at, trail: entries };
        serde_json::to_string(&file).unwrap_or_default()
    }

    pub fn from_json(json: &str) -> Result<Self, ProgressError> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let malformed = |error: serde_json::Error| ProgressError::Malformed(error.to_string());
        let head: Head = serde_json::from_str(json).map_err(malformed)?;
        if head.version > VERSION {
            return Err(ProgressError::Newer(head.version));
        }
        let file: ProgressFile = serde_json::from_str(json).map_err(malformed)?;
        let trail = Trail::new(file.trail.into_iter().map(read_entry).collect());
        Ok(Self { lesson: LessonId::from(file.lesson), touched: file.touched, at: file.at, trail })
    }
}

#[derive(Serialize, Deserialize)]
struct ProgressFile {
    version: u32,
    lesson: String,
    touched: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<(u16, u16)>,
    /// Number, tab, and what happened.
    trail: Vec<(u32, String, Happened)>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Happened {
    Opened,
    At(String),
    Ended,
    /// Step, part, answer.
    Drafted(String, String, Given),
    Answered(String, String, Given),
    Cleared(String, String),
    /// Step, scene, choice, and the scene it led to.
    Chose(String, String, String, String),
    /// Step, scene, and how many choices came before.
    Rewound(String, String, usize),
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Given {
    Picked(Vec<String>),
    Placed(Vec<(String, String)>),
    Paired(Vec<(String, String)>),
    Ordered(Vec<String>),
    Filled(Vec<(String, String)>),
    Used,
    Skipped,
}

fn write_entry(entry: &Entry) -> (u32, String, Happened) {
    let happened = match &entry.event {
        Event::Moved { to: Stop::Opening } => Happened::Opened,
        Event::Moved { to: Stop::Step(step) } => Happened::At(step.to_string()),
        Event::Moved { to: Stop::End } => Happened::Ended,
        Event::Drafted { step, part, answer } => Happened::Drafted(step.to_string(), part.to_string(), write_answer(answer)),
        Event::Answered { step, part, answer } => Happened::Answered(step.to_string(), part.to_string(), write_answer(answer)),
        Event::Cleared { step, part } => Happened::Cleared(step.to_string(), part.to_string()),
        Event::Chose { step, scene, choice, to } => {
            Happened::Chose(step.to_string(), scene.to_string(), choice.to_string(), to.to_string())
        }
        Event::Rewound { step, scene, depth } => Happened::Rewound(step.to_string(), scene.to_string(), *depth),
    };
    (entry.number, entry.tab.as_str().to_owned(), happened)
}

fn read_entry((number, tab, happened): (u32, String, Happened)) -> Entry {
    let event = match happened {
        Happened::Opened => Event::Moved { to: Stop::Opening },
        Happened::At(step) => Event::Moved { to: Stop::Step(step.into()) },
        Happened::Ended => Event::Moved { to: Stop::End },
        Happened::Drafted(step, part, given) => Event::Drafted { step: step.into(), part: part.into(), answer: read_answer(given) },
        Happened::Answered(step, part, given) => Event::Answered { step: step.into(), part: part.into(), answer: read_answer(given) },
        Happened::Cleared(step, part) => Event::Cleared { step: step.into(), part: part.into() },
        Happened::Chose(step, scene, choice, to) => {
            Event::Chose { step: step.into(), scene: scene.into(), choice: choice.into(), to: to.into() }
        }
        Happened::Rewound(step, scene, depth) => Event::Rewound { step: step.into(), scene: scene.into(), depth },
    };
    Entry { number, tab: Tab::from(tab), event }
}

fn write_answer(answer: &Answer) -> Given {
    let list = |ids: &[ItemId]| ids.iter().map(ToString::to_string).collect();
    match answer {
        Answer::Picked(picked) => Given::Picked(list(picked)),
        Answer::Ordered(ordered) => Given::Ordered(list(ordered)),
        Answer::Placed(placed) => Given::Placed(placed.iter().map(|(slip, tray)| (slip.to_string(), tray.to_string())).collect()),
        Answer::Paired(paired) => Given::Paired(paired.iter().map(|(left, right)| (left.to_string(), right.to_string())).collect()),
        Answer::Filled(filled) => Given::Filled(filled.iter().map(|(blank, word)| (blank.to_string(), word.to_string())).collect()),
        Answer::Used(Use::Used) => Given::Used,
        Answer::Used(Use::Skipped) => Given::Skipped,
    }
}

fn read_answer(given: Given) -> Answer {
    let list = |ids: Vec<String>| ids.into_iter().map(ItemId::from).collect();
    match given {
        Given::Picked(picked) => Answer::Picked(list(picked)),
        Given::Ordered(ordered) => Answer::Ordered(list(ordered)),
        Given::Placed(placed) => Answer::Placed(placed.into_iter().map(|(slip, tray)| (slip.into(), tray.into())).collect()),
        Given::Paired(paired) => Answer::Paired(paired.into_iter().map(|(left, right)| (left.into(), right.into())).collect()),
        Given::Filled(filled) => Answer::Filled(filled.into_iter().map(|(blank, word)| (blank.into(), word.into())).collect()),
        Given::Used => Answer::Used(Use::Used),
        Given::Skipped => Answer::Used(Use::Skipped),
    }
}
