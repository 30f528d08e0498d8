//! What `course.toml` lists, each id with its place in the file.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::LessonId;

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Listing {
    pub(crate) lessons: Vec<(LessonId, Range<usize>)>,
    pub(crate) core: Vec<(LessonId, Range<usize>)>,
    /// The last unit's list, where a new lesson goes; the file's start when there is no unit.
    pub(crate) last: Range<usize>,
}

impl Listing {
    /// Reads what can be read. Whatever else is wrong with the file is told where the course is compiled.
    pub(crate) fn read(toml: &str) -> Self {
        // A byte order mark is no part of TOML, but of every place behind it.
        let text = toml.strip_prefix('\u{feff}').unwrap_or(toml);
        let offset = toml.len() - text.len();
        let (document, _) = DeTable::parse_recoverable(text);
        let mut listing = Self { last: offset..offset, ..Self::default() };
        if let Some(DeValue::Array(core)) = document.get_ref().get("core").map(|core| core.get_ref()) {
            listing.core.extend(core.iter().filter_map(|entry| id(entry, offset)));
        }
        let Some(DeValue::Array(units)) = document.get_ref().get("unit").map(|unit| unit.get_ref()) else { return listing };
        for unit in units.iter() {
            let Some(lessons) = unit.get_ref().get("lessons") else { continue };
            let DeValue::Array(entries) = lessons.get_ref() else { continue };
            listing.last = moved(lessons.span(), offset);
            listing.lessons.extend(entries.iter().filter_map(|entry| id(entry, offset)));
        }
        listing
    }

    pub(crate) fn has(&self, lesson: &LessonId) -> bool {
        self.lessons.iter().any(|(id, _)| id == lesson)
    }
}

/// An entry is an id, or a table with one.
fn id(entry: &toml::Spanned<DeValue>, offset: usize) -> Option<(LessonId, Range<usize>)> {
    let entry = entry.get_ref().get("id").unwrap_or(entry);
    entry.get_ref().as_str().map(|id| (id.into(), moved(entry.span(), offset)))
}

fn moved(span: Range<usize>, by: usize) -> Range<usize> {
    span.start + by..span.end + by
}

#[cfg(test)]
mod tests {
    use super::Listing;

    #[test]
    fn ids_keep_their_places_behind_a_byte_order_mark_too() {
        let text = "core = [\"a\"]\n[[unit]]\nlessons = [\"a\", { id = \"b\", number = \"1.2\" }]\n";
        for text in [text.to_owned(), format!("\u{feff}{text}"), text.replace('\n', "\r\n")] {
            let listing = Listing::read(&text);
            let marked: Vec<&str> = listing.lessons.iter().chain(&listing.core).map(|(_, place)| &text[place.clone()]).collect();
            assert_eq!(marked, ["\"a\"", "\"b\"", "\"a\""]);
            assert_eq!(&text[listing.last], "[\"a\", { id = \"b\", number = \"1.2\" }]");
        }
    }

    #[test]
    fn a_broken_file_lists_what_it_can() {
        assert_eq!(Listing::read(""), Listing::default());
        Listing::read("unit = 3");
        Listing::read("[[unit]]\nlessons = [");
        Listing::read("[[unit]\nlessons = [\"a\"]\ncore = [[]]\n\u{0}");
    }
}
