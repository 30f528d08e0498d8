//! What a learner did is never lost and never claimed to be kept when it is not, whatever the storage does.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use evenkeel::store::{Brought, DELETED, Keeping, MemoryStore, Saves, Store, StoreError, Summary};
use lesson::{
    Lesson,
    attempt::{Amends, Answer, Attempt, Entry, Event, Merge, StepState, Stop, Tab, Trail},
    format::{catalogue::Catalogue, lesson::from_json, progress::Progress},
    review::WARM_UP,
};

/// A store that several tabs share, and that refuses just the writes it is told to.
#[derive(Clone, Default)]
struct Shared {
    values: Rc<MemoryStore>,
    /// How many texts were read out whole.
    loads: Rc<Cell<usize>>,
    writes: Rc<Cell<usize>>,
    refuse: Rc<RefCell<Vec<usize>>>,
}

impl Store for Shared {
    fn load(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.loads.set(self.loads.get() + 1);
        self.values.load(key)
    }

    fn holds(&self, key: &str, value: &str) -> Result<bool, StoreError> {
        self.values.holds(key, value)
    }

    fn start(&self, key: &str, most: usize) -> Result<Option<String>, StoreError> {
        self.values.start(key, most)
    }

    fn save(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.writes.set(self.writes.get() + 1);
        if self.refuse.borrow().contains(&self.writes.get()) { Err(StoreError::Full) } else { self.values.save(key, value) }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.values.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.values.keys()
    }
}

fn lesson() -> Rc<Lesson> {
    Rc::new(from_json(include_str!("fixtures/lesson-v1.json")).expect("the fixture reads"))
}

fn open(store: &Shared, tab: u32) -> Saves {
    Saves::new(Box::new(store.clone()), Tab::new(tab), Keeping::Kept)
}

fn move_to(step: &str) -> Event {
    Event::Moved { to: Stop::Step(step.into()) }
}

fn pick(step: &str, part: &str, option: &str) -> Event {
    Event::Answered { step: step.into(), part: part.into(), answer: Answer::Picked(vec![option.into()]) }
}

/// A whole scripted lesson, one event at a time.
fn script() -> Vec<Event> {
    let choose = |scene: &str, choice: &str, to: &str| Event::Chose {
        step: "leo-answers".into(),
        scene: scene.into(),
        choice: choice.into(),
        to: to.into(),
    };
    vec![
        move_to("noors-message"),
        move_to("what-do-we-know"),
        pick("what-do-we-know", "what-do-we-know", "noor-is-angry"),
        Event::Cleared { step: "what-do-we-know".into(), part: "what-do-we-know".into() },
        pick("what-do-we-know", "what-do-we-know", "she-wants-it-back"),
        move_to("two-more"),
        pick("two-more", "which-lines-guess", "a"),
        pick("two-more", "which-line-stings", "wow"),
        move_to("leo-answers"),
        choose("leo-answers", "put-the-phone-down", "later"),
        choose("later", "think-again", "leo-answers"),
        choose("leo-answers", "type-wow-ok-chill", "it-gets-hotter"),
        choose("it-gets-hotter", "say-sorry", "she-explains"),
        Event::Rewound { step: "leo-answers".into(), scene: "it-gets-hotter".into(), depth: 3 },
        choose("it-gets-hotter", "leave-it-on-read", "stuck"),
        Event::Moved { to: Stop::End },
    ]
}

fn play(saves: &mut Saves, lesson: &Rc<Lesson>, events: &[Event]) -> Attempt {
    let mut attempt = saves.open(lesson);
    for event in events {
        assert!(saves.record(&mut attempt, event.clone(), 1), "{event:?}");
    }
    attempt
}

/// What a learner would miss if it were gone.
fn work(attempt: &Attempt) -> (Vec<StepState>, bool) {
    (attempt.states().to_vec(), attempt.is_finished())
}

#[test]
fn a_reload_finds_everything_again_after_every_single_action() {
    let lesson = lesson();
    let store = Shared::default();
    let mut saves = open(&store, 1);
    let mut attempt = saves.open(&lesson);
    for event in script() {
        saves.record(&mut attempt, event, 1);
        let again = open(&store, 2).open(&lesson);
        assert_eq!(work(&again), work(&attempt));
        assert_eq!(again.stop(), attempt.stop());
    }
    assert_eq!(open(&store, 3).summary(&lesson.id), Summary::Done);
}

#[test]
fn an_action_reads_nothing_back_unless_another_tab_wrote() {
    let store = Shared::default();
    let (mut saves, lesson) = (open(&store, 1), lesson());
    let mut attempt = play(&mut saves, &lesson, &script()[..1]);
    let before = store.loads.get();
    for event in &script()[1..] {
        assert!(saves.record(&mut attempt, event.clone(), 0));
    }
    assert_eq!(store.loads.get(), before, "nothing that this tab wrote itself is read");
    play(&mut open(&store, 2), &lesson, &[move_to("two-more")]);
    let before = store.loads.get();
    assert!(saves.record(&mut attempt, Event::Moved { to: Stop::Opening }, 0));
    assert!(store.loads.get() > before);
    assert!(attempt.trail().entries().iter().any(|entry| entry.tab == Tab::new(2)), "what the other tab did is taken in");
}

