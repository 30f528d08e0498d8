//! A receipt as bytes.
//!
//! Version 1, each number with its range, the first one lowest (`digits.rs`); zeros at the end are left out:
//!
//! - whether it says only what is done (1 bit); whether there are several lessons (1 bit); the name (`put_line`): in whole bits, so that the
//!   first bytes tell whose it is when the rest is damaged;
//! - the assignment's mark (16 bits), the attempt (17 bits), of several lessons how many (range 33);
//! - each lesson: its hash (16 bits), its content check (8 bits), and
//!   - where only what is done is said, its state (range 3);
//!   - else its state and minutes (range 33: not begun, part way after 0, 5 … 75 minutes, done after as many), and its body; for all
//!     lessons but the last led by its length in bytes (range 256). `report.rs` says what is in a body.
//!
//! Room: a code of 60 characters has 8 groups and so 17 bytes, 136 bits. A name of eight letters takes 43, everything else but the body 64.

use super::{ATTEMPT_BITS, Handed, Receipt, State};
use crate::{
    Name,
    assignment::MOST_LESSONS,
    digits::{Reader, Writer},
    short::{put_line, take_line},
};

/// Minutes are told up to this many fives.
pub(super) const MOST_FIVES: u8 = 15;
const STATES: [State; 3] = [State::NotBegun, State::PartWay, State::Done];
/// Not begun; part way and done with their minutes.
const STATES_AND_MINUTES: u32 = 1 + 2 * (MOST_FIVES as u32 + 1);
const COUNTS: u32 = MOST_LESSONS as u32 + 1;
/// Longer than any receipt is.
const MOST_BYTES: usize = 10_000;

pub(super) fn write(receipt: &Receipt) -> Vec<u8> {
    let mut writer = Writer::default();
    let count = receipt.lessons.len();
    writer.flag(receipt.is_done_only);
    writer.flag(count > 1);
    put_line(&mut writer, receipt.name.as_str());
    writer.bits(receipt.mark.into(), 16);
    writer.bits(receipt.attempt.into(), ATTEMPT_BITS);
    if count > 1 {
        writer.put(count as u32, COUNTS);
    }
    for (place, handed) in receipt.lessons.iter().enumerate() {
        writer.bits(handed.lesson.into(), 16);
        writer.bits(handed.content.into(), 8);
        let state = handed.state as u32;
        if receipt.is_done_only {
            writer.put(state, STATES.len() as u32);
            continue;
        }
        let fives = u32::from(MOST_FIVES) + 1;
        writer.put(state.checked_sub(1).map_or(0, |state| 1 + state * fives + u32::from(handed.minutes.unwrap_or(0))), STATES_AND_MINUTES);
        if place + 1 < count {
            writer.bits(handed.body.len() as u64, 8);
        }
        handed.body.iter().for_each(|byte| writer.bits((*byte).into(), 8));
    }
    writer.finish()
}

/// None for what no app writes.
pub(super) fn read(bytes: &[u8]) -> Option<Receipt> {
    if bytes.len() > MOST_BYTES {
        return None;
    }
    let mut reader = Reader::new(bytes);
    let (is_done_only, has_several) = (reader.flag(), reader.flag());
    let name = Name::new(&take_line(&mut reader)?)?;
    let mark = reader.bits(16) as u16;
    let attempt = reader.bits(ATTEMPT_BITS) as u32;
    let count = if has_several { reader.take(COUNTS) } else { 1 };
    let mut lessons = Vec::new();
    for _ in 0..count {
        let (lesson, content) = (reader.bits(16) as u16, reader.bits(8) as u8);
        let mut handed = Handed { lesson, content, state: State::NotBegun, minutes: Some(0).filter(|_| !is_done_only), body: Vec::new() };
        if is_done_only {
            handed.state = STATES[reader.take(STATES.len() as u32) as usize];
        } else {
            let state = reader.take(STATES_AND_MINUTES);
            let fives = u32::from(MOST_FIVES) + 1;
            if let Some(state) = state.checked_sub(1) {
                handed.state = if state < fives { State::PartWay } else { State::Done };
                handed.minutes = Some((state % fives) as u8);
            }
            if lessons.len() + 1 < count as usize {
                let length = reader.bits(8);
                handed.body = (0..length).map(|_| reader.bits(8) as u8).collect();
            } else {
                handed.body = std::mem::replace(&mut reader, Reader::new(&[])).rest();
            }
        }
        lessons.push(handed);
    }
    let receipt = Receipt { name, mark, attempt, is_done_only, lessons };
    // One receipt has one code.
    (count > 0 && reader.is_done() && write(&receipt) == bytes).then_some(receipt)
}

/// The name in the first bytes of a receipt, if it is all there.
pub(crate) fn name_in(bytes: &[u8]) -> Option<Name> {
    let mut reader = Reader::new(bytes);
    let _ = (reader.flag(), reader.flag());
    let name = Name::new(&take_line(&mut reader)?)?;
    let mut writer = Writer::default();
    let _ = (writer.flag(false), writer.flag(false));
    put_line(&mut writer, name.as_str());
    writer.flag(true);
    (writer.finish().len() <= bytes.len()).then_some(name)
}
