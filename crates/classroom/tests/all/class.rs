//! The class as a value: it merges, sums up, goes out as a table and comes back from its file.

use classroom::{Class, ClassError, CsvWords, Flag, LessonReport, Name, Receipt, Says, Sheet, SortBy, State};
use lesson::{
    Activity,
    activity::{Mark, scenario::Exit},
    attempt::{Answer, Attempt, Event, StepState, Stop, Tab, Trail},
};
use proptest::{collection::vec, prelude::*};

use crate::{
    course::{Chance, How, draft, play, sheets, shipped},
    mess::{first_sheets, receipt},
};

fn name(name: &str) -> Name {
    Name::new(name).unwrap()
}

fn of(receipts: &[Receipt]) -> Class {
    let mut class = Class::new();
    for (number, receipt) in receipts.iter().enumerate() {
        class.take(&receipt.code(), &format!("paste {number}"));
    }
    class
}

/// A learner who got this far in the first lesson, by chance.
fn played(typed: &str, attempt: u32, how: How, seed: u32) -> Receipt {
    let lesson = &shipped()[0];
    let report = LessonReport::of(lesson, &play(lesson, how, &mut Chance(seed)), 10);
    Receipt::new(name(typed), 9, attempt, Says::Scores, &[report]).unwrap()
}

#[test]
fn who_hands_in_again_is_one_row_with_what_is_further() {
    let (half, whole) = (played("Noor", 5, How::PartWay, 1), played("Noor", 5, How::ToTheEnd, 1));
    for order in [[&half, &whole], [&whole, &half]] {
        let class = of(&order.map(Clone::clone));
        let table = class.results(&first_sheets()).table();
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.rows[0].cells[0].as_ref().map(|cell| cell.state), Some(State::Done));
        assert_eq!(table.rows[0].flags, [Flag::Several(2)]);
    }
}

#[test]
fn who_hands_in_lesson_by_lesson_is_one_row_too() {
    let lessons = shipped();
    let of_lesson = |place: usize| {
        let report = LessonReport::of(&lessons[place], &play(&lessons[place], How::ToTheEnd, &mut Chance(3)), 10);
        Receipt::new(name("Noor"), 9, 5, Says::Scores, &[report]).unwrap()
    };
    let table = of(&[of_lesson(0), of_lesson(1), of_lesson(4)]).results(&sheets()).table();
    assert_eq!((table.rows.len(), table.rows[0].cells.iter().flatten().count()), (1, 3));
    let columns: Vec<_> = table.columns.iter().map(|column| column.lesson.clone().unwrap()).collect();
    assert_eq!(columns, [0, 1, 4].map(|place| lessons[place].id.clone()), "in the lessons' order");
}

#[test]
fn what_is_odd_is_flagged_with_its_reason() {
    let assignment = draft(77);
    let lessons = shipped();
    let sheets = first_sheets();
    let report = |place: usize| LessonReport::of(&lessons[place], &play(&lessons[place], How::ToTheEnd, &mut Chance(3)), 10);
    let hand_in = |typed: &str, mark, attempt, place| Receipt::new(name(typed), mark, attempt, Says::Scores, &[report(place)]).unwrap();
    let mark = assignment.mark();
    let mut class = of(&[
        hand_in("Noor", mark, 1, 0),
        hand_in("noor", mark, 2, 0),
        hand_in("Leo", mark, 3, 0),
        hand_in("Leonie", mark, 3, 0),
        hand_in("Amara", 4_000, 4, 0),
        hand_in("Amara", mark, 5, 9),
        hand_in("Ben", 0, 6, 0),
    ]);
    class.expect(assignment);
    let flags = |typed: &str, mark: u16| {
        let table = class.results(&sheets).table();
        let row = table.rows.iter().find(|row| row.name.as_str() == typed && class.entries()[row.entry].mark() == mark);
        row.unwrap().flags.clone()
    };
    assert_eq!(flags("Noor", mark), [Flag::SameName]);
    assert_eq!(flags("noor", mark), [Flag::SameName]);
    assert_eq!(flags("Leo", mark), [Flag::SameAttempt]);
    assert_eq!(flags("Leonie", mark), [Flag::SameAttempt]);
    assert_eq!(flags("Amara", 4_000), [Flag::OtherClass]);
    assert_eq!(flags("Ben", 0), [Flag::OtherClass]);
    assert_eq!(flags("Amara", mark), [Flag::OtherLesson(lesson::hash::hash(lessons[9].id.as_str()))]);

    let with_none = {
        let mut other = class.clone();
        other.unexpect(7);
        assert_eq!(other, class);
        other.unexpect(0);
        other
    };
    assert!(
        with_none.results(&sheets).flags().iter().flatten().all(|flag| *flag != Flag::OtherClass),
        "without an assignment any receipt counts"
    );

    // An older version of the lesson: how far it is still counts.
    let mut changed = (*lessons[0]).clone();
    changed.steps.remove(0);
    let newer = [Sheet::of(&std::rc::Rc::new(changed))];
    let table = class.results(&newer).table();
    let row = table.rows.iter().find(|row| row.name.as_str() == "Ben").unwrap();
    assert_eq!(row.flags, [Flag::OtherClass, Flag::OtherVersion(lessons[0].id.clone())]);
    let cell = row.cells.iter().flatten().next().unwrap();
    assert_eq!((cell.state, cell.score, cell.endings), (State::Done, None, None));
    assert_eq!(class.results(&newer).hard_items(), []);
}

