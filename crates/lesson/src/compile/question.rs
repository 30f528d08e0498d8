//! A list of `- [ ]` and `- [x]`: a question, or a chat with lines to tap.

use std::{collections::BTreeSet, ops::Range};

use super::{
    card,
    context::Context,
    draft::{self, Draft},
    feedback, inline, item,
    mark::{self, At, Mark as Comment},
    places::PartPlaces,
    speech,
    tree::{Item, Kind, Node, Span, SpanKind},
};
use crate::{
    Activity, Block, PartId, Reason, Speaker, StepId, Text,
    activity::{
        Mark,
        question::{Choice, Pick, Question},
    },
};

pub(super) fn is_task_list(node: &Node) -> bool {
    matches!(&node.kind, Kind::List(_, items) if items.iter().any(|item| item.ticked.is_some()))
}

/// One question, or several under `###` headings.
pub(super) fn questions(draft: &mut Draft, id: &StepId, cx: &mut Context<'_>) -> (Vec<Block>, Activity) {
    let nodes = std::mem::take(&mut draft.nodes);
    if draft.parts.is_empty() {
        return one(draft, nodes, id, false, cx);
    }
    if let Some(list) = nodes.iter().find(|node| is_task_list(node)) {
        let remedy = "put this question under a `### ` heading too";
        cx.error("mixed-parts", &list.place, "this question has no heading, the others in the step have one", WHY_PARTS, remedy);
    }
    let body = card::blocks(nodes.into_iter().filter(|node| !is_task_list(node)).collect(), cx);
    let mut questions = Vec::new();
    for mut part in std::mem::take(&mut draft.parts) {
        let marks = mark::take(&mut part.nodes, At::Question, cx);
        let title = inline::text(&part.heading.spans, cx);
        let place = part.heading.place;
        if !part.nodes.iter().any(is_task_list) {
            let remedy = "put a question under this heading too, or make it a `## ` step of its own";
            cx.error("mixed-parts", &place, "this part has no question, others in the step have one", WHY_PARTS, remedy);
            continue;
        }
        let (mut question, places) = question(part.heading.slug.as_str().into(), part.nodes, false, place, cx);
        question.title = Some(title);
        question.was = marks.was.iter().map(|name| name.as_str().into()).collect();
        questions.push(question.into());
        draft.places.parts.push(places);
    }
    (body, Activity::Questions(questions))
}

/// A chat in which the learner taps a line.
pub(super) fn spot(draft: &mut Draft, id: &StepId, cx: &mut Context<'_>) -> (Vec<Block>, Activity) {
    let nodes = std::mem::take(&mut draft.nodes);
    if !nodes.iter().any(is_task_list) {
        let remedy = "write each line as `- [ ] **Name:** …`, with an `x` in the box of those to tap";
        draft::refuse_missing(draft, "spot-without-lines", "there are no lines to tap", remedy, cx);
        return (card::blocks(nodes, cx), Activity::Card);
    }
    one(draft, nodes, id, true, cx)
}

/// The only question of a step: the step's body has the words before it.
fn one(draft: &mut Draft, nodes: Vec<Node>, id: &StepId, is_spot: bool, cx: &mut Context<'_>) -> (Vec<Block>, Activity) {
    let (mut question, places) = question(id.into(), nodes, is_spot, draft.places.heading.clone(), cx);
    question.was = draft.marks.was.iter().map(|name| name.as_str().into()).collect();
    draft.places.parts.push(places);
    let body = std::mem::take(&mut question.body);
    (body, Activity::Questions(vec![question.into()]))
}

fn question(id: PartId, nodes: Vec<Node>, is_spot: bool, heading: Range<usize>, cx: &mut Context<'_>) -> (Question, PartPlaces) {
    let (before, list, behind) = draft::split(nodes, is_task_list);
    draft::refuse_behind(&behind, is_task_list, cx);
    // Its other half may hold what this one lacks.
    let is_cut = behind.iter().any(is_task_list);
    let body = card::blocks(before, cx);
    let mut places = PartPlaces { heading, options: Vec::new() };
    let mut options = Vec::new();
    let mut list_place = places.heading.clone();
    if let Some(Node { kind: Kind::List(_, mut items), place }) = list {
        item::cap(&mut items, &place, "options", cx);
        list_place = place;
        let mut seen = BTreeSet::new();
        for item in items {
            let place = item.place.clone();
            let option = option(item, is_spot, cx);
            item::distinct(option.id.as_str(), &mut seen, &place, cx);
            places.options.push(place);
            options.push(option);
        }
    }
    let right = options.iter().filter(|option| option.mark == Mark::Right).count();
    if right == 0 && !is_cut {
        let remedy = "put an `x` in the box of each that fits: `- [x]`";
        cx.error("no-right-option", &list_place, "no option is right", "learners could only fail", remedy);
    } else if right == options.len() && !is_cut {
        let remedy = "add one that does not fit, or take the `x` from one: `- [ ]`";
        cx.error("no-wrong-option", &list_place, "every option is right", "there is nothing to think about", remedy);
    }
    let pick = match (is_spot, right > 1) {
        (false, false) => Pick::One,
        (false, true) => Pick::Many,
        (true, false) => Pick::SpotOne,
        (true, true) => Pick::SpotMany,
    };
    (Question { id, was: Vec::new(), title: None, body, pick, options }, places)
}

