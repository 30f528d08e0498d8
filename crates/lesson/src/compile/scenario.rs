//! A branching story: the step's own body is its first scene, each `###` part another.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    card,
    chart::chart,
    context::Context,
    draft::{self, Draft},
    effects, feedback, inline, item, limit,
    mark::{self, At, Marks},
    meters,
    outline::Heading,
    places::{ScenePlaces, StepPlaces},
    tree::{Item, Kind, Node, Span, SpanKind},
};
use crate::{
    Activity, SceneId, Text,
    activity::scenario::{Choice, Ending, Exit, Meter, Scenario, Scene, SceneIx},
    slug,
};

/// A list of nothing but links to headings, each with an outcome or none: it makes a step a story.
pub(super) fn is_choice_list(node: &Node) -> bool {
    let Kind::List(_, items) = &node.kind else { return false };
    items.iter().all(|item| {
        let (first, behind) = match item.nodes.split_first() {
            Some((Node { kind: Kind::Paragraph(spans), .. }, behind)) => (spans.as_slice(), behind),
            _ => return false,
        };
        matches!(first, [link] if is_inner_link(link)) && behind.iter().all(|node| matches!(node.kind, Kind::Quote(_) | Kind::Comment))
    })
}

/// Within a story, a list with a link to a heading at the start of any item is one of choices.
pub(super) fn has_choice(node: &Node) -> bool {
    let starts_with_link = |item: &Item| match item.nodes.first() {
        Some(Node { kind: Kind::Paragraph(spans), .. }) => spans.first().is_some_and(is_inner_link),
        _ => false,
    };
    matches!(&node.kind, Kind::List(_, items) if items.iter().any(starts_with_link))
}

fn is_inner_link(span: &Span) -> bool {
    matches!(&span.kind, SpanKind::Link { to, .. } if to.starts_with('#'))
}

/// A scene before its choices are read: they may lead to any other.
struct Outlined {
    title: Text,
    heading: Heading,
    nodes: Vec<Node>,
    marks: Marks,
}

/// What choices are read against.
struct Story {
    meters: Vec<Meter>,
    /// Whether each of them could be read.
    are_meters_sound: bool,
    /// Scenes by their slugs, in a translation by the base's too.
    scenes: BTreeMap<String, SceneIx>,
}

pub(super) fn scenario(draft: Draft, heading: Heading, title: Text, index: usize, cx: &mut Context<'_>) -> (Scenario, StepPlaces) {
    let Draft { nodes, parts, mut marks, mut places } = draft;
    let told = cx.faults().len();
    let (meters, meter_places) = match marks.shape.take() {
        Some((_, comment, argument)) => meters::meters(&comment, argument, cx),
        None => Default::default(),
    };
    let are_meters_sound = cx.faults().len() == told;
    places.meters = meter_places;
    let mut outlined = vec![Outlined { title, heading, nodes, marks }];
    for mut part in parts {
        let marks = mark::take(&mut part.nodes, At::Scene, cx);
        let title = inline::text(&part.heading.spans, cx);
        outlined.push(Outlined { title, heading: part.heading, nodes: part.nodes, marks });
    }
    if let Some(scene) = outlined.get(limit::SCENES) {
        let message = format!("this story has more than {} scenes", limit::SCENES);
        cx.error("too-many-scenes", &scene.heading.place.clone(), message, "nobody can find a way through", "split it into several steps");
        outlined.truncate(limit::SCENES);
    }
    let story = Story { meters, are_meters_sound, scenes: targets(&outlined, index, cx) };
    let mut scenes = Vec::with_capacity(outlined.len());
    for scene in outlined {
        let (scene, place) = read_scene(scene, &story, cx);
        scenes.push(scene);
        places.scenes.push(place);
    }
    let chart = chart(&scenes);
    (Scenario { meters: story.meters, scenes, chart }, places)
}

fn targets(outlined: &[Outlined], index: usize, cx: &Context<'_>) -> BTreeMap<String, SceneIx> {
    let mut targets: BTreeMap<String, SceneIx> = BTreeMap::new();
    for (at, scene) in outlined.iter().enumerate() {
        targets.entry(scene.heading.slug.clone()).or_insert(SceneIx(at));
    }
    if let Some(Activity::Scenario(base)) = cx.setting.base.and_then(|base| base.steps.get(index)).map(|step| &step.activity) {
        for (at, scene) in base.scenes.iter().enumerate().take(outlined.len()) {
            targets.entry(scene.id.to_string()).or_insert(SceneIx(at));
        }
    }
    targets
}

