//! A step's definition paired, once, with what the learner did in it.

use std::rc::Rc;

use crate::{
    Activity, PartId, Step,
    activity::{
        Answerable, Fill, Mark, Match, Order, Question, Scenario, Sort, Tool, fill::Filled, matching::Paired, order::Ordered,
        question::Picked, sort::Placed, tool::Use,
    },
};

use super::{Answer, Answered, Event, Walk};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepState {
    Card,
    Questions(Vec<(Rc<Question>, Answered<Picked>)>),
    Sort(Rc<Sort>, Answered<Placed>),
    Match(Rc<Match>, Answered<Paired>),
    Order(Rc<Order>, Answered<Ordered>),
    Fill(Rc<Fill>, Answered<Filled>),
    Scenario(Rc<Scenario>, Walk),
    Tool(Rc<Tool>, Option<Use>),
}

impl StepState {
    pub(super) fn new(step: &Step) -> Self {
        match &step.activity {
            Activity::Card => Self::Card,
            Activity::Questions(questions) => Self::Questions(questions.iter().map(|one| (one.clone(), Answered::default())).collect()),
            Activity::Sort(sort) => Self::Sort(sort.clone(), Answered::default()),
            Activity::Match(pairs) => Self::Match(pairs.clone(), Answered::default()),
            Activity::Order(order) => Self::Order(order.clone(), Answered::default()),
            Activity::Fill(fill) => Self::Fill(fill.clone(), Answered::default()),
            Activity::Scenario(scenario) => Self::Scenario(scenario.clone(), Walk::start(scenario)),
            Activity::Tool(tool) => Self::Tool(tool.clone(), None),
        }
    }

    /// Takes in an event of this step. False when it no longer fits, and then nothing changed.
    pub(super) fn apply(&mut self, event: &Event) -> bool {
        match (self, event) {
            (Self::Questions(parts), Event::Drafted { part, .. } | Event::Answered { part, .. } | Event::Cleared { part, .. }) => {
                let (question, answered) = match &mut parts[..] {
                    [only] => only,
                    parts => match part_named(parts, part, event) {
                        Some(index) => &mut parts[index],
                        None => return false,
                    },
                };
                take(&**question, answered, event, picked)
            }
            (Self::Sort(sort, answered), _) => take(&**sort, answered, event, placed),
            (Self::Match(pairs, answered), _) => take(&**pairs, answered, event, paired),
            (Self::Order(order, answered), _) => take(&**order, answered, event, ordered),
            (Self::Fill(fill, answered), _) => take(&**fill, answered, event, filled),
            (Self::Tool(_, used), Event::Answered { answer: Answer::Used(now), .. }) => {
                *used = Some(*now);
                true
            }
            (Self::Tool(_, used), Event::Cleared { .. }) => used.take().is_some(),
            (Self::Scenario(scenario, walk), Event::Chose { scene, choice, to, .. }) => walk.choose(scenario, scene, choice, to),
            (Self::Scenario(scenario, walk), Event::Rewound { scene, depth, .. }) => walk.rewind(scenario, scene, *depth),
            _ => false,
        }
    }

    /// Whether everything that the event names is here, so that this may be its step under another heading.
    pub(super) fn recognises(&self, event: &Event) -> bool {
        match (self, event) {
            (Self::Scenario(scenario, _), Event::Chose { choice, .. }) => {
                scenario.scenes.iter().any(|scene| scene.choices().iter().any(|offered| offered.id == *choice))
            }
            (_, Event::Drafted { answer, .. } | Event::Answered { answer, .. }) => match self {
                Self::Questions(parts) => parts.iter().any(|(question, _)| knows(&**question, picked(answer))),
                Self::Sort(sort, _) => knows(&**sort, placed(answer)),
                Self::Match(pairs, _) => knows(&**pairs, paired(answer)),
                Self::Order(order, _) => knows(&**order, ordered(answer)),
                Self::Fill(fill, _) => knows(&**fill, filled(answer)),
                Self::Tool(..) => matches!(answer, Answer::Used(_)),
                Self::Card | Self::Scenario(..) => false,
            },
            _ => false,
        }
    }

    /// Whether everything asked here has an answer, or an ending was reached. A card asks nothing.
    pub fn is_done(&self) -> bool {
        match self {
            Self::Card => true,
            Self::Questions(parts) => parts.iter().all(|(_, answered)| answered.is_answered),
            Self::Sort(_, answered) => answered.is_answered,
            Self::Match(_, answered) => answered.is_answered,
            Self::Order(_, answered) => answered.is_answered,
            Self::Fill(_, answered) => answered.is_answered,
            Self::Scenario(scenario, walk) => walk.endings_seen(scenario).next().is_some(),
            Self::Tool(_, used) => used.is_some(),
        }
    }

