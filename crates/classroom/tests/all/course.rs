//! The lessons of this repository, and learners who play them.

use std::{
    fs,
    path::{Path, PathBuf},
    rc::Rc,
};

use classroom::Sheet;
use lesson::{
    Activity, Lesson, LessonId,
    activity::{scenario::Exit, tool::Use},
    attempt::{Answer, Attempt, Event, StepState, Stop, Tab, Trail},
    compile::{self, Setting},
    format::catalogue::{Catalogue, CatalogueUnit, LessonSummary},
};

thread_local! {
    static LESSONS: Vec<Rc<Lesson>> = compiled();
}

/// The lessons of this repository, and the two that have every construct.
pub(crate) fn lessons() -> Vec<Rc<Lesson>> {
    LESSONS.with(Clone::clone)
}

/// The lessons that are taught.
pub(crate) fn shipped() -> Vec<Rc<Lesson>> {
    lessons().into_iter().filter(|lesson| !["every-construct", "gallery"].contains(&lesson.id.as_str())).collect()
}

pub(crate) fn sheets() -> Vec<Sheet> {
    shipped().iter().map(Sheet::of).collect()
}

fn compiled() -> Vec<Rc<Lesson>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cast = compile::cast(&fs::read(here.join("../../lessons/cast.toml")).unwrap()).value.unwrap();
    let mut folders = vec![here.join("../lesson/tests/fixtures/every-construct"), here.join("../../tests/gallery/gallery")];
    folders.extend(fs::read_dir(here.join("../../lessons")).unwrap().map(|entry| entry.unwrap().path()));
    folders.sort();
    let lesson = |folder: &PathBuf| {
        let id = LessonId::from(folder.file_name().unwrap().to_str().unwrap());
        let bytes = fs::read(folder.join("en.md")).ok()?;
        let setting = Setting { id: &id, language: "en", cast: &cast, base: None };
        let (lesson, _) = compile::lesson(&bytes, setting).value.unwrap_or_else(|| panic!("{} compiles", folder.display()));
        Some(Rc::new(lesson))
    };
    folders.iter().filter_map(lesson).collect()
}

/// A list of lessons with these ids, the even ones on the core path.
pub(crate) fn catalogue<'a>(ids: impl IntoIterator<Item = &'a str>) -> Catalogue {
    let lesson = |(place, id): (usize, &'a str)| {
        Rc::new(LessonSummary {
            id: id.into(),
            number: "1".into(),
            title: id.into(),
            minutes: 9,
            steps: 8,
            core: place % 2 == 0,
            topics: Vec::new(),
            languages: Vec::new(),
            cast: Vec::new(),
            place: None,
            has_guide: false,
        })
    };
    let lessons = ids.into_iter().enumerate().map(lesson).collect();
    let unit = CatalogueUnit { number: 1, title: "All".into(), lessons };
    Catalogue { title: "Evenkeel".into(), base: "en".into(), review_days: Vec::new(), units: vec![unit] }
}

/// The list of the lessons that are taught.
pub(crate) fn shipped_catalogue() -> Catalogue {
    let lessons = shipped();
    catalogue(lessons.iter().map(|lesson| lesson.id.as_str()))
}

/// Chance, the same at every run.
pub(crate) struct Chance(pub(crate) u32);

impl Chance {
    pub(crate) fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % count.max(1)
    }

    pub(crate) fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    pub(crate) fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// How somebody plays.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    /// To the end, with whatever chance brings.
    ToTheEnd,
    /// Up to some step.
    PartWay,
    /// To the end, passing over most of it.
    Skipping,
    /// Not at all.
    NotBegun,
}

