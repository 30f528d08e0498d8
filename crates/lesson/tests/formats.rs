//! The promises to the outside: every past version of a format is still read.

use lesson::{
    Activity,
    activity::{Mark, tool::Use},
    attempt::{Attempt, StepState, Stop},
    backup::{Backup, BackupDraft, Note},
    document::Document,
    format::{
        JsonError,
        document::DocumentError,
        help::HelpError,
        lesson::{LessonError, from_json, to_json},
        progress::{Progress, ProgressError},
    },
    help::{Audience, HelpLines, Hours},
};
use std::rc::Rc;

const LESSON_V1: &str = include_str!("../../../tests/fixtures/lesson-v1.json");
const DOCUMENT_V1: &str = include_str!("../../../tests/fixtures/document-v1.json");
const HELP_V1: &str = include_str!("../../../tests/fixtures/help-v1.json");
const PROGRESS_V1: &str = include_str!("../../../tests/fixtures/progress-v1.json");
const BACKUP_V1: &str = include_str!("../../../tests/fixtures/backup-v1.json");
const BACKUP_CODE_V1: &str = include_str!("../../../tests/fixtures/backup-v1.txt");

#[test]
fn a_lesson_of_version_1_reads_whole_and_comes_back_the_same() {
    let lesson = from_json(LESSON_V1).expect("the fixture reads");
    assert_eq!(lesson.steps.len(), 10);
    assert_eq!(from_json(&to_json(&lesson)).expect("what is written reads"), lesson);
    // Byte for byte the same file again, apart from white space and the topic that this version does not know.
    let strip = |json: &str| json.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    assert_eq!(strip(&to_json(&lesson)), strip(LESSON_V1).replace(",\"a-topic-from-the-future\"", ""));
}

#[test]
fn progress_of_version_1_replays_on_its_lesson() {
    let lesson = Rc::new(from_json(LESSON_V1).expect("the fixture reads"));
    let progress = Progress::from_json(PROGRESS_V1).expect("the fixture reads");
    assert!(progress.is_finished());
    assert_eq!(Progress::from_json(&progress.to_json()).expect("what is written reads"), progress);

    let attempt = Attempt::resume(lesson, progress.trail);
    assert_eq!(attempt.set_aside(), 0);
    assert!(attempt.is_finished());
    assert_eq!(*attempt.stop(), Stop::Step("leo-answers".into()));
    assert_eq!(attempt.states()[1].marks(), [(Some("what-do-we-know".into()), Mark::Wrong, Mark::Right)]);
    assert!(matches!(&attempt.states()[3], StepState::Sort(_, answered) if !answered.is_answered && answered.now.is_some()));
    assert_eq!(attempt.states()[8], StepState::Tool(attempt_tool(&attempt, 8), Some(Use::Skipped)));
    let StepState::Scenario(scenario, walk) = &attempt.states()[7] else { panic!("a scenario") };
    assert_eq!(scenario.scene(walk.here().scene).id.as_str(), "it-gets-hotter");
    assert_eq!(walk.here().levels, [2, 4]);
}

#[test]
fn a_backup_of_version_1_reads_whole_and_is_written_the_same() {
    let lesson = from_json(LESSON_V1).expect("the fixture reads");
    let progress = Progress::from_json(PROGRESS_V1).expect("the fixture reads");
    let note = Note { title: "My if-then card".into(), lines: vec!["If my phone buzzes, then I breathe out once.".into()] };
    for text in [BACKUP_V1, BACKUP_CODE_V1] {
        let draft = BackupDraft::read(text).expect("the fixture reads");
        assert_eq!((&draft.notes[..], draft.damaged, draft.newer, &draft.repairs[..]), (&[note.clone()][..], 0, 0, &[][..]));
        let [held] = &draft.lessons[..] else { panic!("one lesson") };
        assert!(held.is_of(&lesson.id) && held.is_finished());
        let resolved = held.resolve(&lesson);
        assert_eq!((&resolved.progress, resolved.passed_over), (&progress, 0));
    }
    let backup = Backup { lessons: vec![progress], notes: vec![note] };
    let strip = |text: &str| text.split_whitespace().collect::<String>();
    assert_eq!(strip(&backup.to_json()), strip(BACKUP_V1));
    assert_eq!(strip(&backup.to_code().unwrap()).replace('-', ""), strip(BACKUP_CODE_V1).replace('-', ""));
}

fn attempt_tool(attempt: &Attempt, index: usize) -> Rc<lesson::activity::Tool> {
    match &attempt.states()[index] {
        StepState::Tool(tool, _) => tool.clone(),
        other => panic!("not a tool: {other:?}"),
    }
}

#[test]
fn help_lines_of_version_1_read_whole_and_come_back_the_same() {
    let help = HelpLines::from_json(HELP_V1).expect("the fixture reads");
    let lines = &help.country("FR").unwrap().lines;
    assert_eq!((lines.len(), lines[0].audience, lines[3].audience), (5, Some(Audience::UpTo(21)), Some(Audience::Everyone)));
    assert_eq!(lines[1].hours, Some(Hours::Between { first: 0, last: 5, from: "9:00".into(), to: "23:00".into() }));
    let strip = |json: &str| json.split_whitespace().collect::<String>();
    assert_eq!(strip(&help.to_json()), strip(HELP_V1));
}

