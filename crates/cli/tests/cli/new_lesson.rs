//! `evenkeel new lesson`: a start that passes every check.

use std::fs;

use crate::test::{Test, complete, sound};

#[test]
fn a_new_lesson_passes_a_strict_check_and_builds() {
    let ran = Test::new()
        .lesson("earlier", complete())
        .args(["new", "lesson", "ask-twice"])
        .stdout_contains("Made lessons/ask-twice/en.md, and listed `ask-twice` last in lessons/course.toml.")
        .stdout_contains("evenkeel check lessons")
        .code(0);
    let text = fs::read_to_string(ran.folder.path().join("lessons/ask-twice/en.md")).unwrap();
    assert!(text.contains("\n# Ask twice\n") && text.contains("**Noor (confused) thinks:**") && !text.contains('{'), "{text}");
    assert!(text.contains("\nrecall: [earlier]\n"), "the warm-up has a lesson to draw on");
    let ran = Test::again(ran).args(["check", "--strict"]).stdout_contains("2 lessons checked. All good.").code(0);
    Test::again(ran).args(["build", "--out", "out"]).stdout_contains("2 lessons in out").code(0);
}

#[test]
fn a_course_without_a_cast_gets_a_lesson_without_bubbles() {
    let ran = Test::new().file("lessons/cast.toml", "").args(["new", "lesson", "first"]).code(0);
    Test::again(ran).args(["check", "--strict"]).stdout_contains("1 lesson checked. All good.").code(0);
}

#[test]
fn a_lesson_that_is_listed_already_is_not_listed_twice() {
    let course = "title = \"T\"\nbase = \"en\"\ncore = []\nreview_days = []\n[[unit]]\ntitle = \"U\"\nlessons = [\"ask-twice\"] # soon\n";
    let ran = Test::new().file("lessons/course.toml", course).args(["new", "lesson", "ask-twice"]).code(0);
    assert_eq!(fs::read_to_string(ran.folder.path().join("lessons/course.toml")).unwrap(), course);
}

#[test]
fn a_name_that_breaks_links_is_refused_with_a_better_one() {
    for name in ["Ask Twice", "ask_twice", "../ask-twice", "ask--twice", "ask-twice-"] {
        let ran = Test::new().args(["new", "lesson", name]).stderr_contains("e.g. `ask-twice`").code(2);
        assert!(!ran.folder.path().join("ask-twice").exists());
    }
    Test::new().args(["new", "lesson", ""]).stderr_contains("e.g. `listen-first`").code(2);
}

#[test]
fn what_is_there_is_never_overwritten() {
    let ran = Test::new().lesson("mine", sound()).args(["new", "lesson", "mine"]).stderr_contains("lessons/mine is there already").code(2);
    assert_eq!(fs::read_to_string(ran.folder.path().join("lessons/mine/en.md")).unwrap(), sound());
}

#[test]
fn a_broken_course_is_left_alone() {
    let ran =
        Test::new().file("lessons/course.toml", "title = ").args(["new", "lesson", "first"]).stderr_contains("mend them first").code(2);
    assert!(!ran.folder.path().join("lessons/first").exists());
}
