//! Every shipped lesson compiles, checks clean, and comes back from its JSON as it was.

use std::{
    fs,
    path::{Path, PathBuf},
};

use lesson::{
    Cast, Course, Lesson, LessonId, check,
    compile::{self, Setting},
    diagnostic::{Diagnostic, Outcome},
    format::lesson::{from_json, to_json},
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons");

/// The course, and every lesson file with what it compiles to.
struct Shipped {
    course: Course,
    files: Vec<(PathBuf, Lesson)>,
}

fn shipped() -> Shipped {
    let folder = Path::new(FOLDER);
    let toml = fs::read(folder.join("course.toml")).unwrap();
    let course: Course = clean(&folder.join("course.toml"), compile::course(&toml));
    let cast: Cast = clean(&folder.join("cast.toml"), compile::cast(&fs::read(folder.join("cast.toml")).unwrap()));

    let known: Vec<LessonId> =
        sorted(folder).iter().filter(|path| path.is_dir() && name(path) != "pages").map(|path| name(path).into()).collect();
    let toml = compile::readable(&toml).into_owned();
    all_clear(&folder.join("course.toml"), &check::course(&toml, &known));

    let mut files = Vec::new();
    for id in &known {
        let base_path = folder.join(id.as_str()).join(format!("{}.md", course.base));
        let base = compile_file(&base_path, Setting { id, language: &course.base, cast: &cast, base: None }, &known);
        for path in sorted(&folder.join(id.as_str())) {
            let name = name(&path);
            let Some(language) = name.strip_suffix(".md").filter(|language| *language != course.base && !language.starts_with("guide"))
            else {
                continue;
            };
            let lesson = compile_file(&path, Setting { id, language, cast: &cast, base: Some(&base) }, &known);
            files.push((path.clone(), lesson));
        }
        files.push((base_path, base));
    }
    Shipped { course, files }
}

fn compile_file(path: &Path, setting: Setting<'_>, known: &[LessonId]) -> Lesson {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (lesson, places) = clean(path, compile::lesson(&bytes, setting));
    all_clear(path, &check::lesson(&lesson, &places));
    all_clear(path, &check::lesson_in_course(&lesson, &places, &compile::readable(&bytes), known));
    lesson
}

fn clean<T>(path: &Path, outcome: Outcome<T>) -> T {
    all_clear(path, &outcome.diagnostics);
    outcome.value.unwrap_or_else(|| panic!("{} has no value and no fault", path.display()))
}

fn all_clear(path: &Path, diagnostics: &[Diagnostic]) {
    let told: Vec<String> = diagnostics.iter().map(|one| format!("{}: {} at byte {}", one.rule, one.message, one.place.start)).collect();
    assert!(told.is_empty(), "{} (run `evenkeel check`):\n{}", path.display(), told.join("\n"));
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap()
}

#[test]
fn every_lesson_checks_clean() {
    let shipped = shipped();
    assert!(!shipped.files.is_empty());
    let base = shipped.files.iter().filter(|(_, lesson)| *lesson.language == *shipped.course.base).count();
    assert_eq!(base, shipped.course.lessons().count());
}

#[test]
fn every_lesson_comes_back_from_its_json() {
    for (path, lesson) in shipped().files {
        let json = to_json(&lesson);
        assert_eq!(from_json(&json).as_ref(), Ok(&lesson), "{}", path.display());
        assert_eq!(to_json(&from_json(&json).unwrap()), json, "{}", path.display());
    }
}

#[test]
fn every_place_has_a_backdrop_and_every_backdrop_a_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/backdrops");
    let drawn: Vec<String> = sorted(&folder).iter().map(|path| name(path).trim_end_matches(".svg").to_owned()).collect();
    let mut places = compile::PLACES.to_vec();
    places.sort_unstable();
    assert_eq!(drawn, places);
}
