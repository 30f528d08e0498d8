//! Every run of words in a file, with its place and what it is there for: what rules on wording read and point at.

use std::{collections::BTreeMap, ops::Range};

use super::{
    outline::{self, Section},
    scenario, source, tool,
    tree::{self, Cell, Code, Footnote, Item, Kind, Node, Span, SpanKind, plain},
    yaml::{self, Value},
};
use crate::{Activity, Lesson};

/// What a run of words is to the learner who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The title, a step's or a part's heading.
    Heading,
    /// When and where.
    Caption,
    /// A paragraph told by the lesson itself.
    Prose,
    /// A line of a list that is only read.
    Item,
    /// A cell of a table that is only read.
    Cell,
    /// What somebody says or thinks.
    Said,
    /// Something to pick in a question; in a chat, a line.
    Option,
    /// A slip, a tray, a side of a pair, a step to put in order.
    Slip,
    /// A line with gaps, read with the first words that fit.
    Gap,
    /// Why an option, slip, pair or word is as it is.
    Reason,
    /// Something to do in a story.
    Choice,
    /// What a choice led to.
    Outcome,
    /// Words of a practice tool.
    Tool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Passage {
    pub(crate) role: Role,
    /// The step it stands in; none for what stands above the first one.
    pub(crate) step: Option<usize>,
    /// The scene or question within the step: 0 for the step's own words, 1 for its first `###`.
    pub(crate) part: usize,
    /// The paragraph it is a piece of, by number: what stands in one list or table shares one.
    pub(crate) block: usize,
    pub(crate) text: String,
    /// Bytes of the file.
    pub(crate) place: Range<usize>,
    pieces: Vec<Piece>,
}

/// Where a piece of a passage's text stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    text: Range<usize>,
    file: Range<usize>,
    /// Whether it stands there byte for byte. An escape or an entity does not.
    is_exact: bool,
}

impl Passage {
    /// Where some bytes of the text stand in the file.
    pub(crate) fn place_of(&self, within: &Range<usize>) -> Range<usize> {
        let at = |piece: &Piece, byte: usize| piece.file.start + byte.saturating_sub(piece.text.start).min(piece.file.len());
        let first = self.pieces.iter().rev().find(|piece| piece.text.start <= within.start);
        let last = self.pieces.iter().find(|piece| piece.text.end >= within.end);
        let start = first.map_or(self.place.start, |piece| if piece.is_exact { at(piece, within.start) } else { piece.file.start });
        let end = last.map_or(self.place.end, |piece| if piece.is_exact { at(piece, within.end) } else { piece.file.end });
        start..end.max(start)
    }
}

/// The passages of a sound lesson file, in reading order.
pub(crate) fn passages(text: &str, lesson: &Lesson) -> Vec<Passage> {
    let (_, body) = source::split(text, &mut Vec::new());
    read(text, body, &lesson.steps.iter().map(|step| &step.activity).collect::<Vec<_>>())
}

/// The passages of a page or a guide: no activities, and no front matter needed.
pub(crate) fn plain_passages(text: &str) -> Vec<Passage> {
    let body = match source::split(text, &mut Vec::new()) {
        (Some(_), body) => body,
        (None, _) => text.len() - text.trim_start_matches('\u{feff}').len(),
    };
    read(text, body, &[])
}

fn read(text: &str, body: usize, activities: &[&Activity]) -> Vec<Passage> {
    let Ok(tree) = tree::parse(text, body, &mut Vec::new()) else { return Vec::new() };
    let outline = outline::outline(tree.nodes, text, body, &mut Vec::new());
    let mut reader = Reader {
        text,
        footnotes: &tree.footnotes,
        activity: &Activity::Card,
        step: None,
        part: 0,
        block: 0,
        reasons: Vec::new(),
        found: Vec::new(),
    };
    if let Some(title) = &outline.title {
        reader.add(Role::Heading, &title.spans, &title.place);
    }
    reader.nodes(&outline.opening, Role::Prose);
    for (step, section) in outline.sections.iter().enumerate() {
        reader.step = Some(step);
        reader.activity = activities.get(step).copied().unwrap_or(&Activity::Card);
        reader.section(section);
    }
    reader.found
}

struct Reader<'a> {
    text: &'a str,
    footnotes: &'a BTreeMap<String, Footnote>,
    activity: &'a Activity,
    step: Option<usize>,
    part: usize,
    block: usize,
    /// The labels of footnotes met in this part.
    reasons: Vec<String>,
    found: Vec<Passage>,
}

