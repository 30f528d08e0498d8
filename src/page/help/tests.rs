use std::rc::Rc;

use yew::Callback;

use super::{Help, numbers, view_help};
use crate::{browser::fetch::LoadError, component::render::render, state::Load};

const FILE: &str = include_str!("../../../tests/fixtures/help-v1.json");

async fn shown(file: Load<Rc<str>>, country: Option<&'static str>) -> String {
    drawn(file, country, true, false).await
}

/// `is_here`: whether the part that shows numbers came; `is_failed`: whether it failed to.
async fn drawn(file: Load<Rc<str>>, country: Option<&'static str>, is_here: bool, is_failed: bool) -> String {
    render(move || {
        let (on_country, on_retry, on_wish) = (Callback::noop(), Callback::noop(), Callback::noop());
        let help = Help { file: &file, country, on_country: &on_country, on_retry: &on_retry, on_wish: &on_wish };
        view_help(&help, is_here.then(|| numbers(&help)), is_failed).html
    })
    .await
}

fn here() -> Load<Rc<str>> {
    Load::Loaded(FILE.into())
}

/// What every learner gets, whatever became of the file.
fn check_the_rest(html: &str) {
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words} in {html}"));
    assert!(at("Is someone in danger right now?") < at("Talk to a trained person"));
    assert!(at("Talk to a trained person") < at("Someone near you"));
    for part in [
        "https://findahelpline.com",
        "A school nurse",
        "Words to start with",
        "not therapy and not crisis care",
        "Nobody reads",
        "Delete everything</button>",
    ] {
        at(part);
    }
    for exercise in ["breath", "Breath", "relax", "exercise"] {
        assert!(!html.contains(exercise), "an exercise is no help to someone in danger");
    }
    assert!(!html.contains("style="));
}

#[tokio::test(flavor = "current_thread")]
async fn the_emergency_number_of_the_country_comes_first() {
    let html = shown(here(), Some("FR")).await;
    check_the_rest(&html);
    let first = html.split("<a ").nth(1).unwrap().split('>').next().unwrap();
    assert!(first.contains(r#"href="tel:112""#) && first.contains("button--primary"), "{first}");
    assert!(html.contains("<span>Call 112</span>") && html.contains("Looked up on 2026-11-22."), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn every_way_to_reach_a_line_is_a_button() {
    let html = shown(here(), Some("FR")).await;
    for part in [
        r#"href="tel:0800054141""#,
        "<span>Call 0800 05 41 41</span>",
        r#"href="https://example.fr/chat" rel="noreferrer noopener" target="_blank""#,
        "<span>Chat on example.fr</span>",
        r#"href="sms:31114?&amp;body=AIDE""#,
        "<span>Text AIDE to 31114</span>",
        r#"href="sms:1737""#,
        "<span>Text 1737</span>",
        "<span>Open example.fr</span>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_line_says_for_whom_when_and_how_old_it_is() {
    let html = shown(here(), Some("FR")).await;
    for part in [
        "For anyone up to age 21. For when someone hurts you. Day and night. In fr. Looked up on 2026-11-22.",
        "For ages 12 to 25. Monday to Saturday, 9:00 to 23:00. Looked up on 2026-11-01.",
        "For children and teens. Looked up on",
        "For anyone. Looked up on",
        "For some people. Looked up on",
        "France: 5 help lines.",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn no_country_is_guessed() {
    let html = shown(here(), None).await;
    check_the_rest(&html);
    assert!(html.contains("Choose your country") && html.contains("local emergency number"), "{html}");
    assert!(html.contains("In most of Europe:") && html.contains(r#"href="tel:112""#), "{html}");
    assert!(!html.contains("sms:") && !html.contains("Call 119"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_country_without_numbers_gets_no_other_countrys() {
    let svalbard = shown(here(), Some("SJ")).await;
    check_the_rest(&svalbard);
    assert!(svalbard.contains("local emergency number") && svalbard.contains("no help line for this country"), "{svalbard}");
    assert!(!svalbard.contains("tel:"), "{svalbard}");
    for gone in ["ZZ", "XX"] {
        let html = shown(here(), Some(gone)).await;
        check_the_rest(&html);
        assert!(html.contains("local emergency number") && !html.contains("sms:") && !html.contains("Choose your country<"), "{html}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn without_its_file_the_rest_still_stands() {
    let broken = ["", "{", r#"{"version":2}"#, r#"{"version":1}"#, r#"{"version":1,"countries":[{}]}"#];
    for file in broken.map(|file| Load::Loaded(file.into())).into_iter().chain([Load::Failed(LoadError::Offline)]) {
        let html = shown(file, Some("FR")).await;
        check_the_rest(&html);
        assert!(html.contains("The list of numbers did not come.") && html.contains("Try again</button>"), "{html}");
        assert!(html.contains("local emergency number") && html.contains(r#"href="tel:112""#), "{html}");
    }
    let html = shown(Load::Loading, None).await;
    check_the_rest(&html);
    assert!(html.contains("on its way") && !html.contains("<select"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn without_the_part_that_shows_numbers_the_rest_still_stands() {
    let html = drawn(here(), Some("FR"), false, false).await;
    check_the_rest(&html);
    assert!(html.contains("on its way") && html.contains(r#"href="tel:112""#), "{html}");
    let html = drawn(here(), Some("FR"), false, true).await;
    check_the_rest(&html);
    assert!(html.contains("The list of numbers did not come.") && html.contains("Try again</button>"), "{html}");
}