fn read_scene(scene: Outlined, story: &Story, cx: &mut Context<'_>) -> (Scene, ScenePlaces) {
    let Outlined { title, heading, mut nodes, marks } = scene;
    let mut places = ScenePlaces { heading: heading.place.clone(), ..ScenePlaces::default() };
    let caption = card::take_caption(&mut nodes, cx);
    let (before, list, behind) = draft::split(nodes, has_choice);
    draft::refuse_behind(&behind, has_choice, cx);
    let body = card::blocks(before, cx);
    let mut choices = Vec::new();
    let list_place = list.as_ref().map(|list| list.place.clone());
    if let Some(Node { kind: Kind::List(_, items), place }) = list {
        choices = read_choices(items, &place, &mut places, story, cx);
    }
    let exit = match (marks.ending, list_place) {
        (Some((ending, place)), None) => {
            places.ending = Some(place);
            Exit::Ending(ending)
        }
        (Some((_, place)), Some(_)) => {
            let remedy = "take the mark away, or the choices";
            cx.error("ending-with-choices", &place, "this ending has choices", "a story that has ended can't go on", remedy);
            Exit::Choices(choices)
        }
        (None, Some(_)) => Exit::Choices(choices),
        (None, None) => {
            let remedy = "end it with a list of links such as `- [Say sorry](#she-explains)`, or mark it `<!-- ending: good -->`";
            cx.error(
                "scene-without-exit",
                &heading.place,
                "this scene has neither choices nor an ending",
                "learners would be stuck in it",
                remedy,
            );
            Exit::Ending(Ending::Mixed)
        }
    };
    let was = marks.was.iter().map(|name| name.as_str().into()).collect();
    let id = SceneId::from(heading.slug);
    (Scene { id, was, title, place: marks.place, caption, body, exit }, places)
}

fn read_choices(mut items: Vec<Item>, place: &Range<usize>, places: &mut ScenePlaces, story: &Story, cx: &mut Context<'_>) -> Vec<Choice> {
    item::cap(&mut items, place, "choices", cx);
    let mut seen = BTreeSet::new();
    let mut choices = Vec::new();
    for item in items {
        let place = item.place.clone();
        if let Some(choice) = read_choice(item, story, cx) {
            item::distinct(choice.id.as_str(), &mut seen, &place, cx);
            places.choices.push(place);
            choices.push(choice);
        }
    }
    choices
}

fn read_choice(item: Item, story: &Story, cx: &mut Context<'_>) -> Option<Choice> {
    let place = item.place.clone();
    if item.ticked.is_some() {
        cx.error("mixed-step", &place, "a choice has no box to tick", "in a story nothing is right or wrong", "take the `[ ]` away");
    }
    let parted = item::part(item);
    item::refuse_others(&parted.others, cx);
    parted.comments.iter().for_each(|comment| inline::note_only(&comment.place, cx));
    let (first, behind) = parted.words.split_first().map_or((None, &[][..]), |(first, behind)| (Some(first), behind));
    let Some(Span { kind: SpanKind::Link { to, title, spans }, place: link }) = first.filter(|first| is_inner_link(first)) else {
        let remedy = "write the whole choice as one link: `- [Say sorry](#she-explains)`";
        cx.error("choice-without-link", &place, "this choice does not start with a link to a scene", "it would lead nowhere", remedy);
        return None;
    };
    if !inline::is_blank(&inline::text(behind, cx)) {
        let remedy = "put all words of the choice inside the link's `[ ]`, and what it leads to in a `> ` under it";
        let place = link.end..place.end.max(link.end);
        cx.error("choice-words-outside", &place, "these words stand outside the choice", "they would not be on the button", remedy);
    }
    let text = inline::text(spans, cx);
    item::refuse_unfit(&text, &place, cx);
    let target = target(to, link, story, cx);
    let (effects, conditions) = effects::effects(title, link, &story.meters, story.are_meters_sound, cx);
    let outcome = feedback::reason(parted.feedback, cx);
    if outcome.is_none() {
        let remedy = "write `> ` and a sentence under it, indented by two spaces";
        cx.advice("choice-without-outcome", &place, "nothing says what this choice led to", WHY_OUTCOME, remedy);
    }
    Some(Choice { id: slug(&text.to_plain()).into(), text, to: target?, effects, conditions, outcome })
}

fn target(to: &str, link: &Range<usize>, story: &Story, cx: &mut Context<'_>) -> Option<SceneIx> {
    let slug = inline::decoded(to.trim_start_matches('#'));
    let target = story.scenes.get(&slug).copied();
    if target.is_none() {
        let remedy = match cx.nearest(&slug, story.scenes.keys().map(String::as_str)) {
            Some(near) => format!("did you mean `#{near}`?"),
            None => {
                "lead to the step's own heading or one of its `### ` headings; for a link elsewhere write a sentence around it".to_owned()
            }
        };
        cx.error("choice-to-nowhere", link, format!("this story has no scene `#{slug}`"), "a learner who picks it would be stuck", remedy);
    }
    target
}

const WHY_OUTCOME: &str = "the review of decisions shows what each led to; that is where learning happens";

#[cfg(test)]
mod tests {
    use super::super::tests::{check, step};
    use crate::{
        Activity,
        activity::{
            Scenario,
            scenario::{Comparison, Condition, Effect, Exit},
        },
    };

    const MARK: &str = "<!-- scenario: meters trust 0..5 = 3 \"Trust\" -->";

