//! Documents: what `check` says of the files in `pages`, and what `build` makes of them.

use std::fs;

use lesson::document::Document;

use crate::test::{Test, complete, sound};

const TEXT: &str = "# A page\n\nHello.\n\n## More\n\nWords.\n";

fn test() -> Test {
    let test = Test::new().lesson("sound", complete());
    ["about", "privacy", "adults"].into_iter().fold(test, |test, id| test.file(&format!("lessons/pages/{id}.en.md"), TEXT))
}

#[test]
fn documents_are_checked_with_the_lessons() {
    test().args(["check", "--strict"]).stdout_contains("1 lesson checked. All good.").code(0);
    let broken = test().file("lessons/pages/about.en.md", "# A page\n\n<b>x</b>\n").args(["check"]);
    broken.stderr_contains("error[raw-html]").stderr_contains("--> lessons/pages/about.en.md:3:1").code(1);
}

#[test]
fn a_page_has_an_address_and_every_address_a_page() {
    let other = test().file("lessons/pages/contact.en.md", TEXT).args(["check"]);
    other.stderr_contains("error[unknown-page]: no address of the app leads to the page `contact`").code(1);
    let stray = || test().file("lessons/pages/notes.md", TEXT);
    stray().args(["check"]).stderr_contains("advice[stray-file]").code(0);
    stray().args(["check", "--strict"]).code(1);
    let missing = Test::new().lesson("sound", sound()).file("lessons/pages/about.en.md", TEXT).file("lessons/pages/privacy.es.md", TEXT);
    let missing = missing.args(["check"]).stderr_contains("error[page-missing]: there is no privacy.en.md");
    missing.stderr_contains("there is no adults.en.md").never_says("no about.en.md").code(1);
}

#[test]
fn what_is_built_reads_back_and_goes_with_its_file() {
    let built = test().file("lessons/pages/about.es.md", "# Una página\n").args(["build", "--out", "out"]);
    let ran = built.stdout_contains("1 lesson in out: 12 of 12 files written").code(0);
    let read = |name: &str| fs::read_to_string(ran.folder.path().join("out/pages").join(name)).unwrap();
    let document = Document::from_json(&read("privacy.en.json")).unwrap();
    assert_eq!((&*document.id, document.sections[0].title.to_plain().as_str()), ("privacy", "More"));
    assert_eq!(Document::from_json(&read("about.es.json")).unwrap().title.to_plain(), "Una página");

    fs::write(ran.folder.path().join("out/pages/mine.json"), "{}").unwrap();
    fs::remove_file(ran.folder.path().join("lessons/pages/about.es.md")).unwrap();
    let ran = Test::again(ran).args(["build", "--out", "out"]).stdout_contains("0 of 11 files written, 1 removed").code(0);
    assert!(!ran.folder.path().join("out/pages/about.es.json").exists());
    assert!(ran.folder.path().join("out/pages/mine.json").exists(), "other files are not ours");
}
