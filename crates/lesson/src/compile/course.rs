//! `course.toml`: what is taught, in what order.

use std::{collections::BTreeSet, ops::Range};

use toml::{Spanned, de::DeValue};

use super::{
    fault,
    front_matter::is_kebab,
    limit, source,
    toml_text::{self, Table, number},
};
use crate::{
    Course, LessonId, Unit,
    course::Listed,
    diagnostic::{Diagnostic, Outcome},
};

/// Compiles `course.toml`. Whether each lesson it lists has a folder is for the check that sees the folders.
pub fn course(bytes: &[u8]) -> Outcome<Course> {
    let mut faults = Vec::new();
    let Some(text) = source::text(bytes, limit::TOML_BYTES, &mut faults) else { return fault::outcome(None, faults, "") };
    let (table, offset) = toml_text::parse(&text, &mut faults);
    let root = Table { table: &table, what: "the course", place: 0..0, offset };
    root.refuse_unknown(&["title", "base", "core", "review_days", "unit"], &mut faults);
    let mut listed = BTreeSet::new();
    let units = units(&root, &mut listed, &mut faults);
    let course = Course {
        title: root.words("title", &mut faults),
        base: root.words("base", &mut faults),
        units,
        core: core(&root, &mut faults),
        review_days: review_days(&root, &mut faults),
    };
    fault::outcome(Some(course), faults, &text)
}

fn units(root: &Table<'_, '_>, listed: &mut BTreeSet<LessonId>, faults: &mut Vec<Diagnostic>) -> Vec<Unit> {
    let tables = root.tables("unit", "this unit", faults);
    if tables.is_empty() && root.get("unit").is_none() {
        root.missing("unit", "[[unit]]", faults);
    }
    let mut numbers = BTreeSet::new();
    let mut units = Vec::new();
    for (index, table) in tables.into_iter().enumerate() {
        table.refuse_unknown(&["title", "number", "lessons"], faults);
        let number = table.number("number", 1..=99, faults).unwrap_or_else(|| u16::try_from(index + 1).unwrap_or(u16::MAX));
        if !numbers.insert(number) {
            let place = table.get("number").map_or(table.place.clone(), |value| table.place_of(value));
            duplicate(&place, format!("another unit has the number {number}"), faults);
        }
        let title = table.words("title", faults);
        if table.get("lessons").is_none() {
            table.missing("lessons", "lessons = [\"a-lesson\"]", faults);
        }
        let mut lessons = Vec::new();
        for value in table.list("lessons", faults) {
            if let Some((id, shown)) = entry(&table, value, faults) {
                if !listed.insert(id.clone()) {
                    duplicate(&table.place_of(value), format!("the lesson `{id}` is listed already"), faults);
                }
                let shown = shown.unwrap_or_else(|| format!("{number}.{}", lessons.len() + 1));
                lessons.push(Listed { id, number: shown });
            }
        }
        units.push(Unit { number, title, lessons });
    }
    units
}

/// A lesson's id and, if it is given, what people call it.
fn entry(unit: &Table<'_, '_>, value: &Spanned<DeValue<'_>>, faults: &mut Vec<Diagnostic>) -> Option<(LessonId, Option<String>)> {
    let place = value.span().start + unit.offset..value.span().end + unit.offset;
    let Some(table) = value.get_ref().as_table() else { return id(value, place, faults).map(|id| (id, None)) };
    let table = Table { table, what: "this lesson", place: place.clone(), offset: unit.offset };
    table.refuse_unknown(&["id", "number"], faults);
    let shown = table.optional_words("number", faults);
    match table.get("id") {
        Some(value) => id(value, table.place_of(value), faults).map(|id| (id, shown)),
        None => {
            table.missing("id", "id = \"a-lesson\"", faults);
            None
        }
    }
}

fn id(value: &Spanned<DeValue<'_>>, place: Range<usize>, faults: &mut Vec<Diagnostic>) -> Option<LessonId> {
    match value.get_ref().as_str().filter(|id| is_kebab(id)) {
        Some(id) => Some(id.into()),
        None => {
            let remedy = "write the name of its folder between quotes: small letters, digits and hyphens";
            faults.push(Diagnostic::error("invalid-field", place, "this is no lesson's id", WHY, remedy));
            None
        }
    }
}

