//! Files and codes that no app writes: far too long, in the worst order, the same thing a thousand times. Each is read or refused, and told.
//! Nothing here looks at a clock: what does not stand on a limit would not come to an end.

use std::fmt::Write as _;

use lesson::{
    attempt::{Entry, Event, Stop, Tab, Trail},
    backup::{Backup, BackupDraft, BackupError, Note},
    format::{
        JsonError,
        progress::{Progress, ProgressError},
        seal::seal,
    },
    review::Review,
};

fn file(lessons: &str, notes: &str) -> String {
    format!(r#"{{"format":"evenkeel-backup","version":1,"lessons":[{lessons}],"notes":[{notes}]}}"#)
}

/// A lesson with entries of these numbers.
fn lesson(id: &str, numbers: impl Iterator<Item = u32>) -> String {
    let mut text = format!(r#"{{"version":1,"lesson":"{id}","touched":1,"trail":["#);
    for (at, number) in numbers.enumerate() {
        let comma = if at == 0 { "" } else { "," };
        write!(text, r#"{comma}[{number},"t","ended"]"#).unwrap();
    }
    text + "]}"
}

fn repeated(one: &str, times: usize) -> String {
    vec![one; times].join(",")
}

#[test]
fn a_trail_without_end_is_damaged_and_the_lessons_beside_it_are_read() {
    let endless = lesson("endless", (0..400_000).rev());
    let draft = BackupDraft::read(&file(&format!("{endless},{}", lesson("short", 0..3)), "")).unwrap();
    assert_eq!((draft.lessons.len(), draft.damaged), (1, 1));
    assert!(draft.lessons[0].is_of(&"short".into()));
    assert!(matches!(Progress::from_json(&endless), Err(ProgressError::Malformed(_))));
}

#[test]
fn a_trail_in_the_worst_order_is_put_in_order() {
    let backwards = lesson("backwards", (0..16_384).rev());
    let draft = BackupDraft::read(&file(&repeated(&backwards, 20), "")).unwrap();
    let trail = &draft.lessons[0].whole().unwrap().trail;
    assert_eq!((draft.lessons.len(), draft.damaged, trail.entries().len()), (1, 0, 4_096));
    assert!(trail.entries().is_sorted_by_key(|entry| entry.number));
    assert!(matches!(Progress::from_json(&lesson("more", 0..16_385)), Err(ProgressError::Malformed(_))));
}

#[test]
fn the_same_lesson_over_and_over_is_one() {
    let trail = |from: u32| lesson("again", from..from + 200);
    let many: Vec<String> = (0..1_000).map(|at| trail(at * 3)).collect();
    let draft = BackupDraft::read(&file(&many.join(","), "")).unwrap();
    assert_eq!((draft.lessons.len(), draft.damaged, draft.lessons[0].entries()), (1, 0, 3_197));
    let draft = BackupDraft::read(&file(&repeated(&lesson("again", 0..1), 120_000), "")).unwrap();
    assert_eq!((draft.lessons.len(), draft.damaged), (1, 119_000));
}

#[test]
fn more_lessons_than_any_course_has_are_not_all_read() {
    let many: Vec<String> = (0..60_000).map(|at| lesson(&at.to_string(), 0..1)).collect();
    let draft = BackupDraft::read(&file(&many.join(","), "")).unwrap();
    assert_eq!((draft.lessons.len(), draft.damaged), (1_000, 59_000));
    let record = seal(1, &many[0]).replace('"', "\\\"");
    let keys: Vec<String> = (0..40_000).map(|at| format!(r#""evenkeel.progress.{at}.a":"{record}""#)).collect();
    let draft = BackupDraft::read(&format!("{{{}}}", keys.join(","))).unwrap();
    assert_eq!((draft.lessons.len(), draft.damaged), (1, 38_000));
}

#[test]
fn more_notes_than_anybody_keeps_are_not_all_read() {
    let note = |lines: usize| format!(r#"{{"title":"t","lines":[{}]}}"#, repeated(r#""a""#, lines));
    let draft = BackupDraft::read(&file("", &repeated(&note(1), 100_000))).unwrap();
    assert_eq!((draft.notes.len(), draft.damaged), (200, 99_800));
    let draft = BackupDraft::read(&file("", &format!("{},{},{}", note(200), note(201), note(500_000)))).unwrap();
    assert_eq!((draft.notes.len(), draft.damaged), (1, 2));
    let code = |notes: usize, lines: usize| {
        let note = Note { title: String::new(), lines: vec![String::new(); lines] };
        BackupDraft::read(&Backup { lessons: Vec::new(), notes: vec![note; notes] }.to_code().unwrap())
    };
    assert_eq!(code(200, 20).unwrap().notes.len(), 200);
    assert_eq!((code(201, 0), code(1, 201)), (Err(BackupError::Senseless), Err(BackupError::Senseless)));
}

#[test]
fn a_code_with_more_than_any_app_writes_makes_no_sense() {
    let blank =
        |id: usize, trail| Progress { lesson: id.to_string().into(), touched: 0, at: None, review: Review::default(), spent: 0, trail };
    let backup = Backup { lessons: (0..1_001).map(|id| blank(id, Trail::default())).collect(), notes: Vec::new() };
    assert_eq!(BackupDraft::read(&backup.to_code().unwrap()), Err(BackupError::Senseless));
    // A lesson of which a code says that it has 16,385 entries, each of them one bit and three.
    let mut bits = code::BitWriter::new();
    bits.number(1, 3);
    bits.bits(0, 24);
    bits.number(0, 14);
    bits.bits(0, 2);
    bits.number(16_385, 6);
    for at in 0..16_385 {
        bits.bit(at > 0);
        if at == 0 {
            bits.number(1, 3);
            bits.number(0, 2);
            bits.bits(1, 1);
            bits.bits(7, 30);
        }
        bits.bits(0, 3);
    }
    bits.number(0, 2);
    let code = code::encode(code::Kind::Backup, 1, &bits.finish()).unwrap();
    assert_eq!(BackupDraft::read(&code), Err(BackupError::Senseless));
}

#[test]
fn an_answer_without_end_is_damaged() {
    let pairs: Vec<String> = (0..600_000).rev().map(|at| format!(r#"["{at:06}","t"]"#)).collect();
    let answer = |pairs: &[String]| {
        let trail = format!(r#"[[0,"t",{{"answered":["s","p",{{"placed":[{}]}}]}}]]"#, pairs.join(","));
        Progress::from_json(&format!(r#"{{"version":1,"lesson":"a","touched":1,"trail":{trail}}}"#))
    };
    assert!(matches!(answer(&pairs[..400_000]), Err(ProgressError::Malformed(_))));
    assert!(answer(&pairs[..128]).is_ok());
}

#[test]
fn a_text_longer_than_any_of_ours_is_refused_before_it_is_read() {
    let long = |text: &str| text.repeat((8 << 20) / text.len() + 1);
    assert_eq!(BackupDraft::read(&format!("{{{}", long("["))), Err(BackupError::Malformed(JsonError::TooLong)));
    assert_eq!(BackupDraft::read(&file("", &long(" "))), Err(BackupError::Malformed(JsonError::TooLong)));
    assert_eq!(BackupDraft::read(&long("B1000K-58S8FA-XR000W ")), Err(BackupError::Foreign));
}

#[test]
fn the_first_of_two_entries_with_one_number_stays() {
    let entry = |number, to| Entry { number, tab: Tab::new(1), event: Event::Moved { to } };
    let trail = Trail::new(vec![entry(5, Stop::End), entry(2, Stop::End), entry(5, Stop::Opening), entry(2, Stop::Opening)]);
    assert_eq!(trail.entries(), [entry(2, Stop::End), entry(5, Stop::End)]);
}
