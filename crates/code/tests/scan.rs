//! Codes in a mess of text: every good one comes out, every bad one is told, whatever stands round them.

use code::{Decoded, FaultKind, Faults, Found, Kind, beginning, decode, encode, scan};
use proptest::{collection::vec, prelude::*};

/// Bytes that look like nothing in particular.
fn bytes(seed: u32, count: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state >> 11) as u8
    };
    (0..count).map(|_| next()).collect()
}

fn code(seed: u32) -> String {
    encode(Kind::Receipt, 1, &bytes(seed, 17)).unwrap()
}

fn read(found: &[Found]) -> Vec<Vec<u8>> {
    found.iter().filter_map(|found| found.read.as_ref().ok()).map(|decoded| decoded.bytes.clone()).collect()
}

fn all(count: u32) -> Vec<Vec<u8>> {
    (1..=count).map(|seed| bytes(seed, 17)).collect()
}

#[test]
fn codes_come_out_of_mails_and_chats() {
    let (one, two, three) = (code(1), code(2), code(3));
    let broken_over_lines = |code: &str| code.replacen('-', "-\r\n> ", 3);
    let texts = [
        format!("{one}\n{two}\n{three}"),
        format!("{one}{two}{three}"),
        format!("{one} {two},{three}"),
        [&one, &two, &three].map(|code| code.replace('-', "")).join(" "),
        [&one, &two, &three].map(|code| code.replace('-', " ").to_lowercase()).join("; "),
        [&one, &two, &three].map(|code| broken_over_lines(code)).join("\r\n> \r\n> "),
        format!(
            "[09:12, 3/11/2026] Noor: hi miss here it is {one}\n[09:13, 3/11/2026] Leo A.: {two} thx\n[09:15, 3/11/2026] Baraka: \
             please take mine {three} bye"
        ),
        format!("> On 3 Nov Noor wrote:\n>> {one}\n>\n> Leo:\n>> {two}\n\nSent from my phone\n\nhttps://example.org/x/#/r/{three}?"),
        format!("a {one} b {two} 17 {three} 8B"),
    ];
    for text in texts {
        let found = scan(&text);
        assert_eq!(read(&found), all(3), "{text}");
        assert_eq!(found.len(), 3, "{text}: {found:?}");
        for found in found {
            assert_eq!(found.read.as_ref().unwrap().repairs, [], "{text}");
            assert_eq!(decode(&text[found.at]).as_ref(), found.read.as_ref(), "{text}");
        }
    }
}

/// One code between two good ones.
fn between(text: &str) -> (String, Vec<Found>) {
    let whole = format!("Noor 09:12: {}\nLeo 09:13: {text}\nBaraka 09:15: {}\n", code(1), code(3));
    let found = scan(&whole);
    let good = read(&found);
    assert!(good.first() == Some(&bytes(1, 17)) && good.last() == Some(&bytes(3, 17)), "{whole}: {found:?}");
    (whole, found)
}

#[test]
fn one_slip_anywhere_is_mended_or_told_and_hides_nothing() {
    let code: Vec<char> = code(2).chars().collect();
    let write = |slip: &dyn Fn(&mut Vec<char>)| {
        let mut code = code.clone();
        slip(&mut code);
        code.into_iter().collect::<String>()
    };
    let mut mended = 0;
    let mut all = 0;
    for at in 0..code.len() {
        for (is_one_symbol, text) in [
            (true, write(&|code| code[at] = if code[at] == 'K' { 'M' } else { 'K' })),
            (true, write(&|code| code[at] = 'U')),
            (
                true,
                write(&|code| {
                    code.remove(at);
                }),
            ),
            (true, write(&|code| code.insert(at, code[at]))),
            (true, write(&|code| code.insert(at, 'Q'))),
            (true, write(&|code| code.swap(at, at.saturating_sub(1)))),
            (false, write(&|code| code.insert(at, '\n'))),
            (false, write(&|code| code.insert(at, ' '))),
        ] {
            let (whole, found) = between(&text);
            assert_eq!(found.len(), 3, "{whole}: {found:?}");
            all += 1;
            match &found[1].read {
                Ok(Decoded { bytes: read, .. }) => {
                    assert_eq!(*read, bytes(2, 17), "{whole}");
                    mended += 1;
                }
                Err(Faults::Damaged(_)) => assert!(is_one_symbol, "{whole}: {found:?}"),
                other => panic!("{whole}: {other:?}"),
            }
            assert_eq!(decode(&whole[found[1].at.clone()]).map(|decoded| decoded.bytes), found[1].read.clone().map(|one| one.bytes));
        }
    }
    assert!(mended * 100 >= all * 97, "{mended} of {all} mended");
}

#[test]
fn a_code_cut_anywhere_is_told_with_how_much_came() {
    let code = code(2);
    for end in 6..code.len() - 1 {
        let (whole, found) = between(&code[..end]);
        assert_eq!(found.len(), 3, "{whole}: {found:?}");
        match &found[1].read {
            Err(Faults::Damaged(damage)) => assert!(damage.is_cut() && damage.groups.is_empty(), "{whole}: {damage:?}"),
            // What follows may stand in for the last ones.
            Ok(decoded) => assert!(decoded.bytes == bytes(2, 17) && end > code.len() - 4, "{whole}"),
            other => panic!("{whole}: {other:?}"),
        }
    }
}

