//! A text as somebody typed or pasted it, seen as symbols.

use std::ops::Range;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Stands for a letter that no code has.
pub(crate) const UNREADABLE: u8 = 32;

/// Symbols looked at, at most. Four times what the longest code has, so that a text around it does no harm.
const MOST_SYMBOLS: usize = 1 << 18;

/// The symbols of a text, and where each stands in it.
pub(crate) struct Typed<'a> {
    text: &'a str,
    pub(crate) symbols: Vec<u8>,
    /// Where the symbol starts, in bytes of the text.
    starts: Vec<u32>,
}

impl<'a> Typed<'a> {
    pub(crate) fn read(text: &'a str) -> Self {
        Self::read_most(text, MOST_SYMBOLS)
    }

    /// The first `most` symbols of a text.
    pub(crate) fn read_most(text: &'a str, most: usize) -> Self {
        let mut typed = Self { text, symbols: Vec::new(), starts: Vec::new() };
        for (start, c) in text.char_indices() {
            if typed.symbols.len() == most {
                break;
            }
            if !is_passed_over(c) {
                typed.symbols.push(symbol(c));
                typed.starts.push(u32::try_from(start).unwrap_or(u32::MAX));
            }
        }
        typed
    }

    pub(crate) fn len(&self) -> usize {
        self.symbols.len()
    }

    /// Whether something was passed over right before this symbol. So it is at both ends.
    pub(crate) fn is_apart(&self, at: usize) -> bool {
        let (Some(before), Some(start)) = (at.checked_sub(1).and_then(|before| self.starts.get(before)), self.starts.get(at)) else {
            return true;
        };
        let between = self.text.get(*before as usize..*start as usize).unwrap_or_default();
        between.chars().nth(1).is_some()
    }

    /// These symbols as they were typed, with what stands between them.
    pub(crate) fn typed(&self, symbols: &Range<usize>) -> String {
        self.slice(symbols).to_owned()
    }

    /// The part of the text that these symbols stand in.
    pub(crate) fn slice(&self, symbols: &Range<usize>) -> &'a str {
        self.text.get(self.bytes(symbols)).unwrap_or_default()
    }

    /// Where these symbols stand, in bytes of the text.
    pub(crate) fn bytes(&self, symbols: &Range<usize>) -> Range<usize> {
        let starts = self.starts.get(symbols.clone()).unwrap_or_default();
        let (Some(first), Some(last)) = (starts.first(), starts.last()) else { return 0..0 };
        let (first, last) = (*first as usize, *last as usize);
        let after = self.text.get(last..).and_then(|rest| rest.chars().next()).map_or(last, |c| last + c.len_utf8());
        first..after
    }
}

/// What may stand between symbols: whatever is neither letter nor digit, as keyboards, mails and word processors put it there.
fn is_passed_over(c: char) -> bool {
    match c {
        '\0'..='\x7f' => !c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{2190}'..='\u{27bf}' | '\u{3000}'..='\u{303f}' | '\u{feff}' => true,
        _ => false,
    }
}

pub(crate) fn symbol(c: char) -> u8 {
    let c = match c.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        c => c,
    };
    LETTERS.iter().position(|letter| char::from(*letter) == c).map_or(UNREADABLE, |place| place as u8)
}

pub(crate) fn letter(symbol: u8) -> char {
    LETTERS.get(usize::from(symbol)).map_or('?', |letter| char::from(*letter))
}

/// Symbols as a code shows them.
pub(crate) fn letters(symbols: &[u8]) -> String {
    symbols.iter().map(|symbol| letter(*symbol)).collect()
}
