//! Whatever happened, in whatever order and in however many tabs: replaying never panics and always agrees.

use std::{cmp::Ordering, rc::Rc};

use lesson::{
    Lesson,
    attempt::{Answer, Answered, Attempt, Entry, Event, Merge, StepState, Stop, Tab, Trail},
    format::{
        lesson::from_json,
        progress::{Progress, TrailText},
    },
    review::Review,
};
use proptest::{collection::vec, prelude::*, sample::select};

fn lesson() -> Rc<Lesson> {
    Rc::new(from_json(include_str!("../../../tests/fixtures/lesson-v1.json")).expect("the fixture reads"))
}

/// Ids that exist, in places where some fit and some do not.
const IDS: &[&str] = &[
    "noors-message",
    "what-do-we-know",
    "two-more",
    "which-lines-guess",
    "which-line-stings",
    "fact-or-guess",
    "pairs",
    "in-order",
    "fill-in",
    "leo-answers",
    "your-turn",
    "steady",
    "it-gets-hotter",
    "later",
    "she-explains",
    "stuck",
    "type-wow-ok-chill",
    "ask-her",
    "put-the-phone-down",
    "say-sorry",
    "think-again",
    "noor-is-angry",
    "a",
    "b",
    "wow",
    "fact",
    "guess",
    "it-is-late",
    "she-was-up",
    "no-question-mark",
    "angry",
    "sad",
    "a-line-was-crossed",
    "notice",
    "pause",
    "choose",
    "fine-left-out-furious",
    "left-out",
    "nowhere",
];

fn id() -> impl Strategy<Value = &'static str> {
    select(IDS)
}

