//! Receipts: they say what was done, all of it and nothing else, in few letters.

use classroom::{CodeError, LessonReport, Misread, Name, Receipt, Says, Score, Sheet, State};
use lesson::{
    Activity, Lesson, LessonId,
    activity::Mark,
    attempt::{Answer, Attempt, Event, Stop, Tab, Trail},
};
use proptest::{collection::vec, prelude::*};

use crate::{
    assignment::slips,
    course::{Chance, How, lessons, play, sheets, shipped},
};

const MARK: u16 = 0xfedc;
const ATTEMPT: u32 = 0x1_ffff;

fn name(name: &str) -> Name {
    Name::new(name).unwrap()
}

fn receipt(name_typed: &str, says: Says, reports: &[LessonReport]) -> Receipt {
    Receipt::new(name(name_typed), MARK, ATTEMPT, says, reports).unwrap()
}

#[test]
fn whatever_was_played_comes_back() {
    for lesson in lessons() {
        let sheet = Sheet::of(&lesson);
        for seed in 0..40 {
            let how = [How::ToTheEnd, How::PartWay, How::Skipping, How::NotBegun][seed as usize % 4];
            let trail = play(&lesson, how, &mut Chance(seed));
            let report = LessonReport::of(&lesson, &trail, seed * 3);
            let whole = receipt("Noor A.", Says::Scores, std::slice::from_ref(&report));
            let (read, repairs) = Receipt::read(&whole.code()).unwrap();
            assert_eq!((&read, repairs.len()), (&whole, 0));
            assert_eq!((read.name().as_str(), read.mark(), read.attempt(), read.says()), ("Noor A.", Some(MARK), ATTEMPT, Says::Scores));
            assert_eq!(read.lessons()[0].open(&sheet), Ok(report.clone()), "{} {seed}", lesson.id);
            let expect = match how {
                How::NotBegun => State::NotBegun,
                How::PartWay => State::PartWay,
                // Whoever passed over nearly everything is done as well.
                How::ToTheEnd | How::Skipping => State::Done,
            };
            assert_eq!(report.state(), expect);
        }
    }
}

#[test]
fn a_receipt_of_one_lesson_can_be_typed() {
    for lesson in shipped() {
        let sheet = Sheet::of(&lesson);
        // The largest numbers there are: whatever was answered, it is no longer.
        let trail = worst(&lesson);
        let report = LessonReport::of(&lesson, &trail, 500);
        assert!(report.detail().unwrap().items.iter().all(Option::is_some) && report.detail().unwrap().minutes == 75);
        for typed in ["Wilhelmi", "17", "Zzzzzzzz", "Ana Li", "noor", "8B-17"] {
            let code = receipt(typed, Says::Scores, std::slice::from_ref(&report)).code();
            assert!(code.len() <= 60, "{} for {typed} in {}: {} items", code.len(), lesson.id, sheet.items().len());
            let done = receipt(typed, Says::Done, std::slice::from_ref(&report)).code();
            assert!(done.len() <= 50, "{done}");
        }
    }
}

/// Every ending, and of every question the last option, at first and at last.
fn worst(lesson: &std::rc::Rc<Lesson>) -> Trail {
    let mut best: Option<(Vec<u8>, Trail)> = None;
    for seed in 0..40 {
        let trail = play(lesson, How::ToTheEnd, &mut Chance(seed));
        let code = receipt("A", Says::Scores, &[LessonReport::of(lesson, &trail, 500)]).code();
        let bytes: Vec<u8> = code::decode(&code).unwrap().bytes.into_iter().rev().collect();
        let length = |bytes: &Vec<u8>| (bytes.len(), bytes.clone());
        if best.as_ref().is_none_or(|(most, _)| length(&bytes) > length(most)) {
            best = Some((bytes, trail));
        }
    }
    best.unwrap().1
}

#[test]
fn a_receipt_of_all_lessons_fits_a_picture() {
    let lessons = shipped();
    let reports: Vec<LessonReport> = lessons.iter().map(|lesson| LessonReport::of(lesson, &worst(lesson), 75)).collect();
    let code = receipt("Wilhelmina van der Berg", Says::Scores, &reports).code();
    let signs = Receipt::read(&code).unwrap().0.link_code().len();
    // A QR code of version 10 (57 squares a side) holds 395 letters and digits.
    assert!(signs <= 300, "{signs}");
    let (read, _) = Receipt::read(&code).unwrap();
    for ((handed, report), lesson) in read.lessons().iter().zip(&reports).zip(&lessons) {
        assert_eq!(handed.open(&Sheet::of(lesson)).as_ref(), Ok(report));
    }
}

