//! The glossary: hard words, one `## word` each, and what they mean. Words of it in a lesson say on a tap what they mean, once a screen.

use std::rc::Rc;

use super::{document, fault::shortened};
use crate::{
    Activity, Block, Inline, Lesson, Term, Text,
    activity::Question,
    diagnostic::{Diagnostic, Outcome},
};

/// Hard words with their meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    /// In small letters; a heading may name several forms of a word, with commas between.
    words: Vec<(String, Rc<str>)>,
}

/// Letters that a meaning may have: it stands on a small card.
const LONGEST: usize = 160;

/// Compiles a glossary.
pub fn glossary(bytes: &[u8], language: &str) -> Outcome<Glossary> {
    let Outcome { value, mut diagnostics } = document::document(bytes, "glossary", language);
    let Some(document) = value else { return Outcome { value: None, diagnostics } };
    let mut words: Vec<(String, Rc<str>)> = Vec::new();
    let mut say = |message: String, remedy: &str| {
        diagnostics.push(Diagnostic::error("invalid-word", 0..0, message, "learners would tap a word and not find what it means", remedy));
    };
    for section in &document.sections {
        let title = section.title.to_plain();
        let meaning = match &section.body[..] {
            [Block::Paragraph(text)] => text.to_plain(),
            _ => String::new(),
        };
        match meaning.chars().count() {
            0 => say(format!("`{}` is not followed by one paragraph", shortened(&title)), "write one short paragraph under it"),
            1..=LONGEST => {}
            letters => say(format!("the meaning of `{}` has {letters} letters; {LONGEST} fit", shortened(&title)), "say it in fewer words"),
        }
        let meaning = Rc::from(meaning);
        for word in title.split(',').map(|word| word.trim().to_lowercase()) {
            if words.iter().any(|(known, _)| *known == word) {
                say(format!("`{}` is there already", shortened(&word)), "keep one of the two");
            }
            words.push((word, Rc::clone(&meaning)));
        }
    }
    let is_sound = diagnostics.iter().all(|one| !one.is_error());
    Outcome { value: is_sound.then_some(Glossary { words }), diagnostics }
}

impl Glossary {
    /// The words, in small letters.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(word, _)| word.as_str())
    }

    /// The same lesson, in which the hard words say what they mean: each where it first stands on a screen. Not in what is picked or
    /// asked: a button in a button can't be tapped.
    pub fn explain(&self, mut lesson: Lesson) -> Lesson {
        let mut number = 0;
        Screen::new(self, &mut number).blocks(&mut lesson.opening);
        for step in &mut lesson.steps {
            let mut screen = Screen::new(self, &mut number);
            match &mut step.activity {
                Activity::Card | Activity::Tool(_) => screen.blocks(&mut step.body),
                Activity::Questions(questions) => {
                    screen.before_prompt(&mut step.body);
                    for question in questions {
                        let mut body = question.body.clone();
                        screen.before_prompt(&mut body);
                        if body != question.body {
                            *question = Rc::new(Question { body, ..(**question).clone() });
                        }
                    }
                }
                Activity::Scenario(story) => {
                    let mut explained = (**story).clone();
                    for scene in &mut explained.scenes {
                        Screen::new(self, &mut number).blocks(&mut scene.body);
                    }
                    *story = Rc::new(explained);
                }
                Activity::Sort(_) | Activity::Match(_) | Activity::Order(_) | Activity::Fill(_) => screen.blocks(&mut step.body),
            }
        }
        lesson
    }
}

/// What stands on one screen.
struct Screen<'a> {
    glossary: &'a Glossary,
    /// Meanings given on it already.
    given: Vec<Rc<str>>,
    number: &'a mut u16,
}

