//! Progress taken along: whatever was played comes back as it was, from a code and from a file, and merging it changes nothing twice.

#![cfg(feature = "compile")]

use std::{fs, path::Path, rc::Rc};

use lesson::{
    Activity, Lesson, LessonId,
    activity::{scenario::Exit, tool::Use},
    attempt::{Answer, Attempt, Entry, Event, StepState, Stop, Tab, Trail},
    backup::{Backup, BackupDraft, BackupError, Note},
    compile::{self, Setting},
    format::{progress::Progress, seal::seal},
    review::Review,
};

/// The lessons of this repository, and the two that have every construct.
fn lessons() -> Vec<Rc<Lesson>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cast = compile::cast(&fs::read(here.join("../../lessons/cast.toml")).unwrap()).value.unwrap();
    let mut folders = vec![here.join("tests/fixtures/every-construct"), here.join("../../tests/gallery/gallery")];
    folders.extend(fs::read_dir(here.join("../../lessons")).unwrap().map(|entry| entry.unwrap().path()));
    folders.sort();
    let lesson = |folder: &std::path::PathBuf| {
        let id = LessonId::from(folder.file_name().unwrap().to_str().unwrap());
        let bytes = fs::read(folder.join("en.md")).ok()?;
        let setting = Setting { id: &id, language: "en", cast: &cast, base: None };
        let (lesson, _) = compile::lesson(&bytes, setting).value.unwrap_or_else(|| panic!("{} compiles", folder.display()));
        Some(Rc::new(lesson))
    };
    folders.iter().filter_map(lesson).collect()
}

/// The lessons that are taught.
fn shipped() -> Vec<Rc<Lesson>> {
    lessons().into_iter().filter(|lesson| !["every-construct", "gallery"].contains(&lesson.id.as_str())).collect()
}

/// Chance, the same at every run.
struct Chance(u32);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % count.max(1)
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// A whole lesson as somebody plays it: `restless` drafts, tries again, goes back and forth and changes tabs.
fn play(lesson: &Rc<Lesson>, seed: u32, is_restless: bool) -> Progress {
    let mut chance = Chance(seed);
    let mut tab = Tab::new(seed.wrapping_mul(2_654_435_761));
    let mut attempt = Attempt::resume(lesson.clone(), Trail::default());
    let steps = lesson.steps.len();
    for (index, step) in lesson.steps.iter().enumerate() {
        attempt.update(Event::Moved { to: Stop::Step(step.id.clone()) }, &tab);
        if is_restless && chance.one_in(5) {
            tab = if chance.one_in(2) { Tab::new(chance.below(1 << 30) as u32) } else { Tab::from(format!("tab {}", chance.below(3))) };
            let _ = attempt.update(Event::Moved { to: chance.of(&[Stop::Opening, Stop::Step(step.id.clone()), Stop::End]).clone() }, &tab);
        }
        let parts = match &step.activity {
            Activity::Questions(questions) => questions.iter().map(|question| question.id.clone()).collect(),
            _ => vec![step.part()],
        };
        for (at, part) in parts.iter().enumerate() {
            while let Some(answer) = answer(&step.activity, at, &mut chance) {
                let (step, part) = (step.id.clone(), part.clone());
                if is_restless && chance.one_in(2) {
                    attempt.update(Event::Drafted { step: step.clone(), part: part.clone(), answer: answer.clone() }, &tab);
                }
                if is_restless && chance.one_in(4) {
                    attempt.update(Event::Cleared { step: step.clone(), part: part.clone() }, &tab);
                }
                attempt.update(Event::Answered { step, part, answer }, &tab);
                if !chance.one_in(if is_restless { 3 } else { 5 }) {
                    break;
                }
            }
        }
        tell_story(&mut attempt, index, &tab, &mut chance, is_restless);
    }
    attempt.update(Event::Moved { to: Stop::End }, &tab);
    let came_back = Review { passed: 2, at: 1_790_500_000_000 };
    Progress {
        lesson: lesson.id.clone(),
        touched: 1_790_000_000_000 + u64::from(seed) * 86_400_123,
        at: Some((steps as u16, steps as u16)),
        review: if is_restless { came_back } else { Review::default() },
        spent: 0,
        trail: attempt.trail().clone(),
    }
}

