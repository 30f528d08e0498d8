//! Words within a line: from spans to the text that learners see.

use std::ops::Range;

use super::{
    context::{Anchor, Context},
    fault,
    mark::{self, Mark},
    tree::{self, Span, SpanKind},
};
use crate::{Inline, Link, Text};

/// The text of some spans, without white space at its ends.
pub(super) fn text(spans: &[Span], cx: &mut Context<'_>) -> Text {
    let mut text = untrimmed(spans, cx);
    trim_end(&mut text);
    trim_start(&mut text);
    text
}

pub(super) fn is_blank(text: &Text) -> bool {
    text.to_plain().trim().is_empty()
}

/// The text of some spans with the white space around it, for words next to a gap.
pub(super) fn untrimmed(spans: &[Span], cx: &mut Context<'_>) -> Text {
    let mut text = Text::default();
    // Plain words gather here, so that no text is cut where Markdown happened to cut it.
    let mut words = String::new();
    for span in spans {
        let place = &span.place;
        let inline = match &span.kind {
            SpanKind::Text(plain) => {
                missing_footnotes(place, cx);
                open_comments(place, cx);
                words.push_str(plain);
                continue;
            }
            SpanKind::SoftBreak => {
                words.push(' ');
                continue;
            }
            SpanKind::HardBreak => Inline::LineBreak,
            SpanKind::Code(code) => {
                refuse_gap(code, place, cx);
                Inline::Code(code.as_str().into())
            }
            SpanKind::Emphasis(spans) => Inline::Emphasis(untrimmed(spans, cx)),
            SpanKind::Strong(spans) => Inline::Strong(untrimmed(spans, cx)),
            SpanKind::Strike(spans) => Inline::Strike(untrimmed(spans, cx)),
            SpanKind::Link { to, spans, .. } => {
                let label = untrimmed(spans, cx);
                let Some(link) = link(to, place, cx) else { continue };
                Inline::Link(link, label)
            }
            other => {
                refuse(other, place, cx);
                continue;
            }
        };
        flush(&mut words, &mut text);
        text.0.push(inline);
    }
    flush(&mut words, &mut text);
    text
}

fn flush(words: &mut String, text: &mut Text) {
    if !words.is_empty() {
        text.0.push(Inline::Plain(std::mem::take(words).into()));
    }
}

/// What has no place in running text.
fn refuse(kind: &SpanKind, place: &Range<usize>, cx: &mut Context<'_>) {
    match kind {
        SpanKind::Image => {
            cx.error("image", place, "lessons have no images", WHY_IMAGE, "say it in words, or show it with a face and a `place`")
        }
        SpanKind::Html => raw_html(place, cx),
        SpanKind::Comment => note_only(place, cx),
        SpanKind::Footnote(label) => {
            cx.use_footnote(label);
            let remedy = "write it into the text; footnotes stand in sort, match and fill steps";
            cx.error("footnote-misplaced", place, "there is no footnote here", WHY_FOOTNOTE, remedy);
        }
        _ => {}
    }
}

/// Where a link leads, if it may lead there.
fn link(to: &str, place: &Range<usize>, cx: &mut Context<'_>) -> Option<Link> {
    if let Some(slug) = to.strip_prefix('#') {
        let slug = decoded(slug);
        match cx.anchor(&slug) {
            Anchor::Step(step) => return Some(Link::Step(step)),
            Anchor::Top => cx.error("dead-link", place, "this link leads to the title", WHY_DEAD, "link to a `## ` heading of this lesson"),
            Anchor::Nowhere => {
                let near = cx.nearest(&slug, cx.slugs()).map(|near| format!("did you mean `#{near}`?"));
                let remedy = near.unwrap_or_else(|| "link to a heading of this lesson: lower case, hyphens for spaces".to_owned());
                cx.error("dead-link", place, format!("there is no heading `#{slug}`"), WHY_DEAD, remedy);
            }
        }
        return None;
    }
    let scheme = to.split_once(':').map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest));
    let is_safe = match scheme.as_ref().map(|(scheme, rest)| (scheme.as_str(), *rest)) {
        Some(("https" | "http", rest)) => rest.strip_prefix("//").is_some_and(|host| host.starts_with(|c: char| !"/?#".contains(c))),
        Some(("mailto" | "tel", rest)) => !rest.is_empty(),
        _ => false,
    };
    if is_safe && !to.chars().any(is_unseen) {
        return Some(Link::Outside(to.into()));
    }
    let message =
        if to.is_empty() { "this link leads nowhere".to_owned() } else { format!("a lesson can't link to `{}`", fault::shortened(to)) };
    cx.error(
        "unsafe-link",
        place,
        message,
        WHY_UNSAFE,
        "link to a `#heading` of this lesson, or to `https:`, `http:`, `mailto:` or `tel:`",
    );
    None
}