    fn scenario(text: &str) -> Scenario {
        match step(text).activity {
            Activity::Scenario(scenario) => (*scenario).clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn lists_of_links_make_a_story() {
        let story = scenario(&format!(
            "## S\n{MARK}\n<!-- place: shore -->\n\n*Now.*\n\nHi.\n\n- [Go *on*](#end \"trust +1, if trust != -2\")\n  > It went on.\n- [Again](#s)\n  > And again.\n\n### End\n<!-- ending: good -->\n<!-- was: stop -->\n\nBye.\n"
        ));
        let first = &story.scenes[0];
        assert_eq!((first.id.as_str(), first.place.as_ref().unwrap().as_str(), first.body.len()), ("s", "shore", 1));
        let Exit::Choices(choices) = &first.exit else { panic!() };
        assert_eq!((choices[0].id.as_str(), choices[0].to.get(), choices[1].to.get()), ("go-on", 1, 0));
        assert_eq!(choices[0].effects, [Effect { meter: 0, by: 1 }]);
        assert_eq!(choices[0].conditions, [Condition { meter: 0, is: Comparison::Not, than: -2 }]);
        assert_eq!(story.scenes[1].was[0].as_str(), "stop");
    }

    #[test]
    fn a_scene_goes_on_or_ends() {
        check("## S\n\n- [a](#e)\n  > x\n\n### E\n\nBye.\n", &[("scene-without-exit", "### E")]);
        check(
            "## S\n\n- [a](#e)\n  > x\n\n### E\n<!-- ending: good -->\n\n- [b](#s)\n  > x\n",
            &[("ending-with-choices", "<!-- ending: good -->")],
        );
        check("## S\n\n- [a](#e)\n  > x\n\nMore.\n\n### E\n<!-- ending: good -->\n", &[("text-after-activity", "More.")]);
        check("## S\n<!-- scenario -->\n\nHi.\n", &[("scene-without-exit", "## S")]);
    }

    #[test]
    fn a_choice_is_one_link_to_a_scene() {
        let end = "\n### E\n<!-- ending: good -->\n\nBye.\n\n## Other\n\nx\n";
        check(&format!("## S\n\n- [a](#ee)\n  > x\n{end}"), &[("choice-to-nowhere", "[a](#ee)")]);
        check(&format!("## S\n\n- [a](#other)\n  > x\n{end}"), &[("choice-to-nowhere", "[a](#other)")]);
        check(&format!("## S\n{MARK}\n\n- [a](#e) b\n  > x\n{end}"), &[("choice-words-outside", " b\n  > x")]);
        check(&format!("## S\n{MARK}\n\n- [a](#e)\n  > x\n- b\n{end}"), &[("choice-without-link", "- b")]);
        check(
            &format!("## S\n\n- [a](#e)\n- [A](#e)\n  > x\n{end}"),
            &[("choice-without-outcome", "- [a](#e)"), ("duplicate-item", "- [A](#e)\n  > x")],
        );
        check(
            &format!("## S\n\n- [a](#e)\n> x\n- [b](#e)\n> y\n{end}"),
            &[("feedback-not-indented", "> x"), ("feedback-not-indented", "> y")],
        );
    }

    #[test]
    fn effects_stand_at_their_places() {
        let story = |effects: &str| format!("## S\n{MARK}\n\n- [a](#e \"{effects}\")\n  > x\n\n### E\n<!-- ending: good -->\n\nBye.\n");
        check(&story("trust +1, trst -1"), &[("unknown-meter", "trst -1")]);
        check(&story("trust +1, more"), &[("effect-syntax", "more")]);
        check(&story("if heat > 1"), &[("unknown-meter", "if heat > 1")]);
        check(&story("trust +1,"), &[("effect-syntax", "")]);
    }

    #[test]
    fn meters_have_a_shape() {
        let story = |meters: &str| format!("## S\n<!-- scenario: {meters} -->\n<!-- ending: good -->\n\nBye.\n");
        check(&story("trust 0..5"), &[("meter-syntax", "<!-- scenario: trust 0..5 -->")]);
        check(&story("meters a 0..5 = 3 \"A\", b"), &[("meter-syntax", "b")]);
        check(
            &story("meters a 5..5 = 5 \"A\", b 0..101 = 1 \"B\""),
            &[("meter-range", "a 5..5 = 5 \"A\""), ("meter-range", "b 0..101 = 1 \"B\"")],
        );
        check(
            &story("meters a 0..5 = 6 \"A\", a 0..5 = 1 \"A\""),
            &[("meter-start", "a 0..5 = 6 \"A\""), ("duplicate-meter", "a 0..5 = 1 \"A\"")],
        );
        check(
            "## S\n<!-- scenario: trust 0..5 = 3 \"T\" -->\n\n- [a](#e \"trust +1\")\n  > x\n\n### E\n<!-- ending: good -->\n\nx\n",
            &[("meter-syntax", "<!-- scenario: trust 0..5 = 3 \"T\" -->")],
        );
        let five: Vec<String> = "abcde".chars().map(|id| format!("{id} 0..5 = 1 \"X\"")).collect();
        check(&story(&format!("meters {}", five.join(", "))), &[("too-many-meters", "e 0..5 = 1 \"X\"")]);
    }
}
