//! Every word of the interface, one file a language. What lessons say is in the lessons.
//!
//! [`Words`] is the list of what a language must have: one that lacks something does not compile. To add a language, copy
//! `en.rs`, translate it, and give it a [`Language`]. Words with a value in them are functions, so that each language puts the
//! value where it wants it and picks the plural that it needs ([`plural`]).

mod en;
mod keys;

pub use keys::*;

use crate::browser::language;

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
}

impl Language {
    /// The language tag, as in `lang="en"`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    const fn words(self) -> &'static Words {
        match self {
            Self::English => &en::WORDS,
        }
    }
}

/// What the interface says, in the learner's language.
pub fn words() -> &'static Words {
    Language::English.words()
}

/// The forms that a word takes beside a number. A language leaves those away that it has not.
#[derive(Clone, Copy, Debug)]
pub struct Forms {
    pub zero: Option<&'static str>,
    pub one: Option<&'static str>,
    pub two: Option<&'static str>,
    pub few: Option<&'static str>,
    pub many: Option<&'static str>,
    pub other: &'static str,
}

impl Forms {
    /// To fill in what a language has.
    pub const NONE: Self = Self { zero: None, one: None, two: None, few: None, many: None, other: "" };
}

/// The form that goes with `number` by the browser's own rules (CLDR's plural categories).
pub fn plural(language: Language, number: usize, forms: &Forms) -> &'static str {
    let form = match language::plural_category(language.tag(), number).as_str() {
        "zero" => forms.zero,
        "one" => forms.one,
        "two" => forms.two,
        "few" => forms.few,
        "many" => forms.many,
        _ => None,
    };
    form.unwrap_or(forms.other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_a_language_lacks_is_the_general_one() {
        let forms = Forms { one: Some("lesson"), other: "lessons", ..Forms::NONE };
        let of = |number| plural(Language::English, number, &forms);
        assert_eq!([of(0), of(1), of(2), of(21)], ["lessons", "lesson", "lessons", "lessons"]);
    }
}
