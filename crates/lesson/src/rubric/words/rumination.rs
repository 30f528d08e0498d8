//! Prompts that send somebody back into the worst. Going over it in detail keeps it going; nobody here could hold what comes up.

use crate::rubric::{
    lexicon::{NOT, term},
    wording::{Voice, Wording},
};

pub(in crate::rubric) const RUMINATION: Wording = Wording {
    rule: "rumination-prompt",
    says: "asks for, or leads into, the worst",
    why: "going over the worst makes it worse, and nobody is there to hold what comes up",
    remedy: "ask about a small, everyday thing, or about somebody in a story, and end on what comes next",
    voice: Voice::Lesson,
    may_explain: false,
    terms: &[
        term("your worst/saddest/scariest/hardest/darkest", "").unless(NOT),
        term("the worst/saddest/scariest thing/time/day/moment/memory that/you", "").unless(NOT),
        term("worst/saddest/scariest/darkest memory/moment/experience", "").unless(NOT),
        term("most painful/traumatic", "").unless(NOT),
        term("trauma/traumas/traumatic/traumatised/traumatized", ""),
        term("what happened to you", "").unless(NOT),
        term("what was done to you", "").unless(NOT),
        term("describe/write/tell/say/remember/recall in detail", "").unless(NOT),
        term("every/all the detail/details", "").unless(NOT),
        term("write/tell about a time someone/somebody hurt", "").unless(NOT),
        term("think/go back to a/the time/day/moment you/someone/somebody", "").unless(NOT),
        term("remember a/the time/day/moment someone/somebody hurt/left/hit", "").unless(NOT),
        term("relive/reliving", "").unless(NOT),
    ],
};
