//! A course as a whole: the list, the folders, the cast.

use lesson::document::Document;

use crate::test::{QUESTION, Test, complete, sound, with};

fn course(lessons: &str, core: &str) -> String {
    format!("title = \"Test\"\nbase = \"en\"\ncore = [{core}]\nreview_days = [2]\n\n[[unit]]\ntitle = \"Unit\"\nlessons = [{lessons}]\n")
}

#[test]
fn a_listed_lesson_has_a_folder() {
    Test::new()
        .lesson("sound", sound())
        .file("lessons/course.toml", course("\"sound\", \"gone\"", ""))
        .args(["check"])
        .stderr_contains("error[lesson-without-folder]: there is no lesson folder `gone`")
        .stderr_contains("--> lessons/course.toml:8:21")
        .stderr_contains("evenkeel new lesson gone")
        .stderr_contains("1 error in 1 file (1 lesson checked)")
        .code(1);
}

#[test]
fn a_folder_is_listed() {
    Test::new()
        .lesson("sound", sound())
        .lesson("lost", sound())
        .file("lessons/course.toml", course("\"sound\"", ""))
        .args(["check"])
        .stderr_contains("error[folder-not-listed]: no unit lists the lesson in the folder `lost`")
        .stderr_contains("--> lessons/course.toml:8:11")
        .code(1);
}

#[test]
fn the_core_path_is_listed() {
    Test::new()
        .lesson("sound", sound())
        .file("lessons/course.toml", course("\"sound\"", "\"sound\", \"other\""))
        .args(["check"])
        .stderr_contains("error[core-not-listed]: the core path names `other`, which no unit lists")
        .stderr_contains("--> lessons/course.toml:3:18")
        .code(1);
}

#[test]
fn a_lesson_recalls_lessons_that_are_there() {
    let text = sound().replace("topics:", "recall: [first, gone]\ntopics:");
    Test::new()
        .lesson("first", sound())
        .lesson("second", text)
        .args(["check"])
        .stderr_contains("error[unknown-recall]: `recall` names `gone`, which is no lesson of this course")
        .stderr_contains("--> lessons/second/en.md:6:17")
        .code(1);
}

#[test]
fn a_folder_holds_the_base_language_under_a_name_that_fits_everywhere() {
    Test::new()
        .lesson("sound", sound())
        .file("lessons/My Lesson/en.md", sound())
        .file("lessons/only-es/es.md", sound())
        .args(["check"])
        .stderr_contains("error[lesson-folder-name]: `My Lesson` can't be a lesson's id")
        .stderr_contains("--> lessons/My Lesson\n")
        .stderr_contains("error[base-language-missing]: the lesson `only-es` has no en.md")
        .code(1);
}

#[test]
fn a_guide_is_checked_and_built_with_its_lesson() {
    let test = || Test::new().lesson("sound", sound());
    let ran = test().args(["build", "--out", "out"]).code(0);
    let built = std::fs::read_to_string(ran.folder.path().join("out/guides/sound.en.json")).unwrap();
    assert_eq!(Document::from_json(&built).unwrap().sections.len(), 6);
    let catalogue = std::fs::read_to_string(ran.folder.path().join("out/catalogue.json")).unwrap();
    assert!(catalogue.contains("\"guide\":true"), "{catalogue}");

    std::fs::remove_file(ran.folder.path().join("lessons/sound/guide.en.md")).unwrap();
    let ran = Test::again(ran).args(["build", "--out", "out"]).code(0);
    assert!(!ran.folder.path().join("out/guides/sound.en.json").exists(), "what has no source any more goes");
    let ran = Test::again(ran).args(["check"]).never_says("guide-missing").code(0);
    Test::again(ran).args(["check", "--strict"]).stderr_contains("advice[guide-missing]").code(1);

    test().file("lessons/sound/guide.en.md", "# Guide\n").args(["check"]).stderr_contains("advice[guide-sections]").code(0);
    test().file("lessons/sound/guide.en.md", "words").args(["check"]).stderr_contains("error[no-title]").code(1);
}

