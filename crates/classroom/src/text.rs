//! The few texts that people type: a learner's name, a class's, a teacher's note.

/// What a learner goes by in class: a name or a number, as they typed it. Never empty, one line, 24 characters at most.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name(String);

/// What a class goes by, such as `8B`. One line, 24 characters at most; may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label(String);

/// What a teacher says to the class. Plain text, 240 characters at most; may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note(String);

impl Name {
    /// Characters at most.
    pub const MOST: usize = 24;

    /// The name in what was typed, or none when there is nothing in it. Spaces are folded, and what goes beyond 24 characters goes.
    pub fn new(typed: &str) -> Option<Self> {
        let name = line(typed, Self::MOST);
        (!name.is_empty()).then_some(Self(name))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name as it is compared: whoever types `noor` and `Noor` is the same.
    pub(crate) fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl Label {
    /// Characters at most.
    pub const MOST: usize = 24;

    /// The label in what was typed, folded and cut as a [`Name`].
    pub fn new(typed: &str) -> Self {
        Self(line(typed, Self::MOST))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Note {
    /// Characters at most.
    pub const MOST: usize = 240;

    /// The note in what was typed: lines stay, other control characters go, and what goes beyond 240 characters.
    pub fn new(typed: &str) -> Self {
        let typed = typed.replace("\r\n", "\n");
        let kept: String = typed.trim().chars().filter(|c| *c == '\n' || !is_control(*c)).take(Self::MOST).collect();
        Self(kept.trim().to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One line without control characters, its spaces folded to single ones.
fn line(typed: &str, most: usize) -> String {
    let mut line = String::new();
    let mut count = 0;
    // What nobody typed need not be gone through to its end.
    for word in typed.split(|c: char| c.is_whitespace()).take(1 << 16) {
        let word: String = word.chars().filter(|c| !is_control(*c)).take(most).collect();
        if word.is_empty() {
            continue;
        }
        if count + 2 > most {
            break;
        }
        if count > 0 {
            line.push(' ');
            count += 1;
        }
        for c in word.chars().take(most - count) {
            line.push(c);
            count += 1;
        }
    }
    line
}

/// What would not show, or would turn the writing direction of what stands beside it. Joiners stay: scripts and emoji need them.
fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_what_was_typed_made_tidy() {
        for (typed, name) in [
            ("Noor", "Noor"),
            ("  Noor \t A.\r\n", "Noor A."),
            ("17", "17"),
            ("\u{202e}Leo\u{0}", "Leo"),
            ("\u{0646}\u{0648}\u{0631}", "\u{0646}\u{0648}\u{0631}"),
            ("👩‍🚀 Zoë", "👩‍🚀 Zoë"),
            ("Wilhelmina Josephine van der Berg", "Wilhelmina Josephine van"),
        ] {
            assert_eq!(Name::new(typed).as_ref().map(Name::as_str), Some(name));
        }
        assert_eq!(Name::new(" \u{200b}\n"), None);
        assert_eq!(Name::new(&"x ".repeat(60_000)).unwrap().as_str().chars().count(), 23);
        assert_eq!(Name::new(&"x".repeat(60_000)).unwrap().as_str().len(), 24);
    }

    proptest! {
        #[test]
        fn what_is_tidy_stays(typed in "\\PC{0,40}|[a-z \u{200b}\n\t]{0,60}|.{0,300}") {
            let (label, note) = (Label::new(&typed), Note::new(&typed));
            prop_assert!(label.as_str().chars().count() <= Label::MOST && note.as_str().chars().count() <= Note::MOST);
            prop_assert_eq!(Label::new(label.as_str()), label);
            prop_assert_eq!(Note::new(note.as_str()), note);
        }
    }
}
