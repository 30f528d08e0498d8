//! `evenkeel check --strict`: how well lessons teach, not just whether they play.

use crate::test::{Test, complete, sound};

#[test]
fn only_a_strict_check_asks_how_well_a_lesson_teaches() {
    let test = || Test::new().lesson("sound", sound());
    test().args(["check"]).stdout_contains("All good.").code(0);
    test()
        .args(["check", "--strict"])
        .stderr_contains("advice[lesson-length]: the lesson takes about one minute, too short for the 8 to 15 that fit\n")
        .stderr_contains("--> lessons/sound/en.md:10:1\n")
        .stderr_contains("= note: a shorter lesson has no time to practise")
        .stderr_contains("= help: add practice")
        .code(1);
}

#[test]
fn a_fault_is_marked_in_the_middle_of_a_line() {
    let text = complete().replace("The chat feels colder than before.", "The guys say nothing.");
    Test::new()
        .lesson("one", text)
        .args(["check", "--strict"])
        .stderr_contains("advice[excluding-words]: \"guys\" leaves people out, or hurts some of them")
        .stderr_contains("--> lessons/one/en.md:103:25\n")
        .stderr_contains("1 piece of advice in 1 file (1 lesson checked)")
        .code(1);
}

#[test]
fn pages_guides_and_the_course_are_asked_too() {
    let hard = "We consider different interpretations of relationships.\n".repeat(40);
    Test::new()
        .lesson("one", complete())
        .file("lessons/one/guide.en.md", format!("# Guide\n\n{hard}"))
        .file("lessons/pages/privacy.en.md", format!("# Privacy\n\n{hard}"))
        .args(["check", "--strict"])
        .stderr_contains("advice[reading-grade]: the page reads at grade")
        .stderr_contains("--> lessons/one/guide.en.md:1:1")
        .stderr_contains("--> lessons/pages/privacy.en.md:1:1")
        .code(1);
    let hasty = |recall: &str| {
        complete()
            .replace("[Go home and say nothing for now]", "[Shout]")
            .replace("[Turn the phone off]", "[Shout more]")
            .replace("recall: []", &format!("recall: [{recall}]"))
    };
    Test::new()
        .lesson("one", hasty(""))
        .lesson("two", hasty("one").replace("and walk on", "and shout"))
        .args(["check", "--strict"])
        .stderr_contains("advice[no-waiting-choice]: no story of the unit \"Unit\" has a choice to wait, or to get an adult")
        .stderr_contains("--> lessons/course.toml:8:12")
        .code(1);
}

#[test]
fn the_first_lesson_has_nothing_to_recall_and_the_second_has() {
    let test = |second: &str| Test::new().lesson("one", complete()).lesson("two", complete().replace("recall: []", second));
    test("recall: [one]").args(["check", "--strict"]).stdout_contains("2 lessons checked. All good.").code(0);
    test("recall: []")
        .args(["check", "--strict"])
        .stderr_contains("advice[nothing-recalled]")
        .stderr_contains("--> lessons/two/en.md:6:1")
        .code(1);
}