/// Control characters, and those that turn the direction of what follows.
fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// An anchor as it was before a browser wrote it in `%` and digits.
pub(super) fn decoded(anchor: &str) -> String {
    let mut bytes = Vec::with_capacity(anchor.len());
    let mut rest = anchor.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit())).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| anchor.to_owned())
}

/// Whether there is a star behind one of the words between the bars.
pub(super) fn has_answer(code: &str) -> bool {
    code.contains('|') && code.split('|').any(|word| word.trim_end().ends_with('*'))
}

/// Says so when a code span that is meant as a gap stands where none can be filled.
fn refuse_gap(code: &str, place: &Range<usize>, cx: &mut Context<'_>) {
    if has_answer(code) {
        let remedy = "mark the step `<!-- fill -->`, and put the gap in a paragraph, not within emphasis or a list";
        cx.error("gap-misplaced", place, "this gap can't be filled here", "learners would see the answer, star and all", remedy);
    }
}

/// Says which `[^label]` in some words has no footnote. Markdown takes such a reference for plain words.
fn missing_footnotes(place: &Range<usize>, cx: &mut Context<'_>) {
    let source = &cx.text[place.clone()];
    let mut from = 0;
    while let Some(at) = source[from..].find("[^").map(|at| from + at) {
        from = at + 2;
        let Some(end) = source[from..].find(']').map(|end| from + end + 1) else { return };
        let reference = &source[at..end];
        let is_label = reference.len() > 3 && !reference.contains(char::is_whitespace);
        if is_label && !source[..at].ends_with('\\') {
            let place = place.start + at..place.start + end;
            let remedy = format!("write a line `{reference}: …` below, with what the footnote says");
            cx.error("missing-footnote", &place, format!("there is no footnote `{reference}`"), "learners would see the brackets", remedy);
        }
    }
}

/// Says which `<!--` in some words has no end. Markdown takes it for plain words.
fn open_comments(place: &Range<usize>, cx: &mut Context<'_>) {
    let source = &cx.text[place.clone()];
    let found = source.match_indices("<!--").map(|(at, _)| place.start + at);
    let faults: Vec<_> = found.filter(|at| !cx.text[..*at].ends_with('\\')).map(tree::comment_open).collect();
    cx.faults().extend(faults);
}

pub(super) fn raw_html(place: &Range<usize>, cx: &mut Context<'_>) {
    // To Markdown, all of a line that starts with a comment is HTML.
    if !cx.text[place.clone()].starts_with('<') {
        return cx.error(
            "raw-html",
            place,
            "these words stand behind a comment",
            WHY_LOST,
            "put them on a line of their own, under the comment",
        );
    }
    cx.error("raw-html", place, "HTML can't be used here", WHY_HTML, "write it in Markdown; for a literal `<` write `\\<` or `&lt;`");
}

/// Comments for authors may stand anywhere; the others mean something only where a step or option looks for them.
pub(super) fn note_only(place: &Range<usize>, cx: &mut Context<'_>) {
    let remedy = match mark::read(place, cx) {
        None | Some(Mark::Note) => return,
        Some(Mark::Half) => "put it inside an option that has a box to tick",
        Some(_) => "put it on a line of its own, under the heading it belongs to",
    };
    cx.error("mark-misplaced", place, "this mark means nothing here", WHY_MARK, remedy);
}

