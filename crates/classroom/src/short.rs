//! Texts in few bits.

use crate::digits::{Reader, Writer};

/// Names as most are written: `Noor`, `Mary-Ann Lee`. Capitals stand where words begin, so they take no room.
const TITLE: &[u8] = b"abcdefghijklmnopqrstuvwxyz -";
/// Other names in Latin letters, and numbers.
const MIXED: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -.'_";
/// What tags of languages are made of.
const TAG: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";

/// What leads a line: a title of that many letters up to [`LONGEST_TITLE`], or one of these.
const LONGEST_TITLE: u32 = 12;
const MIXED_LINE: u32 = 13;
const ANY_LINE: u32 = 14;
/// Other letters, up to four of them, such as `17` and `8B`.
const FEW_LINE: u32 = 15;
const LEADS: u32 = 16;

/// Bits for the number of characters in a line, and in one of a few.
const LINE_BITS: u32 = 5;
const FEW_BITS: u32 = 2;
/// Bits a character, each way of writing texts of any script; the last is UTF-8.
const WIDTHS: [u32; 4] = [7, 8, 16, 21];
const UTF_8: u32 = WIDTHS.len() as u32;

/// A line of 24 characters at most. It takes whole bits, so that it can be read from the start of what holds it.
pub(crate) fn put_line(writer: &mut Writer, line: &str) {
    let lower = line.to_ascii_lowercase();
    if let Some(letters) = places(&lower, TITLE).filter(|letters| letters.len() <= LONGEST_TITLE as usize && titled(&lower) == line) {
        writer.put(letters.len() as u32, LEADS);
        put_letters(writer, &letters, TITLE.len() as u32);
    } else if let Some(letters) = places(line, MIXED) {
        let is_few = letters.len() <= 1 << FEW_BITS;
        writer.put(if is_few { FEW_LINE } else { MIXED_LINE }, LEADS);
        // None at all is a title.
        writer.bits(letters.len() as u64 - u64::from(is_few), if is_few { FEW_BITS } else { LINE_BITS });
        put_letters(writer, &letters, MIXED.len() as u32);
    } else {
        writer.put(ANY_LINE, LEADS);
        put_any(writer, line, LINE_BITS);
    }
}

pub(crate) fn take_line(reader: &mut Reader) -> Option<String> {
    match reader.take(LEADS) {
        count @ 0..=LONGEST_TITLE => Some(titled(&take_letters(reader, count as usize, TITLE))),
        MIXED_LINE => {
            let count = reader.bits(LINE_BITS) as usize;
            Some(take_letters(reader, count, MIXED))
        }
        FEW_LINE => {
            let count = reader.bits(FEW_BITS) as usize + 1;
            Some(take_letters(reader, count, MIXED))
        }
        ANY_LINE => take_any(reader, LINE_BITS),
        _ => None,
    }
}

/// A language's tag, 15 letters at most. False for what is none.
pub(crate) fn put_tag(writer: &mut Writer, tag: &str) -> bool {
    let letters = places(tag, TAG).filter(|letters| letters.len() < 16);
    let Some(letters) = letters else { return false };
    writer.put(letters.len() as u32, 16);
    put_letters(writer, &letters, TAG.len() as u32);
    true
}

pub(crate) fn take_tag(reader: &mut Reader) -> String {
    let count = reader.take(16) as usize;
    take_letters(reader, count, TAG)
}

/// A text in any script, of less than `1 << count_bits` characters.
pub(crate) fn put_any(writer: &mut Writer, text: &str, count_bits: u32) {
    let chars = text.chars().count();
    let highest = text.chars().max().map_or(0, u32::from);
    let fits = WIDTHS.iter().position(|width| highest >> width == 0).unwrap_or(WIDTHS.len() - 1);
    let width = WIDTHS[fits];
    let is_utf_8 = text.len() * 8 + 2 < chars * width as usize;
    writer.bits(chars as u64, count_bits);
    if chars == 0 {
        return;
    }
    writer.bits(if is_utf_8 { UTF_8.into() } else { fits as u64 }, 3);
    if is_utf_8 {
        text.bytes().for_each(|byte| writer.bits(byte.into(), 8));
    } else {
        text.chars().for_each(|c| writer.bits(u32::from(c).into(), width));
    }
}

