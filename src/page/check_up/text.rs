//! The rows as plain text, to send to whoever can help.

use super::rows::Row;
use crate::{state::check_up::Verdict, words::upkeep_words};

pub fn text(rows: &[Row]) -> String {
    let words = &upkeep_words().check_up;
    let mut lines = vec![words.title.to_owned()];
    for row in rows {
        let verdict = match row.verdict {
            Verdict::Fine => words.fine,
            Verdict::Look => words.look,
            Verdict::Absent => words.absent,
            Verdict::Waiting => words.waiting,
        };
        lines.push(String::new());
        lines.push([row.title, ": ", verdict].concat());
        lines.extend(row.found.iter().map(|found| ["- ", found].concat()));
        lines.extend(row.to_do.iter().map(|to_do| [words.to_do, to_do].concat()));
    }
    lines.push(String::new());
    lines.join("\n")
}
