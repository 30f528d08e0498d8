// Rule: unknown-recall
// A warm-up drawn from a lesson that isn't there stays empty, and practice that spaces out is what makes a skill last.

use std::ops::Range;

use crate::{Lesson, LessonId, diagnostic::Diagnostic};

/// `text` is the file the lesson was read from, `known` every lesson of the course.
pub(crate) fn unknown_recall(lesson: &Lesson, text: &str, known: &[LessonId]) -> Vec<Diagnostic> {
    let lost = lesson.recall.iter().filter(|id| !known.contains(id) || **id == lesson.id);
    lost.map(|id| {
        let message = match *id == lesson.id {
            true => "a lesson can't warm itself up".to_owned(),
            false => format!("`recall` names `{id}`, which is no lesson of this course"),
        };
        let remedy = "name a lesson that comes earlier in `course.toml`, or take the id out";
        Diagnostic::error("unknown-recall", place(text, id.as_str()), message, WHY, remedy)
    })
    .collect()
}

/// The id behind `recall:` in the front matter; that word itself when the id is written in a way not seen through.
fn place(text: &str, id: &str) -> Range<usize> {
    let Some(recall) = text.find("\nrecall:").map(|newline| newline + 1) else { return 0..0 };
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let end = text[recall..].find("\n---").map_or(text.len(), |end| recall + end);
    let whole = text[recall..end].match_indices(id).map(|(at, _)| recall + at..recall + at + id.len()).find(|place| {
        let before = text[..place.start].chars().next_back();
        let after = text[place.end..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    });
    whole.unwrap_or(recall..recall + "recall".len())
}

const WHY: &str = "A warm-up drawn from a lesson that isn't there stays empty, and practice that spaces out is what makes a skill last.";

#[cfg(test)]
mod tests {
    use super::{place, unknown_recall};
    use crate::{Lesson, Text};

    fn lesson(recall: &[&str]) -> Lesson {
        Lesson {
            id: "here".into(),
            language: "en".into(),
            title: Text::plain("Here"),
            minutes: 5,
            objective: "Be here".into(),
            topics: Vec::new(),
            opening: Vec::new(),
            steps: Vec::new(),
            skill: "here".into(),
            casel: Vec::new(),
            recall: recall.iter().map(|id| (*id).into()).collect(),
            sources: Vec::new(),
        }
    }

    #[test]
    fn only_other_lessons_of_the_course_warm_up() {
        let text = "---\nrecall: [name-it, gone, here]\n---\n";
        let found = unknown_recall(&lesson(&["name-it", "gone", "here"]), text, &["name-it".into(), "here".into()]);
        let told: Vec<(&str, &str)> = found.iter().map(|one| (&text[one.place.clone()], one.message.as_str())).collect();
        assert_eq!(told, [("gone", "`recall` names `gone`, which is no lesson of this course"), ("here", "a lesson can't warm itself up")]);
    }

    #[test]
    fn the_id_is_found_whole() {
        let text = "---\nskill: it\nrecall:\n  - name-it\n  - it\n---\nit";
        assert_eq!(place(text, "it"), text.find("- it").unwrap() + 2..text.find("\n---\nit").unwrap());
        assert_eq!(&text[place(text, "else")], "recall");
        assert_eq!(place("", "x"), 0..0);
    }
}
