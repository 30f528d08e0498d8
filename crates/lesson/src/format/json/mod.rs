//! JSON, just as much of it as our own files use. Not serde_json: derived readers cost the learner's wasm more than
//! everything else in this crate together (measured: 50 KB brotli for the three formats).
//!
//! Whole numbers only; an unpaired surrogate or anything after the value is an error. Never panics, on any text.

mod parse;
mod reader;

use std::{fmt::Write as _, rc::Rc};

pub use reader::Reader;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    Null,
    Bool(bool),
    Number(i64),
    Text(Rc<str>),
    List(Vec<Json>),
    /// In the order written. Of two fields with one name the first counts.
    Map(Vec<(Rc<str>, Json)>),
}

/// Why a text is not the file that was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    #[error("it is not JSON at byte {0}")]
    Syntax(usize),
    #[error("it is nested too deeply at byte {0}")]
    TooDeep(usize),
    #[error("it is longer than any file of this app")]
    TooLong,
    #[error("\"{0}\" is missing")]
    Missing(&'static str),
    #[error("it does not hold {0} where it should")]
    Expected(&'static str),
    #[error("it names {0} \"{1}\", which it does not hold")]
    Dangling(&'static str, String),
}

impl Json {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// A map without the fields that have no value.
    pub fn map<'a>(fields: impl IntoIterator<Item = (&'a str, Option<Json>)>) -> Self {
        Self::Map(fields.into_iter().filter_map(|(name, value)| Some((name.into(), value?))).collect())
    }

    /// A value under its kind: `{"kind": value}`.
    pub fn tagged(kind: &str, value: Json) -> Self {
        Self::Map(vec![(kind.into(), value)])
    }

    /// A list of what `each` makes of the items.
    pub fn list<T>(items: &[T], each: impl Fn(&T) -> Json) -> Self {
        Self::List(items.iter().map(each).collect())
    }

    /// A list, or nothing where it is empty.
    pub fn some_list<T>(items: &[T], each: impl Fn(&T) -> Json) -> Option<Self> {
        (!items.is_empty()).then(|| Self::list(items, each))
    }

    /// What stands under a name. None as well for null and for what is no map.
    pub fn field(&self, name: &str) -> Option<&Self> {
        let Self::Map(fields) = self else { return None };
        fields.iter().find(|(field, _)| &**field == name).map(|(_, value)| value).filter(|value| **value != Self::Null)
    }

    /// As a file.
    pub fn write(&self) -> String {
        let mut out = String::new();
        self.write_to(&mut out);
        out
    }

    fn write_to(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(is) => out.push_str(if *is { "true" } else { "false" }),
            Self::Number(number) => {
                let _ = write!(out, "{number}");
            }
            Self::Text(text) => write_text(text, out),
            Self::List(items) => {
                out.push('[');
                for (place, item) in items.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    item.write_to(out);
                }
                out.push(']');
            }
            Self::Map(fields) => {
                out.push('{');
                for (place, (name, value)) in fields.iter().enumerate() {
                    if place > 0 {
                        out.push(',');
                    }
                    write_text(name, out);
                    out.push(':');
                    value.write_to(out);
                }
                out.push('}');
            }
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\u{0}'..='\u{1f}' => {
                out.push_str("\\u00");
                for nibble in [c as u32 >> 4, c as u32 & 15] {
                    out.push(char::from_digit(nibble, 16).unwrap_or('0'));
                }
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What serde_json makes of it, as far as our kind of JSON goes.
    fn reference(text: &str) -> Option<Json> {
        fn convert(value: serde_json::Value) -> Option<Json> {
            Some(match value {
                serde_json::Value::Null => Json::Null,
                serde_json::Value::Bool(is) => Json::Bool(is),
                serde_json::Value::Number(number) => Json::Number(number.as_i64()?),
                serde_json::Value::String(text) => Json::Text(text.into()),
                serde_json::Value::Array(items) => Json::List(items.into_iter().map(convert).collect::<Option<_>>()?),
                serde_json::Value::Object(fields) => {
                    Json::Map(fields.into_iter().map(|(name, value)| Some((name.into(), convert(value)?))).collect::<Option<_>>()?)
                }
            })
        }
        convert(serde_json::from_str(text).ok()?)
    }

    fn sorted(json: Json) -> Json {
        match json {
            Json::List(items) => Json::List(items.into_iter().map(sorted).collect()),
            Json::Map(fields) => {
                let mut fields: Vec<_> = fields.into_iter().map(|(name, value)| (name, sorted(value))).collect();
                fields.sort_by(|a, b| a.0.cmp(&b.0));
                Json::Map(fields)
            }
            other => other,
        }
    }

    #[test]
    fn it_reads_what_a_well_kept_library_reads() {
        for text in [
            "null",
            " true ",
            "[]",
            "[1,-2,0]",
            "{}",
            r#"{"a":[{"b":"c"}]}"#,
            r#""\u00e9\ud83d\ude00\n\"\\\/\b\f\r\t""#,
            "\"\u{7f}é\"",
            "9223372036854775807",
            "-9223372036854775808",
            "[ 1 , 2 ]",
            "{ \"a\" : 1 , \"b\" : [ ] }",
        ] {
            assert_eq!(Json::parse(text).ok().map(sorted), reference(text).map(sorted), "{text}");
            assert!(Json::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn it_refuses_what_is_not_json() {
        for text in [
            "",
            " ",
            "nul",
            "tru",
            "[1,]",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\" 1}",
            "01",
            "-",
            "1.5",
            "1e3",
            "\"",
            "\"\n\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\é\"",
            "[1] 2",
            "99999999999999999999",
            "'a'",
            "[",
            "{\"a\":",
            "\u{feff}1",
        ] {
            assert!(Json::parse(text).is_err(), "{text}");
        }
        assert!(matches!(Json::parse(&"[".repeat(100_000)), Err(JsonError::TooDeep(_))));
    }

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::Bool),
            any::<i64>().prop_map(Json::Number),
            any::<String>().prop_map(|text| Json::Text(text.into())),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Json::List),
                proptest::collection::vec((any::<String>(), inner), 0..6)
                    .prop_map(|fields| Json::Map(fields.into_iter().map(|(name, value)| (name.into(), value)).collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(json in any_json()) {
            let text = json.write();
            prop_assert_eq!(Json::parse(&text), Ok(json));
            prop_assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[\\[\\]{}\",:\\\\u0-9a-f \\-.tn\u{e9}\u{1f600}]{0,40}") {
            if let Some(expect) = reference(&text) {
                // A doubled name is the one thing on which the two differ.
                if let Ok(Json::Map(fields)) = Json::parse(&text) {
                    prop_assume!(fields.iter().enumerate().all(|(at, (name, _))| fields[..at].iter().all(|(other, _)| other != name)));
                }
                prop_assert_eq!(Json::parse(&text).map(sorted).ok(), Some(sorted(expect)));
            } else {
                let _ = Json::parse(&text);
            }
        }
    }
}
