//! `evenkeel pack`: what learners and hosts get.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::test::{QUESTION, Test, sound, with};

/// The page with every place that is filled.
const INDEX: &str = "<html lang=\"en\"><meta content=\"style-src 'self'\"><meta name=\"root\" content=\"\"><meta name=\"prerendered\" content=\"\">\
    <meta name=\"build\" content=\"\"><style id=\"first\"></style><link rel=\"icon\" href=\"icon.svg\"><div id=\"prerendered\"></div>\
    <noscript id=\"text\"><p class=\"starting\">No scripts.</p></noscript><i id=\"page-end\" hidden></i>";

/// As small as a player can be.
const PLAYER: &[(&str, &str)] = &[
    ("index.html", INDEX),
    ("single.html", "<meta name=\"build\" content=\"\"><p><!-- files --></p>"),
    ("sw.js", "self.build=\"\";"),
    ("app-1.css", "a{color:red}.nowhere{color:blue}"),
    ("prerendered/prerendered.css", "#prerendered{color:green}"),
    ("evenkeel-app-1.wasm", "main"),
    ("tools-1.wasm", "tools"),
    ("gallery-1.wasm", "for developers"),
    ("backdrops/shore.svg", "<svg/>"),
    ("lessons/old.en.json", "of the course that the player was built with"),
];

fn with_player(test: Test) -> Test {
    PLAYER.iter().fold(test, |test, (path, text)| test.file(&format!("player/{path}"), text))
}

fn pack(test: Test) -> Test {
    test.args(["pack", "lessons", "--player", "player", "--out", "out"])
}

/// Every file below a folder, by its path.
fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            files.extend(read(&path).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            files.insert(name, fs::read(path).unwrap());
        }
    }
    files
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let number = three.iter().fold(0usize, |sum, byte| sum << 8 | usize::from(*byte)) << (8 * (3 - three.len()));
        let sign = |place: usize| if place > three.len() { '=' } else { char::from(SIGNS[number >> (18 - 6 * place) & 63]) };
        (0..4).map(sign).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

fn text<'f>(files: &'f BTreeMap<String, Vec<u8>>, path: &str) -> &'f str {
    std::str::from_utf8(&files[path]).unwrap()
}

#[test]
fn each_lesson_becomes_a_page_that_shows_and_reads_without_the_app() {
    let ran = pack(with_player(Test::new().lesson("one", sound()))).code(0);
    let files = read(&ran.folder.path().join("out/site"));
    let page = text(&files, "l/one/index.html");
    for part in [
        "<meta name=\"root\" content=\"../../\">",
        "<meta name=\"prerendered\" content=\" /l/one ",
        "href=\"../../icon.svg\"",
        "data-at=\"0\"",
        "<script type=\"application/json\" data-file=\"lessons/one.en.json\">{",
        "<main class=\"page lesson-text\">",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    let styles = "a{color:red}#prerendered{color:green}";
    let hash = base64(&Sha256::digest(styles));
    assert!(page.contains(&format!("<style id=\"first\">{styles}</style>")), "what the page has no class for comes later: {page}");
    assert!(page.contains(&format!("style-src 'self' 'sha256-{hash}'")), "{page}");
    assert!(text(&files, "index.html").contains("href=\"l/one/\""), "home leads there");
    assert!(text(&files, "l/index.html").contains("<a href=\"one/\">"), "and so does the list for those without scripts");
}

#[test]
fn a_course_becomes_a_site_a_zip_and_one_file() {
    let ran = pack(with_player(Test::new().lesson("one", sound()))).stdout_contains("1 lesson in out: site/").code(0);
    let files = read(&ran.folder.path().join("out"));
    assert!(files.contains_key("site/lessons/one.en.json") && files.contains_key("site/.nojekyll"), "{:?}", files.keys());
    assert!(!files.contains_key("site/lessons/old.en.json"), "the player's own course stays behind");
    assert!(!files.contains_key("site/single.html"));
    assert!(files["evenkeel-site.zip"].starts_with(b"PK"));

    let list: Value = serde_json::from_str(text(&files, "site/files.json")).unwrap();
    let build = list["build"].as_str().unwrap();
    assert_eq!(build.len(), 16);
    assert!(text(&files, "site/index.html").contains(&format!("<meta name=\"build\" content=\"{build}\">")));
    assert_eq!(text(&files, "site/sw.js"), format!("self.build=\"{build}\";"));
    let listed = list["files"].as_array().unwrap();
    for file in listed {
        let bytes = &files[&format!("site/{}", file["path"].as_str().unwrap())];
        assert_eq!((file["bytes"].as_u64(), file["sha256"].as_str()), (Some(bytes.len() as u64), Some(&*sum(bytes))), "{file}");
    }
    let paths: Vec<&str> = listed.iter().map(|file| file["path"].as_str().unwrap()).collect();
    let first: Vec<&str> = listed.iter().filter(|file| file["first"] == true).map(|file| file["path"].as_str().unwrap()).collect();
    assert!(paths.starts_with(&first), "what the first screens need comes first: {paths:?}");
    assert!(first.contains(&"index.html") && first.contains(&"tools-1.wasm") && first.contains(&"lessons/catalogue.json"), "{first:?}");
    assert!(!first.contains(&"lessons/one.en.json") && paths.contains(&"lessons/one.en.json"));
    assert!(!paths.iter().any(|path| path.contains("gallery") || ["sw.js", "files.json"].contains(path)), "{paths:?}");

    let single = text(&files, "evenkeel.html");
    assert!(single.starts_with(&format!("<meta name=\"build\" content=\"{build}\">")) && single.ends_with("</p>"));
    assert!(single.contains("lessons/one.en.json") && single.contains("backdrops/shore.svg") && !single.contains("gallery"), "{single}");

    for line in text(&files, "SHA256SUMS").lines() {
        let (told, path) = line.split_once("  ").unwrap();
        assert_eq!(told, sum(&files[path]), "{path}");
    }
    assert_eq!(text(&files, "SHA256SUMS").lines().count(), files.len() - 1);
}

#[test]
fn the_same_course_gives_the_same_bytes_and_another_one_another_build() {
    let first = pack(with_player(Test::new().lesson("one", sound()))).code(0);
    let out = first.folder.path().join("out");
    let before = read(&out);
    let second = pack(Test::again(first)).code(0);
    assert_eq!(read(&out), before);

    fs::write(second.folder.path().join("lessons/one/en.md"), with(&QUESTION.replace("rained", "poured"))).unwrap();
    fs::write(out.join("site/.htaccess"), "of the host").unwrap();
    fs::create_dir_all(out.join("site/lessons/mine")).unwrap();
    fs::write(out.join("site/lessons/mine/note.txt"), "of the host").unwrap();
    let _third = pack(Test::again(second)).code(0);
    let mut after = read(&out);
    for own in ["site/.htaccess", "site/lessons/mine/note.txt"] {
        assert!(after.remove(own).is_some(), "{own} is the host's");
    }
    assert_ne!(after["site/sw.js"], before["site/sw.js"]);
    assert_ne!(after["site/index.html"], before["site/index.html"]);
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>(), "nothing of an earlier pack is left");
}

