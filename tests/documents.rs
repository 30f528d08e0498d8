//! The shipped documents: they compile, can be read by those they are for, and say what they must.

use std::{fs, path::Path};

use lesson::{
    Block, Text, compile,
    document::{DOCUMENTS, Document},
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons/pages");

fn document(id: &str) -> Document {
    let bytes = fs::read(Path::new(FOLDER).join(format!("{id}.en.md"))).unwrap();
    let outcome = compile::document(&bytes, id, "en");
    assert_eq!(outcome.diagnostics, [], "{id}");
    outcome.value.unwrap()
}

/// Every paragraph, list item and cell; headings too if asked.
fn paragraphs(document: &Document, with_headings: bool) -> Vec<String> {
    fn collect(blocks: &[Block], with_headings: bool, found: &mut Vec<String>) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => found.push(text.to_plain()),
                Block::Heading(_, text) if with_headings => found.push(text.to_plain()),
                Block::Quote(inner) => collect(inner, with_headings, found),
                Block::List(list) => list.items.iter().for_each(|item| collect(item, with_headings, found)),
                Block::Table(table) => found.extend(table.rows.iter().flatten().map(Text::to_plain)),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(&document.opening, with_headings, &mut found);
    for section in &document.sections {
        if with_headings {
            found.push(section.title.to_plain());
        }
        collect(&section.body, with_headings, &mut found);
    }
    found
}

fn whole(id: &str) -> String {
    paragraphs(&document(id), true).join("\n")
}

/// The Flesch-Kincaid grade of running text, with a count of syllables that rather finds one too many.
fn grade(id: &str) -> (f64, usize) {
    let (mut sentences, mut words, mut syllables, mut longest) = (0.0, 0.0, 0.0, 0);
    for paragraph in paragraphs(&document(id), false) {
        for sentence in paragraph.split_inclusive(['.', '?', ':', ';']).filter(|sentence| sentence.contains(char::is_alphabetic)) {
            let all: Vec<&str> = sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
            sentences += 1.0;
            words += all.len() as f64;
            syllables += all.iter().map(|word| self::syllables(word)).sum::<f64>();
            longest = longest.max(all.len());
        }
    }
    (0.39 * words / sentences + 11.8 * syllables / words - 15.59, longest)
}

/// Runs of vowels, without a silent e at the end.
fn syllables(word: &str) -> f64 {
    let word: String = word.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let word = if word.ends_with("le") { &word } else { word.strip_suffix('e').unwrap_or(&word) };
    let (mut count, mut was_vowel) = (0.0_f64, false);
    for letter in word.chars() {
        let is_vowel = "aeiouy".contains(letter);
        count += f64::from(is_vowel && !was_vowel);
        was_vowel = is_vowel;
    }
    count.max(1.0)
}

#[test]
fn every_document_is_there_and_comes_back_from_its_json() {
    for id in DOCUMENTS {
        let document = document(id);
        assert_eq!(Document::from_json(&document.to_json()), Ok(document), "{id}");
    }
}

#[test]
fn learners_can_read_theirs() {
    assert_eq!([syllables("a"), syllables("people"), syllables("safe"), syllables("deleting")], [1.0, 2.0, 1.0, 3.0]);
    for id in ["privacy", "about"] {
        let (grade, longest) = grade(id);
        assert!(grade <= 5.0, "{id} is at grade {grade:.1}");
        assert!(longest <= 14, "{id} has a sentence of {longest} words");
    }
    let adults = grade("adults").0;
    assert!(adults > grade("privacy").0 + 2.0, "the measure tells nothing apart: {adults:.1}");
}

#[test]
fn limits_are_said_plainly() {
    let about = whole("about");
    for limit in ["Not therapy.", "Not crisis care.", "Not a test."] {
        assert!(about.contains(limit), "{limit}");
    }
    let adults = whole("adults");
    for limit in
        ["not therapy", "not crisis care", "not a test", "has not been tested in a trial", "Nobody dialled them", "Not legal advice"]
    {
        assert!(adults.contains(limit), "{limit}");
    }
}

#[test]
fn every_key_that_is_written_is_told() {
    use evenkeel::store::PREFIX;
    let adults = whole("adults");
    for key in ["progress.LESSON.a", "settings", "aside.", "probe", "deleted"] {
        assert!(adults.contains(&[PREFIX, key].concat()), "{key}");
    }
    // And no key is written that is not: each is made from the prefix, in these files.
    let sources =
        ["src/store/saves.rs", "src/store/record.rs", "src/store/settings.rs", "src/state/device.rs", "src/browser/local_store.rs"];
    let names: Vec<String> = sources.iter().flat_map(|path| keys_in(path)).collect();
    assert!(!names.is_empty());
    for name in names {
        assert!(adults.contains(&[PREFIX, name.as_str()].concat()), "{name} is written, and the page for adults does not say so");
    }
}

/// The names behind the prefix in a source file: `[PREFIX, "settings"]` and `{PREFIX}aside.`.
fn keys_in(path: &str) -> Vec<String> {
    let code = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let code = code.split("#[cfg(test)]").next().unwrap();
    let quoted = code.split("[PREFIX, \"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let formatted = code.split("{PREFIX}").skip(1).map(|rest| rest.split(['{', '"']).next().unwrap());
    quoted.chain(formatted).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}
