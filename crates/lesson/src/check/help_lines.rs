// Rules: verified-in-future, help-line-ageing, help-line-too-old
//
// Numbers change and lines close. Someone in need who dials a dead number may not try another.

use crate::{Date, compile::Verified, diagnostic::Diagnostic};

/// A reminder that does not say that anything is wrong yet: not even a strict check fails by it, because nobody changed
/// anything when the day came.
pub const HELP_LINE_AGEING: &str = "help-line-ageing";

const DAYS_BEFORE_REMINDER: i64 = 120;
const MOST_DAYS: i64 = 240;

/// What the rules say of how long ago each number was checked.
pub fn help_lines(verified: &[Verified], today: Date) -> Vec<Diagnostic> {
    verified.iter().filter_map(|row| help_line(row, today)).collect()
}

fn help_line(row: &Verified, today: Date) -> Option<Diagnostic> {
    let Verified { what, on, place } = row;
    let days = on.days_until(today);
    // A day of grace: it may be tomorrow already where the author is.
    if days < -1 {
        let message = format!("{on} is still to come");
        return Some(Diagnostic::error("verified-in-future", place.clone(), message, WHY_FUTURE, "write the day you looked"));
    }
    let message = format!("{what} was last checked {days} days ago");
    if days > MOST_DAYS {
        return Some(Diagnostic::error("help-line-too-old", place.clone(), message, WHY, REMEDY));
    }
    (days > DAYS_BEFORE_REMINDER).then(|| Diagnostic::advice(HELP_LINE_AGEING, place.clone(), message, WHY, REMEDY))
}

const WHY: &str = "numbers change; someone in need who reaches nobody may not try again";
const WHY_FUTURE: &str = "nobody can have checked it then, so it may be a slip of another year";
const REMEDY: &str = "open its `source`, correct the row, and set `verified_on` to today; or take the row out";

#[cfg(test)]
mod tests {
    use super::help_lines;
    use crate::{Date, compile};

    fn check(on: &str, today: (u16, u8, u8), expect: &[(&str, &str)]) {
        let text = format!(
            "[[country]]\ncode = \"FR\"\nname = \"France\"\nemergency = [\"112\"]\nmark = \"V\"\nsource = \"https://a.eu\"\nverified_on = {on}\n"
        );
        let (_, verified) = compile::help(text.as_bytes()).value.expect("it compiles");
        let found = help_lines(&verified, Date::new(today.0, today.1, today.2).unwrap());
        let told: Vec<_> = found.iter().map(|fault| (fault.rule, &text[fault.place.clone()])).collect();
        assert_eq!(told, expect);
    }

    #[test]
    fn a_number_is_checked_again_in_time() {
        check("2026-01-01", (2026, 1, 1), &[]);
        check("2026-01-01", (2026, 5, 1), &[]);
        check("2026-01-01", (2026, 5, 2), &[("help-line-ageing", "2026-01-01")]);
        check("2026-01-01", (2026, 8, 29), &[("help-line-ageing", "2026-01-01")]);
        check("2026-01-01", (2026, 8, 30), &[("help-line-too-old", "2026-01-01")]);
        check("2026-01-01", (2031, 1, 1), &[("help-line-too-old", "2026-01-01")]);
    }

    #[test]
    fn nobody_checks_in_the_future() {
        check("2026-11-24", (2026, 11, 23), &[]);
        check("2026-11-25", (2026, 11, 23), &[("verified-in-future", "2026-11-25")]);
        check("2027-11-22", (2026, 11, 23), &[("verified-in-future", "2027-11-22")]);
    }
}