fn answer() -> impl Strategy<Value = Answer> {
    let ids = || vec(id(), 0..5);
    let pairs = || vec((id(), id()), 0..5);
    prop_oneof![
        ids().prop_map(|ids| Answer::Picked(ids.into_iter().map(Into::into).collect())),
        ids().prop_map(|ids| Answer::Ordered(ids.into_iter().map(Into::into).collect())),
        pairs().prop_map(|pairs| Answer::Placed(pairs.into_iter().map(|(a, b)| (a.into(), b.into())).collect())),
        pairs().prop_map(|pairs| Answer::Paired(pairs.into_iter().map(|(a, b)| (a.into(), b.into())).collect())),
        pairs().prop_map(|pairs| Answer::Filled(pairs.into_iter().map(|(a, b)| (a.into(), b.into())).collect())),
        Just(Answer::Used(lesson::activity::tool::Use::Used)),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    let choose = (id(), id(), id()).prop_map(|(scene, choice, to)| Event::Chose {
        step: "leo-answers".into(),
        scene: scene.into(),
        choice: choice.into(),
        to: to.into(),
    });
    prop_oneof![
        1 => Just(Event::Moved { to: Stop::Opening }),
        1 => Just(Event::Moved { to: Stop::End }),
        1 => id().prop_map(|step| Event::Moved { to: Stop::Step(step.into()) }),
        1 => (id(), id(), answer()).prop_map(|(step, part, answer)| Event::Answered { step: step.into(), part: part.into(), answer }),
        1 => (id(), id(), answer()).prop_map(|(step, part, answer)| Event::Drafted { step: step.into(), part: part.into(), answer }),
        1 => (id(), id()).prop_map(|(step, part)| Event::Cleared { step: step.into(), part: part.into() }),
        3 => choose,
        1 => (id(), 0..9usize).prop_map(|(scene, depth)| Event::Rewound { step: "leo-answers".into(), scene: scene.into(), depth }),
    ]
}

/// Something done with one of a few parts, so that two devices meet in them.
fn deed() -> impl Strategy<Value = Event> {
    let question = (select(&["which-lines-guess", "which-line-stings"][..]), select(&["a", "b", "wow"][..])).prop_map(|(part, option)| {
        Event::Answered { step: "two-more".into(), part: part.into(), answer: Answer::Picked(vec![option.into()]) }
    });
    let tool = select(&[lesson::activity::tool::Use::Used, lesson::activity::tool::Use::Skipped][..]).prop_map(|used| Event::Answered {
        step: "steady".into(),
        part: "steady".into(),
        answer: Answer::Used(used),
    });
    let cleared = select(&[("two-more", "which-lines-guess"), ("two-more", "which-line-stings"), ("steady", "steady")][..])
        .prop_map(|(step, part)| Event::Cleared { step: step.into(), part: part.into() });
    let drafted = question.clone().prop_map(|event| match event {
        Event::Answered { step, part, answer } => Event::Drafted { step, part, answer },
        event => event,
    });
    prop_oneof![4 => question, 2 => tool, 3 => cleared, 2 => drafted, 2 => event()]
}

/// What is answered now, part by part.
fn answers(attempt: &Attempt) -> Vec<Option<String>> {
    fn given<A: Clone + Eq + std::fmt::Debug>(answered: &Answered<A>) -> Option<String> {
        answered.answer_given().map(|answer| format!("{answer:?}"))
    }
    let of = |state: &StepState| match state {
        StepState::Card | StepState::Scenario(..) => Vec::new(),
        StepState::Questions(parts) => parts.iter().map(|(_, answered)| given(answered)).collect(),
        StepState::Sort(_, answered) => vec![given(answered)],
        StepState::Match(_, answered) => vec![given(answered)],
        StepState::Order(_, answered) => vec![given(answered)],
        StepState::Fill(_, answered) => vec![given(answered)],
        StepState::Tool(_, used) => vec![used.map(|used| format!("{used:?}"))],
    };
    attempt.states().iter().flat_map(of).collect()
}

fn trail(tab: u32) -> impl Strategy<Value = Trail> {
    vec((0..60u32, event()), 0..40).prop_map(move |entries| {
        Trail::new(entries.into_iter().map(|(number, event)| Entry { number, tab: Tab::new(tab), event }).collect())
    })
}

proptest! {
    #[test]
    fn any_trail_replays_and_survives_its_file(trail in trail(1)) {
        let attempt = Attempt::resume(lesson(), trail.clone());
        let saved = Progress { lesson: "the-charger".into(), touched: 1 << 60, at: Some((1, 10)), review: Review { passed: 3, at: 1 << 50 }, spent: 613, trail };
        let read = Progress::from_json(&saved.to_json()).expect("what is written reads");
        prop_assert_eq!(&Attempt::resume(lesson(), read.trail.clone()), &attempt);
        prop_assert_eq!(read, saved);
    }

    #[test]
    fn what_was_written_before_changes_nothing_of_what_is_written(one in trail(1), other in trail(2), events in vec(event(), 0..40)) {
        let of = |trail: &Trail| Progress { lesson: "a".into(), touched: 1, at: None, review: Review::default(), spent: 2, trail: trail.clone() };
        let mut text = TrailText::default();
        let mut trail = one;
        for event in events {
            trail.push(event, &Tab::new(1));
            prop_assert_eq!(of(&trail).to_json_after(&mut text), of(&trail).to_json());
        }
        trail.merge(&other, &Tab::new(1));
        for trail in [&trail, &other, &Trail::default(), &trail] {
            prop_assert_eq!(of(trail).to_json_after(&mut text), of(trail).to_json());
        }
    }

    #[test]
    fn playing_on_and_replaying_agree(events in vec(event(), 0..60)) {
        let tab = Tab::new(1);
        let mut attempt = Attempt::resume(lesson(), Trail::default());
        for event in events {
            attempt.update(event, &tab);
        }
        let again = Attempt::resume(lesson(), attempt.trail().clone());
        prop_assert_eq!(again.states(), attempt.states());
        prop_assert_eq!(again.is_finished(), attempt.is_finished());
        prop_assert_eq!(again.stop(), attempt.stop());
        prop_assert_eq!(again.set_aside(), 0);
    }

    #[test]
    fn tabs_merge_into_the_same_trail_in_any_order(one in trail(1), two in trail(2), three in trail(3)) {
        let stranger = Tab::new(9);
        let merged = |trails: [&Trail; 3]| {
            let mut all = Trail::default();
            for trail in trails {
                all.merge(trail, &stranger);
            }
            all
        };
        let all = merged([&one, &two, &three]);
        prop_assert_eq!(&merged([&three, &one, &two]), &all);
        let mut twice = all.clone();
        twice.merge(&all, &stranger);
        prop_assert_eq!(&twice, &all);
        prop_assert_eq!(all.entries().len(), one.entries().len() + two.entries().len() + three.entries().len());
    }

    #[test]
    fn entries_in_any_order_make_one_trail(mut entries in vec((0..20u32, 0..3u32, event()), 0..60), halves in 0..60usize) {
        let entry = |(number, tab, event): (u32, u32, Event)| Entry { number, tab: Tab::new(tab), event };
        let later = entries.split_off(halves.min(entries.len()));
        let mut expected = std::collections::BTreeMap::new();
        for entry in entries.iter().chain(&later).cloned().map(entry) {
            expected.entry((entry.number, entry.tab.clone())).or_insert(entry);
        }
        let mut trail = Trail::new(entries.into_iter().map(entry).collect());
        trail.merge(&Trail::new(later.into_iter().map(entry).collect()), &Tab::new(9));
        prop_assert_eq!(trail.entries(), expected.into_values().collect::<Vec<_>>());
    }

    /// Whatever two devices do after they were the same: what is answered on either is answered once they are one, on both the same.
    #[test]
    fn what_is_answered_on_either_device_is_answered_after_the_merge(
        (before, phone, laptop) in (vec(deed(), 0..12), vec(deed(), 0..25), vec(deed(), 0..12)),
        order in select(&[Some(Ordering::Less), Some(Ordering::Equal), Some(Ordering::Greater), None][..]),
    ) {
        let go_on = |from: &Attempt, events: Vec<Event>, tab| {
            let mut attempt = from.clone();
            for event in events {
                attempt.update(event, &Tab::new(tab));
            }
            // As it is found again: a draft that took the place of another may have been all that told that an answer was left.
            Attempt::resume(lesson(), attempt.trail().clone())
        };
        let before = go_on(&Attempt::resume(lesson(), Trail::default()), before, 1);
        let (phone, laptop) = (go_on(&before, phone, 2), go_on(&before, laptop, 3));
        let (here, brought) = (phone.trail(), laptop.trail());
        let both = Trail::new(here.entries().iter().chain(brought.entries()).cloned().collect());
        let amends = Merge { here, brought, both: &both, order }.amends(&lesson());
        let mut merged = both.clone();
        merged.append(amends.events.clone(), &Tab::new(2));
        let shown = Attempt::resume(lesson(), merged.clone());
        for ((one, other), both) in answers(&phone).into_iter().zip(answers(&laptop)).zip(answers(&shown)) {
            prop_assert_eq!(both.is_some(), one.is_some() || other.is_some());
            prop_assert!(both.is_none() || both == one || both == other);
        }
        prop_assert!(both.entries().iter().all(|entry| merged.holds(entry)), "nothing goes");
        prop_assert_eq!(shown.is_finished(), phone.is_finished() || laptop.is_finished());
        if let Some(order) = order {
            let there = Merge { here: brought, brought: here, both: &both, order: Some(order.reverse()) }.amends(&lesson());
            prop_assert_eq!(&there, &amends, "the other device comes to the same");
            // And they meet again.
            let mut other = both.clone();
            other.append(there.events, &Tab::new(3));
            let both = Trail::new(merged.entries().iter().chain(other.entries()).cloned().collect());
            let again = Merge { here: &merged, brought: &other, both: &both, order: Some(order) }.amends(&lesson());
            prop_assert_eq!(again.events, []);
        }
    }

    #[test]
    fn any_json_is_read_or_refused(json in "\\PC{0,80}") {
        let _ = from_json(&json);
        let _ = Progress::from_json(&json);
    }
}

#[test]
fn what_does_not_fit_teaches_no_name() {
    let tab = Tab::new(1);
    let mut attempt = Attempt::resume(lesson(), Trail::default());
    // Only one step knows this part and this option, but the option is another part's.
    let misfit = Event::Answered { step: "old".into(), part: "which-line-stings".into(), answer: Answer::Picked(vec!["a".into()]) };
    assert!(!attempt.update(misfit, &tab));
    assert!(!attempt.update(Event::Moved { to: Stop::Step("old".into()) }, &tab), "nothing says which step this was");
    assert_eq!(Attempt::resume(lesson(), attempt.trail().clone()).stop(), attempt.stop());
}

#[test]
fn an_endless_clicker_does_not_fill_the_device() {
    let tab = Tab::new(1);
    let mut attempt = Attempt::resume(lesson(), Trail::default());
    let step = || "leo-answers".into();
    for _ in 0..6_000 {
        attempt
            .update(Event::Chose { step: step(), scene: "leo-answers".into(), choice: "ask-her".into(), to: "she-explains".into() }, &tab);
        attempt.update(Event::Rewound { step: step(), scene: "leo-answers".into(), depth: 0 }, &tab);
    }
    assert!(attempt.trail().entries().len() <= 4096);
    let saved = Progress {
        lesson: "the-charger".into(),
        touched: 0,
        at: None,
        review: Review::default(),
        spent: 0,
        trail: attempt.trail().clone(),
    };
    assert!(saved.to_json().len() < 500_000);
}
