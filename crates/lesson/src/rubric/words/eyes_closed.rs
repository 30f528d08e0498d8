//! Closed eyes feel unsafe to some, and so does holding one's breath.

use crate::rubric::{
    lexicon::term,
    wording::{Voice, Wording},
};

pub(in crate::rubric) const EYES_CLOSED: Wording = Wording {
    rule: "eyes-closed",
    says: "is an order that not everybody can follow",
    why: "to some learners, closed eyes or a held breath feel like danger, most of all in a room full of people",
    remedy: "keep eyes open: let them look at one thing, or press their feet to the floor",
    voice: Voice::Lesson,
    may_explain: false,
    terms: &[
        term("close/shut your eyes", "").unless(LEAVE),
        term("closing/shutting your eyes", "").unless(LEAVE),
        term("your eyes closed/shut", "").unless(LEAVE),
        term("with eyes closed/shut", "").unless(LEAVE),
        term("hold your breath", "").unless(LEAVE),
    ],
};

const LEAVE: &[&str] = &["don't", "not", "never", "no", "needn't", "without"];
