//! Sentences with gaps: choose the word that fits.

use std::rc::Rc;

use crate::{BlankId, ItemId, Reason, SmallMap, Speech, Text};

use super::{Answerable, Mark, sort::share};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fill {
    pub lines: Vec<Line>,
}

/// A paragraph, or what somebody says, with gaps in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Who says or thinks it. The speech's own text is empty: the pieces hold the words.
    pub speech: Option<Speech>,
    pub pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Words(Text),
    Blank(Blank),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    pub id: BlankId,
    pub words: Vec<Word>,
    pub reason: Option<Reason>,
}

/// A word on offer. At least one fits and at least one does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub id: ItemId,
    pub text: Rc<str>,
    pub fits: bool,
}

/// Gap to word.
pub type Filled = SmallMap<BlankId, ItemId>;

impl Fill {
    /// All gaps, in reading order.
    pub fn blanks(&self) -> impl Iterator<Item = &Blank> {
        self.lines.iter().flat_map(|line| &line.pieces).filter_map(|piece| match piece {
            Piece::Blank(blank) => Some(blank),
            Piece::Words(_) => None,
        })
    }
}

impl Blank {
    /// How this gap was filled; nothing when it is empty.
    pub fn mark(&self, filled: &Filled) -> Option<Mark> {
        let word = filled.get(&self.id)?;
        let fits = self.words.iter().any(|offered| offered.id == *word && offered.fits);
        Some(if fits { Mark::Right } else { Mark::Wrong })
    }
}

impl Answerable for Fill {
    type Answer = Filled;

    fn fitting(&self, answer: &Filled) -> Filled {
        self.blanks()
            .filter_map(|blank| {
                let word = answer.get(&blank.id)?;
                blank.words.iter().any(|offered| offered.id == *word).then(|| (blank.id.clone(), word.clone()))
            })
            .collect()
    }

    fn is_complete(&self, answer: &Filled) -> bool {
        self.blanks().all(|blank| answer.contains_key(&blank.id))
    }

    fn is_empty(&self, answer: &Filled) -> bool {
        answer.is_empty()
    }

    fn mark(&self, answer: &Filled) -> Mark {
        share(self.blanks().map(|blank| blank.mark(answer)))
    }
}
