//! What happens to codes on the way: every slip is mended to the very same bytes or told, never read as something else.

use code::{Damage, Decoded, FaultKind, Faults, Header, Kind, MOST_BYTES, decode, encode};
use proptest::{collection::vec, prelude::*};

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Bytes that look like nothing in particular.
fn bytes(count: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_u32;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state >> 11) as u8
    };
    (0..count).map(|_| next()).collect()
}

fn code(count: usize) -> String {
    encode(Kind::Backup, 1, &bytes(count)).unwrap()
}

/// Codes of no bytes, of few, and of many; and some whose groups look alike.
fn samples() -> Vec<(Vec<u8>, String)> {
    let all = [vec![], vec![0; 20], bytes(1), bytes(7), bytes(40), bytes(130)];
    all.into_iter().map(|bytes| (bytes.clone(), encode(Kind::Backup, 1, &bytes).unwrap())).collect()
}

fn symbols(code: &str) -> Vec<char> {
    code.chars().filter(|c| *c != '-').collect()
}

/// With hyphens again where they belong, or without any.
fn typed(symbols: &[char], with_hyphens: bool) -> String {
    let groups: Vec<String> = symbols.chunks(6).map(|group| group.iter().collect()).collect();
    groups.join(if with_hyphens { "-" } else { "" })
}

fn damage(text: &str) -> Damage {
    match decode(text) {
        Err(Faults::Damaged(damage)) => damage,
        other => panic!("{text}: {other:?}"),
    }
}

/// Reads `text`, and fails if that gives other bytes. None when it is refused.
fn read(text: &str, expect: &[u8]) -> Option<Decoded> {
    let decoded = decode(text).ok()?;
    assert_eq!(decoded.bytes, expect, "{text}");
    assert_eq!(decoded.header, Header { kind: Kind::Backup, version: 1, bytes: expect.len() });
    Some(decoded)
}

#[test]
fn the_layout_stays_as_it_is() {
    assert_eq!(encode(Kind::Backup, 1, b"").as_deref(), Some("B1000K-58S8FA-XR000W"));
    assert_eq!(encode(Kind::Receipt, 31, b"Evenkeel").as_deref(), Some("RZ0080-8NV6AJ-VKBCNB-JPRZBD-TBJCGD"));
    assert_eq!(decode("RZ0080-8NV6AJ-VKBCNB-JPRZBD-TBJCGD").unwrap().bytes, b"Evenkeel");
}

#[test]
fn what_is_written_reads_back_however_it_was_copied() {
    for (bytes, code) in samples() {
        let lines = code.as_bytes().chunks(40).map(|line| std::str::from_utf8(line).unwrap());
        let mail = lines.map(|line| format!("> {line}\r\n")).collect::<String>();
        let copies = [
            code.clone(),
            code.replace('-', ""),
            code.replace('-', " "),
            code.replace('-', "\u{2013}"),
            code.replace('-', "\u{ad}\u{200b}- "),
            code.to_lowercase(),
            code.replace('0', "o").replace('1', "l"),
            code.replace('0', "O").replace('1', "I"),
            format!("\u{feff}  \u{201c}{code}\u{201d}.\n"),
            mail,
        ];
        for copy in copies {
            let decoded = read(&copy, &bytes).unwrap_or_else(|| panic!("{copy}"));
            assert_eq!(decoded.repairs, [], "{copy}");
        }
    }
}

#[test]
fn words_around_a_code_do_no_harm() {
    for count in [9, 40, 130] {
        let mail = format!("Hello Noor, here is my code:\n\n{}\n\nBye, Leo. Sent from my phone", code(count));
        let decoded = read(&mail, &bytes(count)).unwrap();
        assert_eq!(decoded.repairs.len(), 1);
        assert!(decoded.repairs[0].from.starts_with("Bye, Leo.") && decoded.repairs[0].to.is_empty());
    }
}

