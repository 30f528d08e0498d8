//! `evenkeel new lesson`: a lesson that checks clean and plays from the first minute, to be rewritten step by step.

use std::{fs, path::Path, process::ExitCode};

use anyhow::{Context, Result, bail};
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, RawString, Table, Value};

use crate::{
    args::NewLessonArgs,
    course_folder::{COURSE_FILE, CourseFolder, is_lesson_id},
    open_course::OpenCourse,
    output::say,
    source::Source,
};

const SKELETON: &str = include_str!("skeleton.md");
const GUIDE: &str = include_str!("guide.md");

pub fn new_lesson(args: &NewLessonArgs) -> Result<ExitCode> {
    let name = args.name.as_str();
    if !is_lesson_id(name) {
        bail!(
            "`{name}` can't be a lesson's id: use lower case letters and digits, words joined by single hyphens, e.g. `{}`",
            suggestion(name)
        );
    }
    let course = args.course.clone().map_or_else(CourseFolder::find, Ok)?;
    let open = OpenCourse::open(&course)?;
    let folder = course.join(name);
    if folder.symlink_metadata().is_ok() {
        bail!("{} is there already: choose another name, or edit that lesson", folder.display());
    }
    // Everything that can fail for a reason of the author's comes before the first write.
    let course_path = course.join(COURSE_FILE);
    let course_text = Source::read(&course_path)?.text().to_owned();
    let Some(read) = &open.course else {
        bail!("{} has faults: run `evenkeel check {}` and mend them first", course_path.display(), course.display());
    };
    let is_listed = read.lessons().any(|listed| listed.id.as_str() == name);
    let listed = if is_listed {
        course_text.clone()
    } else {
        list(&course_text, name).with_context(|| format!("can't add `{name}` to {}", course_path.display()))?
    };

    let file = folder.join(format!("{}.md", open.base()));
    fs::create_dir(&folder).with_context(|| format!("can't make the folder {}", folder.display()))?;
    fs::write(&file, skeleton(name, &open)).with_context(|| format!("can't write {}", file.display()))?;
    let guide = folder.join(format!("guide.{}.md", open.base()));
    fs::write(&guide, GUIDE.replace("{title}", &title(name))).with_context(|| format!("can't write {}", guide.display()))?;
    if listed != course_text {
        fs::write(&course_path, listed).with_context(|| format!("can't write {}", course_path.display()))?;
    }
    say(&next(name, &file, &course_path, &course));
    Ok(ExitCode::SUCCESS)
}

fn next(name: &str, file: &Path, course_path: &Path, course: &Path) -> String {
    format!(
        "Made {}, and listed `{name}` last in {}.\n\n\
         What next:\n  \
         1. Rewrite it, step by step. The notes in it say what each step is for. Then the guide beside it.\n  \
         2. Run `evenkeel check {}` as you go.\n  \
         3. Move `{name}` to its unit in {}.",
        file.display(),
        course_path.display(),
        course.display(),
        course_path.display(),
    )
}

/// The nearest name that would do.
fn suggestion(name: &str) -> String {
    let letters: String = name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let id = letters.split_whitespace().collect::<Vec<_>>().join("-");
    if is_lesson_id(&id) { id } else { "listen-first".to_owned() }
}

/// `listen-first` as a heading: `Listen first`.
fn title(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The lesson listed last before this one, for the warm-up; empty when there is none.
fn earlier<'a>(name: &str, open: &'a OpenCourse) -> &'a str {
    let listed = open.course.iter().flat_map(|course| course.lessons()).map(|listed| &listed.id);
    listed.take_while(|id| id.as_str() != name).filter(|id| open.has(id)).last().map_or("", |id| id.as_str())
}

/// The skeleton with its title, and with people from this course's cast.
fn skeleton(name: &str, open: &OpenCourse) -> String {
    let leads = || open.cast.members.iter().filter(|member| member.lead).chain(&open.cast.members);
    let mut names: Vec<&str> = Vec::new();
    for member in leads() {
        if names.len() < 2 && !names.contains(&&*member.name) {
            names.push(&member.name);
        }
    }
    let text = SKELETON.replace("{id}", name).replace("{title}", &title(name)).replace("{recall}", earlier(name, open));
    match names[..] {
        [one, other] => text.replace("{one}", one).replace("{other}", other),
        // Without a cast nobody can have a speech bubble.
        _ => text
            .lines()
            .filter(|line| !line.starts_with("**{"))
            .map(|line| format!("{line}\n"))
            .collect::<String>()
            .replace("{one}", "Ana")
            .replace("{other}", "Ben"),
    }
}

