//! Assigning lessons. The slips that print are for learners: plain as in lessons.

use classroom::Says;

/// The page where lessons are assigned.
pub struct AssignWords {
    /// Leads to it.
    pub nav: &'static str,
    pub title: &'static str,
    pub lede: &'static str,
    pub lessons: AssignLessonsWords,
    pub class: AssignClassWords,
    pub slip: SlipWords,
    /// Above the lessons about hard things, and what to do before.
    pub care: &'static str,
    pub care_do: &'static str,
    pub again: AgainWords,
}

/// Which lessons.
pub struct AssignLessonsWords {
    pub title: &'static str,
    /// The core path: how many lessons.
    pub core: fn(usize) -> String,
    pub core_how: &'static str,
    /// At a unit: how many lessons it has, or how many of them are picked.
    pub count: fn(usize) -> String,
    pub picked: fn(usize) -> String,
    /// No more go in.
    pub full: fn(usize) -> String,
    /// Names the list of what is picked.
    pub list: &'static str,
    /// For screen readers: a lesson's title follows.
    pub up: fn(&str) -> String,
    pub down: fn(&str) -> String,
    pub out: fn(&str) -> String,
    pub in_order: &'static str,
    pub in_order_how: &'static str,
}

/// What goes with them.
pub struct AssignClassWords {
    pub title: &'static str,
    pub note: &'static str,
    /// How many letters at most.
    pub note_how: fn(usize) -> String,
    pub class: &'static str,
    pub class_how: &'static str,
    pub language: &'static str,
    pub language_own: &'static str,
    pub language_how: &'static str,
    pub due: &'static str,
    pub due_how: &'static str,
    /// The day lies before today.
    pub due_past: &'static str,
    pub says: &'static str,
    /// What a receipt says, and what that means.
    pub say: fn(Says) -> [&'static str; 2],
    pub parts: &'static str,
    pub parts_how: &'static str,
    /// The parts in the order of `Parts::ALL`.
    pub part: [&'static str; 4],
    pub skip: &'static str,
    pub skip_how: &'static str,
}

/// What goes out to the class.
pub struct SlipWords {
    pub title: &'static str,
    /// No lesson is picked.
    pub empty: &'static str,
    /// Why there is none: a day that a code has no place for, a language, a lesson's name.
    pub no_due: &'static str,
    pub no_language: &'static str,
    pub no_lesson: fn(&str) -> String,
    pub holds: fn(usize) -> String,
    /// How many minutes; stands behind the number of lessons.
    pub minutes: fn(usize) -> String,
    pub link: &'static str,
    pub code: &'static str,
    pub copy_link: &'static str,
    pub copy_code: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub print: &'static str,
    /// Where what is said goes.
    pub inside: &'static str,
    /// The page has no address that others can open.
    pub no_link: &'static str,
    pub qr: &'static str,
    pub qr_too_much: &'static str,
    /// It can be read from near by only.
    pub qr_dense: &'static str,
    /// The link is good on this device only.
    pub local: &'static str,
    /// Names what shows on the board.
    pub board_name: &'static str,
    pub board: &'static str,
    pub close: &'static str,
    pub save: &'static str,
    pub saved: &'static str,
    pub not_saved: &'static str,
    pub share: &'static str,
    pub classroom: &'static str,
    pub teams: &'static str,
    pub share_how: &'static str,
    pub embed: &'static str,
    pub embed_code: &'static str,
    /// What to know about frames.
    pub embed_how: [&'static str; 4],
    pub copy_embed: &'static str,
    /// On a slip that prints: what to do.
    pub scan: &'static str,
    /// On slips and on the board: where the code is typed. The page's address, which is empty where it has none; whether a picture to scan
    /// stands above.
    pub or_type: fn(&str, bool) -> String,
    /// The code is too long to type.
    pub too_long: &'static str,
    /// The day it is due.
    pub due: fn(&str) -> String,
}

/// A link from before.
pub struct AgainWords {
    pub title: &'static str,
    pub how: &'static str,
    pub link: &'static str,
    pub open: &'static str,
    /// It stands on the page now.
    pub here: &'static str,
    pub new: &'static str,
    pub new_how: &'static str,
}