    /// The answer of each part that is answered now, in the order of [`Step::parts`].
    pub(super) fn answers(&self) -> Vec<Option<Answer>> {
        match self {
            Self::Card | Self::Scenario(..) => Vec::new(),
            Self::Questions(parts) => parts.iter().map(|(_, answered)| given(answered, Answer::Picked)).collect(),
            Self::Sort(_, answered) => vec![given(answered, Answer::Placed)],
            Self::Match(_, answered) => vec![given(answered, Answer::Paired)],
            Self::Order(_, answered) => vec![given(answered, Answer::Ordered)],
            Self::Fill(_, answered) => vec![given(answered, Answer::Filled)],
            Self::Tool(_, used) => vec![used.map(Answer::Used)],
        }
    }

    /// How each answered part did at first and does now. Nothing for what has no right answer.
    pub fn marks(&self) -> Vec<(Option<PartId>, Mark, Mark)> {
        fn both<D: Answerable>(
            part: Option<PartId>,
            definition: &D,
            answered: &Answered<D::Answer>,
        ) -> Option<(Option<PartId>, Mark, Mark)> {
            let now = definition.mark(answered.answer_given()?);
            Some((part, answered.first.unwrap_or(now), now))
        }
        match self {
            Self::Card | Self::Scenario(..) | Self::Tool(..) => Vec::new(),
            Self::Questions(parts) => {
                parts.iter().filter_map(|(question, answered)| both(Some(question.id.clone()), &**question, answered)).collect()
            }
            Self::Sort(sort, answered) => both(None, &**sort, answered).into_iter().collect(),
            Self::Match(pairs, answered) => both(None, &**pairs, answered).into_iter().collect(),
            Self::Order(order, answered) => both(None, &**order, answered).into_iter().collect(),
            Self::Fill(fill, answered) => both(None, &**fill, answered).into_iter().collect(),
        }
    }
}

fn given<A: Clone + Eq>(answered: &Answered<A>, kind: fn(A) -> Answer) -> Option<Answer> {
    answered.answer_given().cloned().map(kind)
}

/// The part that an event means: by its id now or before, or the only one that knows what was picked.
fn part_named(parts: &[(Rc<Question>, Answered<Picked>)], part: &PartId, event: &Event) -> Option<usize> {
    let by_id = parts.iter().position(|(question, _)| question.id == *part);
    let by_old_id = || parts.iter().position(|(question, _)| question.was.contains(part));
    by_id.or_else(by_old_id).or_else(|| {
        let (Event::Drafted { answer, .. } | Event::Answered { answer, .. }) = event else { return None };
        let mut same = parts.iter().enumerate().filter(|(_, (question, _))| knows(&**question, picked(answer)));
        same.next().filter(|_| same.next().is_none()).map(|(index, _)| index)
    })
}

/// Whether nothing in the answer is foreign to the definition, nor is the answer empty.
fn knows<D: Answerable>(definition: &D, answer: Option<&D::Answer>) -> bool {
    answer.is_some_and(|answer| !definition.is_empty(answer) && definition.fitting(answer) == *answer)
}

/// Takes in an event of a part that is answered in one go. `own` picks that kind's answer out of the sum.
fn take<D: Answerable>(definition: &D, answered: &mut Answered<D::Answer>, event: &Event, own: fn(&Answer) -> Option<&D::Answer>) -> bool {
    match event {
        Event::Drafted { answer, .. } => own(answer).is_some_and(|answer| answered.draft(definition, answer)),
        Event::Answered { answer, .. } => own(answer).is_some_and(|answer| answered.answer(definition, answer)),
        Event::Cleared { .. } => answered.clear(),
        _ => false,
    }
}

fn picked(answer: &Answer) -> Option<&Picked> {
    if let Answer::Picked(picked) = answer { Some(picked) } else { None }
}

fn placed(answer: &Answer) -> Option<&Placed> {
    if let Answer::Placed(placed) = answer { Some(placed) } else { None }
}

fn paired(answer: &Answer) -> Option<&Paired> {
    if let Answer::Paired(paired) = answer { Some(paired) } else { None }
}

fn ordered(answer: &Answer) -> Option<&Ordered> {
    if let Answer::Ordered(ordered) = answer { Some(ordered) } else { None }
}

fn filled(answer: &Answer) -> Option<&Filled> {
    if let Answer::Filled(filled) = answer { Some(filled) } else { None }
}