#[test]
fn no_words_before_a_code_or_after_it_are_taken_for_a_part_of_it() {
    // Whatever the words are: one symbol in 32 makes the first six look like a first group.
    for letter in LETTERS.chars() {
        for words in ["Hi Zo", "Jack:", "Anna,", "B2000", "Rosa ", "Ben a"] {
            for count in [0, 9, 130, 700] {
                let text = format!("{words}{letter} here is my code: {}", code(count));
                assert_eq!(read(&text, &bytes(count)).unwrap_or_else(|| panic!("{text}")).repairs, [], "{text}");
                let text = format!("{} {words}{letter} is what we had", code(count));
                assert_eq!(read(&text, &bytes(count)).unwrap_or_else(|| panic!("{text}")).repairs.len(), 1, "{text}");
            }
        }
        let link = format!("https://{letter}.example/evenkeel/#/progress/{}", code(40));
        assert_eq!(read(&link, &bytes(40)).unwrap_or_else(|| panic!("{link}")).repairs, []);
    }
}

#[test]
fn a_slip_is_mended_where_words_stand_around_the_code() {
    for count in [9, 130, 700] {
        let whole = symbols(&code(count));
        for at in 0..whole.len() {
            let mut altered = whole.clone();
            altered[at] = if altered[at] == 'A' { 'B' } else { 'A' };
            // The second greeting looks like a first group.
            for words in ["Hello Noor, here it is: ", "Hi Zoe, here is my code: "] {
                let text = format!("{words}{}", typed(&altered, true));
                let decoded = read(&text, &bytes(count)).unwrap_or_else(|| panic!("{text}: {:?}", decode(&text)));
                assert_eq!(decoded.repairs.iter().map(|repair| repair.group).collect::<Vec<_>>(), [at / 6 + 1], "{text}");
            }
        }
    }
}

#[test]
fn a_code_does_not_start_a_round_further_on() {
    // Its groups 32 to 34 could be first ones, and the real first ones are damaged.
    let mut data = bytes(130);
    let byte = 30 * 25 / 8;
    for start in 0..=255 {
        data[byte] = start;
        data[byte + 1] = start.wrapping_mul(7);
        let whole = encode(Kind::Backup, 1, &data).unwrap();
        for at in [0, 3, 8, 15] {
            let mut altered: Vec<char> = whole.chars().collect();
            altered[at] = 'U';
            let text: String = altered.into_iter().collect();
            let decoded = decode(&text).unwrap_or_else(|faults| panic!("{text}: {faults:?}"));
            assert_eq!(decoded.bytes, data, "{text}");
        }
    }
}

#[test]
fn a_wrong_symbol_anywhere_is_mended_and_told() {
    for (bytes, code) in samples() {
        let whole = symbols(&code);
        for at in 0..whole.len() {
            for letter in LETTERS.chars().chain(['U', 'u', 'ж']).filter(|letter| *letter != whole[at]) {
                let mut altered = whole.clone();
                altered[at] = letter;
                let text = typed(&altered, letter > 'H');
                let decoded = read(&text, &bytes).unwrap_or_else(|| panic!("not mended: {text} for {code}: {:?}", decode(&text)));
                let group: String = whole[at / 6 * 6..][..6].iter().collect();
                assert_eq!(decoded.repairs.len(), 1, "{text}");
                assert_eq!((decoded.repairs[0].group, &decoded.repairs[0].to), (at / 6 + 1, &group), "{text} for {code}");
                assert_eq!(decoded.repairs[0].from, altered[at / 6 * 6..][..6].iter().collect::<String>());
            }
        }
    }
}

#[test]
fn swapped_neighbours_are_mended() {
    for (bytes, code) in samples() {
        let whole = symbols(&code);
        for at in 1..whole.len() {
            let mut altered = whole.clone();
            altered.swap(at - 1, at);
            let text = typed(&altered, true);
            let decoded = read(&text, &bytes).unwrap_or_else(|| panic!("not mended: {text} for {code}: {:?}", decode(&text)));
            assert_eq!(decoded.repairs.is_empty(), altered == whole);
        }
    }
}

