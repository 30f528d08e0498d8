use super::help;
use crate::{
    Date,
    help::{Audience, HelpLines},
};

/// A country with an emergency number, and what comes behind it.
fn country(rest: &str) -> String {
    format!(
        "[[country]]\ncode = \"GB\"\nname = \"United Kingdom\"\nemergency = [\"112\"]\nmark = \"S\"\nverified_on = 2026-11-22\nsource = \"https://a.eu/\"\n{rest}"
    )
}

/// A help line with these fields beside its name and provenance.
fn line(fields: &str) -> String {
    format!("[[country.line]]\nname = \"Line\"\n{fields}\nmark = \"V\"\nverified_on = 2026-11-20\nsource = \"https://b.org/\"\n")
}

fn check(text: &str, expect: &[(&str, &str)]) {
    for text in [text.to_owned(), format!("\u{feff}{text}")] {
        let outcome = help(text.as_bytes());
        let found: Vec<(&str, &str)> = outcome.diagnostics.iter().map(|fault| (fault.rule, &text[fault.place.clone()])).collect();
        assert_eq!(found, expect, "{text}\n{:#?}", outcome.diagnostics);
        assert_eq!(outcome.value.is_some(), expect.is_empty());
    }
}

fn check_line(fields: &str, expect: &[(&str, &str)]) {
    check(&country(&line(fields)), expect);
}

#[test]
fn a_country_has_numbers_and_says_when_they_were_checked() {
    let text = country(&line(
        "for = \"5 to 25\"\ncall = [\"0800 1111\", \"(+44) 1-2\"]\ntext = \"85258\"\nkeyword = \"SHOUT\"\nchat = \"https://c.org/x\"",
    )) + "[[country]]\ncode = \"AQ\"\nname = \"Antarctica\"\n";
    check(&text.replace("(+44)", "+44"), &[]);
    let (HelpLines { countries }, verified) = help(text.replace("(+44)", "+44").as_bytes()).value.unwrap();
    assert_eq!(countries.iter().map(|country| &*country.code).collect::<Vec<_>>(), ["AQ", "GB"], "by name");
    let line = &countries[1].lines[0];
    assert_eq!((line.audience, line.text.as_ref().unwrap().keyword.as_deref()), (Some(Audience::Between(5, 25)), Some("SHOUT")));
    assert_eq!((&*line.verified_on, &*countries[1].emergency.as_ref().unwrap().verified_on), ("2026-11-20", "2026-11-22"));
    let days: Vec<_> = verified.iter().map(|row| (row.what.as_str(), row.on)).collect();
    assert_eq!(days[1], ("Line", Date::new(2026, 11, 20).unwrap()));
    assert_eq!(days[0].0, "the emergency number of United Kingdom");
}

#[test]
fn a_country_is_one_that_there_is_and_stands_once() {
    check(&country("").replace("GB", "UK"), &[("unknown-country", "\"UK\"")]);
    check(&(country("") + &country("")), &[("duplicate-entry", "\"GB\"")]);
    check("[[country]]\nname = \"X\"\n", &[("missing-field", "[[country]]")]);
    check("[[country]]\ncode = \"FR\"\nname = \"France\"\nmark = \"V\"\n", &[("invalid-field", "\"V\"")]);
    check("[country]\n", &[("invalid-field", "[country]")]);
    check("", &[]);
}

#[test]
fn a_number_can_be_dialled() {
    for bad in [
        "\"one\"",
        "\"9\"",
        "\"1234 5678 9012 3456\"",
        "\"0800-CALL-US\"",
        "116111",
        "\"\u{661}\u{661}\u{662}\"",
        "\"-112\"",
        "\"112 or 999\"",
    ] {
        check_line(&format!("for = \"everyone\"\ncall = [\"112 1\", {bad}]"), &[("invalid-number", bad)]);
        check_line(&format!("for = \"everyone\"\ntext = {bad}"), &[("invalid-number", bad)]);
    }
    check(&country("").replace("\"112\"", "\"112!\""), &[("invalid-number", "\"112!\"")]);
    check(&country("").replace("[\"112\"]", "[]"), &[("invalid-field", "[]")]);
    check_line("for = \"everyone\"\ncall = \"116 111\"", &[("invalid-field", "\"116 111\"")]);
}

#[test]
fn a_line_can_be_reached() {
    check_line("for = \"everyone\"", &[("missing-field", "[[country.line]]")]);
    check_line("for = \"everyone\"\ncall = [\"117\"]\nkeyword = \"HELLO\"", &[("invalid-field", "\"HELLO\"")]);
    check_line("for = \"everyone\"\ntext = \"117\"\nkeyword = \"hello there\"", &[("invalid-field", "\"hello there\"")]);
    for bad in ["\"http://a.org\"", "\"javascript:alert(1)\"", "\"a.org\"", "\"https:///\"", "\"https://a b.org\""] {
        check_line(&format!("for = \"everyone\"\nchat = {bad}"), &[("unsafe-link", bad)]);
        check_line(&format!("for = \"everyone\"\nweb = {bad}"), &[("unsafe-link", bad)]);
    }
}

#[test]
fn a_row_says_where_it_comes_from() {
    let text = country(&line("for = \"everyone\"\ncall = [\"117\"]"));
    check(&text.replace("mark = \"V\"\n", ""), &[("missing-field", "[[country.line]]")]);
    check(&text.replace("source = \"https://b.org/\"\n", ""), &[("missing-field", "[[country.line]]")]);
    check(&text.replace("verified_on = 2026-11-22\n", ""), &[("missing-field", "[[country]]")]);
    check(&text.replace("mark = \"V\"", "mark = \"GK\""), &[("unverified-number", "\"GK\"")]);
    check(&text.replace("https://b.org/", "the provider"), &[("unsafe-link", "\"the provider\"")]);
    check(&text.replace("2026-11-20", "\"2026-11-20\""), &[("invalid-field", "\"2026-11-20\"")]);
    check(&text.replace("2026-11-20", "2026-11-20T10:00:00"), &[("invalid-field", "2026-11-20T10:00:00")]);
}

#[test]
fn nothing_stands_there_twice_or_unread() {
    let one = line("for = \"everyone\"\ncall = [\"0800 11\"]");
    check(&country(&(one.clone() + &one)), &[("duplicate-entry", "\"Line\""), ("duplicate-entry", "[\"0800 11\"]")]);
    check(&country(&(one.clone() + &one.replace("Line", "Other").replace("0800 11", "0800-11"))), &[("duplicate-entry", "[\"0800-11\"]")]);
    check_line(
        "for = \"all\"\nhours = \"24/7?\"\nphone = \"1\"\ncall = [\"117\"]",
        &[("invalid-field", "\"all\""), ("invalid-field", "\"24/7?\""), ("unknown-field", "phone")],
    );
    check_line("call = [\"117\"]\nlanguages = [\"english\"]", &[("missing-field", "[[country.line]]"), ("invalid-field", "\"english\"")]);
}

#[test]
fn every_fault_is_told_at_once() {
    let text = country(&line("for = \"x\"\ncall = [\"y\"]\nchat = \"z\"")).replace("GB", "ZZ").replace("2026-11-22", "1");
    assert_eq!(help(text.as_bytes()).diagnostics.len(), 5);
}
