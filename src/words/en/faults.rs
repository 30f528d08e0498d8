//! What is said of a code with faults. A code has *groups* of six signs, which stand in *rows*.

use lesson::backup::FaultKind;

use super::super::{AssignmentFaultWords, FaultWords, number, numbers, with};
use super::of;

pub const FAULT_WORDS: FaultWords = FaultWords {
    title: "We can’t read this yet",
    empty: "The field is empty. Paste or type a code first.",
    newer: |version| {
        with("A newer Evenkeel than this one made it (version #). Ask for the new one, then try again.", &[&version.to_string()])
    },
    senseless: "There is no slip in this code, but it makes no sense to us. Make a new one.",
    slips: |groups| number(of(groups, "# group does not look right.", "# groups do not look right."), groups),
    rows: |groups| number("A row has # groups of six.", groups),
    cut: |came, all| numbers("The end of the code is missing: # of # groups are here.", came, all),
    mixed: "Each group looks right, but they do not belong together. Copy the whole code once more.",
    place: |row, place| numbers("Row #, group #", row, place),
    group: |kind, place, typed, other| match kind {
        FaultKind::Wrong => with("#: you have “#”.", &[place, typed]),
        FaultKind::Missing => with("#: it is missing.", &[place]),
        FaultKind::TooMany => with("Before #: “#” does not belong here.", &[place, typed]),
        FaultKind::Swapped(_) => with("#: “#” changed places with #.", &[place, typed, other]),
    },
    more: |groups| number(of(groups, "And # more.", "And # more."), groups),
    mended: |slips| number(of(slips, "We mended # small slip in the code:", "We mended # small slips in the code:"), slips),
    repair: |repair, place| {
        if repair.to.is_empty() {
            with("Before #: “#” did not belong there.", &[place, &repair.from])
        } else {
            with("#: “#” is now “#”.", &[place, &repair.from, &repair.to])
        }
    },
    assignment: AssignmentFaultWords {
        foreign: "This is no link or code from a teacher. Copy all of it once more.",
        other_kind: "This code is for something else. A code from a teacher starts with A.",
        several: |codes| number("There are # different codes in it. Take one at a time.", codes),
        unknown: |place, of| numbers("Lesson # of # is not on this site.", place, of),
        ambiguous: |place, of| numbers("For lesson # of # we found two here, so we open neither.", place, of),
        other_core: "It asks for the core path of another site. Ours is not the same.",
        none: "It may be for another site, or this site has changed. We never open a lesson that was not meant.",
    },
};
