//! Lists that learners pick from, and what they have in common: distinct items, not too many, each with its feedback.

use std::{collections::BTreeSet, ops::Range};

use super::{
    context::Context,
    limit,
    tree::{Item, Kind, Node, Span},
};
use crate::{Inline, Text};

/// The words of a list item, its quotes, and whatever else is in it.
pub(super) struct Parted {
    pub(super) words: Vec<Span>,
    pub(super) feedback: Vec<Node>,
    pub(super) comments: Vec<Node>,
    pub(super) others: Vec<Node>,
}

pub(super) fn part(item: Item) -> Parted {
    let mut parted = Parted { words: Vec::new(), feedback: Vec::new(), comments: Vec::new(), others: Vec::new() };
    for (index, node) in item.nodes.into_iter().enumerate() {
        match node.kind {
            Kind::Paragraph(spans) if index == 0 => parted.words = spans,
            Kind::Quote(nodes) => parted.feedback.extend(nodes),
            Kind::Comment => parted.comments.push(node),
            _ => parted.others.push(node),
        }
    }
    parted
}

/// Says that only words and feedback belong in an item.
pub(super) fn refuse_others(others: &[Node], cx: &mut Context<'_>) {
    if let Some(node) = others.first() {
        let remedy = "keep the item to one line of words, and put the rest in the `> ` feedback under it or above the list";
        cx.error("item-too-much", &node.place, "this does not belong in a list item that learners pick", WHY_ITEM, remedy);
    }
}

/// Quotes that stand under a list at the margin belong to its last item: says so, and puts them there, so that one
/// slip of the space bar is one fault.
pub(super) fn adopt_strays(nodes: Vec<Node>, is_picked_from: impl Fn(&Node) -> bool, cx: &mut Context<'_>) -> Vec<Node> {
    let mut kept: Vec<Node> = Vec::with_capacity(nodes.len());
    let mut has_stray = false;
    for node in nodes {
        let follows_list = kept.last().is_some_and(&is_picked_from);
        match (node.kind, kept.last_mut()) {
            (Kind::Quote(nodes), Some(Node { kind: Kind::List(_, items), place })) if follows_list => {
                let remedy = "indent the `> ` by two spaces or more, so that it is inside the item";
                cx.error("feedback-not-indented", &node.place, "this feedback is not inside its item", WHY_STRAY, remedy);
                place.end = node.place.end;
                has_stray = true;
                if let Some(item) = items.last_mut() {
                    item.nodes.push(Node { kind: Kind::Quote(nodes), place: node.place });
                }
            }
            (Kind::List(start, more), Some(Node { kind: Kind::List(first, items), place }))
                if follows_list && has_stray && start.is_some() == first.is_some() =>
            {
                items.extend(more);
                place.end = node.place.end;
            }
            (kind, _) => {
                has_stray = false;
                kept.push(Node { kind, place: node.place });
            }
        }
    }
    kept
}

/// Cuts a list that is too long.
pub(super) fn cap<T>(items: &mut Vec<T>, place: &Range<usize>, what: &str, cx: &mut Context<'_>) {
    if items.len() > limit::ITEMS {
        let message = format!("these are {} {what}, more than {}", items.len(), limit::ITEMS);
        cx.error("too-many-items", place, message, "nobody keeps so many in mind at once", "keep the best, or make two steps of it");
        items.truncate(limit::ITEMS);
    }
}

/// Says so when an id is taken by an item before.
pub(super) fn distinct(id: &str, seen: &mut BTreeSet<String>, place: &Range<usize>, cx: &mut Context<'_>) {
    if !seen.insert(id.to_owned()) {
        let remedy = "change its words; letters and digits count, capitals and punctuation do not";
        cx.error("duplicate-item", place, "this says the same as an item before", WHY_TWICE, remedy);
    }
}

/// Says so when an item has no words, or a link in them.
pub(super) fn refuse_unfit(words: &Text, place: &Range<usize>, cx: &mut Context<'_>) {
    if super::inline::is_blank(words) {
        cx.error("empty-item", place, "this item has no words", "there is nothing to pick", "write its words, or take it away");
    } else if has_link(words) {
        let remedy = "take the link out, or put it into the feedback or the text above";
        cx.error("item-too-much", place, "there is a link in this item", WHY_LINK, remedy);
    }
}

fn has_link(text: &Text) -> bool {
    text.0.iter().any(|inline| match inline {
        Inline::Link(..) => true,
        Inline::Emphasis(text) | Inline::Strong(text) | Inline::Strike(text) => has_link(text),
        Inline::Plain(_) | Inline::Code(_) | Inline::Term(_) | Inline::LineBreak => false,
    })
}

const WHY_TWICE: &str = "a saved answer could mean either of them";
const WHY_ITEM: &str = "learners pick it at a glance, on a button";
const WHY_LINK: &str = "learners who mean to pick it would be led away";
const WHY_STRAY: &str = "learners would see it before they answer, and the item would have none";
