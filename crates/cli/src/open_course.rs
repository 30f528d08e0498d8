//! A course as read: what it lists, who is in it, and its lessons compiled and checked against both.

use std::path::Path;

use anyhow::Result;
use lesson::{
    Cast, Course, Date, Lesson, LessonId, check,
    compile::{self, Glossary, Setting, Verified},
    diagnostic::{Diagnostic, Outcome},
    document::{DOCUMENTS, Document},
    help::HelpLines,
    rubric::{self, Around, course::Whole},
};

use crate::{
    cast::looks,
    course_folder::{CAST_FILE, COURSE_FILE, CourseFolder, HELP_FILE, LessonFolder, PagesFolder, is_lesson_id},
    source::Source,
};

/// The base language of a course that can't be read.
const BASE: &str = "en";

pub struct OpenCourse {
    pub folder: CourseFolder,
    /// None when `course.toml` has faults.
    pub course: Option<Course>,
    course_file: Checked,
    pub cast: Cast,
    /// None when there is no such file.
    cast_file: Option<Checked>,
    /// Empty when there is no such file, or it has faults.
    pub help: HelpLines,
    /// When each of its numbers was checked.
    verified: Vec<Verified>,
    help_file: Option<Checked>,
    /// The glossaries that compiled, by language tag.
    glossaries: Vec<(String, Glossary)>,
    glossary_files: Vec<Checked>,
    /// Every lesson there is a folder for.
    known: Vec<LessonId>,
    /// Whether the rubric is asked too: how well lessons teach, not just whether they play.
    is_strict: bool,
}

/// A file and what there is to say about it.
pub struct Checked {
    pub source: Source,
    pub diagnostics: Vec<Diagnostic>,
}

/// What came of one run, over all files.
#[derive(Default)]
pub struct Reading {
    pub files: Vec<Checked>,
    /// How many lessons were looked at. A lesson in two languages is one.
    pub looked_at: usize,
    /// What compiled, each lesson in each of its languages.
    pub lessons: Vec<Lesson>,
    /// The documents that compiled, each in each of its languages.
    pub documents: Vec<Document>,
    /// The guides that compiled, each in each of its languages. A guide's id is its lesson's.
    pub guides: Vec<Document>,
    /// Files that were not looked at, and why.
    pub skipped: Vec<String>,
    /// Files that could not be read at all.
    pub unread: Vec<anyhow::Error>,
}

impl OpenCourse {
    pub fn open(path: &Path) -> Result<Self> {
        let folder = CourseFolder::open(path)?;
        let source = Source::read(&path.join(COURSE_FILE))?;
        let course = compile::course(&source.bytes);
        let course_file = Checked { source, diagnostics: course.diagnostics };

        let (cast, mut cast_file) = optional(&path.join(CAST_FILE), compile::cast)?;
        let (help, help_file) = optional(&path.join(HELP_FILE), compile::help)?;
        let (help, verified) = help.unwrap_or_default();
        if let (Some(cast), Some(file)) = (&cast, &mut cast_file) {
            file.diagnostics.extend(looks(cast).err().unwrap_or_default());
        }
        let (mut glossaries, mut glossary_files) = (Vec::new(), Vec::new());
        for (language, path) in &folder.glossaries {
            let source = Source::read(path)?;
            let Outcome { value, diagnostics } = compile::glossary(&source.bytes, language);
            glossaries.extend(value.map(|glossary| (language.clone(), glossary)));
            glossary_files.push(Checked { source, diagnostics });
        }
        let names = folder.lessons.iter().map(|lesson| lesson.name.as_str());
        let known = names.filter(|name| is_lesson_id(name)).map(LessonId::from).collect();
        let cast = cast.unwrap_or_default();
        Ok(Self {
            folder,
            course: course.value,
            course_file,
            cast,
            cast_file,
            help,
            verified,
            help_file,
            glossaries,
            glossary_files,
            known,
            is_strict: false,
        })
    }

    /// Asks the rubric too, or not.
    pub fn strict(self, is_strict: bool) -> Self {
        Self { is_strict, ..self }
    }

