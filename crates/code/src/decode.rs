//! From a text to the bytes of its code, or to what is wrong with it.

use crate::{
    BitWriter, Damage, Fault, FaultKind, Faults, Header, MOST_BYTES, Repair,
    align::{Aligned, Piece, State, align},
    group::{DATA, Group, LENGTH, fits},
    repair::{assemble, is_complete, mend},
    typed::{Typed, letter, letters},
};

/// Among how many wrong groups swapped ones are looked for.
const MOST_COMPARED: usize = 128;

/// What a code holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub header: Header,
    pub bytes: Vec<u8>,
    /// What was mended on the way, in order.
    pub repairs: Vec<Repair>,
}

/// Reads a code as somebody typed or pasted it; see the head of this crate for what is passed over and what is mended.
pub fn decode(text: &str) -> Result<Decoded, Faults> {
    let typed = Typed::read(text);
    if typed.len() == 0 {
        return Err(Faults::Empty);
    }
    let aligned = align(&typed);
    read(&typed, &aligned).ok_or_else(|| faults(&typed, &aligned))
}

/// What can be told of a code that [`decode`] refuses: its header, and the bytes before its first fault. Only the groups' own check
/// symbols vouch for them: a guess at what the code was, to find whom to ask for it again.
pub fn beginning(text: &str) -> Option<(Header, Vec<u8>)> {
    let typed = Typed::read(text);
    let aligned = align(&typed);
    let whole = aligned.pieces.iter().enumerate().take_while(|(place, piece)| piece.state == State::Good && piece.place == *place);
    let mut bits = BitWriter::new();
    let mut count = 0;
    for (_, piece) in whole.skip(1).take(1 + MOST_BYTES / 3) {
        for symbol in &typed.symbols[piece.symbols.clone()][..DATA] {
            bits.bits((*symbol).into(), 5);
            count += 5;
        }
    }
    let mut bytes = bits.finish();
    let header = aligned.header?;
    bytes.truncate((count / 8).min(header.bytes));
    Some((header, bytes))
}

fn read(typed: &Typed<'_>, aligned: &Aligned) -> Option<Decoded> {
    if !is_complete(&aligned.pieces) {
        return None;
    }
    let of_code = || aligned.pieces.iter().filter(|piece| piece.state != State::TooMany);
    let mut groups: Vec<Group> = of_code().map(|piece| typed.symbols[piece.symbols.clone()].try_into().unwrap_or([0; LENGTH])).collect();
    let wrong: Vec<&Piece> = of_code().filter(|piece| piece.state == State::Wrong).collect();
    let (header, bytes) = if wrong.is_empty() { assemble(&groups) } else { mend(&mut groups, &wrong, typed) }?;
    let repairs = aligned.pieces.iter().filter(|piece| piece.state != State::Good).map(|piece| Repair {
        group: piece.place + 1,
        from: typed.typed(&piece.symbols),
        to: if piece.state == State::Wrong { letters(&groups[piece.place]) } else { String::new() },
    });
    Some(Decoded { header, bytes, repairs: repairs.collect() })
}

fn faults(typed: &Typed<'_>, aligned: &Aligned) -> Faults {
    let count = |state| aligned.pieces.iter().filter(|piece| piece.state == state).count();
    let (good, wrong) = (count(State::Good), count(State::Wrong));
    // Of other texts one group in 31 fits by chance, and some more because the best cut is taken.
    let is_code = if aligned.header.is_some() { good * 4 >= wrong } else { good >= 2 && good * 2 >= wrong };
    match aligned.first {
        _ if !is_code => Faults::NotACode,
        Some([kind, ..]) if aligned.header.is_none() => Faults::UnknownKind(letter(kind)),
        _ => Faults::Damaged(damage(typed, aligned)),
    }
}

fn damage(typed: &Typed<'_>, aligned: &Aligned) -> Damage {
    let at_fault = || aligned.pieces.iter().filter(|piece| piece.state != State::Good);
    let wrong: Vec<&Piece> = at_fault().filter(|piece| piece.state == State::Wrong).take(MOST_COMPARED).collect();
    let stands_at = |piece: &Piece, place: usize| fits(&typed.symbols[piece.symbols.clone()], place);
    let swapped = |piece: &Piece| wrong.iter().find(|other| stands_at(piece, other.place) && stands_at(other, piece.place));
    let groups = at_fault().map(|piece| Fault {
        group: piece.place + 1,
        kind: match piece.state {
            State::Missing => FaultKind::Missing,
            State::TooMany => FaultKind::TooMany,
            _ => swapped(piece).map_or(FaultKind::Wrong, |other| FaultKind::Swapped(other.place + 1)),
        },
        typed: typed.typed(&piece.symbols),
    });
    Damage { header: aligned.header, came: aligned.came, groups: groups.collect() }
}
