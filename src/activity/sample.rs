//! For tests: a lesson with one step of each kind.

use std::rc::Rc;

use lesson::{
    Activity, Block, Feeling, ItemId, Lesson, PartId, Reason, Speaker, Speech, Step, Text,
    activity::{
        Fill, Mark, Match, Order, Question, Scenario, Sort, Tool,
        fill::{Blank, Line, Piece, Word},
        matching::{Pair, Side},
        order::Item,
        question::{Choice as Line1, Pick},
        scenario::{Chart, Choice, Comparison, Condition, Effect, Ending, Exit, Meter, Scene, SceneIx},
        sort::{Slip, Tray},
        tool::{Breathing, Form, IfThen, Worksheet},
    },
    slug,
};

pub fn text(words: &str) -> Text {
    Text::plain(words)
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

fn id(words: &str) -> ItemId {
    slug(words).into()
}

fn because(label: &str, words: &str) -> Reason {
    Reason { label: (!label.is_empty()).then(|| text(label)), body: vec![paragraph(words)] }
}

fn speaker(name: &str, feeling: Option<Feeling>) -> Speaker {
    Speaker { id: name.to_lowercase().into(), name: name.into(), feeling }
}

fn says(name: &str, feeling: Feeling, is_thought: bool, words: &str) -> Block {
    Block::Speech(Speech { speaker: speaker(name, Some(feeling)), is_thought, text: text(words) })
}

fn step(title: &str, caption: Option<&str>, body: Vec<Block>, activity: Activity) -> Step {
    Step {
        id: slug(title).into(),
        was: Vec::new(),
        title: text(title),
        place: caption.map(|_| lesson::PlaceId::from("bedroom")),
        caption: caption.map(text),
        body,
        activity,
    }
}

fn options(lines: &[(Mark, &str, &str, &str, Option<&str>)]) -> Vec<Line1> {
    let option = |(mark, words, label, why, who): &(Mark, &str, &str, &str, Option<&str>)| Line1 {
        id: id(words),
        speaker: who.map(|who| speaker(who, None)),
        text: text(words),
        mark: *mark,
        reason: because(label, why),
    };
    lines.iter().map(option).collect()
}

pub fn question(part: &str, title: Option<&str>, pick: Pick) -> Question {
    let who = |name| pick.is_spot().then_some(name);
    Question {
        id: PartId::from(part),
        was: Vec::new(),
        title: title.map(text),
        body: title.map(|_| paragraph("Which part is the feeling?")).into_iter().collect(),
        pick,
        options: options(&[
            (
                Mark::Wrong,
                "The friend does not look up.",
                "What happened.",
                "This set it off. The feeling comes next, inside Diego.",
                who("Priya"),
            ),
            (Mark::Right, "Diego feels silly.", "The feeling.", "It sits between what happened and what he did about it.", who("Sam")),
            (
                Mark::Half,
                "Diego wants to hide.",
                "Half way there.",
                "A wish sits close to a feeling. The feeling is under it.",
                who("Tomasz"),
            ),
            (
                if pick.is_many() { Mark::Right } else { Mark::Wrong },
                "Diego goes red.",
                "In the body.",
                "Lots of us have done that. The body often knows first.",
                who("Sam"),
            ),
        ]),
    }
}

pub fn sort() -> Sort {
    let slip =
        |words: &str, tray: &str, why: &str| Slip { id: id(words), text: text(words), tray: id(tray), reason: Some(because("", why)) };
    Sort {
        trays: vec![Tray { id: id("Fact"), label: text("Fact") }, Tray { id: id("Guess"), label: text("Guess") }],
        slips: vec![
            slip("The new list is up", "Fact", "It is on the wall. Anyone walking past can read it."),
            slip("I am in seat six now", "Fact", "The list says six next to her name."),
            slip("Coach did not say why", "Fact", "True so far. It is also the gap that guesses pour into."),
            slip("Coach thinks I am slow", "Guess", "Maybe, maybe not. Nobody can film what Coach thinks."),
            slip("I am out of the crew next", "Guess", "That has not happened. A worried mind is writing next week."),
        ],
    }
}

pub fn pairs() -> Match {
    let pair = |left: &str, right: &str, why: &str| Pair {
        left: Side { id: id(left), text: text(left) },
        right: Side { id: id(right), text: text(right) },
        reason: Some(because("", why)),
    };
    Match {
        heads: (text("You hear"), text("It may mean")),
        pairs: vec![
            pair("\u{201c}k\u{201d}", "They are busy and typing with one thumb", "Short words are often just short words."),
            pair("Nothing at all", "They have not seen it yet", "Phones lie in bags. Silence is not an answer."),
            pair(
                "\u{201c}we need to talk\u{201d}",
                "Something matters to them, and it could be anything",
                "It sounds big. You can ask what it is about.",
            ),
        ],
    }
}

pub fn order() -> Order {
    let item = |words: &str, why: &str| Item { id: id(words), text: text(words), reason: Some(because("", why)) };
    Order {
        items: vec![
            item("Stop and take one slow breath", "A short gap comes first. Nothing else works without it."),
            item("Ask what a camera could film", "Facts come before guesses."),
            item("Find two other reasons", "With three stories, none is the boss."),
            item("Ask a short, kind question", "Asking comes last, when you know what to ask."),
        ],
    }
}

pub fn fill() -> Fill {
    let word =
        |words: &str| Word { id: id(words.trim_end_matches('*')), text: words.trim_end_matches('*').into(), fits: words.ends_with('*') };
    let blank = |name: &str, words: &[&str], why: Option<&str>| {
        Piece::Blank(Blank { id: name.into(), words: words.iter().map(|one| word(one)).collect(), reason: why.map(|why| because("", why)) })
    };
    let words = |words: &str| Piece::Words(text(words));
    let speech = Speech { speaker: speaker("Jo", Some(Feeling::Hurt)), is_thought: false, text: Text::default() };
    Fill {
        lines: vec![
            Line {
                speech: None,
                pieces: vec![
                    words("Fact: Mina "),
                    blank("fact", &["walked past*", "hates Jo", "was rude"], Some("A camera could film it.")),
                    words("."),
                ],
            },
            Line {
                speech: Some(speech),
                pieces: vec![
                    words("Maybe she "),
                    blank("maybe", &["was deep in her music*", "did not see me*", "is done with me"], None),
                    words(" and I can ask."),
                ],
            },
        ],
    }
}

pub fn scenario() -> Scenario {
    let bare = |words: &str, ending| Scene {
        id: slug(words).into(),
        was: Vec::new(),
        title: text(words),
        place: Some("bedroom".into()),
        caption: None,
        body: Vec::new(),
        exit: Exit::Ending(ending),
    };
    let mut scenario = Scenario {
        meters: vec![
            Meter { id: "trust".into(), name: "Trust".into(), min: 0, max: 4, start: 2 },
            Meter { id: "heat".into(), name: "Heat".into(), min: 0, max: 4, start: 2 },
        ],
        scenes: vec![
            bare("Left on read", Ending::Learn),
            bare("Three question marks", Ending::Learn),
            bare("The clinic", Ending::Good),
            bare("Two silences", Ending::Learn),
        ],
        chart: Chart::default(),
    };
    let at: Vec<SceneIx> = scenario.indices().collect();
    let choice = |words: &str, to: usize, effects: &[(usize, i32)], conditions: Vec<Condition>, why: &str| Choice {
        id: slug(words).into(),
        text: text(words),
        to: at[to],
        effects: effects.iter().map(|(meter, by)| Effect { meter: *meter, by: *by }).collect(),
        conditions,
        outcome: Some(because("", why)),
    };
    let trusts = vec![Condition { meter: 0, is: Comparison::AtLeast, than: 2 }];
    scenario.scenes[0].caption = Some(text("Tuesday, nine at night."));
    scenario.scenes[0].body = vec![
        says("Noor", Feeling::Happy, false, "i made the debate final!! you\u{2019}re coming right?"),
        paragraph("Amara read it at ten past six. Nothing since."),
        says("Noor", Feeling::Hurt, true, "She saw it. She doesn\u{2019}t care."),
    ];
    scenario.scenes[0].exit = Exit::Choices(vec![
        choice("Send \u{201c}wow ok. guess you\u{2019}re busy\u{201d}", 1, &[(0, -1), (1, 1)], vec![], "She reads it as a slap."),
        choice("\u{201c}Did I catch you at a bad time?\u{201d}", 2, &[(0, 1)], vec![], "Short and kind, with room for any answer."),
    ]);
    scenario.scenes[1].body = vec![says("Amara", Feeling::Confused, false, "??? what\u{2019}s that supposed to mean")];
    scenario.scenes[1].exit = Exit::Choices(vec![
        choice("\u{201c}Sorry. I was worried you didn\u{2019}t care.\u{201d}", 2, &[(0, 1), (1, -1)], vec![], "A quick repair."),
        choice("Joke about it", 2, &[], trusts, "It needs some trust to land."),
        choice("\u{201c}You read it at six. You know what it means.\u{201d}", 3, &[], vec![], "The second half is a trap."),
    ]);
    scenario.scenes[2].body = vec![
        says("Amara", Feeling::Tired, false, "Gran fell. We sat in the clinic till ten."),
        paragraph("Noor had eleven stories. That was not one of them."),
    ];
    scenario.scenes[3].body = vec![paragraph("Nobody writes. It is not over.")];
    scenario.chart = lesson::compile::chart(&scenario.scenes);
    scenario
}

pub fn if_then() -> Tool {
    Tool::IfThen(IfThen {
        when: "someone goes quiet on me".into(),
        plans: vec![
            "If someone goes quiet on me, then I ask what a camera could film.".into(),
            "If someone goes quiet on me, then I wait till morning and ask.".into(),
        ],
    })
}

pub fn worksheet() -> Tool {
    let lines = |lines: &[&str]| lines.iter().map(|line| Rc::from(*line)).collect();
    let lines = vec![lines(&["left out", "let down"]), lines(&["plans change late"]), lines(&["a quick text", "some time"])];
    Tool::Worksheet(Worksheet { form: Form::IStatement, lines })
}

pub fn feelings_map() -> Tool {
    let tags = ["at school", "online"].map(Rc::from).into();
    Tool::Worksheet(Worksheet { form: Form::FeelingsMap, lines: vec![vec!["the last hour".into()], tags] })
}

pub fn closeness_circle() -> Tool {
    Tool::Worksheet(Worksheet { form: Form::ClosenessCircle, lines: vec![vec!["Who could you lean on?".into()]] })
}

pub fn breathing() -> Tool {
    Tool::Breathing(Breathing {
        breaths: 6,
        other: vec!["Press both feet into the floor and count to ten.".into(), "Find five blue things near you.".into()],
    })
}

pub fn lesson() -> Lesson {
    let only = |question: Question| Activity::Questions(vec![Rc::new(question)]);
    let ask = |words: &str| {
        vec![paragraph("Diego waves at a friend across the room. The friend does not look up. Diego feels silly."), paragraph(words)]
    };
    let steps = vec![
        step(
            "Your brain writes stories",
            None,
            vec![
                paragraph(
                    "A short text has no face and no voice. So your brain fills the gaps. It is fast, and it likes the scary version.",
                ),
                Block::Heading(3, text("That is not a fault")),
                paragraph("It is trying to keep you safe. It is great with bears. It is less good with \u{201c}k\u{201d}."),
            ],
            Activity::Card,
        ),
        step(
            "Spot the feeling",
            Some("Lunch. A tray, a crowd, a wave."),
            ask("Which part is the feeling?"),
            only(question("spot-the-feeling", None, Pick::One)),
        ),
        step("What fits", None, ask("Which are part of a feeling? Choose all that fit."), only(question("what-fits", None, Pick::Many))),
        step(
            "Find the line",
            Some("Band practice. No Leo."),
            vec![paragraph("Tap the line where a guess gets dressed up as a fact.")],
            only(question("find-the-line", None, Pick::SpotOne)),
        ),
        step(
            "Check",
            None,
            vec![paragraph("Two to end on.")],
            Activity::Questions(vec![
                Rc::new(question("the-camera", Some("The camera"), Pick::One)),
                Rc::new(question("the-seat", Some("The seat"), Pick::Many)),
            ]),
        ),
        step(
            "Fact or guess",
            None,
            vec![paragraph("Coach has put up a new crew list. If a camera could film it, it is a fact.")],
            Activity::Sort(Rc::new(sort())),
        ),
        step("What it may mean", None, vec![paragraph("Match what you hear with what it may mean.")], Activity::Match(Rc::new(pairs()))),
        step("Four steps", None, vec![paragraph("What comes first?")], Activity::Order(Rc::new(order()))),
        step("Jo waves", None, vec![paragraph("Jo waves at Mina. Mina walks past.")], Activity::Fill(Rc::new(fill()))),
        step("Left on read", None, vec![], Activity::Scenario(Rc::new(scenario()))),
        step("One slow minute", None, vec![paragraph("A slow minute before you answer can help.")], Activity::Tool(Rc::new(breathing()))),
        step("Your own words", None, vec![paragraph("Say it with \"I\".")], Activity::Tool(Rc::new(worksheet()))),
        step("Your weather", None, vec![paragraph("Find a word.")], Activity::Tool(Rc::new(feelings_map()))),
        step("Your circle", None, vec![paragraph("Just for you.")], Activity::Tool(Rc::new(closeness_circle()))),
        step("Your plan", None, vec![paragraph("Pick one, or write your own.")], Activity::Tool(Rc::new(if_then()))),
    ];
    Lesson {
        id: "sample".into(),
        language: "en".into(),
        title: text("A sample"),
        minutes: 5,
        objective: "Try everything".into(),
        topics: Vec::new(),
        opening: Vec::new(),
        steps,
        skill: "sample".into(),
        casel: Vec::new(),
        recall: Vec::new(),
        sources: Vec::new(),
    }
}
