//! The class as a file: JSON, in which receipts stand as their codes. So each one keeps its own checks, nothing is lost, and receipts come out
//! of a damaged file as out of any other text. Version 1:
//!
//! ```json
//! {"format":"evenkeel-class","version":1,"assignments":["A1…"],
//!  "receipts":[{"code":"R1…","source":"chat.txt","line":3,"mended":[{"group":2,"from":"…","to":"…"}],"left_out":true}],
//!  "problems":[{"code":"R1…","source":"","line":9}]}
//! ```

use code::Repair;
use lesson::format::{
    JsonError,
    json::{Json, Reader},
    version,
};

use super::{Arrival, Class, Entry, Problem};
use crate::{AssignmentDraft, Place, Receipt};

/// The version of the file written today.
pub const VERSION: u32 = 1;
const FORMAT: &str = "evenkeel-class";
const MOST_LINE: i64 = u32::MAX as i64;

/// What is wrong with a file of a class. The rest of it was taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClassError {
    /// The file was cut short or altered; what receipts are whole in it were found as in any text.
    #[error("the file can't be read: {0}")]
    Malformed(JsonError),
    #[error("the file has version {0}, this app knows {VERSION}")]
    Newer(u32),
    /// An assignment, by its place from 1.
    #[error("assignment {0} can't be read")]
    Assignment(usize),
    /// A receipt, by its place from 1.
    #[error("receipt {0} can't be read")]
    Receipt(usize),
    /// A problem, by its place from 1.
    #[error("problem {0} can't be read")]
    Problem(usize),
}

impl Class {
    /// The file. It loses nothing.
    pub fn to_json(&self) -> String {
        let mended = |repair: &Repair| {
            Json::map([
                ("group", Some(Json::Number(i64::try_from(repair.group).unwrap_or(0)))),
                ("from", Some(Json::text(&repair.from))),
                ("to", Some(Json::text(&repair.to))),
            ])
        };
        let came = |code: &str, place: &Place, repairs: &[Repair], is_left_out: bool| {
            Json::map([
                ("code", Some(Json::text(code))),
                ("source", Some(Json::text(&place.source))),
                ("line", Some(Json::Number(i64::try_from(place.line).unwrap_or(0).min(MOST_LINE)))),
                ("mended", Json::some_list(repairs, mended)),
                ("left_out", is_left_out.then_some(Json::Bool(true))),
            ])
        };
        let receipt =
            |entry: &Entry, arrival: &Arrival| came(&arrival.receipt.code(), &arrival.place, &arrival.repairs, entry.is_left_out());
        let of_entry = |entry: &Entry| entry.arrivals().iter().map(|arrival| receipt(entry, arrival)).collect::<Vec<_>>();
        let receipts = self.entries.iter().flat_map(of_entry);
        Json::map([
            ("format", Some(Json::text(FORMAT))),
            ("version", Some(Json::Number(VERSION.into()))),
            ("assignments", Json::some_list(&self.assignments, |assignment| Json::text(&assignment.code()))),
            ("receipts", Some(Json::List(receipts.collect()))),
            ("problems", Json::some_list(&self.problems, |problem| came(problem.text(), &problem.place, &[], false))),
        ])
        .write()
    }

    /// A class from its file, with what could not be read in it. None for what is no such file.
    pub fn from_json(text: &str) -> Option<Result<(Self, Vec<ClassError>), ClassError>> {
        let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
        if !text.starts_with('{') {
            return None;
        }
        let file = match Json::parse(text) {
            Ok(file) => file,
            // It says so itself, or there is no telling what it was.
            Err(error) => return text.get(..200).unwrap_or(text).contains(FORMAT).then_some(Err(ClassError::Malformed(error))),
        };
        if file.field("format") != Some(&Json::text(FORMAT)) {
            return None;
        }
        Some(match version(&file) {
            Ok(version) if version > VERSION => Err(ClassError::Newer(version)),
            Ok(_) => read(&file).map_err(ClassError::Malformed),
            Err(error) => Err(ClassError::Malformed(error)),
        })
    }
}

fn read(file: &Json) -> Result<(Class, Vec<ClassError>), JsonError> {
    let (mut class, mut faults) = (Class::default(), Vec::new());
    let lists = Reader::default();
    for (place, code) in lists.some_list_of(file, "assignments").iter().enumerate() {
        let draft = if let Json::Text(code) = code { AssignmentDraft::read(code).ok() } else { None };
        match draft {
            Some(draft) => class.expect(draft),
            None => faults.push(ClassError::Assignment(place + 1)),
        }
    }
    for (place, item) in lists.list_of(file, "receipts").iter().enumerate() {
        match came(item) {
            Ok((code, place_of_it, repairs)) => match Receipt::read(&code) {
                Ok((receipt, more)) => {
                    let repairs = if repairs.is_empty() { more } else { repairs };
                    let is_left_out = item.field("left_out") == Some(&Json::Bool(true));
                    class.add(Arrival { receipt, repairs, place: place_of_it }, is_left_out);
                }
                Err(_) => {
                    faults.push(ClassError::Receipt(place + 1));
                    class.note(Problem::new(place_of_it, &code));
                }
            },
            Err(_) => faults.push(ClassError::Receipt(place + 1)),
        }
    }
    for (place, problem) in lists.some_list_of(file, "problems").iter().enumerate() {
        match came(problem) {
            Ok((code, place_of_it, _)) => drop(class.note(Problem::new(place_of_it, &code))),
            Err(_) => faults.push(ClassError::Problem(place + 1)),
        }
    }
    lists.done((class, faults))
}

fn came(came: &Json) -> Result<(String, Place, Vec<Repair>), JsonError> {
    let r = Reader::default();
    let number = |of: &Json, name| r.number(r.need(of, name), 0, MOST_LINE) as usize;
    let code = r.text_of(came, "code").to_string();
    let place = Place { source: r.text_of(came, "source").to_string(), line: number(came, "line") };
    let mended = |repair| Repair {
        group: number(repair, "group"),
        from: r.text_of(repair, "from").to_string(),
        to: r.text_of(repair, "to").to_string(),
    };
    let repairs = r.some_list_of(came, "mended").iter().map(mended).collect();
    r.done((code, place, repairs))
}
