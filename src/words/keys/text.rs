//! A lesson as a text to read, where the app can't run.

pub struct TextWords {
    /// Under the title: what this is.
    pub lede: &'static str,
    /// Opens what fits.
    pub answer: &'static str,
    /// Opens the order that works.
    pub in_order: &'static str,
    /// Above the lines of a practice tool.
    pub private: &'static str,
    /// In place of the breathing tool.
    pub breathing: &'static str,
    /// Behind a choice that depends on how things stand; the value is what it depends on.
    pub only_if: fn(&str) -> String,
    /// From what came of a choice to the next scene.
    pub go_on: &'static str,
    /// At an ending, back to the first scene.
    pub again: &'static str,
    /// At the end of the lesson.
    pub over: &'static str,
    /// Where help is.
    pub help: &'static str,
}
