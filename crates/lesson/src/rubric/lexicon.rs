//! Words and phrases to look for in a text.

use std::ops::Range;

/// A phrase. Its words stand in this order within one sentence; capitals and hyphens do not matter. In a word, `a/b` is either,
/// `bull*` is anything that starts so.
pub(super) struct Term {
    words: &'static str,
    /// What to write instead, or to do about it. Empty where the list says it for all its terms.
    pub(super) instead: &'static str,
    /// Words that take its sting, in the five before it: "it's *not* your fault".
    before: &'static [&'static str],
    /// The same for the two behind it.
    behind: &'static [&'static str],
}

pub(super) const fn term(words: &'static str, instead: &'static str) -> Term {
    Term { words, instead, before: &[], behind: &[] }
}

impl Term {
    pub(super) const fn unless(self, before: &'static [&'static str]) -> Self {
        Self { before, ..self }
    }

    pub(super) const fn unless_then(self, behind: &'static [&'static str]) -> Self {
        Self { behind, ..self }
    }
}

#[cfg(test)]
impl Term {
    /// A phrase that it stands for.
    pub(super) fn example(&self) -> String {
        let words = self.words.split(' ').map(|word| word.split('/').next().unwrap_or_default().trim_end_matches('*'));
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Words that turn a phrase around.
pub(super) const NOT: &[&str] = &[
    "not", "no", "never", "nobody", "nothing", "none", "without", "isn't", "aren't", "wasn't", "weren't", "don't", "doesn't", "didn't",
    "can't", "won't", "nor", "neither",
];

/// A text cut into words, to look for many terms in.
pub(super) struct Tokens<'a> {
    text: &'a str,
    words: Vec<(String, Range<usize>)>,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut words: Vec<(String, Range<usize>)> = Vec::new();
        for (at, c) in text.char_indices() {
            if !is_letter(c) {
                continue;
            }
            let c = if c == '’' { '\'' } else { c };
            let end = at + text[at..].chars().next().map_or(1, char::len_utf8);
            match words.last_mut() {
                Some((word, range)) if range.end == at => {
                    word.extend(c.to_lowercase());
                    range.end = end;
                }
                _ => words.push((c.to_lowercase().collect(), at..end)),
            }
        }
        for (word, range) in &mut words {
            // Quotation marks of the single kind.
            let written = &text[range.clone()];
            let trimmed = written.trim_start_matches(APOSTROPHES);
            range.start += written.len() - trimmed.len();
            range.end = range.start + trimmed.trim_end_matches(APOSTROPHES).len();
            *word = word.trim_matches('\'').to_owned();
        }
        words.retain(|(word, _)| !word.is_empty());
        Self { text, words }
    }

    /// Where a term stands.
    pub(super) fn find(&self, term: &Term) -> Vec<Range<usize>> {
        let first = term.words.split(' ').next().unwrap_or_default();
        // Nearly always it is not there, and nothing need be made ready.
        if !self.words.iter().any(|(word, _)| first.split('/').any(|wanted| is_form(wanted, word))) {
            return Vec::new();
        }
        let wanted: Vec<Vec<&str>> = term.words.split(' ').map(|word| word.split('/').collect()).collect();
        let len = wanted.len();
        let mut found = Vec::new();
        for (at, window) in self.words.windows(len).enumerate() {
            if !wanted.iter().zip(window).all(|(wanted, (word, _))| wanted.iter().any(|wanted| is_form(wanted, word))) {
                continue;
            }
            let range = window[0].1.start..window[len - 1].1.end;
            if !self.ends_between(range.start, range.end) && !self.is_softened(term, at, len) {
                found.push(range);
            }
        }
        found
    }

    /// The words, in small letters.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(word, _)| word.as_str())
    }

    pub(super) fn has(&self, terms: &[Term]) -> bool {
        terms.iter().any(|term| !self.find(term).is_empty())
    }

    fn is_softened(&self, term: &Term, at: usize, len: usize) -> bool {
        let near = |words: &[(String, Range<usize>)], list: &[&str], from: usize, to: usize| {
            words.iter().any(|(word, range)| list.contains(&word.as_str()) && !self.ends_between(from.min(range.start), to.max(range.end)))
        };
        let (start, end) = (self.words[at].1.start, self.words[at + len - 1].1.end);
        near(&self.words[at.saturating_sub(5)..at], term.before, start, start)
            || near(&self.words[at + len..(at + len + 2).min(self.words.len())], term.behind, end, end)
    }

    /// Whether a sentence ends between two places.
    fn ends_between(&self, start: usize, end: usize) -> bool {
        self.text.get(start..end).is_some_and(|between| between.contains(['.', '!', '?']))
    }
}

const APOSTROPHES: &[char] = &['\'', '’'];

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || APOSTROPHES.contains(&c)
}

/// Whether a word is the one wanted, or starts as `start*` does.
fn is_form(wanted: &str, word: &str) -> bool {
    match wanted.strip_suffix('*') {
        Some(start) => word.starts_with(start),
        None => word == wanted,
    }
}

/// The text with what is between double quotes blanked out: what somebody says, not the lesson.
pub(super) fn without_quotes(text: &str) -> String {
    let mut is_open = false;
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => is_open = !is_open,
            '“' => is_open = true,
            '”' => is_open = false,
            _ => {}
        }
        match is_open {
            true => kept.extend(std::iter::repeat_n(' ', c.len_utf8())),
            false => kept.push(c),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{NOT, Term, Tokens, term, without_quotes};

    fn check(term: Term, text: &str, expect: &[&str]) {
        let found = Tokens::new(text).find(&term);
        assert_eq!(found.into_iter().map(|range| &text[range]).collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn a_phrase_is_found_whole_and_within_a_sentence() {
        check(term("bad choice", ""), "A Bad choice! Bad. Choice. Badchoice.", &["Bad choice"]);
        check(term("self harm*", ""), "self-harm, Self harming; harm", &["self-harm", "Self harming"]);
        check(term("you/you're stupid", ""), "You’re 'stupid' – you stupid.", &["You’re 'stupid", "you stupid"]);
    }

    #[test]
    fn words_around_can_take_the_sting() {
        let fault = || term("your fault", "").unless(NOT);
        check(fault(), "It isn't your fault. It is never ever your fault. Not now. Your fault!", &["Your fault"]);
        check(term("your parents", "").unless_then(&["or"]), "your parents or carers, your parents", &["your parents"]);
    }

    #[test]
    fn quotes_are_somebody_elses_words() {
        assert_eq!(without_quotes("a \"bé\" c “d” e"), "a     \" c     ” e");
        assert_eq!(without_quotes("a \"b\" c").len(), 7);
    }
}
