//! A class as it comes in.

use std::{fs, path::Path, rc::Rc};

use classroom::{Assignment, Flag, LessonReport, Lessons, Name, Receipt, Says, Why, assignment::mark};
use lesson::{
    Activity, Lesson, LessonId,
    activity::scenario::Exit,
    attempt::{Answer, Attempt, Event, StepState, Stop, Tab, Trail},
    compile::{self, Setting},
    format::catalogue::Catalogue,
    hash::hash,
};

use super::{
    run::{csv, do_it},
    *,
};
use crate::{
    browser::fetch::LoadError,
    state::{Load, teach::Files},
};

const SALT: u32 = 77;

fn compiled(id: &str) -> Rc<Lesson> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons");
    let read = |path: &str| fs::read(folder.join(path)).expect("a file");
    let cast = compile::cast(&read("cast.toml")).value.expect("a cast");
    let id = LessonId::from(id);
    let setting = Setting { id: &id, language: "en", cast: &cast, base: None };
    let (lesson, _) = compile::lesson(&read(&format!("{id}/en.md")), setting).value.expect("a lesson");
    Rc::new(lesson)
}

fn catalogue() -> Rc<Catalogue> {
    let json = r#"{"version":1,"title":"","base":"en","units":[{"number":4,"title":"Talking","lessons":[
        {"id":"check-the-story","number":"4.1","title":"Check the story","minutes":15,"steps":14,"core":true},
        {"id":"listening","number":"4.4","title":"Listening that works","minutes":15,"steps":14}]}]}"#;
    Rc::new(Catalogue::from_json(json).expect("a catalogue"))
}

fn assignment() -> Assignment {
    Assignment {
        salt: SALT,
        lessons: Lessons::These(vec!["listening".into(), "check-the-story".into()]),
        in_order: true,
        language: None,
        note: Default::default(),
        due: None,
        says: Says::Scores,
        without: Default::default(),
        class: classroom::Label::new("8B"),
    }
}

/// What a learner did who answers the first question with this option, takes every first choice, and stops at the end or before it.
fn played(lesson: &Rc<Lesson>, option: usize, is_whole: bool) -> Trail {
    let tab = Tab::new(1);
    let mut attempt = Attempt::resume(lesson.clone(), Trail::default());
    for (index, step) in lesson.steps.iter().enumerate() {
        attempt.update(Event::Moved { to: Stop::Step(step.id.clone()) }, &tab);
        if let (Activity::Questions(questions), 0) = (&step.activity, index) {
            let answer = Answer::Picked(vec![questions[0].options[option].id.clone()]);
            attempt.update(Event::Answered { step: step.id.clone(), part: questions[0].id.clone(), answer }, &tab);
        }
        while let StepState::Scenario(scenario, walk) = &attempt.states()[index] {
            let scene = scenario.scene(walk.here().scene);
            if matches!(scene.exit, Exit::Ending(_)) {
                break;
            }
            let choice = scenario.offered(walk.here().scene, &walk.here().levels).next().expect("a choice");
            let to = scenario.scene(choice.to).id.clone();
            let event = Event::Chose { step: step.id.clone(), scene: scene.id.clone(), choice: choice.id.clone(), to };
            attempt.update(event, &tab);
        }
    }
    if is_whole {
        attempt.update(Event::Moved { to: Stop::End }, &tab);
    }
    attempt.trail().clone()
}

fn receipt(name: &str, attempt: u32, salt: u32, reports: &[LessonReport]) -> String {
    Receipt::new(Name::new(name).expect("a name"), mark(salt), attempt, Says::Scores, reports).expect("a receipt").code()
}

/// The page once the lessons are here, or with only the first of them and a fault.
pub(crate) fn opened(has_all: bool) -> Collect {
    let mut collect = Collect::default();
    let mut lessons = vec![compiled("check-the-story")];
    lessons.extend(has_all.then(|| compiled("listening")));
    let mut files = Files::of(lessons);
    files.fault = (!has_all).then_some(LoadError::Offline);
    let catalogue = Load::Loaded(catalogue());
    assert!(collect.course.learn(&catalogue, &files));
    assert!(!collect.course.learn(&catalogue, &files), "the same again changes nothing");
    collect
}

