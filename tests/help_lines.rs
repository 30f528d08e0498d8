//! The shipped help lines: they compile, and the mistakes seen in lists like this one are not in it.

use lesson::{
    Date, check, compile,
    help::{HelpCountry, HelpLine, HelpLines, dial},
};

const TOML: &str = include_str!("../lessons/help.toml");

/// The EU's members, where 112 works.
const EU: &str = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE";

fn shipped() -> HelpLines {
    let outcome = compile::help(TOML.as_bytes());
    assert_eq!(outcome.diagnostics, []);
    outcome.value.unwrap().0
}

fn lines() -> Vec<(HelpCountry, HelpLine)> {
    shipped().countries.into_iter().flat_map(|country| country.lines.clone().into_iter().map(move |line| (country.clone(), line))).collect()
}

/// Every number of a line, as dialled.
fn numbers(line: &HelpLine) -> Vec<String> {
    line.call.iter().chain(line.text.iter().map(|text| &text.number)).map(|number| dial(number)).collect()
}

#[test]
fn it_comes_back_from_its_json() {
    let shipped = shipped();
    assert_eq!(HelpLines::from_json(&shipped.to_json()), Ok(shipped));
}

#[test]
fn it_was_fresh_when_it_was_written() {
    let (_, verified) = compile::help(TOML.as_bytes()).value.unwrap();
    let last = verified.iter().map(|row| row.on).max().unwrap();
    assert_eq!(check::help_lines(&verified, last), [], "rows that were checked long before the others");
    assert!(last >= Date::new(2026, 11, 22).unwrap());
}

#[test]
fn no_number_stands_in_for_another_countrys() {
    for (country, line) in lines() {
        for number in numbers(&line) {
            let is_american = number == "741741" || number == "18004224453";
            assert!(!is_american || &*country.code == "US", "{}: {number}", country.code);
            assert!(number != "988" || matches!(&*country.code, "US" | "CA"), "{}: {number}", country.code);
        }
    }
    for country in shipped().countries {
        let numbers = country.emergency.map_or_else(Vec::new, |emergency| emergency.numbers);
        assert!(numbers.iter().all(|number| &**number != "911") || matches!(&*country.code, "US" | "CA"), "{}", country.code);
    }
}

#[test]
fn europe_has_its_emergency_number_and_the_others_have_their_own() {
    let shipped = shipped();
    for code in EU.split(' ') {
        let emergency = shipped.country(code).unwrap_or_else(|| panic!("{code} is missing")).emergency.as_ref().unwrap();
        assert_eq!(*emergency.numbers, ["112".into()], "{code}");
    }
    let emergency = |code: &str| shipped.country(code).unwrap().emergency.as_ref().map(|emergency| emergency.numbers[0].to_string());
    for (code, number) in [("AU", "000"), ("GB", "999"), ("IN", "112"), ("US", "911")] {
        assert_eq!(emergency(code).as_deref(), Some(number), "{code}");
    }
}

#[test]
fn the_german_line_for_young_people_is_not_the_parents() {
    let shipped = shipped();
    let numbers: Vec<String> = shipped.country("DE").unwrap().lines.iter().flat_map(numbers).collect();
    assert!(numbers.contains(&"116111".to_owned()));
    for wrong in ["116123", "08001110550"] {
        assert!(!numbers.contains(&wrong.to_owned()), "{wrong}");
    }
}

#[test]
fn keywords_and_text_numbers_are_those_of_their_country() {
    let texts: Vec<(String, String, Option<String>)> = lines()
        .into_iter()
        .filter_map(|(country, line)| {
            line.text.map(|text| (country.code.to_string(), dial(&text.number), text.keyword.map(|word| word.to_string())))
        })
        .collect();
    let keyword = |code: &str, number: &str| {
        let found = texts.iter().find(|(country, to, _)| country == code && to == number);
        found.unwrap_or_else(|| panic!("{code} {number}")).2.as_deref()
    };
    assert_eq!(keyword("CA", "686868"), Some("CONNECT"), "it was TALK once");
    assert_eq!(keyword("US", "741741"), Some("HOME"));
    assert_eq!(keyword("GB", "85258"), Some("SHOUT"));
    assert_eq!(keyword("IE", "50808"), Some("HELLO"));
    assert!(texts.iter().all(|(_, number, _)| number != "50101"), "its hours are from 2019");
}

#[test]
fn not_every_line_answers_all_night() {
    use lesson::help::Hours;
    let hours = |name: &str| lines().into_iter().find(|(_, line)| line.name.contains(name)).unwrap_or_else(|| panic!("{name}")).1.hours;
    let german = Hours::Between { first: 0, last: 5, from: "14:00".into(), to: "20:00".into() };
    assert_eq!(hours("Nummer gegen Kummer"), Some(german));
    // Nobody found these on a page that counts.
    for unknown in ["Papyrus", "3114", "Fil Sant", "Text About It", "Kindertelefoon", "114", "SNS 24", "SOS Criança", "Tinkle"] {
        assert_eq!(hours(unknown), None, "{unknown}");
    }
}

#[test]
fn the_digits_of_singapores_line_for_children_are_these() {
    let shipped = shipped();
    let line = shipped.country("SG").unwrap().lines.iter().find(|line| line.name.contains("Tinkle")).unwrap();
    assert_eq!(numbers(line), ["18002744788"]);
}

#[test]
fn what_is_known_by_hearsay_is_not_there() {
    // Trevor Project, What's Up, BørneTelefonen, SADAG, Disque 100 and others: general knowledge only.
    for (country, line) in lines() {
        for hearsay in ["18664887386", "08009428787", "0800567567", "18111", "1553", "15999", "183", "102", "141", "800200818"] {
            let is_awel = &*country.code == "BE" && hearsay == "102";
            assert!(is_awel || !numbers(&line).contains(&hearsay.to_owned()), "{} {hearsay}", country.code);
        }
    }
    for code in ["DK", "FI", "CZ", "HU", "SK", "GR", "RO"] {
        assert_eq!(shipped().country(code).unwrap().lines, [], "{code}: 116 111 was not found for this country itself");
    }
    for code in ["UA", "AR", "CL", "CO", "HK", "PH", "MY", "TR", "NO"] {
        assert_eq!(shipped().country(code), None, "{code}");
    }
}
