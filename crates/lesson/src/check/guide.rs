//! A guide says what an adult needs before the lesson, in the same places every time.

use crate::{compile::is_english, diagnostic::Diagnostic, document::Document};

/// What a guide's sections are called, in English. Their number holds for every language.
const SECTIONS: [&str; 6] = ["Purpose", "One period", "Two questions", "If someone discloses", "Opting out", "Sources"];

/// What there is to say about a lesson's guide.
pub fn guide(guide: &Document) -> Vec<Diagnostic> {
    let titles: Vec<String> = guide.sections.iter().map(|section| section.title.to_plain()).collect();
    let is_whole = if is_english(&guide.language) { titles == SECTIONS } else { titles.len() == SECTIONS.len() };
    if is_whole {
        return Vec::new();
    }
    let names = SECTIONS.map(|name| format!("\"{name}\"")).join(", ");
    vec![Diagnostic::advice(
        "guide-sections",
        0..0,
        "this guide has not the six sections of a guide",
        "a teacher looks for the plan and for what to do when a pupil tells something, and finds it at once where it always stands",
        format!("write these six as `## ` headings, in this order: {names}"),
    )]
}

/// A lesson without a guide in the base language.
pub fn guide_missing(base: &str) -> Diagnostic {
    Diagnostic::advice(
        "guide-missing",
        0..0,
        "this lesson has no guide for the adult in the room",
        "whoever runs the lesson has to know what to do when a pupil tells something",
        format!("write guide.{base}.md beside it"),
    )
}

#[cfg(test)]
mod tests {
    use super::guide;
    use crate::compile;

    fn found(language: &str, headings: &[&str]) -> usize {
        let sections: String = headings.iter().map(|heading| format!("## {heading}\n\nText.\n\n")).collect();
        let document = compile::document(format!("# Guide\n\n{sections}").as_bytes(), "a", language).value.unwrap();
        guide(&document).len()
    }

    #[test]
    fn a_guide_has_its_six_sections_in_order() {
        let all = ["Purpose", "One period", "Two questions", "If someone discloses", "Opting out", "Sources"];
        assert_eq!(found("en", &all), 0);
        assert_eq!(found("en", &all[..5]), 1);
        let mut swapped = all;
        swapped.swap(0, 1);
        assert_eq!(found("en-GB", &swapped), 1);
        assert_eq!(found("es", &["A", "B", "C", "D", "E", "F"]), 0);
        assert_eq!(found("es", &["A"]), 1);
    }
}
