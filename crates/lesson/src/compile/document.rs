//! A page to read: a title, and sections of text written as in lessons. No front matter, nobody who speaks, nothing to do.

use super::{
    Setting, card,
    context::Context,
    fault, inline, limit,
    outline::{self, Section},
    source, tree,
};
use crate::{
    Block, Cast,
    diagnostic::Outcome,
    document::{Document, DocumentSection},
};

/// Compiles a document in the language with this tag.
pub fn document(bytes: &[u8], id: &str, language: &str) -> Outcome<Document> {
    let mut faults = Vec::new();
    let Some(text) = source::text(bytes, limit::LESSON_BYTES, &mut faults) else { return fault::outcome(None, faults, "") };
    let body = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    source::refuse_unseen(&text, body, &mut faults);
    let tree = match tree::parse(&text, body, &mut faults) {
        Ok(tree) => tree,
        Err(fault) => {
            faults.push(fault);
            return fault::outcome(None, faults, &text);
        }
    };
    let mut outline = outline::outline(tree.nodes, &text, body, &mut faults);
    // A document may be a few paragraphs.
    faults.retain(|fault| fault.rule != "no-steps");
    // A link to a heading would go to a step of a lesson; here it leads nowhere.
    outline.anchors.clear();
    let cast = Cast::default();
    let id = id.into();
    let setting = Setting { id: &id, language, cast: &cast, base: None };
    let mut cx = Context::new(setting, &text, &outline, tree.footnotes, faults);
    let title = outline.title.as_ref().map(|heading| inline::text(&heading.spans, &mut cx)).unwrap_or_default();
    let opening = card::blocks(outline.opening, &mut cx);
    let sections = outline.sections.into_iter().map(|section| compile_section(section, &mut cx)).collect();
    cx.report_unused_footnotes();
    let document = Document { id: id.as_str().into(), language: language.into(), title, opening, sections };
    fault::outcome(Some(document), cx.into_faults(), &text)
}

fn compile_section(section: Section, cx: &mut Context<'_>) -> DocumentSection {
    let title = inline::text(&section.heading.spans, cx);
    let mut body = card::blocks(section.nodes, cx);
    for part in section.parts {
        body.push(Block::Heading(3, inline::text(&part.heading.spans, cx)));
        body.extend(card::blocks(part.nodes, cx));
    }
    DocumentSection { title, body }
}

#[cfg(test)]
mod tests {
    use super::document;
    use crate::{Block, document::Document};

    fn check(text: &str, expect: &[(&str, &str)]) {
        for text in [text.to_owned(), format!("\u{feff}{text}")] {
            let outcome = document(text.as_bytes(), "about", "en");
            let found: Vec<(&str, &str)> = outcome.diagnostics.iter().map(|fault| (fault.rule, &text[fault.place.clone()])).collect();
            assert_eq!(found, expect, "{text}");
            assert_eq!(outcome.value.is_some(), expect.is_empty());
        }
    }

    #[test]
    fn a_document_has_sections() {
        let text =
            "# About\n\nHello.\n\n## One\n\n- a\n- b\n\n### Small\n\n[Out](https://a.org)\n\n## Two\n\n| a | b |\n|---|---|\n| c | d |\n";
        check(text, &[]);
        let document: Document = document(text.as_bytes(), "about", "en").value.unwrap();
        assert_eq!((&*document.id, &*document.language, document.title.to_plain().as_str()), ("about", "en", "About"));
        assert_eq!((document.opening.len(), document.sections.len(), document.sections[0].body.len()), (1, 2, 3));
        assert!(matches!(&document.sections[0].body[1], Block::Heading(3, words) if words.to_plain() == "Small"));
        assert_eq!(Document::from_json(&document.to_json()), Ok(document));
    }

    #[test]
    fn a_few_paragraphs_will_do() {
        check("# About\n\nHello.\n", &[]);
    }

    #[test]
    fn faults_stand_at_their_places() {
        check("Hello.\n", &[("no-title", "Hello.")]);
        check("# A\n\n## B\n\n[b](#b) [j](javascript:x)\n", &[("dead-link", "[b](#b)"), ("unsafe-link", "[j](javascript:x)")]);
        check(
            "# A\n\n## B\n<!-- sort -->\n\n<b>c</b>\n",
            &[("mark-misplaced", "<!-- sort -->"), ("raw-html", "<b>"), ("raw-html", "</b>")],
        );
        check(
            "# A\n\n- [x] b\n\n**Noor:** hi\n\n![c](d.png)\n",
            &[("task-list-misplaced", "- [x] b"), ("unknown-cast-member", "**Noor:**"), ("image", "![c](d.png)")],
        );
        check("# A\n\n## B\n\nx\n\n## b\n\ny[^1]\n", &[("duplicate-heading", "## b"), ("missing-footnote", "[^1]")]);
    }
}
