//! The gallery holds what it says: every state is one of its own, and no two things on the page have one name.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc, sync::OnceLock};

use lesson::{
    Activity, Lesson, LessonId, check,
    compile::{self, Setting},
    format::lesson::{from_json, to_json},
};

use super::*;
use crate::{
    aside::aside,
    component::render::render,
    later::later,
    part::{Came, Part},
    player::player,
    tools::tools,
};

const COURSE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gallery");

/// The gallery's lesson as a file, compiled once.
fn file() -> &'static str {
    static FILE: OnceLock<String> = OnceLock::new();
    FILE.get_or_init(|| to_json(&compiled()))
}

fn lesson() -> Lesson {
    from_json(file()).expect("a lesson")
}

/// The lesson from its source, which has no faults.
fn compiled() -> Lesson {
    let read = |name: &str| std::fs::read([COURSE, "/", name].concat()).expect("a file");
    let cast = compile::cast(&read("cast.toml")).value.expect("a cast");
    let id = LessonId::from("gallery");
    let setting = Setting { id: &id, language: "en", cast: &cast, base: None };
    let outcome = compile::lesson(&read("gallery/en.md"), setting);
    let (lesson, places) = outcome.value.expect("a lesson");
    let told = check::lesson(&lesson, &places);
    // Advice is for lessons that teach.
    let faults = outcome.diagnostics.iter().chain(&told).filter(|one| one.is_error()).map(|one| one.message.clone());
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{faults:?}");
    lesson
}

fn came<T>(part: fn(Callback<Came<T>>) -> Part<T>) -> &'static T {
    let here = Rc::new(RefCell::new(None));
    let on_answer = Callback::from({
        let here = here.clone();
        move |came: Came<T>| *here.borrow_mut() = came.ok()
    });
    part(on_answer).want();
    let came = here.borrow_mut().take();
    came.expect("outside a release a part is there at once")
}

fn parts() -> Parts {
    Parts { player: came(player), aside: came(aside), later: came(later), worksheets: *came(tools) }
}

fn kit() -> Kit {
    Kit::new(file(), parts()).expect("a lesson")
}

async fn shown(section: &str) -> String {
    let section = section.to_owned();
    let parts = parts();
    render(move || view(&section, file(), parts).html).await
}

/// The values of these attributes, in order.
fn values<'a>(html: &'a str, names: &[&str]) -> Vec<&'a str> {
    let of = |name: &&str| {
        let start = [" ", name, "=\""].concat();
        html.match_indices(&start).filter_map(|(at, _)| html[at + start.len()..].split('"').next()).collect::<Vec<_>>()
    };
    names.iter().flat_map(of).collect()
}

#[test]
fn its_lesson_has_every_kind_of_step() {
    let kinds: BTreeSet<&str> = lesson()
        .steps
        .iter()
        .map(|step| match &step.activity {
            Activity::Card => "card",
            Activity::Questions(_) => "questions",
            Activity::Sort(_) => "sort",
            Activity::Match(_) => "match",
            Activity::Order(_) => "order",
            Activity::Fill(_) => "fill",
            Activity::Scenario(_) => "scenario",
            Activity::Tool(tool) => tool.name(),
        })
        .collect();
    assert_eq!(kinds.len(), 7 + lesson::activity::Tool::names().count(), "{kinds:?}");
}

#[test]
fn everybody_of_the_cast_is_shown() {
    let read = |name: &str| std::fs::read_to_string([env!("CARGO_MANIFEST_DIR"), name].concat()).expect("a file");
    let (all, some) = (read("/lessons/cast.toml"), read("/tests/gallery/cast.toml"));
    let cast = compile::cast(all.as_bytes()).value.expect("a cast");
    assert_eq!(faces::CAST, cast.members.iter().map(|member| &*member.id).collect::<Vec<_>>());
    for member in some.split("[[member]]").skip(1) {
        assert!(all.contains(member.trim()), "not as in the lessons: {member}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn every_state_is_drawn_and_none_twice() {
    for section in sections().chain([faces::TABLE]) {
        let mut seen: Vec<(&str, String)> = Vec::new();
        for place in 0..(section.states)(&kit()).len() {
            let name = (section.states)(&kit())[place].0;
            let html = render(move || (section.states)(&kit()).swap_remove(place).1).await;
            assert!(html.len() > 20, "{}, {name}: {html}", section.id);
            assert!(!html.contains(" style="), "a content security policy drops style attributes: {html}");
            let same = seen.iter().find(|(_, other)| *other == html).map(|(other, _)| *other);
            assert_eq!(same, None, "{}: {name} looks like another", section.id);
            seen.push((name, html));
        }
        assert!(!seen.is_empty(), "{}", section.id);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn no_id_stands_twice_and_all_that_are_named_are_there() {
    let html = shown(ALL).await;
    let mut ids = BTreeSet::new();
    for id in values(&html, &["id"]) {
        assert!(ids.insert(id), "{id} stands twice");
    }
    for named in values(&html, &["for", "aria-labelledby", "aria-describedby", "aria-controls"]) {
        for id in named.split(' ') {
            assert!(ids.contains(id), "there is no {id}");
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_list_leads_to_every_section() {
    let html = shown("").await;
    for section in sections().chain([faces::TABLE]) {
        let to = Route::Gallery(["/", section.id].concat());
        assert_eq!(Route::from_hash(&to.hash()), Some(to.clone()));
        assert!(html.contains(&format!("href=\"{}\"", to.hash())), "{}", section.id);
        assert!(shown(section.id).await.contains(section.about), "{}", section.id);
    }
    assert!(shown("nowhere").await.contains("href=\"#/\""), "a section that is not there has a way on");
}
