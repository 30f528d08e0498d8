//! What stands under an option or in a footnote: the reason why it is as it is.

use std::ops::Range;

use super::{
    card,
    context::Context,
    inline, speech,
    tree::{Kind, Node, Span, SpanKind},
};
use crate::Reason;

/// The feedback that these blocks are; a bold lead becomes its label. Nothing when there are no words.
pub(super) fn reason(mut nodes: Vec<Node>, cx: &mut Context<'_>) -> Option<Reason> {
    let label = match nodes.first_mut() {
        Some(Node { kind: Kind::Paragraph(spans), .. }) if !speech::is_by_member(spans, cx) => {
            label(spans).map(|spans| inline::text(&spans, cx))
        }
        _ => None,
    };
    let body = card::blocks(nodes, cx);
    (label.is_some() || !body.is_empty()).then_some(Reason { label, body })
}

/// Takes the bold words at the start of a paragraph, with the white space behind them.
fn label(spans: &mut Vec<Span>) -> Option<Vec<Span>> {
    let Some(SpanKind::Strong(_)) = spans.first().map(|span| &span.kind) else { return None };
    match spans.remove(0).kind {
        SpanKind::Strong(label) => Some(label),
        _ => None,
    }
}

/// What a footnote behind a cell or gap says. `labels` are the references found there.
pub(super) fn footnote(labels: Vec<(String, Range<usize>)>, cx: &mut Context<'_>) -> Option<Reason> {
    let mut labels = labels.into_iter();
    let (label, place) = labels.next()?;
    for (second, place) in labels {
        cx.use_footnote(&second);
        cx.error("second-footnote", &place, "there is a footnote here already", WHY_SECOND, "put all there is to say into one footnote");
    }
    let nodes = cx.footnote(&label);
    let reason = reason(nodes, cx);
    if reason.is_none() {
        cx.error("empty-feedback", &place, format!("the footnote `[^{label}]` says nothing"), WHY_EMPTY, "write why it is so");
    }
    reason
}

/// Takes the footnote references out of some spans.
pub(super) fn take_footnotes(spans: &mut Vec<Span>) -> Vec<(String, Range<usize>)> {
    let mut labels = Vec::new();
    spans.retain(|span| match &span.kind {
        SpanKind::Footnote(label) => {
            labels.push((label.clone(), span.place.clone()));
            false
        }
        _ => true,
    });
    labels
}

const WHY_SECOND: &str = "only one of them would be shown";
pub(super) const WHY_EMPTY: &str = "being told right or wrong teaches little; the reason is what teaches";
