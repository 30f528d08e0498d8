//! A story, its map, what it leaves behind, and the end of a lesson.

/// A branching story, and what it leaves behind.
pub struct Story {
    /// The name of its first scene.
    pub first: &'static str,
    /// Read out before the choice just made.
    pub you_chose: &'static str,
    pub again: &'static str,
    pub rewind_one: &'static str,
    /// Above the choices.
    pub what_now: &'static str,
    pub start_again: &'static str,
    /// On a choice that was made on another try.
    pub taken_before: &'static str,
    /// Read out before a scene's name.
    pub back_to: &'static str,
    pub so_far: &'static str,
    /// The same for screen readers.
    pub so_far_name: &'static str,
    /// About going back.
    pub use_it: &'static str,
    /// Goes back to a decision; its scene's name follows for screen readers.
    pub back_to_here: &'static str,
    /// Heads the choices of this way.
    pub chosen: &'static str,
    /// Heads the scenes of other tries.
    pub earlier: &'static str,
    /// Below the name of the scene where the learner is.
    pub are_here: &'static str,
    /// How many scenes were never seen.
    pub unseen: fn(usize) -> String,
    /// Which ending this is, of how many.
    pub ending_of: fn(usize, usize) -> String,
    /// How many endings were seen, of how many.
    pub endings_seen: fn(usize, usize) -> String,
    pub ending_good: &'static str,
    pub ending_mixed: &'static str,
    pub ending_learn: &'static str,
}

/// The map of a story. Names are for screen readers.
pub struct Map {
    pub title: &'static str,
    /// What its lines mean.
    pub legend: &'static str,
    pub name: &'static str,
    /// The scene where the learner is. Its number and its name follow, as below.
    pub here: &'static str,
    /// A scene on the way.
    pub step: &'static str,
    /// One of another try. Only its name follows.
    pub seen: &'static str,
}

/// Two endings side by side.
pub struct Compare {
    pub title: &'static str,
    /// Between the two names of a pair.
    pub and: &'static str,
    /// The scene where the ways part.
    pub same_until: fn(&str) -> String,
}

/// How things stand between people.
pub struct Meters {
    pub title: &'static str,
    /// Low, half way, high.
    pub level: [&'static str; 3],
    /// The same for heat.
    pub heat: [&'static str; 3],
    /// Since the scene before.
    pub same: &'static str,
    pub up: &'static str,
    pub up_a_lot: &'static str,
    pub down: &'static str,
    pub down_a_lot: &'static str,
    /// Behind the name of a meter that a choice left alone. The words above stand there too.
    pub unmoved: &'static str,
}

/// The last screen of a lesson.
pub struct End {
    /// In the tab, behind the lesson's number.
    pub tab: &'static str,
    pub progress: &'static str,
    pub title: &'static str,
    /// Before what the lesson is for.
    pub practised: &'static str,
    pub all_done: &'static str,
    pub some_skipped: &'static str,
    /// Heads the steps left out.
    pub still_here: &'static str,
    pub heavy: &'static str,
    /// Before the next lesson's title.
    pub next: &'static str,
    pub all_lessons: &'static str,
    /// How many endings were seen, of how many.
    pub endings_seen: fn(usize, usize) -> String,
    pub again: &'static str,
    pub go_on: &'static str,
    pub play: &'static str,
    /// Heads the if-then plan.
    pub week: &'static str,
    /// Before and behind the moment that the plan is for.
    pub watch_for: &'static str,
    pub then_do: &'static str,
    pub see_card: &'static str,
}
