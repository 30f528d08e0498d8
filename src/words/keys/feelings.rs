//! The Feelings Map.

use lesson::Feeling;

/// Feelings by their energy and by how good they feel.
pub struct FeelingsMap {
    /// Names the map, for screen readers.
    pub map: &'static str,
    /// At the map's upper and lower edge, after an arrow.
    pub more_energy: &'static str,
    pub less_energy: &'static str,
    /// In the order of reading: those with more energy first, and what feels bad before what feels good.
    pub quarters: [Quarter; 4],
    /// Beside the map while no word is picked: a heading, and how to begin.
    pub start: &'static str,
    pub start_how: &'static str,
    /// Above the word picked.
    pub you_picked: &'static str,
    /// Below it: its quarter, and words close to it.
    pub close_to: fn(&str, &str) -> String,
    pub means: &'static str,
    pub notice: &'static str,
    pub saying: &'static str,
    /// What a feeling may be saying, as a quotation.
    pub quoted: fn(&str) -> String,
    /// Takes the word back.
    pub not_quite: &'static str,
    /// A link to help, below a heavy word.
    pub heavy: &'static str,
    /// Read out: a word that was picked, and what it means.
    pub picked: fn(&str, &str) -> String,
    /// Read out: a word that is picked no more.
    pub put_back: fn(&str) -> String,
    /// Between two words that are both true, with its spaces.
    pub and: &'static str,
    /// Below the question where it was.
    pub may_skip: &'static str,
}

/// A quarter of the map: a weather at sea.
pub struct Quarter {
    pub name: &'static str,
    /// For screen readers, before how it feels. It ends with a space.
    pub energy: &'static str,
    pub feels: &'static str,
    pub words: [FeelingWord; 6],
}

/// A word for a feeling.
pub struct FeelingWord {
    pub word: &'static str,
    /// Words close to it, in a row.
    pub near: &'static str,
    pub means: &'static str,
    pub notice: &'static str,
    /// What it may be saying, without quotation marks.
    pub saying: &'static str,
    /// The face that comes nearest.
    pub face: Feeling,
    /// Whether it is hard to bear for long, so that a way to help stands below it.
    pub is_heavy: bool,
}
