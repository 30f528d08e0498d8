//! Sentences with gaps: `` `fine | left out* | furious` ``.

use std::{collections::BTreeSet, ops::Range};

use super::{
    card,
    context::Context,
    draft::{self, Draft},
    feedback, inline, item, limit, speech,
    tree::{Kind, Node, Span, SpanKind},
};
use crate::{
    Activity, Block,
    activity::fill::{Blank, Fill, Line, Piece, Word},
    slug,
};

pub(super) fn fill(draft: &mut Draft, cx: &mut Context<'_>) -> (Vec<Block>, Activity) {
    let mut before = std::mem::take(&mut draft.nodes);
    let first = before.iter().position(|node| matches!(&node.kind, Kind::Paragraph(spans) if spans.iter().any(|span| gap(span).is_some())));
    let gapped = first.map(|first| before.split_off(first));
    let body = card::blocks(before, cx);
    let Some(gapped) = gapped else {
        let remedy = "write the words to choose from in a sentence, a `*` behind those that fit: `` `fine | left out*` ``";
        draft::refuse_missing(draft, "fill-shape", "there is no gap to fill", remedy, cx);
        return (body, Activity::Card);
    };
    let mut seen = BTreeSet::new();
    let mut lines = Vec::new();
    for Node { kind, place } in gapped {
        match kind {
            Kind::Paragraph(spans) => lines.push(line(&spans, &mut seen, &mut draft.places.items, cx)),
            Kind::Comment => inline::note_only(&place, cx),
            _ => {
                let remedy = "move it above the first gap, or write it as a paragraph";
                cx.error(
                    "fill-shape",
                    &place,
                    "between and behind gaps there can only be sentences",
                    "learners fill one running text",
                    remedy,
                );
            }
        }
    }
    (body, Activity::Fill(Fill { lines }.into()))
}

/// A paragraph in pieces: words and gaps.
fn line(spans: &[Span], seen: &mut BTreeSet<String>, places: &mut Vec<Range<usize>>, cx: &mut Context<'_>) -> Line {
    let (speech, spans) = match speech::head(spans, cx) {
        Some((speech, words)) => (Some(speech), words),
        None => (None, spans),
    };
    let mut pieces = Vec::new();
    let mut words: Vec<Span> = Vec::new();
    // The footnotes behind the last gap, as long as no word stands between.
    let mut reasons: Option<Vec<(String, Range<usize>)>> = None;
    for span in spans {
        if let Some(code) = gap(span) {
            explain(&mut pieces, &mut reasons, cx);
            flush(&mut pieces, &mut words, cx);
            if places.len() == limit::ITEMS {
                let message = format!("this step has more than {} gaps", limit::ITEMS);
                cx.error("too-many-items", &span.place, message, "nobody keeps so many in mind at once", "make two steps of it");
            }
            pieces.push(Piece::Blank(blank(code, &span.place, seen, cx)));
            places.push(span.place.clone());
            reasons = Some(Vec::new());
            continue;
        }
        match (&span.kind, &mut reasons) {
            (SpanKind::Footnote(label), Some(reasons)) => {
                reasons.push((label.clone(), span.place.clone()));
                continue;
            }
            (SpanKind::Text(text), Some(_)) if !text.contains(char::is_alphanumeric) => {}
            (SpanKind::SoftBreak | SpanKind::HardBreak, _) => {}
            _ => explain(&mut pieces, &mut reasons, cx),
        }
        words.push(span.clone());
    }
    explain(&mut pieces, &mut reasons, cx);
    flush(&mut pieces, &mut words, cx);
    trim(&mut pieces);
    Line { speech, pieces }
}

/// Gives the last gap its reason.
fn explain(pieces: &mut [Piece], reasons: &mut Option<Vec<(String, Range<usize>)>>, cx: &mut Context<'_>) {
    let Some(labels) = reasons.take() else { return };
    let blank = pieces.iter_mut().rev().find_map(|piece| match piece {
        Piece::Blank(blank) => Some(blank),
        Piece::Words(_) => None,
    });
    if let Some(blank) = blank {
        blank.reason = feedback::footnote(labels, cx);
    }
}

fn flush(pieces: &mut Vec<Piece>, words: &mut Vec<Span>, cx: &mut Context<'_>) {
    let text = inline::untrimmed(&std::mem::take(words), cx);
    if !text.0.is_empty() {
        pieces.push(Piece::Words(text));
    }
}

/// Takes the white space from both ends of a line.
fn trim(pieces: &mut Vec<Piece>) {
    if let Some(Piece::Words(text)) = pieces.first_mut() {
        inline::trim_start(text);
    }
    if let Some(Piece::Words(text)) = pieces.last_mut() {
        inline::trim_end(text);
    }
    pieces.retain(|piece| !matches!(piece, Piece::Words(text) if text.0.is_empty()));
}

