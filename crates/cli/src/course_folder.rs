//! A course on disk: which lessons there are, in which languages. Only names; nothing is read here.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub const COURSE_FILE: &str = "course.toml";
pub const CAST_FILE: &str = "cast.toml";
pub const HELP_FILE: &str = "help.toml";
/// The folder of documents, beside the lessons' folders.
pub const PAGES_FOLDER: &str = "pages";

pub struct CourseFolder {
    /// By name.
    pub lessons: Vec<LessonFolder>,
    /// None when there is no folder of documents.
    pub pages: Option<PagesFolder>,
    /// The glossaries: language tag and file, by tag.
    pub glossaries: Vec<(String, PathBuf)>,
}

/// The documents there are.
pub struct PagesFolder {
    pub path: PathBuf,
    /// Id, language tag and file, by name.
    pub pages: Vec<(String, String, PathBuf)>,
    /// Markdown files with other names.
    pub strays: Vec<PathBuf>,
}

pub struct LessonFolder {
    /// The folder's name, which is the lesson's id.
    pub name: String,
    pub path: PathBuf,
    /// Language tag and file, by tag.
    pub languages: Vec<(String, PathBuf)>,
    /// The guides for adults: language tag and file, by tag.
    pub guides: Vec<(String, PathBuf)>,
    /// Markdown files that are neither a language nor a guide.
    pub strays: Vec<PathBuf>,
}

impl CourseFolder {
    pub fn is_course(path: &Path) -> bool {
        path.join(COURSE_FILE).is_file()
    }

    pub fn open(path: &Path) -> Result<Self> {
        let shown = path.display();
        if !path.is_dir() {
            bail!("there is no folder {shown}");
        }
        if !Self::is_course(path) {
            bail!("{shown} is no course: it has no {COURSE_FILE}");
        }
        let (mut lessons, mut pages, mut glossaries) = (Vec::new(), None, Vec::new());
        for entry in entries(path)? {
            if entry.is_dir() && entry.file_name().is_some_and(|name| name == PAGES_FOLDER) {
                pages = Some(PagesFolder::open(entry)?);
            } else if entry.is_dir() && !is_hidden(&entry) {
                lessons.push(LessonFolder::open(&entry)?);
            } else if let Some(language) = glossary_language(&entry) {
                glossaries.push((language.to_owned(), entry));
            }
        }
        Ok(Self { lessons, pages, glossaries })
    }

    /// The course to use when none is named: `lessons` here or in a folder above, or the one we are in.
    pub fn find() -> Result<PathBuf> {
        let here = std::env::current_dir().context("can't tell the current folder")?;
        let mut up = PathBuf::new();
        for folder in here.ancestors() {
            for path in [folder.join("lessons"), folder.to_owned()] {
                if Self::is_course(&path) {
                    let shown = if path == folder { up } else { up.join("lessons") };
                    return Ok(if shown.as_os_str().is_empty() { PathBuf::from(".") } else { shown });
                }
            }
            up.push("..");
        }
        bail!("found no course: neither here nor in a folder above is there a lessons/{COURSE_FILE}; name one with --course DIR")
    }
}

impl PagesFolder {
    fn open(path: PathBuf) -> Result<Self> {
        let (mut pages, mut strays) = (Vec::new(), Vec::new());
        for entry in entries(&path)? {
            if entry.extension().is_none_or(|extension| extension != "md") || is_hidden(&entry) {
                continue;
            }
            match stem(&entry).and_then(|stem| stem.split_once('.')) {
                Some((id, language)) if is_language_tag(language) => pages.push((id.to_owned(), language.to_owned(), entry)),
                _ => strays.push(entry),
            }
        }
        Ok(Self { path, pages, strays })
    }
}

impl LessonFolder {
    pub fn open(path: &Path) -> Result<Self> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut folder = Self { name, path: path.to_owned(), languages: Vec::new(), guides: Vec::new(), strays: Vec::new() };
        for entry in entries(path)? {
            let is_markdown = entry.extension().is_some_and(|extension| extension == "md");
            if !is_markdown || is_hidden(&entry) {
                continue;
            }
            match stem(&entry) {
                Some(stem) if is_language_tag(stem) => folder.languages.push((stem.to_owned(), entry)),
                stem => match stem.and_then(|stem| stem.strip_prefix("guide.")) {
                    Some(language) if is_language_tag(language) => folder.guides.push((language.to_owned(), entry)),
                    _ => folder.strays.push(entry),
                },
            }
        }
        Ok(folder)
    }

    pub fn language(&self, tag: &str) -> Option<&Path> {
        self.languages.iter().find(|(language, _)| language == tag).map(|(_, path)| path.as_path())
    }
}

/// What a folder holds, by name, so that every run says the same.
fn entries(path: &Path) -> Result<Vec<PathBuf>> {
    let shown = path.display();
    let read = std::fs::read_dir(path).with_context(|| format!("can't read the folder {shown}"))?;
    let entries: std::io::Result<Vec<PathBuf>> = read.map(|entry| Ok(entry?.path())).collect();
    let mut entries = entries.with_context(|| format!("can't read the folder {shown}"))?;
    entries.sort();
    Ok(entries)
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// The language of `glossary.en.md`.
fn glossary_language(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    name.strip_prefix("glossary.")?.strip_suffix(".md").filter(|language| is_language_tag(language))
}

pub fn stem(path: &Path) -> Option<&str> {
    path.file_stem()?.to_str()
}

/// `en`, `pt-BR`, `zh-Hant`: as browsers and LMSs write languages.
pub fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_language = |part: &str| matches!(part.len(), 2 | 3) && part.bytes().all(|byte| byte.is_ascii_lowercase());
    parts.next().is_some_and(is_language)
        && parts.all(|part| matches!(part.len(), 2..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Lower case letters and digits, words joined by single hyphens: the same in a path, a link and an LMS package.
pub fn is_lesson_id(name: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.len() <= 60 && name.split('-').all(is_word)
}

#[cfg(test)]
mod tests {
    use super::{is_language_tag, is_lesson_id};

    #[test]
    fn languages_are_told_from_other_names() {
        for tag in ["en", "es", "pt-BR", "zh-Hant", "fil"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for name in ["", "EN", "guide", "guide.en", "en_US", "en-", "notes", "e"] {
            assert!(!is_language_tag(name), "{name}");
        }
    }

    #[test]
    fn lesson_ids_are_kebab_case() {
        for id in ["name-it", "a", "say-it-with-i", "part-2"] {
            assert!(is_lesson_id(id), "{id}");
        }
        for name in ["", "Name-it", "name_it", "-a", "a-", "a--b", "../x", "2-parts", "né", "a b"] {
            assert!(!is_lesson_id(name), "{name}");
        }
    }
}
