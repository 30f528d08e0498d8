//! Help.

/// The help page. Its numbers, and what each line is for, come from the file of help lines.
pub struct Help {
    /// In the tab: a passer-by may read it.
    pub tab: &'static str,
    pub title: &'static str,
    pub lede: &'static str,
    pub danger: &'static str,
    pub danger_call: &'static str,
    /// Where no emergency number is known.
    pub danger_local: &'static str,
    /// Before a button that calls 112, where no country is chosen.
    pub danger_europe: &'static str,
    pub danger_place: &'static str,
    pub call: fn(&str) -> String,
    /// The number.
    pub text: fn(&str) -> String,
    /// The keyword and the number.
    pub text_word: fn(&str, &str) -> String,
    /// The site's name.
    pub chat: fn(&str) -> String,
    pub open: fn(&str) -> String,
    pub lines: &'static str,
    pub country: &'static str,
    pub choose: &'static str,
    pub not_here: &'static str,
    /// Under the menu while no country is chosen.
    pub choose_why: &'static str,
    /// For a country without lines that were looked up.
    pub no_lines: &'static str,
    /// Announced when a country is chosen: its name, and how many lines.
    pub shown: fn(&str, usize) -> String,
    pub waiting: &'static str,
    pub failed: &'static str,
    pub again: &'static str,
    pub everyone: &'static str,
    pub young: &'static str,
    pub up_to: fn(u8) -> String,
    pub ages: fn(u8, u8) -> String,
    pub always: &'static str,
    /// From Monday.
    pub days: [&'static str; 7],
    pub every_day: &'static str,
    /// Two days of the week.
    pub day_to_day: fn(&str, &str) -> String,
    /// Days and two times of day.
    pub hours: fn(&str, &str, &str) -> String,
    /// Names of languages.
    pub languages: fn(&[String]) -> String,
    /// The day.
    pub looked_up: fn(&str) -> String,
    pub numbers_change: &'static str,
    pub call_list: &'static str,
    pub directory: &'static str,
    pub near: &'static str,
    pub near_how: &'static str,
    pub near_roles: &'static [&'static str],
    pub near_gone: &'static str,
    pub say: &'static str,
    pub say_lines: &'static [&'static str],
    pub say_again: &'static str,
    pub what_happens: &'static str,
    pub what_happens_call: &'static str,
    pub what_happens_text: &'static str,
    pub limits: &'static str,
}
