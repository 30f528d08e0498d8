//! A class of thirty hands in by every way there is, with typos and cut lines: each good one is right, each bad one is explained.

use classroom::{Class, FaultKind, Flag, LessonReport, Name, Receipt, Says, Sheet, State, Why};
use lesson::backup::Backup;
use proptest::{collection::vec, prelude::*};

use crate::course::{Chance, How, draft, play, sheets, shipped};

const NAMES: [&str; 30] = [
    "Noor",
    "Leo",
    "Amara",
    "Diego",
    "Kofi",
    "Aroha",
    "Tomasz",
    "Jo",
    "Sam",
    "Baraka",
    "Mary-Ann",
    "Zo\u{eb}",
    "O'Neil",
    "17",
    "8",
    "\u{0646}\u{0648}\u{0631}",
    "\u{5c0f}\u{660e}",
    "\u{1f469}\u{200d}\u{1f680} Ada",
    "=1+1",
    "van der Berg",
    "Ana Li",
    "Ben",
    "Cem",
    "Dana",
    "Eli",
    "Finn",
    "Gita",
    "Hugo",
    "Ines",
    "Jan",
];
const MARK: u16 = 4_711;

/// A learner's receipt of two lessons, or of one.
pub(crate) fn receipt(learner: usize) -> Receipt {
    let lessons = shipped();
    let how = [How::ToTheEnd, How::Skipping, How::PartWay, How::ToTheEnd][learner % 4];
    let mut chance = Chance(learner as u32 * 77 + 1);
    let count = 1 + learner % 2;
    let report = |lesson| LessonReport::of(lesson, &play(lesson, how, &mut chance), 5 + learner as u32);
    let reports: Vec<LessonReport> = lessons.iter().take(count).map(report).collect();
    let attempt = (learner as u32 + 1) * 2_654_435;
    Receipt::new(Name::new(NAMES[learner]).unwrap(), MARK, attempt, Says::Scores, &reports).unwrap()
}

fn alter(code: &str, places: &[usize]) -> String {
    let mut letters: Vec<char> = code.chars().collect();
    for at in places {
        letters[*at] = if letters[*at] == 'Q' { 'S' } else { 'Q' };
    }
    letters.into_iter().collect()
}

/// As learner `number` hands in, and whether it can be read.
fn handed(number: usize, code: &str) -> (String, bool) {
    let name = NAMES[number];
    let in_lines = |code: &str, length: usize, start: &str| {
        let letters: Vec<char> = code.chars().collect();
        letters.chunks(length).map(|line| format!("{start}{}\r\n", line.iter().collect::<String>())).collect::<String>()
    };
    match number {
        0 => (code.to_owned(), true),
        1 => (format!("[10:0{number}, 3/11/2026] {name}: {code}"), true),
        2 => (in_lines(code, 23, "> "), true),
        3 => (in_lines(code, 30, ">> > "), true),
        4 => (code.to_lowercase().replace('-', " "), true),
        5 => (format!("hi miss its me {} thanks", code.replace('-', "")), true),
        6 => (format!("https://example.org/evenkeel/#/r/{}", code.replace('-', "")), true),
        7 => (format!("<https://example.org/%23/r/{}>", code.replace('-', "%2D")), true),
        8 => (code.replace('-', "\u{2013}"), true),
        9 => (alter(code, &[9]), true),
        10 => (alter(code, &[2]), true),
        11 => (alter(code, &[16, 30]), true),
        12 => (format!("{code}\n{code}"), true),
        13 => (code.replace('0', "O").replace('1', "l"), true),
        14 => (code[..30].to_owned(), false),
        15 => (alter(code, &[15, 22, 29, 36]), false),
        16 => (code.split('-').enumerate().filter(|(at, _)| *at != 5).map(|(_, group)| group).collect::<Vec<_>>().join("-"), false),
        _ => (format!("{name}, {code};"), true),
    }
}

