//! What is wrong with a text that should be a code.

use crate::Header;

/// Why a text can't be read as a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Faults {
    /// There are no letters and digits in it.
    Empty,
    /// It does not look like a code.
    NotACode,
    /// It is a code of a kind that this version of the app does not know. It begins with this letter.
    UnknownKind(char),
    /// It is a code, with slips that could not be mended, or without its end.
    Damaged(Damage),
}

/// All that is wrong with a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// What the code says about itself, if its first group is whole.
    pub header: Option<Header>,
    /// How many groups there are up to where the text ends, with those left out before. The end is missing when `header` knows of more.
    pub came: usize,
    /// The groups at fault, in order. With none, and with nothing missing, each group is right by itself but they do not belong
    /// together: they are of two codes, or one has several slips that look like none.
    pub groups: Vec<Fault>,
}

/// A group at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The group's number in the code, from 1. For one too many, that of the group it stands before.
    pub group: usize,
    pub kind: FaultKind,
    /// As it was typed. Empty when it is missing.
    pub typed: String,
}

/// What is wrong with a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Something in it is wrong, lost or too many.
    Wrong,
    /// It was left out.
    Missing,
    /// It is there twice, or does not belong here at all.
    TooMany,
    /// It changed places with the group of this number.
    Swapped(usize),
}

impl Damage {
    /// Whether the end of the code is missing.
    pub fn is_cut(&self) -> bool {
        self.header.is_some_and(|header| self.came < header.groups())
    }
}

impl std::fmt::Display for Faults {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "there is nothing to read",
            Self::NotACode => "this is not a code",
            Self::UnknownKind(_) => "this code is of a kind that is not known",
            Self::Damaged(damage) if damage.is_cut() => "the end of the code is missing",
            Self::Damaged(_) => "the code has slips",
        })
    }
}

impl std::error::Error for Faults {}
