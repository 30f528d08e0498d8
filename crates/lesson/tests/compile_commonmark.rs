//! Every example of the CommonMark spec, as the body of a card: it compiles to the words the spec shows, or is refused.

#![cfg(feature = "compile")]

use std::collections::BTreeMap;

use lesson::{
    Activity, Block, Cast, Lesson, LessonId, Text,
    compile::{self, Setting},
    diagnostic::Outcome,
};

const EXAMPLES: &str = include_str!("fixtures/commonmark/examples.json");
const HEAD: &str =
    "---\nskill: s\nminutes: 9\nobjective: Check it\ncasel: [self-awareness]\ntopics: []\nsources: []\n---\n\n# Title\n\n## Card 1\n\n";

/// Why an example may be refused. Anything else must compile.
const REFUSALS: &[&str] = &[
    "comment-open",
    "dead-link",
    "duplicate-heading",
    "empty-heading",
    "image",
    "raw-html",
    "second-title",
    "unknown-mark",
    "unsafe-link",
];

#[test]
fn each_example_shows_its_words_or_is_refused() {
    let examples: Vec<(String, String)> = serde_json::from_str(EXAMPLES).unwrap();
    let (mut compiled, mut by_link, mut refused) = (0, 0, BTreeMap::<Vec<&str>, usize>::new());
    for (number, (markdown, html)) in examples.iter().enumerate() {
        match outcome(markdown) {
            Ok(lesson) => {
                assert_eq!(squeezed(&shown(&lesson)), squeezed(&stripped(html)), "example {}: {markdown}", number + 1);
                compiled += 1;
            }
            Err(rules) => {
                assert!(
                    !rules.is_empty() && rules.iter().all(|rule| REFUSALS.contains(rule)),
                    "example {}: {markdown}\n{rules:?}",
                    number + 1
                );
                // Most examples with links lead to a place that no lesson may link to. The words are the same elsewhere.
                let elsewhere = |text: &str| text.replace("/url", "https://a.b").replace("/uri", "https://a.b");
                if let Ok(lesson) = outcome(&elsewhere(markdown)) {
                    assert_eq!(squeezed(&shown(&lesson)), squeezed(&stripped(&elsewhere(html))), "example {}: {markdown}", number + 1);
                    by_link += 1;
                } else {
                    *refused.entry(rules).or_default() += 1;
                }
            }
        }
    }
    let count: usize = refused.values().sum();
    println!("{compiled} compile, {by_link} once their links are safe, {count} are refused: {refused:#?}");
    assert_eq!((compiled, by_link, count), (444, 62, 146));
}

/// The lesson that an example makes, or the rules that refuse it.
fn outcome(markdown: &str) -> Result<Lesson, Vec<&'static str>> {
    let (cast, id, text) = (Cast::default(), LessonId::from("test"), format!("{HEAD}{markdown}"));
    let Outcome { value, diagnostics } = compile::lesson(text.as_bytes(), Setting { id: &id, language: "en", cast: &cast, base: None });
    let mut rules: Vec<&str> = diagnostics.iter().filter(|fault| fault.is_error()).map(|fault| fault.rule).collect();
    rules.dedup();
    value.map(|(lesson, _)| lesson).ok_or(rules)
}

/// All words of the steps, without the first one's title.
fn shown(lesson: &Lesson) -> String {
    let mut words = String::new();
    for (index, step) in lesson.steps.iter().enumerate() {
        assert_eq!(step.activity, Activity::Card);
        if index > 0 {
            push(&step.title, &mut words);
        }
        step.caption.iter().for_each(|caption| push(caption, &mut words));
        push_blocks(&step.body, &mut words);
    }
    words
}

fn push(text: &Text, words: &mut String) {
    words.push_str(&text.to_plain());
    words.push('\n');
}

fn push_blocks(blocks: &[Block], words: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Heading(_, text) => push(text, words),
            Block::Quote(blocks) => push_blocks(blocks, words),
            Block::List(list) => list.items.iter().for_each(|item| push_blocks(item, words)),
            Block::Code(code) => words.push_str(&format!("{code}\n")),
            Block::Rule => {}
            Block::Table(table) => table.rows.iter().chain([&table.head]).flatten().for_each(|cell| push(cell, words)),
            Block::Speech(speech) => push(&speech.text, words),
        }
    }
}

/// HTML without its tags; those that end a line leave a space.
fn stripped(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((text, tag)) = rest.split_once('<') {
        words.push_str(text);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !["a", "em", "strong", "code", "del"].contains(&name) {
            words.push(' ');
        }
        rest = after;
    }
    words.push_str(rest);
    words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn squeezed(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