#[test]
fn when_any_write_fails_no_earlier_answer_is_lost_and_nothing_false_is_claimed() {
    let lesson = lesson();
    let script = script();
    for failing in 1..=script.len() {
        let store = Shared::default();
        store.refuse.borrow_mut().push(failing);
        let mut saves = open(&store, 1);
        let mut attempt = saves.open(&lesson);
        for (index, event) in script.iter().enumerate() {
            let before = open(&store, 9).open(&lesson);
            assert!(saves.record(&mut attempt, event.clone(), 1));
            let after = open(&store, 9).open(&lesson);
            if index + 1 == failing {
                assert_eq!(saves.keeping(), Keeping::Failing);
                assert_eq!(work(&after), work(&before), "what was kept before is still kept");
            } else {
                assert_eq!(saves.keeping(), Keeping::Kept);
                assert_eq!(work(&after), work(&attempt), "the next save makes up for the one that failed");
            }
        }
    }
}

#[test]
fn a_store_that_is_full_from_some_write_on_keeps_what_it_had_and_the_session_goes_on() {
    let lesson = lesson();
    let script = script();
    for full_from in 1..=script.len() {
        let store = Shared::default();
        store.refuse.borrow_mut().extend(full_from..200);
        let mut saves = open(&store, 1);
        let attempt = play(&mut saves, &lesson, &script);
        assert_eq!(saves.keeping(), Keeping::Failing);
        assert_eq!(work(&saves.open(&lesson)), work(&attempt), "the session itself forgets nothing");
        let kept = open(&store, 2).open(&lesson);
        let told: Vec<_> = kept.trail().entries().iter().map(|entry| &entry.event).collect();
        assert!(told.iter().all(|event| script.contains(event)));
    }
}

#[test]
fn a_slot_cut_short_anywhere_costs_at_most_the_last_action_and_is_kept_aside() {
    let lesson = lesson();
    let script = script();
    let store = Shared::default();
    play(&mut open(&store, 1), &lesson, &script[..8]);
    let before_last = {
        let store = Shared::default();
        play(&mut open(&store, 1), &lesson, &script[..7])
    };
    let whole: Vec<(String, String)> =
        store.keys().expect("keys").into_iter().map(|key| (key.clone(), store.load(&key).expect("loads").expect("is there"))).collect();
    assert_eq!(whole.len(), 2, "two slots");
    for (key, value) in &whole {
        for end in 0..value.len() {
            let damaged = Shared::default();
            for (key, value) in &whole {
                damaged.values.save(key, value).expect("memory takes it");
            }
            damaged.values.save(key, &value[..end]).expect("memory takes it");
            let mut saves = open(&damaged, 2);
            assert_eq!(saves.keeping(), Keeping::Damaged, "{end}");
            let attempt = saves.open(&lesson);
            assert!(attempt.trail().entries().len() >= before_last.trail().entries().len());
            let aside = damaged.load("evenkeel.aside.progress.the-charger.0").expect("loads");
            assert_eq!(aside.as_deref(), Some(&value[..end]));
        }
    }
}

#[test]
fn somebody_elses_json_under_our_name_is_put_aside_and_the_app_goes_on() {
    let lesson = lesson();
    for junk in ["null", "{}", "[1,2]", "{\"version\":1,\"trail\":\"no\"}", "\u{fffd}\u{0}", "ek1 0 0 {}", &"x".repeat(2_000_000)] {
        let store = Shared::default();
        store.values.save("evenkeel.progress.the-charger.a", junk).expect("memory takes it");
        store.values.save("evenkeel.progress..a", junk).expect("memory takes it");
        store.values.save("evenkeel.progress.", junk).expect("memory takes it");
        let mut saves = open(&store, 1);
        assert_eq!(saves.keeping(), Keeping::Damaged);
        let attempt = play(&mut saves, &lesson, &script());
        assert_eq!(work(&open(&store, 2).open(&lesson)), work(&attempt));
        assert_eq!(store.load("evenkeel.aside.progress.the-charger.0").expect("loads").as_deref(), Some(junk));
    }
}

#[test]
fn progress_of_another_lesson_under_this_name_is_not_mixed_in() {
    let lesson = lesson();
    let store = Shared::default();
    play(&mut open(&store, 1), &lesson, &script());
    let value = store.load("evenkeel.progress.the-charger.a").expect("loads").expect("is there");
    let mut other = (*lesson).clone();
    other.id = "another".into();
    store.values.save("evenkeel.progress.another.a", &value).expect("memory takes it");
    assert!(open(&store, 2).open(&Rc::new(other)).trail().is_empty());
}

