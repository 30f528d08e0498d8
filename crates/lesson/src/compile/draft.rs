//! A step on its way to an activity: what all kinds of step share.

use super::{
    context::Context,
    mark::{Marks, WHY_MIXED},
    outline::Part,
    places::StepPlaces,
    tree::{Kind, Node},
};

/// What a step is made of, once its marks are read.
pub(super) struct Draft {
    pub(super) nodes: Vec<Node>,
    pub(super) parts: Vec<Part>,
    pub(super) marks: Marks,
    pub(super) places: StepPlaces,
}

/// The nodes before the first one that `is_activity`, that node, and those behind it.
pub(super) fn split(nodes: Vec<Node>, is_activity: impl Fn(&Node) -> bool) -> (Vec<Node>, Option<Node>, Vec<Node>) {
    let mut before = nodes;
    let Some(at) = before.iter().position(is_activity) else { return (before, None, Vec::new()) };
    let mut behind = before.split_off(at).into_iter();
    let activity = behind.next();
    (before, activity, behind.collect())
}

/// Says that nothing may follow what there is to do.
pub(super) fn refuse_behind(behind: &[Node], is_activity: impl Fn(&Node) -> bool, cx: &mut Context<'_>) {
    if let Some(second) = behind.iter().find(|node| is_activity(node)) {
        let remedy = "give each a `## ` step of its own, or several questions a `### ` heading each; one list has one kind of bullet";
        cx.error("second-activity", &second.place, "there is something to do in this step already", WHY_MIXED, remedy);
    } else if let Some(node) = behind.iter().find(|node| !matches!(node.kind, Kind::Comment)).filter(|node| !cx.is_told(&node.place)) {
        let remedy = "move it above what there is to do, or into a step of its own";
        cx.error("text-after-activity", &node.place, "this stands behind what there is to do", WHY_BEHIND, remedy);
    }
}

/// What is missing from a step that is marked as one with an activity.
pub(super) fn refuse_missing(draft: &Draft, rule: &'static str, message: &str, remedy: &str, cx: &mut Context<'_>) {
    let place = draft.places.mark.clone().unwrap_or_else(|| draft.places.heading.clone());
    cx.error(rule, &place, message, "there would be nothing to do in this step", remedy);
}

const WHY_BEHIND: &str = "learners answer first and move on, so they would miss it";