#[test]
fn rows_come_in_the_order_that_is_wanted() {
    let typed = ["10", "2", "noor", "Ada", "Noor 2"];
    let how = [How::ToTheEnd, How::PartWay, How::NotBegun, How::ToTheEnd, How::PartWay];
    let receipts: Vec<Receipt> = (0..5).map(|at| played(typed[at], at as u32, how[at], 1)).collect();
    let mut table = of(&receipts).results(&first_sheets()).table();
    let names = |table: &classroom::Table| table.rows.iter().map(|row| row.name.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!(names(&table), ["2", "10", "Ada", "noor", "Noor 2"]);
    table.sort(SortBy::Done);
    assert_eq!(names(&table), ["10", "Ada", "2", "noor", "Noor 2"]);
    table.sort(SortBy::Column(0));
    assert_eq!(names(&table), ["10", "Ada", "2", "Noor 2", "noor"]);
    table.sort(SortBy::Column(7));
    assert_eq!(names(&table), ["2", "10", "Ada", "noor", "Noor 2"], "a column that is none sorts nothing");
}

/// Somebody who answers the first question of the first lesson with this option, and ends its story by its first choices.
fn answering(attempt_number: u32, option: usize) -> Receipt {
    let lesson = &shipped()[0];
    let tab = Tab::new(attempt_number);
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
            let choice = scenario.offered(walk.here().scene, &walk.here().levels).next().unwrap();
            let to = scenario.scene(choice.to).id.clone();
            let event = Event::Chose { step: step.id.clone(), scene: scene.id.clone(), choice: choice.id.clone(), to };
            attempt.update(event, &tab);
        }
    }
    let report = LessonReport::of(lesson, attempt.trail(), 10);
    Receipt::new(name(&format!("L{attempt_number}")), 9, attempt_number, Says::Scores, &[report]).unwrap()
}

#[test]
fn what_the_class_found_hard_shows_from_five_answers_on() {
    let sheets = first_sheets();
    let Activity::Questions(questions) = &shipped()[0].steps[0].activity else { panic!() };
    let options = &questions[0].options;
    let right = options.iter().position(|option| option.mark == Mark::Right).unwrap();
    let wrong: Vec<usize> = (0..options.len()).filter(|option| *option != right).collect();

    let of_options =
        |options: &[usize]| of(&options.iter().zip(1..).map(|(option, number)| answering(number, *option)).collect::<Vec<_>>());
    let four = of_options(&[wrong[0]; 4]);
    let (hard, endings) = (four.results(&sheets).hard_items(), four.results(&sheets).endings());
    assert_eq!((hard, endings), (vec![], vec![]), "four learners are too few to sum up");

    let each_another = of_options(&[wrong[0], wrong[1], right, right, right]);
    let hard = each_another.results(&sheets).hard_items();
    assert_eq!((hard.len(), hard[0].answered, hard[0].not_at_first, hard[0].picks), (1, 5, 2, 0));
    assert_eq!(hard[0].picked_most, [0; 0], "what one learner picked is not shown");

    let mut class = of_options(&[wrong[1], wrong[1], right, wrong[0], right, wrong[0], wrong[0]]);
    for left_out in [5, 6] {
        class.leave_out(left_out, true);
    }
    let hard = class.results(&sheets).hard_items();
    assert_eq!(
        (hard[0].answered, hard[0].not_at_first, hard[0].not_at_last, hard[0].picks),
        (5, 3, 3, 2),
        "who is left out does not count"
    );
    assert_eq!(hard[0].picked_most, [wrong[1]]);
    assert_eq!((&hard[0].lesson, &hard[0].part), (&shipped()[0].id, &questions[0].id));

    let endings = class.results(&sheets).endings();
    assert_eq!((endings.len(), endings[0].learners, endings[0].reached.iter().sum::<usize>()), (1, 5, 5));

    assert_eq!(of_options(&[right; 5]).results(&sheets).hard_items(), []);
}