    /// The language that ids come from.
    pub fn base(&self) -> &str {
        self.course.as_ref().map_or(BASE, |course| &course.base)
    }

    /// Whether there is a folder for a lesson.
    pub fn has(&self, id: &LessonId) -> bool {
        self.known.contains(id)
    }

    /// Looks at every lesson, and at how the folders fit the list.
    pub fn read_all(&mut self, reading: &mut Reading) {
        // Without a list there is nothing to compare the folders with.
        if self.course.is_some() {
            self.course_file.diagnostics.extend(check::course(self.course_file.source.text(), &self.known));
        }
        let before = reading.lessons.len();
        for folder in &self.folder.lessons {
            self.read_folder(folder, reading);
        }
        self.advise_on_whole(&reading.lessons[before..]);
        if let Some(folder) = &self.folder.pages {
            self.read_pages(folder, reading);
        }
    }

    /// What the rubric says of all lessons together.
    fn advise_on_whole(&mut self, lessons: &[Lesson]) {
        let Some(course) = self.course.as_ref().filter(|_| self.is_strict) else { return };
        let cast_text = self.cast_file.as_ref().map_or("", |file| file.source.text());
        let whole = Whole { course, course_text: self.course_file.source.text(), cast: &self.cast, cast_text, lessons };
        let advice = rubric::course::course(whole);
        self.course_file.diagnostics.extend(advice.course);
        if let Some(file) = &mut self.cast_file {
            file.diagnostics.extend(advice.cast);
        }
    }

