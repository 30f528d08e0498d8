//! A two-column table: pair each left side with its right one.

use std::collections::BTreeSet;

use super::{
    card,
    context::Context,
    draft::{self, Draft},
    feedback, inline, item,
    sort::is_table,
    tree::{Cell, Kind, Node},
};
use crate::{
    Activity, Block, Text,
    activity::matching::{Match, Pair, Side},
    slug,
};

pub(super) fn matching(draft: &mut Draft, cx: &mut Context<'_>) -> (Vec<Block>, Activity) {
    let (before, table, behind) = draft::split(std::mem::take(&mut draft.nodes), is_table);
    let body = card::blocks(before, cx);
    let Some(Node { kind: Kind::Table(mut table), place }) = table else {
        let remedy = "write a table with two columns, a pair in each row";
        draft::refuse_missing(draft, "match-shape", "there is no table to match", remedy, cx);
        return (body, Activity::Card);
    };
    draft::refuse_behind(&behind, is_table, cx);
    item::cap(&mut table.rows, &place, "pairs", cx);
    let [left, right] = table.head.as_slice() else {
        let message = format!("this table has {} columns", table.head.len());
        cx.error("match-shape", &place, message, "a pair has two sides", "use two columns");
        return (body, Activity::Card);
    };
    let heads = (head(left, cx), head(right, cx));
    let mut seen = BTreeSet::new();
    let mut pairs: Vec<Pair> = Vec::new();
    for row in &table.rows {
        let [left, right] = row.as_slice() else { continue };
        let place = left.place.start..right.place.end;
        let pair = pair(left, right, cx);
        item::distinct(pair.left.id.as_str(), &mut seen, &left.place, cx);
        draft.places.items.push(place);
        pairs.push(pair);
    }
    let rights: BTreeSet<_> = pairs.iter().map(|pair| &pair.right.id).collect();
    if rights.len() < 2 {
        cx.error(
            "match-shape",
            &place,
            "there is only one thing to match with",
            "there is nothing to think about",
            "write two pairs or more with different right sides",
        );
    }
    (body, Activity::Match(Match { heads, pairs }.into()))
}

fn head(cell: &Cell, cx: &mut Context<'_>) -> Text {
    let text = inline::text(&cell.spans, cx);
    item::refuse_unfit(&text, &cell.place, cx);
    text
}

fn pair(left: &Cell, right: &Cell, cx: &mut Context<'_>) -> Pair {
    let (mut left_spans, mut right_spans) = (left.spans.clone(), right.spans.clone());
    let mut footnotes = feedback::take_footnotes(&mut left_spans);
    footnotes.extend(feedback::take_footnotes(&mut right_spans));
    let reason = feedback::footnote(footnotes, cx);
    let mut side = |spans: &[_], cell: &Cell| {
        let text = inline::text(spans, cx);
        item::refuse_unfit(&text, &cell.place, cx);
        Side { id: slug(&text.to_plain()).into(), text }
    };
    Pair { left: side(&left_spans, left), right: side(&right_spans, right), reason }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, step};
    use crate::Activity;

    #[test]
    fn rows_are_pairs() {
        let Activity::Match(pairs) =
            step("## S\n<!-- match -->\n\n| L | R |\n|---|---|\n| a | x[^1] |\n| b | y |\n| c | y |\n\n[^1]: So.\n").activity
        else {
            panic!()
        };
        assert_eq!((pairs.pairs.len(), pairs.rights().len(), pairs.heads.1.to_plain().as_str()), (3, 2, "R"));
        assert!(pairs.pairs[0].reason.is_some());
    }

    #[test]
    fn a_table_has_a_shape() {
        check("## S\n<!-- match -->\n\nHi.\n", &[("match-shape", "<!-- match -->")]);
        check("## S\n<!-- match -->\n\n|a|b|c|\n|-|-|-|\n|d|e|f|\n", &[("match-shape", "|a|b|c|\n|-|-|-|\n|d|e|f|")]);
        check("## S\n<!-- match -->\n\n|a|b|\n|-|-|\n|c|e|\n|d|e|\n", &[("match-shape", "|a|b|\n|-|-|\n|c|e|\n|d|e|")]);
        check("## S\n<!-- match -->\n\n|a|b|\n|-|-|\n|c|e|\n|c||\n", &[("duplicate-item", "c"), ("empty-item", "")]);
    }
}