#[test]
fn harder_items_come_first() {
    let receipts: Vec<Receipt> = (0..30).map(receipt).collect();
    let hard = of(&receipts).results(&sheets()).hard_items();
    assert!(hard.len() > 5);
    for pair in hard.windows(2) {
        let share = |item: &classroom::HardItem| item.not_at_first as f64 / item.answered as f64;
        assert!(share(&pair[0]) > share(&pair[1]) || share(&pair[0]) == share(&pair[1]) && pair[0].not_at_first >= pair[1].not_at_first);
    }
}

fn words<'a>(lesson: &'a dyn Fn(usize) -> String, flag: &'a dyn Fn(&Flag) -> String) -> CsvWords<'a> {
    CsvWords {
        separator: ',',
        assignment: "Assignment",
        assignments: &[],
        name: "Name",
        minutes: "Minutes",
        right_first: "Right first",
        right_last: "Right last",
        endings: "Endings",
        flags: "Look at",
        lesson,
        state: &|state| match state {
            State::NotBegun => "not begun".into(),
            State::PartWay => "part way".into(),
            State::Done => "done".into(),
        },
        flag,
    }
}

/// A reader of CSV, by RFC 4180.
fn read_csv(csv: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let (mut is_quoted, mut chars) = (false, csv.strip_prefix('\u{feff}').unwrap().chars().peekable());
    while let Some(c) = chars.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                row.last_mut().unwrap().push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(String::new()),
            '\r' if !is_quoted && chars.peek() == Some(&'\n') => {
                chars.next();
                rows.push(vec![String::new()]);
            }
            c => row.last_mut().unwrap().push(c),
        }
    }
    assert_eq!(rows.pop(), Some(vec![String::new()]), "the last line ends too");
    rows
}

#[test]
fn a_spreadsheet_gets_names_and_no_formulas() {
    let typed = ["=1+1", "+44", "-5", "@SUM(A1)", "Zo\u{eb}, \"Z\"", "\u{0646}\u{0648}\u{0631}", "\u{ff1d}A1", "=cmd|' /C calc'!A0"];
    let receipts: Vec<Receipt> = typed.iter().zip(0..).map(|(typed, at)| played(typed, at, How::ToTheEnd, at)).collect();
    let csv = of(&receipts).results(&first_sheets()).table().to_csv(&words(&|_| "=Lesson".into(), &|_| "@flag".into()));
    assert!(csv.starts_with('\u{feff}') && csv.ends_with("\r\n") && csv.matches("\r\n").count() == 9);
    let rows = read_csv(&csv);
    assert!(rows.iter().all(|row| row.len() == 7), "{csv}");
    assert_eq!(rows[0][..3], ["Name", "'=Lesson", "'=Lesson: Minutes"].map(str::to_owned));
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
    }
    for typed in typed {
        assert!(rows.iter().any(|row| row[0].trim_start_matches('\'') == typed), "{typed}");
    }
    assert_eq!(rows[1][1], "done");
}

#[test]
fn only_done_makes_a_narrow_table() {
    let lesson = &shipped()[0];
    let report = LessonReport::of(lesson, &play(lesson, How::ToTheEnd, &mut Chance(1)), 10);
    let class = of(&[Receipt::new(name("Noor"), 9, 1, Says::Done, &[report]).unwrap()]);
    let csv = class.results(&first_sheets()).table().to_csv(&words(&|_| "One".into(), &|_| String::new()));
    assert_eq!(csv, "\u{feff}Name,One,Look at\r\nNoor,done,\r\n");
}

#[test]
fn what_was_passed_over_neither_shows_nor_counts_against_anybody() {
    let csv = |receipt: &Receipt| {
        let table = of(std::slice::from_ref(receipt)).results(&first_sheets()).table();
        read_csv(&table.to_csv(&words(&|_| "One".into(), &|_| String::new())))
    };
    let sheets = first_sheets();
    let Activity::Questions(questions) = &shipped()[0].steps[0].activity else { panic!() };
    let right = questions[0].options.iter().position(|option| option.mark == Mark::Right).unwrap();
    assert!(sheets[0].items().len() > 1);
    let rows = csv(&answering(1, right));
    assert_eq!(rows[1][3..5], ["100", "100"].map(str::to_owned), "one answer of all, and it was right: {rows:?}");

    let lesson = &shipped()[0];
    let mut trail = Trail::default();
    trail.push(Event::Moved { to: Stop::End }, &Tab::new(1));
    let report = LessonReport::of(lesson, &trail, 0);
    let rows = csv(&Receipt::new(name("Noor"), 9, 1, Says::Scores, &[report]).unwrap());
    assert_eq!(rows[1], ["Noor", "done", "", "", "", "", ""].map(str::to_owned));
}

