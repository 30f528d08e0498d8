//! What a teacher asked, and handing it in. Learners read it.

use classroom::State;

/// What these pages need.
pub struct TaskWords {
    /// The page's title, and above each slip.
    pub title: &'static str,
    pub lede: &'static str,
    /// In its place where nothing was asked.
    pub nothing: &'static str,
    /// Tells one slip of several from the others, for screen readers: its number.
    pub number: fn(usize) -> String,
    /// On a slip: how many lessons are done, of how many.
    pub done_of: fn(usize, usize) -> String,
    pub all_done: &'static str,
    /// The day it is due.
    pub due: fn(&str) -> String,
    /// The order is meant.
    pub in_order: &'static str,
    /// The language wished for: where the lessons are not there in it, and the buttons where they are.
    pub no_language: fn(&str) -> String,
    pub language: fn(&str) -> String,
    pub show_in: fn(&str) -> String,
    pub own_language: &'static str,
    /// What is left off, and each part of that: worksheets, breathing, the question at the end, warm-ups.
    pub left_off: fn(&str) -> String,
    pub parts: [&'static str; 4],
    /// Nothing has to be done to start, and every part can be skipped.
    pub free: &'static str,
    /// Leads to the lesson to start or go on with; its title follows for screen readers.
    pub start: &'static str,
    pub go_on: &'static str,
    pub hand_in: &'static str,
    /// What is handed in: nothing, what is done, and how it went.
    pub says_nothing: &'static str,
    pub says_done: &'static str,
    pub says_scores: &'static str,
    pub put_away: &'static str,
    /// Before it: whoever did not want it.
    pub not_mine: &'static str,
    /// At a lesson's end: leads to the next one. Its title follows.
    pub next: &'static str,
    /// Leads from home to all that was asked.
    pub more: &'static str,
    /// Its lessons can't be told any more.
    pub changed: &'static str,
    pub receive: ReceiveWords,
    pub other: OtherWords,
    pub give: HandInWords,
}

/// Bringing a code in.
pub struct ReceiveWords {
    pub title: &'static str,
    pub how: &'static str,
    pub code: &'static str,
    pub look: &'static str,
    /// It is here; and where else it stands, on a page of its own.
    pub here: &'static str,
    pub on_home: &'static str,
    /// It is shown once the list of lessons is here.
    pub waiting: &'static str,
    /// Under what is wrong: what to ask for, where it is cut or has slips; where it is for other lessons or makes no sense; where it is newer.
    pub ask: &'static str,
    pub ask_new: &'static str,
    pub ask_site: &'static str,
    pub put_away: &'static str,
    pub not_put_away: &'static str,
    pub bring_back: &'static str,
    /// How long it stays: kept, until the tab closes, not decided, out of room.
    pub kept: &'static str,
    pub session: &'static str,
    pub undecided: &'static str,
    pub failing: &'static str,
}

/// Another version of what is here.
pub struct OtherWords {
    pub title: &'static str,
    /// What is not the same: the lessons, what is handed in, the day, anything else. Behind each what stands in the other one.
    pub lessons: fn(&str) -> String,
    pub says: fn(&str) -> String,
    pub due: fn(&str) -> String,
    pub no_due: &'static str,
    pub rest: &'static str,
    pub take: &'static str,
    pub keep: &'static str,
}

/// Handing it in.
pub struct HandInWords {
    pub title: &'static str,
    pub lede: &'static str,
    /// There is no such assignment here.
    pub gone: &'static str,
    /// Nothing is asked back.
    pub nothing: &'static str,
    pub back: &'static str,
    pub name: &'static str,
    pub name_how: &'static str,
    /// Above what it says.
    pub says: &'static str,
    pub says_name: fn(&str) -> String,
    pub no_name: &'static str,
    /// The box to tick for telling less, and what that means.
    pub done_only: &'static str,
    pub done_only_how: &'static str,
    /// A newer app keeps what was done in this lesson.
    pub newer: fn(&str) -> String,
    /// Nothing at all can be handed in.
    pub empty: &'static str,
    /// A lesson: its title, and how far it is.
    pub line: fn(&str, State) -> String,
    pub minutes: fn(usize) -> String,
    pub endings: fn(usize, usize) -> String,
    /// How many fit at last, of how many questions answered.
    pub score: fn(usize, usize) -> String,
    /// What else is in it, where it says how it went.
    pub items: &'static str,
    /// Opens each answer of a lesson, whose title is given.
    pub each: fn(&str) -> String,
    /// Of a question: without an answer; before what was picked first; whether the first and the last try fit.
    pub no_answer: &'static str,
    pub picked: &'static str,
    pub first_fit: fn(bool) -> &'static str,
    pub last_fit: fn(bool) -> &'static str,
    /// Before the titles of endings.
    pub endings_seen: &'static str,
    pub no_ending: &'static str,
    pub assignment: &'static str,
    pub attempt: &'static str,
    /// What it never says.
    pub never: &'static str,
    /// What becomes of skipped parts, where it says only what is done, and where it says how it went.
    pub skipped: &'static str,
    pub skipped_scores: &'static str,
    pub make: &'static str,
    pub need_name: &'static str,
    /// Above the code, and what to do with it.
    pub code: &'static str,
    pub code_how: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub save: &'static str,
    pub saved: &'static str,
    pub not_saved: &'static str,
    /// Behind it on a device that others use.
    pub delete_file: &'static str,
    pub send_on: &'static str,
    pub show_qr: &'static str,
    pub hide_qr: &'static str,
    pub qr_alt: &'static str,
    pub qr_too_much: &'static str,
    /// A lesson did not come: why stands before it.
    pub stuck: &'static str,
}
