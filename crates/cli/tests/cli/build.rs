//! `evenkeel build`: what the app loads.

use std::{collections::BTreeMap, fs, path::Path, time::SystemTime};

use lesson::format::{catalogue::Catalogue, lesson::from_json};

use crate::test::{QUESTION, Test, sound, with};

fn files(folder: &Path) -> BTreeMap<String, (String, SystemTime)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| {
            let text = fs::read_to_string(entry.path()).unwrap();
            (entry.file_name().into_string().unwrap(), (text, entry.metadata().unwrap().modified().unwrap()))
        })
        .collect()
}

#[test]
fn what_is_written_loads_back() {
    let ran = Test::new()
        .lesson("one", sound())
        .lesson("two", sound().replace("# A lesson", "# Another").replace("minutes: 5", "minutes: 7"))
        .args(["build", "lessons", "--out", "out"])
        .stdout_contains("2 lessons in out: 9 of 9 files written")
        .code(0);
    let files = files(&ran.folder.path().join("out"));
    assert_eq!(files.keys().collect::<Vec<_>>(), ["catalogue.json", "help.json", "one.en.json", "two.en.json"]);
    let catalogue = Catalogue::from_json(&files["catalogue.json"].0).unwrap();
    let told: Vec<(&str, &str, u16, u16)> = catalogue.lessons().map(|(_, one)| (&*one.id, &*one.title, one.minutes, one.steps)).collect();
    assert_eq!(told, [("one", "A lesson", 5, 1), ("two", "Another", 7, 1)]);
    let lesson = from_json(&files["two.en.json"].0).unwrap();
    assert_eq!((lesson.id.as_str(), lesson.title.to_plain().as_str()), ("two", "Another"));
}

#[test]
fn a_second_build_writes_only_what_changed_and_removes_what_went() {
    let first = Test::new().lesson("one", sound()).lesson("two", sound()).lesson("three", sound()).args(["build", "--out", "out"]).code(0);
    let out = first.folder.path().join("out");
    fs::write(out.join("mine.en.json"), "{}").unwrap();
    let before = files(&out);

    let lessons = first.folder.path().join("lessons");
    let course = fs::read_to_string(lessons.join("course.toml")).unwrap();
    fs::write(lessons.join("course.toml"), course.replace("\"two\", ", "")).unwrap();
    fs::remove_dir_all(lessons.join("two")).unwrap();
    fs::write(lessons.join("three/en.md"), with(&QUESTION.replace("rained", "poured"))).unwrap();
    let second = Test::again(first).args(["build", "--out", "out"]).stdout_contains("2 of 9 files written, 2 removed").code(0);
    let after = files(&out);
    assert_eq!(after.keys().collect::<Vec<_>>(), ["catalogue.json", "help.json", "mine.en.json", "one.en.json", "three.en.json"]);
    assert_eq!(before["one.en.json"], after["one.en.json"]);
    assert_ne!(before["three.en.json"].0, after["three.en.json"].0);

    let _third = Test::again(second).args(["build", "--out", "out"]).stdout_contains("0 of 9 files written").code(0);
    assert_eq!(files(&out), after);
}

#[test]
fn faults_stop_it_and_advice_does_not() {
    let ran = Test::new()
        .lesson("one", "broken")
        .lesson("two", sound())
        .args(["build", "--course", "lessons", "--out", "out"])
        .stderr_contains("lessons/one/en.md")
        .stderr_contains("nothing was written")
        .code(1);
    assert!(!ran.folder.path().join("out").exists());
    let stray = Test::new().lesson("one", sound()).file("lessons/one/EN.md", "");
    stray.args(["build", "--course", "lessons", "--out", "out"]).never_says("stray-file").code(0);
}

#[test]
fn what_can_not_be_run_is_2() {
    Test::new().args(["build", "gone", "--out", "out"]).stderr_contains("there is no folder gone").code(2);
    Test::new().args(["build"]).stderr_contains("--out").code(2);
    Test::new().lesson("one", sound()).file("out", "a file").args(["build", "--out", "out"]).stderr_contains("out").code(2);
}

#[test]
fn everybody_in_the_cast_has_a_drawing_and_nobody_else() {
    let first = Test::new().lesson("one", sound()).args(["build", "--out", "out"]).code(0);
    let drawn = |folder: &Path| {
        let mut names: Vec<String> =
            fs::read_dir(folder.join("out/faces")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    assert_eq!(drawn(first.folder.path()), ["_home.svg", "leo.svg", "noor.svg"]);
    let noor = fs::read_to_string(first.folder.path().join("out/faces/noor.svg")).unwrap();
    assert!(noor.starts_with("<svg xmlns=") && noor.contains(r#"viewBox="0 0 1200 800""#) && noor.contains("#6F5293"), "{noor}");
    let home = fs::read_to_string(first.folder.path().join("out/faces/_home.svg")).unwrap();
    assert!(!home.contains("noor"), "nobody speaks in that lesson: {home}");

    let cast = fs::read_to_string(first.folder.path().join("lessons/cast.toml")).unwrap();
    let second = Test::again(first).file("lessons/cast.toml", &cast[cast.rfind("[[member]]").unwrap()..]);
    let second = second.args(["build", "--out", "out"]).stdout_contains("0 of 6 files written, 1 removed").code(0);
    assert_eq!(drawn(second.folder.path()), ["_home.svg", "leo.svg"]);
}

#[test]
fn who_leads_a_lesson_stands_in_the_drawings_of_home() {
    let lesson = with(&format!("{QUESTION}\n## Words\n\n**Noor (worried):** Words.\n"));
    let test = Test::new().lesson("one", &lesson).args(["build", "--out", "out"]).code(0);
    let drawing = |name: &str| fs::read_to_string(test.folder.path().join("out/faces").join(name)).unwrap();
    for name in ["_home.svg", "_cover-one.svg"] {
        let drawing = drawing(name);
        assert!(drawing.contains(r#"<view id="noor""#) && !drawing.contains("leo"), "{name}: {drawing}");
    }
    assert_ne!(drawing("_home.svg"), drawing("_cover-one.svg"), "calm in the list, worried on the cover");
}

#[test]
fn a_look_that_can_not_be_drawn_stops_it() {
    let look = "[[member]]\nid = \"noor\"\nname = \"Noor\"\nlook = { skin = 9, head = \"oval\", hair = \"bobb\", colour = \"soft\", nose = \"line\", \
                top = \"crew\", top_colour = \"red\", extras = [\"hoops\", \"hat\"], hat = 1 }\n[[member]]\nid = \"leo\"\nname = \"Leo\"\n";
    Test::new()
        .lesson("one", sound())
        .file("lessons/cast.toml", look)
        .args(["build", "--out", "out"])
        .stderr_contains("error[unknown-look]: there is no `skin` called \"9\"")
        .stderr_contains("--> lessons/cast.toml:4:17")
        .stderr_contains("use one of: 1, 2, 3, 4, 5, 6, 7")
        .stderr_contains("there is no `hair` called \"bobb\"")
        .stderr_contains("use one of: fade, braids, long")
        .stderr_contains("\"red\" is no colour")
        .stderr_contains("there is no `extras` called \"hat\"")
        .stderr_contains("a look has no field `hat`")
        .stderr_contains("error[missing-look]: the look of Leo has no `skin`")
        .stderr_contains("the look of Leo has no `top_colour`")
        .stderr_contains("nothing was written")
        .code(1);
}
