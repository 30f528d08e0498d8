//! Taking a file apart, field by field.

use std::{cell::RefCell, rc::Rc};

use super::{Json, JsonError};

/// What a missing field reads as. Its fault is noted, so nobody takes it for a value.
const NOTHING: &Json = &Json::Null;

/// Takes files apart. A fault is noted and reading goes on with an empty value; [`Reader::done`] tells of the first
/// one. Reading with `?` at every field would double the code of the formats in the learner's wasm.
#[derive(Default)]
pub struct Reader {
    fault: RefCell<Option<JsonError>>,
}

impl Reader {
    /// What was read, if all of it was as it should be.
    pub fn done<T>(self, value: T) -> Result<T, JsonError> {
        self.fault.into_inner().map_or(Ok(value), Err)
    }

    /// Notes a fault, if it is the first.
    #[cold]
    pub fn note(&self, fault: JsonError) {
        self.fault.borrow_mut().get_or_insert(fault);
    }

    fn expected<T: Default>(&self, what: &'static str) -> T {
        self.note(JsonError::Expected(what));
        T::default()
    }

    /// A field that must be there.
    pub fn need<'a>(&self, of: &'a Json, name: &'static str) -> &'a Json {
        of.field(name).unwrap_or_else(|| {
            self.note(JsonError::Missing(name));
            NOTHING
        })
    }

    /// A text.
    pub fn text(&self, json: &Json) -> Rc<str> {
        if let Json::Text(text) = json { text.clone() } else { self.expected("text") }
    }

    /// The text in a field.
    pub fn text_of(&self, of: &Json, name: &'static str) -> Rc<str> {
        self.text(self.need(of, name))
    }

    /// A list.
    pub fn list<'a>(&self, json: &'a Json) -> &'a [Json] {
        if let Json::List(items) = json { items } else { self.expected("a list") }
    }

    /// The list in a field.
    pub fn list_of<'a>(&self, of: &'a Json, name: &'static str) -> &'a [Json] {
        self.list(self.need(of, name))
    }

    /// A list that may be left out.
    pub fn some_list_of<'a>(&self, of: &'a Json, name: &str) -> &'a [Json] {
        of.field(name).map_or(&[], |list| self.list(list))
    }

    /// A list of so many at most.
    pub(crate) fn limit<'a>(&self, items: &'a [Json], most: usize) -> &'a [Json] {
        if items.len() > most { self.expected("a list that is not longer than any of ours") } else { items }
    }

    /// A list of just so many.
    pub fn array<'a, const N: usize>(&self, json: &'a Json) -> [&'a Json; N] {
        let items = self.list(json);
        if items.len() != N {
            self.note(JsonError::Expected("a list of that length"));
        }
        std::array::from_fn(|place| items.get(place).unwrap_or(NOTHING))
    }

    /// A number between the two.
    pub fn number(&self, json: &Json, least: i64, most: i64) -> i64 {
        match json {
            Json::Number(number) if (least..=most).contains(number) => *number,
            _ => self.expected("a number in range"),
        }
    }

    /// True or false.
    pub fn bool(&self, json: &Json) -> bool {
        if let Json::Bool(is) = json { *is } else { self.expected("true or false") }
    }

    /// A kind and what stands under it: `"kind"` or `{"kind": value}`.
    pub fn tagged<'a>(&self, json: &'a Json) -> (&'a str, &'a Json) {
        match json {
            Json::Text(kind) => (kind, NOTHING),
            Json::Map(fields) if fields.len() == 1 => (&fields[0].0, &fields[0].1),
            _ => {
                self.note(JsonError::Expected("a kind"));
                ("", NOTHING)
            }
        }
    }

    /// The value for a word, one of a few. The first one stands in for a word that is none of them.
    pub fn word<T: Copy>(&self, json: &Json, words: &[(&str, T)]) -> T {
        let word = self.text(json);
        words
            .iter()
            .find(|(known, _)| **known == *word)
            .unwrap_or_else(|| {
                self.note(JsonError::Expected("a word that this version knows"));
                &words[0]
            })
            .1
    }

    /// The texts of a list.
    pub fn texts(&self, items: &[Json]) -> Vec<Rc<str>> {
        items.iter().map(|item| self.text(item)).collect()
    }
}
