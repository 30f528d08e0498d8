//! How long a paste of 200 receipts takes: `cargo run --release -p classroom --example paste`.

use std::{rc::Rc, time::Instant};

use classroom::{Class, LessonReport, Name, Receipt, Says, Sheet};
use lesson::{
    attempt::{Event, Stop, Tab, Trail},
    format::lesson::from_json,
};

fn main() {
    let Ok(lesson) = from_json(include_str!("../../../tests/fixtures/lesson-v1.json")) else { return };
    let lesson = Rc::new(lesson);
    let mut trail = Trail::default();
    trail.push(Event::Moved { to: Stop::End }, &Tab::new(1));
    let report = LessonReport::of(&lesson, &trail, 20);
    for damaged in [0, 20] {
        let line = |number: u32| {
            let name = Name::new(&format!("Learner {number}"))?;
            let mut code = Receipt::new(name, 7, number, Says::Scores, std::slice::from_ref(&report))?.code();
            if number < damaged {
                code.truncate(code.len() - 1 - number as usize);
            }
            Some(format!("[10:{:02}, 3/11/2026] Learner {number}: hello, mine is {code} thanks\n", number % 60))
        };
        let paste: String = (0..200).filter_map(line).collect();
        let sheets = [Sheet::of(&lesson)];
        let start = Instant::now();
        let mut class = Class::new();
        class.take(&paste, "chat");
        let taken = start.elapsed();
        let table = class.results(&sheets).table();
        let (with_table, rows, problems) = (start.elapsed(), table.rows.len(), class.problems().len());
        let sums = class.results(&sheets).hard_items().len() + class.results(&sheets).endings().len();
        let all = start.elapsed();
        println!(
            "{} characters: {rows} read and {problems} told in {taken:?}, with the table {with_table:?}, with {sums} sums {all:?}",
            paste.len()
        );
    }
}