    fn around(&self) -> Around<'_> {
        let glossary = self.glossaries.iter().find(|(language, _)| language == self.base()).map(|(_, glossary)| glossary);
        Around { cast: &self.cast, course: self.course.as_ref(), glossary }
    }

    /// Looks at every document.
    fn read_pages(&self, folder: &PagesFolder, reading: &mut Reading) {
        for (id, language, path) in &folder.pages {
            let source = match Source::read(path) {
                Ok(source) => source,
                Err(error) => {
                    reading.unread.push(error);
                    continue;
                }
            };
            let Outcome { value, mut diagnostics } = compile::document(&source.bytes, id, language);
            if self.is_strict {
                diagnostics.extend(rubric::document(id, language, source.text(), self.around()));
            }
            if DOCUMENTS.contains(&id.as_str()) {
                reading.documents.extend(value);
            } else {
                diagnostics.push(unknown_document(id));
            }
            reading.files.push(Checked { source, diagnostics });
        }
        for path in &folder.strays {
            match Source::read(path) {
                Ok(source) => reading.files.push(Checked { source, diagnostics: vec![stray_page()] }),
                Err(error) => reading.unread.push(error),
            }
        }
        let has_base = |id: &str| folder.pages.iter().any(|(page, language, _)| page == id && language == self.base());
        let missing: Vec<Diagnostic> =
            DOCUMENTS.into_iter().filter(|id| !has_base(id)).map(|id| document_missing(id, self.base())).collect();
        if !missing.is_empty() {
            let source = Source::new(folder.path.display().to_string(), Vec::new());
            reading.files.push(Checked { source, diagnostics: missing });
        }
    }

    /// Looks at one lesson in all its languages: the base first, which the others must match.
    pub fn read_folder(&self, folder: &LessonFolder, reading: &mut Reading) {
        if !is_lesson_id(&folder.name) {
            return reading.files.push(about_folder(folder, lesson_folder_name(&folder.name)));
        }
        let id = LessonId::from(folder.name.as_str());
        for path in &folder.strays {
            match Source::read(path) {
                Ok(source) => reading.files.push(Checked { source, diagnostics: vec![stray_file()] }),
                Err(error) => reading.unread.push(error),
            }
        }
        reading.looked_at += 1;
        let Some(base) = folder.language(self.base()) else {
            return reading.files.push(about_folder(folder, base_language_missing(&id, self.base())));
        };
        let base = self.read(&id, self.base(), base, None, reading);
        for (language, path) in folder.languages.iter().filter(|(language, _)| language != self.base()) {
            match &base {
                Some(base) => _ = self.read(&id, language, path, Some(base), reading),
                None => reading.skipped.push(format!("{} waits until {}.md is sound", path.display(), self.base())),
            }
        }
        reading.lessons.extend(base);
        self.read_guides(&id, folder, reading);
    }

    /// Looks at what is for the adult in the room.
    fn read_guides(&self, id: &LessonId, folder: &LessonFolder, reading: &mut Reading) {
        let has_base = folder.guides.iter().any(|(language, _)| language == self.base());
        if self.is_strict && !has_base {
            reading.files.push(about_folder(folder, check::guide_missing(self.base())));
        }
        for (language, path) in &folder.guides {
            match Source::read(path) {
                Ok(source) => {
                    let Outcome { value, mut diagnostics } = compile::document(&source.bytes, id.as_str(), language);
                    diagnostics.extend(value.iter().flat_map(check::guide));
                    if self.is_strict {
                        diagnostics.extend(rubric::guide(language, source.text(), self.around()));
                    }
                    reading.guides.extend(value);
                    reading.files.push(Checked { source, diagnostics });
                }
                Err(error) => reading.unread.push(error),
            }
        }
    }

    /// Looks at one file. A translation that compiles goes to the reading at once; a base is handed back, for its translations.
    fn read(&self, id: &LessonId, language: &str, path: &Path, base: Option<&Lesson>, reading: &mut Reading) -> Option<Lesson> {
        let source = match Source::read(path) {
            Ok(source) => source,
            Err(error) => {
                reading.unread.push(error);
                return None;
            }
        };
        let outcome = compile::lesson(&source.bytes, Setting { id, language, cast: &self.cast, base });
        let mut diagnostics = outcome.diagnostics;
        if !self.knows_cast() {
            // Nobody is known while the cast has faults; those are told instead.
            diagnostics.retain(|diagnostic| diagnostic.rule != UNKNOWN_CAST_MEMBER);
        }
        let mut compiled = None;
        if let Some((lesson, places)) = outcome.value {
            match base {
                None => {
                    diagnostics.extend(check::lesson(&lesson, &places));
                    diagnostics.extend(check::lesson_in_course(&lesson, &places, source.text(), &self.known));
                    if self.is_strict {
                        diagnostics.extend(rubric::lesson(&lesson, &places, source.text(), self.around()));
                    }
                    compiled = Some(lesson);
                }
                // It has its base's shape, whose faults are told there, once.
                Some(_) => reading.lessons.push(lesson),
            }
        }
        reading.files.push(Checked { source, diagnostics });
        compiled
    }

    /// Looks at a lesson file on its own. A translation is held against the base beside it.
    pub fn read_file(&self, id: &LessonId, language: &str, path: &Path, reading: &mut Reading) {
        reading.looked_at += 1;
        let base_path = path.with_file_name(format!("{}.md", self.base()));
        if language == self.base() || !base_path.is_file() {
            let lesson = self.read(id, language, path, None, reading);
            return reading.lessons.extend(lesson);
        }
        // What is wrong with the base was not asked for.
        let mut aside = Reading::default();
        match self.read(id, self.base(), &base_path, None, &mut aside) {
            Some(base) => _ = self.read(id, language, path, Some(&base), reading),
            None => reading.skipped.push(format!("{} waits until {} is sound", path.display(), base_path.display())),
        }
    }

    /// Looks at how long ago the help lines were checked.
    pub fn check_help(&mut self, today: Date) {
        if let Some(file) = &mut self.help_file {
            file.diagnostics.extend(check::help_lines(&self.verified, today));
        }
    }

    fn knows_cast(&self) -> bool {
        self.cast_file.as_ref().is_none_or(|file| !file.diagnostics.iter().any(Diagnostic::is_error))
    }

    /// The lesson with its hard words explained, where there is a glossary in its language.
    pub fn explain(&self, lesson: Lesson) -> Lesson {
        match self.glossaries.iter().find(|(language, _)| **language == *lesson.language) {
            Some((_, glossary)) => glossary.explain(lesson),
            None => lesson,
        }
    }

    /// Hands over what there is to say about the course's own files.
    pub fn close(self, reading: &mut Reading) -> Option<Course> {
        reading.files.push(self.course_file);
        reading.files.extend(self.cast_file);
        reading.files.extend(self.help_file);
        reading.files.extend(self.glossary_files);
        self.course
    }
}

