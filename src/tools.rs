//! The part with the worksheets, which a lesson needs at its end and not for its first question. See [`part`].

use yew::Callback;

use crate::{
    activity::{ViewWorksheet, view_any_worksheet},
    browser::fetch::LoadError,
    part::{self, Came, Part},
};

/// The worksheets, to come once they are wanted.
pub fn tools(on_answer: Callback<Came<ViewWorksheet>>) -> Part<ViewWorksheet> {
    Part::new(|done| part::fetch(make, done), on_answer)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(tools, fallible))]
fn make() -> Result<ViewWorksheet, LoadError> {
    Ok(view_any_worksheet)
}