/// The words to choose from, when a span is a gap.
fn gap(span: &Span) -> Option<&str> {
    match &span.kind {
        SpanKind::Code(code) if code.contains(" | ") || inline::has_answer(code) => Some(code),
        _ => None,
    }
}

fn blank(code: &str, place: &Range<usize>, seen: &mut BTreeSet<String>, cx: &mut Context<'_>) -> Blank {
    let mut texts: Vec<&str> = code.split('|').map(str::trim).collect();
    item::cap(&mut texts, place, "words", cx);
    let mut ids = BTreeSet::new();
    let mut words = Vec::new();
    for text in texts {
        let (text, fits) = match text.strip_suffix('*') {
            Some(text) => (text.trim_end(), true),
            None => (text, false),
        };
        item::refuse_unfit(&crate::Text::plain(text), place, cx);
        let id = slug(text);
        item::distinct(&id, &mut ids, place, cx);
        words.push(Word { id: id.into(), text: text.into(), fits });
    }
    let right = words.iter().filter(|word| word.fits).count();
    if right == 0 {
        cx.error("no-right-word", place, "no word fits this gap", "learners could only fail", "put a `*` behind each word that fits");
    } else if right == words.len() {
        cx.error(
            "no-wrong-word",
            place,
            "every word fits this gap",
            "there is nothing to think about",
            "add a word that does not fit, without a `*`",
        );
    }
    let id = slug(&words.iter().map(|word| &*word.text).collect::<Vec<_>>().join(" "));
    if !seen.insert(id.clone()) {
        let remedy = "change a word in one of them, or the words' order";
        cx.error("duplicate-gap", place, "another gap in this step has the same words", "a saved answer could mean either of them", remedy);
    }
    Blank { id: id.into(), words, reason: None }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, step};
    use crate::{
        Activity,
        activity::{Fill, fill::Piece},
    };

    fn shown(fill: &Fill) -> Vec<String> {
        let piece = |piece: &Piece| match piece {
            Piece::Words(text) => text.to_plain(),
            Piece::Blank(blank) => format!("[{}{}]", blank.id, if blank.reason.is_some() { " so" } else { "" }),
        };
        fill.lines.iter().map(|line| line.pieces.iter().map(piece).collect::<Vec<_>>().join("_")).collect()
    }

    #[test]
    fn code_with_bars_is_a_gap() {
        let step = step(
            "## S\n<!-- fill -->\n\nPick.\n\nI am `a* | b`.[^1] Or\n`c | d* | e d` and `code`.\n\n**Leo (sad) thinks:** `x* | y`\n\n[^1]: So.\n",
        );
        let Activity::Fill(fill) = step.activity else { panic!() };
        assert_eq!(shown(&fill), ["I am _[a-b so]_. Or _[c-d-e-d]_ and code.", "[x-y]"]);
        assert!(fill.lines[1].speech.as_ref().unwrap().is_thought && fill.lines[1].speech.as_ref().unwrap().text.0.is_empty());
        assert_eq!(step.body.len(), 1);
    }

    #[test]
    fn bars_need_no_room_around_them() {
        let Activity::Fill(fill) = step("## S\n<!-- fill -->\n\n`a*|b` `c|d`\n").activity else { panic!() };
        assert_eq!(shown(&fill), ["[a-b]_ c|d"]);
        check("## S\n\nI am `a*|b`.\n", &[("gap-misplaced", "`a*|b`")]);
    }

    #[test]
    fn a_gap_has_a_shape() {
        check("## S\n<!-- fill -->\n\nHi.\n", &[("fill-shape", "<!-- fill -->")]);
        check("## S\n<!-- fill -->\n\n`a | b`\n\n- c\n", &[("no-right-word", "`a | b`"), ("fill-shape", "- c")]);
        check("## S\n<!-- fill -->\n\n`a* | b*`\n", &[("no-wrong-word", "`a* | b*`")]);
        check("## S\n<!-- fill -->\n\n`a* | a | `\n", &[("duplicate-item", "`a* | a | `"), ("empty-item", "`a* | a | `")]);
        check("## S\n<!-- fill -->\n\n`a* | b` `a | b*`\n", &[("duplicate-gap", "`a | b*`")]);
        check("## S\n<!-- fill -->\n\n`a* | b` *`c* | d`*\n", &[("gap-misplaced", "`c* | d`")]);
        check("## S\n\nI am `a* | b`.\n", &[("gap-misplaced", "`a* | b`")]);
        check("## S\n<!-- fill -->\n\n`a* | b` word[^1]\n\n[^1]: So.\n", &[("footnote-misplaced", "[^1]")]);
    }
}