/// The first lesson with a question of which one option is picked, and that question.
fn question() -> (std::rc::Rc<Lesson>, lesson::Step, std::rc::Rc<lesson::activity::Question>) {
    let lesson = shipped().into_iter().find(|lesson| lesson.id == LessonId::from("name-it")).unwrap();
    let step = lesson.steps[0].clone();
    let Activity::Questions(questions) = &step.activity else { panic!("it starts with a question") };
    (lesson.clone(), step.clone(), questions[0].clone())
}

#[test]
fn the_first_answer_counts_as_the_first_and_the_last_as_the_last() {
    let (lesson, step, question) = question();
    let right = question.options.iter().position(|option| option.mark == Mark::Right).unwrap();
    let wrong = question.options.iter().position(|option| option.mark == Mark::Wrong).unwrap();
    let tab = Tab::new(1);
    let told = |tries: &[Option<usize>]| {
        let mut attempt = Attempt::resume(lesson.clone(), Trail::default());
        for option in tries {
            let (step, part) = (step.id.clone(), question.id.clone());
            let event = match option {
                Some(option) => Event::Answered { step, part, answer: Answer::Picked(vec![question.options[*option].id.clone()]) },
                None => Event::Cleared { step, part },
            };
            assert!(attempt.update(event, &tab));
        }
        let report = LessonReport::of(&lesson, attempt.trail(), 0);
        report.detail().unwrap().items[0].map(|item| (item.right_first, item.right_last, item.picked_first))
    };
    assert_eq!(told(&[]), None);
    assert_eq!(told(&[Some(right)]), Some((true, true, Some(right))));
    assert_eq!(told(&[Some(wrong), None, Some(right)]), Some((false, true, Some(wrong))));
    assert_eq!(told(&[Some(wrong), Some(right), None]), Some((false, true, Some(wrong))), "taken back is no answer");
    assert_eq!(told(&[Some(right), None, Some(wrong)]), Some((true, false, Some(right))));
    let lookers = LessonReport::of(&lesson, &Trail::default(), 30);
    assert_eq!((lookers.state(), lookers.detail().unwrap().minutes, lookers.score()), (State::NotBegun, 0, None));
}

#[test]
fn minutes_are_told_to_the_nearest_five() {
    let (lesson, step, _) = question();
    let mut attempt = Attempt::resume(lesson.clone(), Trail::default());
    attempt.update(Event::Moved { to: Stop::Step(step.id.clone()) }, &Tab::new(1));
    for (minutes, told) in [(0, 0), (2, 0), (3, 5), (7, 5), (8, 10), (72, 70), (74, 75), (400, 75), (u32::MAX, 75)] {
        assert_eq!(LessonReport::of(&lesson, attempt.trail(), minutes).detail().unwrap().minutes, told, "{minutes}");
    }
}

#[test]
fn only_done_says_only_done() {
    for lesson in shipped() {
        let sheet = Sheet::of(&lesson);
        let of = |seed| LessonReport::of(&lesson, &play(&lesson, How::ToTheEnd, &mut Chance(seed)), seed);
        let (one, other) = (receipt("Leo", Says::Done, &[of(1)]), receipt("Leo", Says::Done, &[of(60)]));
        assert_eq!(one.code(), other.code(), "two who played differently hand in the same");
        let report = one.lessons()[0].open(&sheet).unwrap();
        assert_eq!((report.state(), report.detail(), report.score(), one.lessons()[0].minutes()), (State::Done, None, None, None));
    }
    assert_eq!(Receipt::new(name("Leo"), 1, 1, Says::Nothing, &[]), None);
}

#[test]
fn nothing_private_is_on_a_sheet_and_tools_change_nothing() {
    for lesson in lessons() {
        let sheet = Sheet::of(&lesson);
        let is_told = |step: &lesson::Step| sheet.items().iter().any(|item| item.step == step.id);
        for step in &lesson.steps {
            assert!(!(matches!(step.activity, Activity::Tool(_) | Activity::Card | Activity::Scenario(_)) && is_told(step)), "{}", step.id);
        }
        // Whether tools were used or passed over does not show.
        let trail = play(&lesson, How::ToTheEnd, &mut Chance(5));
        let turned = trail.entries().iter().cloned().map(|mut entry| {
            use lesson::activity::tool::Use;
            if let Event::Answered { answer: Answer::Used(used), .. } = &mut entry.event {
                *used = if *used == Use::Used { Use::Skipped } else { Use::Used };
            }
            entry
        });
        let turned = Trail::new(turned.collect());
        assert_eq!(LessonReport::of(&lesson, &trail, 9), LessonReport::of(&lesson, &turned, 9));
    }
}