/// Mails of five learners of one class and one of another, and a seventh whose code is cut short. Two of the five did not get the first question
/// at first.
pub(crate) fn mails() -> String {
    let (first, second) = (compiled("check-the-story"), compiled("listening"));
    let whole = |lesson: &Rc<Lesson>, option| LessonReport::of(lesson, &played(lesson, option, true), 11);
    let half = |lesson: &Rc<Lesson>, option| LessonReport::of(lesson, &played(lesson, option, false), 4);
    let none = LessonReport::of(&second, &Trail::default(), 0);
    let codes = [
        ("Blue Heron", receipt("Blue Heron", 1, SALT, &[whole(&first, 0), whole(&second, 0)])),
        ("Quiet Fox", receipt("Quiet Fox", 2, SALT, &[whole(&first, 0), none.clone()])),
        ("Paper Kite", receipt("Paper Kite", 3, SALT, &[half(&first, 1), none.clone()])),
        ("Green Door", receipt("Green Door", 4, SALT, &[whole(&first, 1), none.clone()])),
        ("Small Drum", receipt("Small Drum", 7, SALT, &[whole(&first, 1), none])),
        ("Tall Fern", receipt("Tall Fern", 5, SALT + 1, &[whole(&first, 0)])),
    ];
    let cut = receipt("Salt Lamp", 6, SALT, &[whole(&first, 0)]);
    let mails: String = codes.iter().map(|(name, code)| format!("> On Monday {name} wrote:\n> here is mine {code}, thanks\n\n")).collect();
    format!("{mails}Salt Lamp: {}\n", &cut[..cut.len() - 9])
}

/// The page with these mails, for the assignment of class 8B.
pub(crate) fn collected() -> Collect {
    let mut collect = opened(true);
    collect.link = format!("https://example.org/#/a/{}", assignment().to_draft(&catalogue()).expect("an assignment").link_code());
    do_it(&mut collect, Act::Expect);
    collect.text = mails();
    do_it(&mut collect, Act::Read);
    collect
}

fn names(table: &Table) -> Vec<&str> {
    table.rows.iter().map(|row| row.name.as_str()).collect()
}

#[test]
fn a_paste_is_read_and_what_is_wrong_in_it_is_told_by_its_place() {
    let collect = collected();
    let told = collect.told.as_ref().expect("something came in");
    assert_eq!((told.new, told.again, told.same, told.problems), (6, 0, 0, 1));
    assert_eq!((collect.text.as_str(), collect.keeping, collect.label()), ("", Keeping::Unsaved, Some("8B")));
    let [trouble] = &collect.summary.troubles[..] else { panic!("one problem: {:?}", collect.summary.troubles) };
    assert_eq!((trouble.place.source.as_str(), trouble.place.line), ("paste 1", 19));
    assert_eq!(trouble.name.as_ref().map(Name::as_str), Some("Salt Lamp"));
    assert!(matches!(&trouble.why, Why::Damaged(damage) if damage.is_cut()));
    assert_eq!(names(&collect.table()), ["Blue Heron", "Green Door", "Paper Kite", "Quiet Fox", "Small Drum", "Tall Fern"]);
    let lessons: Vec<_> = collect.summary.table.columns.iter().map(|column| column.lesson.as_ref().expect("known").as_str()).collect();
    assert_eq!(lessons, ["listening", "check-the-story"], "in the assignment's order");
    let fern = &collect.summary.table.rows[5];
    assert_eq!(fern.flags, [Flag::OtherClass]);
}

#[test]
fn the_same_again_changes_nothing_and_is_no_empty_field() {
    let mut collect = collected();
    let (before, class) = (collect.summary.table.clone(), collect.class.clone());
    collect.keeping = Keeping::Saved;
    collect.text = mails();
    do_it(&mut collect, Act::Read);
    let told = collect.told.as_ref().expect("it is told");
    assert_eq!((told.new, told.same, told.is_empty()), (0, 7, false));
    assert_eq!((&collect.summary.table, &collect.class, collect.keeping), (&before, &class, Keeping::Saved));
}