#[test]
fn where_the_comma_is_for_decimals_a_semicolon_stands_between_cells() {
    let table = of(&[played("Noor; 8B", 1, How::ToTheEnd, 1)]).results(&first_sheets()).table();
    let csv = table.to_csv(&CsvWords { separator: ';', ..words(&|_| "One".into(), &|_| String::new()) });
    assert!(csv.starts_with("\u{feff}Name;One;One: Minutes;") && csv.contains("\r\n\"Noor; 8B\";done;10;"), "{csv}");
}

#[test]
fn of_several_assignments_each_row_says_which_it_answers() {
    let lesson = &shipped()[0];
    let report = LessonReport::of(lesson, &play(lesson, How::ToTheEnd, &mut Chance(1)), 10);
    let (first, second) = (draft(7), draft(8));
    let mut class = of(&[
        Receipt::new(name("Noor"), first.mark(), 1, Says::Done, std::slice::from_ref(&report)).unwrap(),
        Receipt::new(name("Sam"), 1, 2, Says::Done, &[report]).unwrap(),
    ]);
    class.expect(first.clone());
    class.expect(second.clone());
    let labels: Vec<String> = class.assignments().iter().map(|assignment| assignment.salt.to_string()).collect();
    let table = class.results(&first_sheets()).table();
    assert_eq!(table.rows.iter().map(|row| row.assignment).collect::<Vec<_>>(), [Some(0), None]);
    let csv = table.to_csv(&CsvWords { assignments: &labels, ..words(&|_| "One".into(), &|_| String::new()) });
    assert_eq!(csv, "\u{feff}Name,Assignment,One,Look at\r\nNoor,7,done,\r\nSam,,done,\r\n");
}

#[test]
fn a_receipt_of_an_older_version_does_not_hide_a_newer_one() {
    let lesson = &shipped()[0];
    for seed in 0..8 {
        let mut before = (**lesson).clone();
        before.steps.remove(seed as usize % 3);
        let before = std::rc::Rc::new(before);
        let mut half = Trail::default();
        half.push(Event::Moved { to: Stop::Step(lesson.steps[4].id.clone()) }, &Tab::new(1));
        let receipt = |report| Receipt::new(name("Noor"), 9, 5, Says::Scores, &[report]).unwrap();
        let monday = receipt(LessonReport::of(&before, &half, 5));
        let friday = receipt(LessonReport::of(lesson, &play(lesson, How::ToTheEnd, &mut Chance(seed)), 10));
        let table = of(&[monday, friday]).results(&first_sheets()).table();
        assert_eq!((table.rows.len(), table.columns.len()), (1, 1));
        assert_eq!(table.rows[0].cells[0].as_ref().map(|cell| cell.state), Some(State::Done), "{seed}");
    }
}

#[test]
fn whoever_is_left_out_is_in_the_file_and_in_no_table() {
    let mut class = of(&(0..30).map(receipt).collect::<Vec<_>>());
    let rows = class.results(&sheets()).table().rows.len();
    class.leave_out(4, true);
    assert_eq!(class.results(&sheets()).table().rows.len(), rows - 1);
    let (read, faults) = Class::from_json(&class.to_json()).unwrap().unwrap();
    assert_eq!((&read, &faults[..]), (&class, &[][..]));
    let mut merged = of(&(0..30).map(receipt).collect::<Vec<_>>());
    merged.merge(&read);
    assert!(merged.entries()[4].is_left_out(), "another collection does not bring it back");
    merged.leave_out(4, false);
    assert_eq!(merged.results(&sheets()).table().rows.len(), rows);
}

#[test]
fn of_a_learners_progress_next_to_nothing_is_kept() {
    let backup = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/backup-v1.txt")).unwrap();
    let mut class = Class::new();
    class.take(&backup, "mail");
    assert_eq!(class.problems().len(), 1);
    assert_eq!(class.problems()[0].why(), classroom::Why::Backup);
    assert!(class.problems()[0].text().len() <= 20 && class.to_json().len() < 200, "{}", class.to_json());
    let (read, _) = Class::from_json(&class.to_json()).unwrap().unwrap();
    assert_eq!(read.problems()[0].why(), classroom::Why::Backup);
}