#[test]
fn help_lines_that_are_newer_or_damaged_are_told_apart() {
    assert_eq!(HelpLines::from_json(r#"{"version":2,"lands":[]}"#), Err(HelpError::Newer(2)));
    let damaged = ["", "[]", "{\"version\":1}", &HELP_V1[..400]];
    let wrong = [
        ("\"always\"", "\"sometimes\""),
        ("[12, 25]", "[12]"),
        ("21,", "-1,"),
        ("https://example.fr/chat", "javascript:alert(1)"),
        ("[0, 5,", "[0, 9,"),
    ];
    let wrong = wrong.map(|(from, to)| HELP_V1.replace(from, to));
    for json in damaged.into_iter().chain(wrong.iter().map(String::as_str)) {
        assert!(matches!(HelpLines::from_json(json), Err(HelpError::Malformed(_))), "{json}");
    }
}

#[test]
fn a_document_of_version_1_reads_whole_and_comes_back_the_same() {
    let document = Document::from_json(DOCUMENT_V1).expect("the fixture reads");
    assert_eq!((document.title.to_plain().as_str(), document.sections[0].body.len()), ("Privacy", 5));
    let strip = |json: &str| json.split_whitespace().collect::<String>();
    assert_eq!(strip(&document.to_json()), strip(DOCUMENT_V1));
    assert_eq!(Document::from_json(r#"{"version":2}"#), Err(DocumentError::Newer(2)));
    for json in ["", "[]", r#"{"version":1}"#, &DOCUMENT_V1[..300]] {
        assert!(matches!(Document::from_json(json), Err(DocumentError::Malformed(_))), "{json}");
    }
}

#[test]
fn a_newer_version_is_told_apart_from_damage() {
    assert_eq!(from_json(r#"{"version":2,"shape":"another"}"#), Err(LessonError::Newer(2)));
    assert_eq!(Progress::from_json(r#"{"version":7}"#), Err(ProgressError::Newer(7)));
    for json in
        ["", "null", "[]", "{}", "{\"version\":1}", "{\"version\":\"1\"}", "\u{0}", "{\"version\":1,\"trail\":[[0,\"a\",{\"flew\":1}]]}"]
    {
        assert!(matches!(from_json(json), Err(LessonError::Malformed(_))), "{json}");
        assert!(matches!(Progress::from_json(json), Err(ProgressError::Malformed(_))), "{json}");
    }
}

#[test]
fn a_story_keeps_the_map_that_was_laid_out_for_it() {
    let with = |chart: &str| LESSON_V1.replacen(r#""meters":"#, &format!(r#""chart": {chart}, "meters":"#), 1);
    let whole = with("[[180,44, 90,128, 180,128, 90,212, 270,212], [0,1,180,44,90,128]]");
    let lesson = from_json(&whole).expect("a lesson with a map reads");
    let Activity::Scenario(story) = &lesson.steps[7].activity else { panic!("a scenario") };
    assert_eq!((story.chart.places.len(), story.chart.places[1]), (5, (90, 128)));
    assert_eq!((story.chart.lines[0].ends, &story.chart.lines[0].points[..]), ((0, 1), &[(180, 44), (90, 128)][..]));
    assert_eq!(from_json(&to_json(&lesson)).expect("what is written reads"), lesson);
    for broken in ["[[180,44]]", "[[180,44,90]]", "[7]", "{}", "[[180,44, 90,128, 180,128, 90,212, 270,\"x\"]]"] {
        assert!(matches!(from_json(&with(broken)), Err(LessonError::Malformed(_))), "{broken}");
    }
}

#[test]
fn a_lesson_that_names_what_it_does_not_hold_is_refused() {
    for (from, to, name) in [
        (r#""tray": "guess""#, r#""tray": "bin""#, "bin"),
        (r#""to": "stuck""#, r#""to": "nowhere""#, "nowhere"),
        (r#"["heat", 2]"#, r#"["height", 2]"#, "height"),
        (r#"["trust", ">=", 2]"#, r#"["truth", ">=", 2]"#, "truth"),
    ] {
        assert!(LESSON_V1.contains(from), "{from}");
        match from_json(&LESSON_V1.replace(from, to)) {
            Err(LessonError::Malformed(JsonError::Dangling(_, named))) => assert_eq!(named, name),
            other => panic!("{from}: {other:?}"),
        }
    }
}

#[test]
fn a_file_cut_short_anywhere_is_refused_and_never_panics() {
    for end in (0..LESSON_V1.trim_end().len()).filter(|end| LESSON_V1.is_char_boundary(*end)) {
        assert!(from_json(&LESSON_V1[..end]).is_err());
    }
    for end in 0..PROGRESS_V1.trim_end().len() {
        assert!(Progress::from_json(&PROGRESS_V1[..end]).is_err());
    }
}