#[test]
fn groups_left_out_or_doubled_are_told() {
    let code = code(2);
    let groups: Vec<&str> = code.split('-').collect();
    for at in 0..groups.len() - 1 {
        let mut fewer = groups.clone();
        fewer.remove(at);
        let (whole, found) = between(&fewer.join("-"));
        match &found[1].read {
            Err(Faults::Damaged(damage)) => {
                assert_eq!((damage.groups[0].group, damage.groups[0].kind), (at + 1, FaultKind::Missing), "{whole}")
            }
            other => panic!("{whole}: {other:?}"),
        }
        let mut more = groups.clone();
        more.insert(at, groups[at]);
        let (whole, found) = between(&more.join("-"));
        assert_eq!(found.len(), 3, "{whole}: {found:?}");
        assert_eq!(read(&found), all(3), "{whole}: {found:?}");
    }
}

#[test]
fn two_damaged_codes_in_a_row_are_both_told() {
    let cut = &code(1)[..24];
    let mut slips = code(2);
    for at in [9, 16, 23, 30] {
        slips.replace_range(at..at + 1, if &slips[at..at + 1] == "K" { "M" } else { "K" });
    }
    for text in
        [format!("Noor: {cut}\nLeo: {slips}\n{}", code(3)), format!("{slips} {cut}\n\n{}", code(3)), format!("{cut}\n> {slips}{}", code(3))]
    {
        let found = scan(&text);
        assert_eq!((found.len(), read(&found)), (3, vec![bytes(3, 17)]), "{text}: {found:?}");
    }
}

#[test]
fn the_start_of_a_damaged_code_can_still_be_told() {
    let code = code(2);
    for end in 6..code.len() - 1 {
        let (header, start) = beginning(&code[..end]).unwrap();
        assert_eq!((header.kind, header.bytes), (Kind::Receipt, 17));
        assert_eq!(start[..], bytes(2, 17)[..start.len()]);
        let groups = code[..end].split('-').filter(|group| group.len() == 6).count() - 1;
        assert_eq!(start.len(), (groups * 25 / 8).min(17));
    }
    assert_eq!(beginning("hello"), None);
}

#[test]
fn long_codes_are_one_code_each() {
    // Further on than a round their groups look like first ones.
    for seed in 0..8 {
        let long = encode(Kind::Backup, 1, &bytes(seed, 700)).unwrap();
        for text in [format!("{} {long}\nBye {}", code(1), code(3)), format!("x{}x\n{}\n{}", &long[..900], code(1), code(3))] {
            let found = scan(&text);
            assert!(found.len() <= 3, "{seed} {text} {found:?}");
            assert!(read(&found).contains(&bytes(1, 17)) && read(&found).contains(&bytes(3, 17)));
        }
        let mut damaged = long.clone();
        for at in [30, 300, 500, 800, 900] {
            damaged.replace_range(at..at + 3, "KUK");
        }
        let text = format!("{}\n{damaged}\n{}", code(1), code(3));
        let found = scan(&text);
        assert_eq!((found.len(), read(&found)), (3, vec![bytes(1, 17), bytes(3, 17)]), "{seed}");
    }
}

#[test]
fn plain_text_holds_no_codes() {
    for text in [
        "",
        " - ",
        "Hello Noor, I lost my code. Can you help me to find it again? Blooms, bakers, alarms, bromide, rivers and around about.",
        "https://example.org/evenkeel/#/lesson/name-it",
        "\u{1f600} ж \u{202e}abc",
    ] {
        assert_eq!(scan(text), [], "{text}");
    }
    let book = include_str!("../../../CONTRIBUTING.md").repeat(3);
    assert_eq!(scan(&book), []);
}

#[test]
fn no_text_takes_long() {
    let start = code(1);
    let big = encode(Kind::Receipt, 1, &bytes(5, 4000)).unwrap();
    for text in [
        "0".repeat(1 << 16),
        "R ".repeat(1 << 16),
        format!("{}-", &start[..20]).repeat(2_000),
        format!("{} ", &big[..27]).repeat(2_000),
        format!("{} ", &big[..13]).repeat(1_000),
        "\u{ad}ж".repeat(1 << 16),
    ] {
        let _ = scan(&text);
    }
}

proptest! {
    #[test]
    fn any_text_is_gone_through(text in "\\PC{0,300}") {
        prop_assert!(scan(&text).iter().all(|found| found.read.is_err()));
    }

    #[test]
    fn good_codes_come_out_of_any_mess(pieces in vec(("[ -~\n]{0,40}", 1..50u32), 1..8)) {
        let mut text = String::new();
        for (words, seed) in &pieces {
            text += &format!("{words}\n{}\n", code(*seed));
        }
        let expect: Vec<_> = pieces.iter().map(|(_, seed)| bytes(*seed, 17)).collect();
        prop_assert_eq!(read(&scan(&text)), expect, "{}", text);
    }
}
