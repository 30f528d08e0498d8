//! `evenkeel check`: everything that is wrong, in one go.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::SystemTime,
};

use anyhow::{Context, Result, bail};
use lesson::{Date, LessonId};

use crate::{
    COULD_NOT_RUN,
    args::{CheckArgs, Format},
    course_folder::{CourseFolder, LessonFolder, is_language_tag, stem},
    open_course::{OpenCourse, Reading},
    output::{say, say_error},
    report,
};

/// What one of the given paths is.
enum Target {
    Course(PathBuf),
    Lesson(PathBuf),
    File(PathBuf),
}

pub fn check(args: &CheckArgs) -> Result<ExitCode> {
    let reading = read(args)?;
    match args.format {
        Format::Json => say(&report::json(&reading)),
        Format::Human => {
            let (faults, summary) = report::human(&reading, report::is_styled());
            match faults.is_empty() {
                true => say(&summary),
                false => say_error(&format!("{faults}{summary}")),
            }
        }
    }
    for error in &reading.unread {
        say_error(&format!("error: {error:#}"));
    }
    let faults = reading.errors() + if args.strict { reading.strict_advice() } else { 0 };
    Ok(match (reading.unread.is_empty(), faults) {
        (false, _) => ExitCode::from(COULD_NOT_RUN),
        (true, 0) => ExitCode::SUCCESS,
        (true, _) => ExitCode::FAILURE,
    })
}

fn read(args: &CheckArgs) -> Result<Reading> {
    let paths = match args.paths.is_empty() {
        true => vec![args.course.clone().map_or_else(CourseFolder::find, Ok)?],
        false => args.paths.clone(),
    };
    let targets: Vec<Target> = paths.into_iter().map(Target::of).collect::<Result<_>>()?;
    let mut reading = Reading::default();
    let mut open: Vec<(PathBuf, OpenCourse)> = Vec::new();
    for target in &targets {
        let path = match (target, &args.course) {
            (Target::Course(path), _) => path.clone(),
            (Target::Lesson(_) | Target::File(_), Some(course)) => course.clone(),
            (Target::Lesson(path), None) => course_around(path.parent())?,
            (Target::File(path), None) => course_around(path.parent().map(Path::parent).unwrap_or_default())?,
        };
        let at = match open.iter().position(|(other, _)| *other == path) {
            Some(at) => at,
            None => {
                open.push((path.clone(), OpenCourse::open(&path)?.strict(args.strict)));
                open.len() - 1
            }
        };
        let course = &mut open[at].1;
        match target {
            Target::Course(_) => course.read_all(&mut reading),
            Target::Lesson(path) => course.read_folder(&LessonFolder::open(path)?, &mut reading),
            Target::File(path) => {
                let (id, language) = name(path, course.base())?;
                course.read_file(&id, &language, path, &mut reading);
            }
        }
    }
    for (_, mut course) in open {
        course.check_help(today());
        course.close(&mut reading);
    }
    reading.sort();
    Ok(reading)
}

impl Target {
    fn of(path: PathBuf) -> Result<Self> {
        let shown = path.display();
        let kind = path.metadata().with_context(|| format!("can't read {shown}"))?;
        if !kind.is_dir() {
            return match path.extension().is_some_and(|extension| extension == "md") {
                true => Ok(Self::File(path)),
                false => bail!("{shown} is no lesson: lessons end in .md"),
            };
        }
        if CourseFolder::is_course(&path) {
            return Ok(Self::Course(path));
        }
        match LessonFolder::open(&path)?.languages.is_empty() {
            false => Ok(Self::Lesson(path)),
            true => bail!("{shown} is neither a course (it has no course.toml) nor a lesson (it has no en.md)"),
        }
    }
}

/// The one place where the command looks at the calendar.
#[allow(clippy::disallowed_methods)]
fn today() -> Date {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    Date::from_unix(since.map_or(0, |since| since.as_secs()))
}

/// The course whose folder this is, or else the one to be found from here.
fn course_around(folder: Option<&Path>) -> Result<PathBuf> {
    let here = Path::new(".");
    match folder.map(|folder| if folder.as_os_str().is_empty() { here } else { folder }) {
        Some(folder) if CourseFolder::is_course(folder) => Ok(folder.to_owned()),
        _ => CourseFolder::find(),
    }
}

/// A lesson file's id and language: `listen/es.md` is `listen` in `es`, `draft.md` is `draft` in the base language.
fn name(path: &Path, base: &str) -> Result<(LessonId, String)> {
    let stem = stem(path).unwrap_or("lesson");
    if !is_language_tag(stem) {
        return Ok((stem.into(), base.to_owned()));
    }
    let path = std::path::absolute(path).with_context(|| format!("can't tell where {} is", path.display()))?;
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default();
    Ok((folder.to_string_lossy().into_owned().into(), stem.to_owned()))
}
