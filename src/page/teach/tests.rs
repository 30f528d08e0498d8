//! Every shipped lesson on paper and on the projector.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use lesson::{
    Activity, Lesson,
    activity::scenario::{Scenario, SceneIx},
    attempt::{Attempt, Event, StepState, Tab, Trail, Walk},
    compile::{self, Setting},
    format::lesson::{from_json, to_json},
    seed,
};

use super::*;
use crate::{
    browser::fetch::LoadError,
    component::render::render,
    part::{Came, Part},
    player::player,
    state::teach::{
        booklet::{Booklet, Section},
        poll::polls,
        present::{Most, Present, Slide},
    },
    store::{Keeping, MemoryStore, Saves},
};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/lessons");

fn compiled(id: &str) -> Rc<Lesson> {
    let read = |path: &str| fs::read(Path::new(FOLDER).join(path)).expect("a file");
    let cast = compile::cast(&read("cast.toml")).value.expect("a cast");
    let id = LessonId::from(id);
    let setting = Setting { id: &id, language: "en", cast: &cast, base: None };
    let (lesson, _) = compile::lesson(&read(&format!("{id}/en.md")), setting).value.expect("a lesson");
    Rc::new(from_json(&to_json(&lesson)).expect("the same lesson"))
}

/// Every lesson of the course.
fn shipped() -> Vec<Rc<Lesson>> {
    let toml = fs::read(Path::new(FOLDER).join("course.toml")).expect("a course");
    let course = compile::course(&toml).value.expect("a course");
    course.lessons().map(|listed| compiled(listed.id.as_str())).collect()
}

fn the_player() -> &'static Player {
    let here = Rc::new(RefCell::new(None));
    let on_answer = Callback::from({
        let here = here.clone();
        move |came: Came<Player>| *here.borrow_mut() = came.ok()
    });
    let mut part: Part<Player> = player(on_answer);
    part.want();
    let came = here.borrow_mut().take();
    came.expect("outside a release a part is there at once")
}

fn stories(lesson: &Lesson) -> impl Iterator<Item = (usize, &Rc<Scenario>)> {
    lesson.steps.iter().enumerate().filter_map(|(place, step)| match &step.activity {
        Activity::Scenario(scenario) => Some((place, scenario)),
        _ => None,
    })
}

fn walk(attempt: &Attempt, step: usize) -> &Walk {
    match &attempt.states()[step] {
        StepState::Scenario(_, walk) => walk,
        _ => panic!("a story"),
    }
}

/// What somebody with the booklet holds: the number they are at, and the ticks in each row of boxes.
type Hand = (usize, Vec<i32>);

/// The letters that the booklet leaves open.
fn open(section: &Section, ticks: &[i32]) -> Vec<char> {
    let is_open = |way: &&crate::state::teach::booklet::Way| way.only_if.iter().all(|(boxes, needed)| needed.hold(ticks[*boxes]));
    section.ways.iter().filter(is_open).map(|way| way.letter).collect()
}

/// Does as the booklet says: goes to the number, finds the line, ticks or rubs out as far as there are boxes.
fn turn(booklet: &Booklet, (number, ticks): &Hand, letter: char) -> Hand {
    let section = booklet.section(*number).expect("a section");
    let way = section.ways.iter().find(|way| way.letter == letter).expect("a choice");
    let lines: Vec<_> = booklet.section(way.to).expect("a section").arrivals.iter().collect();
    let mine: Vec<_> = lines.iter().filter(|line| (line.from, line.letter) == (*number, letter)).collect();
    let [line] = mine[..] else { panic!("one line for {number} {letter}: {}", mine.len()) };
    let mut ticks = ticks.clone();
    for (boxes, by) in &line.ticks {
        let all = i32::try_from(booklet.boxes[*boxes].all).expect("few boxes");
        ticks[*boxes] = (ticks[*boxes] + by).clamp(0, all);
    }
    (way.to, ticks)
}

