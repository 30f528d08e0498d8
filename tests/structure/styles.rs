//! The styles hold nothing that no page uses.

use std::{collections::BTreeSet, fs, path::Path};

use crate::files;

/// The names of the classes in a style sheet.
fn classes(css: &str) -> BTreeSet<String> {
    let without_comments: String = css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect();
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
    let names = without_comments.split('.').skip(1).map(|rest| rest.split(|sign| !is_part(sign)).next().unwrap_or_default().to_owned());
    names.filter(|name| name.starts_with(|sign: char| sign.is_ascii_alphabetic())).collect()
}

#[test]
fn every_class_in_the_styles_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code: String = files("src").into_iter().map(|(_, code)| code).collect();
    code += &fs::read_to_string(root.join("index.html")).expect("the page");
    let words: BTreeSet<&str> = code.split(['"', ' ', '\n']).collect();
    let mut unused = Vec::new();
    let folders = ["assets/css", "assets/teach"];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(root.join(folder)).expect("the styles"));
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.ends_with("all.css") {
            continue;
        }
        let css = fs::read_to_string(&path).expect("a style sheet");
        unused.extend(classes(&css).into_iter().filter(|class| !words.contains(class.as_str())).map(|class| (path.clone(), class)));
    }
    assert!(unused.is_empty(), "nothing has these classes: {unused:#?}");
}

#[test]
fn classes_are_found_in_a_style_sheet() {
    let found = classes("/* a.b */ .c:hover, a.d--e > .f__g { margin: .5rem 1.5em; }");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["c", "d--e", "f__g"]);
}
