//! What the closeness circle says.

use super::super::{ClosenessCircle, number, with};

pub const CLOSENESS_CIRCLE: ClosenessCircle = ClosenessCircle {
    me: "me",
    rings: ["close", "middle", "further out"],
    leads: ["Close: ", "Middle: ", "Further out: "],
    nobody: "no one yet",
    small_is_fine: "Small circles are fine. Circles change.",
    which_ring: "Where do they go?",
    sign: "Initials or a sign",
    sign_how: "No full names. Only you need to know who it is.",
    add: "Add",
    // None that phones show as a picture in colours of its own.
    ready: &[
        ("\u{2605}", "star"),
        ("\u{263e}", "moon"),
        ("\u{263c}", "sun"),
        ("\u{273f}", "flower"),
        ("\u{266a}", "note"),
        ("\u{25b2}", "hill"),
        ("\u{25c6}", "kite"),
        ("\u{25cf}", "ball"),
    ],
    ready_label: "Or tap a sign",
    list: "In your circle",
    empty: "No one yet. Start with one person, or a pet.",
    ring_of: |who| with("Ring for #", &[who]),
    remove: |who| with("Remove #", &[who]),
    added: |who, ring, all| with("#: added, #. # in all.", &[who, ring, &all.to_string()]),
    moved: |who, ring| with("#: now #.", &[who, ring]),
    removed: |who| with("#: removed.", &[who]),
    need_sign: "Type a letter first, or tap a sign.",
    too_long: "Three letters are enough. Leave names out.",
    is_there: |who| with("# is there already. Add a letter to tell them apart.", &[who]),
    is_full: |most| number("# is all that fits. Remove one first.", most),
    nobody_fits: "No one fits? A teacher, a nurse or a help line counts too.",
    talk: "Find a person to talk to.",
    lean_lead: "I can lean on ",
};