#[test]
fn a_site_without_an_offline_copy_takes_earlier_ones_back() {
    let ran = with_player(Test::new().lesson("one", sound()))
        .args(["pack", "lessons", "--player", "player", "--out", "out", "--no-offline"])
        .code(0);
    let files = read(&ran.folder.path().join("out/site"));
    assert!(text(&files, "index.html").contains("<meta name=\"build\" content=\"\">"), "the page asks for none");
    assert!(text(&files, "sw.js").contains("unregister"));
}

#[test]
fn a_run_that_was_broken_off_is_made_good_by_the_next() {
    let first = pack(with_player(Test::new().lesson("one", sound()))).code(0);
    let out = first.folder.path().join("out");
    let before = read(&out);
    // In the middle of taking away, and in the middle of putting there.
    fs::remove_file(out.join("site/index.html")).unwrap();
    let second = pack(Test::again(first)).code(0);
    assert_eq!(read(&out), before);
    for path in before.keys().filter(|path| path.starts_with("site/") && !path.ends_with("files.json")) {
        fs::remove_file(out.join(path)).unwrap();
    }
    fs::create_dir_all(out.join(".evenkeel-pack/site")).unwrap();
    fs::write(out.join(".evenkeel-pack/site/half"), "").unwrap();
    let _third = pack(Test::again(second)).code(0);
    assert_eq!(read(&out), before);
}

#[test]
fn a_list_that_names_what_is_elsewhere_takes_nothing_away_there() {
    let sums = "0".repeat(64);
    let file = |path: &str| format!("{{\"path\":\"{path}\",\"bytes\":1,\"sha256\":\"{sums}\"}}");
    let list = format!("{{\"version\":1,\"app\":\"1\",\"build\":\"x\",\"files\":[{},{}]}}", file("../mine.txt"), file("old.css"));
    let test = Test::new().lesson("one", sound()).file("out/site/files.json", list).file("out/mine.txt", "mine");
    let ran = pack(with_player(test)).stderr_contains("did not write").code(2);
    assert_eq!(text(&read(&ran.folder.path().join("out")), "mine.txt"), "mine");
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_the_site_is_not_followed() {
    let test = with_player(Test::new().lesson("one", sound()).file("real/mine.txt", "mine").file("out/x", ""));
    let first = test.args(["check"]).code(0);
    std::os::unix::fs::symlink(first.folder.path().join("real"), first.folder.path().join("out/site")).unwrap();
    let ran = pack(Test::again(first)).stderr_contains("is a link").code(2);
    assert!(ran.folder.path().join("real/mine.txt").exists());
}

#[test]
fn what_others_wrote_is_left_alone() {
    for (path, text) in [("out/site/files.json", "{\"files\":[]}"), ("out/SHA256SUMS", "0000  other.tar")] {
        let ran = pack(with_player(Test::new().lesson("one", sound())).file(path, text)).stderr_contains("did not write").code(2);
        assert_eq!(read(&ran.folder.path().join("out")).len(), 1, "{path}");
    }

    let ran =
        pack(with_player(Test::new().lesson("one", sound())).file("out/site/mine.txt", "mine")).stderr_contains("did not write").code(2);
    assert_eq!(read(&ran.folder.path().join("out")).keys().collect::<Vec<_>>(), ["site/mine.txt"]);
}

#[test]
fn a_course_with_faults_or_a_folder_that_is_no_player_writes_nothing() {
    let faulty = pack(with_player(Test::new().lesson("one", with("## A step\n\n- [x] Only one\n")))).code(1);
    assert!(!faulty.folder.path().join("out").exists());
    let _ran = Test::new()
        .lesson("one", sound())
        .file("player/index.html", "")
        .args(["pack", "lessons", "--player", "player"])
        .stderr_contains("is no player")
        .code(2);
    let _ran = Test::new().lesson("one", sound()).args(["pack", "lessons"]).stderr_contains("--player").code(2);
    let half = with_player(Test::new().lesson("one", sound())).file("player/sw.js", "nothing to fill");
    let _ran = pack(half).stderr_contains("sw.js has no place").code(2);
}
