//! The headings of a lesson: its title, its steps, and their parts.

use std::{collections::BTreeMap, ops::Range};

use super::{
    limit,
    tree::{Kind, Node, Span, SpanKind, plain},
};
use crate::{diagnostic::Diagnostic, slug};

#[derive(Default)]
pub(super) struct Outline {
    pub(super) title: Option<Heading>,
    pub(super) opening: Vec<Node>,
    pub(super) sections: Vec<Section>,
    /// The step that each heading belongs to, by slug; none for the title and the opening.
    pub(super) anchors: BTreeMap<String, Option<usize>>,
}

#[derive(Clone, Debug)]
pub(super) struct Heading {
    pub(super) spans: Vec<Span>,
    pub(super) place: Range<usize>,
    pub(super) slug: String,
}

/// A `##` heading and what follows it.
pub(super) struct Section {
    pub(super) heading: Heading,
    pub(super) nodes: Vec<Node>,
    pub(super) parts: Vec<Part>,
    /// To the end of the last node.
    pub(super) end: usize,
}

/// A `###` heading and what follows it.
pub(super) struct Part {
    pub(super) heading: Heading,
    pub(super) nodes: Vec<Node>,
}

pub(super) fn outline(nodes: Vec<Node>, text: &str, start: usize, faults: &mut Vec<Diagnostic>) -> Outline {
    let mut outline = Outline::default();
    let mut before_title = None;
    for node in nodes {
        let place = node.place.clone();
        note_headings(&node, &mut outline, faults);
        match node.kind {
            Kind::Heading(1, spans) if outline.title.is_none() => {
                if let Some(first) = before_title.take().or_else(|| outline.sections.first().map(|section| section.heading.place.clone())) {
                    let message = "something stands before the title";
                    faults.push(Diagnostic::error(
                        "text-before-title",
                        first,
                        message,
                        WHY_TITLE,
                        "move the `# ` heading to the top, under the front matter",
                    ));
                }
                let (heading, comments) = heading(spans, place);
                outline.title = Some(heading);
                outline.opening.extend(comments);
            }
            Kind::Heading(1, _) => {
                let message = "this is a second title";
                faults.push(Diagnostic::error(
                    "second-title",
                    place,
                    message,
                    WHY_TITLE,
                    "use `## ` for a step, and `# ` just once at the top",
                ));
            }
            Kind::Heading(2, spans) => {
                let end = place.end;
                let (heading, nodes) = heading(spans, place);
                outline.sections.push(Section { heading, nodes, parts: Vec::new(), end });
            }
            kind => {
                let node = Node { kind, place };
                match outline.sections.last_mut() {
                    Some(section) => section.push(node),
                    None => {
                        if outline.title.is_none() && !matches!(node.kind, Kind::Comment) {
                            before_title.get_or_insert(node.place.clone());
                        }
                        if matches!(node.kind, Kind::Heading(3, _)) {
                            let message = "a `### ` heading stands outside any step";
                            let remedy = "put it under a `## ` heading, or make it a `## ` heading itself";
                            faults.push(Diagnostic::error("part-outside-step", node.place.clone(), message, WHY_PART, remedy));
                        }
                        outline.opening.push(node);
                    }
                }
            }
        }
    }
    let first_line = start..start + text[start..].find(['\n', '\r']).unwrap_or(text.len() - start);
    if outline.title.is_none() {
        let remedy = "start with one line `# ` and the title";
        faults.push(Diagnostic::error("no-title", first_line.clone(), "the lesson has no title", WHY_TITLE, remedy));
    }
    if outline.sections.is_empty() {
        let remedy = "write a `## ` heading for each step, and under it what there is to read or do";
        faults.push(Diagnostic::error("no-steps", first_line, "the lesson has no steps", "there is nothing to learn from yet", remedy));
    }
    if let Some(section) = outline.sections.get(limit::STEPS) {
        let message = format!("the lesson has more than {} steps", limit::STEPS);
        faults.push(Diagnostic::error(
            "too-many-steps",
            section.heading.place.clone(),
            message,
            "nobody finishes it",
            "split it into several lessons",
        ));
        outline.sections.truncate(limit::STEPS);
    }
    outline
}

impl Section {
    fn push(&mut self, node: Node) {
        self.end = self.end.max(node.place.end);
        match (node.kind, self.parts.last_mut()) {
            (Kind::Heading(3, spans), _) => {
                let (heading, nodes) = heading(spans, node.place);
                self.parts.push(Part { heading, nodes });
            }
            (kind, Some(part)) => part.nodes.push(Node { kind, place: node.place }),
            (kind, None) => self.nodes.push(Node { kind, place: node.place }),
        }
    }
}

