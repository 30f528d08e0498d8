//! The page as a teacher sees it.

use classroom::{Parts, Says};
use lesson::LessonId;

use super::*;
use crate::{browser::fetch::LoadError, component::render::render, state::teach::assign::Again};

const PAGE: &str = "https://lessons.example/";

fn catalogue() -> Load<Rc<Catalogue>> {
    let json = r#"{"version":1,"title":"T","base":"en","units":[
        {"number":1,"title":"Start","lessons":[{"title":"Name it","minutes":5,"steps":3,"core":true,"languages":["es"]},{"title":"Pause","minutes":12,"steps":3}]},
        {"number":6,"title":"Change","lessons":[{"title":"Missing someone","minutes":9,"steps":3,"topics":["loss"]}]}]}"#;
    Load::Loaded(Rc::new(Catalogue::from_json(json).unwrap()))
}

fn picked(ids: &[&str]) -> Assign {
    let mut assign = Assign::new(7);
    for id in ids {
        assign.pick(&LessonId::from(*id));
    }
    assign
}

async fn shown_on(assign: Assign, page: Option<&'static str>) -> String {
    let view = move || {
        let (catalogue, on_act) = (catalogue(), Callback::noop());
        view_assign(&AssignView { assign: &assign, catalogue: &catalogue, page, today: "2026-11-23", on_act: &on_act }).html
    };
    render(view).await
}

async fn shown(assign: Assign) -> String {
    shown_on(assign, Some(PAGE)).await
}

#[tokio::test(flavor = "current_thread")]
async fn with_nothing_picked_there_is_nothing_to_share() {
    let html = shown(Assign::new(7)).await;
    assert!(html.contains("Pick a lesson. Then the link stands here.") && html.contains("The core path: 1 lesson"), "{html}");
    for word in ["Copy link", "Print slips", "Google Classroom", "<dialog", "Suggest this order", "What you picked"] {
        assert!(!html.contains(word), "{word}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_picked_goes_out_in_every_way() {
    let html = shown(Assign { class: "8B".into(), ..picked(&["pause", "name-it"]) }).await;
    assert!(html.contains("1 picked") || html.contains("2 picked"), "{html}");
    assert!(html.contains("value=\"https://lessons.example/#/a/A1") && html.contains("2 lessons</b>, about 17 minutes"), "{html}");
    assert!(html.contains("https://classroom.google.com/share?url=https%3A%2F%2Flessons.example%2F%23%2Fa%2FA1"), "{html}");
    assert!(html.contains("https://teams.microsoft.com/share?href=https%3A%2F%2F") && html.contains("&lt;iframe src="), "{html}");
    assert_eq!(html.matches("class=\"slips__one\"").count(), 8);
    assert_eq!(html.matches("Or open lessons.example/#/a and type:").count(), 9, "on each slip and on the board");
    assert!(html.contains("Suggest this order") && html.contains("aria-label=\"Move up: Name it\""), "{html}");
    assert!(!html.contains("hard things"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn hard_lessons_are_told_of_before() {
    let html = shown(picked(&["name-it", "missing-someone"])).await;
    assert!(html.contains("Some of these lessons are about hard things:") && html.contains("<li>6.1 Missing someone</li>"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_day_that_has_gone_by_is_told_and_an_address_of_this_device_too() {
    let due = |year, month, day| Assign { due: lesson::Date::new(year, month, day), ..picked(&["pause"]) };
    assert!(shown(due(2026, 11, 22)).await.contains("This day has gone by."));
    assert!(!shown(due(2026, 11, 23)).await.contains("This day has gone by."));
    let html = shown_on(picked(&["pause"]), Some("http://localhost:8080/")).await;
    assert!(html.contains("leads to your own device only"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_link_with_much_in_it_prints_large() {
    let note = "Please read this before Friday. ".repeat(7);
    let html = shown(Assign { note, ..picked(&["pause", "name-it", "missing-someone"]) }).await;
    assert!(html.contains("small squares") && html.matches("class=\"slips__one\"").count() == 4, "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_page_that_is_a_file_gives_a_code() {
    let html = shown_on(picked(&["pause"]), None).await;
    assert!(
        html.contains("Copy code") && html.contains("This page is a file") && html.contains("choose “A code from your teacher”"),
        "{html}"
    );
    assert!(!html.contains("iframe") && !html.contains("https://classroom") && !html.contains("Scan this"), "{html}");
    assert!(html.contains("Show on the board") && html.contains("class=\"board__type\">A1"), "the board shows what is typed: {html}");
}

#[tokio::test(flavor = "current_thread")]
async fn what_was_said_shows_and_skipping_can_not_be_turned_off() {
    let assign =
        Assign { language: Some("es".into()), says: Says::Scores, without: Parts::TOOLS, note: "By Friday".into(), ..picked(&["pause"]) };
    let html = shown(assign).await;
    assert!(html.contains("Students may skip any part") && html.contains("By Friday"), "{html}");
    let always_on = html.split("Students may skip any part").next().unwrap().rsplit("<input").next().unwrap();
    assert!(always_on.contains("checked") && always_on.contains("disabled"), "{always_on}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_link_that_does_not_come_back_says_why() {
    for (again, words) in [
        (Again::Nothing, "The field is empty"),
        (Again::Unreadable(classroom::CodeError::Foreign), "no link or code from a teacher"),
        (Again::Unreadable(classroom::CodeError::Several(2)), "2 different codes"),
        (Again::Here(Vec::new()), "It is open here"),
    ] {
        let html = shown(Assign { again: Some(again), ..Assign::new(7) }).await;
        assert!(html.contains(words), "{html}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn without_the_list_of_lessons_it_can_be_asked_for_again() {
    let html = render(|| {
        let (catalogue, on_act) = (Load::Failed(LoadError::Offline), Callback::noop());
        view_assign(&AssignView { assign: &Assign::default(), catalogue: &catalogue, page: None, today: "", on_act: &on_act }).html
    });
    assert!(html.await.contains("Try again"));
}
