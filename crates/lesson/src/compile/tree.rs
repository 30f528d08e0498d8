//! Markdown as a small tree whose nodes know where they stand.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    ops::Range,
};

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

use super::{fault, limit};
use crate::diagnostic::Diagnostic;

#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) place: Range<usize>,
}

#[derive(Clone, Debug)]
pub(super) enum Kind {
    Paragraph(Vec<Span>),
    Heading(u8, Vec<Span>),
    Quote(Vec<Node>),
    List(Option<u64>, Vec<Item>),
    Code(Code),
    Rule,
    Table(Table),
    /// `<!-- … -->` on lines of its own.
    Comment,
    Html,
}

/// A list item; with a box to tick when it starts with `[ ]` or `[x]`.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) place: Range<usize>,
    pub(super) ticked: Option<bool>,
    pub(super) nodes: Vec<Node>,
}

/// A code block. Each line of a fenced block knows where it came from.
#[derive(Clone, Debug)]
pub(super) struct Code {
    pub(super) info: Option<String>,
    pub(super) text: String,
    /// Starts of pieces of `text`, and where they stand in the file.
    pub(super) pieces: Vec<(usize, usize)>,
}

#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) head: Vec<Cell>,
    pub(super) rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) spans: Vec<Span>,
    pub(super) place: Range<usize>,
}

#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) kind: SpanKind,
    pub(super) place: Range<usize>,
}

#[derive(Clone, Debug)]
pub(super) enum SpanKind {
    Text(String),
    Code(String),
    Emphasis(Vec<Span>),
    Strong(Vec<Span>),
    Strike(Vec<Span>),
    Link {
        to: String,
        title: String,
        spans: Vec<Span>,
    },
    Image,
    /// `<!-- … -->` within a line.
    Comment,
    Html,
    Footnote(String),
    SoftBreak,
    HardBreak,
}

/// A file's Markdown: its blocks, and its footnotes by label.
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) footnotes: BTreeMap<String, Footnote>,
}

#[derive(Clone, Debug)]
pub(super) struct Footnote {
    pub(super) place: Range<usize>,
    pub(super) nodes: Vec<Node>,
}

/// Something begun and not yet ended.
struct Open<'a> {
    /// Nothing for the file itself.
    tag: Option<Tag<'a>>,
    place: Range<usize>,
    nodes: Vec<Node>,
    spans: Vec<Span>,
    items: Vec<Item>,
    cells: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
    ticked: Option<bool>,
    text: String,
    pieces: Vec<(usize, usize)>,
}

/// Reads the Markdown from `start` on. Refuses a file nested too deep, since whatever walks the tree may recurse, and one
/// with a comment that never ends, since what is lost in it would be told as missing.
pub(super) fn parse(text: &str, start: usize, faults: &mut Vec<Diagnostic>) -> Result<Tree, Diagnostic> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut footnotes = BTreeMap::new();
    let mut stack = vec![Open::new(None, start..text.len())];
    for (event, range) in Parser::new_ext(&text[start..], options).into_offset_iter() {
        let place = range.start + start..range.end + start;
        match event {
            Event::Start(tag) => {
                let open = Open::new(Some(tag), place);
                let alike = stack.iter().filter(|outer| outer.nests() == open.nests()).count();
                if open.nests().is_some() && alike >= limit::NESTING {
                    return Err(too_deep(text, open.place));
                }
                stack.push(open);
            }
            Event::End(_) => {
                let Some(open) = stack.pop() else { continue };
                let Some(outer) = stack.last_mut() else { continue };
                open.close(outer, text, &mut footnotes, faults)?;
            }
            event => add(&mut stack, event, place, text),
        }
    }
    let mut root = stack.swap_remove(0);
    root.end_paragraph();
    Ok(Tree { nodes: root.nodes, footnotes })
}

