//! From hashes to ids, with the lesson at hand. Each id is looked for only where it can stand, so that two equal hashes hardly ever meet.

use super::{
    Resolved,
    draft::{AnswerKind, Hashed, HashedAnswer, HashedEvent},
    hash::{Hash, hash},
};
use crate::{
    Activity, ItemId, Lesson, PartId, SceneId, SmallMap, Step, StepId,
    activity::{Scenario, tool::Use},
    attempt::{Answer, Entry, Event, Stop, Trail},
    format::progress::Progress,
};

impl Hashed {
    pub(super) fn resolve(&self, lesson: &Lesson) -> Resolved {
        let mut entries = Vec::new();
        for entry in &self.entries {
            if let Some(event) = event(&entry.event, lesson) {
                entries.push(Entry { number: entry.number, tab: entry.tab.clone(), event });
            }
        }
        let untold = self.entries.len() - entries.len();
        let progress = Progress {
            lesson: lesson.id.clone(),
            touched: self.touched,
            at: self.at,
            review: self.review,
            spent: 0,
            trail: Trail::new(entries),
        };
        Resolved::new(progress, untold)
    }
}

/// The only one of these ids that has the hash.
fn find<'a>(hashed: Hash, ids: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut found = None;
    for id in ids.filter(|id| hash(id) == hashed) {
        if found.is_some_and(|found| found != id) {
            return None;
        }
        found = Some(id);
    }
    found
}

fn event(event: &HashedEvent, lesson: &Lesson) -> Option<Event> {
    Some(match event {
        HashedEvent::Opened => Event::Moved { to: Stop::Opening },
        HashedEvent::At(to) => Event::Moved { to: Stop::Step(step(*to, lesson)?.0) },
        HashedEvent::Ended => Event::Moved { to: Stop::End },
        HashedEvent::Drafted(at, of, given) => {
            let (step, found) = step(*at, lesson)?;
            Event::Drafted { step, part: part(*of, found)?, answer: answer(given, found)? }
        }
        HashedEvent::Answered(at, of, given) => {
            let (step, found) = step(*at, lesson)?;
            Event::Answered { step, part: part(*of, found)?, answer: answer(given, found)? }
        }
        HashedEvent::Cleared(at, of) => {
            let (step, found) = step(*at, lesson)?;
            Event::Cleared { step, part: part(*of, found)? }
        }
        HashedEvent::Chose { step: at, scene: from, choice, to } => {
            let (step, found) = step(*at, lesson)?;
            let Activity::Scenario(scenario) = &found.activity else { return None };
            let from = scene(*from, found, scenario)?;
            let choices = scenario.scene(scenario.find(&from)?).choices();
            let choice = find(*choice, &mut choices.iter().map(|choice| choice.id.as_str()))?.into();
            Event::Chose { step, scene: from, choice, to: scene(*to, found, scenario)? }
        }
        HashedEvent::Rewound { step: at, scene: to, depth } => {
            let (step, found) = step(*at, lesson)?;
            let Activity::Scenario(scenario) = &found.activity else { return None };
            Event::Rewound { step, scene: scene(*to, found, scenario)?, depth: *depth as usize }
        }
    })
}

/// A step by an id that it has or had, and that id.
fn step(hash: Hash, lesson: &Lesson) -> Option<(StepId, &Step)> {
    let names = |step| names(step).map(StepId::as_str);
    let id = find(hash, &mut lesson.steps.iter().flat_map(names))?.into();
    let (_, step) = lesson.step(&id)?;
    Some((id, step))
}

fn names(step: &Step) -> impl Iterator<Item = &StepId> {
    std::iter::once(&step.id).chain(&step.was)
}

fn part(hash: Hash, step: &Step) -> Option<PartId> {
    let questions = if let Activity::Questions(questions) = &step.activity { &questions[..] } else { &[] };
    let parts = questions.iter().flat_map(|question| std::iter::once(&question.id).chain(&question.was));
    find(hash, &mut names(step).map(StepId::as_str).chain(parts.map(PartId::as_str))).map(PartId::from)
}

fn scene(hash: Hash, step: &Step, scenario: &Scenario) -> Option<SceneId> {
    let scenes = scenario.scenes.iter().flat_map(|scene| std::iter::once(&scene.id).chain(&scene.was));
    find(hash, &mut names(step).map(StepId::as_str).chain(scenes.map(SceneId::as_str))).map(SceneId::from)
}

fn answer(answer: &HashedAnswer, step: &Step) -> Option<Answer> {
    // What can be picked or placed here, and where.
    let (mut things, mut places) = (Vec::new(), Vec::new());
    match &step.activity {
        Activity::Questions(questions) => {
            things.extend(questions.iter().flat_map(|question| &question.options).map(|option| option.id.as_str()));
        }
        Activity::Order(order) => things.extend(order.items.iter().map(|item| item.id.as_str())),
        Activity::Sort(sort) => {
            things.extend(sort.slips.iter().map(|slip| slip.id.as_str()));
            places.extend(sort.trays.iter().map(|tray| tray.id.as_str()));
        }
        Activity::Match(pairs) => {
            things.extend(pairs.pairs.iter().map(|pair| pair.left.id.as_str()));
            places.extend(pairs.pairs.iter().map(|pair| pair.right.id.as_str()));
        }
        Activity::Fill(fill) => {
            things.extend(fill.blanks().map(|blank| blank.id.as_str()));
            places.extend(fill.blanks().flat_map(|blank| &blank.words).map(|word| word.id.as_str()));
        }
        Activity::Card | Activity::Scenario(_) | Activity::Tool(_) => {}
    }
    // In turn a thing and its place, or things only.
    let mut ids = Vec::new();
    for (at, hash) in answer.ids.iter().enumerate() {
        let among = if at % 2 == 1 && !places.is_empty() { &places } else { &things };
        ids.push(find(*hash, &mut among.iter().copied())?);
    }
    Some(match (answer.kind, &step.activity) {
        (AnswerKind::Picked, Activity::Questions(_)) => Answer::Picked(list(&ids)),
        (AnswerKind::Ordered, Activity::Order(_)) => Answer::Ordered(list(&ids)),
        (AnswerKind::Placed, Activity::Sort(_)) => Answer::Placed(pairs(&ids)),
        (AnswerKind::Paired, Activity::Match(_)) => Answer::Paired(pairs(&ids)),
        (AnswerKind::Filled, Activity::Fill(_)) => Answer::Filled(pairs(&ids)),
        (AnswerKind::Used, Activity::Tool(_)) => Answer::Used(Use::Used),
        (AnswerKind::Skipped, Activity::Tool(_)) => Answer::Used(Use::Skipped),
        _ => return None,
    })
}

fn list(ids: &[&str]) -> Vec<ItemId> {
    ids.iter().map(|id| ItemId::from(*id)).collect()
}

fn pairs<K: for<'a> From<&'a str> + Ord>(ids: &[&str]) -> SmallMap<K, ItemId> {
    ids.chunks_exact(2).map(|pair| (K::from(pair[0]), ItemId::from(pair[1]))).collect()
}
