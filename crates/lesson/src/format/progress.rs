//! Saved progress, version 1: one lesson's trail, and what home shows without opening the lesson.

use std::rc::Rc;

use super::{
    json::{Json, JsonError, Reader},
    version,
};
use crate::{
    ItemId, LessonId, SmallMap, StepId,
    activity::tool::Use,
    attempt::{Answer, Entry, Event, Stop, Tab, Trail},
    review::Review,
};

/// The version written today.
pub const VERSION: u32 = 1;

/// What stands behind the trail, which comes last.
const TRAIL_END: &str = "]}";

/// Entries that are read of one trail, at most. The app writes a quarter of that.
pub(crate) const MOST_ENTRIES: usize = 1 << 14;
/// Pairs that are read of one answer, at most. A lesson asks for a dozen.
const MOST_PAIRS: usize = 128;

/// One lesson's progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub lesson: LessonId,
    /// When something last happened, in milliseconds since 1970 by the device's clock. Only for the order on home.
    pub touched: u64,
    /// The step last shown, from 1, and how many there were. Derived, and only for home: the trail is the truth.
    pub at: Option<(u16, u16)>,
    /// How often its questions came back after it was finished.
    pub review: Review,
    /// How long it took, in seconds, as the app counted: pauses are left out. Only to be told.
    pub spent: u32,
    pub trail: Trail,
}

/// A trail as it was written last. What is the same is not written once more: a tap adds one entry, and there may be thousands.
#[derive(Clone, Debug, Default)]
pub struct TrailText {
    trail: Trail,
    text: String,
    /// Where each entry ends in the text.
    ends: Vec<usize>,
}

/// Why saved progress can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProgressError {
    #[error("the saved progress can't be read: {0}")]
    Malformed(#[from] JsonError),
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
        self.trail.last_step().map(|(_, step)| step)
    }

    pub fn to_json(&self) -> String {
        self.write().write()
    }

    /// The very same. `before` is the trail's text of the last time, of this lesson or another, and becomes that of this time.
    pub fn to_json_after(&self, before: &mut TrailText) -> String {
        before.follow(&self.trail);
        let bare = Self { trail: Trail::default(), ..self.clone() }.to_json();
        let (head, end) = bare.split_at(bare.len() - TRAIL_END.len());
        [head, &before.text, end].concat()
    }

    pub(crate) fn write(&self) -> Json {
        let number = |number: u16| Json::Number(number.into());
        Json::map([
            ("version", Some(Json::Number(VERSION.into()))),
            ("lesson", Some(Json::text(self.lesson.as_str()))),
            ("touched", Some(Json::Number(self.touched.try_into().unwrap_or(i64::MAX)))),
            ("at", self.at.map(|(step, of)| Json::List(vec![number(step), number(of)]))),
            ("review", (self.review != Review::default()).then(|| write_review(self.review))),
            ("spent", (self.spent > 0).then(|| Json::Number(self.spent.into()))),
            ("trail", Some(Json::list(self.trail.entries(), write_entry))),
        ])
    }

    pub fn from_json(json: &str) -> Result<Self, ProgressError> {
        Self::read(&Json::parse(json)?)
    }

    pub(crate) fn read(file: &Json) -> Result<Self, ProgressError> {
        let version = version(file)?;
        if version > VERSION {
            return Err(ProgressError::Newer(version));
        }
        let r = Reader::default();
        let at = file.field("at").map(|at| {
            let [step, of] = r.array(at).map(|number| r.number(number, 0, u16::MAX.into()) as u16);
            (step, of)
        });
        let entries = r.limit(r.list_of(file, "trail"), MOST_ENTRIES).iter().map(|entry| read_entry(&r, entry)).collect();
        let progress = Self {
            lesson: r.text_of(file, "lesson").into(),
            touched: r.number(r.need(file, "touched"), 0, i64::MAX) as u64,
            at,
            review: file.field("review").map(|review| read_review(&r, review)).unwrap_or_default(),
            spent: file.field("spent").map_or(0, |spent| r.number(spent, 0, u32::MAX.into()) as u32),
            trail: Trail::new(entries),
        };
        Ok(r.done(progress)?)
    }
}

impl TrailText {
    fn follow(&mut self, trail: &Trail) {
        let same = self.trail.entries().iter().zip(trail.entries()).take_while(|(before, now)| before == now).count();
        self.ends.truncate(same);
        self.text.truncate(self.ends.last().copied().unwrap_or_default());
        for entry in &trail.entries()[same..] {
            if !self.text.is_empty() {
                self.text.push(',');
            }
            self.text.push_str(&write_entry(entry).write());
            self.ends.push(self.text.len());
        }
        self.trail = trail.clone();
    }
}

/// `[how often, when last]`.
fn write_review(review: Review) -> Json {
    Json::List(vec![Json::Number(review.passed.into()), Json::Number(review.at.try_into().unwrap_or(i64::MAX))])
}

fn read_review(r: &Reader, review: &Json) -> Review {
    let [passed, at] = r.array(review);
    Review { passed: r.number(passed, 0, u8::MAX.into()) as u8, at: r.number(at, 0, i64::MAX) as u64 }
}