impl Reader<'_> {
    fn section(&mut self, section: &Section) {
        self.part = 0;
        self.add(Role::Heading, &section.heading.spans, &section.heading.place);
        self.scene(&section.nodes);
        for (part, at) in section.parts.iter().zip(1..) {
            self.part = at;
            self.add(Role::Heading, &part.heading.spans, &part.heading.place);
            self.scene(&part.nodes);
        }
    }

    /// The body of a step or part, its caption first.
    fn scene(&mut self, nodes: &[Node]) {
        let first = nodes.iter().position(|node| !matches!(node.kind, Kind::Comment)).unwrap_or(nodes.len());
        let mut rest = &nodes[first..];
        if let [Node { kind: Kind::Paragraph(spans), place }, behind @ ..] = rest
            && let [Span { kind: SpanKind::Emphasis(words), .. }] = spans.as_slice()
        {
            self.add(Role::Caption, words, place);
            rest = behind;
        }
        self.nodes(rest, Role::Prose);
        for label in std::mem::take(&mut self.reasons) {
            if let Some(footnote) = self.footnotes.get(&label) {
                self.nodes(&footnote.nodes, Role::Reason);
            }
        }
    }

    fn nodes(&mut self, nodes: &[Node], role: Role) {
        for node in nodes {
            self.block += 1;
            match &node.kind {
                Kind::Paragraph(spans) => self.paragraph(spans, &node.place, role),
                Kind::Heading(_, spans) => self.add(Role::Heading, spans, &node.place),
                Kind::Quote(nodes) => self.nodes(nodes, role),
                Kind::List(_, items) => self.list(node, items, role),
                Kind::Table(table) => {
                    let is_played = matches!(self.activity, Activity::Sort(_) | Activity::Match(_));
                    let role = if is_played { Role::Slip } else { Role::Cell };
                    table.head.iter().chain(table.rows.iter().flatten()).for_each(|cell| self.cell(cell, role));
                }
                Kind::Code(code) if tool::is_tool(node) => self.tool(code, &node.place),
                Kind::Code(_) | Kind::Rule | Kind::Comment | Kind::Html => {}
            }
        }
    }

    fn paragraph(&mut self, spans: &[Span], place: &Range<usize>, role: Role) {
        match spans.split_first() {
            Some((Span { kind: SpanKind::Strong(name), .. }, words)) if role != Role::Reason && plain(name).ends_with(':') => {
                let role = if role == Role::Option { role } else { Role::Said };
                self.add(if spans.iter().any(is_gap) { Role::Gap } else { role }, words, place);
            }
            _ => self.add(if spans.iter().any(is_gap) { Role::Gap } else { role }, spans, place),
        }
    }

    fn list(&mut self, list: &Node, items: &[Item], role: Role) {
        let (words, quotes) = match self.activity {
            Activity::Questions(_) if items.iter().any(|item| item.ticked.is_some()) => (Role::Option, Role::Reason),
            Activity::Scenario(_) if scenario::is_choice_list(list) => (Role::Choice, Role::Outcome),
            Activity::Order(_) => (Role::Slip, Role::Reason),
            _ if role == Role::Prose => (Role::Item, Role::Item),
            _ => (role, role),
        };
        let block = self.block;
        for item in items {
            for node in &item.nodes {
                let role = if matches!(node.kind, Kind::Quote(_)) { quotes } else { words };
                let from = self.found.len();
                self.nodes(std::slice::from_ref(node), role);
                if role == words {
                    self.found[from..].iter_mut().for_each(|passage| passage.block = block);
                }
            }
        }
    }

    fn cell(&mut self, cell: &Cell, role: Role) {
        self.add(role, &cell.spans, &cell.place);
    }

    /// The words in a tool's fields, whatever the tool.
    fn tool(&mut self, code: &Code, place: &Range<usize>) {
        let fence = place.start..place.start;
        let Some(fields) = yaml::fields(&code.text, &|at| tool::in_file(code, &fence, at), &mut Vec::new()) else { return };
        for field in &fields {
            self.value(&field.value, &field.place);
        }
    }

    fn value(&mut self, value: &Value, place: &Range<usize>) {
        match value {
            Value::One(words) if words.contains(char::is_alphabetic) => {
                let written = self.text.get(place.clone()).and_then(|written| written.find(words.as_str()));
                let file = written.map_or(place.clone(), |at| place.start + at..place.start + at + words.len());
                let piece = Piece { text: 0..words.len(), file, is_exact: written.is_some() };
                self.push(Role::Tool, words.clone(), place.clone(), vec![piece]);
            }
            Value::Many(values) => values.iter().for_each(|(value, place)| self.value(value, place)),
            _ => {}
        }
    }

    fn add(&mut self, role: Role, spans: &[Span], place: &Range<usize>) {
        let (mut words, mut pieces) = (String::new(), Vec::new());
        self.gather(spans, &mut words, &mut pieces);
        self.push(role, words, place.clone(), pieces);
    }

    fn gather(&mut self, spans: &[Span], words: &mut String, pieces: &mut Vec<Piece>) {
        for span in spans {
            let start = words.len();
            match &span.kind {
                SpanKind::Text(text) => words.push_str(text),
                SpanKind::Code(code) if is_gap(span) => {
                    let fitting = code.split('|').map(str::trim).find_map(|word| word.strip_suffix('*'));
                    words.push_str(fitting.unwrap_or_default().trim_end());
                }
                SpanKind::Code(code) => words.push_str(code),
                SpanKind::Emphasis(spans) | SpanKind::Strong(spans) | SpanKind::Strike(spans) | SpanKind::Link { spans, .. } => {
                    self.gather(spans, words, pieces);
                    continue;
                }
                SpanKind::SoftBreak | SpanKind::HardBreak => words.push(' '),
                SpanKind::Footnote(label) => self.reasons.push(label.clone()),
                SpanKind::Image | SpanKind::Comment | SpanKind::Html => {}
            }
            if words.len() > start {
                let is_exact = self.text.get(span.place.clone()) == Some(&words[start..]);
                pieces.push(Piece { text: start..words.len(), file: span.place.clone(), is_exact });
            }
        }
    }

    fn push(&mut self, role: Role, text: String, place: Range<usize>, pieces: Vec<Piece>) {
        if text.contains(char::is_alphanumeric) {
            self.found.push(Passage { role, step: self.step, part: self.part, block: self.block, text, place, pieces });
        }
    }
}

