//! A lesson on the projector: which slide shows, how many hands went up, and the story as the class plays it. The story is played
//! by the lesson's own engine, in memory: nothing of it ever reaches a record.

use std::rc::Rc;

use lesson::{
    Activity, Block, Lesson,
    activity::{
        Scenario,
        scenario::{Choice, SceneIx},
    },
    attempt::{Event, StepState, Visit, Walk},
    document::Document,
};

use super::poll::polls;
use crate::{state::Play, store::Saves};

/// Takes in what the class did in a story.
pub type Record = fn(&mut Play, Event, &mut Saves);

pub struct Present {
    pub lesson: Rc<Lesson>,
    pub slides: Vec<Slide>,
    /// Which slide shows.
    pub at: usize,
    /// Whether the reasons show.
    pub is_shown: bool,
    /// What to talk about, from the guide. Empty while that is not here, or where it names nothing.
    pub questions: Vec<Block>,
    /// The hands for each option, wherever somebody put one up.
    hands: Vec<(Spot, Vec<usize>)>,
    play: Play,
    saves: Saves,
    record: Record,
}

/// What shows at once. A number is the place of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slide {
    Opening,
    Card(usize),
    /// Each for themselves.
    Alone(usize),
    /// One of the things that are asked in a step, with its place among them.
    Poll(usize, usize),
    Order(usize),
    /// The scene where the class is.
    Story(usize),
    /// What to talk about after the story.
    Talk,
    End,
}

/// Where hands were counted: on a slide; in a story in a scene, after so many choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Spot {
    slide: usize,
    scene: usize,
    depth: usize,
}

/// Which option has most hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Most {
    Nobody,
    One(usize),
    Several(Vec<usize>),
}

/// A story on screen.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The step that it is.
    pub step: usize,
    pub scenario: &'a Rc<Scenario>,
    pub walk: &'a Walk,
}

impl<'a> Told<'a> {
    pub fn scene(&self) -> SceneIx {
        self.walk.here().scene
    }

    /// The choices offered here, each with its place in the scene.
    pub fn offered(&self) -> Vec<(usize, &'a Choice)> {
        let here = self.walk.here();
        let choices = self.scenario.scene(here.scene).choices().iter().enumerate();
        choices.filter(|(_, choice)| choice.is_offered(&here.levels)).collect()
    }

    /// What was chosen on the way here: how many choices came before, in which scene, and what.
    pub fn decisions(&self) -> Vec<(usize, SceneIx, &'a Choice)> {
        let choice = |at: &Visit| self.scenario.scene(at.scene).choices().get(at.chose?);
        let visits = self.walk.visits().iter().enumerate();
        visits.filter_map(|(depth, at)| Some((depth, at.scene, choice(at)?))).collect()
    }

    pub fn is_over(&self) -> bool {
        self.walk.is_at_ending(self.scenario)
    }
}

impl Present {
    pub fn new(lesson: Rc<Lesson>, play: Play, saves: Saves, record: Record) -> Self {
        let slides = slides(&lesson);
        Self { lesson, slides, at: 0, is_shown: false, questions: Vec::new(), hands: Vec::new(), play, saves, record }
    }

    /// Takes what there is to talk about from the lesson's guide: its third section, in every language.
    pub fn talk_about(&mut self, guide: Document) {
        self.questions = guide.sections.into_iter().nth(2).map(|section| section.body).unwrap_or_default();
        let story = self.slides.iter().position(|slide| matches!(slide, Slide::Story(_)));
        if let Some(story) = story.filter(|_| !self.questions.is_empty() && !self.slides.contains(&Slide::Talk)) {
            self.slides.insert(story + 1, Slide::Talk);
            self.at += usize::from(self.at > story);
            // Hands are kept by their slide.
            for (spot, _) in &mut self.hands {
                spot.slide += usize::from(spot.slide > story);
            }
        }
    }

    pub fn slide(&self) -> &Slide {
        self.slides.get(self.at).unwrap_or(&Slide::End)
    }

