//! Every word of the interface, one file a language. What lessons say is in the lessons.
//!
//! [`Words`] is the list of what a language must have: one that lacks something does not compile. To add a language, copy
//! `en.rs`, translate it, and give it a [`Language`]. Words with a value in them are functions, so that each language puts the
//! value where it wants it and picks the plural that it needs ([`plural`]).

mod en;
mod keys;

use std::cell::Cell;

pub use keys::*;

use crate::browser::language;

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
}

impl Language {
    const ALL: &[Self] = &[Self::English];

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

    const fn lesson_words(self) -> &'static LessonWords {
        match self {
            Self::English => &en::LESSON_WORDS,
        }
    }

    const fn tool_words(self) -> &'static ToolWords {
        match self {
            Self::English => &en::TOOL_WORDS,
        }
    }

    const fn aside_words(self) -> &'static AsideWords {
        match self {
            Self::English => &en::ASIDE_WORDS,
        }
    }

    const fn upkeep_words(self) -> &'static UpkeepWords {
        match self {
            Self::English => &en::UPKEEP_WORDS,
        }
    }

    const fn fault_words(self) -> &'static FaultWords {
        match self {
            Self::English => &en::FAULT_WORDS,
        }
    }

    const fn task_words(self) -> &'static TaskWords {
        match self {
            Self::English => &en::TASK_WORDS,
        }
    }

    const fn teach_words(self) -> &'static TeachWords {
        match self {
            Self::English => &en::TEACH_WORDS,
        }
    }

    const fn text_words(self) -> &'static TextWords {
        match self {
            Self::English => &en::TEXT_WORDS,
        }
    }
}

thread_local!(static SPOKEN: Cell<Language> = const { Cell::new(Language::English) });

/// From now on the interface speaks what suits someone who reads `wanted`, a language tag, best: English where nothing does.
pub fn speak(wanted: &str) -> Language {
    let best = language::best(wanted, Language::ALL.iter().map(|language| language.tag()));
    let language = Language::ALL.iter().copied().find(|language| best == Some(language.tag())).unwrap_or(Language::English);
    SPOKEN.set(language);
    language
}

/// The language that the interface speaks.
pub fn spoken() -> Language {
    SPOKEN.get()
}

/// What the interface says in that language, wherever it is.
pub fn words() -> &'static Words {
    spoken().words()
}

/// What it says in lessons. Only their part of the app may call this: what a static names comes along with it.
pub fn lesson_words() -> &'static LessonWords {
    spoken().lesson_words()
}

/// What it says in worksheets. Only their part may call this.
pub fn tool_words() -> &'static ToolWords {
    spoken().tool_words()
}

/// What it says on the screens beside lessons. Only their part may call this.
pub fn aside_words() -> &'static AsideWords {
    spoken().aside_words()
}

/// What it says to whoever looks after the site or takes progress along. Only their part may call this.
pub fn upkeep_words() -> &'static UpkeepWords {
    spoken().upkeep_words()
}

/// What it says of codes with faults. Only parts that read codes may call this.
pub fn fault_words() -> &'static FaultWords {
    spoken().fault_words()
}

/// What it says of what a teacher asked. Only that part may call this.
pub fn task_words() -> &'static TaskWords {
    spoken().task_words()
}

/// What it says to teachers. Only their part may call this.
pub fn teach_words() -> &'static TeachWords {
    spoken().teach_words()
}

/// What it says in a lesson as text. Only what prerenders may call this.
pub fn text_words() -> &'static TextWords {
    spoken().text_words()
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
    let form = match language::plural_category(language.tag(), number).as_ref() {
        "zero" => forms.zero,
        "one" => forms.one,
        "two" => forms.two,
        "few" => forms.few,
        "many" => forms.many,
        _ => None,
    };
    form.unwrap_or(forms.other)
}

/// A pattern with a value in place of each `#`. One function for all, because the learner pays for every piece of code; a
/// letter to look for, because looking for a word is 400 bytes.
fn with(pattern: &str, values: &[&str]) -> String {
    let mut parts = pattern.split('#');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for (value, part) in values.iter().zip(parts) {
        text.push_str(value);
        text.push_str(part);
    }
    text
}

fn numbers(pattern: &str, one: usize, two: usize) -> String {
    with(pattern, &[&one.to_string(), &two.to_string()])
}

fn number(pattern: &str, value: usize) -> String {
    with(pattern, &[&value.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_their_places() {
        assert_eq!(with("#: now in #.", &["A # slip", "Fact"]), "A # slip: now in Fact.");
        assert_eq!(numbers("Step # of #", 3, 15), "Step 3 of 15");
        assert_eq!(number("# left", 4), "4 left");
    }

    #[test]
    fn a_form_that_a_language_lacks_is_the_general_one() {
        let forms = Forms { one: Some("lesson"), other: "lessons", ..Forms::NONE };
        let of = |number| plural(Language::English, number, &forms);
        assert_eq!([of(0), of(1), of(2), of(21)], ["lessons", "lesson", "lessons", "lessons"]);
    }
}
