use std::rc::Rc;

use classroom::rows;
use lesson::{
    LessonId,
    attempt::{Amends, Answer, Attempt, Entry, Event, Stop, Tab, Trail},
    backup::{Backup, BackupDraft, BackupError, Faults, Note},
    format::{catalogue::Catalogue, lesson::from_json, progress::Progress},
    review::Review,
};
use yew::{Callback, html};

use super::*;
use crate::{
    browser::fetch::LoadError,
    component::render::render,
    state::travel::{Outcome, Stage, Unreadable, luggage},
    store::{Keeping, MemoryStore},
};

const DAY: u64 = 24 * 60 * 60 * 1000;

fn catalogue() -> Rc<Catalogue> {
    let json = r#"{"version":1,"title":"T","base":"en","units":[{"number":1,"title":"U","lessons":[
        {"id":"the-charger","title":"The charger","minutes":5,"steps":10},{"id":"name-it","title":"Name it","minutes":5,"steps":3}]}]}"#;
    Rc::new(Catalogue::from_json(json).unwrap())
}

fn progress(id: &str, events: Vec<Event>) -> Progress {
    let entries = events.into_iter().enumerate().map(|(number, event)| Entry { number: number as u32, tab: Tab::new(9), event });
    let trail = Trail::new(entries.collect());
    Progress { lesson: id.into(), touched: 20_633 * DAY, at: Some((3, 10)), review: Review::default(), spent: 0, trail }
}

fn begun(id: &str) -> Progress {
    let answer = Answer::Picked(vec!["she-wants-it-back".into()]);
    let step = "what-do-we-know";
    progress(id, vec![Event::Moved { to: Stop::Step(step.into()) }, Event::Answered { step: step.into(), part: step.into(), answer }])
}

fn note() -> Note {
    Note { title: "My if-then card".into(), lines: vec!["If it rings, then I breathe.".into()] }
}

fn saves(keeping: Keeping, lessons: &[Progress]) -> Saves {
    let mut saves = Saves::new(Box::new(MemoryStore::default()), Tab::new(1), keeping);
    for progress in lessons {
        saves.bring_in(progress, &|_| Amends::default(), u64::MAX);
    }
    saves
}

/// What shows with this much done before, on a page that stands so.
async fn shown(lessons: Vec<Progress>, keeping: Keeping, notes: Vec<Note>, travel: Travel) -> String {
    let html = render(move || {
        let whose = (keeping == Keeping::Undecided).then(|| html! { <p>{ "Whose device" }</p> });
        let view = TravelView {
            travel: &travel,
            saves: &saves(keeping, &lessons),
            catalogue: Some(&catalogue()),
            notes: &notes,
            address: None,
            whose,
            now: 30_000 * DAY,
            on_act: &Callback::noop(),
        };
        view_travel(&view).html
    })
    .await;
    html.replace("&#x27;", "'")
}

fn read(text: &str) -> Stage {
    match BackupDraft::read(text) {
        Ok(draft) => Stage::Read(draft.into()),
        Err(error) => Stage::Unreadable(Unreadable::Backup(error)),
    }
}

async fn staged(stage: Stage) -> String {
    shown(Vec::new(), Keeping::Kept, Vec::new(), Travel { stage, ..Travel::default() }).await
}

