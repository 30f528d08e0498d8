//! Printing. A reader that has seen enough (`evenkeel check | head`) is no error.

use std::io::{self, Write};

pub fn say(text: &str) {
    let _ = writeln!(io::stdout(), "{}", text.trim_end());
}

pub fn say_error(text: &str) {
    let _ = writeln!(io::stderr(), "{}", text.trim_end());
}

/// `1 lesson`, `2 lessons`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
