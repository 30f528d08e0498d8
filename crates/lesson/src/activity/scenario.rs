//! A branching story: scenes, choices that move meters, and endings.

use std::rc::Rc;

use crate::{Block, ChoiceId, MeterId, PlaceId, Reason, SceneId, Text};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    pub meters: Vec<Meter>,
    /// The first is where the story starts. Never empty.
    pub scenes: Vec<Scene>,
    pub chart: Chart,
}

/// The map of a story, as it was laid out when the lesson was built. Empty when nobody did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// Where each scene stands.
    pub places: Vec<Point>,
    pub lines: Vec<Line>,
}

/// The line between two scenes, one of which leads to the other, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The scenes' numbers, as in [`SceneIx::get`].
    pub ends: (usize, usize),
    /// What it runs through, the ends too.
    pub points: Vec<Point>,
}

/// A place on a map, from its left and its top.
pub type Point = (i32, i32);

/// A measure that choices move, shown in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meter {
    pub id: MeterId,
    pub name: Rc<str>,
    pub min: i32,
    pub max: i32,
    pub start: i32,
}

/// The place of a scene in its scenario. Only made for scenes that exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SceneIx(pub(crate) usize);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    pub id: SceneId,
    /// Ids this scene had under earlier headings.
    pub was: Vec<SceneId>,
    pub title: Text,
    pub place: Option<PlaceId>,
    pub caption: Option<Text>,
    pub body: Vec<Block>,
    pub exit: Exit,
}

/// How a scene goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    Choices(Vec<Choice>),
    Ending(Ending),
}

/// What kind of ending. None is a failure: every one can be left for an earlier decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Good,
    Mixed,
    /// Hard, and worth knowing.
    Learn,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: ChoiceId,
    pub text: Text,
    pub to: SceneIx,
    pub effects: Vec<Effect>,
    /// Offered only when all hold.
    pub conditions: Vec<Condition>,
    /// What it led to, for the review of decisions.
    pub outcome: Option<Reason>,
}

/// A change of the meter with index `meter` in [`Scenario::meters`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    pub meter: usize,
    pub by: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Condition {
    pub meter: usize,
    pub is: Comparison,
    pub than: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    AtLeast,
    AtMost,
    Above,
    Below,
    Equal,
    Not,
}

/// The meters' values, in the order of [`Scenario::meters`].
pub type Levels = Vec<i32>;

impl SceneIx {
    /// The story's first scene.
    pub const FIRST: Self = Self(0);

    pub fn get(self) -> usize {
        self.0
    }
}

impl Scenario {
    pub fn scene(&self, at: SceneIx) -> &Scene {
        &self.scenes[at.0]
    }

    pub fn indices(&self) -> impl Iterator<Item = SceneIx> + use<> {
        (0..self.scenes.len()).map(SceneIx)
    }

    /// The scene with this id, or the one that used to have it.
    pub fn find(&self, id: &SceneId) -> Option<SceneIx> {
        let now = self.scenes.iter().position(|scene| scene.id == *id);
        now.or_else(|| self.scenes.iter().position(|scene| scene.was.contains(id))).map(SceneIx)
    }

    /// How the meters stand before anything is chosen.
    pub fn start_levels(&self) -> Levels {
        self.meters.iter().map(|meter| meter.start).collect()
    }

    /// The choices that a scene offers at these levels. None at an ending.
    pub fn offered<'a>(&'a self, at: SceneIx, levels: &'a Levels) -> impl Iterator<Item = &'a Choice> {
        self.scene(at).choices().iter().filter(|choice| choice.is_offered(levels))
    }

    /// The levels after a choice, held within each meter's range. The checker proves that nothing is ever held back.
    pub fn after(&self, choice: &Choice, levels: &Levels) -> Levels {
        let mut after = levels.clone();
        for effect in &choice.effects {
            let meter = &self.meters[effect.meter];
            after[effect.meter] = after[effect.meter].saturating_add(effect.by).clamp(meter.min, meter.max);
        }
        after
    }

    /// The endings, in the order written.
    pub fn endings(&self) -> impl Iterator<Item = SceneIx> {
        self.indices().filter(|at| matches!(self.scene(*at).exit, Exit::Ending(_)))
    }
}

impl Scene {
    /// Every choice written in this scene. Empty at an ending.
    pub fn choices(&self) -> &[Choice] {
        match &self.exit {
            Exit::Choices(choices) => choices,
            Exit::Ending(_) => &[],
        }
    }
}

impl Chart {
    /// How wide every map is. A phone shows it at three quarters of that.
    pub const WIDTH: i32 = 360;
}

impl Meter {
    /// Whether it is how heated things are: the one measure that is better low. Authors say so by its id, `heat`.
    pub fn is_heat(&self) -> bool {
        self.id.as_str() == "heat"
    }
}

impl Choice {
    pub fn is_offered(&self, levels: &Levels) -> bool {
        self.conditions.iter().all(|condition| condition.holds(levels))
    }
}

impl Condition {
    pub fn holds(&self, levels: &Levels) -> bool {
        let level = levels[self.meter];
        match self.is {
            Comparison::AtLeast => level >= self.than,
            Comparison::AtMost => level <= self.than,
            Comparison::Above => level > self.than,
            Comparison::Below => level < self.than,
            Comparison::Equal => level == self.than,
            Comparison::Not => level != self.than,
        }
    }
}
