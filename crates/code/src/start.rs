//! Where a code may start in a text that holds several.

use crate::{
    Header,
    group::{Group, LENGTH, ROUND, fits},
    typed::Typed,
};

/// Groups after the first that are looked at.
const LOOKED_AT: usize = 4;
/// So many of them say that a code starts here although its first group does not.
const ENOUGH: usize = 3;
/// A first group that stands alone is believed when it claims no more than this: words fit it less than once in ten thousand.
const USUAL: Header = Header { kind: crate::Kind::Receipt, version: 8, bytes: 4095 };
/// Groups of a code whose first one does not say how many there are, at most.
const MOST_GROUPS: usize = 1400;
/// Ends of such a code that are tried.
const MOST_ENDS: usize = 8;
/// How far slips move a code, in symbols.
const SLACK: usize = 3;

/// A place where a code may start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Start {
    /// Its first symbol.
    pub(crate) at: usize,
    /// Where that would be if nothing were lost or too many in the first group.
    base: isize,
    /// Of how many groups, where the first one is whole.
    pub(crate) groups: Option<usize>,
}

impl Start {
    /// Whether this is a place within the code at `other` and not another code: a round further on groups look like the first ones.
    fn is_echo_of(&self, other: &Self) -> bool {
        let round = (ROUND * LENGTH) as isize;
        let away = self.base - other.base;
        away < LENGTH as isize || (away + SLACK as isize) % round <= 2 * SLACK as isize
    }
}

/// The first start from `from` on and before `before`.
pub(crate) fn next(typed: &Typed<'_>, from: usize, before: usize) -> Option<Start> {
    (from..before.min(typed.len())).find_map(|at| start(typed, at, at == from))
}

/// The start of another code than that at `this`, after it and before `before`.
pub(crate) fn next_after(typed: &Typed<'_>, this: &Start, before: usize, is_meant: fn(&Start) -> bool) -> Option<Start> {
    let mut from = this.at + 1;
    loop {
        let start = (from..before.min(typed.len())).find_map(|at| start(typed, at, false))?;
        if !start.is_echo_of(this) && is_meant(&start) {
            return Some(start);
        }
        from = start.at + 1;
    }
}

/// Where a code may end whose first group does not say how long it is: after each run of groups that belong there.
pub(crate) fn ends(typed: &Typed<'_>, start: &Start) -> Vec<usize> {
    let fits = |place: usize| fits_at(typed, start.base + (place * LENGTH) as isize, place);
    let (mut ends, mut last) = (Vec::new(), 0);
    for place in 1..MOST_GROUPS {
        if place > last + ENOUGH + 1 || ends.len() == MOST_ENDS {
            break;
        }
        if fits(place) {
            last = place;
            if !fits(place + 1) {
                ends.extend(usize::try_from(start.base + ((place + 1) * LENGTH) as isize));
            }
        }
    }
    ends
}

fn start(typed: &Typed<'_>, at: usize, is_due: bool) -> Option<Start> {
    let base = at as isize;
    let is_apart = typed.is_apart(at);
    if let Some(header) = header_at(typed, at) {
        let is_usual = header.version <= USUAL.version && header.bytes <= USUAL.bytes;
        let follow = (1..LOOKED_AT.min(header.groups())).all(|place| fits_at(typed, base + (place * LENGTH) as isize, place));
        return (follow || is_usual && (is_apart || is_due)).then_some(Start { at, base, groups: Some(header.groups()) });
    }
    if !is_apart {
        return None;
    }
    // The first group as long as it should be, a symbol short, a symbol too long, or left out.
    let bases = [base, base - 1, base + 1, base - LENGTH as isize];
    let is_base = |base: &isize| {
        let fit = (1..=LOOKED_AT).filter(|place| fits_at(typed, base + (place * LENGTH) as isize, *place)).count();
        let is_whole = usize::try_from(*base).is_ok_and(|at| header_at(typed, at).is_some());
        let is_one_word = || (at + 1..at.max(usize::try_from(base + LENGTH as isize).unwrap_or(0))).all(|at| !typed.is_apart(at));
        fit >= ENOUGH && !is_whole && is_one_word()
    };
    bases.into_iter().find(is_base).map(|base| Start { at, base, groups: None })
}

fn header_at(typed: &Typed<'_>, at: usize) -> Option<Header> {
    let group: Group = typed.symbols.get(at..at + LENGTH)?.try_into().ok()?;
    if !fits(&group, 0) {
        return None;
    }
    Header::read(&group).filter(|header| header.version > 0)
}

fn fits_at(typed: &Typed<'_>, at: isize, place: usize) -> bool {
    let Ok(at) = usize::try_from(at) else { return false };
    typed.symbols.get(at..at + LENGTH).is_some_and(|symbols| fits(symbols, place))
}