#[test]
fn what_a_newer_app_wrote_is_never_overwritten() {
    let lesson = lesson();
    let store = Shared::default();
    play(&mut open(&store, 1), &lesson, &script()[..5]);
    // The newer app saves twice, so both slots are its own.
    let newer = r#"{"version":2,"lesson":"the-charger","something":"else"}"#;
    for slot in ["a", "b"] {
        let sealed = format!("ek1 {} {} {newer}", 90 + slot.len(), lesson::seed(newer));
        store.values.save(&format!("evenkeel.progress.the-charger.{slot}"), &sealed).expect("memory takes it");
    }
    let mut saves = open(&store, 2);
    assert_eq!(saves.keeping(), Keeping::ReadOnly);
    play(&mut saves, &lesson, &script());
    for slot in ["a", "b"] {
        assert!(store.load(&format!("evenkeel.progress.the-charger.{slot}")).expect("loads").expect("is there").contains(newer));
    }
    assert_eq!(saves.keeping(), Keeping::ReadOnly);
}

#[test]
fn two_tabs_at_once_lose_nothing_and_neither_jumps() {
    let lesson = lesson();
    let store = Shared::default();
    let (mut one, mut two) = (open(&store, 1), open(&store, 2));
    let mut left = one.open(&lesson);
    let mut right = two.open(&lesson);
    assert!(one.record(&mut left, pick("what-do-we-know", "what-do-we-know", "she-minds"), 1));
    assert!(two.record(&mut right, pick("two-more", "which-line-stings", "wow"), 2));
    assert!(one.record(&mut left, pick("two-more", "which-lines-guess", "a"), 3));
    assert_eq!(*left.stop(), Stop::Step("two-more".into()));
    assert!(two.record(&mut right, move_to("pairs"), 4));
    assert_eq!(*right.stop(), Stop::Step("pairs".into()));
    let again = open(&store, 3).open(&lesson);
    assert!(again.states()[1].is_done());
    assert!(again.states()[2].is_done());
    assert_eq!(work(&again), work(&right));
}

#[test]
fn two_tabs_that_save_at_the_very_same_moment_lose_nothing() {
    let lesson = lesson();
    let store = Shared::default();
    play(&mut open(&store, 7), &lesson, &[move_to("noors-message")]);
    // Both read the same state, then the second overwrites the slot that the first wrote.
    let (mut one, mut two) = (open(&store, 1), open(&store, 2));
    let (mut left, mut right) = (one.open(&lesson), two.open(&lesson));
    let slots = || ["a", "b"].map(|slot| store.load(&format!("evenkeel.progress.the-charger.{slot}")).expect("loads"));
    let before = slots();
    assert!(one.record(&mut left, pick("what-do-we-know", "what-do-we-know", "she-minds"), 1));
    let changed = slots().iter().zip(&before).position(|(now, then)| now != then).expect("a slot changed");
    let key = format!("evenkeel.progress.the-charger.{}", ["a", "b"][changed]);
    match &before[changed] {
        Some(value) => store.values.save(&key, value).expect("memory takes it"),
        None => store.values.remove(&key).expect("memory takes it"),
    }
    assert!(two.record(&mut right, pick("two-more", "which-line-stings", "wow"), 2));
    // The browser tells the first tab that something was written. It finds its own answer missing and saves again.
    one.noticed(&key);
    let again = open(&store, 3).open(&lesson);
    assert!(again.states()[1].is_done());
    let StepState::Questions(parts) = &again.states()[2] else { panic!("questions") };
    assert!(parts[1].1.is_answered);
    // And then there is peace: nobody writes again because of the other.
    let writes = store.writes.get();
    two.noticed(&key);
    one.noticed(&key);
    two.noticed(&key);
    assert_eq!(store.writes.get(), writes);
}

#[test]
fn two_tabs_of_a_lesson_with_a_full_trail_lose_nothing() {
    let lesson = lesson();
    let store = Shared::default();
    let picks = ["noor-is-angry", "she-wants-it-back"].map(|option| pick("what-do-we-know", "what-do-we-know", option));
    let entry = |number: u32| Entry { number, tab: Tab::new(7), event: picks[number as usize % 2].clone() };
    let full = Progress { trail: Trail::new((0..4096).map(entry).collect()), ..blank(&lesson) };
    store.values.save("evenkeel.progress.the-charger.a", &lesson::format::seal::seal(1, &full.to_json())).expect("memory takes it");
    let (mut one, mut two) = (open(&store, 1), open(&store, 2));
    let (mut left, mut right) = (one.open(&lesson), two.open(&lesson));
    assert!(one.record(&mut left, pick("two-more", "which-line-stings", "wow"), 1));
    assert!(two.record(&mut right, pick("two-more", "which-lines-guess", "a"), 2));
    assert!(one.record(&mut left, move_to("pairs"), 3));
    for attempt in [&left, &right, &open(&store, 3).open(&lesson)] {
        assert!(attempt.states()[2].is_done(), "what either tab answered is there");
        assert_eq!(attempt.trail().entries().len(), 4096);
    }
}

