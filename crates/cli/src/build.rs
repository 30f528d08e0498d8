//! `evenkeel build`: lessons and faces as the app loads them. The same course always gives the same bytes.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::ExitCode,
};

use anyhow::{Context, Result};
use face::{Crop, Look, Portrait};
use lesson::{
    Feeling, Member,
    diagnostic::Diagnostic,
    document::DOCUMENTS,
    format::{
        catalogue::{Catalogue, CatalogueUnit, Lead},
        lesson::to_json,
    },
};

use crate::{
    COULD_NOT_RUN,
    args::BuildArgs,
    cast::looks,
    catalogue::catalogue,
    course_folder::{CourseFolder, PAGES_FOLDER},
    open_course::{OpenCourse, Reading},
    output::{count, say, say_error},
    report,
};

pub const CATALOGUE: &str = "catalogue.json";
/// Always written: the app asks for it.
pub const HELP: &str = "help.json";
/// The folder of the drawings. All of it is ours: a drawing that this build did not write goes.
const FACES: &str = "faces";

/// The folder of the guides; all of it is ours too.
const GUIDES: &str = "guides";

/// The drawing of those whom home shows, and the start of a cover's, with the lesson's id behind it. No person's id begins so.
pub const OF_HOME: &str = "_home";
const COVER: &str = "_cover-";

/// A course as the app loads it.
pub struct Built {
    /// By their path below the folder `lessons`, all but the catalogue.
    pub files: BTreeMap<String, String>,
    pub catalogue: String,
    /// How many lessons it has.
    pub lessons: usize,
}

pub fn build(args: &BuildArgs) -> Result<ExitCode> {
    match compile(args.folder.as_deref().or(args.course.as_deref()))? {
        Ok(built) => {
            say(&write(&args.out, &built)?);
            Ok(ExitCode::SUCCESS)
        }
        Err(code) => Ok(code),
    }
}

/// The course in `folder`, else in the one nearby. Where it has faults they are printed, and the exit code says so.
pub fn compile(folder: Option<&Path>) -> Result<Result<Built, ExitCode>> {
    let folder = folder.map_or_else(CourseFolder::find, |folder| Ok(folder.to_owned()))?;
    let mut open = OpenCourse::open(&folder)?;
    let mut reading = Reading::default();
    open.read_all(&mut reading);
    let help = open.help.to_json();
    // Faults in looks are told with those of the cast.
    let cast = open.cast.clone();
    let looks = looks(&cast).unwrap_or_default();
    let faces: Vec<(String, String)> = looks.iter().map(|(member, look)| (face_name(&member.id), face::sheet(look))).collect();
    reading.lessons = std::mem::take(&mut reading.lessons).into_iter().map(|lesson| open.explain(lesson)).collect();
    let course = open.close(&mut reading);
    reading.sort();
    // Advice is for `check`.
    reading.files.iter_mut().for_each(|file| file.diagnostics.retain(Diagnostic::is_error));

    let faults = reading.errors();
    if faults > 0 || !reading.unread.is_empty() {
        let (faults, summary) = report::human(&reading, report::is_styled());
        say_error(&format!("{faults}{summary}\nnothing was written"));
        for error in &reading.unread {
            say_error(&format!("error: {error:#}"));
        }
    }
    let course = match (course, reading.unread.is_empty(), faults) {
        (_, false, _) => return Ok(Err(ExitCode::from(COULD_NOT_RUN))),
        (Some(course), true, 0) => course,
        _ => return Ok(Err(ExitCode::FAILURE)),
    };

    let mut files: BTreeMap<String, String> = faces.into_iter().collect();
    for lesson in &reading.lessons {
        files.insert(file_name(lesson.id.as_str(), &lesson.language), to_json(lesson));
    }
    for document in &reading.documents {
        files.insert(format!("{PAGES_FOLDER}/{}", file_name(&document.id, &document.language)), document.to_json());
    }
    for guide in &reading.guides {
        files.insert(format!("{GUIDES}/{}", file_name(&guide.id, &guide.language)), guide.to_json());
    }
    files.insert(HELP.to_owned(), help);
    let lessons = course.lessons().count();
    let catalogue = catalogue(&course, &reading.lessons, &reading.guides);
    files.extend(home_drawings(&catalogue, &looks));
    Ok(Ok(Built { files, catalogue: catalogue.to_json(), lessons }))
}

