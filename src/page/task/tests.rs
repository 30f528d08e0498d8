//! The pages as a learner sees them.

use classroom::{Assignment, Label, Lessons, Note, Parts, Says};
use lesson::{
    Lesson, LessonId, SmallMap,
    attempt::{Answer, Event, Stop, Tab},
    format::lesson::from_json,
};

use super::*;
use crate::{
    component::render::render,
    state::task::{HandIn, Report, slip_id},
    store::{Keeping, MemoryStore, Store},
};

const SALT: u32 = 0x7f;
const STEP: &str = "what-do-we-know";
const WRONG: &str = "noor-is-angry";
const RIGHT: &str = "she-wants-it-back";

fn catalogue() -> Rc<Catalogue> {
    let json = r#"{"version":1,"title":"T","base":"en","units":[{"number":1,"title":"U","lessons":[
        {"title":"The charger","minutes":5,"steps":10},{"title":"Name it","minutes":5,"steps":3}]}]}"#;
    Rc::new(Catalogue::from_json(json).unwrap())
}

fn lesson() -> Rc<Lesson> {
    Rc::new(from_json(include_str!("../../../tests/fixtures/lesson-v1.json")).unwrap())
}

fn assignment(says: Says) -> Assignment {
    Assignment {
        salt: SALT,
        lessons: Lessons::These(vec!["the-charger".into()]),
        in_order: false,
        language: None,
        note: Note::new("Before Friday.\nSkip what you like."),
        due: lesson::Date::new(2026, 11, 27),
        says,
        without: Parts::NONE,
        class: Label::new("8B"),
    }
}

fn saves(keeping: Keeping) -> Saves {
    Saves::new(Box::new(MemoryStore::default()), Tab::new(1), keeping)
}

fn desk(says: Says, saves: &Saves) -> Desk {
    let mut desk = Desk::default();
    desk.tasks.take(assignment(says).to_draft(&catalogue()).unwrap(), 5, 10, saves);
    desk
}

fn draw(desk: &Desk, saves: &Saves, catalogue: Catalogue, draw: impl FnOnce(&TaskView) -> Html) -> Html {
    let mut reports = SmallMap::new();
    reports.insert(LessonId::from("the-charger"), Report::new(lesson(), saves));
    let (catalogue, on_act) = (Load::Loaded(Rc::new(catalogue)), Callback::noop());
    let view =
        TaskView { desk, reports: &reports, fault: None, saves, catalogue: &catalogue, can_send: false, whose: None, on_act: &on_act };
    draw(&view)
}

async fn shown(desk: Desk, saves: Saves, path: &'static str) -> String {
    render(move || draw(&desk, &saves, (*catalogue()).clone(), |view| view_task(view, path).html)).await
}

async fn on_home(desk: Desk, saves: Saves, catalogue: Catalogue) -> String {
    render(move || draw(&desk, &saves, catalogue.clone(), view_task_slips)).await
}

/// The lesson at its end, with one question answered.
fn played() -> Saves {
    let mut saves = saves(Keeping::Kept);
    let mut attempt = saves.open(&lesson());
    let answer = |option: &str| Event::Answered { step: STEP.into(), part: STEP.into(), answer: Answer::Picked(vec![option.into()]) };
    for event in [answer(WRONG), answer(RIGHT), Event::Moved { to: Stop::End }] {
        assert!(saves.record(&mut attempt, event.clone(), 1), "{event:?}");
    }
    saves
}

