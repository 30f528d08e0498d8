//! Files that nobody meant well with: told, never a panic, never a mess on the terminal.

use crate::test::{FIRST_LINE, Test, sound, with};

#[test]
fn line_endings_and_byte_order_marks_change_nothing() {
    Test::new().lesson("one", sound().replace('\n', "\r\n")).args(["check"]).stdout_contains("All good.").code(0);
    Test::new().lesson("one", format!("\u{feff}{}", sound())).args(["check"]).stdout_contains("All good.").code(0);
    let broken = with("## Step\n\n<b>bold</b>\n").replace('\n', "\r\n");
    let line = format!("--> lessons/one/en.md:{}:1", FIRST_LINE + 2);
    Test::new().lesson("one", &broken).args(["check"]).stderr_contains(&line).never_says("\r").code(1);
    Test::new().lesson("one", format!("\u{feff}{broken}")).args(["check"]).stderr_contains(&line).code(1);
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_place() {
    let mut bytes = with("## Step\n\nText ").into_bytes();
    bytes.extend(b"\xff\xfe here.\n");
    let line = format!("--> lessons/one/en.md:{}:6", FIRST_LINE + 2);
    Test::new().lesson("one", bytes).args(["check"]).stderr_contains(line).stderr_contains("Text ?? here.").code(1);
}

#[test]
fn junk_is_one_more_fault() {
    let junk: Vec<u8> = (0..5_000_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    Test::new().lesson("one", junk).args(["check"]).stderr_contains("--> lessons/one/en.md").code(1);
    Test::new().lesson("one", "# ".repeat(2_500_000)).args(["check"]).stderr_contains("--> lessons/one/en.md").code(1);
    Test::new().lesson("one", "").args(["check"]).stderr_contains("lessons/one/en.md").code(1);
    let small: Vec<u8> = (0..200_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    Test::new().lesson("one", small).args(["check"]).stderr_contains("--> lessons/one/en.md").code(1);
}

#[test]
fn deep_nesting_is_told() {
    for deep in ["> ".repeat(50_000), "- ".repeat(50_000), "**a *b ".repeat(2_000) + &"c* d** ".repeat(2_000)] {
        Test::new().lesson("one", with(&format!("## Step\n\n{deep}x\n"))).args(["check"]).stderr_contains("lessons/one/en.md").code(1);
    }
    // Never closed, so these are words.
    for open in ["*a ".repeat(50_000), "[".repeat(100_000)] {
        Test::new().lesson("one", with(&format!("## Step\n\n{open}x\n"))).args(["check"]).code(0);
    }
    Test::new().lesson("one", with(&format!("## Step\n\n{}x\n", "> ".repeat(200)))).args(["check"]).stderr_contains("error[").code(1);
}

#[test]
fn raw_html_is_no_way_in() {
    for html in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "Text <b onclick=x>y</b>.",
        "[x](javascript:alert(1))",
        "<!-- unknown mark -->",
    ] {
        Test::new()
            .lesson("one", with(&format!("## Step\n\n{html}\n")))
            .args(["check"])
            .stderr_contains(format!("lessons/one/en.md:{}:", FIRST_LINE + 2))
            .code(1);
    }
}

#[test]
fn control_characters_do_not_reach_the_terminal() {
    let step = "## Step\n\n<!-- \u{1b}[31mred\u{7}\u{9b}31m \u{202e}back -->\n";
    let ran = Test::new().lesson("one", with(step)).args(["check"]).code(1);
    assert!(!ran.stderr.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}']), "{:?}", ran.stderr);
}

#[test]
fn a_very_long_line_is_shown_around_the_mark() {
    let step = format!("## Step\n\n{} <b>bold</b> {}\n", "word ".repeat(2000), "word ".repeat(2000));
    let ran = Test::new().lesson("one", with(&step)).args(["check"]).stderr_contains("<b>").stderr_contains("\u{2026}").code(1);
    assert!(ran.stderr.lines().all(|line| line.chars().count() < 200), "{}", ran.stderr);
}

#[test]
fn folders_and_links_in_odd_places_are_survived() {
    let test = Test::new().lesson("one", sound()).file("lessons/two.md/x.txt", "").file("lessons/three/en.md/x.txt", "");
    #[cfg(unix)]
    {
        use std::os::unix::{ffi::OsStrExt, fs::symlink};
        let lessons = test.path().join("lessons");
        symlink("..", lessons.join("loop")).unwrap();
        symlink("self", lessons.join("self")).unwrap();
        symlink("en.md", lessons.join("one/en.md.md")).unwrap();
        symlink("es.md", lessons.join("one/es.md")).unwrap();
        std::fs::create_dir(lessons.join(std::ffi::OsStr::from_bytes(b"bad\xffname"))).unwrap();
        std::fs::write(lessons.join("one").join(std::ffi::OsStr::from_bytes(b"\xff.md")), "x").unwrap();
    }
    test.args(["check"]).stderr_contains("lessons/three/en.md").code(2);
}
