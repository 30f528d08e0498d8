//! A file as it was read, and what is shown of it.

use std::{fs::File, io::Read, ops::Range, path::Path};

use anyhow::{Context, Result, bail};
use lesson::compile::readable;

/// What is read of a file. One byte more than a lesson may have: enough to see that it is too large.
const MOST_BYTES: u64 = 256 * 1024 + 1;

/// As much of a line as is shown. Longer ones are cut around the mark.
const MOST_SHOWN: usize = 120;

pub struct Source {
    /// As the author gave it, or below what they gave.
    pub path: String,
    pub bytes: Vec<u8>,
    /// The bytes as places count in them.
    text: String,
}

/// A place in a file, for showing it.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, perhaps cut short. Without its ending.
    pub text: String,
    /// What to mark, in bytes of `text`. The first line's share of a longer mark.
    pub mark: Range<usize>,
    pub start: Position,
    pub end: Position,
}

/// Line and column, both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Source {
    pub fn read(path: &Path) -> Result<Self> {
        let shown = path.display().to_string();
        // Pipes and devices would block or never end.
        let kind = path.metadata().with_context(|| format!("can't read {shown}"))?;
        if !kind.is_file() {
            bail!("can't read {shown}: it is no file");
        }
        let mut bytes = Vec::new();
        let file = File::open(path).with_context(|| format!("can't read {shown}"))?;
        file.take(MOST_BYTES).read_to_end(&mut bytes).with_context(|| format!("can't read {shown}"))?;
        Ok(Self::new(shown, bytes))
    }

    pub fn new(path: String, bytes: Vec<u8>) -> Self {
        let text = readable(&bytes).into_owned();
        Self { path, bytes, text }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line where a place starts, with what to mark in it.
    pub fn excerpt(&self, place: &Range<usize>) -> Excerpt {
        let start = self.boundary(place.start);
        let end = self.boundary(place.end).max(start);
        let line_start = self.line_start(start);
        let line = self.text[line_start..].split('\n').next().unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let mark = (start - line_start).min(line.len())..(end - line_start).min(line.len());
        let (text, mark) = cut(line, mark);
        Excerpt { text, mark, start: self.position(start), end: self.position(end) }
    }

    fn position(&self, at: usize) -> Position {
        let line_start = self.line_start(at);
        let line = 1 + self.text[..line_start].matches('\n').count();
        // Behind a line's text there is only its ending.
        Position { line, column: 1 + self.text[line_start..at].trim_end_matches('\r').chars().count() }
    }

    /// Where the line of a place starts.
    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(self.mark_length(), |newline| newline + 1)
    }

    /// The place itself, or the nearest one that lies in the file and between two characters.
    fn boundary(&self, at: usize) -> usize {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at.max(self.mark_length())
    }

    /// A byte order mark is no part of the first line.
    fn mark_length(&self) -> usize {
        if self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
    }
}

/// Cuts a line down to what is around the mark.
fn cut(line: &str, mark: Range<usize>) -> (String, Range<usize>) {
    const BEFORE: usize = 40;
    if line.chars().count() <= MOST_SHOWN {
        return (line.to_owned(), mark);
    }
    let start = line[..mark.start].char_indices().rev().take(BEFORE).last().map_or(mark.start, |(at, _)| at);
    let end = line[start..].char_indices().nth(MOST_SHOWN).map_or(line.len(), |(at, _)| start + at);
    let (lead, trail) = (if start > 0 { "\u{2026}" } else { "" }, if end < line.len() { "\u{2026}" } else { "" });
    let moved = |at: usize| at.clamp(start, end) - start + lead.len();
    (format!("{lead}{}{trail}", &line[start..end]), moved(mark.start)..moved(mark.end))
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, Position, Source};

    fn at(bytes: &[u8], start: usize, end: usize) -> Excerpt {
        Source::new("x.md".to_owned(), bytes.to_vec()).excerpt(&(start..end))
    }

    fn check(bytes: &[u8], place: (usize, usize), text: &str, marked: &str, from: (usize, usize), to: (usize, usize)) {
        let excerpt = at(bytes, place.0, place.1);
        assert_eq!((excerpt.text.as_str(), &excerpt.text[excerpt.mark.clone()]), (text, marked));
        let both = [excerpt.start, excerpt.end].map(|Position { line, column }| (line, column));
        assert_eq!(both, [from, to]);
    }

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        check(b"one\ntwo three\n", (8, 13), "two three", "three", (2, 5), (2, 10));
        check("né né".as_bytes(), (4, 7), "né né", "né", (1, 4), (1, 6));
        check(b"", (0, 0), "", "", (1, 1), (1, 1));
        check(b"end\n", (4, 4), "", "", (2, 1), (2, 1));
    }

    #[test]
    fn line_endings_and_byte_order_marks_are_not_shown() {
        check(b"one\r\ntwo\r\n", (5, 10), "two", "two", (2, 1), (3, 1));
        check(b"one\r\ntwo\r\n", (0, 4), "one", "one", (1, 1), (1, 4));
        check("\u{feff}one".as_bytes(), (3, 6), "one", "one", (1, 1), (1, 4));
        check("\u{feff}one".as_bytes(), (0, 1), "one", "", (1, 1), (1, 1));
    }

    #[test]
    fn a_long_mark_shows_its_first_line() {
        check(b"a\nbc\nd", (3, 6), "bc", "c", (2, 2), (3, 2));
    }

    #[test]
    fn any_bytes_and_any_place_are_shown() {
        check(b"a\xff\xfeb\n", (1, 3), "a??b", "??", (1, 2), (1, 4));
        check("né".as_bytes(), (2, 99), "né", "é", (1, 2), (1, 3));
        let bytes: Vec<u8> = (0..=255).collect();
        for start in 0..bytes.len() + 3 {
            for end in start..start + 20 {
                let excerpt = at(&bytes, start, end);
                let _ = &excerpt.text[excerpt.mark];
            }
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let line = format!("{}mark{}", "é".repeat(1000), "ü".repeat(1000));
        let excerpt = at(line.as_bytes(), 2000, 2004);
        assert_eq!(&excerpt.text[excerpt.mark], "mark");
        assert_eq!(excerpt.text.chars().count(), 122);
        assert_eq!(excerpt.start.column, 1001);
        let excerpt = at(line.as_bytes(), 0, 4004);
        assert!(excerpt.text.starts_with('é') && excerpt.text.ends_with('\u{2026}'));
    }
}
