//! The house stays as ARCHITECTURE.md draws it: who may name what, and where words stand.

mod literal;
mod styles;
mod words;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The Rust files under a folder of the repository, without their tests and without modules that only tests have.
fn files(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        let mut entries: Vec<_> = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a text");
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut found);
    assert!(!found.is_empty(), "{folder} has files");
    let all = found.iter().map(|(_, text)| text.replace("pub(crate) mod", "mod").replace("pub mod", "mod")).collect::<String>();
    found.retain(|(path, _)| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        !all.contains(&format!("#[cfg(test)]\nmod {name};"))
    });
    for (_, text) in &mut found {
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        *text = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    }
    found
}

/// No file in `folder` outside `except` names any of `words`.
fn never(folder: &str, except: &str, words: &[&str], why: &str) {
    for (path, code) in files(folder) {
        if !except.is_empty() && path.to_string_lossy().contains(except) {
            continue;
        }
        for word in words {
            let line = code.lines().find(|line| line.contains(word));
            assert!(line.is_none(), "{}: {}\n{why}", path.display(), line.unwrap_or_default().trim());
        }
    }
}

#[test]
fn one_folder_touches_the_browser() {
    let words = ["web_sys", "js_sys", "gloo_", "wasm_bindgen"];
    never("src", "src/browser", &words, "only src/browser names the browser's crates");
}

#[test]
fn the_core_reads_no_clock_no_file_and_no_network() {
    let words = ["std::fs", "std::time", "std::net", "std::env", "std::process", "web_sys", "js_sys", "unsafe "];
    never("crates/lesson/src", "", &words, "time, chance and texts come in as arguments");
    never("crates/code/src", "", &words, "time, chance and texts come in as arguments");
}

#[test]
fn arrows_go_down_only() {
    never("src", "", &["crate::app"], "nothing imports the roof");
    never("src", "src/aside.rs", &["crate::gallery", " gallery::"], "the gallery looks at everything, and nothing at it");
    never("src/activity", "", &["crate::page", "crate::state", "crate::store"], "activities take props and give events");
    never("src/component", "", &["crate::page", "crate::state", "crate::store", "crate::activity"], "components know nothing of progress");
    never("src/state", "", &["crate::page", "crate::activity", "crate::component"], "state knows nothing of what is shown");
    never("src/store", "", &["crate::page", "crate::activity", "crate::component", "crate::state", "crate::browser"], "the store is pure");
    never("src/browser", "", &["crate::page", "crate::activity", "crate::component", "crate::state"], "the browser folder serves the rest");
    for (path, code) in files("src").into_iter().filter(|(path, _)| path.ends_with("src/route.rs")) {
        for word in ["crate::page", "crate::activity", "crate::component", "crate::state"] {
            assert!(!code.contains(word), "{}: the route is the ground floor", path.display());
        }
    }
}

#[test]
fn nothing_is_styled_or_written_past_the_policy() {
    never(
        "src",
        "",
        &["style=", "from_html_unchecked", "set_inner_html", "VRaw", "eval("],
        "a strict policy drops it, or a lesson could run code",
    );
}
