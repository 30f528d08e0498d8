//! Two devices that went on from the same work, and what one of them shows after it brought in the other's: nothing that was done on either is gone.

#![cfg(feature = "compile")]

use std::{fs, path::Path, rc::Rc};

use lesson::{
    Activity, Lesson, LessonId, SceneId,
    activity::scenario::{Exit, SceneIx},
    attempt::{Attempt, Entry, Event, StepState, Tab, Trail},
    compile::{self, Setting},
};

fn lesson(id: &str) -> Rc<Lesson> {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons");
    let cast = compile::cast(&fs::read(lessons.join("cast.toml")).unwrap()).value.unwrap();
    let id = LessonId::from(id);
    let bytes = fs::read(lessons.join(id.as_str()).join("en.md")).unwrap();
    Rc::new(compile::lesson(&bytes, Setting { id: &id, language: "en", cast: &cast, base: None }).value.unwrap().0)
}

fn shipped() -> Vec<Rc<Lesson>> {
    let lessons = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons");
    let folders = fs::read_dir(lessons).unwrap().map(|entry| entry.unwrap().path());
    let mut ids: Vec<String> =
        folders.filter(|path| path.join("en.md").exists()).map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    ids.sort();
    ids.iter().map(|id| lesson(id)).collect()
}

/// Chance, the same at every run.
struct Chance(u32);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % count.max(1)
    }
}

/// The endings seen of every story of the lesson.
fn endings(attempt: &Attempt) -> Vec<(usize, SceneIx)> {
    let seen = |(step, state): (usize, &StepState)| match state {
        StepState::Scenario(scenario, walk) => walk.endings_seen(scenario).map(|ending| (step, ending)).collect(),
        _ => Vec::new(),
    };
    attempt.states().iter().enumerate().flat_map(seen).collect()
}

/// Plays the lesson's stories on, choice after choice, and back from endings.
fn tell(attempt: &mut Attempt, tab: &Tab, chance: &mut Chance, choices: usize) {
    let stories: Vec<usize> = (0..attempt.states().len()).filter(|at| matches!(attempt.states()[*at], StepState::Scenario(..))).collect();
    for _ in 0..choices {
        let index = stories[chance.below(stories.len())];
        let StepState::Scenario(scenario, walk) = &attempt.states()[index] else { panic!("a story") };
        let step = attempt.lesson().steps[index].id.clone();
        let here = walk.here();
        let event = match &scenario.scene(here.scene).exit {
            Exit::Choices(_) if chance.below(9) > 0 => {
                let offered: Vec<_> = scenario.offered(here.scene, &here.levels).collect();
                let choice = offered[chance.below(offered.len())];
                let id = |at| scenario.scene(at).id.clone();
                Event::Chose { step, scene: id(here.scene), choice: choice.id.clone(), to: id(choice.to) }
            }
            _ => {
                let depth = chance.below(walk.visits().len());
                Event::Rewound { step, scene: scenario.scene(walk.visits()[depth].scene).id.clone(), depth }
            }
        };
        assert!(attempt.update(event, tab));
    }
}

fn union(one: &Trail, other: &Trail) -> Trail {
    Trail::new(one.entries().iter().chain(other.entries()).cloned().collect())
}

#[test]
fn an_ending_seen_on_one_device_is_seen_after_the_merge() {
    for lesson in shipped().iter().filter(|lesson| lesson.steps.iter().any(|step| matches!(step.activity, Activity::Scenario(_)))) {
        for seed in 0..60 {
            let mut chance = Chance(seed);
            let mut phone = Attempt::resume(lesson.clone(), Trail::default());
            tell(&mut phone, &Tab::new(1), &mut chance, seed as usize % 7);
            let mut laptop = phone.clone();
            tell(&mut phone, &Tab::new(1), &mut chance, 40);
            let (long, short) = (chance.below(40), chance.below(12));
            tell(&mut laptop, &Tab::new(2), &mut chance, long);
            tell(&mut laptop, &Tab::new(3), &mut chance, short);
            let both = Attempt::resume(lesson.clone(), union(phone.trail(), laptop.trail()));
            let seen = endings(&both);
            for ending in endings(&phone).into_iter().chain(endings(&laptop)) {
                assert!(seen.contains(&ending), "{} {seed}", lesson.id);
            }
            assert_eq!(both.set_aside(), 0, "{} {seed}: every choice was made on some way", lesson.id);
        }
    }
}

#[test]
fn a_choice_that_only_one_device_was_offered_is_not_lost_between_the_others() {
    let lesson = lesson("pause");
    let (index, _) = lesson.steps.iter().enumerate().find(|(_, step)| matches!(step.activity, Activity::Scenario(_))).unwrap();
    let Activity::Scenario(scenario) = &lesson.steps[index].activity else { panic!("a story") };
    let scene = |id: &str| scenario.find(&SceneId::from(id)).unwrap();
    let chose = |number, tab, from: SceneIx, to: &str, at: usize| {
        let to = scene(to);
        let choice = scenario.scene(from).choices().iter().filter(|choice| choice.to == to).nth(at).unwrap();
        let id = |at| scenario.scene(at).id.clone();
        let event = Event::Chose { step: lesson.steps[index].id.clone(), scene: id(from), choice: choice.id.clone(), to: id(to) };
        Entry { number, tab: Tab::new(tab), event }
    };
    // With trust 5 the phone comes to hear Mateo's side, and he listens.
    let phone = vec![
        chose(0, 1, SceneIx::FIRST, "mum-in-the-kitchen", 0),
        chose(1, 1, scene("mum-in-the-kitchen"), "best-me-on-a-sunday", 2),
        chose(2, 1, scene("best-me-on-a-sunday"), "mateos-side", 0),
        chose(6, 1, scene("mateos-side"), "one-ear-each", 0),
    ];
    // With trust 2 the laptop comes there just before.
    let laptop = vec![
        chose(0, 2, SceneIx::FIRST, "behind-the-curtain", 0),
        chose(1, 2, scene("behind-the-curtain"), "what-diego-notices", 0),
        chose(2, 2, scene("what-diego-notices"), "best-me-on-a-sunday", 0),
        chose(3, 2, scene("best-me-on-a-sunday"), "mateos-side", 0),
        chose(7, 2, scene("mateos-side"), "a-sign-on-the-shelf", 0),
    ];
    let both = Attempt::resume(lesson.clone(), Trail::new([phone, laptop].concat()));
    assert_eq!(both.set_aside(), 0);
    assert_eq!(endings(&both), [(index, scene("one-ear-each")), (index, scene("a-sign-on-the-shelf"))]);
    let StepState::Scenario(scenario, walk) = &both.states()[index] else { panic!("a story") };
    let way: Vec<_> = walk.way_to(scenario, scene("one-ear-each")).unwrap().iter().map(|visit| visit.scene).collect();
    assert_eq!(way[1..], ["mum-in-the-kitchen", "best-me-on-a-sunday", "mateos-side", "one-ear-each"].map(scene));
}
