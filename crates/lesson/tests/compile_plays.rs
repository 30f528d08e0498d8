//! What is compiled plays: it survives its file, and a learner finds a way to each ending of each story.

#![cfg(feature = "compile")]

use std::{
    collections::{BTreeSet, VecDeque},
    fs,
    path::{Path, PathBuf},
    rc::Rc,
};

use lesson::{
    Activity, Lesson, LessonId, StepId,
    activity::{Scenario, scenario::Exit},
    attempt::{Attempt, Event, StepState, Tab, Trail},
    compile::{self, Setting},
    format::lesson::{from_json, to_json},
};

/// The lessons of this repository, and the fixture that has every construct.
fn lesson_files() -> Vec<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![here.join("tests/fixtures/every-construct/en.md")];
    for entry in fs::read_dir(here.join("../../lessons")).unwrap() {
        let file = entry.unwrap().path().join("en.md");
        if file.is_file() {
            files.push(file);
        }
    }
    files
}

#[test]
fn each_lesson_survives_its_file_and_each_ending_is_reached() {
    let cast = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons/cast.toml")).unwrap();
    let cast = compile::cast(&cast).value.unwrap();
    let id = LessonId::from("test");
    let mut endings = 0;
    for file in lesson_files() {
        let outcome = compile::lesson(&fs::read(&file).unwrap(), Setting { id: &id, language: "en", cast: &cast, base: None });
        let (lesson, _) = outcome.value.unwrap_or_else(|| panic!("{}: {:#?}", file.display(), outcome.diagnostics));
        let read = from_json(&to_json(&lesson)).unwrap();
        assert_eq!(read, lesson, "{}", file.display());
        let lesson = Rc::new(read);
        for step in &lesson.steps {
            if let Activity::Scenario(scenario) = &step.activity {
                let reached = reached(&lesson, &step.id);
                for scene in scenario.scenes.iter().filter(|scene| matches!(scene.exit, Exit::Ending(_))) {
                    assert!(reached.contains(scene.id.as_str()), "{}: {}", file.display(), scene.id);
                    endings += 1;
                }
            }
        }
    }
    assert!(endings >= 4, "{endings}");
}

/// The endings that a learner gets to who tries every choice in every state.
fn reached(lesson: &Rc<Lesson>, step: &StepId) -> BTreeSet<String> {
    let (mut reached, mut seen) = (BTreeSet::new(), BTreeSet::new());
    let mut ways = VecDeque::from([Attempt::resume(lesson.clone(), Trail::default())]);
    while let Some(way) = ways.pop_front() {
        let (scenario, scene, levels) = here(&way, step);
        if !seen.insert((scene, levels)) {
            continue;
        }
        let scene = &scenario.scenes[scene];
        match &scene.exit {
            Exit::Ending(_) => _ = reached.insert(scene.id.to_string()),
            Exit::Choices(choices) => {
                for choice in choices {
                    let to = scenario.scene(choice.to).id.clone();
                    let event = Event::Chose { step: step.clone(), scene: scene.id.clone(), choice: choice.id.clone(), to };
                    let mut next = way.clone();
                    next.update(event, &Tab::new(1));
                    ways.push_back(next);
                }
            }
        }
    }
    reached
}

fn here(way: &Attempt, step: &StepId) -> (Rc<Scenario>, usize, Vec<i32>) {
    let at = way.lesson().steps.iter().position(|other| other.id == *step).unwrap();
    let StepState::Scenario(scenario, walk) = &way.states()[at] else { panic!("{step} is no story") };
    (scenario.clone(), walk.here().scene.get(), walk.here().levels.clone())
}
