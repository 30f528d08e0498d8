//! A whole lesson. Having one in hand means that its ids resolve and its answers exist.

use std::rc::Rc;

use crate::{
    Block, Casel, LessonId, PartId, PlaceId, StepId, Text, Topic,
    activity::{Fill, Match, Order, Question, Scenario, Sort, Tool},
};

/// A lesson in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lesson {
    pub id: LessonId,
    /// A language tag such as `en` or `pt-BR`.
    pub language: Rc<str>,
    pub title: Text,
    /// About how long it takes, in minutes.
    pub minutes: u16,
    /// What the learner can do afterwards, in the learner's words.
    pub objective: Rc<str>,
    pub topics: Vec<Topic>,
    /// The text under the title.
    pub opening: Vec<Block>,
    pub steps: Vec<Step>,
    /// What it is for and where it comes from. For adults; never shown to learners during a lesson.
    pub skill: Rc<str>,
    pub casel: Vec<Casel>,
    /// Lessons whose check items may warm this one up.
    pub recall: Vec<LessonId>,
    pub sources: Vec<Rc<str>>,
}

/// One screen with one thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: StepId,
    /// Ids this step had under earlier headings.
    pub was: Vec<StepId>,
    pub title: Text,
    pub place: Option<PlaceId>,
    /// When and where.
    pub caption: Option<Text>,
    /// What stands before the activity; a card's whole body. Empty for a scenario: its first scene holds it.
    pub body: Vec<Block>,
    pub activity: Activity,
}

/// What there is to do in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Activity {
    Card,
    /// One question, or several that stand together.
    Questions(Vec<Rc<Question>>),
    Sort(Rc<Sort>),
    Match(Rc<Match>),
    Order(Rc<Order>),
    Fill(Rc<Fill>),
    Scenario(Rc<Scenario>),
    Tool(Rc<Tool>),
}

impl Lesson {
    /// The step with this id, or the one that used to have it; with its place from 0.
    pub fn step(&self, id: &StepId) -> Option<(usize, &Step)> {
        let is_now = |step: &&Step| step.id == *id;
        let was_once = |step: &&Step| step.was.contains(id);
        let step = self.steps.iter().find(is_now).or_else(|| self.steps.iter().find(was_once))?;
        let index = self.steps.iter().position(|other| other.id == step.id)?;
        Some((index, step))
    }
}

impl Step {
    /// The part that a step with one thing to answer has.
    pub fn part(&self) -> PartId {
        PartId::from(&self.id)
    }
    /// The parts that are answered in one go: none in a story.
    pub fn parts(&self) -> Vec<PartId> {
        match &self.activity {
            Activity::Card | Activity::Scenario(_) => Vec::new(),
            Activity::Questions(questions) => questions.iter().map(|question| question.id.clone()).collect(),
            Activity::Sort(_) | Activity::Match(_) | Activity::Order(_) | Activity::Fill(_) | Activity::Tool(_) => vec![self.part()],
        }
    }
}
