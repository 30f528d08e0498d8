//! Where each group starts, although something may be lost or too many. The groups themselves tell: each knows its place.

use std::ops::Range;

use crate::{
    Header,
    group::{Group, LENGTH, ROUND, claimed, fits},
    typed::Typed,
};

/// Groups looked ahead to see whether a guess is good.
const AHEAD: usize = 6;
/// Groups lost or too many in a row, at most, while nobody knows how many there are to be.
const MOST_LOST: usize = 8;
/// How much more a guess has to explain when it says that whole groups are lost or too many: one of them fits in any case.
const DOUBT: usize = 3;
/// So many groups in their places show where a code starts.
const SURE: usize = 3;
/// Of what stands after the code, so many symbols are told.
const MOST_AFTER: usize = 40;

/// A run of symbols, and the group that it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// The group's place from 0.
    pub(crate) place: usize,
    pub(crate) state: State,
    pub(crate) symbols: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Good,
    /// It has about the right length and is not what belongs here.
    Wrong,
    Missing,
    TooMany,
}

/// A text cut into groups.
pub(crate) struct Aligned {
    pub(crate) pieces: Vec<Piece>,
    /// How many groups came before the end of the text.
    pub(crate) came: usize,
    /// Whether the first group is whole, though it may be of a kind that nobody knows.
    pub(crate) first: Option<Group>,
    pub(crate) header: Option<Header>,
}

/// A guess at what comes next: so many groups, in so many symbols.
#[derive(Clone, Copy)]
struct Guess {
    state: State,
    groups: usize,
    symbols: usize,
}

const GOOD: Guess = Guess { state: State::Good, groups: 1, symbols: LENGTH };
/// A slip within a group, the likeliest first.
const SLIPS: [Guess; 3] = [
    Guess { state: State::Wrong, groups: 1, symbols: LENGTH },
    Guess { state: State::Wrong, groups: 1, symbols: LENGTH - 1 },
    Guess { state: State::Wrong, groups: 1, symbols: LENGTH + 1 },
];

/// Cuts a text into groups. Takes time linear in its length.
pub(crate) fn align(typed: &Typed<'_>) -> Aligned {
    let start = start(typed);
    let first = group_at(typed, start).filter(|group| fits(group, 0));
    let header = first.as_ref().and_then(Header::read);
    let aligner = Aligner { typed, of: header.map(|header| header.groups()) };
    let (mut pieces, mut at, mut place) = (Vec::new(), start, 0);
    while at < typed.len() && !aligner.is_over(at, place) {
        let guess = aligner.next(at, place);
        let end = at + guess.symbols;
        match guess.state {
            State::Missing => {
                pieces.extend((place..place + guess.groups).map(|place| Piece { place, state: guess.state, symbols: at..at }))
            }
            state => pieces.push(Piece { place, state, symbols: at..end }),
        }
        at = end;
        place += guess.groups;
    }
    if at < typed.len() && aligner.of == Some(place) {
        pieces.push(Piece { place, state: State::TooMany, symbols: at..typed.len().min(at + MOST_AFTER) });
    }
    Aligned { pieces, came: place, first, header }
}

/// Where the code starts: where its first groups stand, at a gap in the text. They tell better than the place: what stands before a
/// code may look like a first group by chance. At the first symbol when there is no such place.
fn start(typed: &Typed<'_>) -> usize {
    let fits_at = |at: usize, place: usize| group_at(typed, at).is_some_and(|group| fits(&group, place));
    let is_header =
        |at: usize| fits_at(at, 0) && group_at(typed, at).as_ref().and_then(Header::read).is_some_and(|header| header.version > 0);
    // A round further on in a code, groups look like its first ones.
    let is_inside = |at: usize| (1..=SURE).all(|back| at.checked_sub(back * LENGTH).is_some_and(|before| fits_at(before, ROUND - back)));
    let fitting = |at: usize, of: usize| usize::from(is_header(at)) + (1..of).filter(|place| fits_at(at + place * LENGTH, *place)).count();
    let find = |of| (0..typed.len()).filter(|at| typed.is_apart(*at)).find(|at| fitting(*at, of) >= SURE && !is_inside(*at));
    // Else one of them may be damaged. Right behind a first group it is not that: then a later one is there twice.
    let has_slip = || find(SURE + 1).filter(|at| !at.checked_sub(LENGTH).is_some_and(is_header));
    find(SURE).or_else(has_slip).unwrap_or(0)
}

