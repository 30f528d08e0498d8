//! Where a teacher collects a class's codes. For adults, and plain all the same.

use classroom::{Flag, State};
use lesson::activity::scenario::Ending;

/// The page where codes are collected.
pub struct CollectWords {
    /// The link to the page.
    pub nav: &'static str,
    /// For the tab as well.
    pub title: &'static str,
    pub lede: &'static str,
    /// That all stays in this tab, and for how long.
    pub stays: &'static str,
    pub bring: BringCodesWords,
    pub camera: CameraWords,
    pub link: ClassLinkWords,
    pub told: ToldWords,
    pub trouble: TroubleWords,
    pub class: ClassWords,
    pub flag: FlagWords,
    pub hard: HardWords,
    pub endings: EndingsWords,
    pub care: CareWords,
    pub keep: KeepClassWords,
    /// What the columns of the file for spreadsheets are called.
    pub csv: CsvColumnWords,
}

/// Pasting and picking.
pub struct BringCodesWords {
    pub title: &'static str,
    /// The label of the field, and what may be in it.
    pub field: &'static str,
    pub how: &'static str,
    pub read: &'static str,
    pub files: &'static str,
    pub files_how: &'static str,
    /// What a paste is called in the list of problems: its number.
    pub paste: fn(usize) -> String,
}

/// Reading QR codes.
pub struct CameraWords {
    pub title: &'static str,
    pub how: &'static str,
    pub start: &'static str,
    pub stop: &'static str,
    /// Names the picture, for screen readers.
    pub picture: &'static str,
    /// Somebody is being asked whether the page may use it.
    pub waiting: &'static str,
    pub on: &'static str,
    /// The last code came from this learner, and so many learners are in the class by now.
    pub read: fn(&str, usize) -> String,
    /// It came before; it can't be read.
    pub known: fn(&str) -> String,
    pub unread: &'static str,
    /// The browser can't.
    pub missing: &'static str,
    pub refused: &'static str,
    /// What came by camera is called this in the list of problems.
    pub source: &'static str,
}

/// Which assignment the class is about.
pub struct ClassLinkWords {
    pub title: &'static str,
    pub how: &'static str,
    pub field: &'static str,
    pub set: &'static str,
    /// The link is empty; it is none; it is damaged; a newer app made it.
    pub empty: &'static str,
    pub foreign: &'static str,
    pub damaged: &'static str,
    pub newer: &'static str,
    /// An assignment that is known: what its class is called, which may be empty, and how many lessons it has; none for the core lessons.
    pub known: fn(&str, Option<usize>) -> String,
    pub take_off: &'static str,
    /// An assignment without a class's name, by its number.
    pub number: fn(usize) -> String,
}

/// What a paste, a file or the camera brought.
pub struct ToldWords {
    pub title: &'static str,
    /// New learners; learners who handed in again; codes that were there already; codes that can't be read.
    pub new: fn(usize) -> String,
    pub again: fn(usize) -> String,
    pub same: fn(usize) -> String,
    pub problems: fn(usize) -> String,
    /// The field is empty.
    pub empty: &'static str,
    /// No code was in it: what was pasted, or a file's name.
    pub nothing: fn(&str) -> String,
    /// A file could not be read.
    pub unread: fn(&str) -> String,
    pub too_large: fn(&str) -> String,
    /// A zip with more in it than was looked at.
    pub more: fn(&str) -> String,
    /// A zip, or a document that is one, inside of a zip.
    pub packed: fn(&str) -> String,
    /// A file of a class came in: its name, and how many of its parts were damaged.
    pub class: fn(&str) -> String,
    pub class_faults: fn(&str, usize) -> String,
    pub class_newer: fn(&str) -> String,
    /// Files are being read.
    pub reading: &'static str,
}

/// Codes that can't be read: each with its place, why, and what to ask for.
pub struct TroubleWords {
    pub title: fn(usize) -> String,
    /// The source, which may be empty, and the line in it.
    pub place: fn(&str, usize) -> String,
    /// What is wrong.
    pub cut: fn(usize, usize) -> String,
    /// Stands before the list of them.
    pub slips: &'static str,
    /// It is damaged, and which part can't be told.
    pub lost: &'static str,
    pub edited: &'static str,
    pub backup: &'static str,
    pub assignment: &'static str,
    pub newer: &'static str,
    pub senseless: &'static str,
    /// Whom to ask, if the name can be read, and for what.
    pub ask: fn(&str) -> String,
    pub ask_somebody: &'static str,
    pub ask_receipt: &'static str,
    pub ask_update: &'static str,
    pub ask_assignment: &'static str,
    /// Says that an assignment in the list is this class's.
    pub use_it: &'static str,
    /// Whose whole code came since; takes all such off the list.
    pub settled: fn(&str) -> String,
    pub drop_settled: &'static str,
    pub drop: &'static str,
    /// The same for screen readers: the place.
    pub drop_this: fn(&str) -> String,
    /// Opens the code as it came.
    pub code: &'static str,
}