    /// The story, where one shows.
    pub fn told(&self) -> Option<Told<'_>> {
        let Slide::Story(step) = *self.slide() else { return None };
        match self.play.attempt.states().get(step)? {
            StepState::Scenario(scenario, walk) => Some(Told { step, scenario, walk }),
            _ => None,
        }
    }

    /// How many options there are to put hands up for.
    pub fn options(&self) -> usize {
        match self.slide() {
            Slide::Poll(step, poll) => {
                let step = self.lesson.steps.get(*step);
                step.and_then(|step| polls(step).get(*poll).map(|poll| poll.options.len())).unwrap_or_default()
            }
            _ => self.told().map_or(0, |told| told.offered().len()),
        }
    }

    /// The hands for each of them.
    pub fn hands(&self) -> Vec<usize> {
        let here = self.here();
        let mut hands = self.hands.iter().find(|(known, _)| *known == here).map(|(_, hands)| hands.clone()).unwrap_or_default();
        hands.resize(self.options(), 0);
        hands
    }

    pub fn most(&self) -> Most {
        let hands = self.hands();
        let most = hands.iter().copied().max().filter(|most| *most > 0);
        let Some(most) = most else { return Most::Nobody };
        let leaders: Vec<usize> = (0..hands.len()).filter(|place| hands.get(*place) == Some(&most)).collect();
        match leaders[..] {
            [one] => Most::One(one),
            _ => Most::Several(leaders),
        }
    }

    /// One hand more for the option at this place among those offered, or one fewer.
    pub fn raise(&mut self, option: usize, is_more: bool) {
        let mut hands = self.hands();
        let Some(count) = hands.get_mut(option) else { return };
        *count = if is_more { count.saturating_add(1).min(MOST_HANDS) } else { count.saturating_sub(1) };
        self.clear();
        self.hands.push((self.here(), hands));
    }

    pub fn clear(&mut self) {
        let here = self.here();
        self.hands.retain(|(known, _)| *known != here);
    }

    /// Goes on: first to the reasons, where something is asked; in a story by the choice with most hands. False where the teacher has
    /// to choose.
    pub fn on(&mut self) -> bool {
        match self.slide() {
            Slide::Poll(..) | Slide::Order(_) if !self.is_shown => {
                self.is_shown = true;
                return true;
            }
            _ => {}
        }
        match (self.told().map(|told| told.is_over()), self.most()) {
            (Some(false), Most::One(option)) => self.choose(option),
            (Some(false), _) => return false,
            _ => self.go_to(self.at + 1),
        }
        true
    }

    /// Goes back: in a story by one decision.
    pub fn back(&mut self) {
        match self.told().and_then(|told| told.walk.visits().len().checked_sub(2)) {
            Some(depth) => self.rewind(depth),
            None => self.go_to(self.at.saturating_sub(1)),
        }
    }

    pub fn go_to(&mut self, slide: usize) {
        let at = slide.min(self.slides.len().saturating_sub(1));
        if at != self.at {
            self.at = at;
            self.is_shown = false;
        }
    }

    /// Takes the option at this place among those offered.
    pub fn choose(&mut self, option: usize) {
        let event = self.told().and_then(|told| {
            let (_, choice) = *told.offered().get(option)?;
            let step = self.lesson.steps.get(told.step)?.id.clone();
            let scene = |at| told.scenario.scene(at).id.clone();
            Some(Event::Chose { step, scene: scene(told.scene()), choice: choice.id.clone(), to: scene(choice.to) })
        });
        self.happens(event);
    }

    /// Goes back to the decision after so many others.
    pub fn rewind(&mut self, depth: usize) {
        let event = self.told().and_then(|told| {
            let step = self.lesson.steps.get(told.step)?.id.clone();
            let scene = told.walk.visits().get(depth)?.scene;
            Some(Event::Rewound { step, scene: told.scenario.scene(scene).id.clone(), depth })
        });
        self.happens(event);
    }

    fn happens(&mut self, event: Option<Event>) {
        if let Some(event) = event {
            (self.record)(&mut self.play, event, &mut self.saves);
            self.is_shown = false;
        }
    }

    fn here(&self) -> Spot {
        let (scene, depth) = self.told().map_or((0, 0), |told| (told.scene().get(), told.walk.visits().len()));
        Spot { slide: self.at, scene, depth }
    }
}

/// More than any room holds.
const MOST_HANDS: usize = 999;

fn slides(lesson: &Lesson) -> Vec<Slide> {
    let mut slides = vec![Slide::Opening];
    for (place, step) in lesson.steps.iter().enumerate() {
        match &step.activity {
            Activity::Card => slides.push(Slide::Card(place)),
            Activity::Tool(_) => slides.push(Slide::Alone(place)),
            Activity::Order(_) => slides.push(Slide::Order(place)),
            Activity::Scenario(_) => slides.push(Slide::Story(place)),
            Activity::Questions(_) | Activity::Sort(_) | Activity::Match(_) | Activity::Fill(_) => {
                slides.extend((0..polls(step).len()).map(|poll| Slide::Poll(place, poll)));
            }
        }
    }
    slides.push(Slide::End);
    slides
}
