//! Every rule of the rubric has a fault that was seeded for it, and is found.

#![cfg(feature = "compile")]

use std::{fs, path::Path};

/// The Rust files of a folder in `src/rubric`.
fn sources(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rubric").join(folder);
    fs::read_dir(folder).unwrap().filter_map(|file| fs::read_to_string(file.unwrap().path()).ok()).collect()
}

/// The rules that a file says are its own: in its first line, or as a word list's field.
fn rules(code: &str) -> Vec<&str> {
    let head = code.lines().filter_map(|line| line.strip_prefix("// Rule: ")).flat_map(|rules| rules.split(", "));
    let lists = code.lines().filter_map(|line| line.trim().strip_prefix("rule: \"")?.strip_suffix("\","));
    head.chain(lists).collect()
}

#[test]
fn every_rule_has_a_seeded_fault() {
    let told = sources("tests").concat();
    let code = [sources(""), sources("course"), sources("words")].concat();
    let rules: Vec<&str> = code.iter().flat_map(|code| rules(code)).collect();
    assert!(rules.len() > 45, "{rules:?}");
    let missing: Vec<&&str> = rules.iter().filter(|rule| !told.contains(&format!("\"{rule}\""))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
