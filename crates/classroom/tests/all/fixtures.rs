//! What version 1 wrote is read for good.

use std::rc::Rc;

use classroom::{Answered, Assignment, AssignmentDraft, Class, Label, Lessons, Note, Parts, Receipt, Says, Sheet, State, Why};
use lesson::{Date, Lesson, format::lesson::from_json};

use crate::course::catalogue;

const ASSIGNMENT: &str = include_str!("../../../../tests/fixtures/assignment-v1.txt");
const RECEIPT: &str = include_str!("../../../../tests/fixtures/receipt-v1.txt");
const CLASS: &str = include_str!("../../../../tests/fixtures/class-v1.json");

fn lesson() -> Rc<Lesson> {
    Rc::new(from_json(include_str!("../../../../tests/fixtures/lesson-v1.json")).unwrap())
}

fn assignment() -> Assignment {
    Assignment {
        salt: 0x1234_5678,
        lessons: Lessons::These(vec!["name-it".into(), "pause".into(), "say-it-with-i".into()]),
        in_order: true,
        language: Some("es".into()),
        note: Note::new("Take your time. \u{1f642}"),
        due: Date::new(2026, 11, 27),
        says: Says::Scores,
        without: Parts::BREATHING,
        class: Label::new("8B"),
    }
}

/// What the receipt says: of each item whether it was right at first and at last, and which option was picked first.
const ITEMS: [Option<(bool, bool, Option<usize>)>; 7] = [
    Some((false, false, Some(2))),
    Some((true, false, None)),
    Some((true, true, Some(1))),
    Some((true, true, None)),
    Some((false, false, None)),
    Some((false, false, None)),
    Some((false, false, None)),
];

#[test]
fn an_assignment_of_version_1() {
    let draft = AssignmentDraft::read(ASSIGNMENT).unwrap();
    let course = catalogue(["name-it", "pause", "listening", "say-it-with-i"]);
    assert_eq!(draft.resolve(&course), Ok(assignment()));
    assert_eq!(format!("{}\n", draft.code()), ASSIGNMENT);
}

#[test]
fn a_receipt_of_version_1() {
    let (read, _) = Receipt::read(RECEIPT).unwrap();
    assert_eq!(
        (read.name().as_str(), read.mark(), read.attempt(), read.says()),
        ("Noor", Some(assignment().mark()), 0x1_2345, Says::Scores)
    );
    let sheet = Sheet::of(&lesson());
    let report = read.lessons()[0].open(&sheet).unwrap();
    let detail = report.detail().unwrap();
    assert_eq!((report.state(), detail.minutes), (State::Done, 25));
    assert_eq!(detail.endings, [true, false]);
    let told: Vec<_> = detail
        .items
        .iter()
        .map(|item| item.map(|Answered { right_first, right_last, picked_first }| (right_first, right_last, picked_first)))
        .collect();
    assert_eq!(told, ITEMS);
    assert_eq!(format!("{}\n", read.code()), RECEIPT);
}

#[test]
fn a_class_of_version_1() {
    let (class, faults) = Class::from_json(CLASS).unwrap().unwrap();
    assert_eq!(faults, []);
    assert_eq!(class.assignments(), [AssignmentDraft::read(ASSIGNMENT).unwrap()]);
    assert_eq!(class.entries().iter().map(|entry| entry.name().as_str()).collect::<Vec<_>>(), ["Noor"]);
    assert!(class.entries()[0].is_mended() && class.entries()[0].arrivals()[0].place.line == 3);
    assert!(matches!(class.problems(), [problem] if problem.place.source == "chat.txt" && matches!(problem.why(), Why::Damaged(_))));
    assert_eq!(format!("{}\n", class.to_json()), CLASS);
}
