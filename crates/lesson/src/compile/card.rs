//! Running text: the body of a card, of a scene, of feedback.

use std::ops::Range;

use super::{
    context::Context,
    inline, speech,
    tree::{Code, Item, Kind, Node, Span, SpanKind, Table},
};
use crate::{Block, List, Table as ShownTable, Text};

/// The blocks that learners see.
pub(super) fn blocks(nodes: Vec<Node>, cx: &mut Context<'_>) -> Vec<Block> {
    nodes.into_iter().filter_map(|node| block(node, cx)).collect()
}

fn block(node: Node, cx: &mut Context<'_>) -> Option<Block> {
    let place = node.place;
    Some(match node.kind {
        Kind::Paragraph(spans) => return paragraph(&spans, cx),
        // Levels 1 and 2 are the lesson's and the steps' own; in a quote or list they are just words.
        Kind::Heading(level, spans) => Block::Heading(level.max(3), inline::text(&spans, cx)),
        Kind::Quote(nodes) => Block::Quote(blocks(nodes, cx)),
        Kind::List(start, items) => {
            refuse_boxes(&items, cx);
            Block::List(List { start, items: items.into_iter().map(|item| list_item(item, cx)).collect() })
        }
        Kind::Code(code) => {
            refuse_tool(&code, &place, cx);
            Block::Code(code.text.into())
        }
        Kind::Rule => Block::Rule,
        Kind::Table(table) => Block::Table(shown_table(&table, cx)),
        Kind::Comment => {
            inline::note_only(&place, cx);
            return None;
        }
        Kind::Html => {
            inline::raw_html(&place, cx);
            return None;
        }
    })
}

fn paragraph(spans: &[Span], cx: &mut Context<'_>) -> Option<Block> {
    speech::refuse_run_on(spans, cx);
    if let Some(speech) = speech::speech(spans, cx) {
        return Some(Block::Speech(speech));
    }
    let text = inline::text(spans, cx);
    (!inline::is_blank(&text)).then_some(Block::Paragraph(text))
}

/// A box where nobody looks for an answer; one fault for the whole list.
fn refuse_boxes(items: &[Item], cx: &mut Context<'_>) {
    if let Some(item) = items.iter().find(|item| item.ticked.is_some()) {
        let remedy = "put the list at the margin, directly under a `## ` or `### ` heading or the question's text";
        cx.error(
            "task-list-misplaced",
            &item.place,
            "this box can't be ticked here",
            "it looks like a question that nobody can answer",
            remedy,
        );
    }
}

fn list_item(item: Item, cx: &mut Context<'_>) -> Vec<Block> {
    if let Some(Node { kind: Kind::Paragraph(spans), place }) = item.nodes.first() {
        refuse_misspelt_box(spans, place, cx);
    }
    blocks(item.nodes, cx)
}

/// `[]` and `[x]a` are no boxes to Markdown, and a question would turn into a list of odd words.
fn refuse_misspelt_box(spans: &[Span], place: &Range<usize>, cx: &mut Context<'_>) {
    let Some(SpanKind::Text(words)) = spans.first().map(|span| &span.kind) else { return };
    if ["[]", "[ ]", "[x]", "[X]"].iter().any(|attempt| words.starts_with(attempt)) {
        let remedy = "write `- [ ] ` or `- [x] `, with one letter or space inside the box and a space behind it";
        cx.error("box-misspelt", place, "this is no box that can be ticked", "learners would see brackets and could pick nothing", remedy);
    }
}

fn shown_table(table: &Table, cx: &mut Context<'_>) -> ShownTable {
    let head: Vec<Text> = table.head.iter().map(|cell| inline::text(&cell.spans, cx)).collect();
    let rows = table.rows.iter().map(|row| {
        let mut cells: Vec<Text> = row.iter().map(|cell| inline::text(&cell.spans, cx)).collect();
        cells.resize(head.len(), Text::default());
        cells
    });
    let rows = rows.collect();
    ShownTable { head, rows }
}

fn refuse_tool(code: &Code, place: &Range<usize>, cx: &mut Context<'_>) {
    if code.info.as_deref().is_some_and(|info| info.split_whitespace().next() == Some("tool")) {
        let remedy = "put the block at the margin, directly in a `## ` step of its own";
        cx.error("tool-misplaced", place, "a tool can't stand here", "learners would see its settings, not the tool", remedy);
    }
}

/// Takes the caption, a first paragraph all in `*emphasis*`, out of the nodes of a step or scene.
pub(super) fn take_caption(nodes: &mut Vec<Node>, cx: &mut Context<'_>) -> Option<Text> {
    let Some(Node { kind: Kind::Paragraph(spans), .. }) = nodes.first() else { return None };
    let [Span { kind: SpanKind::Emphasis(words), .. }] = spans.as_slice() else { return None };
    let caption = inline::text(words, cx);
    nodes.remove(0);
    Some(caption)
}
