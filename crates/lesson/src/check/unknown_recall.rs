// Rule: unknown-recall
// A warm-up drawn from a lesson that isn't there stays empty, and practice that spaces out is what makes a skill last.

use std::ops::Range;

use crate::{Lesson, LessonId, compile::Places, diagnostic::Diagnostic};

/// `text` is the file the lesson was read from, `known` every lesson of the course.
pub(crate) fn unknown_recall(lesson: &Lesson, places: &Places, text: &str, known: &[LessonId]) -> Vec<Diagnostic> {
    let field = places.fields.get("recall").unwrap_or(&places.title);
    // Up to the next field, or the title: a list may go on behind its first line.
    let behind = places.fields.values().map(|place| place.start).chain([places.title.start]).filter(|start| *start > field.start);
    let whole = field.start..behind.min().unwrap_or(field.end);
    let lost = lesson.recall.iter().filter(|id| !known.contains(id) || **id == lesson.id);
    lost.map(|id| {
        let message = match *id == lesson.id {
            true => "a lesson can't warm itself up".to_owned(),
            false => format!("`recall` names `{id}`, which is no lesson of this course"),
        };
        let remedy = "name a lesson that comes earlier in `course.toml`, or take the id out";
        Diagnostic::error("unknown-recall", whole_word(text, &whole, id.as_str()).unwrap_or(field.clone()), message, WHY, remedy)
    })
    .collect()
}

/// Where the id stands in its field, unless it is written in a way not seen through.
fn whole_word(text: &str, field: &Range<usize>, id: &str) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let value = text.get(field.clone())?;
    let mut found = value.match_indices(id).filter(|(at, _)| {
        let before = value[..*at].chars().next_back();
        let after = value[at + id.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    });
    found.next().map(|(at, _)| field.start + at..field.start + at + id.len())
}

const WHY: &str = "a warm-up drawn from a lesson that isn't there stays empty, and practice that spaces out is what makes a skill last";

#[cfg(test)]
mod tests {
    use super::whole_word;
    use crate::check::tests::check_lesson;

    #[test]
    fn only_other_lessons_of_the_course_warm_up() {
        let lesson = "---\nskill: here\nminutes: 5\nobjective: Be here\ncasel: [self-awareness]\nrecall: [name-it, gone, here]\n\
                      topics: []\nsources: [\"none\"]\n---\n\n# Here\n\nText.\n\n## Step\n\nText.\n";
        let expect = [
            ("gone", "unknown-recall", "`recall` names `gone`, which is no lesson of this course"),
            ("here", "unknown-recall", "a lesson can't warm itself up"),
        ];
        check_lesson("here", lesson, &["name-it", "here"], &expect);
    }

    #[test]
    fn the_id_is_found_whole() {
        let text = "recall:\n  - name-it\n  - it\n";
        assert_eq!(whole_word(text, &(0..text.len()), "it"), Some(text.len() - 3..text.len() - 1));
        assert_eq!(whole_word(text, &(0..text.len()), "else"), None);
        assert_eq!(whole_word("", &(3..9), "x"), None);
    }
}