#[test]
fn a_symbol_lost_or_too_many_is_mended_or_told_with_its_group() {
    // Without hyphens, a shifted group that fits by chance hides where it began.
    let near = |group: usize, at: usize, text: &str| group.abs_diff(at / 6 + 1) <= if text.contains('-') { 1 } else { 2 };
    for (bytes, code) in samples() {
        let whole = symbols(&code);
        let places = code.char_indices().filter(|(_, c)| *c != '-').map(|(at, _)| at);
        for (at, place) in places.enumerate() {
            let mut lost = code.clone();
            lost.remove(place);
            let mut texts = vec![lost.clone(), lost.replace('-', "")];
            for letter in ['0', 'A', 'Z', 'U', whole[at]] {
                let mut more = code.clone();
                more.insert(place, letter);
                texts.extend([more.replace('-', ""), more]);
            }
            for text in texts {
                match decode(&text) {
                    Ok(decoded) => {
                        assert_eq!(decoded.bytes, bytes, "{text}");
                        assert!(decoded.repairs.iter().all(|repair| near(repair.group, at, &text)), "{text}: {:?}", decoded.repairs);
                    }
                    Err(Faults::Damaged(damage)) => {
                        assert!(damage.groups.iter().all(|fault| near(fault.group, at, &text)), "{text}: {damage:?}");
                    }
                    Err(other) => panic!("{text}: {other:?}"),
                }
            }
        }
    }
}

#[test]
fn a_cut_code_says_how_much_of_it_came() {
    for (bytes, code) in samples() {
        let whole = symbols(&code);
        for end in 1..whole.len() {
            let text = typed(&whole[..end], true);
            match decode(&text) {
                Ok(decoded) => assert!(decoded.bytes == bytes && end == whole.len() - 1, "{text}"),
                Err(Faults::Damaged(damage)) if end >= 6 => {
                    assert!(damage.is_cut(), "{text}: {damage:?}");
                    assert_eq!((damage.came, damage.header.unwrap().groups()), (end / 6, whole.len() / 6), "{text}");
                    assert_eq!(damage.groups, [], "{text}");
                }
                Err(Faults::NotACode | Faults::Damaged(_)) => assert!(end < 6, "{text}"),
                Err(other) => panic!("{text}: {other:?}"),
            }
        }
    }
}

#[test]
fn groups_that_changed_places_are_put_back_or_told() {
    let (bytes, code) = samples().pop().unwrap();
    let groups: Vec<&str> = code.split('-').collect();
    for one in 0..groups.len() {
        for other in one + 1..groups.len() {
            let mut altered = groups.clone();
            altered.swap(one, other);
            let text = altered.join("-");
            match read(&text, &bytes) {
                Some(decoded) => assert_eq!(decoded.repairs.iter().map(|one| one.group).collect::<Vec<_>>(), [one + 1, other + 1]),
                // A round further on a group looks right by itself, and only the whole is not.
                None => match decode(&text) {
                    _ if (other - one) % 31 != 0 => panic!("{text}: {:?}", decode(&text)),
                    Err(Faults::Damaged(damage)) => assert_eq!(damage.groups, [], "{text}"),
                    other => assert!(one == 0 && matches!(other, Err(Faults::UnknownKind(_))), "{text}: {other:?}"),
                },
            }
        }
    }
    // Two rows of eight.
    let mut altered = groups[..8].to_vec();
    altered.extend(&groups[16..24]);
    altered.extend(&groups[8..16]);
    altered.extend(&groups[24..]);
    let told = damage(&altered.join("-"));
    assert_eq!(told.groups.len(), 16);
    for fault in told.groups {
        let with = if fault.group <= 16 { fault.group + 8 } else { fault.group - 8 };
        assert_eq!(fault.kind, FaultKind::Swapped(with));
    }
}