fn core(root: &Table<'_, '_>, faults: &mut Vec<Diagnostic>) -> Vec<LessonId> {
    let mut core = Vec::new();
    for value in root.list("core", faults) {
        let place = root.place_of(value);
        match id(value, place.clone(), faults) {
            Some(id) if core.contains(&id) => duplicate(&place, format!("the lesson `{id}` is in the core already"), faults),
            Some(id) => core.push(id),
            None => {}
        }
    }
    core
}

fn review_days(root: &Table<'_, '_>, faults: &mut Vec<Diagnostic>) -> Vec<u16> {
    let mut days: Vec<u16> = Vec::new();
    for value in root.list("review_days", faults) {
        match number(value.get_ref()).filter(|day| (1..=365).contains(day) && days.last().is_none_or(|last| last < day)) {
            Some(day) => days.push(day),
            None => root.invalid(
                value,
                "review days are whole numbers from 1 to 365, each more than the one before",
                "write `review_days = [2, 7, 21, 60]`",
                faults,
            ),
        }
    }
    days
}

fn duplicate(place: &Range<usize>, message: String, faults: &mut Vec<Diagnostic>) {
    faults.push(Diagnostic::error("duplicate-entry", place.clone(), message, WHY, "keep one of them"));
}

const WHY: &str = "learners would find the lesson twice, or not at all";

#[cfg(test)]
mod tests {
    use super::course;

    fn check(text: &str, expect: &[(&str, &str)]) {
        for text in [text.to_owned(), format!("\u{feff}{text}")] {
            let outcome = course(text.as_bytes());
            let found: Vec<(&str, &str)> = outcome.diagnostics.iter().map(|fault| (fault.rule, &text[fault.place.clone()])).collect();
            assert_eq!(found, expect, "{text}");
            assert_eq!(outcome.value.is_some(), expect.is_empty());
        }
    }

    const UNIT: &str = "[[unit]]\ntitle = \"U\"\nlessons = [\"a\", { id = \"b\", number = \"9.9\" }]\n";

    #[test]
    fn a_course_lists_units() {
        let text = format!(
            "title = \"T\"\nbase = \"en\"\ncore = [\"a\"]\nreview_days = [2, 7]\n{UNIT}[[unit]]\ntitle = \"V\"\nnumber = 7\nlessons = [\"c\"]\n"
        );
        let course = course(text.as_bytes()).value.unwrap();
        let listed: Vec<_> = course.lessons().map(|lesson| (lesson.id.as_str(), lesson.number.as_str())).collect();
        assert_eq!(listed, [("a", "1.1"), ("b", "9.9"), ("c", "7.1")]);
        assert_eq!((course.units[1].number, course.review_days), (7, vec![2, 7]));
    }

    #[test]
    fn faults_stand_at_their_places() {
        let head = "title = \"T\"\nbase = \"en\"\n";
        check("", &[("missing-field", ""), ("missing-field", ""), ("missing-field", "")]);
        check(&format!("{head}titel = 1\n{UNIT}"), &[("unknown-field", "titel")]);
        check(&format!("{head}title = \"U\"\n{UNIT}"), &[("toml-syntax", "title")]);
        check(&format!("{head}core = [\"a\", \"a\", 1]\n{UNIT}"), &[("duplicate-entry", "\"a\""), ("invalid-field", "1")]);
        check(&format!("{head}review_days = [2, 2]\n{UNIT}"), &[("invalid-field", "2")]);
        check(&format!("{head}{UNIT}{UNIT}"), &[("duplicate-entry", "\"a\""), ("duplicate-entry", "{ id = \"b\", number = \"9.9\" }")]);
        check(&format!("{head}{UNIT}number = 0\nmore = 1\n"), &[("invalid-field", "0"), ("unknown-field", "more")]);
        check(
            &format!("{head}{UNIT}[[unit]]\ntitle = \"V\"\nnumber = 1\nlessons = [\"A B\", {{ number = \"1\" }}]\n"),
            &[("duplicate-entry", "1"), ("invalid-field", "\"A B\""), ("missing-field", "{ number = \"1\" }")],
        );
    }
}