#[test]
fn a_save_that_works_never_hides_one_that_did_not() {
    let (lesson, mut other) = (lesson(), (*lesson()).clone());
    other.id = "another".into();
    let other = Rc::new(other);
    let store = Shared::default();
    let mut saves = open(&store, 1);
    // The first lesson's save fails, and so does the next try at it; the other lesson's save works.
    store.refuse.borrow_mut().extend([1, 3]);
    let first = play(&mut saves, &lesson, &[pick("what-do-we-know", "what-do-we-know", "she-minds")]);
    assert_eq!(saves.keeping(), Keeping::Failing);
    let second = play(&mut saves, &other, &[move_to("pairs")]);
    assert_eq!(saves.keeping(), Keeping::Failing, "an answer in the first lesson is still not saved");
    assert!(open(&store, 2).open(&lesson).trail().is_empty());
    // Room again: what waited is saved along with the next action in any lesson.
    let mut second = second;
    assert!(saves.record(&mut second, move_to("in-order"), 2));
    assert_eq!(saves.keeping(), Keeping::Kept);
    assert_eq!(work(&open(&store, 3).open(&lesson)), work(&first));
}

#[test]
fn home_knows_what_is_new_begun_and_done() {
    let lesson = lesson();
    let store = Shared::default();
    let mut saves = open(&store, 1);
    assert_eq!(saves.summary(&lesson.id), Summary::New);
    let mut attempt = saves.open(&lesson);
    saves.record(&mut attempt, Event::Moved { to: Stop::Opening }, 1);
    assert_eq!(saves.summary(&lesson.id), Summary::New, "looking at the title is not a start");
    saves.record(&mut attempt, move_to("two-more"), 2);
    let part_way = Summary::PartWay { step: Some("two-more".into()), number: 3, of: 10 };
    assert_eq!(saves.summary(&lesson.id), part_way);
    saves.record(&mut attempt, Event::Moved { to: Stop::Opening }, 3);
    assert_eq!(open(&store, 2).summary(&lesson.id), part_way, "going back to the title forgets nothing");
    assert_eq!(saves.latest(), Some(&lesson.id));
    saves.record(&mut attempt, Event::Moved { to: Stop::End }, 4);
    assert_eq!(saves.summary(&lesson.id), Summary::Done);
    assert_eq!(saves.latest(), None);
}

#[test]
fn a_store_with_nothing_in_it_and_no_way_to_list_still_starts() {
    struct Deaf;
    impl Store for Deaf {
        fn load(&self, _: &str) -> Result<Option<String>, StoreError> {
            Err(StoreError::Denied)
        }
        fn save(&self, _: &str, _: &str) -> Result<(), StoreError> {
            Err(StoreError::Denied)
        }
        fn remove(&self, _: &str) -> Result<(), StoreError> {
            Err(StoreError::Denied)
        }
        fn keys(&self) -> Result<Vec<String>, StoreError> {
            Err(StoreError::Denied)
        }
    }
    let lesson = lesson();
    let mut saves = Saves::new(Box::new(Deaf), Tab::new(1), Keeping::Kept);
    let attempt = play(&mut saves, &lesson, &script());
    assert_eq!(saves.keeping(), Keeping::Failing);
    assert_eq!(work(&saves.open(&lesson)), work(&attempt));
}

#[test]
fn what_was_deleted_in_another_tab_is_not_brought_back() {
    let lesson = lesson();
    let store = Shared::default();
    let (mut here, mut there) = (open(&store, 1), open(&store, 2));
    let mut attempt = play(&mut here, &lesson, &script()[..3]);
    play(&mut there, &lesson, &script()[..3]);
    for key in store.keys().unwrap() {
        store.remove(&key).unwrap();
    }
    // Word of an earlier save may come late.
    here.noticed("evenkeel.progress.the-charger.a");
    assert_eq!(store.keys(), Ok(Vec::new()));
    // Half way through, one slot is gone and the other is not yet; a tab must not make that whole again.
    play(&mut here, &lesson, &script()[..3]);
    store.save(DELETED, "1").unwrap();
    let newest = store.keys().unwrap().into_iter().filter(|key| key.contains("progress")).max().unwrap();
    store.remove(&newest).unwrap();
    let left = store.keys();
    here.noticed("evenkeel.progress.the-charger.a");
    assert_eq!(store.keys(), left);
    // And what was written before the word came goes when it comes.
    assert!(here.record(&mut attempt, script()[3].clone(), 1));
    let mine = store.keys().unwrap().len();
    here.take_back();
    assert_eq!(store.keys().unwrap().len(), mine - 1);
    for key in store.keys().unwrap() {
        store.remove(&key).unwrap();
    }
    // Going on is another matter: then nobody asked for it to be gone, the device forgot.
    assert!(here.record(&mut attempt, script()[4].clone(), 1));
    assert_eq!(work(&open(&store, 3).open(&lesson)), work(&attempt));
}

