//! Taking progress along and bringing it in.

/// The page where progress is taken along and brought in.
pub struct TravelWords {
    pub title: &'static str,
    pub lede: &'static str,
    pub take: TakeWords,
    pub bring: BringWords,
    pub faults: CodeFaultWords,
    pub outcome: OutcomeWords,
    /// The heading above what was kept with tools, and how long it stays.
    pub notes: &'static str,
    pub notes_how: &'static str,
    /// What opens the list.
    pub notes_show: &'static str,
}

/// Taking it along.
pub struct TakeWords {
    pub title: &'static str,
    /// Nothing was begun, so there is nothing to take.
    pub nothing: &'static str,
    /// What is in it: of how many lessons, how many of them done, and how many things kept with tools.
    pub holds: fn(usize, usize, usize) -> String,
    /// What is not in it: with nothing that was kept with tools, and with some.
    pub holds_not: &'static str,
    pub holds_not_typed: &'static str,
    /// Lessons that a newer app saved stay behind.
    pub left: fn(usize) -> String,
    /// The checkbox for private things, and what to know about it.
    pub notes: &'static str,
    pub notes_how: &'static str,
    /// The label of the field with the code.
    pub code: &'static str,
    pub code_how: &'static str,
    pub too_much: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    /// The browser does not let a page copy; the code is selected.
    pub copy_by_hand: &'static str,
    pub save: &'static str,
    pub saved: &'static str,
    pub not_saved: &'static str,
    pub show_qr: &'static str,
    pub hide_qr: &'static str,
    /// What to do where others use the device next.
    pub hand_over: &'static str,
    /// Who can read it; and what the picture does on a site, and elsewhere.
    pub qr_how: &'static str,
    pub qr_opens: &'static str,
    pub qr_reads: &'static str,
    pub qr_alt: &'static str,
    pub qr_too_much: &'static str,
}

/// Bringing it in.
pub struct BringWords {
    pub title: &'static str,
    pub how: &'static str,
    pub code: &'static str,
    pub look: &'static str,
    pub file: &'static str,
    /// Above what is in it.
    pub found: &'static str,
    /// How many lessons, and how many of them done.
    pub holds: fn(usize, usize) -> String,
    pub holds_nothing: &'static str,
    pub holds_notes: fn(usize) -> String,
    /// Lessons that this site does not have.
    pub unknown: fn(usize) -> String,
    /// Parts that can't be read, and lessons that a newer app wrote.
    pub damaged: fn(usize) -> String,
    pub newer: fn(usize) -> String,
    /// When it was last used: a day.
    pub touched: fn(&str) -> String,
    /// A lesson: its title, and done, or the step and of how many.
    pub lesson_done: fn(&str) -> String,
    pub lesson_at: fn(&str, usize, usize) -> String,
    /// What happens.
    pub keeps: &'static str,
    pub bring: &'static str,
    pub not_now: &'static str,
    pub bringing: &'static str,
    /// A file did not come: why stands before it.
    pub stuck: &'static str,
}

/// What is wrong with what came, as far as it is about progress.
pub struct CodeFaultWords {
    pub file: &'static str,
    pub foreign: &'static str,
    pub other_kind: &'static str,
    pub malformed: &'static str,
}

/// What became of it.
pub struct OutcomeWords {
    pub title: &'static str,
    /// How many lessons came, none too.
    pub came: fn(usize) -> String,
    /// In front of titles.
    pub lessons: &'static str,
    pub here: &'static str,
    pub newer: &'static str,
    pub too_much: &'static str,
    pub unknown: fn(usize) -> String,
    /// Picks that fit nowhere any more.
    pub passed_over: fn(usize) -> String,
    pub notes: &'static str,
    /// What the device does with it.
    pub kept: &'static str,
    pub session: &'static str,
    pub undecided: &'static str,
    pub failing: &'static str,
    /// Another one.
    pub another: &'static str,
}
