//! Where the parts of a lesson stand in its file: what rules that run on a compiled lesson point at.

use std::{collections::BTreeMap, ops::Range};

/// By the same indexes as in the [`Lesson`](crate::Lesson). Bytes of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    pub title: Range<usize>,
    /// The fields of the front matter, by name, each from its name to the end of its value.
    pub fields: BTreeMap<String, Range<usize>>,
    pub steps: Vec<StepPlaces>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepPlaces {
    pub heading: Range<usize>,
    /// From the heading to the end of the step.
    pub whole: Range<usize>,
    /// The comment that says what the step is, e.g. `<!-- sort -->`.
    pub mark: Option<Range<usize>>,
    /// Each question.
    pub parts: Vec<PartPlaces>,
    /// Each slip, pair, list item or gap.
    pub items: Vec<Range<usize>>,
    /// Each meter within the mark of a scenario.
    pub meters: Vec<Range<usize>>,
    pub scenes: Vec<ScenePlaces>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartPlaces {
    /// The step's heading for the only question of a step.
    pub heading: Range<usize>,
    pub options: Vec<Range<usize>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScenePlaces {
    /// The step's heading for the first scene.
    pub heading: Range<usize>,
    /// The comment that makes the scene an ending.
    pub ending: Option<Range<usize>>,
    pub choices: Vec<Range<usize>>,
}