#[test]
fn the_booklet_leads_where_the_story_leads() {
    let mut endings_met = 0;
    for lesson in shipped() {
        for (step, story) in stories(&lesson) {
            let id = &lesson.steps[step].id;
            let booklet = Booklet::new(story, seed(id.as_str()));
            let ticks: Vec<i32> = booklet.boxes.iter().map(|boxes| i32::try_from(boxes.ticked).expect("few boxes")).collect();
            let start = (Attempt::resume(lesson.clone(), Trail::default()), (1, ticks));
            let (mut open_ends, mut seen, mut met) = (vec![start], BTreeSet::new(), BTreeMap::new());
            while let Some((attempt, hand)) = open_ends.pop() {
                let here = walk(&attempt, step).here().clone();
                if !seen.insert((here.scene, here.levels.clone(), hand.clone())) {
                    continue;
                }
                let section = booklet.section(hand.0).expect("a section");
                assert_eq!(section.scene, here.scene, "{}: number {}", lesson.id, hand.0);
                let choices = story.scene(here.scene).choices();
                let offered: Vec<usize> = (0..choices.len()).filter(|place| choices[*place].is_offered(&here.levels)).collect();
                let letters: Vec<char> = offered.iter().map(|place| crate::state::teach::booklet::letter(*place)).collect();
                assert_eq!(open(section, &hand.1), letters, "{}: number {} with {:?}", lesson.id, hand.0, hand.1);
                let is_ending = walk(&attempt, step).is_at_ending(story);
                assert_eq!(is_ending, section.ways.is_empty(), "{}: number {}", lesson.id, hand.0);
                if is_ending {
                    *met.entry(here.scene).or_insert(0) += 1;
                }
                for (place, letter) in offered.into_iter().zip(letters) {
                    let scene = |at: SceneIx| story.scene(at).id.clone();
                    let choice = &choices[place];
                    let (choice, to) = (choice.id.clone(), scene(choice.to));
                    let mut next = attempt.clone();
                    assert!(next.update(Event::Chose { step: id.clone(), scene: scene(here.scene), choice, to }, &Tab::new(1)));
                    open_ends.push((next, turn(&booklet, &hand, letter)));
                }
            }
            let all: Vec<SceneIx> = story.endings().collect();
            assert_eq!(met.keys().copied().collect::<Vec<_>>(), all, "{}: every ending can be reached on paper", lesson.id);
            endings_met += all.len();
        }
    }
    assert!(endings_met > 40, "{endings_met} endings");
}

#[test]
fn numbers_are_mixed_and_stay_so() {
    for lesson in shipped() {
        for (_, story) in stories(&lesson) {
            let booklet = Booklet::new(story, 7);
            assert_eq!(booklet, Booklet::new(story, 7));
            let numbers: Vec<usize> = booklet.sections.iter().map(|section| section.number).collect();
            assert_eq!(numbers, (1..=story.scenes.len()).collect::<Vec<_>>());
            assert_eq!(booklet.number_of(SceneIx::FIRST), 1);
            let next = |section: &Section| section.ways.iter().filter(|way| way.to == section.number + 1).count();
            let next: usize = booklet.sections.iter().map(next).sum();
            assert!(next <= 3, "{}: {next} choices lead to the very next number", lesson.id);
        }
    }
}

fn pen_of<'a>(lesson: &'a Lesson) -> Pen<'a> {
    Pen { draw: the_player().draw, lesson: &lesson.id }
}

async fn on_paper(lesson: Rc<Lesson>) -> String {
    render(move || paper::view(&pen_of(&lesson), &lesson, true).html).await
}

/// What stands between two marks, the first one after another text.
fn part<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let from = html.find(from).unwrap_or_else(|| panic!("{from} in {html}"));
    let rest = &html[from..];
    &rest[..rest.find(to).unwrap_or(rest.len())]
}

