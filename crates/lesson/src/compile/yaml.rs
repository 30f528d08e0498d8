//! The little YAML that lessons use: names with a word, a number or a list of words behind them.

use std::{collections::BTreeSet, fmt, ops::Range};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_saphyr::{Budget, DuplicateKeyPolicy, Location, MergeKeyPolicy, Options, Spanned};

use super::near;
use crate::diagnostic::Diagnostic;

/// `name: value`, and where both stand in the file.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) name_place: Range<usize>,
    pub(super) value: Value,
    /// The value's.
    pub(super) place: Range<usize>,
}

pub(super) enum Value {
    One(String),
    Many(Vec<(Value, Range<usize>)>),
    Nothing,
    /// A map, which no field has.
    Map,
}

/// The fields of some YAML. `place` says where a byte of it stands in the file.
pub(super) fn fields(yaml: &str, place: &dyn Fn(usize) -> usize, faults: &mut Vec<Diagnostic>) -> Option<Vec<Field>> {
    if yaml.trim().is_empty() {
        return Some(Vec::new());
    }
    let located = Located { yaml, place };
    match serde_saphyr::from_str_with_options::<Option<Fields>>(yaml, options()) {
        Ok(fields) => {
            let fields: Vec<Field> =
                fields.map_or_else(Vec::new, |fields| fields.0.into_iter().map(|(name, value)| located.field(name, value)).collect());
            let mut seen = BTreeSet::new();
            for field in &fields {
                if !seen.insert(field.name.as_str()) {
                    let message = format!("`{}` is there already", field.name);
                    faults.push(Diagnostic::error(
                        "duplicate-field",
                        field.name_place.clone(),
                        message,
                        "only one of the two could count",
                        "keep one of them",
                    ));
                }
            }
            Some(fields)
        }
        Err(error) => {
            let message = error.without_snippet().to_string();
            let at = located.line(error.location(), &message);
            let message = message.split(" at line").next().unwrap_or_default().split('\n').next().unwrap_or_default().to_owned();
            faults.push(Diagnostic::error("yaml-syntax", at, lowered(&message), WHY_SYNTAX, REMEDY));
            None
        }
    }
}

/// Says which fields are not known.
pub(super) fn refuse_unknown(fields: &[Field], known: &[&str], faults: &mut Vec<Diagnostic>) {
    for field in fields.iter().filter(|field| !known.contains(&field.name.as_str())) {
        let message = format!("there is no field `{}`", super::fault::shortened(&field.name));
        let why = "a field that is not understood does nothing";
        faults.push(Diagnostic::error(
            "unknown-field",
            field.name_place.clone(),
            message,
            why,
            near::remedy(&field.name, known.iter().copied()),
        ));
    }
}

/// Nothing here needs aliases, depth or a second document, and each of them can be made to explode.
fn options() -> Options {
    let mut options = Options::default();
    let mut budget = Budget::default();
    budget.max_aliases = 0;
    budget.max_depth = 8;
    budget.flow_nesting_limit = 8;
    budget.max_documents = 1;
    options.budget = Some(budget);
    options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    options.merge_keys = MergeKeyPolicy::Error;
    options.with_snippet = false;
    options
}

fn lowered(message: &str) -> String {
    let mut letters = message.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// YAML and the way from its bytes to the file's.
struct Located<'a> {
    yaml: &'a str,
    place: &'a dyn Fn(usize) -> usize,
}

impl Located<'_> {
    fn field(&self, name: Spanned<String>, value: Spanned<Raw>) -> Field {
        let (name_place, mut place) = (self.range(name.referenced), self.range(value.referenced));
        if let Raw::List(_) | Raw::Map = value.value {
            // The parser only knows where a list starts. The rest of its line shows enough of it.
            let start = self.bytes(value.referenced).start;
            place.end = place.start + self.yaml[start..].lines().next().unwrap_or_default().trim_end().len();
        }
        Field { name: name.value, name_place, value: self.value(value.value, value.referenced), place }
    }

    fn value(&self, raw: Raw, location: Location) -> Value {
        match raw {
            Raw::Words(words) => Value::One(words),
            Raw::Other => Value::One(self.yaml.get(self.bytes(location)).unwrap_or_default().trim().to_owned()),
            Raw::List(items) => {
                Value::Many(items.into_iter().map(|item| (self.value(item.value, item.referenced), self.range(item.referenced))).collect())
            }
            Raw::Nothing => Value::Nothing,
            Raw::Map => Value::Map,
        }
    }

    fn range(&self, location: Location) -> Range<usize> {
        let bytes = self.bytes(location);
        let bytes = super::fault::trimmed(self.yaml, bytes);
        let start = (self.place)(bytes.start);
        // Of a value on many lines the first is enough to point at.
        let first = self.yaml[bytes.clone()].lines().next().unwrap_or_default().len();
        start..start + first
    }

    /// The line at a location, or the last one before it that has words.
    fn line(&self, location: Option<Location>, message: &str) -> Range<usize> {
        let mut at = location.map_or(0, |location| self.bytes(location).start);
        if message.contains("found a tab") {
            // The parser tells where the words before it started.
            at += self.yaml[at..].find('\t').unwrap_or(0);
        }
        let ahead = &self.yaml[at..];
        let end = at + ahead.find(['\n', '\r']).unwrap_or(ahead.len());
        let end = self.yaml[..end].trim_end().len();
        let start = self.yaml[..end].rfind(['\n', '\r']).map_or(0, |before| before + 1);
        let line = super::fault::trimmed(self.yaml, start..end);
        (self.place)(line.start)..(self.place)(line.start) + line.len()
    }

    fn bytes(&self, location: Location) -> Range<usize> {
        let span = location.span();
        // A syntax error knows only its character.
        let by_char = || self.yaml.char_indices().nth(span.offset() as usize).map_or(self.yaml.len(), |(at, _)| at);
        let start = span.byte_offset().map_or_else(by_char, |at| at as usize);
        super::fault::within(self.yaml, &(start..start.saturating_add(span.byte_len().unwrap_or_default() as usize)))
    }
}

struct Fields(Vec<(Spanned<String>, Spanned<Raw>)>);

enum Raw {
    Words(String),
    /// A number or the like, taken as it is written.
    Other,
    List(Vec<Spanned<Raw>>),
    Nothing,
    Map,
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("lines such as `name: value`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(name) = map.next_key()? {
                    fields.push((name, map.next_value()?));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Reader)
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Raw;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("words, a number or a list")
            }

            fn visit_str<E>(self, words: &str) -> Result<Raw, E> {
                Ok(Raw::Words(words.to_owned()))
            }

            fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
                Ok(Raw::Other)
            }

            fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
                Ok(Raw::Other)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
                Ok(Raw::Other)
            }

            fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
                Ok(Raw::Other)
            }

            fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
                Ok(Raw::Other)
            }

            fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
                Ok(Raw::Other)
            }

            fn visit_unit<E>(self) -> Result<Raw, E> {
                Ok(Raw::Nothing)
            }

            fn visit_none<E>(self) -> Result<Raw, E> {
                Ok(Raw::Nothing)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Raw::List(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Raw::Map)
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

const WHY_SYNTAX: &str = "nothing in this block can be read, so the lesson can't be used";
const REMEDY: &str = "write `name: value`; put words with a `:`, `#` or quotes in them between double quotes, and lists as `[a, b]` or in lines that start with `- `";