impl Reading {
    /// By file and place, each file once.
    pub fn sort(&mut self) {
        self.files.sort_by(|one, other| one.source.path.cmp(&other.source.path));
        self.files.dedup_by(|one, other| one.source.path == other.source.path);
        for file in &mut self.files {
            file.diagnostics.sort_by_key(|diagnostic| (diagnostic.place.start, diagnostic.place.end));
        }
    }

    pub fn errors(&self) -> usize {
        self.diagnostics().filter(|diagnostic| diagnostic.is_error()).count()
    }

    pub fn advice(&self) -> usize {
        self.diagnostics().filter(|diagnostic| !diagnostic.is_error()).count()
    }

    /// Advice that a strict check takes for errors: what someone wrote, not that time went by.
    pub fn strict_advice(&self) -> usize {
        self.diagnostics().filter(|diagnostic| !diagnostic.is_error() && diagnostic.rule != check::HELP_LINE_AGEING).count()
    }

    fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.files.iter().flat_map(|file| &file.diagnostics)
    }
}

/// What a file compiles to that a course may do without.
fn optional<T>(path: &Path, compile: fn(&[u8]) -> Outcome<T>) -> Result<(Option<T>, Option<Checked>)> {
    if path.symlink_metadata().is_err() {
        return Ok((None, None));
    }
    let source = Source::read(path)?;
    let Outcome { value, diagnostics } = compile(&source.bytes);
    Ok((value, Some(Checked { source, diagnostics })))
}

fn about_folder(folder: &LessonFolder, diagnostic: Diagnostic) -> Checked {
    Checked { source: Source::new(folder.path.display().to_string(), Vec::new()), diagnostics: vec![diagnostic] }
}

fn lesson_folder_name(name: &str) -> Diagnostic {
    let why = "the folder's name is in links, saves and LMS packages, where other letters break";
    let remedy = "use lower case letters and digits, words joined by single hyphens";
    Diagnostic::error("lesson-folder-name", 0..0, format!("`{name}` can't be a lesson's id"), why, remedy)
}

fn base_language_missing(id: &LessonId, base: &str) -> Diagnostic {
    let why = "ids come from the base language; without it the lesson can't be built in any";
    Diagnostic::error(
        "base-language-missing",
        0..0,
        format!("the lesson `{id}` has no {base}.md"),
        why,
        format!("write {base}.md, or take the folder out"),
    )
}

fn stray_file() -> Diagnostic {
    let why = "nobody reads it: only files named like a language are lessons";
    let remedy = "name it like a language (`es.md`, `pt-BR.md`) or like a guide (`guide.en.md`), or move it out";
    Diagnostic::advice("stray-file", 0..0, "this is neither a language nor a guide", why, remedy)
}

fn unknown_document(id: &str) -> Diagnostic {
    let message = format!("no address of the app leads to the page `{id}`");
    let remedy = format!("name it like one of these: {}; or move it out", DOCUMENTS.join(", "));
    Diagnostic::error("unknown-page", 0..0, message, "nobody could read it", remedy)
}

fn stray_page() -> Diagnostic {
    let remedy = "name it like `privacy.en.md`: the page, then the language; or move it out";
    Diagnostic::advice("stray-file", 0..0, "this name tells no page and language", "nobody reads it", remedy)
}

fn document_missing(id: &str, base: &str) -> Diagnostic {
    let why = "every screen links to it, and whoever follows would find nothing";
    Diagnostic::error("page-missing", 0..0, format!("there is no {id}.{base}.md"), why, format!("write {id}.{base}.md"))
}

const UNKNOWN_CAST_MEMBER: &str = "unknown-cast-member";