/// Puts a piece without content of its own where it belongs.
fn add(stack: &mut [Open<'_>], event: Event<'_>, place: Range<usize>, text: &str) {
    if let Event::TaskListMarker(is_ticked) = event {
        if let Some(item) = stack.iter_mut().rev().find(|open| matches!(open.tag, Some(Tag::Item))) {
            item.ticked = Some(is_ticked);
        }
        return;
    }
    let Some(open) = stack.last_mut() else { return };
    let kind = match event {
        Event::Text(words) if matches!(open.tag, Some(Tag::CodeBlock(_))) => {
            open.pieces.push((open.text.len(), place.start));
            open.text.push_str(&words);
            return;
        }
        Event::Rule => {
            open.push_node(Kind::Rule, fault::trimmed(text, place));
            return;
        }
        Event::Text(words) => match open.spans.last_mut() {
            Some(Span { kind: SpanKind::Text(before), place: whole }) => {
                before.push_str(&words);
                whole.end = place.end;
                return;
            }
            _ => SpanKind::Text(words.into_string()),
        },
        Event::Code(words) => SpanKind::Code(words.into_string()),
        Event::InlineHtml(html) if comment_end(&html) == Some(html.len()) => SpanKind::Comment,
        Event::InlineHtml(_) => SpanKind::Html,
        Event::FootnoteReference(label) => SpanKind::Footnote(label.to_lowercase()),
        Event::SoftBreak => SpanKind::SoftBreak,
        Event::HardBreak => SpanKind::HardBreak,
        // Lines of an HTML block are read from the file at its end; the rest is not switched on.
        _ => return,
    };
    open.spans.push(Span { kind, place });
}

/// How deep things lie within each other is counted apart for blocks and for words.
#[derive(PartialEq)]
enum Nests {
    Blocks,
    Words,
}

impl<'a> Open<'a> {
    fn new(tag: Option<Tag<'a>>, place: Range<usize>) -> Self {
        Self {
            tag,
            place,
            nodes: Vec::new(),
            spans: Vec::new(),
            items: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            ticked: None,
            text: String::new(),
            pieces: Vec::new(),
        }
    }

    fn nests(&self) -> Option<Nests> {
        match self.tag.as_ref()? {
            Tag::BlockQuote(_) | Tag::Item | Tag::FootnoteDefinition(_) => Some(Nests::Blocks),
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. } => Some(Nests::Words),
            _ => None,
        }
    }

    fn push_node(&mut self, kind: Kind, place: Range<usize>) {
        self.end_paragraph();
        self.nodes.push(Node { kind, place });
    }

    /// Words that stand in a tight list item without a paragraph of their own get one.
    fn end_paragraph(&mut self) {
        let (Some(first), Some(last)) = (self.spans.first(), self.spans.last()) else { return };
        let place = first.place.start..last.place.end;
        let spans = std::mem::take(&mut self.spans);
        self.nodes.push(Node { kind: Kind::Paragraph(spans), place });
    }

    /// Becomes a part of `outer`.
    fn close(
        mut self,
        outer: &mut Self,
        text: &str,
        footnotes: &mut BTreeMap<String, Footnote>,
        faults: &mut Vec<Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let place = fault::trimmed(text, self.place.clone());
        let Some(tag) = self.tag.take() else { return Ok(()) };
        let span = |kind| Span { kind, place: place.clone() };
        match tag {
            Tag::Paragraph => outer.push_node(Kind::Paragraph(self.spans), place),
            Tag::Heading { level, .. } => outer.push_node(Kind::Heading(level as u8, self.spans), place),
            Tag::BlockQuote(_) => {
                self.end_paragraph();
                outer.push_node(Kind::Quote(self.nodes), place);
            }
            Tag::CodeBlock(kind) => {
                let info = match kind {
                    CodeBlockKind::Fenced(info) => {
                        advise_open_fence(text, &place, faults);
                        Some(info.into_string())
                    }
                    CodeBlockKind::Indented => None,
                };
                outer.push_node(Kind::Code(Code { info, text: self.text, pieces: self.pieces }), place);
            }
            Tag::HtmlBlock => comments(outer, place, text)?,
            Tag::List(start) => outer.push_node(Kind::List(start, self.items), place),
            Tag::Item => {
                self.end_paragraph();
                outer.items.push(Item { place, ticked: self.ticked, nodes: self.nodes });
            }
            Tag::FootnoteDefinition(label) => {
                self.end_paragraph();
                keep_footnote(label.to_lowercase(), Footnote { place, nodes: self.nodes }, footnotes, faults);
            }
            Tag::Table(_) => {
                let mut rows = self.rows.into_iter();
                let head = rows.next().unwrap_or_default();
                outer.push_node(Kind::Table(Table { head, rows: rows.collect() }), place);
            }
            Tag::TableHead | Tag::TableRow => outer.rows.push(self.cells),
            Tag::TableCell => outer.cells.push(Cell { spans: self.spans, place }),
            Tag::Emphasis => outer.spans.push(span(SpanKind::Emphasis(self.spans))),
            Tag::Strong => outer.spans.push(span(SpanKind::Strong(self.spans))),
            Tag::Strikethrough => outer.spans.push(span(SpanKind::Strike(self.spans))),
            Tag::Link { link_type, dest_url, title, .. } => {
                let to = if link_type == LinkType::Email { format!("mailto:{dest_url}") } else { dest_url.into_string() };
                outer.spans.push(span(SpanKind::Link { to, title: title.into_string(), spans: self.spans }));
            }
            Tag::Image { .. } => outer.spans.push(span(SpanKind::Image)),
            // Definition lists, metadata and the like are not switched on.
            _ => {}
        }
        Ok(())
    }
}

/// Says so when a fence has no end: to Markdown it goes on to the end of the file.
fn advise_open_fence(text: &str, place: &Range<usize>, faults: &mut Vec<Diagnostic>) {
    let mut lines = text[place.clone()].lines();
    let first = lines.next().unwrap_or_default().trim_end().len();
    if !lines.next_back().is_some_and(|last| last.ends_with("```") || last.ends_with("~~~")) {
        let place = place.start..place.start + first;
        let remedy = "write a line with the same marks, as many as here, where it ends";
        faults.push(Diagnostic::advice("code-open", place, "this block never ends", "what follows may be lost in it", remedy));
    }
}