#[test]
fn work_moves_along_when_the_learner_says_whose_device_it_is() {
    let lesson = lesson();
    let device = Shared::default();
    play(&mut open(&device, 7), &lesson, &script()[..5]);

    let mut saves = Saves::new(Box::new(MemoryStore::default()), Tab::new(1), Keeping::Undecided);
    let attempt = play(&mut saves, &lesson, &script()[8..10]);
    assert_eq!(saves.keeping(), Keeping::Undecided);
    saves.move_to(Box::new(device.clone()), Keeping::Kept);
    assert_eq!(saves.keeping(), Keeping::Kept);
    let kept = open(&device, 2).open(&lesson);
    let answered = |attempt: &Attempt, step: &str| {
        let (index, _) = lesson.step(&step.into()).expect("a step");
        attempt.states()[index].is_done()
    };
    assert!(answered(&kept, "what-do-we-know"), "what was there");
    let chose = |attempt: &Attempt| attempt.trail().entries().iter().any(|entry| matches!(entry.event, Event::Chose { .. }));
    assert!(chose(&attempt) && chose(&kept), "and what is new");

    let held = device.keys();
    saves.forget(Box::new(MemoryStore::default()), Tab::new(2), Keeping::Undecided);
    assert_eq!(saves.summary(&lesson.id), Summary::New);
    assert_eq!(saves.count(), (0, 0));
    assert_eq!(device.keys(), held, "what another store holds stays there");
}

#[test]
fn a_finished_lesson_comes_back_after_its_gaps_and_a_warm_up_counts_once() {
    const DAY: u64 = 24 * 60 * 60 * 1000;
    let store = Shared::default();
    let lesson = lesson();
    let json = format!(
        r#"{{"version":1,"title":"","base":"en","review":[2,7],"units":[{{"number":1,"title":"","lessons":[
            {{"id":"{}","title":"A","minutes":9,"steps":9}}]}}]}}"#,
        lesson.id.as_str()
    );
    let catalogue = Catalogue::from_json(&json).expect("a catalogue");
    let mut saves = open(&store, 1);
    let mut attempt = saves.open(&lesson);
    assert!(saves.record(&mut attempt, move_to(lesson.steps[0].id.as_str()), DAY));
    assert_eq!(saves.due(&catalogue, 9 * DAY), [], "what was not finished does not come back");
    assert!(saves.record(&mut attempt, Event::Moved { to: Stop::End }, DAY));
    assert_eq!(saves.due(&catalogue, 2 * DAY), []);
    assert_eq!(saves.due(&catalogue, 3 * DAY), std::slice::from_ref(&lesson.id));

    let mut warm_up = Lesson::clone(&lesson);
    warm_up.id = WARM_UP.into();
    warm_up.recall = vec![lesson.id.clone(), "gone".into()];
    let warm_up = Rc::new(warm_up);
    let mut attempt = saves.open(&warm_up);
    assert!(saves.record(&mut attempt, move_to(lesson.steps[0].id.as_str()), 3 * DAY));
    assert_eq!(saves.due(&catalogue, 3 * DAY).len(), 1, "one that was left in the middle does not count");
    assert!(saves.record(&mut attempt, Event::Moved { to: Stop::End }, 3 * DAY));
    assert!(store.keys().unwrap().iter().all(|key| !key.contains("warm-up")), "nothing is kept of the answers");

    let again = open(&store, 2);
    assert_eq!(again.due(&catalogue, 7 * DAY), [], "also after a reload");
    assert_eq!(again.due(&catalogue, 8 * DAY).len(), 1);
    assert_eq!(again.summary(&lesson.id), Summary::Done);
}

/// What a merge hides of the lesson.
fn amend(merge: &Merge) -> Amends {
    merge.amends(&lesson())
}

/// All that a device holds, to take along.
fn taken(saves: &Saves) -> Vec<Progress> {
    saves.begun().cloned().collect()
}

#[test]
fn two_devices_that_both_went_on_come_to_the_same_whichever_brings_it_in() {
    let lesson = lesson();
    let (mut phone, mut laptop) = (open(&Shared::default(), 1), open(&Shared::default(), 2));
    play(&mut phone, &lesson, &script()[..5]);
    for progress in taken(&phone) {
        assert_eq!(laptop.bring_in(&progress, &amend, 9), Brought::In);
    }
    assert_eq!(laptop.summary(&lesson.id), phone.summary(&lesson.id), "home shows the same");
    let mut on_phone = phone.open(&lesson);
    phone.record(&mut on_phone, pick("two-more", "which-lines-guess", "a"), 20);
    let mut on_laptop = laptop.open(&lesson);
    for event in &script()[8..] {
        assert!(laptop.record(&mut on_laptop, event.clone(), 30));
    }

    let (from_phone, from_laptop) = (taken(&phone), taken(&laptop));
    assert_eq!(laptop.bring_in(&from_phone[0], &amend, 40), Brought::In);
    assert_eq!(phone.bring_in(&from_laptop[0], &amend, 40), Brought::In);
    assert_eq!(taken(&phone), taken(&laptop));
    let both = phone.open(&lesson);
    assert_eq!(work(&both), work(&laptop.open(&lesson)));
    assert!(both.is_finished() && phone.summary(&lesson.id) == Summary::Done);
    let (two_more, _) = lesson.step(&"two-more".into()).expect("a step");
    assert_ne!(both.states()[two_more], on_laptop.states()[two_more], "what the phone did since is there too");

    for progress in from_phone.iter().chain(&from_laptop) {
        assert_eq!(phone.bring_in(progress, &amend, 50), Brought::Here, "doing it twice changes nothing");
    }
    assert_eq!(taken(&phone), taken(&laptop));
}

