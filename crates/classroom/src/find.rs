//! Codes in whatever people paste: mails, chats, links, lists, files.

use std::borrow::Cow;

use code::{Decoded, Faults, Found, scan};

/// Where something stood.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's name, or what else the app calls the paste it was in. May be empty.
    pub source: String,
    /// Its line in there, from 1.
    pub line: usize,
}

/// A code in a text, whole or damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundCode {
    /// The line it starts in, from 1.
    pub line: usize,
    /// As it stands there.
    pub text: String,
    pub read: Result<Decoded, Faults>,
}

/// Every code in a text, of whatever kind, in order. Lines, quotes, names, times and links round them are passed over; a damaged one does
/// not hide the others. `%2D` and the like count as what they stand for.
pub fn find_codes(text: &str) -> Vec<FoundCode> {
    let text = unescape(text);
    let (mut line, mut from) = (1, 0);
    let locate = |Found { at, read }: Found| {
        line += text.as_bytes().get(from..at.start).unwrap_or_default().iter().filter(|byte| **byte == b'\n').count();
        from = at.start;
        FoundCode { line, text: text.get(at).unwrap_or_default().to_owned(), read }
    };
    scan(&text).into_iter().map(locate).collect()
}

/// `%2D` as `-`. Only what is no letter and no digit is ever escaped, so that no code can come of it.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut pieces = text.split('%');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let escaped = piece.get(..2).filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match escaped.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) if !byte.is_ascii_alphanumeric() => {
                out.push(if byte.is_ascii_graphic() { char::from(byte) } else { ' ' });
                out.push_str(&piece[2..]);
            }
            _ => {
                out.push('%');
                out.push_str(piece);
            }
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn escapes_are_what_they_stand_for() {
        for (text, plain) in [
            ("a", "a"),
            ("R1%2D8%20x", "R1-8 x"),
            ("%23/a/A1", "#/a/A1"),
            ("100% A1 %", "100% A1 %"),
            ("%41%zz%2", "%41%zz%2"),
            ("%0a%c3%bc", "   "),
            ("%é", "%é"),
        ] {
            assert_eq!(unescape(text), plain);
        }
    }
}
