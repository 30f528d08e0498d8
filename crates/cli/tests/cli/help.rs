//! Help lines: what `check` says of `help.toml`, and what `build` makes of it.

use std::{fs, time::SystemTime};

use lesson::{Date, help::HelpLines};

use crate::test::{Test, complete};

fn help(day: &str) -> String {
    format!(
        "[[country]]\ncode = \"FR\"\nname = \"France\"\nemergency = [\"112\"]\nmark = \"S\"\nverified_on = {day}\nsource = \"https://a.eu/\"\n"
    )
}

// Numbers age by the day on which the command runs.
#[allow(clippy::disallowed_methods)]
fn days_ago(days: u64) -> String {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
    Date::from_unix(now - days * 86_400).to_string()
}

fn test(day: &str) -> Test {
    Test::new().lesson("sound", complete()).file("lessons/help.toml", help(day))
}

#[test]
fn a_number_that_was_checked_lately_is_fine() {
    test(&days_ago(1)).args(["check", "--strict"]).stdout_contains("1 lesson checked. All good.").code(0);
}

#[test]
fn an_ageing_number_is_a_reminder_even_in_a_strict_check() {
    let aged = || test(&days_ago(150)).stderr_contains("advice[help-line-ageing]").stderr_contains("--> lessons/help.toml:6:15");
    aged().args(["check"]).stderr_contains("last checked 150 days ago").code(0);
    aged().args(["check", "--strict"]).code(0);
    let stray = aged().file("lessons/sound/EN.md", "");
    stray.args(["check", "--strict"]).stderr_contains("advice[stray-file]").code(1);
}

#[test]
fn an_old_number_fails_the_check_but_not_the_build() {
    test(&days_ago(300)).args(["check"]).stderr_contains("error[help-line-too-old]").code(1);
    // What was released can be built again: the page says of each number when it was checked.
    test(&days_ago(300)).args(["build", "--out", "out"]).code(0);
}

#[test]
fn nobody_checked_it_next_century() {
    test("2101-01-01").args(["check"]).stderr_contains("error[verified-in-future]").code(1);
}

#[test]
fn a_fault_stops_the_build() {
    let broken = Test::new().lesson("sound", complete()).file("lessons/help.toml", help("2026-11-22").replace("FR", "XX"));
    let ran = broken.args(["build", "--out", "out"]).stderr_contains("error[unknown-country]").code(1);
    assert!(!ran.folder.path().join("out").exists());
    let syntax = Test::new().lesson("sound", complete()).file("lessons/help.toml", "not = [ toml");
    syntax.args(["check"]).stderr_contains("--> lessons/help.toml:1:").code(1);
}

#[test]
fn what_is_built_reads_back() {
    let ran = test("2026-11-22").args(["build", "--out", "out"]).code(0);
    let json = fs::read_to_string(ran.folder.path().join("out/help.json")).unwrap();
    let lines = HelpLines::from_json(&json).unwrap();
    assert_eq!(*lines.country("FR").unwrap().emergency.as_ref().unwrap().numbers, ["112".into()]);

    // A list that is taken away is not offered any longer.
    fs::remove_file(ran.folder.path().join("lessons/help.toml")).unwrap();
    let ran = Test::again(ran).args(["build", "--out", "out"]).code(0);
    let json = fs::read_to_string(ran.folder.path().join("out/help.json")).unwrap();
    assert_eq!(HelpLines::from_json(&json), Ok(HelpLines::default()));
}
