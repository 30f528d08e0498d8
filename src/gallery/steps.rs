//! Every kind of step in every state that a learner can bring it to.

use lesson::{
    Activity, Step,
    activity::{Question, Scenario, tool::Use},
    attempt::{Answer, Event, Stop},
};
use yew::Html;

use super::{
    Section, State,
    kit::{Kit, Shown, ids},
};
use crate::activity::{Circle, Next, Pace, Person, Plan, Scratch, Sheet, Work};

pub const SECTIONS: &[Section] = &[
    Section { id: "text", title: "Rich text", about: "Every block and every inline of a lesson's words.", is_wide: true, states: text },
    Section {
        id: "talk",
        title: "People talk",
        about: "Bubbles in order, a caption above. Feelings stand in words.",
        is_wide: true,
        states: talk,
    },
    Section {
        id: "pick-one",
        title: "Question: pick one",
        about: "Once one is picked, every option explains itself.",
        is_wide: true,
        states: pick_one,
    },
    Section { id: "pick-all", title: "Question: pick all that fit", about: "Ends with Check.", is_wide: true, states: pick_all },
    Section { id: "spot", title: "Question: spot the line", about: "A talk, and the line where it turns.", is_wide: true, states: spot },
    Section {
        id: "two-questions",
        title: "Two questions",
        about: "Several on one screen, each by itself.",
        is_wide: true,
        states: two_questions,
    },
    Section { id: "sort", title: "Sort", about: "A slip in hand, and a tray to put it.", is_wide: true, states: sort },
    Section { id: "match", title: "Match", about: "One row open at a time.", is_wide: true, states: pairs },
    Section { id: "order", title: "Order", about: "Two buttons a line.", is_wide: true, states: order },
    Section { id: "fill", title: "Fill", about: "A menu in each gap; the sentence stays a sentence.", is_wide: true, states: fill },
    Section {
        id: "story",
        title: "Story",
        about: "Scenes, choices, meters. Every decision can be taken back.",
        is_wide: true,
        states: story,
    },
    Section { id: "endings", title: "Endings", about: "Each kind, with the way there.", is_wide: true, states: endings },
    Section { id: "breathing", title: "Breathing", about: "Nothing moves until you start it.", is_wide: true, states: breathing },
    Section {
        id: "if-then",
        title: "If-then card",
        about: "A plan, ready or your own. This is what prints.",
        is_wide: true,
        states: if_then,
    },
    Section {
        id: "worksheet",
        title: "Worksheet",
        about: "One row open at a time, and the card that comes of it.",
        is_wide: true,
        states: worksheet,
    },
    Section {
        id: "feelings-map",
        title: "Feelings Map",
        about: "A precise word, by energy and by how good it feels, and what it may mean.",
        is_wide: true,
        states: feelings_map,
    },
    Section {
        id: "closeness-circle",
        title: "Closeness circle",
        about: "Who is how close. The list does all of it; the drawing shows the same.",
        is_wide: true,
        states: closeness_circle,
    },
    Section { id: "worksheets", title: "All worksheets", about: "The same rows for every tool.", is_wide: true, states: worksheets },
];

fn text(kit: &Kit) -> Vec<State> {
    vec![("all of it", kit.activity("words-of-every-kind", vec![]))]
}

fn talk(kit: &Kit) -> Vec<State> {
    vec![("a scene", kit.activity("people-talk", vec![])), ("only a caption", kit.activity("only-a-caption", vec![]))]
}

fn question(step: &Step) -> Option<&Question> {
    match &step.activity {
        Activity::Questions(parts) => parts.first().map(|question| &**question),
        _ => None,
    }
}

/// The options at these places of a step with one question.
fn picked(kit: &Kit, id: &str, places: &[usize]) -> Answer {
    let options = question(kit.step(id)).map(|question| question.options.as_slice()).unwrap_or_default();
    Answer::Picked(ids(options, |option| &option.id, places))
}

