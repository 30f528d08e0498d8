//! The help lines, version 1: what `evenkeel build` writes to `help.json` and the help page reads.

use std::rc::Rc;

use super::{
    json::{Json, JsonError, Reader},
    version,
};
use crate::help::{Audience, Emergency, HelpCountry, HelpLine, HelpLines, Hours, TextTo};

/// The version written today.
pub const VERSION: u32 = 1;

/// Why a file of help lines can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HelpError {
    #[error("the help lines can't be read: {0}")]
    Malformed(#[from] JsonError),
    #[error("the help lines have version {0}, this app knows {VERSION}")]
    Newer(u32),
}

impl HelpLines {
    /// Reads a file of help lines.
    pub fn from_json(json: &str) -> Result<Self, HelpError> {
        let file = Json::parse(json)?;
        let version = version(&file)?;
        if version > VERSION {
            return Err(HelpError::Newer(version));
        }
        let r = Reader::default();
        let countries = r.list_of(&file, "countries").iter().map(|country| read_country(&r, country)).collect();
        Ok(r.done(Self { countries })?)
    }

    /// The help lines as a file.
    pub fn to_json(&self) -> String {
        Json::map([("version", Some(Json::Number(VERSION.into()))), ("countries", Some(Json::list(&self.countries, write_country)))])
            .write()
    }
}

fn read_country(r: &Reader, country: &Json) -> HelpCountry {
    let numbers = r.texts(r.some_list_of(country, "emergency"));
    HelpCountry {
        code: r.text_of(country, "code"),
        name: r.text_of(country, "name"),
        emergency: (!numbers.is_empty()).then(|| Emergency { numbers, verified_on: r.text_of(country, "verified") }),
        lines: r.some_list_of(country, "lines").iter().map(|line| read_line(r, line)).collect(),
    }
}

fn read_line(r: &Reader, line: &Json) -> HelpLine {
    let some = |name| line.field(name).map(|text| r.text(text));
    let text = r.some_list_of(line, "text");
    let line = HelpLine {
        name: r.text_of(line, "name"),
        audience: line.field("for").map(|audience| read_audience(r, audience)),
        about: some("about"),
        hours: line.field("hours").map(|hours| read_hours(r, hours)),
        languages: r.texts(r.some_list_of(line, "languages")),
        call: r.texts(r.some_list_of(line, "call")),
        text: text.first().map(|number| TextTo { number: r.text(number), keyword: text.get(1).map(|word| r.text(word)) }),
        chat: some("chat"),
        web: some("web"),
        verified_on: r.text_of(line, "verified"),
    };
    // They become links: nothing that could run gets there.
    if [&line.chat, &line.web].into_iter().flatten().any(|address| !address.starts_with("https://")) {
        r.note(JsonError::Expected("an https address"));
    }
    line
}

fn read_audience(r: &Reader, audience: &Json) -> Audience {
    let age = |age: &Json| r.number(age, 0, 120) as u8;
    match audience {
        Json::Number(_) => Audience::UpTo(age(audience)),
        Json::List(_) => {
            let [from, to] = r.array(audience);
            Audience::Between(age(from), age(to))
        }
        _ => r.word(audience, &[("everyone", Audience::Everyone), ("young", Audience::YoungPeople)]),
    }
}

fn read_hours(r: &Reader, hours: &Json) -> Hours {
    let Json::List(_) = hours else {
        r.word(hours, &[("always", ())]);
        return Hours::Always;
    };
    let [first, last, from, to] = r.array(hours);
    let day = |day: &Json| r.number(day, 0, 6) as u8;
    Hours::Between { first: day(first), last: day(last), from: r.text(from), to: r.text(to) }
}

fn write_country(country: &HelpCountry) -> Json {
    let emergency = country.emergency.as_ref();
    Json::map([
        ("code", text(&country.code)),
        ("name", text(&country.name)),
        ("emergency", emergency.map(|emergency| texts(&emergency.numbers))),
        ("verified", emergency.and_then(|emergency| text(&emergency.verified_on))),
        ("lines", Json::some_list(&country.lines, write_line)),
    ])
}

fn write_line(line: &HelpLine) -> Json {
    let text_to = |to: &TextTo| texts(&std::iter::once(&to.number).chain(&to.keyword).cloned().collect::<Vec<_>>());
    Json::map([
        ("name", text(&line.name)),
        ("for", line.audience.map(write_audience)),
        ("about", line.about.as_ref().and_then(text)),
        ("hours", line.hours.as_ref().map(write_hours)),
        ("languages", Json::some_list(&line.languages, |tag| Json::Text(tag.clone()))),
        ("call", Json::some_list(&line.call, |number| Json::Text(number.clone()))),
        ("text", line.text.as_ref().map(text_to)),
        ("chat", line.chat.as_ref().and_then(text)),
        ("web", line.web.as_ref().and_then(text)),
        ("verified", text(&line.verified_on)),
    ])
}

fn write_audience(audience: Audience) -> Json {
    let age = |age: u8| Json::Number(age.into());
    match audience {
        Audience::Everyone => Json::text("everyone"),
        Audience::YoungPeople => Json::text("young"),
        Audience::UpTo(to) => age(to),
        Audience::Between(from, to) => Json::List(vec![age(from), age(to)]),
    }
}

fn write_hours(hours: &Hours) -> Json {
    match hours {
        Hours::Always => Json::text("always"),
        Hours::Between { first, last, from, to } => {
            Json::List(vec![Json::Number((*first).into()), Json::Number((*last).into()), Json::Text(from.clone()), Json::Text(to.clone())])
        }
    }
}

fn text(text: &Rc<str>) -> Option<Json> {
    Some(Json::Text(text.clone()))
}

fn texts(texts: &[Rc<str>]) -> Json {
    Json::list(texts, |text| Json::Text(text.clone()))
}