fn group_at(typed: &Typed<'_>, at: usize) -> Option<Group> {
    typed.symbols.get(at..at + LENGTH)?.try_into().ok()
}

struct Aligner<'a> {
    typed: &'a Typed<'a>,
    of: Option<usize>,
}

impl Aligner<'_> {
    fn fits(&self, at: usize, place: usize) -> bool {
        self.typed.symbols.get(at..at + LENGTH).is_some_and(|symbols| fits(symbols, place))
    }

    fn is_end(&self, at: usize, place: usize) -> bool {
        at == self.typed.len() && self.of.map_or(place > 1, |of| of == place)
    }

    /// Whether all groups came, or what is left is only the start of one that was cut off.
    fn is_over(&self, at: usize, place: usize) -> bool {
        let Some(of) = self.of else { return false };
        // The last group may have lost a symbol; of another one so short, the rest was cut off.
        let least = if place + 1 == of { LENGTH - 1 } else { LENGTH };
        place >= of || self.typed.len() - at < least
    }

    /// What comes next: the group that belongs here, or what explains best what comes after it.
    fn next(&self, at: usize, place: usize) -> Guess {
        let fits = self.fits(at, place);
        // A gap beside the group's end and not at it: the group may fit by chance.
        let is_doubtful =
            !self.typed.is_apart(at + LENGTH) && (self.typed.is_apart(at + LENGTH - 1) || self.typed.is_apart(at + LENGTH + 1));
        if fits && !is_doubtful {
            return GOOD;
        }
        let left = self.typed.len() - at;
        let jumps = self.jumps(at, place, left);
        let mut best = if fits {
            (self.worth(at + LENGTH, place + 1) + 2, GOOD)
        } else {
            (0, Guess { state: State::Wrong, groups: 1, symbols: left.min(LENGTH) })
        };
        for guess in SLIPS.into_iter().chain(jumps.into_iter().flatten()).filter(|guess| guess.symbols <= left) {
            let doubt = if guess.state == State::Wrong { 0 } else { DOUBT };
            let worth = self.worth(at + guess.symbols, place + guess.groups).saturating_sub(doubt);
            if worth > best.0 {
                best = (worth, guess);
            }
        }
        best.1
    }

    /// Groups that were left out, or are too many: a whole group here says how many.
    fn jumps(&self, at: usize, place: usize, left: usize) -> [Option<Guess>; 3] {
        let (most_missing, most_extra) = match self.of {
            Some(of) => {
                let due = of.saturating_sub(place) * LENGTH;
                ((due.saturating_sub(left) + LENGTH / 2) / LENGTH, (left.saturating_sub(due) + LENGTH / 2) / LENGTH)
            }
            None => (MOST_LOST, MOST_LOST),
        };
        let missing = |groups| Guess { state: State::Missing, groups, symbols: 0 };
        let extra = |groups: usize| Guess { state: State::TooMany, groups: 0, symbols: groups * LENGTH };
        let one_more = Some(extra(1)).filter(|_| most_extra > 0);
        let Some(claimed) = self.typed.symbols.get(at..at + LENGTH).and_then(claimed) else { return [one_more, None, None] };
        let ahead = (claimed + ROUND - place % ROUND) % ROUND;
        let behind = ROUND - ahead;
        [one_more, Some(missing(ahead)).filter(|_| ahead <= most_missing), Some(extra(behind)).filter(|_| behind <= most_extra)]
    }

    /// How many of the next groups are in their place when the one at `place` starts here. A gap in the text tips the scales.
    fn worth(&self, at: usize, place: usize) -> usize {
        let mut worth = 0;
        for more in 0..AHEAD {
            let (at, place) = (at + more * LENGTH, place + more);
            if self.is_end(at, place) {
                worth += AHEAD - more;
                break;
            }
            worth += usize::from(self.fits(at, place));
        }
        worth * 2 + usize::from(self.typed.is_apart(at))
    }
}
