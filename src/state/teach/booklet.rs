//! A branching story as a numbered booklet, for a class without devices: what stands under each number, and what is to be done with
//! boxes drawn on paper, so that it leads to the endings that the story leads to, by the same choices.

use lesson::{
    activity::{
        Scenario,
        scenario::{Choice, Comparison, SceneIx},
    },
    shuffled,
};

/// A story on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booklet {
    pub boxes: Vec<Boxes>,
    /// In the order of their numbers, from 1.
    pub sections: Vec<Section>,
}

/// The row of boxes of a meter that choices depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boxes {
    /// Its place in the story's meters.
    pub meter: usize,
    pub all: usize,
    /// How many are ticked before the story starts.
    pub ticked: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub number: usize,
    pub scene: SceneIx,
    /// The choices that lead here.
    pub arrivals: Vec<Arrival>,
    /// Where it goes on. None at an ending.
    pub ways: Vec<Way>,
}

/// A choice that led here, and what is to be done with the boxes for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The section and the letter of the choice.
    pub from: usize,
    pub letter: char,
    /// The scene of the choice, and its place there.
    pub choice: (SceneIx, usize),
    /// Ticks to add, or to rub out, by the place of their boxes. No more than there are.
    pub ticks: Vec<(usize, i32)>,
}

/// A choice as it is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub letter: char,
    /// Its place in the scene.
    pub place: usize,
    /// The number to read on at.
    pub to: usize,
    /// Open only when all hold: the boxes' place, and how many ticks there must be.
    pub only_if: Vec<(usize, Ticks)>,
}

/// How many ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ticks {
    AtLeast(i32),
    AtMost(i32),
    Exactly(i32),
    Not(i32),
}

impl Ticks {
    pub fn hold(self, ticked: i32) -> bool {
        match self {
            Self::AtLeast(least) => ticked >= least,
            Self::AtMost(most) => ticked <= most,
            Self::Exactly(just) => ticked == just,
            Self::Not(not) => ticked != not,
        }
    }
}

/// The letter of a choice by its place.
pub fn letter(place: usize) -> char {
    u8::try_from(place).ok().filter(|place| *place < 26).map_or('?', |place| char::from(b'A' + place))
}

/// How many orders are tried, to find one in which few numbers lead to the very next.
const TRIES: u32 = 32;

impl Booklet {
    /// The booklet of a story. The same `seed` gives the same numbers.
    pub fn new(story: &Scenario, seed: u32) -> Self {
        let count = |choice: &Choice| choice.conditions.iter().map(|condition| condition.meter).collect::<Vec<_>>();
        let needed: Vec<usize> = story.scenes.iter().flat_map(|scene| scene.choices().iter().flat_map(count)).collect();
        let boxes = story.meters.iter().enumerate().filter(|(meter, _)| needed.contains(meter));
        let boxes: Vec<Boxes> = boxes
            .map(|(meter, of)| Boxes { meter, all: units(of.max - of.min), ticked: units(of.start.clamp(of.min, of.max) - of.min) })
            .collect();
        let numbers = numbers(story, seed);
        let mut sections: Vec<Section> = story
            .indices()
            .map(|scene| Section {
                number: number(&numbers, scene),
                scene,
                arrivals: arrivals(story, &boxes, &numbers, scene),
                ways: ways(story, &boxes, &numbers, scene),
            })
            .collect();
        sections.sort_unstable_by_key(|section| section.number);
        Self { boxes, sections }
    }

    pub fn section(&self, number: usize) -> Option<&Section> {
        self.sections.get(number.checked_sub(1)?)
    }

    /// The number under which a scene stands.
    pub fn number_of(&self, scene: SceneIx) -> usize {
        self.sections.iter().find(|section| section.scene == scene).map_or(0, |section| section.number)
    }
}

fn units(count: i32) -> usize {
    usize::try_from(count).unwrap_or_default()
}

fn number(numbers: &[usize], scene: SceneIx) -> usize {
    numbers.get(scene.get()).copied().unwrap_or_default()
}

/// The number of each scene, in the story's order: the first is 1, the others are mixed.
fn numbers(story: &Scenario, seed: u32) -> Vec<usize> {
    let rest: Vec<usize> = (2..=story.scenes.len()).collect();
    let order = |try_: u32| {
        let mut numbers = vec![1];
        numbers.extend(shuffled(&rest, seed.wrapping_add(try_)));
        numbers
    };
    let leads_on = |numbers: &Vec<usize>| {
        let is_next = |scene: SceneIx, choice: &Choice| number(numbers, choice.to) == number(numbers, scene) + 1;
        story.indices().map(|scene| story.scene(scene).choices().iter().filter(|choice| is_next(scene, choice)).count()).sum::<usize>()
    };
    (0..TRIES).map(order).min_by_key(leads_on).unwrap_or_default()
}

fn arrivals(story: &Scenario, boxes: &[Boxes], numbers: &[usize], at: SceneIx) -> Vec<Arrival> {
    let mut arrivals = Vec::new();
    for scene in story.indices() {
        for (place, choice) in story.scene(scene).choices().iter().enumerate().filter(|(_, choice)| choice.to == at) {
            let by = |meter: usize| choice.effects.iter().filter(|effect| effect.meter == meter).map(|effect| effect.by).sum::<i32>();
            let ticks = boxes.iter().enumerate().map(|(place, boxes)| (place, by(boxes.meter))).filter(|(_, by)| *by != 0).collect();
            arrivals.push(Arrival { from: number(numbers, scene), letter: letter(place), choice: (scene, place), ticks });
        }
    }
    arrivals.sort_unstable_by_key(|arrival| (arrival.from, arrival.letter));
    arrivals
}

fn ways(story: &Scenario, boxes: &[Boxes], numbers: &[usize], at: SceneIx) -> Vec<Way> {
    let way = |(place, choice): (usize, &Choice)| {
        let only_if = choice.conditions.iter().filter_map(|condition| {
            let row = boxes.iter().position(|boxes| boxes.meter == condition.meter)?;
            let than = condition.than - story.meters.get(condition.meter)?.min;
            let ticks = match condition.is {
                Comparison::AtLeast => Ticks::AtLeast(than),
                Comparison::Above => Ticks::AtLeast(than + 1),
                Comparison::AtMost => Ticks::AtMost(than),
                Comparison::Below => Ticks::AtMost(than - 1),
                Comparison::Equal => Ticks::Exactly(than),
                Comparison::Not => Ticks::Not(than),
            };
            Some((row, ticks))
        });
        Way { letter: letter(place), place, to: number(numbers, choice.to), only_if: only_if.collect() }
    };
    story.scene(at).choices().iter().enumerate().map(way).collect()
}