#[test]
fn a_saved_class_loses_nothing() {
    let mut class = of(&(0..30).map(receipt).collect::<Vec<_>>());
    let mended = receipt(3).code().replacen(&receipt(3).code()[9..10], "U", 1);
    class.take(&format!("\n\n{mended}\n{}", &receipt(4).code()[..40]), "chat \"8B\".txt");
    assert_eq!(class.problems().len(), 1);
    let (read, faults) = Class::from_json(&format!("\u{feff} {}\n", class.to_json())).unwrap().unwrap();
    assert_eq!((&read, &faults[..]), (&class, &[][..]));
    assert_eq!(read.problems()[0].why(), class.problems()[0].why());
    assert_eq!(read.results(&sheets()).table(), class.results(&sheets()).table());

    let mut other = Class::new();
    let taken = other.take(&class.to_json(), "saved.json");
    assert_eq!((taken.new, taken.problems, taken.file), (30, 1, Some(vec![])));
    assert_eq!(other, class);
}

#[test]
fn of_a_damaged_file_what_is_whole_is_taken_and_the_rest_told() {
    let class = of(&(0..30).map(receipt).collect::<Vec<_>>());
    let file = class.to_json();
    let mut cut = Class::new();
    let taken = cut.take(&file[..file.len() / 2], "cut.json");
    assert!(matches!(taken.file.as_deref(), Some([ClassError::Malformed(_)])));
    assert!(
        cut.entries().len() >= 13 && cut.entries().iter().all(|entry| class.entries().iter().any(|known| known.name() == entry.name()))
    );

    let newer = file.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(Class::from_json(&newer), Some(Err(ClassError::Newer(2))));
    let mut class = Class::new();
    let taken = class.take(&newer, "");
    assert_eq!((taken.new, taken.file), (0, Some(vec![ClassError::Newer(2)])), "not by half either");
    assert_eq!(class, Class::new());

    let odd = r#"{"format":"evenkeel-class","version":1,"assignments":["A1",5],"receipts":[{"code":"R1"},{"code":"R100H1","source":"","line":1},7],
        "problems":[{"code":"x","source":"","line":-1}]}"#;
    let (_, faults) = Class::from_json(odd).unwrap().unwrap();
    use ClassError::{Assignment, Problem, Receipt};
    assert_eq!(faults, [Assignment(1), Assignment(2), Receipt(1), Receipt(2), Receipt(3), Problem(1)]);
    assert_eq!(Class::from_json(r#"{"format":"other"}"#), None);
}

fn any_class() -> impl Strategy<Value = Class> {
    let arrivals = vec((0..30usize, 0..3usize, any::<bool>()), 0..12);
    (arrivals, vec(0..30usize, 0..4), vec(0..12usize, 0..3)).prop_map(|(arrivals, cuts, left_out)| {
        let mut class = Class::new();
        for (learner, source, is_mended) in arrivals {
            let code = receipt(learner).code();
            let code = if is_mended { format!("{}U{}", &code[..9], &code[10..]) } else { code };
            class.take(&format!("{}{code}", "\n".repeat(source)), &source.to_string());
        }
        for learner in cuts {
            class.take(&receipt(learner).code()[..30], "");
        }
        for entry in left_out {
            class.leave_out(entry, true);
        }
        class
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn merging_is_the_same_either_way_and_twice(one in any_class(), other in any_class(), third in any_class()) {
        let merged = |one: &Class, other: &Class| {
            let mut class = one.clone();
            class.merge(other);
            class
        };
        let both = merged(&one, &other);
        prop_assert_eq!(&both, &merged(&other, &one));
        prop_assert_eq!(&merged(&both, &other), &both);
        prop_assert_eq!(&merged(&both, &both), &both);
        prop_assert_eq!(merged(&both, &third), merged(&one, &merged(&other, &third)));
        let (read, faults) = Class::from_json(&both.to_json()).unwrap().unwrap();
        prop_assert_eq!((read, faults), (both, vec![]));
    }

    #[test]
    fn any_table_is_written(class in any_class(), hashes in any::<bool>()) {
        let sheets = if hashes { sheets() } else { Vec::new() };
        let csv = class.results(&sheets).table().to_csv(&words(&|at| at.to_string(), &|flag| format!("{flag:?}")));
        let counted = class.entries().iter().filter(|entry| !entry.is_left_out()).count();
        prop_assert_eq!(read_csv(&csv).len(), counted + 1);
    }
}