fn pick_one(kit: &Kit) -> Vec<State> {
    const STEP: &str = "pick-one";
    let after = |place: usize| kit.activity(STEP, vec![kit.answered(STEP, picked(kit, STEP, &[place]))]);
    vec![
        ("untouched", kit.activity(STEP, vec![])),
        ("passed by with an arrow key", kit.activity(STEP, vec![kit.drafted(STEP, picked(kit, STEP, &[0]))])),
        ("right", after(1)),
        ("half", after(2)),
        ("another, with a label", after(0)),
        ("another, without", after(3)),
    ]
}

fn pick_all(kit: &Kit) -> Vec<State> {
    const STEP: &str = "pick-all-that-fit";
    let after = |places: &[usize]| kit.activity(STEP, vec![kit.answered(STEP, picked(kit, STEP, places))]);
    vec![
        ("untouched", kit.activity(STEP, vec![])),
        ("some picked", kit.activity(STEP, vec![kit.drafted(STEP, picked(kit, STEP, &[0, 2]))])),
        ("all that fit", after(&[0, 1])),
        ("all, and more", after(&[0, 1, 2])),
        ("some", after(&[1, 3])),
        ("none", after(&[2])),
    ]
}

fn spot(kit: &Kit) -> Vec<State> {
    let one = |places: &[usize]| {
        let events = if places.is_empty() { vec![] } else { vec![kit.answered("spot-one-line", picked(kit, "spot-one-line", places))] };
        kit.activity("spot-one-line", events)
    };
    let all = picked(kit, "spot-all-lines", &[0, 1]);
    vec![
        ("one line, untouched", one(&[])),
        ("one line, found", one(&[1])),
        ("one line, another", one(&[2])),
        ("several, some picked", kit.activity("spot-all-lines", vec![kit.drafted("spot-all-lines", all.clone())])),
        ("several, checked", kit.activity("spot-all-lines", vec![kit.answered("spot-all-lines", all)])),
    ]
}

fn two_questions(kit: &Kit) -> Vec<State> {
    const STEP: &str = "two-questions";
    let first = question(kit.step(STEP)).map(|question| Event::Answered {
        step: kit.step(STEP).id.clone(),
        part: question.id.clone(),
        answer: Answer::Picked(ids(&question.options, |option| &option.id, &[1])),
    });
    vec![("untouched", kit.activity(STEP, vec![])), ("one answered", kit.activity(STEP, first.into_iter().collect()))]
}

fn sort(kit: &Kit) -> Vec<State> {
    const STEP: &str = "sort-the-slips";
    let Activity::Sort(sort) = &kit.step(STEP).activity else { return Vec::new() };
    // The first `count` slips, the last `astray` of them one tray further on.
    let placed = |count: usize, astray: usize| {
        let put = |(number, slip): (usize, &lesson::activity::sort::Slip)| {
            let home = sort.trays.iter().position(|tray| tray.id == slip.tray).unwrap_or_default();
            let tray = (home + usize::from(number + astray >= count)) % sort.trays.len();
            (slip.id.clone(), sort.trays[tray].id.clone())
        };
        Answer::Placed(sort.slips.iter().take(count).enumerate().map(put).collect())
    };
    let all = sort.slips.len();
    let held = Scratch { held: sort.slips.first().map(|slip| slip.id.clone()), ..Scratch::default() };
    vec![
        ("untouched", kit.activity(STEP, vec![])),
        ("two placed", kit.activity(STEP, vec![kit.drafted(STEP, placed(2, 0))])),
        ("all placed", kit.activity(STEP, vec![kit.drafted(STEP, placed(all, 2))])),
        ("one taken up again", kit.activity_with(STEP, vec![kit.drafted(STEP, placed(all, 0))], held)),
        ("checked, all fit", kit.activity(STEP, vec![kit.answered(STEP, placed(all, 0))])),
        ("checked, two astray", kit.activity(STEP, vec![kit.answered(STEP, placed(all, 2))])),
    ]
}