#[test]
fn scores_count_what_was_answered() {
    let lesson = &shipped()[0];
    let skipped = LessonReport::of(lesson, &play(lesson, How::Skipping, &mut Chance(3)), 9);
    let score = skipped.score().unwrap_or_default();
    assert!(score.answered < Sheet::of(lesson).items().len() && skipped.state() == State::Done);
    let all = LessonReport::of(lesson, &play(lesson, How::ToTheEnd, &mut Chance(3)), 9);
    let Score { right_first, right_last, answered } = all.score().unwrap();
    assert!(answered == Sheet::of(lesson).items().len() && right_first <= answered && right_last <= answered);
}

#[test]
fn another_version_of_a_lesson_is_told_and_not_misread() {
    let lessons = shipped();
    let mut told_apart = 0;
    for lesson in &lessons {
        let handed = receipt("Leo", Says::Scores, &[LessonReport::of(lesson, &play(lesson, How::ToTheEnd, &mut Chance(1)), 10)]);
        let mut changed = (**lesson).clone();
        let step = changed.steps.iter().position(|step| matches!(step.activity, Activity::Questions(_))).unwrap();
        changed.steps.remove(step);
        let sheet = Sheet::of(&std::rc::Rc::new(changed));
        told_apart += usize::from(handed.lessons()[0].open(&sheet) == Err(Misread::OtherVersion));
        for other in lessons.iter().filter(|other| other.id != lesson.id) {
            assert_eq!(handed.lessons()[0].open(&Sheet::of(other)), Err(Misread::OtherLesson));
        }
        // A lesson in another language, or with a heading put right, is the same one.
        let mut retitled = (**lesson).clone();
        retitled.title = lesson::Text::plain("Anders");
        retitled.language = "nl".into();
        assert_eq!(Sheet::of(&std::rc::Rc::new(retitled)), Sheet::of(lesson));
    }
    assert_eq!(told_apart, lessons.len());
}

#[test]
fn one_slip_anywhere_never_makes_another_receipt() {
    let lesson = &shipped()[0];
    let whole = receipt("Noor", Says::Scores, &[LessonReport::of(lesson, &play(lesson, How::ToTheEnd, &mut Chance(2)), 20)]);
    for code in [whole.code(), whole.code().replace('-', ""), format!("https://example.org/#/r/{}", whole.code())] {
        let code: Vec<char> = code.chars().collect();
        let mut refused = 0;
        for at in 0..code.len() {
            for text in slips(&code, at) {
                match Receipt::read(&text) {
                    Ok((read, _)) => assert_eq!(read, whole, "{text}"),
                    Err(CodeError::Senseless | CodeError::Several(_)) => panic!("{text}"),
                    Err(_) => refused += 1,
                }
            }
        }
        assert!(refused * 20 < code.len() * 10, "{refused} of {} refused", code.len() * 10);
    }
}

#[test]
fn other_codes_are_told_apart() {
    let encode = |kind, version| code::encode(kind, version, &[7; 9]).unwrap();
    assert_eq!(Receipt::read(&encode(code::Kind::Backup, 1)), Err(CodeError::OtherKind(Some(code::Kind::Backup))));
    assert_eq!(Receipt::read(&encode(code::Kind::Receipt, 9)), Err(CodeError::Newer(9)));
    assert_eq!(Receipt::read("my receipt"), Err(CodeError::Foreign));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_receipt_comes_back(
        typed in "\\PC{0,40}|[A-Za-z0-9 .'-]{1,24}|[A-Z][a-z]{1,11}",
        mark: u16,
        attempt: u32,
        says in prop_oneof![Just(Says::Done), Just(Says::Scores)],
        seeds in vec((0..14usize, any::<u32>(), 0..4usize), 1..14),
    ) {
        prop_assume!(Name::new(&typed).is_some());
        let lessons = lessons();
        let how = [How::ToTheEnd, How::PartWay, How::Skipping, How::NotBegun];
        let report = |(lesson, seed, played): &(usize, u32, usize)| {
            LessonReport::of(&lessons[*lesson], &play(&lessons[*lesson], how[*played], &mut Chance(*seed)), seed % 90)
        };
        let reports: Vec<LessonReport> = seeds.iter().map(report).collect();
        let whole = Receipt::new(Name::new(&typed).unwrap(), mark, attempt, says, &reports).unwrap();
        let (read, _) = Receipt::read(&whole.code()).unwrap();
        prop_assert_eq!(&read, &whole);
        let sheets: Vec<Sheet> = lessons.iter().map(Sheet::of).collect();
        for handed in read.lessons() {
            prop_assert!(handed.find(&sheets).and_then(|sheet| handed.open(sheet)).is_ok());
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..120)) {
        let code = code::encode(code::Kind::Receipt, 1, &bytes).unwrap();
        let sheets = sheets();
        if let Ok((receipt, _)) = Receipt::read(&code) {
            prop_assert_eq!(receipt.code(), code);
            for handed in receipt.lessons() {
                for sheet in &sheets {
                    let _ = handed.open(sheet);
                }
            }
        }
    }
}
