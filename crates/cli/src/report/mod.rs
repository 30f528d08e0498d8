//! How a reading is told: for people and for programs.

mod human;
mod json;

use std::io::{self, IsTerminal};

pub use human::human;
pub use json::json;

/// Whether faults, which go to the error stream, are told in colour.
pub fn is_styled() -> bool {
    let asks = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    io::stderr().is_terminal() && !asks("NO_COLOR") && std::env::var_os("TERM").is_none_or(|term| term != "dumb")
}
