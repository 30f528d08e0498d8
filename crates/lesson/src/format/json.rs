//! JSON, just as much of it as our own files use. Not serde_json: derived readers cost the learner's wasm more than
//! everything else in this crate together (measured: 55 KB brotli for the three formats, against 8 this way).
//!
//! Whole numbers only; an unpaired surrogate or anything after the value is an error. Never panics, on any text.

use std::{cell::RefCell, fmt::Write as _, rc::Rc};

/// Deeper nesting than any file of ours has is refused, so that a hostile one can't exhaust the stack.
const DEEPEST: usize = 96;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
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
    #[error("\"{0}\" is missing")]
    Missing(&'static str),
    #[error("it does not hold {0} where it should")]
    Expected(&'static str),
    #[error("it names {0} \"{1}\", which it does not hold")]
    Dangling(&'static str, String),
}

type Read<T> = Result<T, JsonError>;

impl Json {
    pub(crate) fn parse(text: &str) -> Read<Self> {
        let mut parser = Parser { text, at: 0 };
        let value = parser.value(0)?;
        parser.skip_space();
        if parser.at == text.len() { Ok(value) } else { Err(JsonError::Syntax(parser.at)) }
    }

    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// A map without the fields that have no value.
    pub(crate) fn map<const N: usize>(fields: [(&str, Option<Json>); N]) -> Self {
        Self::Map(fields.into_iter().filter_map(|(name, value)| Some((name.into(), value?))).collect())
    }

    /// A value under its kind: `{"kind": value}`.
    pub(crate) fn tagged(kind: &str, value: Json) -> Self {
        Self::Map(vec![(kind.into(), value)])
    }

    pub(crate) fn list<T>(items: &[T], each: impl Fn(&T) -> Json) -> Self {
        Self::List(items.iter().map(each).collect())
    }

    /// A list, or nothing where it is empty.
    pub(crate) fn some_list<T>(items: &[T], each: impl Fn(&T) -> Json) -> Option<Self> {
        (!items.is_empty()).then(|| Self::list(items, each))
    }

    pub(crate) fn field(&self, name: &str) -> Option<&Self> {
        let Self::Map(fields) = self else { return None };
        fields.iter().find(|(field, _)| &**field == name).map(|(_, value)| value).filter(|value| **value != Self::Null)
    }

    pub(crate) fn write(&self) -> String {
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

/// What a missing field reads as. Its fault is noted, so nobody takes it for a value.
const NOTHING: &Json = &Json::Null;

/// Takes files apart. A fault is noted and reading goes on with an empty value; [`Reader::done`] tells of the first
/// one. Reading with `?` at every field would double the code of the formats in the learner's wasm.
#[derive(Default)]
pub(crate) struct Reader {
    fault: RefCell<Option<JsonError>>,
}

impl Reader {
    /// What was read, if all of it was as it should be.
    pub(crate) fn done<T>(self, value: T) -> Result<T, JsonError> {
        self.fault.into_inner().map_or(Ok(value), Err)
    }

    #[cold]
    pub(crate) fn note(&self, fault: JsonError) {
        self.fault.borrow_mut().get_or_insert(fault);
    }

    fn expected<T: Default>(&self, what: &'static str) -> T {
        self.note(JsonError::Expected(what));
        T::default()
    }

    pub(crate) fn need<'a>(&self, of: &'a Json, name: &'static str) -> &'a Json {
        of.field(name).unwrap_or_else(|| {
            self.note(JsonError::Missing(name));
            NOTHING
        })
    }

    pub(crate) fn text(&self, json: &Json) -> Rc<str> {
        if let Json::Text(text) = json { text.clone() } else { self.expected("text") }
    }

    pub(crate) fn text_of(&self, of: &Json, name: &'static str) -> Rc<str> {
        self.text(self.need(of, name))
    }

    pub(crate) fn list<'a>(&self, json: &'a Json) -> &'a [Json] {
        if let Json::List(items) = json { items } else { self.expected("a list") }
    }

    pub(crate) fn list_of<'a>(&self, of: &'a Json, name: &'static str) -> &'a [Json] {
        self.list(self.need(of, name))
    }

    /// A list that may be left out.
    pub(crate) fn some_list_of<'a>(&self, of: &'a Json, name: &str) -> &'a [Json] {
        of.field(name).map_or(&[], |list| self.list(list))
    }

    /// A list of just so many.
    pub(crate) fn array<'a, const N: usize>(&self, json: &'a Json) -> [&'a Json; N] {
        let items = self.list(json);
        if items.len() != N {
            self.note(JsonError::Expected("a list of that length"));
        }
        std::array::from_fn(|place| items.get(place).unwrap_or(NOTHING))
    }

    /// A number between the two.
    pub(crate) fn number(&self, json: &Json, least: i64, most: i64) -> i64 {
        match json {
            Json::Number(number) if (least..=most).contains(number) => *number,
            _ => self.expected("a number in range"),
        }
    }

    pub(crate) fn bool(&self, json: &Json) -> bool {
        if let Json::Bool(is) = json { *is } else { self.expected("true or false") }
    }

    /// A kind and what stands under it: `"kind"` or `{"kind": value}`.
    pub(crate) fn tagged<'a>(&self, json: &'a Json) -> (&'a str, &'a Json) {
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
    pub(crate) fn word<T: Copy>(&self, json: &Json, words: &[(&str, T)]) -> T {
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

    pub(crate) fn texts(&self, items: &[Json]) -> Vec<Rc<str>> {
        items.iter().map(|item| self.text(item)).collect()
    }
}

struct Parser<'a> {
    text: &'a str,
    /// Always on a character boundary.
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn fail<T>(&self) -> Read<T> {
        Err(JsonError::Syntax(self.at))
    }

    fn eat(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn word(&mut self, word: &str, value: Json) -> Read<Json> {
        if self.text[self.at..].starts_with(word) {
            self.at += word.len();
            Ok(value)
        } else {
            self.fail()
        }
    }

    fn value(&mut self, depth: usize) -> Read<Json> {
        if depth > DEEPEST {
            return Err(JsonError::TooDeep(self.at));
        }
        self.skip_space();
        match self.peek() {
            Some(b'"') => Ok(Json::Text(self.string()?.into())),
            Some(b'{') => self.map(depth),
            Some(b'[') => self.list(depth),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'n') => self.word("null", Json::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.fail(),
        }
    }

    fn list(&mut self, depth: usize) -> Read<Json> {
        self.at += 1;
        let mut items = Vec::new();
        self.skip_space();
        if self.eat(b']') {
            return Ok(Json::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.skip_space();
            if self.eat(b']') {
                return Ok(Json::List(items));
            }
            if !self.eat(b',') {
                return self.fail();
            }
        }
    }

    fn map(&mut self, depth: usize) -> Read<Json> {
        self.at += 1;
        let mut fields = Vec::new();
        self.skip_space();
        if self.eat(b'}') {
            return Ok(Json::Map(fields));
        }
        loop {
            self.skip_space();
            let name = self.string()?;
            self.skip_space();
            if !self.eat(b':') {
                return self.fail();
            }
            fields.push((name.into(), self.value(depth + 1)?));
            self.skip_space();
            if self.eat(b'}') {
                return Ok(Json::Map(fields));
            }
            if !self.eat(b',') {
                return self.fail();
            }
        }
    }

    fn number(&mut self) -> Read<Json> {
        let start = self.at;
        let is_negative = self.eat(b'-');
        let first = self.at;
        let mut number: i64 = 0;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            let digit = i64::from(digit - b'0');
            let signed = if is_negative { -digit } else { digit };
            match number.checked_mul(10).and_then(|number| number.checked_add(signed)) {
                Some(more) => number = more,
                None => return Err(JsonError::Syntax(start)),
            }
            self.at += 1;
        }
        let digits = self.at - first;
        let has_leading_zero = digits > 1 && self.text.as_bytes()[first] == b'0';
        if digits == 0 || has_leading_zero || matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            self.fail()
        } else {
            Ok(Json::Number(number))
        }
    }

    fn string(&mut self) -> Read<String> {
        if !self.eat(b'"') {
            return self.fail();
        }
        let mut text = String::new();
        loop {
            // Everything up to a quote, an escape or a control character is taken as it stands.
            let rest = &self.text[self.at..];
            let Some(length) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)) else { return self.fail() };
            text.push_str(&rest[..length]);
            self.at += length;
            if self.eat(b'"') {
                return Ok(text);
            }
            if !self.eat(b'\\') {
                return self.fail();
            }
            text.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Read<char> {
        let Some(kind) = self.peek().filter(u8::is_ascii) else { return self.fail() };
        self.at += 1;
        Ok(match kind {
            b'"' | b'\\' | b'/' => char::from(kind),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.hex()?;
                let code = match unit {
                    0xd800..=0xdbff if self.eat(b'\\') && self.eat(b'u') => match self.hex()? {
                        low @ 0xdc00..=0xdfff => 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00),
                        _ => return self.fail(),
                    },
                    _ => unit,
                };
                return char::from_u32(code).ok_or(JsonError::Syntax(self.at));
            }
            _ => return self.fail(),
        })
    }

    fn hex(&mut self) -> Read<u32> {
        let mut code = 0;
        for _ in 0..4 {
            let Some(digit) = self.peek().and_then(|byte| char::from(byte).to_digit(16)) else { return self.fail() };
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }
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
