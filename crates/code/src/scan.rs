//! All codes of a text: mails with their quotes, chats with names and times, several on a line, whole and damaged.

use std::{cell::Cell, ops::Range};

use crate::{
    Decoded, Faults, decode,
    group::LENGTH,
    start::{Start, ends, next, next_after},
    typed::Typed,
};

/// Symbols looked at, at most: 16 million.
const MOST_SYMBOLS: usize = 1 << 24;
/// How many symbols more or less than it should have a code is read with when it ends where the text has a gap.
const NEAR: usize = 3;
/// Symbols after where a code should end that may still be of it: doubled groups.
const SLACK: usize = 9 * LENGTH;
/// Symbols that looks in vain may go through all together, so that no text takes long. Afterwards damaged codes are told, not mended.
const MOST_WORK: usize = 1 << 21;

/// A code in a text, or what is left of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes of the text.
    pub at: Range<usize>,
    /// What it holds, or what is wrong with it. Of what stands at `at` alone [`decode`] says the same.
    pub read: Result<Decoded, Faults>,
}

/// Finds the codes of any kind in a text, in order. A damaged one does not hide those round it. Texts without a code give none.
pub fn scan(text: &str) -> Vec<Found> {
    let typed = Typed::read_most(text, MOST_SYMBOLS);
    let scanner = Scanner { typed: &typed, work: Cell::new(MOST_WORK) };
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = next(&typed, at, typed.len()) {
        let (symbols, read) = scanner.read(&start);
        at = match read {
            Err(Faults::Empty | Faults::NotACode) => start.at + 1,
            _ => {
                let end = symbols.end.max(start.at + 1);
                found.push(Found { at: typed.bytes(&symbols), read });
                end
            }
        };
    }
    found
}

struct Scanner<'a> {
    typed: &'a Typed<'a>,
    work: Cell<usize>,
}

impl Scanner<'_> {
    /// What starts here, and in which symbols it stands.
    fn read(&self, start: &Start) -> (Range<usize>, Result<Decoded, Faults>) {
        let all = self.typed.len();
        let dues = match start.groups {
            Some(groups) => vec![start.at + groups * LENGTH],
            None => ends(self.typed, start),
        };
        for due in &dues {
            let is_end = |end: &usize| *end > start.at && *end <= all && (end == due || *end == all || self.typed.is_apart(*end));
            let near = (0..=NEAR).flat_map(|off| [due.saturating_sub(off), due + off]);
            // Where the first group does not tell the length, the last one may be the other one that is wrong.
            let one_more = (0..=1).flat_map(|off| [due + LENGTH - off, due + LENGTH + off]).filter(|_| start.groups.is_none());
            for end in near.chain(one_more).filter(is_end) {
                if let Some(decoded) = self.decoded(start.at..end) {
                    return (start.at..end, Ok(decoded));
                }
            }
        }
        let most = all.min(dues.last().map_or(start.at, |due| *due) + SLACK);
        let other = next_after(self.typed, start, most, |_| true).map_or(most, |other| other.at);
        let sure = next_after(self.typed, start, most, |other| other.groups.is_some()).map_or(most, |other| other.at);
        // A first group that is there twice.
        let first = start.at + LENGTH;
        if other == first && self.typed.symbols.get(start.at..first) == self.typed.symbols.get(first..first + LENGTH) {
            return (start.at..first, Err(Faults::NotACode));
        }
        for end in [sure, other] {
            if let Some(decoded) = self.decoded(start.at..end) {
                return (self.trim(start.at..end), Ok(decoded));
            }
        }
        let symbols = self.trim(start.at..other);
        let read = decode(self.typed.slice(&symbols));
        (symbols, read)
    }

    fn decoded(&self, symbols: Range<usize>) -> Option<Decoded> {
        let left = self.work.get().checked_sub(symbols.len())?;
        let Ok(mut decoded) = decode(self.typed.slice(&symbols)) else {
            self.work.set(left);
            return None;
        };
        // Words after the code.
        let groups = decoded.header.groups();
        decoded.repairs.retain(|repair| repair.group <= groups);
        Some(decoded)
    }

    /// Without the words at the end that are no groups.
    fn trim(&self, symbols: Range<usize>) -> Range<usize> {
        let word_before = |end: usize| (symbols.start..end).rev().find(|at| self.typed.is_apart(*at)).unwrap_or(symbols.start)..end;
        let has_small = |word: &Range<usize>| self.typed.slice(word).contains(|c: char| c.is_ascii_lowercase());
        let is_small = has_small(&(symbols.start..symbols.end.min(symbols.start + LENGTH)));
        let mut end = symbols.end;
        while end > symbols.start + LENGTH {
            let word = word_before(end);
            let is_group = word.len() >= 2 * LENGTH - 1 || (LENGTH - 1..=LENGTH + 1).contains(&word.len());
            if word.start == symbols.start || is_group && (is_small || !has_small(&word)) {
                break;
            }
            end = word.start;
        }
        symbols.start..end
    }
}