fn answer(activity: &Activity, part: usize, chance: &mut Chance) -> Option<Answer> {
    Some(match activity {
        Activity::Card | Activity::Scenario(_) => return None,
        Activity::Questions(questions) => {
            let question = &questions[part];
            let fewest = chance.below(question.options.len());
            let picked =
                question.options.iter().enumerate().filter(|(at, _)| *at == fewest || (question.pick.is_many() && chance.one_in(2)));
            Answer::Picked(picked.map(|(_, option)| option.id.clone()).collect())
        }
        Activity::Sort(sort) => {
            Answer::Placed(sort.slips.iter().map(|slip| (slip.id.clone(), chance.of(&sort.trays).id.clone())).collect())
        }
        Activity::Match(pairs) => {
            let rights = pairs.rights();
            Answer::Paired(pairs.pairs.iter().map(|pair| (pair.left.id.clone(), chance.of(&rights).id.clone())).collect())
        }
        Activity::Order(order) => {
            let mut items: Vec<_> = order.items.iter().map(|item| item.id.clone()).collect();
            let (one, other) = (chance.below(items.len()), chance.below(items.len()));
            items.swap(one, other);
            Answer::Ordered(items)
        }
        Activity::Fill(fill) => Answer::Filled(fill.blanks().map(|blank| (blank.id.clone(), chance.of(&blank.words).id.clone())).collect()),
        Activity::Tool(_) => Answer::Used(*chance.of(&[Use::Used, Use::Skipped])),
    })
}

/// Chooses on until an ending, and then maybe once more from somewhere on the way.
fn tell_story(attempt: &mut Attempt, index: usize, tab: &Tab, chance: &mut Chance, is_restless: bool) {
    for _ in 0..if is_restless { 60 } else { 30 } {
        let StepState::Scenario(scenario, walk) = &attempt.states()[index] else { return };
        let step = attempt.lesson().steps[index].id.clone();
        let here = walk.here();
        let scene = scenario.scene(here.scene);
        let event = match &scene.exit {
            Exit::Choices(_) => {
                let offered: Vec<_> = scenario.offered(here.scene, &here.levels).collect();
                let choice = chance.of(&offered);
                let to = scenario.scene(choice.to).id.clone();
                Event::Chose { step, scene: scene.id.clone(), choice: choice.id.clone(), to }
            }
            Exit::Ending(_) if is_restless || chance.one_in(2) => {
                let depth = chance.below(walk.visits().len() - 1);
                Event::Rewound { step, scene: scenario.scene(walk.visits()[depth].scene).id.clone(), depth }
            }
            Exit::Ending(_) => return,
        };
        assert!(attempt.update(event, tab));
    }
}

fn backup(lessons: Vec<Progress>) -> Backup {
    Backup { lessons, notes: Vec::new() }
}

fn through_code(backup: &Backup) -> BackupDraft {
    let code = backup.to_code().unwrap();
    BackupDraft::read(&code).unwrap_or_else(|error| panic!("{error}: {code}"))
}

#[test]
fn whatever_was_played_comes_back_from_a_code() {
    for lesson in lessons() {
        for seed in 0..40 {
            let progress = play(&lesson, seed, seed % 2 == 1);
            let draft = through_code(&backup(vec![progress.clone()]));
            assert_eq!((draft.lessons.len(), draft.damaged, draft.newer), (1, 0, 0));
            let held = &draft.lessons[0];
            assert!(held.is_of(&lesson.id) && held.is_finished() && held.whole().is_none());
            assert_eq!((held.touched(), held.at(), held.entries()), (progress.touched, progress.at, progress.trail.entries().len()));
            let resolved = held.resolve(&lesson);
            assert_eq!(resolved.passed_over, 0, "{} {seed}", lesson.id);
            assert_eq!(resolved.progress, progress, "{} {seed}", lesson.id);
        }
    }
}

#[test]
fn a_profile_comes_back_from_a_code_and_from_a_file() {
    let lessons = shipped();
    let notes = vec![
        Note { title: "My if-then card".into(), lines: vec!["If my stomach knots, then I count to ten.".into(), "ü 😀 \"\\\n".into()] },
        Note::default(),
    ];
    let all = Backup { lessons: lessons.iter().map(|lesson| play(lesson, 3, true)).collect(), notes: notes.clone() };
    let ids: Vec<LessonId> = lessons.iter().map(|lesson| lesson.id.clone()).collect();
    for text in [all.to_code().unwrap(), all.to_json()] {
        let draft = BackupDraft::read(&format!("\u{feff}\n {text}\n")).unwrap();
        assert_eq!(draft.notes, notes);
        for ((held, lesson), progress) in draft.lessons.iter().zip(&lessons).zip(&all.lessons) {
            assert_eq!(held.find_in(&ids), Some(&lesson.id));
            assert_eq!(held.find_in(&ids[..0]), None);
            assert_eq!(held.resolve(lesson).progress, *progress);
        }
    }
    let nothing = Backup::default();
    assert_eq!(BackupDraft::read(&nothing.to_code().unwrap()), Ok(BackupDraft::default()));
    assert_eq!(BackupDraft::read(&nothing.to_json()), Ok(BackupDraft::default()));
}