#[tokio::test(flavor = "current_thread")]
async fn nothing_begun_offers_to_bring_in_only() {
    let html = shown(Vec::new(), Keeping::Kept, Vec::new(), Travel::default()).await;
    assert!(html.contains("not begun a lesson") && html.contains("See what is in it"), "{html}");
    assert!(!html.contains("Copy the code") && !html.contains("kept with tools"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn it_says_what_goes_along_and_private_things_only_when_ticked() {
    let done = progress("name-it", vec![Event::Moved { to: Stop::End }]);
    let lessons = vec![begun("the-charger"), done];
    let html = shown(lessons.clone(), Keeping::Kept, vec![note()], Travel::default()).await;
    assert!(html.contains("your picks in 2 lessons, 1 of them done. No name. Not what you wrote in tools."), "{html}");
    let is_ticked = |html: &str| html.split("<input").nth(1).unwrap().split('>').next().unwrap().contains("checked");
    assert!(!is_ticked(&html), "{html}");

    let without = luggage(&saves(Keeping::Kept, &lessons), Vec::new());
    let code = rows(without.code.as_deref().unwrap());
    assert!(html.contains(&code), "the code stands there");
    assert_eq!(BackupDraft::read(&code).unwrap().notes, []);
    assert!(!without.file.contains("breathe"), "{}", without.file);

    let ticked = shown(lessons.clone(), Keeping::Kept, vec![note()], Travel { with_notes: true, ..Travel::default() }).await;
    assert!(ticked.contains("1 of them done. 1 thing that you kept with tools. No name.") && is_ticked(&ticked), "{ticked}");
    let with = luggage(&saves(Keeping::Kept, &lessons), vec![note()]);
    assert!(ticked.contains(&rows(with.code.as_deref().unwrap())));
    assert_eq!(BackupDraft::read(&rows(with.code.as_deref().unwrap())).unwrap().notes, [note()]);
}

#[tokio::test(flavor = "current_thread")]
async fn a_qr_code_shows_on_a_tap_and_only_where_it_fits() {
    let lessons = vec![begun("the-charger")];
    let html = shown(lessons.clone(), Keeping::Kept, Vec::new(), Travel::default()).await;
    assert!(!html.contains("role=\"img\""), "others may look");
    let html = shown(lessons.clone(), Keeping::Kept, Vec::new(), Travel { shows_qr: true, ..Travel::default() }).await;
    assert!(html.contains("aria-label=\"QR code of your progress\"") && html.contains("Hide the QR code"), "{html}");
    let long = Note { title: "Long".into(), lines: vec!["x".repeat(2_000)] };
    let html = shown(lessons, Keeping::Kept, vec![long], Travel { shows_qr: true, with_notes: true, ..Travel::default() }).await;
    assert!(html.contains("too much for a QR code") && !html.contains("role=\"img\""));
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_too_much_for_a_code_goes_into_a_file() {
    let huge = Note { title: "Huge".into(), lines: vec!["x".repeat(40_000)] };
    let html = shown(vec![begun("the-charger")], Keeping::Kept, vec![huge], Travel { with_notes: true, ..Travel::default() }).await;
    assert!(html.contains("too much for a code") && html.contains("Save as a file") && !html.contains("Copy the code"));
}

#[tokio::test(flavor = "current_thread")]
async fn a_code_is_told_before_anything_happens() {
    let lessons = vec![begun("the-charger"), progress("name-it", vec![Event::Moved { to: Stop::End }]), begun("not-here")];
    let code = Backup { lessons, notes: vec![note()] }.to_code().unwrap();
    let html = staged(read(&code)).await;
    for words in [
        "2 lessons, 1 done.",
        "Last used on 2026-06-29.",
        "The charger: step 3 of 10",
        "Name it: done",
        "1 lesson in it is not on this site",
        "1 thing kept with tools",
        "Bring it in",
        "Not now",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn slips_are_mended_and_told_or_found_all_at_once() {
    let code = Backup { lessons: vec![begun("the-charger")], notes: Vec::new() }.to_code().unwrap();
    let groups: Vec<String> = code.split('-').map(str::to_owned).collect();
    let slip =
        |group: &str| group.chars().map(|c| if c == '7' { 'W' } else { '7' }).take(1).chain(group.chars().skip(1)).collect::<String>();
    let mut one = groups.clone();
    one[1] = slip(&one[1]);
    let html = staged(read(&one.join(" "))).await;
    assert!(
        html.contains("mended 1 small slip") && html.contains(&format!("Row 1, group 2: “{}” is now “{}”.", one[1], groups[1])),
        "{html}"
    );

    let swap = |group: &str| group.chars().rev().collect::<String>();
    let mut two = groups.clone();
    for at in [2, 5] {
        two[at] = swap(&slip(&two[at]));
    }
    let html = staged(read(&two.join("-"))).await;
    assert!(html.contains("2 groups do not look right. A row has 4 groups of six."), "{html}");
    assert!(html.contains(&format!("Row 1, group 3: you have “{}”.", two[2])) && html.contains("Row 2, group 2: you have"), "{html}");

    let html = staged(read(&groups[..groups.len() - 2].join("-"))).await;
    assert!(html.contains(&format!("The end of the code is missing: {} of {} groups are here.", groups.len() - 2, groups.len())), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn what_can_not_be_read_says_what_to_do() {
    let newer = r#"{"format":"evenkeel-backup","version":7,"lessons":[]}"#;
    for (stage, words) in [
        (Stage::Unreadable(Unreadable::Nothing), "The field is empty"),
        (Stage::Unreadable(Unreadable::File), "can’t read this file"),
        (read("Hi, how are you today?"), "no code or file of ours"),
        (read("[1, 2]"), "no code or file of ours"),
        (read(newer), "A newer Evenkeel than this one made it (version 7). Ask"),
        (read(r#"{"format":"evenkeel-backup","ver"#), "cut or changed"),
        (Stage::Unreadable(Unreadable::Backup(BackupError::OtherKind(None))), "for something else"),
        (Stage::Unreadable(Unreadable::Backup(BackupError::Senseless)), "makes no sense"),
        (Stage::Unreadable(Unreadable::Backup(BackupError::Code(Faults::Empty))), "no code or file of ours"),
        (Stage::Stuck(Rc::default(), LoadError::Offline), "Nothing came in yet"),
    ] {
        let html = staged(stage).await;
        assert!(html.contains(words), "{words}: {html}");
    }
    let html = staged(read(r#"{"evenkeel.progress.x.a": "ek1 0 1 {}"}"#)).await;
    assert!(html.contains("nothing in it that this site can use") && html.contains("1 part of it is damaged"), "{html}");
    assert!(!html.contains("Bring it in"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn what_came_is_told_with_what_the_device_does_with_it() {
    let outcome = Outcome {
        came: vec!["The charger".into()],
        here: vec!["Name it".into()],
        newer: vec!["Later".into()],
        unknown: 1,
        passed_over: 2,
        notes: 1,
        ..Outcome::default()
    };
    for (keeping, words) in [
        (Keeping::Kept, "It is kept on this device."),
        (Keeping::Undecided, "Whose device"),
        (Keeping::Shared, "It is here until you close the tab."),
        (Keeping::SessionOnly, "It is here until you close the tab."),
        (Keeping::Failing, "This device is out of room."),
    ] {
        let travel = Travel { stage: Stage::Done(outcome.clone()), ..Travel::default() };
        let html = shown(Vec::new(), keeping, vec![note()], travel).await;
        assert!(html.contains(words), "{keeping:?}: {html}");
        assert!(keeping == Keeping::Kept || !html.contains("kept on this device"), "{keeping:?}: {html}");
        for words in [
            "class=\"unseen\">Done. 1 lesson came in.",
            "<b>Was here before: </b>Name it",
            "newer Evenkeel saved it here: </b>Later",
            "2 picks do not fit",
            "1 lesson is not on this site",
            "If it rings, then I breathe.",
        ] {
            assert!(html.contains(words), "{words}: {html}");
        }
    }
}

#[test]
fn what_goes_along_is_the_whole_attempt() {
    let lesson = Rc::new(from_json(include_str!("../../../tests/fixtures/lesson-v1.json")).unwrap());
    let mut saves = saves(Keeping::Undecided, &[]);
    let mut attempt = saves.open(&lesson);
    saves.record(&mut attempt, Event::Moved { to: Stop::End }, 1);
    let luggage = luggage(&saves, Vec::new());
    assert_eq!((luggage.lessons, luggage.done), (1, 1));
    let draft = BackupDraft::read(&rows(luggage.code.as_deref().unwrap())).unwrap();
    let again = Attempt::resume(lesson.clone(), draft.lessons[0].resolve(&lesson).progress.trail);
    assert!(again.is_finished());
    assert!(draft.lessons[0].is_of(&LessonId::from("the-charger")));
}