#[tokio::test(flavor = "current_thread")]
async fn a_lesson_on_paper_has_a_booklet_a_worksheet_and_the_answers() {
    let html = on_paper(compiled("listening")).await;
    let booklet = part(&html, r#"id="booklet-0""#, r#"id="worksheet""#);
    assert!(booklet.contains("Only with 3 ticks or more of Trust.") && booklet.contains("Trust: start with 2 ticks."), "{booklet}");
    assert!(booklet.contains("Tick 1 more box for Trust.") && booklet.contains("Rub out 1 tick of Heat."), "{booklet}");
    assert_eq!(booklet.matches("data-section=").count(), 14, "every scene is a section");
    assert_eq!(booklet.matches("Which choice would you try another way?").count(), 5, "every ending asks back");
    let first = part(booklet, r#"data-section="1""#, "data-section=\"2\"");
    assert!(first.contains("Amara") && first.contains("go to") && !first.contains("Find your line"), "{first}");
    let sheet = part(&html, r#"id="worksheet""#, r#"id="key""#);
    assert!(sheet.contains("Ring the word that fits") && sheet.contains("Write the letter where each one goes"), "{sheet}");
    assert!(!sheet.contains("Hit back</b>") && !sheet.contains("That's it."), "the worksheet tells no answer: {sheet}");
    assert!(sheet.contains("What was said?") && !sheet.contains("You always pick."), "a template, and not its lines: {sheet}");
    let key = part(&html, r#"id="key""#, "</article>");
    assert!(key.contains("Fits: ") && key.contains("now there are two fights") && key.contains("Where the story can end"), "{key}");
}

#[tokio::test(flavor = "current_thread")]
async fn every_lesson_prints_each_scene_and_each_reason_once() {
    for lesson in shipped() {
        let html = on_paper(lesson.clone()).await;
        for (_, story) in stories(&lesson) {
            assert_eq!(html.matches("data-section=").count(), story.scenes.len(), "{}", lesson.id);
        }
        let ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{}: no id stands twice: {ids:?}", lesson.id);
        assert!(!html.contains("style="), "{}", lesson.id);
        let key = part(&html, r#"id="key""#, "</article>");
        for step in &lesson.steps {
            for poll in polls(step) {
                assert!(poll.options.iter().any(|option| option.mark == lesson::activity::Mark::Right), "{}: {:?}", lesson.id, step.id);
            }
            if let Activity::Questions(questions) = &step.activity {
                let plain = |text: String| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                for label in questions.iter().flat_map(|one| &one.options).filter_map(|option| option.reason.label.as_ref()) {
                    let label = plain(label.to_plain());
                    assert!(html_text(key).contains(&label), "{}: {label}", lesson.id);
                }
            }
        }
    }
}

/// The words of some HTML, with quotes as they are.
fn html_text(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, words)| words));
    }
    text.replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'").replace("&apos;", "'")
}

fn presented(id: &str) -> Present {
    let lesson = compiled(id);
    let player = the_player();
    let mut saves = Saves::new(Box::new(MemoryStore::default()), Tab::new(0), Keeping::Shared);
    let play = (player.open)(&lesson, &mut saves);
    Present::new(lesson, play, saves, player.record)
}

fn guide(id: &str) -> lesson::document::Document {
    let path = Path::new(FOLDER).join(id).join("guide.en.md");
    compile::document(&fs::read(path).expect("a guide"), id, "en").value.expect("a guide")
}

/// Goes on until a story shows.
fn to_the_story(present: &mut Present) {
    let at = present.slides.iter().position(|slide| matches!(slide, Slide::Story(_))).expect("a story");
    present.go_to(at);
}

#[test]
fn the_hands_decide_the_story_and_every_decision_can_be_gone_back_to() {
    let mut present = presented("listening");
    to_the_story(&mut present);
    assert_eq!(present.most(), Most::Nobody);
    assert!(!present.on(), "without hands the teacher chooses");
    present.raise(2, true);
    present.raise(0, true);
    assert_eq!(present.most(), Most::Several(vec![0, 2]));
    assert!(!present.on(), "a tie is the teacher's");
    present.raise(2, true);
    assert_eq!(present.most(), Most::One(2));
    assert!(present.on());
    let told = present.told().expect("a story");
    assert_eq!(told.scenario.scene(told.scene()).title.to_plain(), "Mornings");
    assert_eq!(present.hands(), [0, 0, 0], "a new scene starts without hands");
    present.back();
    assert_eq!(present.hands(), [1, 0, 2, 0], "the hands of before are still there");
    for _ in 0..20 {
        if present.told().is_some_and(|told| told.is_over()) {
            break;
        }
        present.choose(0);
    }
    assert!(present.told().expect("a story").is_over());
    present.rewind(1);
    assert_eq!(present.told().expect("a story").walk.visits().len(), 2);
    present.back();
    present.back();
    assert!(present.told().is_none(), "before its first scene comes the slide before");
}

#[test]
fn a_conditional_choice_is_offered_when_the_story_offers_it() {
    let mut present = presented("listening");
    to_the_story(&mut present);
    let offered = |present: &Present| present.told().expect("a story").offered().len();
    // The race, the bag: what needs calm is not offered while it is hot.
    present.choose(0);
    present.choose(1);
    assert_eq!(offered(&present), present.options());
    present.raise(7, true);
    assert_eq!(present.most(), Most::Nobody, "there is no such option");
    present.raise(0, false);
    assert_eq!(present.hands()[0], 0, "nobody takes a hand that is not up");
}

#[test]
fn reasons_show_when_the_teacher_wants_it() {
    let mut present = presented("listening");
    let poll = present.slides.iter().position(|slide| matches!(slide, Slide::Poll(..))).expect("a question");
    present.go_to(poll);
    assert!(!present.is_shown);
    assert!(present.on() && present.is_shown && present.at == poll, "first the reasons");
    assert!(present.on() && !present.is_shown && present.at == poll + 1, "then the next");
}

#[test]
fn every_lesson_can_be_clicked_through() {
    for lesson in shipped() {
        let id = lesson.id.as_str();
        let mut present = presented(id);
        present.talk_about(guide(id));
        present.talk_about(guide(id));
        assert_eq!(present.slides.iter().filter(|slide| **slide == Slide::Talk).count(), 1, "{id}");
        let mut presses = 0;
        while *present.slide() != Slide::End {
            presses += 1;
            assert!(presses < 300, "{id}: {:?}", present.slide());
            if present.told().is_some_and(|told| !told.is_over()) {
                present.raise(presses % present.options(), true);
            }
            assert!(present.on(), "{id}: {:?}", present.slide());
        }
    }
}

async fn slide(id: &'static str, change: fn(&mut Present)) -> String {
    render(move || {
        let mut present = presented(id);
        present.talk_about(guide(id));
        change(&mut present);
        let lesson = present.lesson.clone();
        present::view(&pen_of(&lesson), &present, &Callback::noop()).html
    })
    .await
}

#[tokio::test(flavor = "current_thread")]
async fn a_scene_on_the_projector_counts_hands_and_keeps_what_comes_to_itself() {
    let html = slide("listening", |present| {
        to_the_story(present);
        present.raise(1, true);
        present.raise(1, true);
    })
    .await;
    assert!(html.contains("Most hands: B") && html.contains(">2 hands</span>"), "{html}");
    assert!(html.contains("One more hand for A") && html.contains("One hand fewer for D"), "{html}");
    assert_eq!(html.matches("button--primary").count(), 1, "one is suggested: {html}");
    assert!(!html.contains("keeps the rest to herself") && html.contains("Pause and talk"), "{html}");
    assert!(!html.contains("style=") && !html.contains("Choices so far"), "{html}");
    let html = slide("listening", |present| {
        to_the_story(present);
        present.choose(0);
    })
    .await;
    assert!(html.contains("The class chose:") && html.contains("What came of it") && html.contains("Choices so far"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_private_step_asks_nobody() {
    let html = slide("listening", |present| {
        let alone = present.slides.iter().position(|slide| matches!(slide, Slide::Alone(_))).expect("a tool");
        present.go_to(alone);
    })
    .await;
    assert!(html.contains("Each for yourself") && !html.contains("Hands up"), "{html}");
    assert!(!html.contains("You always pick."), "what its author offers to pick from stays away: {html}");
}

#[tokio::test(flavor = "current_thread")]
async fn the_answers_of_a_question_come_when_asked_for() {
    let ask = |present: &mut Present| {
        let poll = present.slides.iter().position(|slide| matches!(slide, Slide::Poll(..))).expect("a question");
        present.go_to(poll);
    };
    let html = slide("listening", ask).await;
    assert!(html.contains("Show the reasons") && !html.contains("now there are two fights"), "{html}");
    let html = slide("listening", |present| {
        let poll = present.slides.iter().position(|slide| matches!(slide, Slide::Poll(..))).expect("a question");
        present.go_to(poll);
        present.is_shown = true;
    })
    .await;
    assert!(html.contains("Hide the reasons") && html.contains("now there are two fights") && html.contains("Not this one"), "{html}");
}

fn catalogue() -> Load<Rc<Catalogue>> {
    let json = r#"{"version":1,"title":"","base":"en","units":[{"number":4,"title":"Talking","lessons":[
        {"id":"listening","number":"4.4","title":"Listening that works","minutes":15,"steps":14,"guide":true}]}]}"#;
    Load::Loaded(Rc::new(Catalogue::from_json(json).expect("a catalogue")))
}

