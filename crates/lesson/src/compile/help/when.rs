//! Who may call, and when.

use std::rc::Rc;

use super::super::toml_text::Table;
use crate::{
    diagnostic::Diagnostic,
    help::{Audience, Hours},
};

pub(super) fn audience(table: &Table<'_, '_>, faults: &mut Vec<Diagnostic>) -> Option<Audience> {
    let words = table.optional_words("for", faults)?;
    let found = read_audience(&words);
    if let (None, Some(value)) = (found, table.get("for")) {
        let remedy = "write \"everyone\", \"young people\", \"up to 18\" or \"5 to 25\"";
        table.invalid(value, "it can't be told whom this is for", remedy, faults);
    }
    found
}

fn read_audience(words: &str) -> Option<Audience> {
    let age = |digits: &str| digits.parse().ok().filter(|age| (1..=99).contains(age));
    match words {
        "everyone" => Some(Audience::Everyone),
        "young people" => Some(Audience::YoungPeople),
        _ => match words.strip_prefix("up to ") {
            Some(to) => age(to).map(Audience::UpTo),
            None => {
                let (from, to) = words.split_once(" to ")?;
                let (from, to) = (age(from)?, age(to)?);
                (from < to).then_some(Audience::Between(from, to))
            }
        },
    }
}

pub(super) fn hours(table: &Table<'_, '_>, faults: &mut Vec<Diagnostic>) -> Option<Hours> {
    let words = table.optional_words("hours", faults)?;
    let found = read_hours(&words);
    if let (None, Some(value)) = (&found, table.get("hours")) {
        let remedy = "write \"24/7\" or \"Mon-Sat 14:00-20:00\"; leave the line out where nobody knows for sure";
        table.invalid(value, "these hours can't be read", remedy, faults);
    }
    found
}

fn read_hours(words: &str) -> Option<Hours> {
    if words == "24/7" {
        return Some(Hours::Always);
    }
    let (days, times) = words.split_once(' ')?;
    let (first, last) = days.split_once('-')?;
    let day = |name: &str| DAYS.iter().position(|day| *day == name).and_then(|day| u8::try_from(day).ok());
    let (first, last) = (day(first)?, day(last)?);
    let (from, to) = times.split_once('-')?;
    (first < last && is_time(from) && is_time(to)).then(|| Hours::Between { first, last, from: Rc::from(from), to: Rc::from(to) })
}

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

fn is_time(words: &str) -> bool {
    let digits =
        |part: &str, below: u8| part.bytes().all(|byte| byte.is_ascii_digit()) && part.parse::<u8>().is_ok_and(|part| part < below);
    words.split_once(':').is_some_and(|(hour, minute)| digits(hour, 25) && minute.len() == 2 && digits(minute, 60))
}

#[cfg(test)]
mod tests {
    use super::{Audience, Hours, read_audience, read_hours};

    #[test]
    fn ages_are_told() {
        assert_eq!(read_audience("up to 18"), Some(Audience::UpTo(18)));
        assert_eq!(read_audience("5 to 25"), Some(Audience::Between(5, 25)));
        for words in ["under 19", "25 to 5", "5-25", "up to 200", "all", "0 to 9", " to "] {
            assert_eq!(read_audience(words), None, "{words}");
        }
    }

    #[test]
    fn hours_are_told() {
        let between = |first, last, from: &str, to: &str| Some(Hours::Between { first, last, from: from.into(), to: to.into() });
        assert_eq!(read_hours("24/7"), Some(Hours::Always));
        assert_eq!(read_hours("Mon-Sat 14:00-20:00"), between(0, 5, "14:00", "20:00"));
        assert_eq!(read_hours("Mon-Sun 9:00-23:00"), between(0, 6, "9:00", "23:00"));
        for words in
            ["24/7?", "Sat-Mon 1:00-2:00", "Mon-Fri", "Mon-Fri 9-5", "Mon-Fri 9:00-25:00", "mon-fri 9:00-17:00", "Mon-Fri 9:0-17:00"]
        {
            assert_eq!(read_hours(words), None, "{words}");
        }
    }
}
