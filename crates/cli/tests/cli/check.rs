//! `evenkeel check`: what it looks at, how it tells, and how it ends.

use crate::test::{FIRST_LINE, QUESTION, Test, sound, with};

#[test]
fn a_sound_course_is_good() {
    Test::new().lesson("one", sound()).lesson("two", sound()).args(["check"]).stdout_contains("2 lessons checked. All good.").code(0);
}

#[test]
fn a_fault_is_told_with_place_reason_and_remedy() {
    let ran = Test::new()
        .lesson("story", with(STORY))
        .args(["check"])
        .stderr_contains(
            "error[meter-out-of-range]: \u{201c}Shout\u{201d} takes Trust from 0 to -1, below its range 0..2, at the very start\n",
        )
        .stderr_contains(format!("--> lessons/story/en.md:{}:1\n", FIRST_LINE + 5))
        .stderr_contains("- [Shout](#end \"trust -1\")\n")
        .stderr_contains("= note: the meter stops at its end while the story goes on")
        .stderr_contains("= help: guard the choice with `if trust >= 1`, or widen the meter's range")
        .code(1);
    assert!(!ran.stderr.contains('\u{1b}'), "no colours without a terminal");
}

const STORY: &str = "## A story
<!-- scenario: meters trust 0..2 = 0 \"Trust\" -->

Noor shouts, or asks.

- [Shout](#end \"trust -1\")
  > It was loud.
- [Ask](#friends)
  > It was short.

### End
<!-- ending: learn -->

Some words.

### Friends
<!-- ending: good -->

Some words.
";

#[test]
fn faults_of_a_story_are_told() {
    let check = |story: &str, rule: &str, line: usize| {
        let line = format!("--> lessons/story/en.md:{line}:");
        Test::new()
            .lesson("story", with(story))
            .args(["check", "--strict"])
            .stderr_contains(format!("[{rule}]"))
            .stderr_contains(line)
            .code(1);
    };
    let story = STORY.replace(" \"trust -1\"", "");
    check(&story.replace("[Ask](#friends)", "[Ask](#end)"), "unreachable-scene", FIRST_LINE + 15);
    check(&story.replace("#friends", "#friends \"if trust > 1\""), "ending-unreachable", FIRST_LINE + 15);
    check(&story.replace("#friends", "#friends \"if trust > 1\""), "choice-never-offered", FIRST_LINE + 7);
    check(
        &story.replace("#friends", "#a-story \"trust +1, if trust < 2\"").replace("#end", "#friends \"if trust > 2\""),
        "no-way-to-an-ending",
        FIRST_LINE,
    );
    check(&story.replace("ending: good", "ending: mixed"), "ending-kinds", FIRST_LINE + 1);
}

#[test]
fn faults_the_compiler_finds_are_told_in_their_lines() {
    let check = |steps: &str, rule: &str, line: usize| {
        let rule = format!("error[{rule}]");
        Test::new()
            .lesson("one", with(steps))
            .args(["check"])
            .stderr_contains(rule)
            .stderr_contains(format!("--> lessons/one/en.md:{line}:"))
            .code(1);
    };
    for (from, to, rule, line) in FAULTS {
        assert!(QUESTION.contains(from), "{from}");
        check(&QUESTION.replace(from, to), rule, FIRST_LINE + line);
    }
}

#[test]
fn faults_in_the_front_matter_are_told_in_their_lines() {
    for (from, to, rule, line) in [
        ("minutes: 5", "minutes: 500", "invalid-field", 3),
        ("minutes: 5\n", "", "missing-field", 1),
        ("topics: []", "topics: [wolves]", "unknown-topic", 6),
        ("casel: [self-awareness]", "casel: [joy]", "unknown-casel", 5),
        ("topics: []", "topic: []", "unknown-field", 6),
    ] {
        let text = sound().replace(from, to);
        let line = format!("--> lessons/one/en.md:{line}:");
        Test::new().lesson("one", text).args(["check"]).stderr_contains(format!("error[{rule}]")).stderr_contains(line).code(1);
    }
}

/// A change to the question, the rule it breaks, and the line it is told at, from the step's first.
const FAULTS: &[(&str, &str, &str, usize)] = &[
    ("[x]", "[ ]", "no-right-option", 4),
    ("[ ]", "[x]", "no-wrong-option", 4),
    ("  > **A fact.** Everyone got wet.\n", "", "option-without-feedback", 4),
    ("It was sad.", "It rained.", "duplicate-item", 6),
    ("Which is a fact?", "<!-- fact -->", "unknown-mark", 2),
    ("Which is a fact?", "Is [this](#gone) a fact?", "dead-link", 2),
    ("Which is a fact?", "Is [this](file.md) a fact?", "unsafe-link", 2),
    ("Which is a fact?", "Is <b>this</b> a fact?", "raw-html", 2),
    ("Which is a fact?", "**Nobody:** Which is a fact?", "unknown-cast-member", 2),
    ("Which is a fact?", "**Noor (peckish):** Which is a fact?", "unknown-feeling", 2),
    ("Which is a fact?", "### A fact\n\n### A fact", "duplicate-heading", 4),
];

#[test]
fn one_lesson_is_checked_in_its_course() {
    let test = || Test::new().lesson("sound", sound()).lesson("other", "broken");
    test().args(["check", "lessons/sound"]).stdout_contains("1 lesson checked. All good.").code(0);
    test().args(["check", "lessons/sound/en.md"]).stdout_contains("1 lesson checked. All good.").code(0);
    test().inside("lessons/sound").args(["check", "en.md"]).stdout_contains("1 lesson checked. All good.").code(0);
    test().inside("lessons/sound").args(["check"]).stderr_contains("--> ../other/en.md").code(1);
    test().file("away/x.txt", "").inside("away").args(["check"]).stderr_contains("--> ../lessons/other/en.md").code(1);
    test().file("draft.md", sound()).args(["check", "draft.md"]).stdout_contains("All good.").code(0);
    test()
        .file("else/draft.md", sound())
        .inside("else")
        .args(["check", "draft.md", "--course", "../lessons"])
        .stdout_contains("All good.")
        .code(0);
}

#[test]
fn a_file_named_twice_is_told_once() {
    Test::new().lesson("one", "broken").args(["check", "lessons", "lessons/one/en.md"]).stderr_contains("in 1 file").code(1);
}

#[test]
fn what_can_not_be_run_is_2() {
    let test = || Test::new().lesson("sound", sound()).file("empty/x.txt", "").file("lessons/sound/notes.txt", "");
    test().args(["check", "gone.md"]).stderr_contains("error: can't read gone.md").code(2);
    test().args(["check", "empty"]).stderr_contains("neither a course").code(2);
    test().args(["check", "lessons/sound/notes.txt"]).stderr_contains("lessons end in .md").code(2);
    test().args(["check", "--course", "empty", "lessons/sound/en.md"]).stderr_contains("empty is no course").code(2);
    test().args(["check", "--wrong"]).stderr_contains("--wrong").code(2);
    test().args(["check", "--format", "xml"]).code(2);
    test().args([]).stderr_contains("Usage").code(2);
}

#[test]
fn without_a_course_it_says_how_to_name_one() {
    Test::bare().file("draft.md", sound()).args(["check", "draft.md"]).stderr_contains("name one with --course DIR").code(2);
    Test::bare().args(["check"]).stderr_contains("name one with --course DIR").code(2);
}

#[test]
fn help_and_version_are_fine() {
    Test::new().args(["--help"]).stdout_contains("check").code(0);
    Test::new().args(["--version"]).stdout_contains("evenkeel ").code(0);
}
