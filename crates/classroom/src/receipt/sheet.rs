//! What can be told of a lesson at all: its items with right answers, and its stories' endings.

use std::rc::Rc;

use lesson::{
    Activity, ItemId, Lesson, LessonId, PartId, SceneId, StepId, Text,
    activity::{
        Answerable, Mark, Question,
        scenario::{Ending, Exit},
    },
    attempt::{Answered, Attempt, StepState, Trail},
    hash::{Hash, hash},
    seed,
};

/// Items of a lesson that are told, at most.
const MOST_ITEMS: usize = 128;
/// Endings of a lesson that are told, at most.
const MOST_ENDINGS: usize = 64;
/// Options of an item that are told apart, at most.
const MOST_OPTIONS: usize = 60;

/// What a receipt can tell of a lesson. Tools, cards and questions without a right answer are not on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    lesson: LessonId,
    hash: Hash,
    content: u8,
    items: Vec<Item>,
    endings: Vec<StoryEnding>,
}

/// Something that has a right answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub step: StepId,
    pub part: PartId,
    /// The options in the lesson's order, where just one is picked; none where the answer counts as a whole.
    pub options: Vec<ItemOption>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemOption {
    pub id: ItemId,
    pub is_right: bool,
}

/// How a story can end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryEnding {
    pub step: StepId,
    pub scene: SceneId,
    pub kind: Ending,
}

impl Item {
    /// The question that it is. None where it is another kind of activity.
    pub fn question<'a>(&self, lesson: &'a Lesson) -> Option<&'a Question> {
        match &lesson.step(&self.step)?.1.activity {
            Activity::Questions(questions) => questions.iter().find(|question| question.id == self.part).map(|question| &**question),
            _ => None,
        }
    }

    /// What it asks in a few words: the question's title, or its step's.
    pub fn title<'a>(&self, lesson: &'a Lesson) -> Option<&'a Text> {
        let own = self.question(lesson).and_then(|question| question.title.as_ref());
        own.or_else(|| Some(&lesson.step(&self.step)?.1.title))
    }

    /// The words of one of [`Item::options`], by its place.
    pub fn option<'a>(&self, lesson: &'a Lesson, place: usize) -> Option<&'a Text> {
        let id = &self.options.get(place)?.id;
        self.question(lesson)?.options.iter().find(|option| option.id == *id).map(|option| &option.text)
    }
}

impl StoryEnding {
    /// What its scene is called.
    pub fn title<'a>(&self, lesson: &'a Lesson) -> Option<&'a Text> {
        let Activity::Scenario(story) = &lesson.step(&self.step)?.1.activity else { return None };
        story.find(&self.scene).map(|at| &story.scene(at).title)
    }
}

/// An item as it stands in an attempt.
pub(super) struct Look {
    pub(super) item: Item,
    pub(super) tries: u16,
    pub(super) is_right: bool,
    /// Place of the option that was answered with.
    pub(super) picked: Option<usize>,
}

impl Sheet {
    /// What can be told of a lesson. The same in all its languages.
    pub fn of(lesson: &Rc<Lesson>) -> Self {
        let attempt = Attempt::resume(lesson.clone(), Trail::default());
        let items: Vec<Item> = looks(&attempt).into_iter().map(|look| look.item).collect();
        let endings: Vec<StoryEnding> = endings(&attempt).into_iter().map(|(ending, _)| ending).collect();
        let content = content(&items, &endings);
        Self { lesson: lesson.id.clone(), hash: hash(lesson.id.as_str()), content, items, endings }
    }

    pub fn lesson(&self) -> &LessonId {
        &self.lesson
    }

    /// In the lesson's order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// In the lesson's order.
    pub fn endings(&self) -> &[StoryEnding] {
        &self.endings
    }

    /// The lesson's hash of 16 bits.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// Eight bits over all ids on the sheet: another version of the lesson has others, but for one in 256.
    pub fn content(&self) -> u8 {
        self.content
    }
}

/// The items of an attempt's lesson, in its order.
pub(super) fn looks(attempt: &Attempt) -> Vec<Look> {
    let mut looks = Vec::new();
    for (step, state) in attempt.lesson().steps.iter().zip(attempt.states()) {
        match state {
            StepState::Card | StepState::Tool(..) | StepState::Scenario(..) => {}
            StepState::Questions(parts) => {
                for (question, answered) in parts {
                    // A question with nothing right in it asks for an opinion.
                    if !question.options.iter().any(|option| option.mark == Mark::Right) {
                        continue;
                    }
                    let is_one = !question.pick.is_many() && question.options.len() <= MOST_OPTIONS;
                    let option = |option: &lesson::activity::question::Choice| ItemOption {
                        id: option.id.clone(),
                        is_right: option.mark == Mark::Right,
                    };
                    let options = if is_one { question.options.iter().map(option).collect() } else { Vec::new() };
                    let picked = answered.now.as_ref().and_then(|picked| picked.first());
                    let picked = picked.and_then(|id| question.options.iter().position(|option| option.id == *id)).filter(|_| is_one);
                    let item = Item { step: step.id.clone(), part: question.id.clone(), options };
                    looks.push(Look { picked, ..look(item, &**question, answered) });
                }
            }
            StepState::Sort(sort, answered) => looks.push(look(whole(step), &**sort, answered)),
            StepState::Match(pairs, answered) => looks.push(look(whole(step), &**pairs, answered)),
            StepState::Order(order, answered) => looks.push(look(whole(step), &**order, answered)),
            StepState::Fill(fill, answered) => looks.push(look(whole(step), &**fill, answered)),
        }
    }
    looks.truncate(MOST_ITEMS);
    looks
}

/// The endings of an attempt's lesson, in its order, each with whether it was ever reached.
pub(super) fn endings(attempt: &Attempt) -> Vec<(StoryEnding, bool)> {
    let mut endings = Vec::new();
    for (step, state) in attempt.lesson().steps.iter().zip(attempt.states()) {
        let StepState::Scenario(scenario, walk) = state else { continue };
        for at in scenario.endings() {
            let scene = scenario.scene(at);
            let Exit::Ending(kind) = scene.exit else { continue };
            endings.push((StoryEnding { step: step.id.clone(), scene: scene.id.clone(), kind }, walk.has_seen(at)));
        }
    }
    endings.truncate(MOST_ENDINGS);
    endings
}

fn whole(step: &lesson::Step) -> Item {
    Item { step: step.id.clone(), part: step.part(), options: Vec::new() }
}

fn look<D: Answerable>(item: Item, definition: &D, answered: &Answered<D::Answer>) -> Look {
    let is_right = answered.now.as_ref().is_some_and(|answer| definition.mark(answer) == Mark::Right);
    Look { item, tries: answered.tries, is_right, picked: None }
}

fn content(items: &[Item], endings: &[StoryEnding]) -> u8 {
    let mut text = String::new();
    let mut add = |mark: char, id: &str| {
        text.push(mark);
        text.push_str(id);
    };
    for item in items {
        add('\n', item.step.as_str());
        add('/', item.part.as_str());
        item.options.iter().for_each(|option| add(if option.is_right { '+' } else { '-' }, option.id.as_str()));
    }
    for ending in endings {
        add('\t', ending.step.as_str());
        add('/', ending.scene.as_str());
    }
    let hash = seed(&text);
    (hash >> 24 ^ hash >> 16 ^ hash >> 8 ^ hash) as u8
}
