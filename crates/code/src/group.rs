//! Six symbols, the last of which checks the others and their place.

/// Symbols in a group.
pub(crate) const LENGTH: usize = 6;
/// Those of them that hold data.
pub(crate) const DATA: usize = LENGTH - 1;

pub(crate) type Group = [u8; LENGTH];

/// How far sums go before they come round again. Not 32: rows of 4, 8 or 16 groups that change places must show.
pub(crate) const ROUND: usize = 31;

/// Twice a symbol in GF(32).
fn double(symbol: u8) -> u8 {
    let twice = symbol << 1;
    if twice & 0b10_0000 == 0 { twice } else { twice ^ 0b10_0101 }
}

fn sum(symbols: &[u8]) -> u8 {
    symbols.iter().fold(0, |sum, symbol| double(sum) ^ symbol)
}

fn sum_at(place: usize) -> u8 {
    (place % ROUND) as u8 + 1
}

/// The group at `place` with these data.
pub(crate) fn seal(data: [u8; DATA], place: usize) -> Group {
    let [a, b, c, d, e] = data;
    [a, b, c, d, e, double(sum(&data)) ^ sum_at(place)]
}

/// Whether these are a group that belongs at `place`.
pub(crate) fn fits(symbols: &[u8], place: usize) -> bool {
    claimed(symbols) == Some(place % ROUND)
}

/// The place, modulo [`ROUND`], that a group belongs at. None when it is damaged for sure.
pub(crate) fn claimed(symbols: &[u8]) -> Option<usize> {
    let is_whole = symbols.len() == LENGTH && symbols.iter().all(|symbol| *symbol < 32);
    if is_whole { usize::from(sum(symbols)).checked_sub(1) } else { None }
}
