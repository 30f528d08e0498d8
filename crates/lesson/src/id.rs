//! Stable ids. They come from headings and texts, never from positions, so that a save still fits
//! after an author put something in the middle.

use std::{borrow::Borrow, fmt, rc::Rc};

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Rc<str>);

        impl $name {
            /// The id as it stands in files, links and saves.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl From<Rc<str>> for $name {
            fn from(text: Rc<str>) -> Self {
                Self(text)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

id! {
    /// A lesson's folder name. It never changes once published: saves and links hold it.
    LessonId
    /// A step: the slug of its `##` heading in the base language.
    StepId
    /// Something to answer within a step: the slug of its `###` heading, or the step's own when it stands alone.
    PartId
    /// A thing a learner picks or places: an option, slip, tray, pair side, list item or word. The slug of its text.
    ItemId
    /// A gap in a sentence: the slug of its words.
    BlankId
    /// A scene: the slug of its heading. The first scene bears its step's.
    SceneId
    /// A move offered in a scene: the slug of its text.
    ChoiceId
    /// A meter of a scenario, as the author named it.
    MeterId
    /// A backdrop, such as `music-room`.
    PlaceId
}

impl From<&StepId> for PartId {
    fn from(step: &StepId) -> Self {
        Self(step.0.clone())
    }
}

impl From<&StepId> for SceneId {
    fn from(step: &StepId) -> Self {
        Self(step.0.clone())
    }
}

/// The anchor that code hosts give a heading: lower case, letters and digits of any script kept, spaces to
/// hyphens, the rest dropped. A text with nothing to keep gets a short hash, never a position.
///
/// ```
/// assert_eq!(lesson::slug("Noor's message?"), "noors-message");
/// ```
pub fn slug(text: &str) -> String {
    let slug: String = text
        .trim()
        .chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            ' ' => Some('-'),
            '-' | '_' => Some(c),
            _ if c.is_alphanumeric() => Some(c),
            _ => None,
        })
        .collect();
    if slug.chars().any(char::is_alphanumeric) { slug } else { format!("x-{:08x}", fnv1a(text.as_bytes())) }
}

/// A seed for [`shuffled`](crate::shuffled) from an id: everyone in a class sees the same order, today and after a reload.
pub fn seed(id: &str) -> u32 {
    fnv1a(id.as_bytes())
}

/// FNV-1a, 32 bits: names and checksums, nothing secret.
pub(crate) fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_slug_is_what_code_hosts_make() {
        for (text, expect) in [
            ("It gets hotter", "it-gets-hotter"),
            ("Say it with \u{201c}I\u{201d}", "say-it-with-i"),
            ("What do we know, for sure?", "what-do-we-know-for-sure"),
            ("Ärger im Chor", "ärger-im-chor"),
            ("snake_case stays", "snake_case-stays"),
        ] {
            assert_eq!(slug(text), expect);
        }
    }

    #[test]
    fn a_text_without_letters_still_has_a_stable_slug() {
        assert_eq!(slug("???"), slug("???"));
        assert_ne!(slug("???"), slug("!!!"));
    }
}
