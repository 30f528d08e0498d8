//! What there is to do in a lesson.

use lesson::activity::tool::Form;

/// Under everything that is answered.
pub struct Check {
    /// The button that shows how the answers fit.
    pub check: &'static str,
    /// On that button, once it was pressed.
    pub checked: &'static str,
    pub clear: &'static str,
    /// On what the learner picked.
    pub your_pick: &'static str,
}

/// Where an answer says how it fits.
pub struct Reasons {
    /// The word for an option where the lesson gives none.
    pub right: &'static str,
    pub half: &'static str,
    pub other: &'static str,
    /// After words such as `sort.better_in`: what fits better, as a quotation, and the full stop.
    pub quoted: fn(&str) -> String,
    /// Between two words that fit equally, within the same quotation.
    pub or: &'static str,
}

/// A question with options.
pub struct Question {
    pub pick_one: &'static str,
    pub pick_all: &'static str,
    /// Where the options are lines of a chat.
    pub pick_line: &'static str,
    pub pick_lines: &'static str,
    /// Beside the button that waits.
    pub need_one: &'static str,
    pub answered: &'static str,
    pub found_all: &'static str,
    /// All that fit, and some that do not.
    pub found_more: &'static str,
    pub found_some: &'static str,
    /// After one of these.
    pub each_one: &'static str,
    pub each_line: &'static str,
    /// On an option that fits and was not picked.
    pub fits_too: &'static str,
}

/// Slips of paper that go into trays.
pub struct Sort {
    pub how: &'static str,
    /// Once all slips lie in trays.
    pub how_to_move: &'static str,
    /// Above the slips that lie in no tray yet.
    pub to_sort: &'static str,
    /// How many those are.
    pub left: fn(usize) -> String,
    /// Names the trays' buttons, for screen readers.
    pub whither: &'static str,
    /// Before a tray's name, for screen readers. It ends with a space.
    pub put_in: &'static str,
    pub empty: &'static str,
    /// Beside the button that waits.
    pub need_all: &'static str,
    /// Read out. A slip, and the tray that it is in now.
    pub put: fn(&str, &str) -> String,
    /// Read out after that: how many slips are left, and the next one.
    pub next: fn(usize, &str) -> String,
    /// Read out.
    pub all_sorted: &'static str,
    /// Read out.
    pub checked: &'static str,
    pub fits: &'static str,
    /// Read out, where a slip is moved after the check.
    pub fits_elsewhere: &'static str,
    /// Before the tray's name as a quotation.
    pub better_in: &'static str,
}

/// Things that go with each other.
pub struct Matching {
    pub how: &'static str,
    /// Between the two things of a pair, for screen readers. It ends with a space.
    pub goes_with: &'static str,
    /// In place of the second thing.
    pub open: &'static str,
    /// On an answer that another pair has.
    pub used: &'static str,
    /// Beside the button that waits.
    pub need_all: &'static str,
    /// Read out: the two things of a pair.
    pub put: fn(&str, &str) -> String,
    /// Read out.
    pub all_paired: &'static str,
    /// Read out.
    pub checked: &'static str,
    pub fits: &'static str,
    /// Read out, where a pair is changed after the check.
    pub other_fits: &'static str,
    /// Before the better thing as a quotation.
    pub better_with: &'static str,
}

/// Lines to put in order.
pub struct Order {
    pub how: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    /// Read out where a line can't go further up.
    pub is_first: &'static str,
    pub is_last: &'static str,
    /// Read out: a line, its place now, and how many places there are.
    pub put: fn(&str, usize, usize) -> String,
    /// Read out.
    pub checked: &'static str,
    pub fits: &'static str,
    /// It follows the right line, in another place. The value is its own place.
    pub fits_after: fn(usize) -> String,
    /// Its own place.
    pub better_at: fn(usize) -> String,
}

/// Sentences with gaps.
pub struct Fill {
    pub how: &'static str,
    pub all_filled: &'static str,
    pub checked: &'static str,
    /// Beside the button that waits.
    pub need_all: &'static str,
    /// Names a gap for screen readers: its number, of how many.
    pub gap_of: fn(usize, usize) -> String,
    /// Above the reason for a gap: its number.
    pub gap: fn(usize) -> String,
    pub fits: &'static str,
    /// Before a better word as a quotation.
    pub better: &'static str,
}

/// How a lesson leaves a learner.
pub struct AfterWords {
    pub ask: &'static str,
    /// That no answer is needed and nobody sees it.
    pub private: &'static str,
    pub lighter: &'static str,
    pub same: &'static str,
    pub heavier: &'static str,
    pub if_lighter: &'static str,
    pub if_same: &'static str,
    pub if_heavier: &'static str,
    /// Ways to steady oneself at once, that need nothing.
    pub steady: &'static [&'static str],
    /// That a person helps more than these.
    pub person: &'static str,
    pub help: &'static str,
}

