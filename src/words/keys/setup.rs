//! How the app is set up for whoever uses it.

/// Whose device it is, and what that means.
pub struct Device {
    pub question: &'static str,
    /// What is kept and who can see it, in four short sentences.
    pub facts: [&'static str; 4],
    pub own: &'static str,
    pub own_means: &'static str,
    pub shared: &'static str,
    pub shared_means: &'static str,
    pub later: &'static str,
    /// Said once after the choice.
    pub own_chosen: &'static str,
    pub shared_chosen: &'static str,
    /// The same where work was kept until then, which stays.
    pub shared_after_own: &'static str,
    /// Ends a turn on a shared device.
    pub hand_over: &'static str,
    pub handed_over: &'static str,
}

/// The settings page.
pub struct Settings {
    pub title: &'static str,
    pub lede: &'static str,
    /// Instead, on a device where nothing is kept.
    pub lede_session: &'static str,
    pub reading: &'static str,
    pub looks: &'static str,
    pub keys: &'static str,
    pub device: &'static str,
    pub text: Choice<3>,
    pub letters: Choice<2>,
    pub read_aloud: Choice<2>,
    pub theme: Choice<3>,
    pub contrast: Choice<2>,
    pub motion: Choice<2>,
    pub shortcuts: Choice<2>,
    /// Above the sample.
    pub sample: &'static str,
    /// What someone says in the sample, to see the look by.
    pub sample_words: &'static str,
    pub kept: &'static str,
    pub lessons_done: fn(usize) -> String,
    pub lessons_begun: fn(usize) -> String,
    pub private: &'static str,
    pub kept_nowhere: &'static str,
    /// Something that a teacher asked.
    pub tasks: &'static str,
}

/// Something to set: its name, a line about it (or nothing), and its values.
pub struct Choice<const N: usize> {
    pub name: &'static str,
    pub about: &'static str,
    pub values: [&'static str; N],
}

/// The list of keys.
pub struct Keys {
    /// The button that shows the list.
    pub show: &'static str,
    pub title: &'static str,
    /// Each key, and what it does.
    pub list: [(&'static str, &'static str); 5],
    pub off: &'static str,
    pub close: &'static str,
}

/// Deleting everything.
pub struct Delete {
    pub button: &'static str,
    pub done: &'static str,
    pub failed: &'static str,
}

/// A question before something that can't be taken back.
pub struct Ask {
    pub title: &'static str,
    pub means: &'static str,
    /// The safe answer.
    pub no: &'static str,
    pub yes: &'static str,
}

pub struct ReadAloud {
    pub start: &'static str,
    pub stop: &'static str,
}