#[test]
fn a_class_comes_in_whole() {
    let sheets = sheets();
    let receipts: Vec<Receipt> = (0..30).map(receipt).collect();
    let mut paste = String::from("From: office\r\nSubject: 8B wellbeing receipts, please see below\r\n\r\n");
    let mut expect = Vec::new();
    let mut lines = Vec::new();
    for (number, receipt) in receipts.iter().enumerate() {
        let (text, is_good) = handed(number, &receipt.code());
        lines.push(paste.matches('\n').count() + 1);
        paste += &text;
        paste += ["\r\n", "\n\n", "  ", "\r\n-- \r\nSent from my phone\r\n"][number % 4];
        expect.push(is_good);
    }
    let mut class = Class::new();
    let taken = class.take(&paste, "mail");
    assert_eq!((taken.new, taken.again, taken.same, taken.problems), (27, 0, 1, 3), "{:?}", class.problems());
    for (receipt, _) in receipts.iter().zip(&expect).filter(|(_, is_good)| **is_good) {
        let found = class.entries().iter().find(|entry| entry.name() == receipt.name());
        let entry = found.unwrap_or_else(|| panic!("{} is there", receipt.name().as_str()));
        assert_eq!(entry.arrivals()[0].receipt, *receipt);
    }
    // Each bad one with its line, its groups and whose it is.
    let mut problems: Vec<_> = class.problems().iter().collect();
    problems.sort_by_key(|problem| problem.place.line);
    let told: Vec<_> = problems.iter().map(|problem| (problem.place.line, problem.name(), problem.why())).collect();
    for ((line, name, why), learner) in told.into_iter().zip([14, 15, 16]) {
        assert_eq!(line, lines[learner]);
        assert_eq!(name.as_ref(), Some(receipts[learner].name()).filter(|_| learner != 15));
        let Why::Damaged(damage) = why else { panic!("{why:?}") };
        let groups: Vec<_> = damage.groups.iter().map(|fault| (fault.group, fault.kind)).collect();
        match learner {
            14 => assert!(damage.is_cut() && damage.came == 4 && groups.is_empty()),
            15 => assert_eq!(groups, [3, 4, 5, 6].map(|group| (group, FaultKind::Wrong))),
            _ => assert_eq!(groups, [(6, FaultKind::Missing)]),
        }
    }
    // The table says what each receipt said.
    let table = class.results(&sheets).table();
    assert_eq!((table.rows.len(), table.columns.len()), (27, 2));
    for row in &table.rows {
        let entry = &class.entries()[row.entry];
        let learner = NAMES.iter().position(|name| *name == row.name.as_str()).unwrap();
        let mended = [9, 10, 11].contains(&learner);
        assert_eq!(row.flags, if mended { vec![Flag::Mended] } else { vec![] }, "{}", row.name.as_str());
        assert_eq!(row.cells.iter().flatten().count(), 1 + learner % 2);
        for (handed, cell) in entry.arrivals()[0].receipt.lessons().iter().zip(&row.cells) {
            let report = handed.open(handed.find(&sheets).unwrap()).unwrap();
            let cell = cell.as_ref().unwrap();
            assert_eq!((cell.state, cell.score, cell.minutes), (report.state(), report.score(), handed.minutes()));
            assert_eq!(cell.state, if learner % 4 == 2 { State::PartWay } else { State::Done });
        }
    }
    // The same paste again changes nothing.
    let before = class.clone();
    let taken = class.take(&paste, "mail");
    assert_eq!((taken.new, taken.again, taken.same, taken.problems), (0, 0, 28, 0));
    assert_eq!(class, before);
}

#[test]
fn codes_come_out_of_pages_documents_and_mails_as_they_are_sent() {
    let receipt = receipt(1);
    let code = receipt.code();
    let groups: Vec<&str> = code.split('-').collect();
    let rows: Vec<String> = groups.chunks(4).map(|row| row.join("-")).collect();
    assert!(rows.len() > 2);
    let soft = code.as_bytes().chunks(20).map(|line| std::str::from_utf8(line).unwrap()).collect::<Vec<_>>().join("=\r\n");
    for text in [
        rows.join("<br>"),
        rows.join("<br />\n"),
        format!("<html><body><p style=\"margin:0\">Hi</p><p>{}</p></body></html>", rows.join("</p>\n<p>")),
        format!("<div>{}</div>", rows.join("</div><div class=\"x y\">")),
        rows.join("&nbsp;"),
        rows.join("&#160;<br>&#xA0;"),
        format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", rows.join("</w:t></w:r><w:r><w:br/><w:t xml:space=\"preserve\">")),
        rows.join("</w:t></w:r></w:p><w:p w14:paraId=\"672A6659\" w:rsidR=\"00A77B3E\" w:rsidRDefault=\"00A77B3E\"><w:r><w:t>"),
        code.replacen("-", "</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00A77B3E\"><w:t>-", 2),
        rows.join("</div><div style=\"color: #222222; margin-bottom:0\" id=\"x_m_4512345678901msg\">"),
        rows.join("</span><wbr><small><span style=\"color:#000000\">"),
        format!("I like it <b now than before\n{}\n> On Monday you wrote", code.to_lowercase()),
        format!("<mine: {}>", code.to_lowercase()),
        format!("Content-Transfer-Encoding: quoted-printable\r\n\r\nfrom=3D {soft}=20\r\n"),
        format!("Content-Transfer-Encoding: quoted-printable\r\n\r\n{}", rows.join("=20\r\n")),
    ] {
        let mut class = Class::new();
        let taken = class.take(&text, "");
        assert_eq!((taken.new, taken.problems), (1, 0), "{text}: {:?}", class.problems());
        assert_eq!(class.entries()[0].arrivals()[0].receipt, receipt);
        assert!(!class.entries()[0].is_mended(), "{text}");
    }
}