async fn page(place: Place, files: impl Fn() -> Files + 'static) -> String {
    render(move || {
        let (catalogue, files) = (catalogue(), files());
        let view = TeachView {
            place: &place,
            catalogue: &catalogue,
            player: Load::Loaded(the_player()),
            files: &files,
            on_act: &Callback::noop(),
        };
        view_teach(&view, None).html
    })
    .await
}

#[tokio::test(flavor = "current_thread")]
async fn the_page_for_teachers_has_every_lesson_with_what_there_is_for_it() {
    let html = page(Place::Guides, || Files::of(vec![compiled("listening")])).await;
    for part in [
        "4.4 Listening that works",
        "15 min",
        "Say back what you heard, ask, and hold the fix",
        "CASEL map",
        "Relationship skills",
        r##"href="#/guide/listening""##,
        r##"href="#/paper/listening""##,
        r##"href="#/present/listening""##,
        r##"href="#/l/listening""##,
        r#"aria-current="page""#,
        "no feeling is ever graded",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert_eq!(html.matches("<td><b>Yes</b></td>").count(), 2, "in words: {html}");
}

#[tokio::test(flavor = "current_thread")]
async fn a_lesson_that_is_not_there_has_a_way_on() {
    for place in [Place::Paper("nowhere".into()), Place::Present("nowhere".into())] {
        let html = page(place, Files::default).await;
        assert!(html.contains("<h1") && html.contains(r##"href="#/""##), "{html}");
    }
    let html = page(Place::Paper("listening".into()), || {
        let mut files = Files::default();
        files.fault = Some(LoadError::Offline);
        files
    })
    .await;
    assert!(html.contains("Try again</button>"), "{html}");
}