pub(super) fn trim_start(text: &mut Text) {
    match text.0.first_mut() {
        Some(Inline::Plain(words)) if words.starts_with(char::is_whitespace) => *words = words.trim_start().into(),
        Some(Inline::LineBreak) => {}
        _ => return,
    }
    if matches!(text.0.first(), Some(Inline::LineBreak)) || matches!(text.0.first(), Some(Inline::Plain(words)) if words.is_empty()) {
        text.0.remove(0);
        trim_start(text);
    }
}

pub(super) fn trim_end(text: &mut Text) {
    loop {
        match text.0.last_mut() {
            Some(Inline::LineBreak) => {}
            Some(Inline::Plain(words)) if words.ends_with(char::is_whitespace) => *words = words.trim_end().into(),
            _ => return,
        }
        if matches!(text.0.last(), Some(Inline::Plain(words)) if !words.is_empty()) {
            return;
        }
        text.0.pop();
    }
}

const WHY_IMAGE: &str = "an image fails without a network and says nothing to a screen reader";
const WHY_FOOTNOTE: &str = "learners would have to leave the line they are reading";
const WHY_DEAD: &str = "a learner who taps it gets nowhere";
const WHY_UNSAFE: &str = "it could run code, or lead nowhere on a school's own copy";
const WHY_LOST: &str = "what stands on a comment's line is HTML, which is never shown";
const WHY_HTML: &str = "HTML could run code or break the page, so it is never shown";
const WHY_MARK: &str = "the lesson would not do what you meant";

#[cfg(test)]
mod tests {
    use super::super::tests::{check, step};
    use super::decoded;
    use crate::{Block, Inline, Link, Text};

    fn text(markdown: &str) -> Text {
        match step(&format!("## S\n\n{markdown}\n\n### Größe\n")).body.remove(0) {
            Block::Paragraph(text) => text,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn words_stay_whole() {
        assert_eq!(text("a &amp; \\* b\n  c"), Text::plain("a & * b c"));
        assert_eq!(text("a  \nb").0, [Inline::Plain("a".into()), Inline::LineBreak, Inline::Plain("b".into())]);
    }

    #[test]
    fn links_lead_somewhere_safe() {
        let link = |markdown: &str| match text(markdown).0.remove(0) {
            Inline::Link(link, _) => link,
            other => panic!("{other:?}"),
        };
        assert_eq!(link("[a](#s)"), Link::Step("s".into()));
        assert_eq!(link("[a](#gr%C3%B6%C3%9Fe)"), Link::Step("s".into()));
        assert_eq!(link("<a@b.org>"), Link::Outside("mailto:a@b.org".into()));
        assert_eq!(link("[a](HTTPS://b.org)"), Link::Outside("HTTPS://b.org".into()));
        for unsafe_link in [
            "[a](javascript:x)",
            "[a](data:x)",
            "[a](b.md)",
            "[a](//b.org)",
            "[a](https:)",
            "[a](http:///b)",
            "[a](&#1;https://b)",
            "[a](https://\u{2066}b)",
            "[a]()",
        ] {
            check(&format!("## S\n\n{unsafe_link}\n"), &[("unsafe-link", unsafe_link)]);
        }
        check("## S\n\n[a](#t) [b](#title)\n", &[("dead-link", "[a](#t)"), ("dead-link", "[b](#title)")]);
    }

    #[test]
    fn nothing_runs_and_nothing_loads() {
        check("## S\n\na <b>c</b>\n", &[("raw-html", "<b>"), ("raw-html", "</b>")]);
        check("## S\n\n<div>\nx\n</div>\n", &[("raw-html", "<div>\nx\n</div>")]);
        check("## S\n<!-- place: shore --> Words.\n", &[("raw-html", "Words.")]);
        check("## S\n\n![a](b.png)\n", &[("image", "![a](b.png)")]);
    }

    #[test]
    fn an_anchor_may_be_written_in_percents() {
        for (anchor, expect) in [("a%20b", "a b"), ("%C3%A4", "ä"), ("%", "%"), ("%zz", "%zz"), ("%ff", "%ff")] {
            assert_eq!(decoded(anchor), expect);
        }
    }
}