#[test]
fn groups_left_out_are_told_and_doubled_ones_passed_over() {
    let (bytes, code) = samples().pop().unwrap();
    let groups: Vec<&str> = code.split('-').collect();
    for count in [1, 2, 8] {
        // Without the first one nothing says that it is a code, without the last ones it was cut.
        for at in 1..groups.len() - count {
            let mut altered = groups.clone();
            altered.drain(at..at + count);
            let told = damage(&altered.join(" "));
            let missing: Vec<_> = told.groups.iter().map(|fault| (fault.group, fault.kind)).collect();
            assert_eq!(missing, (at + 1..at + 1 + count).map(|group| (group, FaultKind::Missing)).collect::<Vec<_>>());
        }
    }
    for count in [1, 2, 8] {
        for at in 1..groups.len() + 1 - count {
            let doubled = [&groups[..at + count], &groups[at..]].concat();
            let decoded = read(&doubled.join(" "), &bytes).unwrap_or_else(|| panic!("{at} {count}"));
            assert!(decoded.repairs.iter().all(|repair| repair.to.is_empty()), "{:?}", decoded.repairs);
        }
    }
}

#[test]
fn many_slips_are_told_all_at_once() {
    let code = code(130);
    let mut altered = symbols(&code);
    for group in [3, 9, 10, 27, 40] {
        altered[group * 6 + 2] = if altered[group * 6 + 2] == 'A' { 'B' } else { 'A' };
    }
    altered[70] = 'U';
    let told = damage(&typed(&altered, true));
    assert_eq!(told.groups.iter().map(|fault| fault.group).collect::<Vec<_>>(), [4, 10, 11, 12, 28, 41]);
    assert!(told.groups.iter().all(|fault| fault.kind == FaultKind::Wrong && fault.typed.len() == 6));
    assert!(!told.is_cut());
}

#[test]
fn groups_of_another_code_do_not_slip_in() {
    let other = encode(Kind::Backup, 1, &bytes(131)[1..]).unwrap();
    let groups: Vec<&str> = other.split('-').collect();
    let mut mixed: Vec<String> = code(130).split('-').map(str::to_owned).collect();
    for at in 1..groups.len() {
        let own = std::mem::replace(&mut mixed[at], groups[at].to_owned());
        assert_eq!(damage(&mixed.join("-")).groups, [], "each is right by itself");
        mixed[at] = own;
    }
}

#[test]
fn what_is_no_code_is_told() {
    assert_eq!(decode(""), Err(Faults::Empty));
    assert_eq!(decode(" - > .\u{2014}\n"), Err(Faults::Empty));
    for text in ["B", "hello", "Hello Noor, I lost my code. Can you help me to find it again?", "000000-000000-000000", "evenkeel", "ж"] {
        assert_eq!(decode(text), Err(Faults::NotACode), "{text}");
    }
    assert_eq!(decode("C10000"), Err(Faults::NotACode));
}

#[test]
fn other_kinds_are_told_apart() {
    for kind in [Kind::Backup, Kind::Assignment, Kind::Receipt] {
        for version in [1, 2, 31] {
            let code = encode(kind, version, b"abc").unwrap();
            assert!(code.starts_with(kind.letter()));
            assert_eq!(decode(&code).unwrap().header, Header { kind, version, bytes: 3 });
        }
    }
    // As a later version of the app may write it.
    let later = LETTERS.chars().map(|check| format!("Q1000{check}-58S8FA-XR000W")).map(|code| decode(&code));
    assert_eq!(later.filter(|read| *read == Err(Faults::UnknownKind('Q'))).count(), 1);
    assert_eq!((encode(Kind::Backup, 0, b""), encode(Kind::Backup, 32, b"")), (None, None));
}

