//! Bytes to text, with every byte where it was, and the front matter apart from the Markdown.

use std::{borrow::Cow, ops::Range};

use super::fault;
use crate::diagnostic::Diagnostic;

const BOM: &str = "\u{feff}";

/// A file's text as places count in it: bytes that are no UTF-8 are replaced by `?` and lone `\r`, the line ends of old
/// editors, by `\n`, one for one.
pub fn readable(bytes: &[u8]) -> Cow<'_, str> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => {
            let mut text = String::with_capacity(bytes.len());
            for chunk in bytes.utf8_chunks() {
                text.push_str(chunk.valid());
                text.extend(chunk.invalid().iter().map(|_| '?'));
            }
            Cow::Owned(text)
        }
    };
    let is_lone = |at: usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    if !text.match_indices('\r').any(|(at, _)| is_lone(at)) {
        return text;
    }
    let lines = text.char_indices().map(|(at, c)| if c == '\r' && is_lone(at) { '\n' } else { c });
    Cow::Owned(lines.collect())
}

/// The text of a file of at most `limit` bytes.
pub(super) fn text<'a>(bytes: &'a [u8], limit: usize, faults: &mut Vec<Diagnostic>) -> Option<Cow<'a, str>> {
    if bytes.len() > limit {
        let message = format!("the file has more than {} KiB", limit / 1024);
        faults.push(Diagnostic::error("file-too-large", 0..0, message, WHY_SIZE, "split it into shorter ones"));
        return None;
    }
    let mut at = 0;
    let mut last_bad = None;
    for chunk in bytes.utf8_chunks() {
        let bad = at + chunk.valid().len()..at + chunk.valid().len() + chunk.invalid().len();
        at = bad.end;
        // A run of bad bytes is one fault.
        if !bad.is_empty() && last_bad.replace(bad.end) != Some(bad.start) {
            faults.push(Diagnostic::error("not-utf-8", bad, "these bytes are not text", WHY_UTF8, "save the file as UTF-8"));
        }
    }
    Some(readable(bytes))
}

/// Says where characters stand that nobody can see: control characters, and those that turn whole lines around.
pub(super) fn refuse_unseen(text: &str, start: usize, faults: &mut Vec<Diagnostic>) {
    let is_unseen = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r') || matches!(c, '\u{202d}' | '\u{202e}');
    let mut last = None;
    for (at, found) in text[start..].match_indices(is_unseen) {
        let place = start + at..start + at + found.len();
        // A run of them is one fault.
        if last.replace(place.end) != Some(place.start) {
            let code = found.chars().next().map_or(0, u32::from);
            let message = format!("there is a character here that can't be seen (U+{code:04X})");
            let remedy = "take it away: delete the letters around it too, and type them again";
            faults.push(Diagnostic::error("unseen-character", place, message, WHY_UNSEEN, remedy));
        }
    }
}

/// Where the YAML between the `---` lines stands, if it does, and where the Markdown starts.
pub(super) fn split(text: &str, faults: &mut Vec<Diagnostic>) -> (Option<Range<usize>>, usize) {
    let start = if text.starts_with(BOM) { BOM.len() } else { 0 };
    let mut lines = lines(text, start);
    let first = lines.next().unwrap_or(start..start);
    if text[first.clone()].trim_end() != "---" {
        let place = fault::trimmed(text, first);
        faults.push(Diagnostic::error("no-front-matter", place, "the file does not start with front matter", WHY_FRONT, START_WITH));
        return (None, start);
    }
    let inner = first.end;
    let mut title = None;
    for line in lines {
        if text[line.clone()].trim_end() == "---" {
            return (Some(inner..line.start), line.end);
        }
        let words = &text[line.clone()];
        if words.starts_with("# ") {
            title.get_or_insert(line.start);
        } else if words.starts_with("## ") && title.is_some() {
            // A title and a step: the dashes further down are a rule in the lesson.
            break;
        }
    }
    let place = fault::trimmed(text, first);
    let message = "the front matter has no end";
    faults.push(Diagnostic::error("front-matter-open", place, message, WHY_FRONT, "put a line with just `---` under its last field"));
    (None, title.unwrap_or(inner))
}