/// The table.
pub struct ClassWords {
    /// With and without what the class is called.
    pub title: fn(&str) -> String,
    pub untitled: &'static str,
    pub count: fn(usize) -> String,
    /// Nobody's code came yet.
    pub empty: &'static str,
    /// Lessons are on their way; some did not come.
    pub waiting: &'static str,
    pub some_missing: &'static str,
    pub name: &'static str,
    pub state: fn(State) -> &'static str,
    pub minutes: fn(u16) -> String,
    /// A lesson that is not on this site.
    pub unknown_lesson: &'static str,
    /// Heads what to know of a row.
    pub flags: &'static str,
    /// The last row: how many are done, of how many.
    pub done: &'static str,
    pub of: fn(usize, usize) -> String,
    pub show: &'static str,
    pub show_all: &'static str,
    pub show_not_done: &'static str,
    /// A lesson's title.
    pub show_not_done_with: fn(&str) -> String,
    pub show_flagged: &'static str,
    pub sort: &'static str,
    pub sort_name: &'static str,
    pub sort_done: &'static str,
    /// A lesson's title.
    pub sort_lesson: fn(&str) -> String,
    /// A lesson that is not in the assignment.
    pub not_asked: &'static str,
    /// Leaves a student out; the name, for screen readers.
    pub leave_out: fn(&str) -> String,
    /// Heads the column with those buttons, and the list of who is left out.
    pub left_out_head: &'static str,
    pub left_out: fn(usize) -> String,
    pub left_out_how: &'static str,
    pub put_back: &'static str,
    /// How many rows show, of how many.
    pub shown: fn(usize, usize) -> String,
    pub none_shown: &'static str,
}

/// What to know of a row.
pub struct FlagWords {
    pub title: &'static str,
    /// Its name in the list of what they mean.
    pub name: fn(&Flag) -> &'static str,
    /// In a few words; the lesson's title where there is one.
    pub short: fn(&Flag, &str) -> String,
    /// And what it means.
    pub means: fn(&Flag) -> &'static str,
}

/// What the class found hard.
pub struct HardWords {
    pub title: &'static str,
    pub lede: &'static str,
    /// Not one of them was hard for half or more.
    pub lede_few: &'static str,
    /// Why nothing shows: too few answers so far, no question was hard, the codes say only what is done.
    pub none: fn(usize) -> String,
    pub none_hard: &'static str,
    pub none_told: &'static str,
    /// A lesson's number, and the step's.
    pub place: fn(&str, usize) -> String,
    /// How many did not get it at first, of how many who answered.
    pub count: fn(usize, usize) -> String,
    /// How many still did not at last.
    pub at_last: fn(usize) -> String,
    /// The option picked most, and how many picked it.
    pub picked: fn(&str, usize) -> String,
    pub more: fn(usize) -> String,
}

/// How the stories ended.
pub struct EndingsWords {
    pub title: &'static str,
    pub lede: &'static str,
    pub ending: &'static str,
    pub learners: &'static str,
    pub kind: fn(Ending) -> &'static str,
    pub of: fn(usize, usize) -> String,
}

/// How to read the results.
pub struct CareWords {
    pub title: &'static str,
    pub lines: &'static [&'static str],
}

/// Keeping the class, taking it along, and clearing it.
pub struct KeepClassWords {
    pub title: &'static str,
    pub print: &'static str,
    pub csv: &'static str,
    pub file: &'static str,
    /// What the file is good for.
    pub file_how: &'static str,
    /// Until when it is here, and that it is not saved.
    pub unsaved: &'static str,
    pub saved: &'static str,
    pub not_saved: &'static str,
    pub clear: &'static str,
    /// The second time.
    pub clear_ask: &'static str,
    pub clear_yes: &'static str,
    pub clear_no: &'static str,
    pub cleared: &'static str,
}

/// Heads of columns.
pub struct CsvColumnWords {
    pub name: &'static str,
    pub minutes: &'static str,
    /// In per cent of the answers given.
    pub right_first: &'static str,
    pub right_last: &'static str,
    pub endings: &'static str,
    pub flags: &'static str,
    pub assignment: &'static str,
}