#[test]
fn older_progress_never_takes_back_what_was_done_since() {
    let lesson = lesson();
    let store = Shared::default();
    let mut saves = open(&store, 1);
    play(&mut saves, &lesson, &script()[..4]);
    let older = taken(&saves).remove(0);
    play(&mut saves, &lesson, &script()[4..]);
    let (before, writes) = (work(&saves.open(&lesson)), store.writes.get());
    assert_eq!(saves.bring_in(&older, &amend, 99), Brought::Here);
    assert_eq!(work(&saves.open(&lesson)), before);
    assert_eq!(store.writes.get(), writes, "and nothing is written");
}

/// Two devices that have the same work, up to an answer to a question.
fn two_devices(lesson: &Rc<Lesson>) -> (Saves, Saves) {
    let (mut phone, mut laptop) = (open(&Shared::default(), 1), open(&Shared::default(), 2));
    play(&mut phone, lesson, &script()[..7]);
    assert_eq!(laptop.bring_in(&taken(&phone)[0], &amend, 9), Brought::In);
    (phone, laptop)
}

fn go_on(saves: &mut Saves, lesson: &Rc<Lesson>, events: &[Event], now: u64) {
    let mut attempt = saves.open(lesson);
    for event in events {
        assert!(saves.record(&mut attempt, event.clone(), now), "{event:?}");
    }
}

/// What is picked and answered in the question that both devices have to do with.
fn picked(saves: &mut Saves, lesson: &Rc<Lesson>) -> Option<String> {
    let attempt = saves.open(lesson);
    let StepState::Questions(parts) = &attempt.states()[1] else { panic!("a question") };
    parts[0].1.answer_given().map(|picked| picked[0].to_string())
}

/// Each brings in what the other has, as it stood before.
fn exchange(one: &mut Saves, other: &mut Saves, now: u64) {
    let (from_one, from_other) = (taken(one), taken(other));
    for (saves, brought) in [(one, from_other), (other, from_one)] {
        assert_eq!(saves.bring_in(&brought[0], &amend, now), Brought::In);
        let after = taken(saves);
        assert_eq!(saves.bring_in(&brought[0], &amend, now), Brought::Here, "doing it twice changes nothing");
        assert_eq!(taken(saves), after);
    }
}

const QUESTION: &str = "what-do-we-know";

fn take_back() -> Event {
    Event::Cleared { step: QUESTION.into(), part: QUESTION.into() }
}

#[test]
fn an_answer_given_since_is_not_taken_back_by_a_device_where_more_was_done() {
    let lesson = lesson();
    let (mut phone, mut laptop) = two_devices(&lesson);
    // Much is done on the phone, and at last the answer taken back; days later the laptop answers, with hardly a tap.
    go_on(&mut phone, &lesson, &script()[8..15], 20);
    go_on(&mut phone, &lesson, &[move_to(QUESTION), take_back()], 20);
    go_on(&mut laptop, &lesson, &[pick(QUESTION, QUESTION, "she-minds"), move_to("fill-in")], 30);
    exchange(&mut phone, &mut laptop, 40);
    for saves in [&mut phone, &mut laptop] {
        assert_eq!(picked(saves, &lesson).as_deref(), Some("she-minds"));
        let attempt = saves.open(&lesson);
        assert_eq!(attempt.stop(), &Stop::Step("fill-in".into()), "where the learner was last");
        let Summary::PartWay { step: Some(step), number, .. } = saves.summary(&lesson.id) else { panic!("part way") };
        assert_eq!((step.as_str(), usize::from(number)), ("fill-in", lesson.step(&"fill-in".into()).unwrap().0 + 1));
        let StepState::Scenario(scenario, walk) = &attempt.states()[7] else { panic!("a story") };
        assert_eq!(walk.endings_seen(scenario).count(), 2, "and the phone's story is there");
    }
    // What they have now may travel on, and nothing more comes of it.
    exchange(&mut phone, &mut laptop, 50);
    assert_eq!(taken(&phone), taken(&laptop));
}

#[test]
fn of_two_answers_the_one_from_the_device_that_was_used_later_stands() {
    let lesson = lesson();
    for (phone_at, laptop_at, stands) in [(20, 30, "she-minds"), (30, 20, "noor-is-angry")] {
        let (mut phone, mut laptop) = two_devices(&lesson);
        go_on(&mut phone, &lesson, &[pick(QUESTION, QUESTION, "noor-is-angry")], phone_at);
        go_on(&mut phone, &lesson, &script()[8..15], phone_at);
        go_on(&mut laptop, &lesson, &[pick(QUESTION, QUESTION, "she-minds")], laptop_at);
        exchange(&mut phone, &mut laptop, 40);
        assert_eq!(picked(&mut phone, &lesson).as_deref(), Some(stands));
        assert_eq!(picked(&mut laptop, &lesson).as_deref(), Some(stands));
    }
}

