//! Codes in whatever people paste: mails, chats, links, lists, files, also as they are on their way: HTML, what is inside of a Word document,
//! a mail's source.

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
    let text = without_markup(&text);
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

/// Bytes of a tag, at most.
const LONGEST_TAG: usize = 4_000;
/// Names of tags in what people write. What else stands between `<` and `>` is somebody's address or name.
const TAGS: [&str; 50] = [
    "a",
    "article",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "code",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "html",
    "i",
    "img",
    "label",
    "li",
    "link",
    "main",
    "meta",
    "ol",
    "p",
    "pre",
    "s",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "title",
    "tr",
    "tt",
    "u",
    "ul",
    "wbr",
];

/// The text with spaces in place of tags, of entities such as `&nbsp;`, and of the escapes of a mail's source. Lines stay as they are.
fn without_markup(text: &str) -> Cow<'_, str> {
    let is_mail = text.contains("=\n") || text.contains("=\r\n") || text.to_ascii_lowercase().contains("quoted-printable");
    let marks: &[char] = if is_mail { &['<', '&', '='] } else { &['<', '&'] };
    let (mut out, mut rest) = (String::new(), text);
    while let Some(at) = rest.find(marks) {
        let (before, from) = rest.split_at(at);
        let length = match from.as_bytes()[0] {
            b'<' => tag(from),
            b'&' => entity(from),
            _ => escape(from),
        };
        out.push_str(before);
        let (blank, after) = from.split_at(length.max(1));
        if length == 0 {
            out.push_str(blank);
        } else {
            out.extend(blank.chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        }
        rest = after;
    }
    if out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// How long the tag is that a text starts with. 0 where it is none, or there may be a code in it, such as in a link.
fn tag(text: &str) -> usize {
    // Up to the next one that starts, so that a text of nothing else takes no longer than any other.
    let end = text.bytes().skip(1).take(LONGEST_TAG).position(|byte| matches!(byte, b'<' | b'>'));
    let Some(inner) = end.filter(|end| text.as_bytes()[end + 1] == b'>').map(|end| &text[1..=end]) else { return 0 };
    let name = inner.trim_start_matches('/');
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != ':').unwrap_or(name.len());
    let (name, behind) = name.split_at(end);
    // Word's own have a colon in them, and so has what `<https://…>` starts with.
    let is_name = TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name)) || name.contains(':') && !behind.starts_with("//");
    // Words behind it are what somebody wrote.
    let is_tag = is_name && (behind.trim_end_matches('/').trim().is_empty() || behind.contains('='));
    let is_comment = inner.starts_with(['!', '?']);
    if (is_tag || is_comment) && !may_hold_code(inner) { inner.len() + 2 } else { 0 }
}

/// Whether a code may stand in there: as part of an address without hyphens, or in groups.
fn may_hold_code(text: &str) -> bool {
    const FEWEST: usize = 24;
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric();
    let has_long = text.as_bytes().split(|byte| !is_sign(byte)).any(|signs| signs.len() >= FEWEST);
    let mut groups = 0;
    has_long
        || text.as_bytes().split(|byte| !is_sign(byte)).any(|signs| {
            groups = if signs.len() == 6 { groups + 1 } else { 0 };
            groups >= 3
        })
}

/// How long the entity is that a text starts with.
fn entity(text: &str) -> usize {
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';');
    let name = end.and_then(|end| text.get(1..end)).unwrap_or_default();
    let is_entity = name.len() > 1 && name.bytes().enumerate().all(|(at, byte)| byte.is_ascii_alphanumeric() || at == 0 && byte == b'#');
    if is_entity { name.len() + 2 } else { 0 }
}

/// How long the escape of a mail's source is that a text starts with: a byte, or the end of a line that goes on.
fn escape(text: &str) -> usize {
    match text.as_bytes() {
        [_, b'\n' | b'\r', ..] => 1,
        [_, one, other, ..] if [one, other].iter().all(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(*byte)) => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{unescape, without_markup};

    #[test]
    fn markup_goes_and_lines_stay() {
        for (text, plain) in [
            ("a <b>\n c", "a    \n c"),
            ("R1<br />\n2", "R1      \n2"),
            ("<p class=\"x\ny\">R1</p>", "           \n   R1    "),
            ("R1&nbsp;2 &#160; R&B; &x", "R1      2        R&B; &x"),
            ("<w:t xml:space=\"preserve\">R1</w:t>", "                          R1      "),
            ("<!-- x -->R1", "          R1"),
            ("<https://x.org/#/a/A1> <Noor@x.org> 1 < 2 <3 R1 <", "<https://x.org/#/a/A1> <Noor@x.org> 1 < 2 <3 R1 <"),
            ("<a href=\"x#/a/A100ETA26QEZWB4K7YX702X8\"><i>", "<a href=\"x#/a/A100ETA26QEZWB4K7YX702X8\">   "),
            ("<i did it r100et-a26qez>", "<i did it r100et-a26qez>"),
            ("<b x=r100et-a26qez-wb4k7y>", "<b x=r100et-a26qez-wb4k7y>"),
            ("<mine: r100et>", "<mine: r100et>"),
            ("<w:p w:rsidR=\"00A77B3E\">R1", "                        R1"),
            ("<p style=\"margin-bottom:#000000\">", "                                 "),
            ("a=3D", "a=3D"),
            ("R1=20x=\n2=3D", "R1   x \n2   "),
            ("é<b>é", "é   é"),
        ] {
            assert_eq!(without_markup(text), plain, "{text}");
        }
    }

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