/// A heading, and the comments on its line as if they stood under it.
fn heading(mut spans: Vec<Span>, place: Range<usize>) -> (Heading, Vec<Node>) {
    let comments = spans.extract_if(.., |span| matches!(span.kind, SpanKind::Comment));
    let comments = comments.map(|comment| Node { kind: Kind::Comment, place: comment.place }).collect();
    let slug = slug(&plain(&spans));
    (Heading { spans, place, slug }, comments)
}

/// Takes up the headings in a node, those in quotes and lists as well: code hosts give all of them anchors.
fn note_headings(node: &Node, outline: &mut Outline, faults: &mut Vec<Diagnostic>) {
    match &node.kind {
        Kind::Heading(level, spans) => {
            let words = plain(spans);
            if words.is_empty() {
                let message = "this heading has no words";
                faults.push(Diagnostic::error(
                    "empty-heading",
                    node.place.clone(),
                    message,
                    WHY_EMPTY,
                    "write the heading's words, or take its `#` away",
                ));
                return;
            }
            let step = match (level, outline.sections.len()) {
                (2, before) => Some(before),
                (_, before) => before.checked_sub(1),
            };
            if outline.anchors.insert(slug(&words), step).is_some() {
                let message = format!("the heading \"{words}\" is there already");
                faults.push(Diagnostic::error("duplicate-heading", node.place.clone(), message, WHY_TWICE, "give one of them other words"));
            }
        }
        Kind::Quote(nodes) => nodes.iter().for_each(|node| note_headings(node, outline, faults)),
        Kind::List(_, items) => items.iter().flat_map(|item| &item.nodes).for_each(|node| note_headings(node, outline, faults)),
        _ => {}
    }
}

const WHY_TITLE: &str = "learners and teachers find a lesson by its title";
const WHY_PART: &str = "it would show as part of nothing";
const WHY_EMPTY: &str = "screen readers announce it as nothing, and no save can hold it";
const WHY_TWICE: &str = "links and saves could mean either of them";

#[cfg(test)]
mod tests {
    use crate::{
        Activity,
        compile::tests::{HEAD, check, check_file, compiled},
    };

    #[test]
    fn headings_make_the_steps() {
        let lesson = compiled("Hello.\n\n## One\n\na\n\nTwo\n---\n\nb\n\n### Sub\n\nc\n");
        assert_eq!(lesson.steps.iter().map(|step| step.id.as_str()).collect::<Vec<_>>(), ["one", "two"]);
        assert_eq!((lesson.opening.len(), lesson.steps[1].body.len()), (1, 3));
    }

    #[test]
    fn a_title_stands_once_and_first() {
        let front = HEAD.strip_suffix("# Title\n\n").unwrap();
        check_file(&format!("{front}## S\n\nx\n"), &[("no-title", "")]);
        check_file(&format!("{front}Hi.\n\n# T\n\n## S\n\nx\n"), &[("text-before-title", "Hi.")]);
        check_file(&format!("{front}## S\n\nx\n\n# T\n\ny\n"), &[("text-before-title", "## S")]);
        check("## S\n\nx\n\n# Another\n", &[("second-title", "# Another")]);
        check("Just words.", &[("no-steps", "")]);
    }

    #[test]
    fn headings_differ_and_have_words() {
        check("## S\n\nx\n\n## s!\n\ny\n", &[("duplicate-heading", "## s!")]);
        check("## S\n\n> # Title\n", &[("duplicate-heading", "# Title")]);
        check("## S\n\nx\n\n##\n\ny\n\n- #### \n", &[("empty-heading", "##"), ("empty-heading", "####")]);
    }

    #[test]
    fn a_comment_may_stand_on_its_headings_line() {
        let lesson = compiled(
            "## S <!-- place: shore --> <!-- sort -->\n\n| a | b |\n|---|---|\n| c | d |\n\n## T\n\n- [a](#e)\n  > x\n\n### E <!-- ending: good -->\n\ny\n",
        );
        let step = &lesson.steps[0];
        assert_eq!((step.id.as_str(), step.title.to_plain().as_str(), step.place.as_ref().unwrap().as_str()), ("s", "S", "shore"));
        assert!(matches!(step.activity, Activity::Sort(_)) && matches!(lesson.steps[1].activity, Activity::Scenario(_)));
        let front = HEAD.strip_suffix("# Title\n\n").unwrap();
        check_file(&format!("{front}# T <!-- note: x -->\n\n## S\n\nx\n"), &[]);
        check_file(&format!("{front}# T <!-- sort -->\n\n## S\n\nx\n"), &[("mark-misplaced", "<!-- sort -->")]);
    }

    #[test]
    fn a_part_stands_in_a_step() {
        check("### P\n\n## S\n\nx\n", &[("part-outside-step", "### P")]);
        check("## S\n<!-- order -->\n\n1. a\n2. b\n\n### P\n\nx\n", &[("part-misplaced", "### P")]);
    }
}
