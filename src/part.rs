//! Parts of the app that a release puts into wasm files of their own, each fetched once it is wanted.
//!
//! A part is a value full of functions, such as a [`Player`](crate::player::Player), which one function makes. What is
//! reached through that function alone goes into the part's file; what is called by name from anywhere else stays in the
//! main one. So a part is safe to use without a check: whoever has the value has its code.
//!
//! Everywhere but in a release (feature `split`) the whole app is one file, and a part is there as soon as it is asked for.

use yew::Callback;

use crate::{browser::fetch::LoadError, state::Load};

/// A part that came, or why it did not. It stays until the page is left, and being a mere reference all parts share the code that
/// handles one.
pub type Came<T> = Result<&'static T, LoadError>;

/// A part, on its way or here.
pub struct Part<T: 'static> {
    /// None until it is asked for.
    state: Option<Load<&'static T>>,
    fetch: fn(Callback<Came<T>>),
    on_answer: Callback<Came<T>>,
}

impl<T> Part<T> {
    /// A part that `fetch` gets once it is wanted; whether it came is told by `on_answer`.
    pub fn new(fetch: fn(Callback<Came<T>>), on_answer: Callback<Came<T>>) -> Self {
        Self { state: None, fetch, on_answer }
    }

    /// What there is of it.
    pub fn load(&self) -> Load<&'static T> {
        self.state.clone().unwrap_or(Load::Loading)
    }

    /// Whether it is asked for and not here yet.
    pub fn is_coming(&self) -> bool {
        matches!(self.state, Some(Load::Loading))
    }

    pub fn loaded(&self) -> Option<&'static T> {
        self.state.as_ref().and_then(Load::loaded).copied()
    }

    /// Asks for it, unless that was done before.
    pub fn want(&mut self) {
        if self.state.is_none() {
            self.state = Some(Load::Loading);
            (self.fetch)(self.on_answer.clone());
        }
    }

    /// Takes in what came.
    pub fn answer(&mut self, came: Came<T>) {
        self.state = Some(came.map_or_else(Load::Failed, Load::Loaded));
    }

    /// Lets whoever wants it next ask again, where it did not come.
    pub fn forgive(&mut self) {
        if matches!(self.state, Some(Load::Failed(_))) {
            self.state = None;
        }
    }
}

/// Gets what `part` makes and hands it to `done`.
#[cfg(feature = "split")]
pub fn fetch<T: 'static, W>(part: fn() -> W, done: Callback<Came<T>>)
where
    W: Future<Output = Result<T, LoadError>> + 'static,
{
    crate::browser::fetch::work(async move { done.emit(part().await.map(keep)) });
}

/// Gets what `part` makes and hands it to `done`.
#[cfg(not(feature = "split"))]
pub fn fetch<T: 'static>(part: fn() -> Result<T, LoadError>, done: Callback<Came<T>>) {
    done.emit(part().map(keep));
}

fn keep<T>(part: T) -> &'static T {
    Box::leak(Box::new(part))
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    /// It does not say why. With a connection, a newer release may stand there now, which a reload brings.
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        if crate::browser::fetch::is_offline() { Self::Offline } else { Self::Bad }
    }
}

#[cfg(test)]
mod tests {
    use std::{cell::RefCell, rc::Rc};

    use super::*;

    #[test]
    fn a_part_is_asked_for_once_and_after_a_failure_again() {
        let answers = Rc::new(RefCell::new(Vec::new()));
        let on_answer = Callback::from({
            let answers = answers.clone();
            move |came| answers.borrow_mut().push(came)
        });
        let mut part = Part::new(|done| done.emit(Ok(&1)), on_answer);
        assert_eq!(part.load(), Load::Loading);
        assert!(!part.is_coming());
        part.want();
        part.want();
        assert!(part.is_coming());
        assert_eq!(*answers.borrow(), [Ok(&1)]);

        part.answer(Err(LoadError::Offline));
        part.want();
        assert_eq!((part.load(), part.is_coming(), answers.borrow().len()), (Load::Failed(LoadError::Offline), false, 1));
        part.forgive();
        part.want();
        assert_eq!(answers.borrow().len(), 2);

        part.answer(Ok(&1));
        part.forgive();
        assert_eq!(part.loaded(), Some(&1));
    }
}
