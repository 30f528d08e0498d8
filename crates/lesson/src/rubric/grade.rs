//! How hard a text is to read: the Flesch-Kincaid grade, from the lengths of its sentences and words.

use super::{
    sentence::{sentences, words},
    syllable::syllables,
};

/// What is counted of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Counts {
    pub(crate) words: usize,
    pub(crate) sentences: usize,
    pub(crate) syllables: usize,
}

impl Counts {
    /// Adds a text of its own. What has one or two words ("Fine.") adds words but no sentence, as in textstat: a chat full of
    /// them would make hard sentences beside them look easy. `known` words count two syllables.
    pub(crate) fn add(&mut self, text: &str, known: &[String]) {
        for sentence in sentences(text) {
            let found: Vec<&str> = words(&text[sentence]).collect();
            self.words += found.len();
            self.sentences += usize::from(found.len() > 2);
            self.syllables += found.iter().map(|word| if is_known(word, known) { 2 } else { syllables(word) }).sum::<usize>();
        }
    }

    pub(crate) fn grade(&self) -> f64 {
        if self.words == 0 {
            return 0.0;
        }
        let words = self.words as f64;
        0.39 * self.mean_sentence() + 11.8 * self.syllables as f64 / words - 15.59
    }

    /// Words a sentence.
    pub(crate) fn mean_sentence(&self) -> f64 {
        self.words as f64 / self.sentences.max(1) as f64
    }
}

fn is_known(word: &str, known: &[String]) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'");
    let word = word.strip_suffix("'s").unwrap_or(&word);
    known.iter().any(|name| name == word)
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn names_are_never_hard() {
        let mut counts = Counts::default();
        counts.add("Diego’s friend waits. Ok. \"Diego?\"", &["diego".to_owned()]);
        assert_eq!(counts, Counts { words: 5, sentences: 1, syllables: 8 });
    }

    #[test]
    fn long_words_and_sentences_are_hard() {
        let grade = |text: &str| {
            let mut counts = Counts::default();
            counts.add(text, &[]);
            counts.grade()
        };
        assert!(grade("You can ask. Then you wait for it.") < 1.0);
        assert!(grade("Communication analysis facilitates interpersonal understanding between participants in conversations.") > 20.0);
        assert_eq!(grade(""), 0.0);
    }
}
