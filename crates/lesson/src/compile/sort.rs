//! A table whose cells are slips: put each in its column.

use std::collections::BTreeSet;

use super::{
    card,
    context::Context,
    draft::{self, Draft},
    feedback, inline, item,
    tree::{Cell, Kind, Node, Table},
};
use crate::{
    Activity, Block,
    activity::sort::{Slip, Sort, Tray},
    slug,
};

pub(super) fn is_table(node: &Node) -> bool {
    matches!(node.kind, Kind::Table(_))
}

pub(super) fn sort(draft: &mut Draft, cx: &mut Context<'_>) -> (Vec<Block>, Activity) {
    let (before, table, behind) = draft::split(std::mem::take(&mut draft.nodes), is_table);
    let body = card::blocks(before, cx);
    let Some(Node { kind: Kind::Table(mut table), place }) = table else {
        let remedy = "write a table: the places in its first line, and under each what belongs there";
        draft::refuse_missing(draft, "sort-shape", "there is no table to sort", remedy, cx);
        return (body, Activity::Card);
    };
    draft::refuse_behind(&behind, is_table, cx);
    item::cap(&mut table.rows, &place, "rows", cx);
    if !(2..=4).contains(&table.head.len()) {
        let message = format!("this table has {} columns", table.head.len());
        cx.error("sort-shape", &place, message, "a screen has room for two to four places to sort into", "use two to four columns");
        table.head.truncate(4);
    }
    let trays = trays(&table, cx);
    let mut seen = BTreeSet::new();
    let mut slips = Vec::new();
    for (column, tray) in trays.iter().enumerate() {
        let before = slips.len();
        for cell in table.rows.iter().filter_map(|row| row.get(column)) {
            if let Some(slip) = slip(cell, tray, cx) {
                item::distinct(slip.id.as_str(), &mut seen, &cell.place, cx);
                draft.places.items.push(cell.place.clone());
                slips.push(slip);
            }
        }
        if slips.len() == before {
            let head = &table.head[column].place;
            cx.error(
                "sort-shape",
                head,
                "nothing belongs in this column",
                "learners look for something to put there",
                "fill it, or take the column away",
            );
        }
    }
    (body, Activity::Sort(Sort { trays, slips }.into()))
}

fn trays(table: &Table, cx: &mut Context<'_>) -> Vec<Tray> {
    let mut seen = BTreeSet::new();
    let mut trays = Vec::new();
    for cell in &table.head {
        let label = inline::text(&cell.spans, cx);
        let id = slug(&label.to_plain());
        item::refuse_unfit(&label, &cell.place, cx);
        item::distinct(&id, &mut seen, &cell.place, cx);
        trays.push(Tray { id: id.into(), label });
    }
    trays
}

/// The slip in a cell; nothing in an empty one.
fn slip(cell: &Cell, tray: &Tray, cx: &mut Context<'_>) -> Option<Slip> {
    let mut spans = cell.spans.clone();
    let footnotes = feedback::take_footnotes(&mut spans);
    if spans.is_empty() && footnotes.is_empty() {
        return None;
    }
    let reason = feedback::footnote(footnotes, cx);
    let text = inline::text(&spans, cx);
    item::refuse_unfit(&text, &cell.place, cx);
    Some(Slip { id: slug(&text.to_plain()).into(), text, tray: tray.id.clone(), reason })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, step};
    use crate::Activity;

    #[test]
    fn cells_are_slips() {
        let Activity::Sort(sort) =
            step("## S\n<!-- sort -->\n\nHi.\n\n| A | B |\n|---|---|\n| c[^1] | d |\n| e | |\n\n[^1]: **So.** Because.\n").activity
        else {
            panic!()
        };
        let slips: Vec<_> = sort.slips.iter().map(|slip| (slip.id.as_str(), slip.tray.as_str(), slip.reason.is_some())).collect();
        assert_eq!(slips, [("c", "a", true), ("e", "a", false), ("d", "b", false)]);
    }

    #[test]
    fn a_table_has_a_shape() {
        check("## S\n<!-- sort -->\n\nHi.\n", &[("sort-shape", "<!-- sort -->")]);
        check("## S\n<!-- sort -->\n\n| A |\n|---|\n| c |\n", &[("sort-shape", "| A |\n|---|\n| c |")]);
        check("## S\n<!-- sort -->\n\n| A | B |\n|---|---|\n| c | |\n", &[("sort-shape", "B")]);
        check("## S\n<!-- sort -->\n\n| A | |\n|---|---|\n| c | C |\n", &[("empty-item", ""), ("duplicate-item", "C")]);
    }

    #[test]
    fn footnotes_are_there_and_used() {
        let table = |cell: &str| format!("## S\n<!-- sort -->\n\n| A | B |\n|---|---|\n| {cell} | d |\n\n");
        check(&table("c[^x]"), &[("missing-footnote", "[^x]")]);
        check(&format!("{}[^x]: Y\n", table("c")), &[("unused-footnote", "[^x]: Y")]);
        check(&format!("{}[^x]: Y\n[^X]: Z\n", table("c[^x][^x]")), &[("second-footnote", "[^x]"), ("duplicate-footnote", "[^X]: Z")]);
        check(&format!("{}[^x]:\n", table("c[^x]")), &[("empty-feedback", "[^x]")]);
        check(&format!("{}Words.[^x]\n\n[^x]: Y\n", table("c[^x]")), &[("text-after-activity", "Words.[^x]")]);
        check("## S\n\nWords.[^x]\n\n[^x]: Y\n", &[("footnote-misplaced", "[^x]")]);
        check("## S\n\n`[^x]` and \\[^x]\n", &[]);
    }
}
