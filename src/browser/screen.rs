//! What every new screen does.

use yew::{hook, use_effect_with};

use super::{focus, ready, title};

/// Announces a screen: its neutral title in the tab, its start in view, focus on its heading. Once for each `name`,
/// which differs from screen to screen. The app's first screen leaves focus where the browser starts, as any page does.
#[hook]
pub fn use_screen(name: &str, screen_title: &str, heading: &'static str) {
    use_effect_with((name.to_owned(), screen_title.to_owned()), |(_, screen_title)| title::set(screen_title));
    use_effect_with((name.to_owned(), String::new()), move |_| {
        if !ready() {
            focus::start_at(heading);
        }
    });
}
