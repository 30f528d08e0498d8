//! Something that is on its way, here, or not to be had.

use std::{cell::Cell, rc::Rc};

use yew::{Callback, hook, use_callback, use_effect_with, use_state};

use crate::browser::fetch::{self, LoadError};

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

/// Gets what is at `url` and reads it; and again when told to. Without a url it waits for one.
#[hook]
pub(super) fn use_load<T: 'static>(url: Option<String>, read: fn(&str) -> Option<T>) -> (Load<Rc<T>>, Callback<()>) {
    let tries = use_state(|| 0_u32);
    // With the question that it answers: the answer to an earlier one must never stand for a later one.
    let answer = use_state(|| (None, Load::Loading));
    let question = (url, *tries);
    let load = if answer.0.as_ref() == Some(&question) { answer.1.clone() } else { Load::Loading };
    let set_answer = answer.setter();
    use_effect_with(question, move |question| {
        let is_wanted = Rc::new(Cell::new(true));
        if let Some(url) = question.0.clone() {
            let (question, is_wanted) = (question.clone(), is_wanted.clone());
            fetch::get(url, move |text| {
                if is_wanted.get() {
                    let loaded = text.and_then(|text| read(&text).ok_or(LoadError::Bad));
                    let load = loaded.map_or_else(Load::Failed, |loaded| Load::Loaded(Rc::new(loaded)));
                    set_answer.set((Some(question), load));
                }
            });
        }
        move || is_wanted.set(false)
    });
    let retry = use_callback(tries, |(), tries| tries.set(**tries + 1));
    (load, retry)
}