#[tokio::test(flavor = "current_thread")]
async fn a_slip_says_what_is_asked_and_leads_on() {
    let saves = saves(Keeping::Kept);
    let html = shown(desk(Says::Done, &saves), saves, "").await;
    for words in [
        "From your teacher: 8B",
        "<p>Before Friday.</p>",
        "0 of 1 done",
        "By 2026-11-27.",
        "You can skip any part.",
        "Put away",
        "Not from your teacher?",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(html.contains(r##"href="#/l/the-charger""##) && html.contains(r##"href="#/a/7f/hand-in""##), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_done_shows_and_then_handing_in_comes_first() {
    let mut saves = saves(Keeping::Kept);
    let mut attempt = saves.open(&lesson());
    assert!(saves.record(&mut attempt, Event::Moved { to: Stop::End }, 1));
    let html = shown(desk(Says::Done, &saves), saves, "").await;
    assert!(html.contains("<b>All done</b>") && html.contains("button--primary\">Hand in"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_code_that_does_not_open_says_what_to_ask_for() {
    let code = assignment(Says::Done).to_draft(&catalogue()).unwrap().code();
    let error = classroom::AssignmentDraft::read(&code[..code.len() - 10]).unwrap_err();
    let saves = saves(Keeping::Undecided);
    let html = shown(Desk { stage: Stage::Unreadable(error), ..Desk::default() }, saves, "").await;
    assert!(html.contains("The end of the code is missing") && html.contains("Ask your teacher for the whole link"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn how_long_it_stays_is_said_as_it_is() {
    for (keeping, words) in [
        (Keeping::Kept, "It is kept on this device."),
        (Keeping::Undecided, "It stays if you say that this device is your own."),
        (Keeping::Shared, "until you close or reload this tab. Keep the link."),
    ] {
        let saves = saves(keeping);
        let desk = Desk { stage: Stage::Here(SALT, Vec::new()), ..desk(Says::Done, &saves) };
        let html = on_home(desk, saves, (*catalogue()).clone()).await;
        assert!(html.contains("It is here.") && html.contains(words), "{html}");
        assert!(html.contains(&format!(r#"id="{}" tabindex="-1" aria-describedby="task-news""#, slip_id(SALT))), "{html}");
        assert!(!html.contains("role=\"status\""), "focus goes there: {html}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn several_slips_have_links_of_different_names() {
    let saves = saves(Keeping::Kept);
    let mut desk = desk(Says::Done, &saves);
    for (salt, class) in [(1, ""), (2, "")] {
        let other = Assignment { salt, class: Label::new(class), ..assignment(Says::Done) };
        desk.tasks.take(other.to_draft(&catalogue()).unwrap(), 5, 20, &saves);
    }
    let html = on_home(desk, saves, (*catalogue()).clone()).await;
    for apart in ["8B", "number 2", "number 3"] {
        for link in ["Hand in", "More about it"] {
            let named = format!(r#"{link}<span class="unseen">: {apart}</span>"#);
            assert!(html.contains(&named), "{named} in {html}");
        }
    }
    let place = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words} in {html}"));
    let heads = ["From your teacher, number 3<", "From your teacher, number 2<", "From your teacher: 8B<"].map(place);
    assert!(heads.is_sorted(), "the newest comes first: {html}");
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_done_takes_a_line_below_what_is_open() {
    let mut saves = saves(Keeping::Kept);
    let mut attempt = saves.open(&lesson());
    assert!(saves.record(&mut attempt, Event::Moved { to: Stop::End }, 1));
    let mut desk = Desk::default();
    for (salt, lesson, since) in [(1, "name-it", 10), (2, "the-charger", 20)] {
        let lessons = Lessons::These(vec![lesson.into()]);
        let other = Assignment { salt, lessons, class: Label::default(), ..assignment(Says::Done) };
        desk.tasks.take(other.to_draft(&catalogue()).unwrap(), 5, since, &saves);
    }
    let html = on_home(desk, saves, (*catalogue()).clone()).await;
    let place = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words} in {html}"));
    assert!(place("0 of 1 done") < place("All done") && !html.contains("#/l/the-charger"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_code_that_can_not_be_read_says_whom_to_ask_for_what() {
    let of = |error| Desk { stage: Stage::Unreadable(error), ..Desk::default() };
    for (error, words) in [
        (classroom::CodeError::Foreign, "Ask your teacher for the whole link"),
        (classroom::CodeError::Newer(2), "this site needs the newer Evenkeel"),
        (classroom::CodeError::Senseless, "Ask your teacher for a new link"),
        (classroom::CodeError::Several(2), "Take one at a time"),
    ] {
        let html = shown(of(error), saves(Keeping::Kept), "").await;
        assert!(html.contains(words), "{words} in {html}");
        assert_eq!(html.matches("Ask your teacher for the whole link").count(), usize::from(words.contains("whole")), "{html}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_left_off_is_said() {
    let saves = saves(Keeping::Kept);
    let mut desk = Desk::default();
    let without = Parts::TOOLS | Parts::BREATHING;
    desk.tasks.take(Assignment { without, ..assignment(Says::Done) }.to_draft(&catalogue()).unwrap(), 5, 10, &saves);
    let html = on_home(desk, saves, (*catalogue()).clone()).await;
    assert!(html.contains("Left off here: worksheets and cards, the breathing exercise."), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn where_lessons_changed_those_that_are_left_show_and_it_can_be_put_away() {
    let saves = saves(Keeping::Kept);
    let mut desk = Desk::default();
    let both = Assignment { lessons: Lessons::These(vec!["the-charger".into(), "name-it".into()]), ..assignment(Says::Done) };
    desk.tasks.take(both.to_draft(&catalogue()).unwrap(), 5, 10, &saves);
    let mut changed = (*catalogue()).clone();
    changed.units[0].lessons.pop();
    let html = on_home(desk, saves, changed).await;
    for words in ["The lessons here have changed", "Ask your teacher for a new link", r##"href="#/l/the-charger""##, r##"href="#/a""##] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(!html.contains("hand-in"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn the_language_can_be_switched_where_the_lessons_have_it() {
    for (tag, languages, words) in [
        ("es", vec!["es".into()], "Your teacher suggests es.</span><button type=\"button\" class=\"button\">Show them in es</button>"),
        ("es", Vec::new(), "Your teacher suggests es. These lessons are not there in it yet."),
    ] {
        let saves = saves(Keeping::Kept);
        let mut catalogue = (*catalogue()).clone();
        Rc::make_mut(&mut catalogue.units[0].lessons[0]).languages = languages;
        let mut desk = Desk::default();
        desk.tasks.take(Assignment { language: Some(tag.into()), ..assignment(Says::Done) }.to_draft(&catalogue).unwrap(), 5, 10, &saves);
        let html = on_home(desk, saves, catalogue).await;
        assert!(html.contains(words), "{html}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn another_version_says_what_is_not_the_same() {
    let saves = saves(Keeping::Kept);
    let desk = desk(Says::Done, &saves);
    let other = Assignment { due: None, lessons: Lessons::These(vec!["name-it".into()]), ..assignment(Says::Scores) };
    let other = Box::new(other.to_draft(&catalogue()).unwrap());
    let html = shown(Desk { stage: Stage::Other(other), ..desk }, saves, "").await;
    for words in [
        "This is another version",
        "Its lessons: Name it.",
        "how the lessons went",
        "It has no day.",
        "Use this one",
        "Keep the one I have",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(!html.contains("what is left off"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn what_was_put_away_can_be_brought_back() {
    let saves = saves(Keeping::Kept);
    let mut desk = desk(Says::Done, &saves);
    let (task, is_gone) = desk.tasks.remove(SALT, &saves).unwrap();
    let html = shown(Desk { stage: Stage::PutAway(Box::new(task), is_gone), ..desk }, saves, "").await;
    assert!(html.contains("Bring it back") && html.contains("Nothing is here yet."), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn from_a_lessons_end_it_goes_on_in_what_was_asked() {
    let way_on = |says, ids: &'static [&'static str]| {
        let saves = played();
        let lessons = Lessons::These(ids.iter().map(|id| (*id).into()).collect());
        let mut desk = Desk::default();
        desk.tasks.take(Assignment { lessons, ..assignment(says) }.to_draft(&catalogue()).unwrap(), 5, 10, &saves);
        let asked = tell(desk.tasks.get(SALT).unwrap(), &catalogue(), &saves);
        render(move || view_task_way_on(&asked).unwrap_or_default())
    };
    let html = way_on(Says::Done, &["the-charger", "name-it"]).await;
    assert!(html.contains("Next: Name it") && html.contains(r##"<a href="#/a/7f/hand-in" class="button">Hand in"##), "{html}");
    let html = way_on(Says::Done, &["the-charger"]).await;
    assert!(html.contains(r#"class="button button--primary">Hand in"#), "{html}");
    assert_eq!(way_on(Says::Nothing, &["the-charger"]).await, "");
}

#[tokio::test(flavor = "current_thread")]
async fn all_that_a_receipt_says_can_be_read_answer_by_answer() {
    let saves = played();
    let html = shown(desk(Says::Scores, &saves), saves, "7f/hand-in").await;
    for words in [
        "The charger: done; 0 of ",
        "What do we know?</b> you picked first <q>Noor is angry.</q>; your last try fit",
        "Fact or guess?</b> no answer",
        "Endings you saw: none yet",
        "Which of your teacher’s links it is for.",
        "Its questions stay empty in the code.",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(!html.contains("0 minutes") && !html.contains("Nobody sees which"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_learner_may_say_only_what_is_done() {
    let saves = played();
    let mut desk = desk(Says::Scores, &saves);
    desk.hand_in = HandIn { name: "Noor".into(), is_done_only: true, is_made: true, ..HandIn::default() };
    let html = shown(desk, saves, "7f/hand-in").await;
    assert!(html.contains("<li>The charger: done</li>") && html.contains("Nobody sees which"), "{html}");
    assert!(!html.contains("<details>") && !html.contains("empty in the code"), "{html}");
    let receipt = receipt_in(&html);
    assert_eq!((receipt.says(), receipt.lessons()[0].minutes()), (Says::Done, None));

    let saves = self::saves(Keeping::Kept);
    let html = shown(self::desk(Says::Done, &saves), saves, "7f/hand-in").await;
    assert!(!html.contains("checkbox"), "nothing less can be told: {html}");
}

#[tokio::test(flavor = "current_thread")]
async fn what_a_newer_app_keeps_is_not_handed_in() {
    let store = MemoryStore::default();
    let newer = lesson::format::seal::seal(7, r#"{"version":99,"lesson":"the-charger"}"#);
    store.save("evenkeel.progress.the-charger.a", &newer).unwrap();
    let saves = Saves::new(Box::new(store), Tab::new(1), Keeping::Kept);
    let mut desk = desk(Says::Done, &saves);
    desk.hand_in.name = "Noor".into();
    let html = shown(desk, saves, "7f/hand-in").await;
    assert!(html.contains("a newer Evenkeel saved it") && html.contains("nothing here that we can hand in"), "{html}");
    assert!(!html.contains("Make the code") && !html.contains("not begun"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_file_on_a_shared_device_is_to_be_deleted() {
    for (keeping, is_said) in [(Keeping::Shared, true), (Keeping::Kept, false)] {
        let saves = saves(keeping);
        let mut desk = desk(Says::Done, &saves);
        desk.hand_in = HandIn { name: "Noor".into(), is_made: true, is_saved: Some(true), ..HandIn::default() };
        let html = shown(desk, saves, "7f/hand-in").await;
        assert_eq!(html.contains("Delete the file"), is_said, "{html}");
    }
}

/// The receipt in the field of a page.
fn receipt_in(html: &str) -> classroom::Receipt {
    let code = html.split("<textarea").nth(1).and_then(|field| field.split("</textarea>").next()).unwrap();
    let (receipt, repairs) = classroom::Receipt::read(code.split_once('>').unwrap().1).unwrap();
    assert!(repairs.is_empty());
    receipt
}

#[tokio::test(flavor = "current_thread")]
async fn a_receipt_is_told_before_it_is_made() {
    let saves = saves(Keeping::Kept);
    let html = shown(desk(Says::Scores, &saves), saves, "7f/hand-in").await;
    assert!(html.contains("The name your teacher uses in class") && html.contains("<li>The charger: not begun</li>"), "{html}");
    assert!(html.contains("Type a name first") && !html.contains("Make the code") && !html.contains("Copy the code"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_receipt_is_a_code_that_reads_back() {
    let saves = saves(Keeping::Kept);
    let mut desk = desk(Says::Done, &saves);
    desk.hand_in.name = "Noor".into();
    desk.hand_in.is_made = true;
    let html = shown(desk, saves, "7f/hand-in").await;
    let receipt = receipt_in(&html);
    assert_eq!((receipt.name().as_str(), receipt.mark(), receipt.attempt()), ("Noor", Some(assignment(Says::Done).mark()), 5));
    assert!(!html.contains("Send it"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn what_is_not_here_is_not_handed_in() {
    let saves = saves(Keeping::Kept);
    let html = shown(desk(Says::Nothing, &saves), saves, "7f/hand-in").await;
    assert!(html.contains("asks for nothing back"), "{html}");
    let html = shown(Desk::default(), self::saves(Keeping::Kept), "7f/hand-in").await;
    assert!(html.contains("not here any more"), "{html}");
}
