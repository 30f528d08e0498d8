//! Teachers' pages. What prints is partly for learners: plain as in lessons.

use lesson::{Casel, activity::scenario::Ending, activity::tool::Form};

/// What these pages need.
pub struct TeachWords {
    /// Names the links between teachers' pages, for screen readers.
    pub nav: &'static str,
    pub guides: &'static str,
    /// Leads to what learners see.
    pub student: &'static str,
    pub title: &'static str,
    pub lede: &'static str,
    /// What this is: three sentences.
    pub facts: [&'static str; 3],
    pub minutes: fn(u16) -> String,
    /// Before what a lesson's learners can do afterwards.
    pub objective: &'static str,
    /// What there is of a lesson.
    pub guide: &'static str,
    pub paper: &'static str,
    pub present: &'static str,
    pub lesson: &'static str,
    pub print: &'static str,
    /// Some lessons' files did not come.
    pub some_missing: &'static str,
    pub try_again: &'static str,
    pub casel: CaselWords,
    pub sheet: PaperWords,
    pub assign: super::AssignWords,
    pub show: PresentWords,
    pub collect: super::CollectWords,
}

/// Which of the five areas each lesson works on.
pub struct CaselWords {
    pub title: &'static str,
    pub lede: &'static str,
    /// Heads the lessons.
    pub lesson: &'static str,
    pub area: fn(Casel) -> &'static str,
    /// In a cell: whether the lesson works on it.
    pub yes: &'static str,
    pub no: &'static str,
}

/// A lesson on paper.
pub struct PaperWords {
    /// For the tab.
    pub tab: &'static str,
    /// Under the lesson's title. Not printed.
    pub lede: &'static str,
    /// Links to the three parts.
    pub parts: &'static str,
    pub booklet: BookletWords,
    pub sheet: SheetWords,
    pub key: KeyWords,
}

/// The story as a booklet. Learners read it.
pub struct BookletWords {
    pub title: &'static str,
    pub how: &'static [&'static str],
    pub boxes_title: &'static str,
    pub boxes_how: &'static str,
    /// A meter's name, and how many boxes are ticked before the start.
    pub start: fn(&str, usize) -> String,
    /// Above what choices led to.
    pub arrivals: &'static str,
    /// The section that one comes from, and the letter of the choice.
    pub from: fn(usize, char) -> String,
    /// What to do with the boxes of a meter: so many more, or so many fewer.
    pub tick: fn(&str, usize) -> String,
    pub rub_out: fn(&str, usize) -> String,
    pub what_now: &'static str,
    /// Where to read on.
    pub go_to: fn(usize) -> String,
    /// When a choice is open: so many ticks of a meter or more, or fewer, or just so many, or not so many.
    pub at_least: fn(&str, i32) -> String,
    pub at_most: fn(&str, i32) -> String,
    pub exactly: fn(&str, i32) -> String,
    pub not: fn(&str, i32) -> String,
    pub ending: fn(Ending) -> &'static str,
    /// After an ending.
    pub again: &'static str,
}

/// The worksheet. Learners read it.
pub struct SheetWords {
    pub title: &'static str,
    pub how: &'static str,
    pub name: &'static str,
    pub pick_one: &'static str,
    pub pick_all: &'static str,
    pub pick_line: &'static str,
    pub pick_lines: &'static str,
    pub sort: &'static str,
    pub matching: &'static str,
    pub order: &'static str,
    pub fill: &'static str,
    /// In the place of the story.
    pub story: &'static str,
    /// On a tool's template.
    pub private: &'static str,
    pub if_then: [&'static str; 2],
    /// The empty lines of a tool's template.
    pub blank: fn(Form) -> &'static [&'static str],
}

/// The answers, for the teacher.
pub struct KeyWords {
    pub title: &'static str,
    pub lede: &'static str,
    pub fits: &'static str,
    pub half: &'static str,
    pub other: &'static str,
    pub in_order: &'static str,
    /// The endings of the story, and where each stands in the booklet.
    pub endings: &'static str,
    pub number: fn(usize) -> String,
}

/// A lesson on the projector.
pub struct PresentWords {
    /// For the tab: who passes by may read it.
    pub tab: &'static str,
    pub slide: fn(usize, usize) -> String,
    pub back: &'static str,
    pub on: &'static str,
    pub full: &'static str,
    pub steps: &'static str,
    pub keys: &'static str,
    /// A key, and what it does.
    pub key_list: &'static [(&'static str, &'static str)],
    pub leave: &'static str,
    pub show: &'static str,
    pub hide: &'static str,
    /// Shows what the last choice led to.
    pub came_of: &'static str,
    pub you_chose: &'static str,
    pub what_now: &'static str,
    /// One hand more or fewer for the option with this letter; for screen readers.
    pub add: fn(char) -> String,
    pub take: fn(char) -> String,
    pub clear: &'static str,
    pub hands: fn(usize) -> String,
    /// Which option has most hands; which have as many as each other; that none has any.
    pub most: fn(char) -> String,
    pub tie: fn(&str) -> String,
    pub no_hands: &'static str,
    /// Takes this choice.
    pub go: &'static str,
    pub fits: &'static str,
    pub half: &'static str,
    pub other: &'static str,
    pub talk: &'static str,
    pub talk_how: &'static str,
    pub alone: &'static str,
    pub alone_how: &'static str,
    pub decisions: &'static str,
    /// Goes back to a decision: the scene's name.
    pub back_to: fn(&str) -> String,
    pub first_scene: &'static str,
    pub ending: fn(Ending) -> &'static str,
    pub another_way: &'static str,
    pub in_order: &'static str,
    pub end: &'static str,
    pub end_how: &'static str,
}
