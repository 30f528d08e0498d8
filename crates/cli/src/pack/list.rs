//! What is in a site, and how each file can be told from any other: for the offline copy, the check-up page and whoever
//! downloads it.

use std::fmt::Write;

use serde_json::json;
use sha2::{Digest, Sha256};

use super::Files;
use crate::build::{CATALOGUE, HELP, OF_HOME};

/// The list's own file. The worker and the check-up page read it.
pub const LIST: &str = "files.json";
const VERSION: u32 = 1;

/// Files that the list leaves out: for the people who work on the app, or no part of what learners see.
pub fn is_listed(path: &str) -> bool {
    !path.starts_with("gallery") && ![LIST, "sw.js", ".nojekyll"].contains(&path)
}

/// The list as a file. What the first screens need comes first.
pub fn write(files: &Files, build: &str) -> String {
    let mut listed: Vec<(&String, &Vec<u8>)> = files.iter().filter(|(path, _)| is_listed(path)).collect();
    listed.sort_by_key(|(path, _)| !is_first(path));
    let file = |(path, bytes): (&String, &Vec<u8>)| {
        let mut file = json!({ "path": path, "bytes": bytes.len(), "sha256": sum(bytes) });
        if is_first(path) {
            file["first"] = true.into();
        }
        file
    };
    let files: Vec<_> = listed.into_iter().map(file).collect();
    json!({ "version": VERSION, "app": env!("CARGO_PKG_VERSION"), "build": build, "files": files }).to_string()
}

/// The code of screens that no learner needs.
const FOR_OTHERS: [&str; 3] = ["extra-", "teach-", "upkeep-"];

/// Whether the first screens need it: the rest may come later.
fn is_first(path: &str) -> bool {
    if FOR_OTHERS.iter().any(|part| path.starts_with(part)) {
        return false;
    }
    let lessons = path.strip_prefix("lessons/");
    let of_home = format!("faces/{OF_HOME}.svg");
    lessons.map_or(!path.contains('/') && !path.ends_with(".png"), |name| name == CATALOGUE || name == HELP || name == of_home)
}

/// A name for what is in these files.
pub fn build_name(files: &Files) -> String {
    let mut name = sum(sums(files).as_bytes());
    name.truncate(16);
    name
}

/// Lines that `sha256sum --check` reads.
pub fn sums(files: &Files) -> String {
    files.iter().map(|(path, bytes)| format!("{}  {path}\n", sum(bytes))).collect()
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        // Writing to a string never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
