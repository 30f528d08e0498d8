//! A course large enough to show what a thousand lessons cost someone who opens one.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::long_story;
use crate::hook;
use crate::workspace::Workspace;

pub const COUNT: usize = 1000;

const PER_UNIT: usize = 20;

/// The shipped lesson that the others are copies of, under titles of their own.
const MODEL: &str = "name-it";

/// Writes the course below the target folder and builds it; the folder of its lessons. The last one is the long story.
pub fn lessons(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.path("target/bench");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let course = folder.join("course");
    let shipped = workspace.path("lessons");
    let model = std::fs::read_to_string(shipped.join(MODEL).join("en.md")).context("no lesson to copy")?;
    let titles = titles(&model, COUNT - 1);
    ensure!(titles.len() == COUNT - 1, "the lesson `{MODEL}` has too few words to make titles of");
    for (number, title) in titles.iter().enumerate() {
        let lesson = course.join(id(title));
        std::fs::create_dir_all(&lesson)?;
        std::fs::write(lesson.join("en.md"), retitled(&model, title, number))?;
    }
    std::fs::create_dir_all(course.join(long_story::ID))?;
    std::fs::write(course.join(long_story::ID).join("en.md"), long_story::lesson())?;
    std::fs::write(course.join("course.toml"), course_file(&titles))?;
    copy_files(&shipped, &course)?;
    let out = folder.join("lessons");
    hook::compile(workspace, &course, &out)?;
    Ok(out)
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

fn course_file(titles: &[String]) -> String {
    let core = titles.first().map(|title| id(title)).unwrap_or_default();
    let mut toml = format!("title = \"Large\"\nbase = \"en\"\ncore = [\"{core}\"]\nreview_days = [2, 7, 21, 60]\n");
    let ids: Vec<String> = titles.iter().map(|title| id(title)).chain([long_story::ID.to_owned()]).collect();
    for (unit, ids) in ids.chunks(PER_UNIT).enumerate() {
        let _ = write!(toml, "\n[[unit]]\ntitle = \"{}\"\nnumber = {}\nlessons = [\n", ids[0].replace('-', " "), unit + 1);
        for (place, id) in ids.iter().enumerate() {
            let _ = writeln!(toml, "    {{ id = \"{id}\", number = \"{}.{}\" }},", unit + 1, place + 1);
        }
        toml.push_str("]\n");
    }
    toml
}

/// The model under another title, with what a catalogue may show beside it changed too.
fn retitled(model: &str, title: &str, number: usize) -> String {
    let mut text = String::new();
    for line in model.lines() {
        let new = match line.split_once(' ') {
            Some(("#", _)) => format!("# {title}"),
            Some(("objective:", _)) => format!("objective: {title}, then do it once more"),
            Some(("skill:", _)) => format!("skill: {}", id(title)),
            Some(("minutes:", _)) => format!("minutes: {}", 6 + number % 9),
            Some(("recall:", _)) => "recall: []".to_owned(),
            _ => line.to_owned(),
        };
        text.push_str(&new);
        text.push('\n');
    }
    text
}

fn id(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}

/// Titles of four words drawn from a text, all different. Drawn as if by chance, because titles made from a
/// pattern would pack to a fraction of what real ones do.
fn titles(text: &str, count: usize) -> Vec<String> {
    let is_plain = |word: &str| (3..=10).contains(&word.len()) && word.chars().all(|c| c.is_ascii_lowercase());
    let words: BTreeSet<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| is_plain(word)).collect();
    let words = Vec::from_iter(words);
    if words.len() < 100 {
        return Vec::new();
    }
    // A fixed start: every measurement has the same course.
    let mut state = 7_u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        words[(state >> 33) as usize % words.len()]
    };
    let mut titles = BTreeSet::new();
    let mut list = Vec::new();
    while list.len() < count {
        let title = [draw(), draw(), draw(), draw()].join(" ");
        let title = title[..1].to_uppercase() + &title[1..];
        if titles.insert(title.clone()) {
            list.push(title);
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lesson_has_an_id_of_its_own() {
        let text = (0..100_u8)
            .map(|n| format!("word{} ", char::from(b'a' + n % 26).to_string().repeat(1 + usize::from(n / 26))))
            .collect::<String>();
        let ids: BTreeSet<String> = titles(&text, 200).iter().map(|title| id(title)).collect();
        assert_eq!(ids.len(), 200);
        assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
        assert_eq!(titles("too few words", 200), Vec::<String>::new());
    }

    #[test]
    fn only_what_the_catalogue_shows_is_replaced() {
        let model = "---\nskill: name-it\nminutes: 9\n---\n\n# Name it\n\nText.\n";
        let new = "---\nskill: ask-twice\nminutes: 8\n---\n\n# Ask twice\n\nText.\n";
        assert_eq!(retitled(model, "Ask twice", 2), new);
    }
}
