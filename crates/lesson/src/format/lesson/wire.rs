//! The shape of lesson JSON. Names are short, since a learner loads them, but words.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::words::Words;

type Id = Rc<str>;

#[derive(Serialize, Deserialize)]
pub(super) struct LessonFile {
    pub version: u32,
    pub id: Id,
    pub language: Id,
    pub title: Words,
    pub minutes: u16,
    pub objective: Rc<str>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Rc<str>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opening: Vec<Block>,
    pub steps: Vec<Step>,
    pub about: About,
}

#[derive(Serialize, Deserialize)]
pub(super) struct About {
    pub skill: Rc<str>,
    pub casel: Vec<Rc<str>>,
    pub recall: Vec<Rc<str>>,
    pub sources: Vec<Rc<str>>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Step {
    pub id: Id,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<Rc<str>>,
    pub title: Words,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Rc<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Words>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
    pub activity: Activity,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Activity {
    Card,
    Questions(Vec<Question>),
    Sort {
        trays: Vec<Side>,
        slips: Vec<Slip>,
    },
    Match {
        heads: (Words, Words),
        pairs: Vec<Pair>,
    },
    Order(Vec<Item>),
    Fill(Vec<Line>),
    Scenario {
        meters: Vec<Meter>,
        scenes: Vec<Scene>,
    },
    #[serde(rename = "if-then")]
    IfThen {
        when: Rc<str>,
        plans: Vec<Rc<str>>,
    },
    Breathing {
        breaths: u8,
        other: Vec<Rc<str>>,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Block {
    P(Words),
    H(u8, Words),
    Quote(Vec<Block>),
    List {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Code(Rc<str>),
    Rule,
    Table {
        head: Vec<Words>,
        rows: Vec<Vec<Words>>,
    },
    Says(Speech),
    Thinks(Speech),
}

#[derive(Serialize, Deserialize)]
pub(super) struct Speech {
    pub who: Speaker,
    pub text: Words,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Speaker {
    pub id: Id,
    pub name: Rc<str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feeling: Option<Rc<str>>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Reason {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Words>,
    pub body: Vec<Block>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Mark {
    Right,
    Half,
    Wrong,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Question {
    pub id: Id,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<Rc<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Words>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
    pub pick: Pick,
    pub options: Vec<Choice>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Pick {
    One,
    Many,
    SpotOne,
    SpotMany,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Choice {
    pub id: Id,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Speaker>,
    pub text: Words,
    pub mark: Mark,
    pub why: Reason,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Side {
    pub id: Id,
    pub text: Words,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Slip {
    pub id: Id,
    pub text: Words,
    pub tray: Id,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Reason>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Pair {
    pub left: Side,
    pub right: Side,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Reason>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Item {
    pub id: Id,
    pub text: Words,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Reason>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Line {
    /// A speech without words of its own, and whether it is thought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<(Speaker, bool)>,
    pub pieces: Vec<Piece>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Piece {
    Words(Words),
    Gap(Gap),
}

#[derive(Serialize, Deserialize)]
pub(super) struct Gap {
    pub id: Id,
    pub words: Vec<GapWord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Reason>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct GapWord {
    pub id: Id,
    pub text: Rc<str>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fits: bool,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Meter {
    pub id: Id,
    pub name: Rc<str>,
    pub min: i32,
    pub max: i32,
    pub start: i32,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Scene {
    pub id: Id,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<Rc<str>>,
    pub title: Words,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Rc<str>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Words>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Block>,
    pub exit: Exit,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Exit {
    Choices(Vec<Move>),
    Ending(Ending),
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Ending {
    Good,
    Mixed,
    Learn,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Move {
    pub id: Id,
    pub text: Words,
    pub to: Id,
    /// Meter and change.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub does: Vec<(Id, i32)>,
    /// Meter, comparison and level.
    #[serde(default, rename = "if", skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<(Id, Comparison, i32)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Reason>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum Comparison {
    #[serde(rename = ">=")]
    AtLeast,
    #[serde(rename = "<=")]
    AtMost,
    #[serde(rename = ">")]
    Above,
    #[serde(rename = "<")]
    Below,
    #[serde(rename = "=")]
    Equal,
    #[serde(rename = "!=")]
    Not,
}
