//! Markdown in, a lesson or diagnostics out. Never panics, whatever the bytes, and reports every fault at once.
//!
//! The file is read in three passes: Markdown to a small [`tree`] whose nodes know their places, the tree to an
//! [`outline`] of headings, and each section of the outline to a step.

mod card;
mod cast;
mod chart;
mod context;
mod course;
mod document;
mod draft;
mod effects;
mod fault;
mod feedback;
mod fill;
mod front_matter;
mod glossary;
mod help;
mod inline;
mod item;
mod limit;
mod mark;
mod matching;
mod meters;
pub mod near;
mod order;
mod outline;
mod passage;
mod place;
mod places;
mod question;
mod scenario;
mod sort;
mod source;
mod speech;
mod step;
mod toml_text;
mod tool;
mod translation;
mod tree;
mod yaml;

use crate::{Cast, Lesson, LessonId, diagnostic::Outcome};
use context::Context;

pub use cast::cast;
pub use chart::chart;
pub use course::course;
pub use document::document;
pub use glossary::{Glossary, glossary};
pub use help::{Verified, help};
pub(crate) use passage::{Passage, Role, passages, plain_passages};
pub use place::PLACES;
pub use places::{PartPlaces, Places, ScenePlaces, StepPlaces};
pub use source::readable;

/// What a lesson file is read against.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub id: &'a LessonId,
    /// The file's language tag.
    pub language: &'a str,
    pub cast: &'a Cast,
    /// For a translation: the lesson in the base language, which gives the ids and the structure.
    pub base: Option<&'a Lesson>,
}

/// Compiles a lesson file. There is a lesson when no diagnostic is an error.
pub fn lesson(bytes: &[u8], setting: Setting<'_>) -> Outcome<(Lesson, Places)> {
    let mut faults = Vec::new();
    let Some(text) = source::text(bytes, limit::LESSON_BYTES, &mut faults) else { return fault::outcome(None, faults, "") };
    let (front, body) = source::split(&text, &mut faults);
    source::refuse_unseen(&text, body, &mut faults);
    let front = front_matter::read(&text, front, setting.base, &mut faults);
    let tree = match tree::parse(&text, body, &mut faults) {
        Ok(tree) => tree,
        Err(fault) => {
            faults.push(fault);
            return fault::outcome(None, faults, &text);
        }
    };
    let outline = outline::outline(tree.nodes, &text, body, &mut faults);
    let mut cx = Context::new(setting, &text, &outline, tree.footnotes, faults);

    let title = outline.title.as_ref().map(|heading| inline::text(&heading.spans, &mut cx)).unwrap_or_default();
    let opening = card::blocks(outline.opening, &mut cx);
    let mut places = Places {
        title: outline.title.map_or(body..body, |heading| heading.place),
        fields: front.places.clone(),
        steps: Vec::with_capacity(outline.sections.len()),
    };
    let mut steps = Vec::with_capacity(outline.sections.len());
    for (index, section) in outline.sections.into_iter().enumerate() {
        let (step, place) = step::step(section, index, &mut cx);
        steps.push(step);
        places.steps.push(place);
    }
    cx.report_unused_footnotes();
    let mut lesson = front.into_lesson(setting, title, opening, steps);
    let mut faults = cx.into_faults();
    if let Some(base) = setting.base {
        translation::adopt(&mut lesson, base, &places, &mut faults);
    }
    fault::outcome(Some((lesson, places)), faults, &text)
}

/// Whether a language tag is of English, whose words some rules know.
pub(crate) fn is_english(language: &str) -> bool {
    language.split('-').next() == Some("en")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Setting, lesson};
    use crate::{Cast, Lesson, LessonId, Member, Step, diagnostic::Outcome};

    /// A lesson that has everything but its steps.
    pub(crate) const HEAD: &str =
        "---\nskill: s\nminutes: 9\nobjective: Check it\ncasel: [self-awareness]\ntopics: []\nsources: []\n---\n\n# Title\n\n";

    pub(crate) fn cast() -> Cast {
        let member = |id: &str, name: &str| Member {
            id: id.into(),
            name: name.into(),
            pronouns: None,
            traits: Vec::new(),
            look: Default::default(),
            look_place: 0..0,
            lead: true,
        };
        Cast { members: vec![member("noor", "Noor"), member("leo", "Leo"), member("mr-bello", "Mr Bello")] }
    }

    /// Compiles `text` and compares the rules broken, each with the words it marks.
    pub(crate) fn check_file(text: &str, expect: &[(&str, &str)]) {
        let (cast, id) = (cast(), LessonId::from("test"));
        let Outcome { diagnostics, value } = lesson(text.as_bytes(), Setting { id: &id, language: "en", cast: &cast, base: None });
        let found: Vec<(&str, &str)> = diagnostics.iter().map(|fault| (fault.rule, &text[fault.place.clone()])).collect();
        assert_eq!(found, expect, "{text}\n{diagnostics:#?}");
        assert_eq!(value.is_some(), !diagnostics.iter().any(|fault| fault.is_error()));
    }

    /// The same for steps in a lesson that is otherwise right.
    pub(crate) fn check(steps: &str, expect: &[(&str, &str)]) {
        check_file(&format!("{HEAD}{steps}"), expect);
    }

    /// The lesson that some steps make.
    pub(crate) fn compiled(steps: &str) -> Lesson {
        compiled_with(&format!("{HEAD}{steps}"), None)
    }

    pub(crate) fn compiled_with(text: &str, base: Option<&Lesson>) -> Lesson {
        let (cast, id) = (cast(), LessonId::from("test"));
        let outcome = lesson(text.as_bytes(), Setting { id: &id, language: "en", cast: &cast, base });
        outcome.value.unwrap_or_else(|| panic!("{:#?}", outcome.diagnostics)).0
    }

    /// The only step that some Markdown makes.
    pub(crate) fn step(text: &str) -> Step {
        compiled(text).steps.remove(0)
    }
}