/// Questions that come back, and how a plan went.
pub struct WarmUpWords {
    pub title: &'static str,
    pub opening: &'static str,
    /// What it is for, as a lesson's objective: it follows "You will".
    pub objective: &'static str,
    pub plan: &'static str,
    /// Which plan: the moment it was for.
    pub plan_for: fn(&str) -> String,
    pub plan_ask: &'static str,
    pub ways: &'static [PlanWay],
    /// The heading of the last screen, and what stands under it.
    pub over: &'static str,
    pub over_how: &'static str,
}

/// How a plan went.
pub struct PlanWay {
    pub id: &'static str,
    pub pick: &'static str,
    pub label: &'static str,
    pub why: &'static str,
}

/// What stands round the guide for the adult in the room.
pub struct Guide {
    /// Names the tab: a screen in a lesson must not tell those who pass by what it is about.
    pub tab: &'static str,
    pub to_lesson: &'static str,
    /// Above the list of all guides.
    pub all: &'static str,
    /// Leads to teachers' pages.
    pub teachers: &'static str,
    /// Lead from a guide to its lesson on paper, and on the projector.
    pub paper: &'static str,
    pub present: &'static str,
}

/// What the practice tools share.
pub struct Tool {
    pub skipped: &'static str,
    /// In place of one that a teacher left off.
    pub left_off: &'static str,
    /// While the code of a tool is not here.
    pub on_its_way: &'static str,
    /// Nobody reads what is made here.
    pub alone: &'static str,
    /// Below a field to write in.
    pub private: &'static str,
    pub keep: &'static str,
    pub kept: &'static str,
    pub kept_how: &'static str,
    /// After a reload.
    pub kept_before: &'static str,
    pub print: &'static str,
}

/// What worksheets share, and what each says.
pub struct Worksheets {
    /// Of a row where nothing is picked yet.
    pub open: &'static str,
    /// How many lines a row takes.
    pub up_to: fn(usize) -> String,
    /// Asks what is good, and what is hard, about an option.
    pub good_about: fn(&str) -> String,
    pub hard_about: fn(&str) -> String,
    /// Words that blame, in small letters, and what is said when one stands in an own line.
    pub blame: &'static [&'static str],
    pub blame_nudge: &'static str,
    /// Above what was kept with other tools.
    pub also_kept: &'static str,
    pub form: fn(Form) -> &'static FormWords,
}

/// What one kind of worksheet says.
pub struct FormWords {
    /// Names the card that comes of it.
    pub card: &'static str,
    pub how: &'static str,
    /// One for each field of the form, in its order.
    pub rows: &'static [RowWords],
}

/// A row of a worksheet. All empty where nothing is asked.
pub struct RowWords {
    pub ask: &'static str,
    /// How the card starts its line, with a space at its end, and how it ends it.
    pub lead: &'static str,
    pub tail: &'static str,
}

/// A card with a plan: if this happens, then I do that.
pub struct IfThen {
    /// Before the moment that a plan is for, which follows as the lesson has it. It ends with a space.
    pub for_when: &'static str,
    pub write_own: &'static str,
    /// Above the fields for an own plan.
    pub if_field: &'static str,
    pub then_field: &'static str,
    pub card: &'static str,
    /// The bold start of the card's two lines; each ends with a space.
    pub card_if: &'static str,
    pub card_then: &'static str,
    /// The two halves of a ready plan, without what `card_if` and `card_then` say and without the full stop. None where
    /// the plan has another form; then the card shows it whole.
    pub halves: fn(&str) -> Option<(&str, &str)>,
    pub read_once: &'static str,
    pub read_why: &'static str,
}

/// A pacer for slow breaths.
pub struct Breathing {
    pub start: &'static str,
    pub stop: &'static str,
    /// Shows a drawing in place of what moves.
    pub still: &'static str,
    pub calm: &'static str,
    pub done: &'static str,
    /// Above other things to do.
    pub others: &'static str,
    pub others_fine: &'static str,
    pub did_other: &'static str,
    pub breathe_in: &'static str,
    pub breathe_out: &'static str,
    pub ready: &'static str,
    pub stopped: &'static str,
    pub over: &'static str,
    pub caption: &'static str,
    /// Above the drawing.
    pub finger: &'static str,
    /// Says what the drawing shows, for screen readers.
    pub hills: &'static str,
    /// On the drawing; very short.
    pub hill_in: &'static str,
    pub hill_out: &'static str,
}