#[test]
fn codes_of_other_kinds_are_told_and_not_looked_into() {
    let draft = draft(7);
    let backup = Backup::default().to_code().unwrap();
    let newer = code::encode(code::Kind::Receipt, 2, &[1; 20]).unwrap();
    let senseless = code::encode(code::Kind::Receipt, 1, &[255; 20]).unwrap();
    let (one, other) = (receipt(0).code(), receipt(21).code());
    let edited: Vec<&str> =
        one.split('-').enumerate().map(|(at, group)| if at == 4 { other.split('-').nth(4).unwrap() } else { group }).collect();
    let mut class = Class::new();
    let paste = format!("{}\n{backup}\n{newer}\n{senseless}\n{}\n", draft.code(), edited.join("-"));
    assert_eq!(class.take(&paste, "").problems, 5);
    let mut problems: Vec<_> = class.problems().iter().map(|problem| (problem.place.line, problem.why())).collect();
    problems.sort_by_key(|(line, _)| *line);
    let whys: Vec<Why> = problems.into_iter().map(|(_, why)| why).collect();
    assert_eq!(whys, [Why::Assignment(Box::new(draft)), Why::Backup, Why::Newer, Why::Senseless, Why::Edited]);
    let again = class.take(&paste, "again");
    assert_eq!((again.problems, again.known, again.is_nothing()), (0, 5, false));
    class.dismiss(9);
    (0..5).for_each(|_| class.dismiss(0));
    assert_eq!(class, Class::new());
    assert!(class.take("Good morning, nothing here.", "").is_nothing());
}

#[test]
fn one_slip_anywhere_in_a_paste_spoils_no_other_receipt() {
    let receipts: Vec<Receipt> = [0, 20, 21].map(receipt).into();
    let paste: Vec<char> =
        receipts.iter().map(|receipt| format!("{}: {}\n", receipt.name().as_str(), receipt.code())).collect::<String>().chars().collect();
    for at in 0..paste.len() {
        for text in crate::assignment::slips(&paste, at) {
            let mut class = Class::new();
            class.take(&text, "");
            let read: Vec<&Receipt> = class.entries().iter().map(|entry| &entry.arrivals()[0].receipt).collect();
            assert!(read.iter().all(|read| receipts.contains(read)), "{text}: {read:?}");
            assert!(read.len() >= 2 && read.len() + class.problems().len() == 3, "{text}: {class:?}");
        }
    }
}

#[test]
fn long_and_strange_texts_do_no_harm() {
    let code = receipt(0).code();
    for text in [
        "x".repeat(60_000),
        "\u{202e}".repeat(60_000),
        "\u{1f600}".repeat(60_000),
        "{".repeat(60_000),
        "R1".repeat(30_000),
        "<".repeat(200_000),
        "<a ".repeat(60_000),
        "&a".repeat(60_000),
        "=\n".repeat(60_000),
        "{\"format\":\"evenkeel-class\",\"version\":1,\"receipts\":[".repeat(1_000),
    ] {
        let mut class = Class::new();
        class.take(&text, &text);
        assert_eq!(class.entries().len(), 0);
        class.take(&format!("{text}\n{code}\n{text}"), "");
        assert_eq!(class.entries().len(), 1, "{}", &text.chars().take(50).collect::<String>());
    }
}

proptest! {
    #[test]
    fn any_text_is_taken(text in "\\PC{0,300}|[{}\\[\\]\":,a-z0-9]{0,200}", source in "\\PC{0,20}") {
        let mut class = Class::new();
        class.take(&text, &source);
        let _ = (class.results(&[]).table(), class.results(&[]).hard_items(), class.to_json());
        prop_assert_eq!(class.entries().len(), 0);
    }

    #[test]
    fn good_receipts_come_out_of_any_mess(pieces in vec(("[ -~\n]{0,50}", 0..30usize), 1..6)) {
        let text: String = pieces.iter().map(|(words, learner)| format!("{words}\n{}\n", receipt(*learner).code())).collect();
        let mut class = Class::new();
        class.take(&text, "");
        for (_, learner) in &pieces {
            prop_assert!(class.entries().iter().any(|entry| entry.arrivals()[0].receipt == receipt(*learner)), "{}", text);
        }
    }
}

/// What the sheets of the first two lessons tell.
pub(crate) fn first_sheets() -> Vec<Sheet> {
    sheets().into_iter().take(2).collect()
}