fn pairs(kit: &Kit) -> Vec<State> {
    const STEP: &str = "match-the-pairs";
    let Activity::Match(pairs) = &kit.step(STEP).activity else { return Vec::new() };
    // The first `count` rows, each with the answer `shift` rows further on.
    let paired = |count: usize, shift: usize| {
        let all = pairs.pairs.iter().zip(pairs.pairs.iter().cycle().skip(shift)).take(count);
        Answer::Paired(all.map(|(left, right)| (left.left.id.clone(), right.right.id.clone())).collect())
    };
    let all = pairs.pairs.len();
    let open = Scratch { held: pairs.pairs.first().map(|pair| pair.left.id.clone()), ..Scratch::default() };
    let closed = Scratch { is_closed: true, ..Scratch::default() };
    vec![
        ("untouched", kit.activity(STEP, vec![])),
        ("all rows closed", kit.activity_with(STEP, vec![], closed)),
        ("one paired", kit.activity(STEP, vec![kit.drafted(STEP, paired(1, 0))])),
        ("all paired", kit.activity(STEP, vec![kit.drafted(STEP, paired(all, 1))])),
        ("one opened again", kit.activity_with(STEP, vec![kit.drafted(STEP, paired(all, 1))], open)),
        ("checked, all fit", kit.activity(STEP, vec![kit.answered(STEP, paired(all, 0))])),
        ("checked, none fits", kit.activity(STEP, vec![kit.answered(STEP, paired(all, 1))])),
    ]
}

fn order(kit: &Kit) -> Vec<State> {
    const STEP: &str = "put-in-order";
    let Activity::Order(order) = &kit.step(STEP).activity else { return Vec::new() };
    let ordered = |places: &[usize]| Answer::Ordered(ids(&order.items, |item| &item.id, places));
    vec![
        ("untouched", kit.activity(STEP, vec![])),
        ("moved", kit.activity(STEP, vec![kit.drafted(STEP, ordered(&[3, 2, 1, 0]))])),
        ("checked, all fit", kit.activity(STEP, vec![kit.answered(STEP, ordered(&[0, 1, 2, 3]))])),
        ("checked, one goes well after the other", kit.activity(STEP, vec![kit.answered(STEP, ordered(&[1, 2, 0, 3]))])),
    ]
}

fn fill(kit: &Kit) -> Vec<State> {
    const STEP: &str = "fill-the-gaps";
    let Activity::Fill(fill) = &kit.step(STEP).activity else { return Vec::new() };
    // The first `count` gaps with the word at this place.
    let filled = |count: usize, place: usize| {
        let word = |blank: &lesson::activity::fill::Blank| Some((blank.id.clone(), blank.words.get(place)?.id.clone()));
        Answer::Filled(fill.blanks().take(count).filter_map(word).collect())
    };
    vec![
        ("untouched", kit.activity(STEP, vec![])),
        ("one filled", kit.activity(STEP, vec![kit.drafted(STEP, filled(1, 0))])),
        ("all filled", kit.activity(STEP, vec![kit.drafted(STEP, filled(2, 1))])),
        ("checked, all fit", kit.activity(STEP, vec![kit.answered(STEP, filled(2, 0))])),
        ("checked, one fits", kit.activity(STEP, vec![kit.answered(STEP, filled(2, 1))])),
    ]
}

/// What a walk through a story is: the choices taken, by their places.
pub fn walk(kit: &Kit, id: &str, choices: &[usize]) -> Vec<Event> {
    let step = kit.step(id);
    let Activity::Scenario(story) = &step.activity else { return Vec::new() };
    let mut scene = first(story);
    let mut events = Vec::new();
    for place in choices {
        let Some(choice) = scene.choices().get(*place) else { break };
        let to = story.scene(choice.to);
        events.push(Event::Chose { step: step.id.clone(), scene: scene.id.clone(), choice: choice.id.clone(), to: to.id.clone() });
        scene = to;
    }
    events
}

/// The same, and then back to the start.
fn and_back(kit: &Kit, id: &str, choices: &[usize]) -> Vec<Event> {
    let step = kit.step(id);
    let mut events = walk(kit, id, choices);
    if let Activity::Scenario(story) = &step.activity {
        events.push(Event::Rewound { step: step.id.clone(), scene: first(story).id.clone(), depth: 0 });
    }
    events
}

fn first(story: &Scenario) -> &lesson::activity::scenario::Scene {
    story.scene(lesson::activity::scenario::SceneIx::FIRST)
}

const STORY: &str = "a-story";

