//! A `##` section: what kind of step it is, and its parts.

use super::{
    card,
    context::Context,
    draft::Draft,
    fill, inline, item,
    mark::{self, At, Marks, Shape, WHY_MIXED},
    matching, order,
    outline::{Part, Section},
    places::StepPlaces,
    question, scenario, sort, tool,
    tree::{Kind, Node},
};
use crate::{Activity, Block, Step};

/// The kinds of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StepKind {
    Card,
    Questions,
    Tool,
    Marked(Shape),
}

/// Compiles the section with this index.
pub(super) fn step(section: Section, index: usize, cx: &mut Context<'_>) -> (Step, StepPlaces) {
    let Section { heading, mut nodes, mut parts, end } = section;
    let marks = mark::take(&mut nodes, At::Step, cx);
    let kind = kind(&marks, &nodes, &parts, cx);
    adopt_strays(kind, &mut nodes, &mut parts, cx);
    let places = StepPlaces {
        heading: heading.place.clone(),
        whole: heading.place.start..end,
        mark: marks.shape.as_ref().map(|(_, place, _)| place.clone()),
        ..StepPlaces::default()
    };
    let title = inline::text(&heading.spans, cx);
    let id = cx.step_id(index);
    let was = marks.was.iter().map(|name| name.as_str().into()).collect();
    let mut draft = Draft { nodes, parts, marks, places };
    if let StepKind::Marked(Shape::Scenario) = kind {
        let (scenario, places) = scenario::scenario(draft, heading, title.clone(), index, cx);
        let step = Step { id, was, title, place: None, caption: None, body: Vec::new(), activity: Activity::Scenario(scenario.into()) };
        return (step, places);
    }
    refuse_ending(&draft.marks, cx);
    if !matches!(kind, StepKind::Card | StepKind::Questions) {
        refuse_parts(&draft.parts, cx);
    }
    refuse_nothing(kind, &draft, cx);
    let caption = card::take_caption(&mut draft.nodes, cx);
    let place = draft.marks.place.clone();
    let (body, activity) = match kind {
        StepKind::Card => (body(&mut draft, cx), Activity::Card),
        StepKind::Questions => question::questions(&mut draft, &id, cx),
        StepKind::Tool => tool::tool_step(&mut draft, cx),
        StepKind::Marked(Shape::Spot) => question::spot(&mut draft, &id, cx),
        StepKind::Marked(Shape::Sort) => sort::sort(&mut draft, cx),
        StepKind::Marked(Shape::Match) => matching::matching(&mut draft, cx),
        StepKind::Marked(Shape::Order) => order::order(&mut draft, cx),
        StepKind::Marked(Shape::Fill | Shape::Scenario) => fill::fill(&mut draft, cx),
    };
    (Step { id, was, title, place, caption, body, activity }, draft.places)
}

/// What a step is: by its mark, or else by what is in it.
fn kind(marks: &Marks, nodes: &[Node], parts: &[Part], cx: &mut Context<'_>) -> StepKind {
    let all = || nodes.iter().chain(parts.iter().flat_map(|part| &part.nodes));
    let question = all().find(|node| question::is_task_list(node));
    let story = all().find(|node| scenario::is_choice_list(node) || is_ending(node, cx));
    let tool = all().find(|node| tool::is_tool(node));
    let ending = marks.ending.as_ref().map(|(_, place)| place);
    let signs = [
        (StepKind::Questions, question.map(|node| &node.place)),
        (StepKind::Marked(Shape::Scenario), story.map(|node| &node.place).or(ending)),
        (StepKind::Tool, tool.map(|node| &node.place)),
    ];
    let mut found = signs.iter().filter_map(|(kind, place)| place.map(|place| (*kind, place)));
    let kind = match marks.shape {
        Some((shape, ..)) => StepKind::Marked(shape),
        None => found.next().map_or(StepKind::Card, |(kind, _)| kind),
    };
    let mut others = found.filter(|(other, _)| *other != kind && !(kind == StepKind::Marked(Shape::Spot) && *other == StepKind::Questions));
    if let Some((other, place)) = others.next() {
        let message = format!("this step is {} and {}", kind.name(), other.name());
        cx.error("mixed-step", place, message, WHY_MIXED, "give each a `## ` step of its own");
    }
    kind
}