#[test]
fn an_answer_that_only_one_device_changed_is_as_it_has_it() {
    let lesson = lesson();
    let (mut phone, mut laptop) = two_devices(&lesson);
    go_on(&mut laptop, &lesson, &[pick(QUESTION, QUESTION, "she-minds")], 20);
    // The phone is used later, and does not touch the question.
    go_on(&mut phone, &lesson, &script()[8..15], 30);
    exchange(&mut phone, &mut laptop, 40);
    assert_eq!(picked(&mut phone, &lesson).as_deref(), Some("she-minds"));
    assert_eq!(picked(&mut laptop, &lesson).as_deref(), Some("she-minds"));
}

#[test]
fn where_a_clock_is_wrong_this_device_s_answer_stands() {
    let lesson = lesson();
    let (mut phone, mut laptop) = two_devices(&lesson);
    go_on(&mut phone, &lesson, &[pick(QUESTION, QUESTION, "noor-is-angry"), move_to("pairs"), move_to("two-more")], 20);
    go_on(&mut phone, &lesson, &script()[8..15], 20);
    go_on(&mut laptop, &lesson, &[pick(QUESTION, QUESTION, "she-minds")], 10);
    let ahead = Progress { touched: 1_000, ..taken(&phone).remove(0) };
    assert_eq!(laptop.bring_in(&ahead, &amend, 40), Brought::In);
    assert_eq!(picked(&mut laptop, &lesson).as_deref(), Some("she-minds"));
    // A device on which nothing was done since takes over all of it, whatever the clock says.
    let (_, mut behind) = two_devices(&lesson);
    assert_eq!(behind.bring_in(&ahead, &amend, 40), Brought::In);
    assert_eq!(taken(&behind)[0].trail, ahead.trail);
}

#[test]
fn a_clock_that_is_ahead_does_not_move_the_place_where_the_learner_stopped() {
    let lesson = lesson();
    let mut phone = open(&Shared::default(), 1);
    let mut laptop = open(&Shared::default(), 2);
    play(&mut phone, &lesson, &[move_to("noors-message")]);
    play(&mut laptop, &lesson, &script()[..9]);
    let before = laptop.summary(&lesson.id);
    let year_2099 = 4_070_908_800_000;
    let ahead = Progress { touched: year_2099, ..taken(&phone).remove(0) };
    assert_eq!(laptop.bring_in(&ahead, &amend, 1_000), Brought::In);
    assert_eq!(laptop.summary(&lesson.id), before);
    assert_eq!(taken(&laptop)[0].touched, 1);
    let mut empty = open(&Shared::default(), 3);
    assert_eq!(empty.bring_in(&ahead, &amend, 1_000), Brought::In);
    assert_eq!(taken(&empty)[0].touched, 1_000, "it was never in the future");
}

#[test]
fn home_names_the_step_that_it_leads_to() {
    let lesson = lesson();
    let (short, long) = (&[move_to("noors-message"), move_to("what-do-we-know")][..], &script()[..9]);
    for (on_phone, on_laptop) in [(short, long), (long, short)] {
        for (phone_at, laptop_at) in [(10, 20), (20, 10), (10, 10)] {
            let (mut phone, mut laptop) = (open(&Shared::default(), 1), open(&Shared::default(), 2));
            for (saves, events, at) in [(&mut phone, on_phone, phone_at), (&mut laptop, on_laptop, laptop_at)] {
                let mut attempt = saves.open(&lesson);
                for event in events {
                    assert!(saves.record(&mut attempt, event.clone(), at));
                }
            }
            assert_eq!(laptop.bring_in(&taken(&phone)[0], &amend, 30), Brought::In);
            let Summary::PartWay { step: Some(step), number, of: 10 } = laptop.summary(&lesson.id) else { panic!("part way") };
            assert_eq!(lesson.step(&step).map(|(index, _)| index + 1), Some(number.into()));
        }
    }
}

#[test]
fn what_the_same_tab_took_along_comes_back_after_it_handed_the_device_over() {
    let lesson = lesson();
    let mut saves = open(&Shared::default(), 1);
    let before = play(&mut saves, &lesson, &script());
    let along = taken(&saves);
    saves.forget(Box::new(Shared::default()), Tab::new(2), Keeping::Kept);
    // Two entries: the second move takes the place of the first.
    play(&mut saves, &lesson, &script()[..3]);
    assert_eq!(saves.bring_in(&along[0], &amend, 99), Brought::In);
    let both = saves.open(&lesson);
    assert!(both.is_finished());
    assert!(both.trail().entries().len() >= before.trail().entries().len() + 2);
}

