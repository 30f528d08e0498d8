//! A day of the calendar. What day is today comes in as an argument.

use std::fmt;

/// A day, in order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// A day that is in the calendar.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let length = match month {
            2 => 28 + u8::from(is_leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1..=length).contains(&day).then_some(Self { year, month, day })
    }

    /// The day, in UTC, of so many seconds after the start of 1970.
    pub fn from_unix(seconds: u64) -> Self {
        const EPOCH: i64 = 719_468;
        let number = EPOCH + i64::try_from(seconds / 86_400).unwrap_or(i64::MAX / 1000).min(20_000_000);
        // A guess that is one too late at most.
        let guess = 1 + number * 400 / 146_097;
        let year = if start_of(guess) > number { guess - 1 } else { guess };
        let rest = number - start_of(year);
        let month = (5 * rest + 2) / 153;
        let day = rest - (month * 306 + 5) / 10 + 1;
        let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
        let small = |number: i64| u8::try_from(number).unwrap_or(1);
        Self { year: u16::try_from(year).unwrap_or(u16::MAX), month: small(month), day: small(day) }
    }

    /// How many days from this one to `later`; negative where that is earlier.
    pub fn days_until(self, later: Self) -> i64 {
        later.number() - self.number()
    }

    /// Days counted from the first of March of year 0.
    fn number(self) -> i64 {
        let month = (i64::from(self.month) + 9) % 12;
        start_of(i64::from(self.year) - month / 10) + (month * 306 + 5) / 10 + i64::from(self.day) - 1
    }
}

/// The days before a year that starts in March, so that the day that comes and goes is its last.
fn start_of(year: i64) -> i64 {
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400)
}

/// As `2026-11-22`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn a_day_is_in_the_calendar() {
        for (year, month, day) in [(2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 4, 31), (2026, 1, 0), (2100, 2, 29)] {
            assert_eq!(Date::new(year, month, day), None, "{year}-{month}-{day}");
        }
        assert_eq!(Date::new(2028, 2, 29).unwrap().to_string(), "2028-02-29");
    }

    #[test]
    fn every_second_has_its_day() {
        // Days as `date -u` tells them.
        for (seconds, day) in [
            (0, "1970-01-01"),
            (86_399, "1970-01-01"),
            (86_400, "1970-01-02"),
            (951_782_400, "2000-02-29"),
            (1_795_392_000, "2026-11-23"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(Date::from_unix(seconds).to_string(), day);
        }
        // A day is one later than the one before, over four centuries.
        let start = Date::from_unix(0);
        for days in 0..146_097 {
            let date = Date::from_unix(days * 86_400);
            assert_eq!(start.days_until(date), i64::try_from(days).unwrap());
            assert_eq!(Date::new(date.year, date.month, date.day), Some(date));
        }
        // A clock gone mad.
        let _ = Date::from_unix(u64::MAX);
    }
}