fn option(item: Item, is_spot: bool, cx: &mut Context<'_>) -> Choice {
    let (place, ticked) = (item.place.clone(), item.ticked);
    let mut parted = item::part(item);
    item::refuse_others(&parted.others, cx);
    let half = take_half(&mut parted.words, &parted.comments, cx);
    let mark = match (ticked, half) {
        (Some(true), Some(half)) => {
            let remedy = "take the `x` away for half right, or the mark for right";
            cx.error("half-and-right", &half, "this option is both right and half right", "its feedback could not fit both", remedy);
            Mark::Right
        }
        (Some(true), None) => Mark::Right,
        (_, Some(_)) => Mark::Half,
        (_, None) => Mark::Wrong,
    };
    if ticked.is_none() {
        let remedy = "start it with `- [ ] ` or `- [x] `, with a space behind the box";
        cx.error("mixed-list", &place, "this item has no box to tick, others in the list have one", "it could not be picked", remedy);
    }
    let (speaker, text) = words(&parted.words, is_spot, &place, cx);
    item::refuse_unfit(&text, &place, cx);
    let reason = feedback::reason(parted.feedback, cx).unwrap_or_else(|| {
        let remedy = "write `> ` and the reason under it, indented by two spaces";
        cx.error("option-without-feedback", &place, "this option has no feedback", feedback::WHY_EMPTY, remedy);
        Reason { label: None, body: Vec::new() }
    });
    Choice { id: crate::slug(&text.to_plain()).into(), speaker, text, mark, reason }
}

/// Who says an option and what it says.
fn words(spans: &[Span], is_spot: bool, place: &Range<usize>, cx: &mut Context<'_>) -> (Option<Speaker>, Text) {
    if !is_spot {
        return (None, inline::text(spans, cx));
    }
    match speech::head(spans, cx) {
        Some((speech, words)) => {
            if speech.is_thought {
                let remedy = "take the `thinks` away, or show the thought above the chat";
                cx.error("line-without-speaker", place, "this line is only thought", "in a chat every line is said", remedy);
            }
            (Some(speech.speaker), inline::text(words, cx))
        }
        None => {
            let remedy = "start it with who says it: `- [ ] **Name:** …`";
            cx.error("line-without-speaker", place, "nobody says this line", "in a chat every line is somebody's", remedy);
            (None, inline::text(spans, cx))
        }
    }
}

/// Takes `<!-- half -->` out of an option; other comments in it are for authors or faults.
fn take_half(words: &mut Vec<Span>, comments: &[Node], cx: &mut Context<'_>) -> Option<Range<usize>> {
    let inline = words.iter().filter(|span| matches!(span.kind, SpanKind::Comment)).map(|span| span.place.clone());
    let all: Vec<Range<usize>> = inline.chain(comments.iter().map(|node| node.place.clone())).collect();
    words.retain(|span| !matches!(span.kind, SpanKind::Comment));
    let mut half = None;
    for place in all {
        match mark::read(&place, cx) {
            Some(Comment::Half) => half = Some(place),
            None | Some(Comment::Note) => {}
            Some(_) => {
                let remedy = "put it on a line of its own, under the heading it belongs to";
                cx.error(
                    "mark-misplaced",
                    &place,
                    "this mark means nothing in an option",
                    "the lesson would not do what you meant",
                    remedy,
                );
            }
        }
    }
    half
}

const WHY_PARTS: &str = "learners would meet questions and reading mixed on one screen";

#[cfg(test)]
mod tests {
    use super::super::tests::{check, step};
    use crate::{
        Activity,
        activity::{Mark, Question, question::Pick},
    };