fn is_gap(span: &Span) -> bool {
    matches!(&span.kind, SpanKind::Code(code) if code.contains(" | ") && code.contains('*'))
}

#[cfg(test)]
mod tests {
    use super::{Role, passages};
    use crate::compile::tests::{HEAD, compiled};

    fn check(steps: &str, expect: &[(Role, &str)]) {
        let text = format!("{HEAD}{steps}");
        let found = passages(&text, &compiled(steps));
        let found: Vec<(Role, &str)> = found.iter().skip(1).map(|passage| (passage.role, passage.text.as_str())).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn words_are_what_they_are_there_for() {
        use Role::*;
        check(
            "## S\n\n*Now.*\n\nA\nb.\n\n- c\n\n**Leo (sad):** D\n",
            &[(Heading, "S"), (Caption, "Now."), (Prose, "A b."), (Item, "c"), (Said, " D")],
        );
        check(
            "## S\n\nA?\n\n- [x] b\n  > **C.** d\n- [ ] e\n  > f\n",
            &[(Heading, "S"), (Prose, "A?"), (Option, "b"), (Reason, "C. d"), (Option, "e"), (Reason, "f")],
        );
        check(
            "## S\n<!-- sort -->\n\n| a | b |\n|---|---|\n| c[^1] | d |\n\n[^1]: e\n",
            &[(Heading, "S"), (Slip, "a"), (Slip, "b"), (Slip, "c"), (Slip, "d"), (Reason, "e")],
        );
        check("## S\n<!-- fill -->\n\nA `b* | c`.[^1]\n\n[^1]: e\n", &[(Heading, "S"), (Gap, "A b."), (Reason, "e")]);
        check(
            "## S\n\n- [a](#e)\n  > b\n\n### E\n<!-- ending: good -->\n\nc\n",
            &[(Heading, "S"), (Choice, "a"), (Outcome, "b"), (Heading, "E"), (Prose, "c")],
        );
        check("## S\n\n```tool feelings-map\nabout: \"a \\\"b\\\"\"\ntags: [c]\n```\n", &[(Heading, "S"), (Tool, "a \"b\""), (Tool, "c")]);
    }

    #[test]
    fn words_are_found_in_the_file() {
        let place = |steps: &str, words: &str| {
            let text = format!("{HEAD}{steps}");
            let found = passages(&text, &compiled(steps));
            let (passage, at) = found.iter().find_map(|passage| passage.text.find(words).map(|at| (passage, at))).unwrap();
            text[passage.place_of(&(at..at + words.len()))].to_owned()
        };
        assert_eq!(place("## S\n\nOne *two* three.\n", "two three"), "two* three");
        assert_eq!(place("## S\n\nOne\ntwo.\n", "One two"), "One\ntwo");
        assert_eq!(place("## S\n\n*One* a \\* b.\n", "a * b"), " a \\* b.", "with an escape in it, the whole piece");
        assert_eq!(place("## S\n\n```tool feelings-map\nabout: \"one two\"\n```\n", "two"), "two");
    }
}