/// What a learner did in a lesson.
pub(crate) fn play(lesson: &Rc<Lesson>, how: How, chance: &mut Chance) -> Trail {
    let tab = Tab::new(chance.below(1 << 24) as u32);
    let mut attempt = Attempt::resume(lesson.clone(), Trail::default());
    if how == How::NotBegun {
        return Trail::default();
    }
    let last = if how == How::PartWay { 1 + chance.below(lesson.steps.len() - 1) } else { lesson.steps.len() };
    for (index, step) in lesson.steps.iter().enumerate().take(last) {
        attempt.update(Event::Moved { to: Stop::Step(step.id.clone()) }, &tab);
        if how == How::Skipping && !chance.one_in(4) {
            continue;
        }
        let parts = match &step.activity {
            Activity::Questions(questions) => questions.iter().map(|question| question.id.clone()).collect(),
            _ => vec![step.part()],
        };
        for (at, part) in parts.iter().enumerate() {
            while let Some(answer) = answer(&step.activity, at, chance) {
                attempt.update(Event::Answered { step: step.id.clone(), part: part.clone(), answer }, &tab);
                if !chance.one_in(3) {
                    break;
                }
                attempt.update(Event::Cleared { step: step.id.clone(), part: part.clone() }, &tab);
            }
        }
        tell_story(&mut attempt, index, &tab, chance);
    }
    if how != How::PartWay {
        attempt.update(Event::Moved { to: Stop::End }, &tab);
    }
    attempt.trail().clone()
}

fn answer(activity: &Activity, part: usize, chance: &mut Chance) -> Option<Answer> {
    Some(match activity {
        Activity::Card | Activity::Scenario(_) => return None,
        Activity::Questions(questions) => {
            let question = &questions[part];
            let fewest = chance.below(question.options.len());
            let picked =
                question.options.iter().enumerate().filter(|(at, _)| *at == fewest || (question.pick.is_many() && chance.one_in(2)));
            Answer::Picked(picked.map(|(_, option)| option.id.clone()).collect())
        }
        Activity::Sort(sort) => {
            let slip = |slip: &lesson::activity::sort::Slip, chance: &mut Chance| {
                if chance.one_in(9) { chance.of(&sort.trays).id.clone() } else { slip.tray.clone() }
            };
            Answer::Placed(sort.slips.iter().map(|one| (one.id.clone(), slip(one, chance))).collect())
        }
        Activity::Match(pairs) => {
            let rights = pairs.rights();
            Answer::Paired(pairs.pairs.iter().map(|pair| (pair.left.id.clone(), chance.of(&rights).id.clone())).collect())
        }
        Activity::Order(order) => {
            let mut items: Vec<_> = order.items.iter().map(|item| item.id.clone()).collect();
            let (one, other) = (chance.below(items.len()), chance.below(items.len()));
            items.swap(one, other);
            Answer::Ordered(items)
        }
        Activity::Fill(fill) => Answer::Filled(fill.blanks().map(|blank| (blank.id.clone(), chance.of(&blank.words).id.clone())).collect()),
        Activity::Tool(_) => Answer::Used(*chance.of(&[Use::Used, Use::Skipped])),
    })
}

/// Chooses on until an ending, and then maybe once more from somewhere on the way.
fn tell_story(attempt: &mut Attempt, index: usize, tab: &Tab, chance: &mut Chance) {
    for _ in 0..40 {
        let StepState::Scenario(scenario, walk) = &attempt.states()[index] else { return };
        let step = attempt.lesson().steps[index].id.clone();
        let here = walk.here();
        let scene = scenario.scene(here.scene);
        let event = match &scene.exit {
            Exit::Choices(_) => {
                let offered: Vec<_> = scenario.offered(here.scene, &here.levels).collect();
                let choice = chance.of(&offered);
                let to = scenario.scene(choice.to).id.clone();
                Event::Chose { step, scene: scene.id.clone(), choice: choice.id.clone(), to }
            }
            Exit::Ending(_) if chance.one_in(2) => {
                let depth = chance.below(walk.visits().len() - 1);
                Event::Rewound { step, scene: scenario.scene(walk.visits()[depth].scene).id.clone(), depth }
            }
            Exit::Ending(_) => return,
        };
        assert!(attempt.update(event, tab));
    }
}

/// The core path as a teacher asks for it, with scores.
pub(crate) fn draft(salt: u32) -> classroom::AssignmentDraft {
    let assignment = classroom::Assignment {
        salt,
        lessons: classroom::Lessons::CorePath,
        in_order: true,
        language: None,
        note: Default::default(),
        due: None,
        says: classroom::Says::Scores,
        without: Default::default(),
        class: Default::default(),
    };
    assignment.to_draft(&shipped_catalogue()).unwrap()
}
