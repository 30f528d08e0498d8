//! The word lists, one a file, in English. To add to one, add a line: the rules take it up.

pub(super) mod diagnosis;
pub(super) mod doing_verbs;
pub(super) mod excluding;
pub(super) mod eyes_closed;
pub(super) mod idioms;
pub(super) mod jargon;
pub(super) mod passive;
pub(super) mod pressure;
pub(super) mod rumination;
pub(super) mod self_harm;
pub(super) mod shaming;
pub(super) mod topics;
pub(super) mod unsafe_home;
pub(super) mod waiting;

use super::wording::Wording;

/// Every list of words that are not to be there at all.
pub(super) const LISTS: &[&Wording] = &[
    &shaming::SHAMING,
    &jargon::JARGON,
    &idioms::IDIOMS,
    &excluding::EXCLUDING,
    &excluding::FAMILIES,
    &diagnosis::DIAGNOSIS,
    &rumination::RUMINATION,
    &eyes_closed::EYES_CLOSED,
    &pressure::PRESSURE,
];