fn story(kit: &Kit) -> Vec<State> {
    let at = |choices: &[usize]| kit.activity(STORY, walk(kit, STORY, choices));
    vec![
        ("how it starts", at(&[])),
        ("after a choice that moved both meters", at(&[0])),
        ("after two choices", at(&[0, 1])),
        ("with choices taken before", kit.activity(STORY, and_back(kit, STORY, &[1]))),
        ("without meters", kit.activity("a-story-without-meters", vec![])),
    ]
}

fn endings(kit: &Kit) -> Vec<State> {
    let at = |choices: &[usize]| kit.activity(STORY, walk(kit, STORY, choices));
    let all = [and_back(kit, STORY, &[2, 0]), and_back(kit, STORY, &[2, 1]), walk(kit, STORY, &[0, 0])].into_iter().flatten().collect();
    vec![
        ("good", at(&[1])),
        ("mixed", at(&[2, 0])),
        ("a hard one", at(&[0, 1, 1])),
        ("all of them seen", kit.activity(STORY, all)),
        ("the only one", kit.activity("a-story-without-meters", walk(kit, "a-story-without-meters", &[0]))),
    ]
}

fn breathing(kit: &Kit) -> Vec<State> {
    const STEP: &str = "slow-down";
    let used = |used: Use| vec![kit.answered(STEP, Answer::Used(used))];
    let at = |pace: Pace| kit.activity_with(STEP, used(Use::Used), Scratch { pace, ..Scratch::default() });
    let going = |second: u32| at(Pace::Going { second, of: 50 });
    let still = Scratch { is_still: true, ..Scratch::default() };
    vec![
        ("untouched", kit.activity(STEP, vec![])),
        ("breathing in", going(2)),
        ("breathing out", going(7)),
        ("stopped", at(Pace::Stopped)),
        ("done", at(Pace::Done)),
        ("a still picture", kit.activity_with(STEP, vec![], still)),
        ("skipped", kit.activity(STEP, used(Use::Skipped))),
    ]
}

fn if_then(kit: &Kit) -> Vec<State> {
    const STEP: &str = "your-plan";
    let with = |plan: Plan| kit.activity_with(STEP, vec![], Scratch { work: Some(Work::Plan(plan)), ..Scratch::default() });
    let own = |own_if: &str, own_then: &str| with(Plan { is_own: true, own_if: own_if.into(), own_then: own_then.into(), ready: None });
    let whole = |used: Use| kit.activity(STEP, vec![kit.answered(STEP, Answer::Used(used))]);
    vec![
        ("untouched", kit.activity(STEP, vec![])),
        ("a ready plan", with(Plan { ready: Some(1), ..Plan::default() })),
        ("an own plan, empty", own("", "")),
        ("an own plan", own("somebody I like walks past me and looks at the floor", "breathe out, and ask them one short thing")),
        ("kept on an earlier visit", whole(Use::Used)),
        ("skipped", whole(Use::Skipped)),
    ]
}

fn worksheet(kit: &Kit) -> Vec<State> {
    const STEP: &str = "say-it-with-i";
    let with = |sheet: Sheet, row: Option<Option<usize>>| {
        kit.activity_with(STEP, vec![], Scratch { work: Some(Work::Sheet(sheet)), row, ..Scratch::default() })
    };
    let picks = |lines: &[&str]| Sheet { picks: lines.iter().map(|line| vec![(*line).into()]).collect(), ..Sheet::default() };
    let all = || picks(&["let down", "plans change and I hear it last", "a quick text"]);
    let own = |own: &str| with(Sheet { is_own: true, own: own.into(), ..picks(&["let down"]) }, Some(Some(1)));
    let whole = |used: Use| kit.activity(STEP, vec![kit.answered(STEP, Answer::Used(used))]);
    vec![
        ("untouched", kit.activity(STEP, vec![])),
        ("one row picked", with(picks(&["let down"]), None)),
        ("an own line", own("my seat is taken")),
        ("an own line that blames", own("you never wait for me")),
        ("all rows picked", with(all(), None)),
        ("a row opened again", with(all(), Some(Some(0)))),
        ("kept on an earlier visit", whole(Use::Used)),
        ("skipped", whole(Use::Skipped)),
    ]
}

