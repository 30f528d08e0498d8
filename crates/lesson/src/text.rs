//! Words as they are shown: a small tree without any markup that could run.

use std::rc::Rc;

use crate::{Feeling, StepId};

/// A run of words within one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Inline>);

/// A piece of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Plain(Rc<str>),
    Emphasis(Text),
    Strong(Text),
    Strike(Text),
    Code(Rc<str>),
    Link(Link, Text),
    Term(Term),
    LineBreak,
}

/// A hard word, which says on a tap what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As it stands in the text.
    pub word: Rc<str>,
    pub meaning: Rc<str>,
    /// Its number among the terms of the lesson.
    pub number: u16,
}

/// Where a link leads. Anything else (scripts, data, relative files) never gets this far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// A step of the same lesson.
    Step(StepId),
    /// `https:`, `http:`, `mailto:` or `tel:`; followed only when the learner taps it.
    Outside(Rc<str>),
}

/// A block of a card's or scene's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Paragraph(Text),
    /// A heading in running text, level 3 to 6.
    Heading(u8, Text),
    Quote(Vec<Block>),
    List(List),
    Code(Rc<str>),
    Rule,
    Table(Table),
    Speech(Speech),
}

/// A bulleted list, or a numbered one with its first number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    pub start: Option<u64>,
    pub items: Vec<Vec<Block>>,
}

/// A plain table. Rows have as many cells as the head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub head: Vec<Text>,
    pub rows: Vec<Vec<Text>>,
}

/// Something a cast member says or thinks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    pub speaker: Speaker,
    pub is_thought: bool,
    pub text: Text,
}

/// Who speaks, and with what face.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The cast member's id.
    pub id: Rc<str>,
    pub name: Rc<str>,
    pub feeling: Option<Feeling>,
}

/// Why an option, slip, pair or word is as it is. Feedback that explains works; right or wrong alone does not
/// (Van der Kleij 2015: effect 0.49 against 0.05).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The bold lead, e.g. "Half way there."
    pub label: Option<Text>,
    pub body: Vec<Block>,
}

impl Text {
    pub fn plain(text: impl Into<Rc<str>>) -> Self {
        Self(vec![Inline::Plain(text.into())])
    }

    /// The words alone, for titles, announcements and ids. A line break is a space.
    pub fn to_plain(&self) -> String {
        let mut plain = String::new();
        self.push_plain(&mut plain);
        plain
    }

    fn push_plain(&self, plain: &mut String) {
        for inline in &self.0 {
            match inline {
                Inline::Plain(text) | Inline::Code(text) | Inline::Term(Term { word: text, .. }) => plain.push_str(text),
                Inline::Emphasis(text) | Inline::Strong(text) | Inline::Strike(text) | Inline::Link(_, text) => text.push_plain(plain),
                Inline::LineBreak => plain.push(' '),
            }
        }
    }
}