    fn question(text: &str) -> Question {
        match step(text).activity {
            Activity::Questions(questions) => (*questions[0]).clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn boxes_make_a_question() {
        let one = question(
            "## S\n\nWhich?\n\n- [ ] A *b*\n  <!-- half -->\n  > **No.** It's\n  > far.\n- [x] C <!-- note: x -->\n\n  > Yes.\n- [ ] D\n  > No.\n",
        );
        assert_eq!((one.id.as_str(), one.pick, one.body.len()), ("s", Pick::One, 0));
        let marks: Vec<_> = one.options.iter().map(|option| (option.id.as_str(), option.mark)).collect();
        assert_eq!(marks, [("a-b", Mark::Half), ("c", Mark::Right), ("d", Mark::Wrong)]);
        assert_eq!(one.options[0].reason.label.as_ref().unwrap().to_plain(), "No.");
        assert_eq!(question("## S\n\n- [x] a\n  > x\n- [x] b\n  > x\n- [ ] c\n  > x\n").pick, Pick::Many);
    }

    #[test]
    fn several_questions_share_a_step() {
        let step = step(
            "## S\n\nHi.\n\n### P\n<!-- was: o -->\n\nWhich?\n\n- [ ] a\n  > x\n- [x] b\n  > y\n\n### Q\n\n- [ ] a\n  > x\n- [x] b\n  > y\n",
        );
        let Activity::Questions(questions) = step.activity else { panic!() };
        assert_eq!(questions.iter().map(|question| question.id.as_str()).collect::<Vec<_>>(), ["p", "q"]);
        assert_eq!((questions[0].was[0].as_str(), questions[0].body.len(), step.body.len()), ("o", 1, 1));
    }

    #[test]
    fn a_chat_has_speakers() {
        let spot = question("## S\n<!-- spot -->\n\n- [ ] **Noor:** hi\n  > x\n- [x] **Leo (angry):** what\n  > y\n");
        assert_eq!((spot.pick, spot.options[1].id.as_str()), (Pick::SpotOne, "what"));
        assert_eq!(&*spot.options[1].speaker.as_ref().unwrap().id, "leo");
        check("## S\n<!-- spot -->\n\n- [ ] hi\n  > x\n- [x] **Leo:** a\n  > y\n", &[("line-without-speaker", "- [ ] hi\n  > x")]);
        check(
            "## S\n<!-- spot -->\n\n- [ ] **Leo thinks:** b\n  > x\n- [x] **Leo:** a\n  > y\n",
            &[("line-without-speaker", "- [ ] **Leo thinks:** b\n  > x")],
        );
        check("## S\n<!-- spot -->\n\nhi\n", &[("spot-without-lines", "<!-- spot -->")]);
    }

    #[test]
    fn each_option_explains_itself() {
        check("## S\n\n- [ ] a\n  >\n- [x] b\n", &[("option-without-feedback", "- [ ] a\n  >"), ("option-without-feedback", "- [x] b")]);
    }

    #[test]
    fn feedback_at_the_margin_is_one_fault_each() {
        check("## S\n\n- [ ] a\n> x\n- [x] b\n\n> y\n", &[("feedback-not-indented", "> x"), ("feedback-not-indented", "> y")]);
    }

    #[test]
    fn there_is_something_to_think_about() {
        check("## S\n\n- [ ] a\n  > x\n- [ ] b\n  > y\n", &[("no-right-option", "- [ ] a\n  > x\n- [ ] b\n  > y")]);
        check("## S\n\n- [x] a\n  > x\n", &[("no-wrong-option", "- [x] a\n  > x")]);
        check("## S\n\n- [x] a <!-- half -->\n  > x\n- [ ] b\n  > y\n", &[("half-and-right", "<!-- half -->")]);
    }

    #[test]
    fn options_are_of_one_shape() {
        check("## S\n\n- [ ] a\n  > x\n- [x] A!\n  > y\n", &[("duplicate-item", "- [x] A!\n  > y")]);
        check("## S\n\n- [x] a\n  > x\n- [] b\n  > y\n", &[("mixed-list", "- [] b\n  > y")]);
        check("## S\n\n- [x] a\n  > x\n- [ ] b\n\n  ```\n  c\n  ```\n  > y\n", &[("item-too-much", "```\n  c\n  ```")]);
        check("## S\n\n- [x] *[a](#s)*\n  > [x](#s)\n- [ ] b\n  > y\n", &[("item-too-much", "- [x] *[a](#s)*\n  > [x](#s)")]);
        check("## S\n\n- []a\n- [x]b\n", &[("box-misspelt", "[]a"), ("box-misspelt", "[x]b")]);
        check("## S\n\n1. a\n   - [ ] b\n   - [x] c\n", &[("task-list-misplaced", "- [ ] b")]);
        let many: String = (0..13).map(|n| format!("- [{}] a{n}\n  > x\n", if n == 0 { "x" } else { " " })).collect();
        check(&format!("## S\n\n{many}"), &[("too-many-items", many.trim_end())]);
    }

    #[test]
    fn one_question_has_one_list_and_ends_with_it() {
        let list = |right: &str, wrong: &str| format!("- [x] {right}\n  > x\n- [ ] {wrong}\n  > y\n");
        check(&format!("## S\n\n{}\nor\n\n{}", list("a", "b"), list("c", "d")), &[("second-activity", list("c", "d").trim_end())]);
        check("## S\n\n- [ ] a\n  > x\n* [x] b\n  > y\n", &[("second-activity", "* [x] b\n  > y")]);
        check(&format!("## S\n\n{}\nBye.\n", list("a", "b")), &[("text-after-activity", "Bye.")]);
        check(&format!("## S\n\n### P\n\n{}\n### Q\n\nText.\n", list("a", "b")), &[("mixed-parts", "### Q")]);
        check(&format!("## S\n\n{}\n### P\n\n{}", list("a", "b"), list("c", "d")), &[("mixed-parts", list("a", "b").trim_end())]);
    }
}
