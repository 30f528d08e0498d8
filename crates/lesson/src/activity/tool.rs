//! Practice tools: private, skippable with the same credit. What is written in them enters no save.

use std::rc::Rc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tool {
    IfThen(IfThen),
    Breathing(Breathing),
}

/// An if-then card. Plans of this form are kept more often (Gollwitzer & Sheeran 2006; Sheeran 2024).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IfThen {
    /// The moment it is for, e.g. "a message stings".
    pub when: Rc<str>,
    /// Ready plans. The learner may write their own instead.
    pub plans: Vec<Rc<str>>,
}

/// A pacer: in for 4 seconds, out for 6, eyes open, under two minutes, always beside something that is not breathing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breathing {
    /// How many breaths, 2 to 8.
    pub breaths: u8,
    /// Ways to steady oneself without breathing exercises. Never empty.
    pub other: Vec<Rc<str>>,
}

/// That a tool was used or passed over: the same credit, and all that is saved of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    Used,
    Skipped,
}

impl Tool {
    /// The name in a lesson's tool block.
    pub fn name(&self) -> &'static str {
        match self {
            Self::IfThen(_) => "if-then",
            Self::Breathing(_) => "breathing",
        }
    }

    /// The names of all tools.
    pub const NAMES: &[&str] = &["if-then", "breathing"];
}
