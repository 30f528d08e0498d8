//! What an author is told about a file: what is wrong, where, why it hurts a learner, and what to do.

use std::ops::Range;

/// One fault or piece of advice, tied to a place in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's name, e.g. `option-without-feedback`. Stable: authors search for it.
    pub rule: &'static str,
    pub severity: Severity,
    /// What is wrong. Lower case, no full stop.
    pub message: String,
    /// Why it hurts a learner.
    pub why: &'static str,
    /// What to do about it.
    pub remedy: String,
    /// Bytes of the file, always on character boundaries and within it.
    pub place: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The lesson can't be played like this.
    Error,
    /// It plays, but could serve learners better. Fails only a strict check.
    Advice,
}

/// What came of reading something: a value when there is no error, and all that was noticed either way.
#[derive(Clone, Debug)]
pub struct Outcome<T> {
    pub value: Option<T>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Diagnostic {
    pub fn error(
        rule: &'static str,
        place: Range<usize>,
        message: impl Into<String>,
        why: &'static str,
        remedy: impl Into<String>,
    ) -> Self {
        Self { rule, severity: Severity::Error, message: message.into(), why, remedy: remedy.into(), place }
    }

    pub fn advice(
        rule: &'static str,
        place: Range<usize>,
        message: impl Into<String>,
        why: &'static str,
        remedy: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Advice, ..Self::error(rule, place, message, why, remedy) }
    }

    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
