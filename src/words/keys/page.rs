//! The screens.

/// What this device keeps of what the learner did, where something is the matter with that.
pub struct Keeping {
    /// Nobody said yet whose device it is.
    pub undecided: &'static str,
    /// The browser saves nothing.
    pub session_only: &'static str,
    /// A save did not work.
    pub failing: &'static str,
    /// What was saved can't be read.
    pub damaged: &'static str,
    /// A newer version of the app saved it.
    pub read_only: &'static str,
}

/// Before a lesson starts: what this device will do with what is done in it. One quiet line; for the rest see [`Keeping`].
pub struct LessonKeeping {
    pub kept: &'static str,
    /// After it: what any device may do.
    pub may_forget: &'static str,
    pub undecided: &'static str,
    pub shared: &'static str,
    pub failing: &'static str,
    /// The page is a file on the device.
    pub file: &'static str,
}

/// While something is on its way, and when it did not come.
pub struct Wait {
    pub loading: &'static str,
    /// For the tab.
    pub tab: &'static str,
    /// The heading where the list of lessons did not come.
    pub lessons: &'static str,
    /// The heading where a lesson did not come.
    pub screen: &'static str,
    pub lesson: &'static str,
    pub offline: &'static str,
    /// A file of the site is not there.
    pub missing: &'static str,
    /// What came can't be read.
    pub broken: &'static str,
    /// After each of these.
    pub safe: &'static str,
}

/// Addresses that lead nowhere.
pub struct Lost {
    /// For the tab.
    pub tab: &'static str,
    pub page: &'static str,
    pub page_why: &'static str,
    pub lesson: &'static str,
    pub lesson_why: &'static str,
    /// A step of a lesson that is there.
    pub step: &'static str,
    pub step_why: &'static str,
    /// Leads to that step's lesson.
    pub open_lesson: &'static str,
}

/// The list of lessons.
pub struct Home {
    /// Where a lesson stands: its unit's number, and its own within the unit.
    pub place: fn(&str, &str) -> String,
    pub title: &'static str,
    pub lede: &'static str,
    /// Above the list: how many lessons there are.
    pub count: fn(usize) -> String,
    pub any_order: &'static str,
    /// Names the choice between all lessons and the core ones, for screen readers.
    pub show: &'static str,
    /// All lessons, with their number.
    pub all: fn(usize) -> String,
    /// The lessons that a course does first, with their number.
    pub core: fn(usize) -> String,
    /// The label of the search field.
    pub find: &'static str,
    /// How many lessons the search found, none too.
    pub found: fn(usize) -> String,
    pub show_all: &'static str,
    /// An offer of questions from finished lessons: its heading, what it is, and a yes and a no.
    pub warm_up: &'static str,
    pub warm_up_how: &'static str,
    pub warm_up_start: &'static str,
    pub warm_up_later: &'static str,
    /// On such a lesson.
    pub core_tag: &'static str,
    /// A unit's number.
    pub unit: fn(usize) -> String,
    /// How many lessons of a unit are done, of how many.
    pub done_of: fn(usize, usize) -> String,
    /// At a lesson: how many minutes it takes. Short.
    pub minutes: fn(usize) -> String,
    /// At a lesson: the step that the learner is at, of how many.
    pub part_way: fn(usize, usize) -> String,
    /// At a lesson.
    pub done: &'static str,
    /// Above the lesson to go on with.
    pub stopped_here: &'static str,
    /// Above the first lesson.
    pub start_here: &'static str,
    /// Above a lesson that the learner has not seen.
    pub new_one: &'static str,
    /// Into the lesson to go on with.
    pub go_on: &'static str,
    /// How many minutes a lesson takes.
    pub about: fn(usize) -> String,
    /// How many minutes of it are left.
    pub left: fn(usize) -> String,
}

/// What a lesson with a hard topic is about: one calm line, never an alarm.
pub struct Topics {
    pub loss: &'static str,
    pub bullying: &'static str,
    pub pressure: &'static str,
    pub self_harm: &'static str,
    pub family_change: &'static str,
    pub unsafe_home: &'static str,
    pub illness: &'static str,
    pub discrimination: &'static str,
    /// After these.
    pub can_skip: &'static str,
}

/// A lesson: its opening and the frame round its steps.
pub struct Lesson {
    /// For the tab, where the lesson's number is known: that number. Never a topic; a passer-by may read it.
    pub tab: fn(&str) -> String,
    /// For the tab, where it is not known.
    pub tab_plain: &'static str,
    /// For the tab: the lesson as `tab` has it, and the step's number.
    pub tab_step: fn(&str, usize) -> String,
    /// Leads out of a lesson about a hard topic.
    pub skip: &'static str,
    /// Before what the lesson is for.
    pub you_will: &'static str,
    /// What the lesson is for, to follow `you_will`. Authors write it with a capital and without a full stop.
    pub objective: fn(&str) -> String,
    /// How many minutes and steps a lesson has, and that all may be skipped.
    pub facts: fn(usize, usize) -> String,
    /// Leads to the step with this number.
    pub go_on_at: fn(usize) -> String,
    pub again: &'static str,
    /// Leads to a finished lesson's end.
    pub see_end: &'static str,
    /// Which step it is, of how many.
    pub step_of: fn(usize, usize) -> String,
    /// Names the links below a step, for screen readers.
    pub steps: &'static str,
    pub next: &'static str,
    /// Leads from the last step to the lesson's end.
    pub finish: &'static str,
    pub skip_step: &'static str,
}