/// `course.toml` with one more lesson at the end of its last unit. Comments and layout stay as they are.
fn list(text: &str, name: &str) -> Result<String> {
    let mut document: DocumentMut = text.trim_start_matches('\u{feff}').parse().context("it is no TOML")?;
    let units = document.entry("unit").or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    match units {
        Item::ArrayOfTables(units) => {
            if units.is_empty() {
                let mut unit = Table::new();
                unit.insert("title", "First unit".into());
                units.push(unit);
            }
            let Some(last) = units.iter_mut().last() else { bail!("it has no unit") };
            let lessons = last.entry("lessons").or_insert(Item::Value(Array::new().into()));
            push(lessons.as_array_mut().context("the last unit's `lessons` is no list")?, name);
        }
        Item::Value(Value::Array(units)) => {
            let last = units.iter_mut().last().and_then(Value::as_inline_table_mut).context("`unit` is no list of units")?;
            push(lessons(last)?, name);
        }
        _ => bail!("`unit` is no list of units"),
    }
    let listed = document.to_string();
    // The editor writes plain newlines; the author's stay.
    let is_crlf = text.contains("\r\n");
    let listed = if is_crlf { listed.replace("\r\n", "\n").replace('\n', "\r\n") } else { listed };
    Ok(if text.starts_with('\u{feff}') { format!("\u{feff}{listed}") } else { listed })
}

fn lessons(unit: &mut InlineTable) -> Result<&mut Array> {
    unit.entry("lessons").or_insert(Array::new().into()).as_array_mut().context("the last unit's `lessons` is no list")
}

/// Adds the id the way the last entry is written: on a line of its own if that one is, and behind its comment.
fn push(lessons: &mut Array, name: &str) {
    let has_comma = lessons.trailing_comma();
    let trailing = lessons.trailing().as_str().unwrap_or_default().to_owned();
    let Some(last) = lessons.iter_mut().last() else { return lessons.push(name) };
    let decor = |text: Option<&RawString>| text.and_then(RawString::as_str).unwrap_or_default().to_owned();
    let (before, suffix) = (decor(last.decor().prefix()), decor(last.decor().suffix()));
    let after = if has_comma { trailing } else { suffix };
    let mut entry = Value::from(name);
    match (before.rfind('\n'), after.rfind('\n')) {
        (Some(indent), Some(end)) => {
            entry.decor_mut().set_prefix(format!("{}{}", &after[..end], &before[indent..]));
            entry.decor_mut().set_suffix(if has_comma { "" } else { &after[end..] });
            if has_comma {
                lessons.set_trailing(&after[end..]);
            }
        }
        _ => {
            entry.decor_mut().set_prefix(" ");
            entry.decor_mut().set_suffix(if has_comma { "" } else { &after });
        }
    }
    if !has_comma && let Some(last) = lessons.iter_mut().last() {
        last.decor_mut().set_suffix("");
    }
    lessons.push_formatted(entry);
}

#[cfg(test)]
mod tests {
    use super::{list, suggestion, title};

    fn check(before: &str, after: &str) {
        assert_eq!(list(before, "new").unwrap(), after);
        assert_eq!(list(&before.replace('\n', "\r\n"), "new").unwrap(), after.replace('\n', "\r\n"));
        assert_eq!(list(&format!("\u{feff}{before}"), "new").unwrap(), format!("\u{feff}{after}"));
    }

    #[test]
    fn a_lesson_is_listed_last_and_comments_stay() {
        check(
            "# Top\ntitle = \"T\" # the title\n\n[[unit]]\nlessons = [\"a\"]\n\n[[unit]] # last\nlessons = [ \"b\", { id = \"c\", number = \"2.1\" } ] # here\n# end\n",
            "# Top\ntitle = \"T\" # the title\n\n[[unit]]\nlessons = [\"a\"]\n\n[[unit]] # last\nlessons = [ \"b\", { id = \"c\", number = \"2.1\" }, \"new\" ] # here\n# end\n",
        );
        check("[[unit]]\nlessons = []\n", "[[unit]]\nlessons = [\"new\"]\n");
        check("[[unit]]\ntitle = \"U\"\n", "[[unit]]\ntitle = \"U\"\nlessons = [\"new\"]\n");
        check("unit = [{ lessons = [\"a\"] }]\n", "unit = [{ lessons = [\"a\", \"new\"] }]\n");
    }

    #[test]
    fn a_list_on_many_lines_stays_one() {
        check(
            "[[unit]]\nlessons = [\n  \"a\", # first\n  \"b\", # second\n]\n",
            "[[unit]]\nlessons = [\n  \"a\", # first\n  \"b\", # second\n  \"new\",\n]\n",
        );
        check("[[unit]]\nlessons = [\n  \"a\" # one\n]\n", "[[unit]]\nlessons = [\n  \"a\", # one\n  \"new\"\n]\n");
        check("[[unit]]\nlessons = [\"a\", ]\n", "[[unit]]\nlessons = [\"a\", \"new\", ]\n");
    }

    #[test]
    fn what_is_no_course_is_left_alone() {
        assert!(list("[[unit", "new").is_err());
        assert!(list("unit = 3", "new").is_err());
        assert!(list("[[unit]]\nlessons = 3", "new").is_err());
    }

    #[test]
    fn names_become_titles_and_bad_ones_get_a_suggestion() {
        assert_eq!(title("listen-first"), "Listen first");
        assert_eq!(suggestion("Listen First!"), "listen-first");
        assert_eq!(suggestion("???"), "listen-first");
    }
}