#[test]
fn hard_words_say_what_they_mean() {
    let test = || Test::new().lesson("one", with(&format!("{QUESTION}\n## Words\n\nA clinic is near.\n")));
    let glossary = "# Hard words\n\n## clinic, clinics\n\nA place with doctors.\n";
    let ran = test().file("lessons/glossary.en.md", glossary).args(["build", "--out", "out"]).code(0);
    let built = std::fs::read_to_string(ran.folder.path().join("out/one.en.json")).unwrap();
    assert!(built.contains(r#"{"term":["clinic","A place with doctors.",0]}"#), "{built}");
    test().file("lessons/glossary.en.md", "# Hard words\n\n## clinic\n").args(["check"]).stderr_contains("error[invalid-word]").code(1);
}

#[test]
fn other_files_are_left_alone() {
    Test::new()
        .lesson("sound", complete())
        .file("lessons/sound/notes.txt", "anything")
        .file("lessons/glossary.txt", "anything")
        .file("lessons/.hidden/x.md", "anything")
        .args(["check", "--strict"])
        .stdout_contains("1 lesson checked. All good.")
        .code(0);
}

#[test]
fn a_stray_lesson_file_is_advice() {
    let test = || Test::new().lesson("sound", sound()).file("lessons/sound/EN_us.md", "anything");
    test().args(["check"]).stderr_contains("advice[stray-file]").stderr_contains("1 piece of advice in 1 file").code(0);
    test().args(["check", "--strict"]).stderr_contains("advice[stray-file]").code(1);
}

#[test]
fn a_broken_course_file_is_told_with_its_place() {
    Test::new()
        .lesson("sound", sound())
        .file("lessons/course.toml", "title = \"Test\"\nbase = \n")
        .args(["check"])
        .stderr_contains("--> lessons/course.toml:2:")
        .never_says("folder-not-listed")
        .code(1);
}

#[test]
fn a_broken_cast_file_does_not_make_everyone_unknown() {
    let text = sound().replace("Which is a fact?", "**Noor:** Which is a fact?");
    Test::new()
        .lesson("sound", text)
        .file("lessons/cast.toml", "[[member]]\nid = \n")
        .args(["check"])
        .stderr_contains("--> lessons/cast.toml:2:")
        .never_says("lessons/sound/en.md")
        .code(1);
}

#[test]
fn faults_of_all_files_are_told_at_once_in_order() {
    let ran = Test::new()
        .lesson("b-second", sound().replace("minutes: 5", "minutes: 500"))
        .lesson("a-first", sound().replace("- [x] It rained.", "- [ ] It rained."))
        .file("lessons/course.toml", course("\"b-second\", \"a-first\", \"gone\"", ""))
        .args(["check"])
        .stderr_contains("3 errors in 3 files (2 lessons checked)")
        .code(1);
    let at = |text: &str| ran.stderr.find(text).unwrap_or_else(|| panic!("{text}: {}", ran.stderr));
    assert!(at("lessons/a-first/en.md") < at("lessons/b-second/en.md"));
    assert!(at("lessons/b-second/en.md") < at("lessons/course.toml"));
}

#[test]
fn a_translation_is_held_against_its_base() {
    let spanish = "---\nobjective: Pregunta antes de responder\n---\n\n# Una lección\n\nPalabras.\n\n## Una pregunta\n\n¿Qué es un hecho?\n\n\
                   - [x] Llovió.\n  > **Un hecho.** Todos se mojaron.\n- [ ] Fue triste.\n  > **Una idea.** La lluvia no siente.\n";
    let test = || Test::new().lesson("sound", sound());
    test().file("lessons/sound/es.md", spanish).args(["check"]).stdout_contains("1 lesson checked. All good.").code(0);
    test().file("lessons/sound/es.md", spanish).args(["check", "lessons/sound/es.md"]).stdout_contains("All good.").code(0);
    let other = format!("{spanish}\n## Otro paso\n\nMás.\n");
    test().file("lessons/sound/es.md", &other).args(["check"]).stderr_contains("lessons/sound/es.md:").code(1);
    test().file("lessons/sound/es.md", &other).args(["check", "lessons/sound/es.md"]).stderr_contains("lessons/sound/es.md:").code(1);
}

#[test]
fn a_translation_waits_for_a_sound_base() {
    Test::new()
        .lesson("sound", "no lesson")
        .file("lessons/sound/es.md", "no lesson")
        .args(["check"])
        .stderr_contains("not checked: lessons/sound/es.md waits until en.md is sound")
        .never_says("--> lessons/sound/es.md")
        .code(1);
}