fn keep_footnote(label: String, mut footnote: Footnote, footnotes: &mut BTreeMap<String, Footnote>, faults: &mut Vec<Diagnostic>) {
    let place = footnote.place.clone();
    if place.len() > limit::FOOTNOTE_BYTES {
        let message = format!("the footnote `[^{label}]` has more than {} characters", limit::FOOTNOTE_BYTES);
        faults.push(Diagnostic::error("footnote-too-long", place.clone(), message, WHY_LONG, "say it in a sentence or two"));
        // Something it says, so that nothing else need be said of it.
        let words = Span { kind: SpanKind::Text("…".to_owned()), place: place.start..place.start };
        footnote.nodes = vec![Node { kind: Kind::Paragraph(vec![words]), place: place.start..place.start }];
    }
    match footnotes.entry(label) {
        Entry::Vacant(free) => {
            free.insert(footnote);
        }
        Entry::Occupied(taken) => {
            let message = format!("the footnote `[^{}]` is written twice", taken.key());
            faults.push(Diagnostic::error("duplicate-footnote", place, message, WHY_FOOTNOTE, "give one of them another name"));
        }
    }
}

/// The comments of an HTML block, each on its own; anything else in it is HTML.
fn comments(outer: &mut Open<'_>, block: Range<usize>, text: &str) -> Result<(), Diagnostic> {
    let mut rest = block;
    loop {
        let html = &text[rest.clone()];
        rest.start += html.len() - html.trim_start().len();
        let html = &text[rest.clone()];
        if html.is_empty() {
            return Ok(());
        }
        let Some(end) = comment_end(html) else { break };
        let place = rest.start..rest.start + end;
        rest.start = place.end;
        outer.push_node(Kind::Comment, place);
    }
    if text[rest.clone()].starts_with("<!--") && !text[rest.clone()].contains("-->") {
        return Err(comment_open(rest.start));
    }
    outer.push_node(Kind::Html, rest);
    Ok(())
}

/// What is said of a `<!--` at this byte that has no end.
pub(super) fn comment_open(at: usize) -> Diagnostic {
    let remedy = "write `-->` where the comment ends, on the same line if it is not the only one there";
    let place = at..at + "<!--".len();
    Diagnostic::error("comment-open", place, "this comment never ends", "learners miss everything that follows", remedy)
}

/// Where the comment that `html` starts with ends.
fn comment_end(html: &str) -> Option<usize> {
    let inner = html.strip_prefix("<!--")?;
    if inner.starts_with('>') || inner.starts_with("->") {
        return None;
    }
    inner.find("-->").map(|at| "<!--".len() + at + "-->".len())
}

fn too_deep(text: &str, place: Range<usize>) -> Diagnostic {
    let place = place.start..text[place.clone()].char_indices().nth(1).map_or(place.end, |(at, _)| place.start + at);
    let message = format!("this lies more than {} levels deep", limit::NESTING);
    Diagnostic::error(
        "too-deep",
        place,
        message,
        "nobody can follow words nested this deep",
        "use fewer quotes, lists or emphasis within each other",
    )
}

const WHY_FOOTNOTE: &str = "only one of the two would ever be shown";

const WHY_LONG: &str = "feedback this long is not read";

/// The words of some spans, without marks. Headings get their slugs from it.
pub(super) fn plain(spans: &[Span]) -> String {
    let mut words = String::new();
    push_plain(spans, &mut words);
    words.trim().to_owned()
}

fn push_plain(spans: &[Span], words: &mut String) {
    for span in spans {
        match &span.kind {
            SpanKind::Text(text) | SpanKind::Code(text) => words.push_str(text),
            SpanKind::Emphasis(spans) | SpanKind::Strong(spans) | SpanKind::Strike(spans) | SpanKind::Link { spans, .. } => {
                push_plain(spans, words)
            }
            SpanKind::SoftBreak | SpanKind::HardBreak => words.push(' '),
            SpanKind::Image | SpanKind::Comment | SpanKind::Html | SpanKind::Footnote(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn a_file_nested_too_deep_is_refused_whole() {
        check(&format!("## S\n\n{}a\n", "> ".repeat(17)), &[("too-deep", ">")]);
        check(&format!("## S\n\n{}a\n", "> ".repeat(16)), &[]);
        check(&format!("## S\n\n{}a{}\n", "*a ".repeat(17), "*".repeat(17)), &[("too-deep", "*")]);
    }

    #[test]
    fn a_block_ends() {
        check("## S\n\n```\nx\n```\n\n> ~~~\n> y\n> ~~~\n", &[]);
        check("## S\n\n```` x\n\n## T\n", &[("code-open", "```` x")]);
    }

    #[test]
    fn a_footnote_is_short() {
        let footnote = format!("[^1]: {}", "a ".repeat(1_000));
        check(
            &format!("## S\n\nx\n\n{footnote}\n"),
            &[("footnote-too-long", footnote.trim_end()), ("unused-footnote", footnote.trim_end())],
        );
        let table = "## S\n<!-- match -->\n\n| a | b |\n|---|---|\n| c[^1] | d |\n| e | f |\n";
        check(&format!("{table}\n{footnote}\n"), &[("footnote-too-long", footnote.trim_end())]);
    }
}
