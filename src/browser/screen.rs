//! What every new screen does.

use super::{focus, ready, title};

/// How a screen is announced.
#[derive(PartialEq, Eq)]
pub struct Screen {
    /// Differs from screen to screen.
    pub name: String,
    /// For the tab, where a passer-by may read it: never a topic.
    pub title: String,
    /// The id of the heading that focus goes to.
    pub heading: &'static str,
}

impl Screen {
    /// About to be drawn in place of `before`.
    pub fn displace(&self, before: Option<&Self>) {
        if before.is_some_and(|before| before.name != self.name) {
            focus::let_go();
        }
    }

    /// Once drawn: its title in the tab; where it is another than `before`, its start in view and focus on its heading. The
    /// app's first screen leaves focus where the browser starts, as any page does. `tab` makes the tab's title of the screen's.
    pub fn announce(&self, before: Option<&Self>, tab: fn(&str) -> String) {
        if before != Some(self) {
            title::set(&tab(&self.title));
        }
        if before.is_none_or(|before| before.name != self.name) && !ready() {
            focus::start_at(self.heading);
        }
    }
}
