//! Something that is on its way, here, or not to be had.

use std::rc::Rc;

use crate::browser::fetch::LoadError;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Load<T> {
    Loading,
    Loaded(T),
    Failed(LoadError),
}

impl<T> Load<T> {
    pub fn loaded(&self) -> Option<&T> {
        match self {
            Self::Loaded(loaded) => Some(loaded),
            _ => None,
        }
    }
}

impl<T> Load<Rc<T>> {
    /// What came, as `read` understands it.
    pub(super) fn of(came: Result<String, LoadError>, read: fn(&str) -> Option<T>) -> Self {
        match came.and_then(|text| read(&text).ok_or(LoadError::Bad)) {
            Ok(loaded) => Self::Loaded(Rc::new(loaded)),
            Err(error) => Self::Failed(error),
        }
    }
}
