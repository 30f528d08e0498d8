//! A course large enough to show what a thousand lessons cost someone who opens one.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::hook;
use crate::workspace::Workspace;

pub const COUNT: usize = 1000;

const PER_UNIT: usize = 20;

/// The shipped lesson that the others are copies of, under titles of their own.
const MODEL: &str = "name-it";

/// Writes the course below the target folder and builds it; the path of its catalogue.
pub fn catalogue(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.path("target/bench");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let course = folder.join("course");
    let shipped = workspace.path("lessons");
    let model = std::fs::read_to_string(shipped.join(MODEL).join("en.md")).context("no lesson to copy")?;
    for number in 0..COUNT {
        let lesson = course.join(id(number));
        std::fs::create_dir_all(&lesson)?;
        std::fs::write(lesson.join("en.md"), retitled(&model, number))?;
    }
    std::fs::write(course.join("course.toml"), course_file())?;
    copy_files(&shipped, &course)?;
    let out = folder.join("lessons");
    hook::compile(workspace, &course, &out)?;
    Ok(out.join("catalogue.json"))
}

/// What the lessons of a course share: cast, glossary and the like.
fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_file() && !target.exists() {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn course_file() -> String {
    let mut toml = format!("title = \"Large\"\nbase = \"en\"\ncore = [\"{}\"]\nreview_days = [2, 7, 21, 60]\n", id(0));
    for unit in 0..COUNT.div_ceil(PER_UNIT) {
        let _ = write!(toml, "\n[[unit]]\ntitle = \"{}\"\nnumber = {}\nlessons = [\n", title(unit * 7), unit + 1);
        for place in 0..PER_UNIT.min(COUNT - unit * PER_UNIT) {
            let _ = writeln!(toml, "    {{ id = \"{}\", number = \"{}.{}\" }},", id(unit * PER_UNIT + place), unit + 1, place + 1);
        }
        toml.push_str("]\n");
    }
    toml
}

/// The model under its own title, objective and skill: the words a catalogue holds, which must differ, or
/// they would pack far better than those of real lessons.
fn retitled(model: &str, number: usize) -> String {
    let mut text = String::new();
    for line in model.lines() {
        let new = match line.split_once(' ') {
            Some(("#", _)) => format!("# {}", title(number)),
            Some(("objective:", _)) => format!("objective: {}, and {}", title(number * 3 + 1), title(number * 7 + 2).to_lowercase()),
            Some(("skill:", _)) => format!("skill: {}", id(number)),
            Some(("recall:", _)) => "recall: []".to_owned(),
            _ => line.to_owned(),
        };
        text.push_str(&new);
        text.push('\n');
    }
    text
}

fn id(number: usize) -> String {
    title(number).to_lowercase().replace(' ', "-")
}

/// One of a thousand titles.
fn title(number: usize) -> String {
    const VERBS: [&str; 10] = ["Notice", "Name", "Ask about", "Check", "Slow down", "Share", "Repair", "Plan", "Practise", "Let go of"];
    const WHICH: [&str; 10] =
        ["the first", "a hidden", "your own", "an angry", "the quiet", "a mixed", "a borrowed", "an unfair", "the last", "a tired"];
    const WHAT: [&str; 10] = ["message", "worry", "promise", "silence", "joke", "argument", "goodbye", "favour", "secret", "evening"];
    // Steps without a common factor with ten, so that neighbours differ in every part.
    let (verb, which, what) = (number % 10, (number / 10 + number * 3) % 10, (number / 100 + number * 7) % 10);
    [VERBS[verb], WHICH[which], WHAT[what]].join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lesson_has_an_id_of_its_own() {
        let ids: std::collections::BTreeSet<String> = (0..COUNT).map(id).collect();
        assert_eq!(ids.len(), COUNT);
        assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    }

    #[test]
    fn only_what_the_catalogue_shows_is_replaced() {
        let model = "---\nskill: name-it\nminutes: 9\n---\n\n# Name it\n\nText.\n";
        let id = id(12);
        let title = title(12);
        assert_eq!(retitled(model, 12), format!("---\nskill: {id}\nminutes: 9\n---\n\n# {title}\n\nText.\n"));
    }
}
