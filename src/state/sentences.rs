//! A screen's text, cut into what a voice says in one breath.

/// The sentences of `text`, in order. A line ends one too: headings and options have no full stop.
pub fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        let mut letters = line.char_indices().peekable();
        while let Some((_, letter)) = letters.next() {
            // Quotation marks and brackets that close after the stop belong to the sentence.
            if matches!(letter, '.' | '?' | '!' | '…' | '。' | '？' | '！' | '؟') {
                while letters.next_if(|(_, next)| matches!(next, '.' | '?' | '!' | '…' | '"' | '\'' | '”' | '’' | '»' | ')')).is_some()
                {
                }
                if let Some((end, _)) = letters.peek().filter(|(_, next)| next.is_whitespace()) {
                    found.push(&line[start..*end]);
                    start = *end;
                }
            }
        }
        found.push(&line[start..]);
    }
    let has_words = |sentence: &&str| sentence.chars().any(char::is_alphanumeric);
    found.into_iter().map(str::trim).filter(has_words).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn check(text: &str, expect: &[&str]) {
        assert_eq!(sentences(text), expect);
    }

    #[test]
    fn a_sentence_ends_at_its_stop_or_its_line() {
        check("What now?\n“Wow. So it’s your band.” Leo waits.", &["What now?", "“Wow.", "So it’s your band.”", "Leo waits."]);
        check("Lesson 4.3 takes 12 min.", &["Lesson 4.3 takes 12 min."]);
        check("So… you’re in, right?\n\n  \n→\nA", &["So…", "you’re in, right?", "A"]);
        check("Warte.“ Ende", &["Warte.“ Ende"]);
        check("", &[]);
    }
}