#[test]
fn merging_a_backup_into_where_it_comes_from_changes_nothing() {
    for lesson in shipped() {
        let here = play(&lesson, 11, true);
        let draft = through_code(&backup(vec![here.clone()]));
        let resolved = draft.lessons[0].resolve(&lesson).progress;
        let stranger = Tab::new(99);
        let mut merged = here.trail.clone();
        merged.merge(&resolved.trail, &stranger);
        assert_eq!(merged, here.trail);

        let mut elsewhere = play(&lesson, 12, false).trail;
        elsewhere.merge(&resolved.trail, &stranger);
        let once = elsewhere.clone();
        elsewhere.merge(&resolved.trail, &stranger);
        assert_eq!(elsewhere, once);

        // Two tabs at once, with a gap, and as far as numbers may leap.
        let mut entries = elsewhere.entries().to_vec();
        entries.drain(3..6);
        let far = entries.last().unwrap().number + (1 << 16);
        entries.push(Entry { number: far, tab: Tab::from(String::new()), event: Event::Moved { to: Stop::Opening } });
        entries.push(Entry { number: far, tab: Tab::new(7), event: Event::Moved { to: Stop::End } });
        let both = Progress { trail: Trail::new(entries), touched: u64::MAX, at: None, ..here };
        assert_eq!(through_code(&backup(vec![both.clone()])).lessons[0].resolve(&lesson).progress, both);

        // Further than that no learner comes, and behind it there would be no room.
        let mut entries = both.trail.entries().to_vec();
        entries.push(Entry { number: far + (1 << 16) + 1, tab: Tab::new(7), event: Event::Moved { to: Stop::End } });
        entries.push(Entry { number: u32::MAX, tab: Tab::new(7), event: Event::Moved { to: Stop::End } });
        let farther = backup(vec![Progress { trail: Trail::new(entries), ..both.clone() }]);
        for draft in [through_code(&farther), BackupDraft::read(&farther.to_json()).unwrap()] {
            let resolved = draft.lessons[0].resolve(&lesson);
            assert_eq!((resolved.passed_over, resolved.progress.trail), (2, both.trail.clone()));
        }
    }
}

#[test]
fn what_a_changed_lesson_no_longer_knows_is_passed_over_and_counted() {
    let lesson = shipped().remove(0);
    let progress = play(&lesson, 5, false);
    let draft = through_code(&backup(vec![progress.clone()]));
    let gone = &lesson.steps.iter().find(|step| matches!(step.activity, Activity::Questions(_))).unwrap().id;
    let mut shorter = (*lesson).clone();
    shorter.steps.retain(|step| step.id != *gone);
    let resolved = draft.lessons[0].resolve(&shorter);
    let is_gone = |event: &Event| event.step() == Some(gone) || *event == Event::Moved { to: Stop::Step(gone.clone()) };
    let left: Vec<_> = progress.trail.entries().iter().filter(|entry| !is_gone(&entry.event)).cloned().collect();
    assert_eq!(resolved.passed_over, progress.trail.entries().len() - left.len());
    assert!(resolved.passed_over > 0);
    assert_eq!(resolved.progress.trail.entries(), left);

    // Another heading, and the author wrote down what it was.
    let mut renamed = (*lesson).clone();
    let step = renamed.steps.iter_mut().find(|step| step.id == *gone).unwrap();
    step.was = vec![step.id.clone()];
    step.id = "another-heading".into();
    let resolved = draft.lessons[0].resolve(&renamed);
    assert_eq!((resolved.passed_over, &resolved.progress.trail), (0, &progress.trail));
}

