//! `lessons/FORMAT.md` is true: each example compiles without a word, and each rule is named.

#![cfg(feature = "compile")]

use std::{fs, path::Path};

use lesson::{
    Cast, LessonId,
    compile::{self, Setting},
    diagnostic::Diagnostic,
};

const HEAD: &str = "---\nskill: s\nminutes: 9\nobjective: Check it\ncasel: [self-awareness]\ntopics: []\nsources: []\n---\n\n# Title\n\n";

fn format_page() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons/FORMAT.md")).unwrap()
}

/// The fenced blocks, each with what stands behind its backticks.
fn fences(page: &str) -> Vec<(&str, String)> {
    let (mut fences, mut open) = (Vec::new(), None::<(&str, &str, String)>);
    for line in page.lines() {
        open = match open.take() {
            Some((ticks, info, text)) if line == ticks => {
                fences.push((info, text));
                None
            }
            Some((ticks, info, text)) => Some((ticks, info, text + line + "\n")),
            None if line.starts_with("```") => {
                let (ticks, info) = line.split_at(line.len() - line.trim_start_matches('`').len());
                Some((ticks, info, String::new()))
            }
            None => None,
        };
    }
    fences
}

fn cast() -> Cast {
    let members = ["noor = Noor", "leo = Leo"].map(|member| member.split_once(" = ").unwrap());
    let text: String = members.iter().map(|(id, name)| format!("[[member]]\nid = \"{id}\"\nname = \"{name}\"\n")).collect();
    compile::cast(text.as_bytes()).value.unwrap()
}

fn diagnostics(info: &str, text: &str) -> Vec<Diagnostic> {
    let (cast, id) = (cast(), LessonId::from("test"));
    let setting = Setting { id: &id, language: "en", cast: &cast, base: None };
    match info {
        "markdown lesson" => compile::lesson(text.as_bytes(), setting).diagnostics,
        "markdown step" => compile::lesson(format!("{HEAD}{text}").as_bytes(), setting).diagnostics,
        "toml course" => compile::course(text.as_bytes()).diagnostics,
        "toml cast" => compile::cast(text.as_bytes()).diagnostics,
        "toml help" => compile::help(text.as_bytes()).diagnostics,
        "" => Vec::new(),
        other => panic!("what is a `{other}`?"),
    }
}

#[test]
fn each_example_compiles_without_a_word() {
    let page = format_page();
    let fences = fences(&page);
    for (info, text) in &fences {
        let found = diagnostics(info, text);
        assert!(found.is_empty(), "{text}\n{found:#?}");
    }
    assert!(fences.iter().filter(|(info, _)| *info == "markdown step").count() >= 10);
}

#[test]
fn each_rule_is_named() {
    let page = format_page();
    let mut rules = Vec::new();
    for folder in ["src/compile", "src/compile/help", "src/check", "src/rubric", "src/rubric/course", "src/rubric/words", "../cli/src"] {
        for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            let Ok(code) = fs::read_to_string(file.unwrap().path()) else { continue };
            for call in ["error(", "advice(", "refuse_missing(", "let rule = ", "rule: "] {
                for behind in code.split(call).skip(1) {
                    // A rule's name is the first string of a call, on the same line or the next.
                    let quoted = behind.split('"').nth(1).filter(|_| behind.find('"').is_some_and(|at| at < 80));
                    rules.extend(quoted.filter(|rule| is_rule(rule)).map(str::to_owned));
                }
            }
        }
    }
    rules.sort();
    rules.dedup();
    assert!(rules.len() > 80, "{rules:?}");
    let missing: Vec<_> = rules.iter().filter(|rule| !page.contains(&format!("`{rule}`"))).collect();
    assert!(missing.is_empty(), "not in lessons/FORMAT.md: {missing:?}");
}

fn is_rule(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}