impl StepKind {
    fn name(self) -> &'static str {
        match self {
            Self::Card => "a card",
            Self::Questions => "a question",
            Self::Tool => "a tool",
            Self::Marked(Shape::Spot) => "a chat to tap",
            Self::Marked(Shape::Sort) => "a table to sort",
            Self::Marked(Shape::Match) => "a table to match",
            Self::Marked(Shape::Order) => "a list to order",
            Self::Marked(Shape::Fill) => "a text with gaps",
            Self::Marked(Shape::Scenario) => "a story with choices",
        }
    }
}

fn is_ending(node: &Node, cx: &Context<'_>) -> bool {
    matches!(node.kind, Kind::Comment) && cx.text[node.place.clone()].trim_start_matches("<!--").trim_start().starts_with("ending")
}

fn adopt_strays(kind: StepKind, nodes: &mut Vec<Node>, parts: &mut [Part], cx: &mut Context<'_>) {
    let is_picked_from = |node: &Node| match kind {
        StepKind::Questions | StepKind::Marked(Shape::Spot) => question::is_task_list(node),
        StepKind::Marked(Shape::Scenario) => scenario::has_choice(node),
        StepKind::Marked(Shape::Order) => matches!(node.kind, Kind::List(..)),
        _ => false,
    };
    for nodes in std::iter::once(nodes).chain(parts.iter_mut().map(|part| &mut part.nodes)) {
        *nodes = item::adopt_strays(std::mem::take(nodes), is_picked_from, cx);
    }
}

/// The body of a card, its `###` parts as subheadings.
fn body(draft: &mut Draft, cx: &mut Context<'_>) -> Vec<Block> {
    let mut body = card::blocks(std::mem::take(&mut draft.nodes), cx);
    for mut part in std::mem::take(&mut draft.parts) {
        mark::take(&mut part.nodes, At::Subheading, cx);
        body.push(Block::Heading(3, inline::text(&part.heading.spans, cx)));
        body.extend(card::blocks(part.nodes, cx));
    }
    body
}

fn refuse_nothing(kind: StepKind, draft: &Draft, cx: &mut Context<'_>) {
    if kind == StepKind::Card && draft.nodes.is_empty() && draft.parts.is_empty() {
        let message = "this step has nothing in it";
        let remedy = "write something under it, or take it away";
        cx.advice("empty-step", &draft.places.heading, message, "learners see a heading and nothing else", remedy);
    }
}

fn refuse_ending(marks: &Marks, cx: &mut Context<'_>) {
    if let Some((_, place)) = &marks.ending {
        cx.error("mark-misplaced", place, "only a story has endings", "the lesson would not do what you meant", "take the mark away");
    }
}

fn refuse_parts(parts: &[Part], cx: &mut Context<'_>) {
    if let Some(part) = parts.first() {
        let message = "a step of this kind has no `### ` parts";
        let remedy = "make it a `## ` step of its own, or use `#### ` for a subheading";
        cx.error("part-misplaced", &part.heading.place, message, WHY_PARTS, remedy);
    }
}

const WHY_PARTS: &str = "one screen has one thing to do";

#[cfg(test)]
mod tests {
    use super::super::tests::{check, compiled, step};
    use crate::Activity;

    #[test]
    fn a_step_is_what_is_in_it() {
        assert_eq!(step("## S\n\n- a [b](#s)\n- [c](#s)\n").activity, Activity::Card);
        assert_eq!(compiled("## S\n\n*Monday.*\n\nx\n").steps[0].caption.as_ref().unwrap().to_plain(), "Monday.");
        assert_eq!(compiled("## S\n\nx\n\n*Monday.*\n").steps[0].caption, None);
    }

    #[test]
    fn a_step_is_one_thing() {
        check(
            "## S\n\n- [ ] a\n  > x\n- [x] b\n  > y\n\n```tool breathing\nother: [a]\n```\n",
            &[("mixed-step", "```tool breathing\nother: [a]\n```")],
        );
        check("## S\n<!-- sort -->\n<!-- order -->\n\n| a | b |\n|---|---|\n| c | d |\n", &[("mixed-step", "<!-- order -->")]);
        check(
            "## S\n<!-- sort -->\n<!-- ending: good -->\n\n| a | b |\n|---|---|\n| c | d |\n",
            &[("mark-misplaced", "<!-- ending: good -->"), ("mixed-step", "<!-- ending: good -->")],
        );
    }

    #[test]
    fn an_empty_step_is_worth_a_word() {
        check("## S\n", &[("empty-step", "## S")]);
    }
}
