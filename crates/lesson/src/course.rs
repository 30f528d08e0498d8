//! The course around the lessons: units in order, and the recurring cast.

use std::{collections::BTreeMap, ops::Range, rc::Rc};

use crate::LessonId;

/// `course.toml`: what is taught, in what order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    pub title: String,
    /// The language that ids come from.
    pub base: String,
    pub units: Vec<Unit>,
    /// The lessons to do first when there is little time.
    pub core: Vec<LessonId>,
    /// Days after which check items come back.
    pub review_days: Vec<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Shown to learners, and picks the unit's hue.
    pub number: u16,
    pub title: String,
    pub lessons: Vec<Listed>,
}

/// A lesson's place in its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: LessonId,
    /// What learners and teachers call it, e.g. `2.1`.
    pub number: String,
}

/// `cast.toml`: the recurring characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast {
    pub members: Vec<Member>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: Rc<str>,
    /// As it stands in lessons: `**Noor:**`.
    pub name: Rc<str>,
    pub pronouns: Option<String>,
    pub traits: Vec<String>,
    /// What the drawing is made from, by name. Whether it can be drawn is for the `face` crate to say.
    pub look: BTreeMap<String, LookField>,
    /// Where the look is written, or the member when it has none. Bytes of the file.
    pub look_place: Range<usize>,
    /// Whether the character leads stories, rather than standing beside them.
    pub lead: bool,
}

/// One field of a look: a word or number, or a list of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookField {
    /// Words without their quotes, all else as it is written; each with its place.
    pub words: Vec<(String, Range<usize>)>,
    pub place: Range<usize>,
}

impl Cast {
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| &*member.name == name)
    }
}

impl Course {
    /// Every lesson listed, in order.
    pub fn lessons(&self) -> impl Iterator<Item = &Listed> {
        self.units.iter().flat_map(|unit| &unit.lessons)
    }
}