/// The lines from `start` on, each with its line end: `\n`, `\r\n` or `\r`.
fn lines(text: &str, start: usize) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut from = start;
    std::iter::from_fn(move || {
        let rest = bytes.get(from..).filter(|rest| !rest.is_empty())?;
        let end = match rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            Some(at) if rest[at] == b'\r' && rest.get(at + 1) == Some(&b'\n') => from + at + 2,
            Some(at) => from + at + 1,
            None => bytes.len(),
        };
        Some(std::mem::replace(&mut from, end)..end)
    })
}

const WHY_SIZE: &str = "a file this big is no lesson, and reading it would stall every check";
const WHY_UTF8: &str = "learners would see broken letters";
const WHY_UNSEEN: &str = "learners would see broken or turned-around words, and search would not find them";
const WHY_FRONT: &str = "without it nobody knows what the lesson is for or how long it takes";
const START_WITH: &str = "start with a line `---`, then the fields such as `skill:` and `minutes:`, then another `---`";

#[cfg(test)]
mod tests {
    use super::{readable, split, text};
    use crate::compile::tests::{check as check_steps, check_file};

    fn check(text: &str, front: Option<&str>, body: &str) {
        let (range, at) = split(text, &mut Vec::new());
        assert_eq!((range.map(|range| &text[range]), &text[at..]), (front, body), "{text:?}");
    }

    #[test]
    fn the_front_matter_ends_at_the_next_line_of_dashes() {
        check("---\na: 1\n---\n# T\n", Some("a: 1\n"), "# T\n");
        check("\u{feff}---\r\na: 1\r\n--- \r\n# T", Some("a: 1\r\n"), "# T");
        check("---\ra: 1\r---\r# T", Some("a: 1\r"), "# T");
        check("---\n---", Some(""), "");
        check("---\n# a\na: 1\n---\n# T\n## S\n", Some("# a\na: 1\n"), "# T\n## S\n");
        check("---\na: 1\n\n# T\n\n## S\n\n---\n", None, "# T\n\n## S\n\n---\n");
        check("---\na: 1\n", None, "a: 1\n");
        check("# T\n", None, "# T\n");
        check("", None, "");
    }

    #[test]
    fn bad_bytes_keep_the_length() {
        assert_eq!(readable(b"a\xff\xe2\x82b"), "a???b");
        assert_eq!(readable("schön".as_bytes()), "schön");
    }

    #[test]
    fn line_ends_of_old_editors_end_lines() {
        assert_eq!(readable(b"a\rb\r\nc\r\r\n\xff\r"), "a\nb\r\nc\n\r\n?\n");
        check_file(
            &format!("{}## S\n<!-- place: shore -->\n\n<b>\n", crate::compile::tests::HEAD).replace('\n', "\r"),
            &[("raw-html", "<b>")],
        );
    }

    #[test]
    fn a_file_says_what_is_wrong_with_it_as_a_whole() {
        check_file("", &[("no-front-matter", ""), ("no-steps", ""), ("no-title", "")]);
        check_file("# T\n\n## S\n\nx", &[("no-front-matter", "# T")]);
        check_file("---\nskill: a\n# T\n## S\nx", &[("front-matter-open", "---")]);
    }

    #[test]
    fn no_character_hides() {
        check_steps(
            "## S\u{202e}\n\na\tb\r\nc\0\0d \u{2067}e\u{2069} \u{200f}f\u{85}\n",
            &[("unseen-character", "\u{202e}"), ("unseen-character", "\0"), ("unseen-character", "\u{85}")],
        );
    }

    #[test]
    fn each_run_of_bad_bytes_is_one_fault() {
        let mut faults = Vec::new();
        text(b"a\xff\xfe b \xe2\x82", 100, &mut faults).unwrap();
        assert_eq!(
            faults.iter().map(|fault| (fault.rule, fault.place.clone())).collect::<Vec<_>>(),
            [("not-utf-8", 1..2), ("not-utf-8", 6..8)]
        );
    }
}