impl<'a> Screen<'a> {
    fn new(glossary: &'a Glossary, number: &'a mut u16) -> Self {
        Self { glossary, given: Vec::new(), number }
    }

    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => self.text(text),
                Block::Speech(speech) => self.text(&mut speech.text),
                Block::Quote(inner) => self.blocks(inner),
                Block::List(list) => list.items.iter_mut().for_each(|item| self.blocks(item)),
                Block::Heading(..) | Block::Code(_) | Block::Rule | Block::Table(_) => {}
            }
        }
    }

    /// The last paragraph names the group of options.
    fn before_prompt(&mut self, body: &mut [Block]) {
        match body {
            [lead @ .., Block::Paragraph(_)] => self.blocks(lead),
            _ => self.blocks(body),
        }
    }

    fn text(&mut self, text: &mut Text) {
        let mut pieces = Vec::new();
        for piece in std::mem::take(&mut text.0) {
            match piece {
                Inline::Plain(words) => self.words(&words, &mut pieces),
                other => pieces.push(other),
            }
        }
        text.0 = pieces;
    }

    /// Cuts the words at each hard one.
    fn words(&mut self, words: &str, pieces: &mut Vec<Inline>) {
        let mut rest = words;
        while let Some((start, end, meaning)) = self.first(rest) {
            if start > 0 {
                pieces.push(Inline::Plain(rest[..start].into()));
            }
            self.given.push(meaning.clone());
            pieces.push(Inline::Term(Term { word: rest[start..end].into(), meaning, number: *self.number }));
            *self.number = self.number.saturating_add(1);
            rest = &rest[end..];
        }
        if !rest.is_empty() {
            pieces.push(Inline::Plain(rest.into()));
        }
    }

    /// The first hard word that stands by itself and was not explained on this screen; of two at one place the longer.
    fn first(&self, text: &str) -> Option<(usize, usize, Rc<str>)> {
        let small = text.to_lowercase();
        // Letters that change their length would shift every place.
        if small.len() != text.len() {
            return None;
        }
        let is_open = |(_, meaning): &&(String, Rc<str>)| !self.given.contains(meaning);
        let found = self.glossary.words.iter().filter(is_open).filter_map(|(word, meaning)| {
            let is_letter = |c: char| c.is_alphanumeric() || c == '-';
            let stands_alone = |at: &usize| !small[..*at].ends_with(is_letter) && !small[at + word.len()..].starts_with(is_letter);
            let at = small.match_indices(word.as_str()).map(|(at, _)| at).find(stands_alone)?;
            Some((at, at + word.len(), meaning.clone()))
        });
        found.min_by_key(|(start, end, _)| (*start, usize::MAX - *end))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::compiled, *};

    const TEXT: &str = "# Words\n\n## foster, fostered\n\nTo care for a child.\n\n## foster family\n\nA family that cares for a child.\n";

    fn terms(lesson: &str) -> Vec<(String, u16)> {
        let glossary = glossary(TEXT.as_bytes(), "en").value.expect("a glossary");
        let lesson = glossary.explain(compiled(lesson));
        let json = crate::format::lesson::to_json(&lesson);
        assert_eq!(crate::format::lesson::from_json(&json).expect("it reads"), lesson);
        let mut found = Vec::new();
        for block in lesson.steps.iter().flat_map(|step| &step.body) {
            let (Block::Paragraph(text) | Block::Speech(crate::Speech { text, .. })) = block else { continue };
            found.extend(
                text.0
                    .iter()
                    .filter_map(|piece| if let Inline::Term(term) = piece { Some((term.word.to_string(), term.number)) } else { None }),
            );
        }
        found
    }

    #[test]
    fn a_hard_word_is_explained_once_a_screen() {
        assert_eq!(
            terms("## A\n\nFoster mum. A foster mum.\n\nFostered too.\n\n## B\n\nA foster mum.\n"),
            [("Foster".into(), 0), ("foster".into(), 1)]
        );
    }

    #[test]
    fn the_longer_word_wins_and_parts_of_words_are_left_alone() {
        assert_eq!(terms("## A\n\nHer foster family fosters dogs.\n"), [("foster family".into(), 0)]);
        assert_eq!(terms("## A\n\nNon-foster fosters.\n"), []);
    }

    #[test]
    fn what_is_asked_and_picked_stays_plain() {
        let question = "## A\n\nA foster mum.\n\nWho can foster?\n\n- [x] A foster mum\n  > Yes.\n- [ ] A dog\n  > No.\n";
        assert_eq!(terms(question), [("foster".into(), 0)]);
    }

    #[test]
    fn faults_are_told() {
        let rules = |text: &str| glossary(text.as_bytes(), "en").diagnostics.iter().map(|one| one.rule).collect::<Vec<_>>();
        assert_eq!(rules("# W\n\n## a\n"), ["invalid-word"]);
        assert_eq!(rules(&format!("# W\n\n## a\n\n{}\n", "x".repeat(161))), ["invalid-word"]);
        assert_eq!(rules("# W\n\n## a, b\n\nx\n\n## B\n\ny\n"), ["invalid-word"]);
        assert_eq!(rules("words"), ["no-title"]);
    }
}
