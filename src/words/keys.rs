//! What a language must say, by the place where it stands. The sentence above a key is for the translator: where the words
//! stand, and what its values are.

mod activity;
mod assign;
mod closeness;
mod collect;
mod faults;
mod feelings;
mod help;
mod page;
mod setup;
mod story;
mod task;
mod teach;
mod text;
mod travel;
mod upkeep;

pub use activity::*;
pub use assign::*;
pub use closeness::*;
pub use collect::*;
pub use faults::*;
pub use feelings::*;
pub use help::*;
pub use page::*;
pub use setup::*;
pub use story::*;
pub use task::*;
pub use teach::*;
pub use text::*;
pub use travel::*;
pub use upkeep::*;

/// What the first page needs. The other words come with their part of the app, so that nobody waits for them.
pub struct Words {
    /// The browser's tab. The value is what the screen is called; the app's name stays as it is.
    pub tab: fn(&str) -> String,
    pub shell: Shell,
    pub help: Help,
    pub device: Device,
    pub delete: Delete,
    pub ways: Ways,
    pub keeping: Keeping,
    pub wait: Wait,
    pub lost: Lost,
    pub home: Home,
    pub topic: Topics,
}

/// What lessons need.
pub struct LessonWords {
    pub read_aloud: ReadAloud,
    pub lesson: Lesson,
    pub keeping: LessonKeeping,
    pub check: Check,
    pub reason: Reasons,
    pub question: Question,
    pub sort: Sort,
    pub matching: Matching,
    pub order: Order,
    pub fill: Fill,
    pub after: AfterWords,
    pub warm_up: WarmUpWords,
    pub guide: Guide,
    pub tool: Tool,
    pub if_then: IfThen,
    pub breathing: Breathing,
    pub talk: Talk,
    pub story: Story,
    pub map: Map,
    pub compare: Compare,
    pub meters: Meters,
    pub end: End,
}

/// What worksheets need.
pub struct ToolWords {
    pub worksheet: Worksheets,
    pub feelings: FeelingsMap,
    pub closeness: ClosenessCircle,
}

/// What the screens beside the lessons need.
pub struct AsideWords {
    pub settings: Settings,
    pub keys: Keys,
    pub delete: Ask,
    pub hand_over: Ask,
}

/// Round every screen.
pub struct Shell {
    pub skip: &'static str,
    /// Names the main navigation for screen readers.
    pub nav: &'static str,
    pub lessons: &'static str,
    pub settings: &'static str,
    pub about: &'static str,
    pub privacy: &'static str,
    pub adults: &'static str,
    /// Leads to where a link or a code from a teacher is brought in.
    pub task: &'static str,
    pub help: &'static str,
    /// The button that leaves the site at once. Short: it stands in the bar of a small phone.
    pub quick_exit: &'static str,
    /// Read out with the button: what it does, and the other way to do it.
    pub quick_exit_how: &'static str,
    /// At the foot of every screen: what this is not, and where answers go.
    pub promise: &'static str,
}

/// Links and buttons that lead from one screen to another.
pub struct Ways {
    /// To the list of lessons.
    pub all_lessons: &'static str,
    /// The same, for screen readers: an arrow stands in its place.
    pub back_to_all: &'static str,
    /// Into a lesson.
    pub start: &'static str,
    pub back: &'static str,
    pub try_again: &'static str,
    /// Behind a link that leads away from here.
    pub other_site: &'static str,
    /// Leads to the page where progress is taken along.
    pub take_along: &'static str,
}

/// In the words of lessons: speech, links, tables.
pub struct Talk {
    /// Behind a name, over what somebody thinks and does not say.
    pub thinks: &'static str,
    /// What a face shows, as it stands behind a name.
    pub feeling: fn(lesson::Feeling) -> &'static str,
    /// Names a table that has no other name, for screen readers.
    pub table: &'static str,
}