#[test]
fn what_a_newer_app_keeps_is_not_touched_by_what_is_brought() {
    let lesson = lesson();
    let mut other = open(&Shared::default(), 1);
    play(&mut other, &lesson, &script());
    let store = Shared::default();
    let newer = lesson::format::seal::seal(7, r#"{"version":99,"lesson":"the-charger"}"#);
    store.save("evenkeel.progress.the-charger.a", &newer).expect("room");
    let mut saves = open(&store, 2);
    assert_eq!(saves.bring_in(&taken(&other)[0], &amend, 9), Brought::Newer);
    assert_eq!(store.load("evenkeel.progress.the-charger.a"), Ok(Some(newer)));
    assert_eq!((store.keys().map(|keys| keys.len()), saves.newer()), (Ok(1), 1));
}

#[test]
fn what_is_brought_to_a_device_without_room_is_here_and_not_claimed_to_be_kept() {
    let lesson = lesson();
    let mut other = open(&Shared::default(), 1);
    let played = play(&mut other, &lesson, &script());
    for keeping in [Keeping::Undecided, Keeping::Shared, Keeping::SessionOnly] {
        let mut saves = Saves::new(Box::new(MemoryStore::default()), Tab::new(2), keeping);
        assert_eq!(saves.bring_in(&taken(&other)[0], &amend, 9), Brought::In);
        assert_eq!(saves.keeping(), keeping);
        assert_eq!(work(&saves.open(&lesson)), work(&played));
    }
    let full = Shared::default();
    full.refuse.borrow_mut().extend(1..100);
    let mut saves = open(&full, 2);
    assert_eq!(saves.bring_in(&taken(&other)[0], &amend, 9), Brought::In);
    assert_eq!(saves.keeping(), Keeping::Failing);
    assert_eq!(work(&saves.open(&lesson)), work(&played));
}

#[test]
fn progress_that_no_app_wrote_does_no_harm() {
    let lesson = lesson();
    let mut saves = open(&Shared::default(), 1);
    let before = play(&mut saves, &lesson, &script());
    let with = |numbers: &[u32]| {
        let entry = |number: &u32| Entry { number: *number, tab: Tab::new(5), event: move_to("two-more") };
        let trail = Trail::new(numbers.iter().map(entry).collect());
        Progress { touched: u64::MAX, at: Some((u16::MAX, 0)), trail, ..blank(&lesson) }
    };
    // Behind the highest number there would be no room for what is done next.
    assert_eq!(saves.bring_in(&with(&[u32::MAX]), &amend, 9), Brought::Here);
    // More than is kept of one lesson: what is here must not give way.
    let many: Vec<u32> = (0..4096).map(|number| number + 1000).collect();
    assert_eq!(saves.bring_in(&with(&many), &amend, 9), Brought::TooMuch);
    assert_eq!(saves.bring_in(&with(&[]), &amend, 9), Brought::Here);
    assert_eq!(work(&saves.open(&lesson)), work(&before));
    assert_eq!(saves.bring_in(&with(&[500]), &amend, 9), Brought::In);
    let progress = &taken(&saves)[0];
    assert!(progress.touched <= 9 && progress.at.is_some_and(|(step, of)| step <= of), "{:?} {:?}", progress.touched, progress.at);
    let mut attempt = saves.open(&lesson);
    assert!(saves.record(&mut attempt, move_to("noors-message"), 10), "the lesson goes on");
}

fn blank(lesson: &Lesson) -> Progress {
    Progress {
        lesson: lesson.id.clone(),
        touched: 0,
        at: None,
        review: lesson::review::Review::default(),
        spent: 0,
        trail: Trail::default(),
    }
}

#[test]
fn time_is_counted_without_the_pauses() {
    let (store, lesson) = (Shared::default(), lesson());
    let mut saves = open(&store, 1);
    let mut attempt = saves.open(&lesson);
    for (event, minute) in [(move_to("noors-message"), 10), (move_to("what-do-we-know"), 11), (move_to("two-more"), 100)] {
        assert!(saves.record(&mut attempt, event, minute * 60_000));
    }
    assert_eq!(saves.spent(&lesson.id), 60 + 120, "of a pause two minutes count, and before the first thing nobody knows");
    let mut again = open(&store, 2);
    assert_eq!(again.spent(&lesson.id), 180, "it is kept");
    let mut attempt = again.open(&lesson);
    assert!(again.record(&mut attempt, move_to("noors-message"), 200 * 60_000));
    assert_eq!(again.spent(&lesson.id), 180);
    assert!(again.record(&mut attempt, move_to("two-more"), 199 * 60_000), "a clock that is put back");
    assert_eq!(again.spent(&lesson.id), 180);
}

#[test]
fn two_tabs_used_in_turn_count_each_second_once() {
    let (store, lesson) = (Shared::default(), lesson());
    let (mut one, mut other) = (open(&store, 1), open(&store, 2));
    let (mut here, mut there) = (one.open(&lesson), other.open(&lesson));
    for (second, step) in [(0, "noors-message"), (60, "what-do-we-know"), (120, "two-more"), (180, "noors-message")] {
        assert!(one.record(&mut here, move_to(step), (1_000 + second) * 1_000));
        assert!(other.record(&mut there, move_to(step), (1_010 + second) * 1_000));
    }
    assert_eq!(other.spent(&lesson.id), 180, "of the first ten seconds of a tab nobody knows");
}