pub(crate) fn take_any(reader: &mut Reader, count_bits: u32) -> Option<String> {
    let chars = reader.bits(count_bits);
    if chars == 0 {
        return Some(String::new());
    }
    let way = reader.bits(3) as u32;
    if way == UTF_8 {
        let mut bytes = Vec::new();
        for _ in 0..chars {
            let first = reader.bits(8) as u8;
            bytes.push(first);
            // As many more as the first byte has leading ones, less itself.
            for _ in 1..first.leading_ones().min(4) {
                bytes.push(reader.bits(8) as u8);
            }
        }
        return String::from_utf8(bytes).ok();
    }
    let width = *WIDTHS.get(way as usize)?;
    (0..chars).map(|_| char::from_u32(reader.bits(width) as u32)).collect()
}

fn places(text: &str, letters: &[u8]) -> Option<Vec<u32>> {
    text.bytes().map(|byte| letters.iter().position(|letter| *letter == byte).map(|place| place as u32)).collect()
}

/// With capitals where words begin.
fn titled(lower: &str) -> String {
    let mut is_first = true;
    let title = |c: char| {
        let titled = if is_first { c.to_ascii_uppercase() } else { c };
        is_first = !c.is_ascii_alphabetic();
        titled
    };
    lower.chars().map(title).collect()
}

/// Letters eight by eight, each eight as one number of whole bits.
fn put_letters(writer: &mut Writer, letters: &[u32], range: u32) {
    for some in letters.chunks(8) {
        let number = some.iter().rev().fold(0, |number, letter| number * u64::from(range) + u64::from(*letter));
        writer.bits(number, width(some.len(), range));
    }
}

fn take_letters(reader: &mut Reader, count: usize, letters: &[u8]) -> String {
    let range = letters.len() as u64;
    let mut text = String::new();
    for start in (0..count).step_by(8) {
        let some = (count - start).min(8);
        let mut number = reader.bits(width(some, range as u32));
        for _ in 0..some {
            text.push(char::from(letters[(number % range) as usize]));
            number /= range;
        }
    }
    text
}

/// The bits that `count` letters take.
fn width(count: usize, range: u32) -> u32 {
    let most = (0..count).fold(1u64, |most, _| most.saturating_mul(range.into())) - 1;
    u64::BITS - most.leading_zeros()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Label, Note};
    use proptest::prelude::*;

    fn bits(line: &str) -> usize {
        let mut writer = Writer::default();
        put_line(&mut writer, line);
        writer.bits(1, 1);
        writer.finish().len() * 8
    }

    #[test]
    fn usual_names_take_five_bits_a_letter() {
        assert!(bits("Noor") <= 32 && bits("Wilhelmi") <= 48 && bits("17") <= 24 && bits("Mary-Ann Le") <= 64);
    }

    proptest! {
        #[test]
        fn texts_come_back(text in "[a-z -]{0,24}|[A-Z][a-z]{0,9}( [A-Z][a-z]{0,9})?|[0-9A-Za-z.'_ -]{0,24}|\\PC{0,30}|[ -~]{0,240}|[a-z\u{4e00}\u{1f600}]{0,240}") {
            let (line, note) = (Label::new(&text), Note::new(&text));
            let mut writer = Writer::default();
            put_line(&mut writer, line.as_str());
            put_any(&mut writer, note.as_str(), 8);
            writer.put(1, 2);
            let bytes = writer.finish();
            prop_assert!(bytes.len() <= 800);
            let mut reader = Reader::new(&bytes);
            prop_assert_eq!(take_line(&mut reader), Some(line.as_str().to_owned()));
            prop_assert_eq!(take_any(&mut reader, 8), Some(note.as_str().to_owned()));
            prop_assert!(reader.flag() && reader.is_done());
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let mut reader = Reader::new(&bytes);
            let _ = (take_line(&mut reader), take_tag(&mut reader), take_any(&mut reader, 8));
        }

        #[test]
        fn tags_come_back(tag in "[a-zA-Z0-9-]{0,15}") {
            let mut writer = Writer::default();
            prop_assert!(put_tag(&mut writer, &tag));
            prop_assert_eq!(take_tag(&mut Reader::new(&writer.finish())), tag);
        }
    }
}
