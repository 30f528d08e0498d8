//! What a learner asks of the app itself, apart from lessons.

use crate::store::{Device, Setting};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To set something: the value's place among the setting's values.
    Set(Setting, usize),
    /// Said whose device this is.
    Whose(Device),
    /// Not to be asked that for now.
    Later,
    /// Not to warm up for now.
    NoWarmUp,
    /// To be asked this, before it happens.
    Ask(Ask),
    /// Said no, or is done reading.
    No,
    Yes,
    /// To have the screen read out, or to stop that.
    ReadAloud,
    /// To have the screen drawn again: something came meanwhile.
    Look,
}

/// What a dialog asks or tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    Keys,
    HandOver,
    Delete,
}