#[test]
fn the_longest_code_reads_and_mends() {
    let long = bytes(MOST_BYTES);
    let code = encode(Kind::Backup, 1, &long).unwrap();
    assert_eq!(code.len(), 73_415);
    assert!(read(&code, &long).unwrap().repairs.is_empty());
    let mut altered = code.clone();
    altered.replace_range(40_000..40_001, if &code[40_000..40_001] == "7" { "8" } else { "7" });
    assert_eq!(read(&altered, &long).map(|decoded| decoded.repairs.len()), Some(usize::from(altered != code)));
    assert_eq!(encode(Kind::Backup, 1, &bytes(MOST_BYTES + 1)), None);
}

#[test]
fn bombs_are_refused_in_no_time() {
    let start = code(9_000);
    for text in [
        "0".repeat(60_000),
        "B".repeat(1 << 20),
        "-".repeat(1 << 20),
        "U ".repeat(1 << 20),
        "ж".repeat(1 << 20),
        start.repeat(120),
        start[..20_000].to_owned() + &"Z".repeat(1 << 20),
        typed(&symbols(&start).into_iter().rev().collect::<Vec<_>>(), true).repeat(100),
        code(200).replace('A', "").repeat(2_000),
    ] {
        let _ = decode(&text);
    }
}

proptest! {
    #[test]
    fn any_bytes_come_back(bytes in vec(any::<u8>(), 0..400), version in 1..32u8) {
        let decoded = decode(&encode(Kind::Assignment, version, &bytes).unwrap()).unwrap();
        prop_assert_eq!(decoded.bytes, bytes);
        prop_assert_eq!(decoded.header.version, version);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,300}") {
        let _ = decode(&text);
    }

    #[test]
    fn any_symbols_are_refused(text in "[0-9A-HJ-NP-Z]{0,300}") {
        prop_assert!(decode(&text).is_err());
    }

    /// Whatever is done to it: the same bytes, or none.
    #[test]
    fn no_mishap_gives_other_bytes(
        bytes in vec(any::<u8>(), 0..120),
        mishaps in vec((any::<prop::sample::Index>(), 0..5u8, "[0-9A-Z]"), 1..8),
    ) {
        let mut text: Vec<char> = encode(Kind::Backup, 1, &bytes).unwrap().chars().collect();
        for (at, what, letter) in mishaps {
            let at = at.index(text.len());
            let letter = letter.chars().next().unwrap();
            match what {
                0 => text[at] = letter,
                1 => text.insert(at, letter),
                2 if text.len() > 1 => drop(text.remove(at)),
                3 => text.swap(at, at.saturating_sub(1)),
                _ => {
                    let tail = text.split_off(at);
                    text.splice(0..0, tail);
                }
            }
        }
        if let Ok(decoded) = decode(&text.iter().collect::<String>()) {
            prop_assert_eq!(decoded.bytes, bytes);
        }
    }

    #[test]
    fn bits_come_back(steps in vec((any::<u64>(), 1..64u32), 0..40), text in "\\PC{0,20}") {
        let mut writer = code::BitWriter::new();
        for (number, piece) in &steps {
            writer.number(*number, *piece);
            writer.bits(*number, *piece);
            writer.bit(number % 2 == 1);
        }
        writer.text(&text);
        let bytes = writer.finish();
        let mut reader = code::BitReader::new(&bytes);
        for (number, piece) in &steps {
            prop_assert_eq!(reader.number(*piece), Some(*number));
            prop_assert_eq!(reader.bits(*piece), Some(number & ((1 << piece) - 1)));
            prop_assert_eq!(reader.bit(), Some(number % 2 == 1));
        }
        prop_assert!(reader.text().as_deref() == Some(&text) && reader.is_done());
        prop_assert_eq!(reader.bits(8), None);
    }

    #[test]
    fn any_bits_are_read_or_refused(bytes in vec(any::<u8>(), 0..40), pieces in vec(0..65u32, 1..9)) {
        let mut reader = code::BitReader::new(&bytes);
        for piece in pieces {
            let _ = (reader.clone().number(piece), reader.text(), reader.bits(piece), reader.is_done());
        }
    }
}
