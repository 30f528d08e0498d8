//! An assignment as bytes.
//!
//! Version 1, each number with its range, the first one lowest (`digits.rs`); zeros at the end are left out:
//!
//! - the salt (32 bits); how many lessons (range 64), 0 for the core path; each lesson's hash (24 bits), of the core path one hash over all
//!   ids with line breaks between them;
//! - whether the order is meant (1 bit); what a receipt says (range 3); what is left off (8 bits);
//! - whether it is due (1 bit) and then the day, counted from 1 January 2024 (15 bits);
//! - the language's tag (`put_tag`), the class (`put_line`), the note (`put_any`, 8 bits of length).
//!
//! Why 24 bits a lesson: of a link with one lesson that is opened on the site of a foreign course with 40, one in 400,000 would fit some
//! lesson there; with 16 bits it would be one in 1,600. A check over all ids besides would only help where all of them fit.

use lesson::Date;

use super::{
    MOST_LESSONS, Parts, Says,
    draft::{AssignmentDraft, Hashed},
};
use crate::{
    Label, Note,
    digits::{Reader, Writer},
    short::{put_any, put_line, put_tag, take_any, take_line, take_tag},
};

const SAYS: [Says; 3] = [Says::Done, Says::Scores, Says::Nothing];
/// 1 January 2024, in days since 1970.
const FIRST_DAY: u64 = 19_723;
const DAY_BITS: u32 = 15;
const NOTE_BITS: u32 = 8;

pub(super) fn write(draft: &AssignmentDraft) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.bits(draft.salt.into(), 32);
    let hashes = match &draft.lessons {
        Hashed::Core(hash) => {
            writer.put(0, 64);
            std::slice::from_ref(hash)
        }
        Hashed::These(hashes) => {
            writer.put(hashes.len() as u32, 64);
            hashes
        }
    };
    hashes.iter().for_each(|hash| writer.bits((*hash).into(), 24));
    writer.flag(draft.in_order);
    writer.put(SAYS.iter().position(|says| *says == draft.says).unwrap_or(0) as u32, SAYS.len() as u32);
    writer.bits(draft.without.to_bits().into(), 8);
    let due = draft.due.and_then(day);
    writer.flag(due.is_some());
    if let Some(due) = due {
        writer.bits(due, DAY_BITS);
    }
    put_tag(&mut writer, draft.language.as_deref().unwrap_or_default());
    put_line(&mut writer, draft.class.as_str());
    put_any(&mut writer, draft.note.as_str(), NOTE_BITS);
    writer.finish()
}

/// None for what no app writes.
pub(super) fn read(bytes: &[u8]) -> Option<AssignmentDraft> {
    if bytes.len() > 2048 {
        return None;
    }
    let mut reader = Reader::new(bytes);
    let salt = reader.bits(32) as u32;
    let count = reader.take(64) as usize;
    if count > MOST_LESSONS {
        return None;
    }
    let mut hash = || reader.bits(24) as u32;
    let lessons = if count == 0 { Hashed::Core(hash()) } else { Hashed::These((0..count).map(|_| hash()).collect()) };
    let in_order = reader.flag();
    let says = SAYS[reader.take(SAYS.len() as u32) as usize];
    let without = Parts::from_bits(reader.bits(8) as u8);
    let due = reader.flag().then(|| Date::from_unix((FIRST_DAY + reader.bits(DAY_BITS)) * 86_400));
    let language = Some(take_tag(&mut reader)).filter(|tag| !tag.is_empty());
    if language.as_ref().is_some_and(|tag| !is_tag(tag)) {
        return None;
    }
    let class = Label::new(&take_line(&mut reader)?);
    let note = Note::new(&take_any(&mut reader, NOTE_BITS)?);
    let draft = AssignmentDraft { salt, lessons, in_order, language, note, due, says, without, class, repairs: Vec::new() };
    // One assignment has one code.
    (reader.is_done() && write(&draft) == bytes).then_some(draft)
}

/// The number that stands for a day. None for one before 2024 or after 2113.
pub(super) fn day(date: Date) -> Option<u64> {
    let days = u64::try_from(Date::from_unix(FIRST_DAY * 86_400).days_until(date)).ok()?;
    (days >> DAY_BITS == 0).then_some(days)
}

/// Whether this is a language's tag that can be written: a language of 2, 3 or 5 to 8 letters, and subtags of 1 to 8 letters and digits. At
/// others browsers throw.
pub(super) fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_language = |part: &str| matches!(part.len(), 2 | 3 | 5..=8) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    parts.next().is_some_and(is_language)
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        && put_tag(&mut Writer::default(), tag)
}