/// `[number, tab, what happened]`.
fn write_entry(entry: &Entry) -> Json {
    let happened = |kind, ids: &[&str], answer: Option<&Answer>| {
        let ids = ids.iter().map(|id| Json::text(id));
        Json::tagged(kind, Json::List(ids.chain(answer.map(write_answer)).collect()))
    };
    let event = match &entry.event {
        Event::Moved { to: Stop::Opening } => Json::text("opened"),
        Event::Moved { to: Stop::Step(step) } => Json::tagged("at", Json::text(step.as_str())),
        Event::Moved { to: Stop::End } => Json::text("ended"),
        Event::Drafted { step, part, answer } => happened("drafted", &[step.as_str(), part.as_str()], Some(answer)),
        Event::Answered { step, part, answer } => happened("answered", &[step.as_str(), part.as_str()], Some(answer)),
        Event::Cleared { step, part } => happened("cleared", &[step.as_str(), part.as_str()], None),
        Event::Chose { step, scene, choice, to } => happened("chose", &[step.as_str(), scene.as_str(), choice.as_str(), to.as_str()], None),
        Event::Rewound { step, scene, depth } => {
            let depth = Json::Number(i64::try_from(*depth).unwrap_or(i64::MAX));
            Json::tagged("rewound", Json::List(vec![Json::text(step.as_str()), Json::text(scene.as_str()), depth]))
        }
    };
    Json::List(vec![Json::Number(entry.number.into()), Json::text(entry.tab.as_str()), event])
}

fn read_entry(r: &Reader, entry: &Json) -> Entry {
    let [count, tab, happened] = r.array(entry);
    let (kind, inner) = r.tagged(happened);
    let event = match kind {
        "opened" => Event::Moved { to: Stop::Opening },
        "at" => Event::Moved { to: Stop::Step(r.text(inner).into()) },
        "ended" => Event::Moved { to: Stop::End },
        "drafted" | "answered" => {
            let [step, part, answer] = r.array(inner);
            let (step, part, answer) = (r.text(step).into(), r.text(part).into(), read_answer(r, answer));
            if kind == "drafted" { Event::Drafted { step, part, answer } } else { Event::Answered { step, part, answer } }
        }
        "cleared" => {
            let [step, part] = r.array(inner);
            Event::Cleared { step: r.text(step).into(), part: r.text(part).into() }
        }
        "chose" => {
            let [step, scene, choice, to] = r.array(inner).map(|id| r.text(id));
            Event::Chose { step: step.into(), scene: scene.into(), choice: choice.into(), to: to.into() }
        }
        "rewound" => {
            let [step, scene, depth] = r.array(inner);
            Event::Rewound { step: r.text(step).into(), scene: r.text(scene).into(), depth: r.number(depth, 0, u32::MAX.into()) as usize }
        }
        _ => {
            r.note(JsonError::Expected("something that can happen"));
            Event::Moved { to: Stop::Opening }
        }
    };
    Entry { number: r.number(count, 0, u32::MAX.into()) as u32, tab: Tab::from(r.text(tab).to_string()), event }
}

/// `{"kind": …}`, with ids for lists and pairs of ids for maps.
fn write_answer(answer: &Answer) -> Json {
    let list = |kind, ids: &[ItemId]| Json::tagged(kind, Json::list(ids, |id| Json::text(id.as_str())));
    let pair = |from: &str, to: &ItemId| Json::List(vec![Json::text(from), Json::text(to.as_str())]);
    let pairs = |kind, pairs: Vec<Json>| Json::tagged(kind, Json::List(pairs));
    match answer {
        Answer::Picked(picked) => list("picked", picked),
        Answer::Ordered(ordered) => list("ordered", ordered),
        Answer::Placed(placed) => pairs("placed", placed.iter().map(|(slip, tray)| pair(slip.as_str(), tray)).collect()),
        Answer::Paired(paired) => pairs("paired", paired.iter().map(|(left, right)| pair(left.as_str(), right)).collect()),
        Answer::Filled(filled) => pairs("filled", filled.iter().map(|(blank, word)| pair(blank.as_str(), word)).collect()),
        Answer::Used(Use::Used) => Json::text("used"),
        Answer::Used(Use::Skipped) => Json::text("skipped"),
    }
}

fn read_answer(r: &Reader, answer: &Json) -> Answer {
    let (kind, inner) = r.tagged(answer);
    match kind {
        "picked" => Answer::Picked(ids(r, inner)),
        "ordered" => Answer::Ordered(ids(r, inner)),
        "placed" => Answer::Placed(pairs(r, inner)),
        "paired" => Answer::Paired(pairs(r, inner)),
        "filled" => Answer::Filled(pairs(r, inner)),
        "used" => Answer::Used(Use::Used),
        "skipped" => Answer::Used(Use::Skipped),
        _ => {
            r.note(JsonError::Expected("a kind of answer"));
            Answer::Used(Use::Skipped)
        }
    }
}

fn ids(r: &Reader, json: &Json) -> Vec<ItemId> {
    r.list(json).iter().map(|id| r.text(id).into()).collect()
}

fn pairs<K: From<Rc<str>> + Ord>(r: &Reader, json: &Json) -> SmallMap<K, ItemId> {
    let pair = |pair| {
        let [from, to] = r.array(pair).map(|id| r.text(id));
        (from.into(), to.into())
    };
    r.limit(r.list(json), MOST_PAIRS).iter().map(pair).collect()
}
