//! What a learner reads stands in `src/words`, and is plain.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    files,
    literal::{Literal, Place, literals},
};

/// The app's name, keys as browsers call them, and parts of addresses.
const NAMES: &[&str] = &["Evenkeel", "Arrow", "Enter", "sms:", "tel:", "www.", "findahelpline.com"];

/// Attributes that are read out or shown.
const SHOWN: &[&str] = &[
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "title",
];

/// Sentences of English words, at most.
const LONGEST: usize = 14;

/// The classes that the styles name.
fn classes() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["assets/css", "assets/teach"].map(|folder| fs::read_dir(root.join(folder)).expect("a folder"));
    let styles = files.into_iter().flatten().map(|file| fs::read_to_string(file.expect("a file").path()).expect("a text"));
    let names = styles.flat_map(|styles| {
        let name = |rest: &str| rest.split(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c))).next().map(str::to_owned);
        styles.split('.').skip(1).filter_map(name).collect::<Vec<_>>()
    });
    names.collect()
}

fn has_word(text: &str) -> bool {
    text.chars().zip(text.chars().skip(1)).any(|(one, two)| one.is_alphabetic() && two.is_alphabetic())
}

/// Whether somebody is meant to read it, where that is not told by its place: a capital, a sign of a sentence, a space at an
/// end, or several words that are not classes. One small word alone may be an id.
fn reads_as_words(text: &str, classes: &BTreeSet<String>) -> bool {
    let has_capital = text.chars().zip(text.chars().skip(1)).any(|(one, two)| one.is_uppercase() && two.is_lowercase());
    let is_sentence = text.contains(", ") || text.contains("\\u{") || text.ends_with(['.', ',', ':', '?', '!', '…']);
    let has_space = text.trim() != text;
    let are_classes = text.split_whitespace().all(|word| classes.contains(word));
    let is_phrase = text.split_whitespace().nth(1).is_some() && !are_classes;
    // A path of a drawing has capitals side by side, and no small letter after another.
    let has_small_word = text.chars().zip(text.chars().skip(1)).any(|(one, two)| one.is_alphabetic() && two.is_lowercase());
    has_small_word && (has_capital || is_sentence || has_space || is_phrase)
}

fn is_shown(literal: &Literal, classes: &BTreeSet<String>) -> bool {
    let Literal { place, text } = literal;
    !NAMES.contains(&&**text)
        && match place {
            Place::Text => has_word(text),
            Place::Attribute(name) => SHOWN.contains(&&**name) && has_word(text),
            // Where a drawing stands is no word.
            Place::Code => !text.contains("translate(") && reads_as_words(text, classes),
        }
}

/// The words in some code that a learner would see.
fn shown(code: &str) -> Vec<String> {
    let classes = classes();
    literals(code).into_iter().filter(|literal| is_shown(literal, &classes)).map(|literal| literal.text).collect()
}

// Not in src/gallery: no learner sees it, so its words are in no language's file.
#[test]
fn views_hold_no_words() {
    for folder in ["src/page", "src/activity", "src/component", "src/state"] {
        for (path, code) in files(folder) {
            let shown = shown(&code);
            assert!(
                shown.is_empty(),
                "{}: {shown:?}\nwhat a learner reads stands in src/words, so that it can be translated",
                path.display()
            );
        }
    }
}

#[test]
fn words_in_a_view_are_found() {
    let view = r##"
        const SIZE: &str = "card card--empty";
        const FLAG: &str = "M2 2H17V16H2ZM17 16H32";
        fn view(here: &Here, is_open: bool) -> Html {
            let (what, sign) = if is_open { ("up", "Move up") } else { ("down", "not yet") };
            desk.say("Checked. Each slip says why.");
            let close = '"';
            let title = ["part way, step ", &number.to_string()].concat();
            // "A comment is for us."
            html! {
                <div class={if is_open { "pair pair--open" } else { "pair" }} id="part one" aria-label="Where to" key="two words">
                    <p class="quiet" role="status" aria-label={format!("Gap {number}")}>{ "your pick" }</p>
                    { icon("stack") }{ link(&Route::Home, "button button--plain", html! { <>{ "done" }{ 7 }</> }) }
                    if is_open {
                        { if is_ready { "now" } else { words.later } }<path d="M4 12h16M14 6l6 6-6 6" />
                    }
                    { r#"it "goes""# }
                </div>
            }
        }
    "##;
    let found = [
        "Move up",
        "not yet",
        "Checked. Each slip says why.",
        "part way, step ",
        "Where to",
        "Gap {number}",
        "your pick",
        "done",
        "now",
        r#"it "goes""#,
    ];
    assert_eq!(shown(view), found);
}

/// What is not plain about some English.
fn fault(text: &str) -> Option<&'static str> {
    let sentences = || text.split(['.', '?', '!', '…']);
    match () {
        () if text.contains('!') => Some("nobody is shouted at"),
        () if text.contains(['\'', '"']) => Some("’ and “ ” are the signs that printed English has"),
        () if text.contains("  ") => Some("two spaces"),
        () if sentences().any(|sentence| sentence.split_whitespace().count() > LONGEST) => Some("a long sentence"),
        () => None,
    }
}

#[test]
fn english_is_plain() {
    let texts: Vec<_> = files("src/words").into_iter().filter(|(path, _)| path.to_string_lossy().contains("/words/en")).collect();
    let all: Vec<_> = texts.iter().flat_map(|(_, code)| literals(code)).filter(|literal| has_word(&literal.text)).collect();
    assert!(all.len() > 100, "these are the English words: {}", all.len());
    for Literal { text, .. } in all {
        assert_eq!(fault(&text), None, "{text}");
    }
}

#[test]
fn what_is_not_plain_is_found() {
    assert_eq!(fault("Pick one. It’s fine."), None);
    for text in [
        "Well done!",
        "It's fine.",
        r#"\"Hm.\""#,
        "Two  spaces",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    ] {
        assert!(fault(text).is_some(), "{text}");
    }
}