#[test]
fn two_ids_with_one_hash_are_never_guessed() {
    let (one, other) = collision();
    let mut lesson = (*shipped()[0]).clone();
    let entry = |number, id: &str| Entry { number, tab: Tab::new(1), event: Event::Moved { to: Stop::Step(id.into()) } };
    let entries = vec![entry(0, &one), entry(1, lesson.steps[1].id.as_str()), entry(2, &other)];
    let kept = entries[1].clone();
    (lesson.steps[0].id, lesson.steps[2].id) = (one.as_str().into(), other.as_str().into());
    let progress = Progress { trail: Trail::new(entries), ..play(&Rc::new(lesson.clone()), 1, false) };
    let resolved = through_code(&backup(vec![progress])).lessons[0].resolve(&lesson);
    assert_eq!((resolved.passed_over, resolved.progress.trail.entries()), (2, &[kept][..]));
}

/// Two ids that have the same hash.
fn collision() -> (String, String) {
    let hash = |id: &str| {
        let hash = lesson::seed(id);
        (hash >> 16 ^ hash) as u16
    };
    let ids: Vec<String> = (0..2_000).map(|number| format!("step-{number}")).collect();
    let pairs = ids.iter().enumerate().flat_map(|(at, one)| ids[..at].iter().map(move |other| (one, other)));
    pairs.filter(|(one, other)| hash(one) == hash(other)).map(|(one, other)| (one.clone(), other.clone())).next().unwrap()
}

/// How long the code of finished lessons is, in bytes and as it is shown. The head of `backup/mod.rs` names these.
#[test]
fn codes_are_short() {
    let lessons = shipped();
    let (mut all_bytes, mut all_events) = (0, 0);
    for (count, most_bytes, most_letters) in [(1, 200, 460), (4, 720, 1_620), (12, 2_300, 5_100)] {
        let mut sizes = Vec::new();
        for seed in 0..20 {
            let backup = backup(lessons.iter().cycle().skip(seed).take(count).map(|lesson| play(lesson, seed as u32, false)).collect());
            let code = backup.to_code().unwrap();
            let events: usize = backup.lessons.iter().map(|progress| progress.trail.entries().len()).sum();
            let bytes = code::decode(&code).unwrap().bytes.len();
            (all_bytes, all_events) = (all_bytes + bytes, all_events + events);
            sizes.push((bytes, code.len(), events));
        }
        sizes.sort_unstable();
        let (middle, longest) = (sizes[10], sizes[19]);
        println!("{count} lessons: {middle:?} bytes, characters, events; at most {longest:?}");
        assert!(longest.0 <= most_bytes && longest.1 <= most_letters, "{count} lessons take {longest:?}");
    }
    assert!(all_bytes * 40 <= all_events * 200, "40 events take {} bytes", all_bytes * 40 / all_events);
}

