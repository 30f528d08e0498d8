//! Mending groups with one slip.

use crate::{
    Header,
    align::{Piece, State},
    group::{DATA, Group, LENGTH, fits},
    typed::Typed,
};

/// Groups mended at once, at most. With more, some wrong mending could fit by chance.
const MOST_GROUPS: usize = 3;
/// Bytes that trying may go through, so that a long code stays quick.
const MOST_WORK: usize = 1 << 21;

/// Something that was mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The group's number, from 1.
    pub group: usize,
    /// As it was typed.
    pub from: String,
    /// As it is in the code. Empty for what does not belong to it.
    pub to: String,
}

/// The code that these groups are, if they fit together.
pub(crate) fn assemble(groups: &[Group]) -> Option<(Header, Vec<u8>)> {
    let header = Header::read(groups.first()?)?;
    if header.groups() != groups.len() {
        return None;
    }
    let (mut bytes, mut bits, mut count) = (Vec::with_capacity(groups.len() * 4), 0u32, 0);
    for symbol in groups.iter().skip(1).flat_map(|group| &group[..DATA]) {
        bits = bits << 5 | u32::from(*symbol);
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    let (bytes, rest) = bytes.split_at_checked(header.bytes)?;
    let (crc, rest) = rest.split_first_chunk()?;
    let is_filled_up = bits == 0 && rest.iter().all(|byte| *byte == 0);
    let is_right = is_filled_up && header.version > 0 && u32::from_le_bytes(*crc) == header.crc(bytes);
    is_right.then(|| (header, bytes.to_vec()))
}

/// Tries every way of mending the wrong groups; when just one makes the whole right, `groups` holds it afterwards.
pub(crate) fn mend(groups: &mut [Group], wrong: &[&Piece], typed: &Typed<'_>) -> Option<(Header, Vec<u8>)> {
    if wrong.len() > MOST_GROUPS {
        return None;
    }
    let ways: Vec<Vec<Group>> = wrong.iter().map(|piece| ways(piece, wrong, typed)).collect();
    let tries: usize = ways.iter().map(Vec::len).product();
    if tries.saturating_mul(groups.len() * 4) > MOST_WORK {
        return None;
    }
    let mut found = None;
    for number in 0..tries {
        let chosen = choose(&ways, number);
        for (piece, group) in wrong.iter().zip(&chosen) {
            groups[piece.place] = *group;
        }
        if let Some(code) = assemble(groups) {
            if found.is_some() {
                return None;
            }
            found = Some((chosen, code));
        }
    }
    let (chosen, code) = found?;
    for (piece, group) in wrong.iter().zip(chosen) {
        groups[piece.place] = group;
    }
    Some(code)
}

/// The choice of one way for each group that has this number among all choices.
fn choose(ways: &[Vec<Group>], mut number: usize) -> Vec<Group> {
    let mut choose = |ways: &Vec<Group>| {
        let way = ways[number % ways.len()];
        number /= ways.len();
        way
    };
    ways.iter().map(&mut choose).collect()
}

/// What a group may have been before the slip.
fn ways(piece: &Piece, wrong: &[&Piece], typed: &Typed<'_>) -> Vec<Group> {
    let mut ways: Vec<Group> = Vec::new();
    let mut offer = |symbols: &[u8]| {
        if let Ok(group) = symbols.try_into()
            && fits(symbols, piece.place)
            && !ways.contains(&group)
        {
            ways.push(group);
        }
    };
    let of = |piece: &Piece| typed.symbols[piece.symbols.clone()].to_vec();
    let symbols = of(piece);
    for place in 0..LENGTH {
        for symbol in 0..32 {
            let mut mended = symbols.clone();
            match symbols.len() {
                LENGTH => mended[place] = symbol,
                DATA => mended.insert(place, symbol),
                _ => break,
            }
            offer(&mended);
        }
    }
    for place in 0..symbols.len() {
        let mut mended = symbols.clone();
        if symbols.len() > LENGTH {
            mended.remove(place);
        } else if place > 0 {
            mended.swap(place - 1, place);
        }
        offer(&mended);
    }
    // Two groups that changed places.
    wrong.iter().for_each(|other| offer(&of(other)));
    ways
}

/// Whether every group of a code is there, whole or not.
pub(crate) fn is_complete(pieces: &[Piece]) -> bool {
    pieces.iter().all(|piece| piece.state != State::Missing)
}