#[test]
fn an_empty_field_and_a_text_without_codes_are_told() {
    let mut collect = opened(true);
    assert_eq!(do_it(&mut collect, Act::Read), Some(FIELD));
    assert!(collect.told.as_ref().is_some_and(Told::is_empty));
    collect.text = "Hello, when is the test?".into();
    assert_eq!(do_it(&mut collect, Act::Read), Some(FOUND));
    assert_eq!(collect.told.as_ref().map(|told| told.nothing.as_slice()), Some(&["paste 1".to_owned()][..]));
    assert_eq!(collect.keeping, Keeping::Nothing);
}

#[test]
fn rows_can_be_picked_out_and_put_in_another_order() {
    let mut collect = collected();
    do_it(&mut collect, Act::Show(Show::NotDone));
    assert_eq!(names(&collect.shown()), ["Green Door", "Paper Kite", "Quiet Fox", "Small Drum"], "of another class nothing was asked");
    do_it(&mut collect, Act::Show(Show::NotDoneWith(hash("check-the-story"))));
    assert_eq!(names(&collect.shown()), ["Paper Kite"]);
    assert_eq!((collect.done(0), collect.done(1)), ((1, 5), (4, 5)));
    do_it(&mut collect, Act::Show(Show::Flagged));
    assert_eq!(names(&collect.shown()), ["Tall Fern"]);
    do_it(&mut collect, Act::Show(Show::All));
    do_it(&mut collect, Act::Sort(Sort::Done));
    assert_eq!(names(&collect.shown()), ["Blue Heron", "Green Door", "Quiet Fox", "Small Drum", "Tall Fern", "Paper Kite"]);
    do_it(&mut collect, Act::Sort(Sort::Lesson(hash("check-the-story"))));
    assert_eq!(names(&collect.shown())[5], "Paper Kite");
    do_it(&mut collect, Act::Sort(Sort::Done));
    let csv = csv(&collect);
    assert!(csv.starts_with("\u{feff}Name,4.4 Listening that works,"), "{csv}");
    assert!(csv.lines().nth(1).is_some_and(|line| line.starts_with("Blue Heron,Done,10,")), "in the order on the page: {csv}");
    assert!(csv.contains("Other class\r\n"), "{csv}");
}

#[test]
fn a_class_comes_back_from_its_file_beside_what_is_there() {
    let saved = collected();
    let mut other = opened(true);
    let file = |name: &str, text: &str| Came::Text { source: name.into(), text: text.into() };
    let came = vec![
        file("monday.json", &saved.class.to_json()),
        file("noor.txt", &receipt("Noor", 9, SALT, &[LessonReport::of(&compiled("listening"), &Trail::default(), 0)])),
        file("notes.txt", "nothing"),
        Came::Unread("gone.txt".into()),
        Came::TooLarge("film.txt".into()),
    ];
    assert_eq!(do_it(&mut other, Act::Came(came)), Some(FOUND));
    let told = other.told.as_ref().expect("something came in");
    assert_eq!((told.new, told.problems, &told.classes[..]), (7, 1, &[("monday.json".to_owned(), 0)][..]));
    assert_eq!(
        (&told.nothing[..], &told.unread[..], &told.too_large[..]),
        (&["notes.txt".to_owned()][..], &["gone.txt".to_owned()][..], &["film.txt".to_owned()][..])
    );
    assert_eq!((other.label(), other.class.entries().len()), (Some("8B"), 7));
}

#[test]
fn who_is_left_out_counts_nowhere_and_comes_back() {
    let mut collect = collected();
    let green = collect.table().rows.iter().find(|row| row.name.as_str() == "Green Door").map(|row| row.entry).expect("a row");
    collect.keeping = Keeping::Saved;
    assert_eq!(do_it(&mut collect, Act::LeaveOut(green, true)), Some(CLASS));
    assert_eq!((collect.table().rows.len(), collect.done(1), collect.keeping), (5, (3, 4), Keeping::Unsaved));
    assert!(collect.summary.hard.is_empty() && !collect.summary.has_enough, "four are too few");
    do_it(&mut collect, Act::LeaveOut(green, false));
    assert_eq!((collect.table().rows.len(), collect.summary.hard[0].answered), (6, 5));
}