#[test]
fn what_the_rescue_screen_copies_is_read() {
    let lessons = shipped();
    let progress = play(&lessons[0], 7, true);
    let mut older = progress.clone();
    older.trail = Trail::new(progress.trail.entries()[..5].to_vec());
    older.touched -= 1_000;
    let other = play(&lessons[1], 8, false);
    let cut = &seal(4, &other.to_json())[..200];
    let newer = seal(1, r#"{"version":9}"#);
    let keys = [
        ("evenkeel.progress.a.b", seal(8, &older.to_json())),
        ("evenkeel.progress.a.a", seal(9, &progress.to_json())),
        ("evenkeel.progress.b.a", seal(5, &other.to_json())),
        ("evenkeel.progress.b.b", cut.to_owned()),
        ("evenkeel.aside.progress.b.0", cut.to_owned()),
        ("evenkeel.progress.c.a", newer),
        ("evenkeel.toolkit", "something else".to_owned()),
    ];
    let copied = serde_json::to_string(&serde_json::Map::from_iter(keys.map(|(key, value)| (key.to_owned(), value.into())))).unwrap();
    let draft = BackupDraft::read(&copied).unwrap();
    assert_eq!((draft.lessons.len(), draft.damaged, draft.newer), (2, 1, 1));
    let mut held: Vec<_> = draft.lessons.iter().map(|lesson| lesson.whole().unwrap()).collect();
    held.sort_by_key(|held| held.lesson != progress.lesson);
    assert_eq!(held, [&progress, &other]);
}

#[test]
fn a_lesson_that_is_newer_or_damaged_in_both_its_slots_is_one() {
    let good = play(&shipped()[0], 7, false);
    let newer = seal(1, r#"{"version":9,"lesson":"c"}"#);
    let malformed = seal(1, r#"{"version":1,"lesson":"d"}"#);
    let keys = [
        ("evenkeel.progress.a.a", seal(9, &good.to_json())),
        ("evenkeel.progress.c.a", newer.clone()),
        ("evenkeel.progress.c.b", newer),
        ("evenkeel.progress.d.a", malformed.clone()),
        ("evenkeel.progress.d.b", malformed.clone()),
        ("evenkeel.aside.progress.d.0", malformed),
        ("evenkeel.progress.e.a", "cut".into()),
        ("evenkeel.progress.e.b", "cut".into()),
    ];
    let copied = serde_json::to_string(&serde_json::Map::from_iter(keys.map(|(key, value)| (key.to_owned(), value.into())))).unwrap();
    let draft = BackupDraft::read(&copied).unwrap();
    assert_eq!((draft.lessons.len(), draft.damaged, draft.newer), (1, 2, 1));
}

#[test]
fn a_newer_backup_is_told_from_a_damaged_one() {
    let file = backup(vec![play(&shipped()[0], 1, false)]).to_json();
    assert_eq!(BackupDraft::read(&file.replacen("\"version\":1", "\"version\":2", 1)), Err(BackupError::Newer(2)));
    assert_eq!(BackupDraft::read(r#"{"format":"evenkeel-backup","version":7,"else":1}"#), Err(BackupError::Newer(7)));
    let newer_lesson = BackupDraft::read(r#"{"format":"evenkeel-backup","version":1,"lessons":[{"version":2},{"version":1}]}"#).unwrap();
    assert_eq!((newer_lesson.newer, newer_lesson.damaged), (1, 1));
    for end in (0..file.len()).filter(|end| file.is_char_boundary(*end)) {
        assert!(BackupDraft::read(&file[..end]).is_err());
    }
    for text in ["{}", r#"{"format":"other","version":1}"#, r#"{"version":1}"#, "", "no code", "[]", "null"] {
        assert_eq!(BackupDraft::read(text), Err(BackupError::Foreign), "{text}");
    }
    for text in [r#"{"format":"evenkeel-backup"}"#, r#"{"format":"evenkeel-backup","version":1}"#, "{", r#"{"a":"\ud800"}"#] {
        assert!(matches!(BackupDraft::read(text), Err(BackupError::Malformed(_))), "{text}");
    }
}

#[test]
fn other_codes_are_told_apart() {
    use code::{Faults, Kind, encode};
    let told = |code: Option<String>| BackupDraft::read(&code.unwrap()).unwrap_err();
    assert_eq!(told(encode(Kind::Assignment, 1, b"x")), BackupError::OtherKind(Some(Kind::Assignment)));
    assert_eq!(told(encode(Kind::Backup, 2, b"x")), BackupError::Newer(2));
    assert_eq!(told(encode(Kind::Backup, 1, b"xxxxxxxx")), BackupError::Senseless);
    assert_eq!(told(encode(Kind::Backup, 1, b"")), BackupError::Senseless);
    // Cut: what it is stands in its first group.
    let cut = |version| encode(Kind::Backup, version, &[9; 90]).map(|code| code[..60].to_owned());
    assert_eq!(told(cut(2)), BackupError::Newer(2));
    assert!(matches!(told(cut(1)), BackupError::Code(Faults::Damaged(damage)) if damage.is_cut()));
    let receipt = encode(Kind::Receipt, 1, &[9; 90]).map(|code| code[..60].to_owned());
    assert_eq!(told(receipt), BackupError::OtherKind(Some(Kind::Receipt)));
}

#[test]
fn any_bytes_in_a_code_are_read_or_refused() {
    let lesson = shipped().remove(0);
    let whole = code::decode(&backup(vec![play(&lesson, 2, true)]).to_code().unwrap()).unwrap().bytes;
    let mut chance = Chance(77);
    for _ in 0..3_000 {
        let mut bytes = whole.clone();
        bytes.truncate(1 + chance.below(bytes.len()));
        for _ in 0..chance.below(6) {
            let at = chance.below(bytes.len());
            bytes[at] ^= 1 << chance.below(8);
        }
        if let Ok(draft) = BackupDraft::read(&code::encode(code::Kind::Backup, 1, &bytes).unwrap()) {
            for held in &draft.lessons {
                let _ = held.resolve(&lesson);
            }
        }
    }
    for fill in [0x00, 0xff, 0x55, 0x92] {
        let _ = BackupDraft::read(&code::encode(code::Kind::Backup, 1, &vec![fill; code::MOST_BYTES]).unwrap());
    }
}
