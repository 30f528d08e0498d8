//! From text to [`Json`].

use super::{Json, JsonError};

/// Deeper nesting than any file of ours has is refused, so that a hostile one can't exhaust the stack.
const DEEPEST: usize = 96;

type Read<T> = Result<T, JsonError>;

impl Json {
    /// Reads a file.
    pub fn parse(text: &str) -> Read<Self> {
        let mut parser = Parser { text, at: 0 };
        let value = parser.value(0)?;
        parser.skip_space();
        if parser.at == text.len() { Ok(value) } else { Err(JsonError::Syntax(parser.at)) }
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