#[test]
fn a_whole_code_that_comes_later_settles_a_cut_one() {
    let mut collect = collected();
    assert!(!collect.summary.troubles[0].is_settled);
    let lesson = compiled("check-the-story");
    collect.text = receipt("Salt Lamp", 6, SALT, &[LessonReport::of(&lesson, &played(&lesson, 0, false), 4)]);
    do_it(&mut collect, Act::Read);
    assert!(!collect.summary.troubles[0].is_settled, "this one is from before: there is more in the cut one");
    collect.text = receipt("Salt Lamp", 6, SALT, &[LessonReport::of(&lesson, &played(&lesson, 0, true), 11)]);
    do_it(&mut collect, Act::Read);
    assert!(collect.summary.troubles[0].is_settled);
    assert_eq!(do_it(&mut collect, Act::DismissSettled), Some(CLASS));
    assert!(collect.class.problems().is_empty());
}

#[test]
fn a_zip_with_nothing_to_read_is_told_as_that() {
    let mut collect = opened(true);
    do_it(
        &mut collect,
        Act::Came(vec![Came::NoText("work.zip".into()), Came::More("all.zip".into()), Came::Packed("all.zip: noor.docx".into())]),
    );
    let told = collect.told.as_ref().expect("it is told");
    assert!(!told.is_empty() && told.nothing == ["work.zip"] && told.more == ["all.zip"] && told.packed.len() == 1);
}

#[test]
fn an_assignment_among_the_codes_can_be_the_class_s() {
    let mut collect = opened(true);
    collect.text = format!("{}\n{}", assignment().to_draft(&catalogue()).expect("an assignment").code(), mails());
    do_it(&mut collect, Act::Read);
    assert_eq!(collect.summary.table.rows.iter().filter(|row| !row.flags.is_empty()).count(), 0, "any class counts so far");
    let trouble = collect.summary.troubles.iter().find(|trouble| matches!(trouble.why, Why::Assignment(_))).expect("it is listed");
    let problem = trouble.problem;
    assert_eq!(do_it(&mut collect, Act::ExpectThis(problem)), Some(TROUBLE), "one problem is left");
    assert_eq!((collect.label(), collect.summary.troubles.len()), (Some("8B"), 1));
    assert_eq!(collect.summary.table.rows.iter().filter(|row| row.flags == [Flag::OtherClass]).count(), 1);
    assert_eq!(do_it(&mut collect, Act::Dismiss(0)), Some(CLASS));
    do_it(&mut collect, Act::Unexpect(0));
    assert_eq!((collect.label(), collect.summary.table.rows.iter().all(|row| row.flags.is_empty())), (None, true));
}

#[test]
fn a_link_that_is_none_says_why() {
    let mut collect = opened(true);
    let code = assignment().to_draft(&catalogue()).expect("an assignment").code();
    for (link, fault) in
        [("", LinkFault::Empty), ("https://example.org/", LinkFault::Foreign), (&code[..code.len() - 8], LinkFault::Damaged)]
    {
        collect.link = link.into();
        do_it(&mut collect, Act::Expect);
        assert_eq!(collect.link_fault, Some(fault), "{link}");
        assert_eq!(collect.link, link, "it stays to be mended");
    }
}

#[test]
fn a_lesson_that_did_not_load_is_not_the_code_s_fault() {
    let mut collect = opened(false);
    collect.text = mails();
    do_it(&mut collect, Act::Read);
    assert!(collect.course.has_gaps);
    assert!(collect.summary.table.rows.iter().all(|row| row.flags.is_empty()), "{:?}", collect.summary.table.rows);
    let titles: Vec<_> =
        collect.summary.table.columns.iter().map(|column| &*collect.course.column(column).expect("listed").title).collect();
    assert_eq!(titles, ["Check the story", "Listening that works"]);
}