fn feelings_map(kit: &Kit) -> Vec<State> {
    const STEP: &str = "where-on-the-map";
    let with = |words: &[&str], tags: &[&str]| {
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).into()).collect();
        let sheet = Sheet { picks: vec![lines(words), lines(tags)], ..Sheet::default() };
        kit.activity_with(STEP, vec![], Scratch { work: Some(Work::Sheet(sheet)), ..Scratch::default() })
    };
    let whole = |used: Use| kit.activity(STEP, vec![kit.answered(STEP, Answer::Used(used))]);
    vec![
        ("untouched", kit.activity(STEP, vec![])),
        ("a heavy word", with(&["let down"], &[])),
        ("three words and a place", with(&["on edge", "excited", "thankful"], &["at school"])),
        ("one more word", with(&["furious", "cared for"], &[])),
        ("nothing to place, and no places", kit.activity("any-word", vec![])),
        ("kept on an earlier visit", whole(Use::Used)),
        ("skipped", whole(Use::Skipped)),
    ]
}

fn closeness_circle(kit: &Kit) -> Vec<State> {
    const STEP: &str = "who-is-how-close";
    let with = |people: &[(&str, usize)], lean: Option<&str>, next: Next, said: &'static str| {
        let people = people.iter().map(|(sign, ring)| Person { sign: (*sign).into(), ring: *ring }).collect();
        let work = Some(Work::Circle(Circle { people, lean: lean.map(Into::into) }));
        kit.activity_with(STEP, vec![], Scratch { work, next, said: said.into(), ..Scratch::default() })
    };
    let some = [("M", 0), ("Gr", 0), ("\u{2605}", 1), ("JK2", 2)];
    let twelve = ["A", "B", "C", "D", "E", "F", "G", "H", "JK", "LMN", "\u{263e}", "\u{25cf}"];
    let full = |ring: fn(usize) -> usize| twelve.iter().enumerate().map(|(place, sign)| (*sign, ring(place))).collect::<Vec<_>>();
    let long = Next { sign: "Grandma".into(), ring: 1 };
    let whole = |used: Use| kit.activity(STEP, vec![kit.answered(STEP, Answer::Used(used))]);
    vec![
        ("empty", kit.activity(STEP, vec![])),
        ("one person", with(&some[..1], None, Next::default(), "M: added, close. 1 in all.")),
        ("four people, one to lean on", with(&some, Some("\u{2605}"), Next { sign: String::new(), ring: 2 }, "")),
        ("a name is too long", with(&some[..2], None, long, "Three letters are enough. Leave names out.")),
        ("twelve people", with(&full(|place| place % 3), Some("LMN"), Next::default(), "")),
        ("twelve in one ring", with(&full(|_| 0), None, Next::default(), "")),
        ("no question whom to lean on", kit.activity("only-a-circle", vec![])),
        ("kept on an earlier visit", whole(Use::Used)),
        ("skipped", whole(Use::Skipped)),
    ]
}

fn worksheets(kit: &Kit) -> Vec<State> {
    let with = |step: &str, picks: &[&[&str]]| {
        let picks = picks.iter().map(|lines| lines.iter().map(|line| (*line).into()).collect()).collect();
        kit.activity_with(step, vec![], Scratch { work: Some(Work::Sheet(Sheet { picks, ..Sheet::default() })), ..Scratch::default() })
    };
    vec![
        ("cool-down menu", with("the-cool-down-menu", &[&["Hum a tune", "Look out of the window"], &["Drink some water"]])),
        ("replay", with("a-talk-in-slow-motion", &[&["Nothing at all"]])),
        (
            "option table",
            with("three-ways-or-more", &[&["It is fair"], &["It takes nerve"], &[], &[], &[], &[], &["Swap days"], &["today"]]),
        ),
        ("plan a talk", with("a-talk-to-come", &[])),
        ("help script", with("who-could-help", &[&["a teacher"], &["before class"]])),
        ("toolkit", with("one-card-to-take-along", &[&["Hot face"], &["Slow down", "Ask somebody"], &["Ask before I guess"]])),
    ]
}

/// A whole screen with a step in it.
pub fn step_screen(kit: &Kit, id: &str, events: Vec<Event>, shown: Shown) -> Html {
    kit.screen(events, Stop::Step(id.into()), shown)
}
