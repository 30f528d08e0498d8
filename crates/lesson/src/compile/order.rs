//! A numbered list to put in order.

use std::collections::BTreeSet;

use super::{
    card,
    context::Context,
    draft::{self, Draft},
    feedback, inline, item,
    tree::{Kind, Node},
};
use crate::{
    Activity, Block,
    activity::order::{Item, Order},
    slug,
};

pub(super) fn order(draft: &mut Draft, cx: &mut Context<'_>) -> (Vec<Block>, Activity) {
    let is_numbered = |node: &Node| matches!(node.kind, Kind::List(Some(_), _));
    let (before, list, behind) = draft::split(std::mem::take(&mut draft.nodes), is_numbered);
    let body = card::blocks(before, cx);
    let Some(Node { kind: Kind::List(_, mut items), place }) = list else {
        let remedy = "write a list with `1. `, `2. ` and so on, in the right order";
        draft::refuse_missing(draft, "order-shape", "there is no numbered list to put in order", remedy, cx);
        return (body, Activity::Card);
    };
    draft::refuse_behind(&behind, is_numbered, cx);
    if items.len() < 2 {
        cx.error("order-shape", &place, "this list has only one item", "one thing has no order", "write two items or more");
    }
    item::cap(&mut items, &place, "items", cx);
    let mut seen = BTreeSet::new();
    let mut ordered = Vec::new();
    for item in items {
        let place = item.place.clone();
        if item.ticked.is_some() {
            cx.error("mixed-step", &place, "an item to put in order has no box to tick", "learners can't do both", "take the `[ ]` away");
        }
        let parted = item::part(item);
        item::refuse_others(&parted.others, cx);
        parted.comments.iter().for_each(|comment| inline::note_only(&comment.place, cx));
        let text = inline::text(&parted.words, cx);
        item::refuse_unfit(&text, &place, cx);
        let id = slug(&text.to_plain());
        item::distinct(&id, &mut seen, &place, cx);
        let reason = feedback::reason(parted.feedback, cx);
        draft.places.items.push(place);
        ordered.push(Item { id: id.into(), text, reason });
    }
    (body, Activity::Order(Order { items: ordered }.into()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, step};
    use crate::Activity;

    #[test]
    fn numbers_make_an_order() {
        let Activity::Order(order) = step("## S\n<!-- order -->\n\n- a list\n\n1. Stop\n   > First.\n2. Ask\n").activity else { panic!() };
        let items: Vec<_> = order.items.iter().map(|item| (item.id.as_str(), item.reason.is_some())).collect();
        assert_eq!(items, [("stop", true), ("ask", false)]);
    }

    #[test]
    fn a_list_has_a_shape() {
        check("## S\n<!-- order -->\n\n- a\n- b\n", &[("order-shape", "<!-- order -->")]);
        check("## S\n<!-- order -->\n\n1. a\n", &[("order-shape", "1. a")]);
        check("## S\n<!-- order -->\n\n1. a\n2. a\n", &[("duplicate-item", "2. a")]);
        check("## S\n<!-- order -->\n\n1. a\n> why\n2. b\n", &[("feedback-not-indented", "> why")]);
    }
}