#[test]
fn a_list_of_lessons_that_did_not_load_is_told_once() {
    let mut collect = Collect::default();
    let failed = Load::Failed(LoadError::Offline);
    assert!(collect.course.learn(&failed, &Files::default()) && collect.course.has_gaps);
    assert!(!collect.course.learn(&failed, &Files::default()));
    collect.text = mails();
    do_it(&mut collect, Act::Read);
    assert_eq!(collect.summary.table.rows.len(), 6, "what is done can be told");
}

#[test]
fn a_file_that_is_only_opened_is_saved_already_and_a_filter_goes_with_its_lesson() {
    let saved = collected();
    let mut other = opened(true);
    let file = Came::Text { source: "monday.json".into(), text: saved.class.to_json() };
    do_it(&mut other, Act::Came(vec![file.clone()]));
    assert_eq!((other.class.entries().len(), other.keeping), (6, Keeping::Saved));
    do_it(&mut other, Act::Show(Show::NotDoneWith(hash("listening"))));
    for entry in 0..other.class.entries().len() {
        if other.class.entries()[entry].name().as_str() != "Tall Fern" {
            do_it(&mut other, Act::LeaveOut(entry, true));
        }
    }
    assert_eq!((other.show, other.keeping), (Show::All, Keeping::Unsaved), "one lesson is left, and it is another");
    do_it(&mut other, Act::Came(vec![file]));
    assert_eq!(other.keeping, Keeping::Unsaved, "nothing came, and what was left out is not in that file");
}

#[test]
fn everything_is_cleared_only_when_asked_twice() {
    let mut collect = collected();
    assert_eq!(do_it(&mut collect, Act::AskClear), Some(CLEARING));
    assert_eq!(do_it(&mut collect, Act::Keep), Some(CLEAR));
    assert_eq!(collect.class.entries().len(), 6);
    do_it(&mut collect, Act::AskClear);
    assert_eq!(do_it(&mut collect, Act::Clear), Some(FIELD));
    assert_eq!((&collect.class, collect.keeping, collect.told.is_none()), (&Class::new(), Keeping::Cleared, true));
    collect.text = mails();
    do_it(&mut collect, Act::Read);
    assert_eq!(collect.class.entries().len(), 6, "the lessons are still here");
}

#[test]
fn a_code_in_front_of_the_camera_counts_once() {
    let mut collect = opened(true);
    let code = receipt("Noor", 9, SALT, &[LessonReport::of(&compiled("listening"), &Trail::default(), 0)]);
    let seen = |collect: &Collect| collect.camera.clone();
    let scan = |is_known| Look::On(Some(Scan { name: Some("Noor".into()), is_known }));
    collect.read_scan(&code.replace('-', ""));
    collect.read_scan(&code);
    assert_eq!((collect.class.entries().len(), seen(&collect)), (1, scan(false)), "as long as it stays in sight nothing else is said");
    collect.read_scan("https://example.org/");
    assert_eq!(seen(&collect), scan(false), "another kind of picture");
    collect.camera = Look::On(None);
    collect.read_scan(&code);
    assert_eq!((collect.class.entries().len(), seen(&collect)), (1, scan(true)), "and later it was here already");
}

#[test]
fn two_hundred_receipts_come_out_of_one_paste() {
    let mut collect = opened(true);
    let lesson = compiled("check-the-story");
    let reports = [0, 1, 2].map(|option| LessonReport::of(&lesson, &played(&lesson, option, true), 10));
    let line = |number: usize| {
        let code =
            receipt(&format!("Learner {number}"), u32::try_from(number).expect("few"), SALT, std::slice::from_ref(&reports[number % 3]));
        format!("[10:{:02}] Learner {number}: hello, mine is {code} thanks\n", number % 60)
    };
    collect.text = (0..200).map(line).collect();
    do_it(&mut collect, Act::Read);
    assert_eq!(collect.told.as_ref().map(|told| (told.new, told.problems)), Some((200, 0)));
    assert_eq!(names(&collect.shown())[..3], ["Learner 0", "Learner 1", "Learner 2"]);
    let hard = &collect.summary.hard[0];
    assert_eq!((hard.answered, hard.not_at_first, hard.picks), (200, 133, 67));
    assert_eq!(collect.summary.endings[0].learners, 200);
}