/// Who stands beside the lessons on home: all of them small and calm in one file, and for each lesson's cover its own with their
/// feelings. Home shows one cover at a time.
fn home_drawings<'c>(catalogue: &'c Catalogue, looks: &'c [(&Member, Look)]) -> Vec<(String, String)> {
    let look = |id: &str| -> Option<&'c Look> { looks.iter().find(|(member, _)| *member.id == *id).map(|(_, look)| look) };
    let leads: BTreeSet<&str> = catalogue.units.iter().flat_map(CatalogueUnit::leads).map(|lead| &*lead.id).collect();
    let calm = |id: &'c str| Some(Portrait { id, look: look(id)?, feeling: Feeling::Calm, crop: Crop::Close });
    let small = face::crowd(leads.into_iter().filter_map(calm));
    let covers = catalogue.lessons().filter(|(_, lesson)| !lesson.cast.is_empty()).map(|(_, lesson)| {
        let portrait = |lead: &'c Lead| {
            let feeling = lead.feeling.unwrap_or(Feeling::Calm);
            Some(Portrait { id: &lead.id, look: look(&lead.id)?, feeling, crop: Crop::Bust })
        };
        (face_name(&format!("{COVER}{}", lesson.id)), face::crowd(lesson.cast.iter().filter_map(portrait)))
    });
    covers.chain([(face_name(OF_HOME), small)]).collect()
}

pub fn file_name(lesson: &str, language: &str) -> String {
    format!("{lesson}.{language}.json")
}

fn face_name(member: &str) -> String {
    format!("{FACES}/{member}.svg")
}

/// Writes what changed and removes what an earlier build wrote and this one did not. The catalogue comes last: while it
/// is the old one, it still names what may have to be removed.
fn write(out: &Path, built: &Built) -> Result<String> {
    let Built { files, catalogue, lessons } = built;
    for folder in files.keys().filter_map(|name| name.split_once('/')).map(|(folder, _)| out.join(folder)).chain([out.to_owned()]) {
        fs::create_dir_all(&folder).with_context(|| format!("can't make the folder {}", folder.display()))?;
    }
    let mut written = 0;
    for (name, text) in files {
        written += usize::from(write_if_new(&out.join(name), text)?);
    }
    let mut removed = 0;
    for name in written_before(out)
        .into_iter()
        .chain(ours_before(out, FACES, ".svg"))
        .chain(ours_before(out, GUIDES, ".json"))
        .filter(|name| !files.contains_key(name))
    {
        let path = out.join(name);
        if path.is_file() {
            fs::remove_file(&path).with_context(|| format!("can't remove {}", path.display()))?;
            removed += 1;
        }
    }
    written += usize::from(write_if_new(&out.join(CATALOGUE), catalogue)?);
    let all = files.len() + 1;
    let removed = if removed > 0 { format!(", {removed} removed") } else { String::new() };
    Ok(format!(
        "{} in {}: {written} of {} written{removed}",
        count(*lessons, "lesson", "lessons"),
        out.display(),
        count(all, "file", "files")
    ))
}

fn write_if_new(path: &Path, text: &str) -> Result<bool> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(false);
    }
    fs::write(path, text).with_context(|| format!("can't write {}", path.display()))?;
    Ok(true)
}

/// The files of an earlier build: the documents, and the lessons that its catalogue names. Other files are not ours.
fn written_before(out: &Path) -> Vec<String> {
    let mut names = documents_before(out);
    let Ok(text) = fs::read_to_string(out.join(CATALOGUE)) else { return names };
    let Ok(catalogue) = Catalogue::from_json(&text) else { return names };
    let is_name = |text: &str| !text.contains(['/', '\\']);
    for (_, lesson) in catalogue.lessons().filter(|(_, lesson)| is_name(&lesson.id)) {
        let languages = lesson.languages.iter().chain([&catalogue.base]);
        names.extend(languages.filter(|language| is_name(language)).map(|language| file_name(&lesson.id, language)));
    }
    names
}

fn documents_before(out: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(out.join(PAGES_FOLDER)) else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let is_document = |name: &String| DOCUMENTS.iter().any(|id| name.strip_prefix(id).is_some_and(|rest| rest.starts_with('.')));
    names.filter(is_document).map(|name| format!("{PAGES_FOLDER}/{name}")).collect()
}

/// The files in a folder that is all ours.
fn ours_before(out: &Path, folder: &str, ending: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(out.join(folder)) else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    names.filter(|name| name.ends_with(ending)).map(|name| format!("{folder}/{name}")).collect()
}
