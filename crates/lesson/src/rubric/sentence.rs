//! English sentences and words, as far as counting them needs.

use std::ops::Range;

/// The words of a text: whatever has a letter or a digit in it, between spaces and dashes.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '—' | '–')).filter(|word| word.contains(char::is_alphanumeric))
}

/// Where each sentence stands. The end of the text ends one too.
pub(crate) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '!', '?', '…']) {
        let behind = &text[at + mark.len()..];
        let closed = behind.trim_start_matches(CLOSING);
        let next = closed.trim_start();
        let is_followed = next.len() < closed.len() || closed.is_empty();
        // "Stop!" he says: it goes on.
        let goes_on = (closed.len() < behind.len() || mark == "…") && next.starts_with(char::is_lowercase);
        if at < start || !is_followed || goes_on || mark == "." && is_short_form(&text[start..at]) {
            continue;
        }
        let end = at + mark.len() + (behind.len() - closed.len());
        push(text, start..end, &mut found);
        start = end;
    }
    push(text, start..text.len(), &mut found);
    found
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let words = &text[range.clone()];
    if words.contains(char::is_alphanumeric) {
        let start = range.end - words.trim_start().len();
        found.push(start..start + words.trim().len());
    }
}

fn is_short_form(before: &str) -> bool {
    let last = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    SHORT_FORMS.contains(&last.to_lowercase().as_str())
}

const CLOSING: &[char] = &['"', '\'', '”', '’', ')', ']', '.', '!', '?', '…', '*'];
const SHORT_FORMS: &[&str] = &["mr", "mrs", "ms", "dr", "st", "vs", "e.g", "i.e", "etc"];

#[cfg(test)]
mod tests {
    use super::{sentences, words};

    #[test]
    fn sentences_end_where_readers_stop() {
        let check = |text: &str, expect: &[&str]| {
            assert_eq!(sentences(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>(), expect);
        };
        check("I wait. You go!  \"Now?\" Yes", &["I wait.", "You go!", "\"Now?\"", "Yes"]);
        check("\"Stop!\" he says. Mr Bello and Mr. Bello wait… then go.", &["\"Stop!\" he says.", "Mr Bello and Mr. Bello wait… then go."]);
        check("??? what's that. ok", &["what's that.", "ok"]);
        check("It is 4.30 (or so). Well...", &["It is 4.30 (or so).", "Well..."]);
        check("...", &[]);
    }

    #[test]
    fn dashes_are_no_words() {
        assert_eq!(words("One — two–three if-then … 4").collect::<Vec<_>>(), ["One", "two", "three", "if-then", "4"]);
    }
}
