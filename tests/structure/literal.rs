//! The string literals of a Rust file, and where in the markup each stands.

use std::{iter::Peekable, str::Chars};

/// Where a literal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among what an element holds.
    Text,
    /// In the value of this attribute.
    Attribute(String),
    /// Anywhere else: an argument, an arm, a constant.
    Code,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    pub place: Place,
    /// As it is in the file, with its escapes.
    pub text: String,
}

#[derive(PartialEq)]
enum Token {
    Word(String),
    Literal(String),
    Sign(char),
}

/// All of them, in order.
pub fn literals(code: &str) -> Vec<Literal> {
    let tokens = tokens(code);
    let is_sign = |at: usize, sign: char| tokens.get(at) == Some(&Token::Sign(sign));
    let word = |at: usize| match tokens.get(at) {
        Some(Token::Word(word)) => Some(word.as_str()),
        _ => None,
    };
    // The name of the attribute whose value starts here, such as `aria-label`.
    let attribute = |at: usize| {
        let mut from = at.checked_sub(2).filter(|_| is_sign(at - 1, '='))?;
        let mut name = word(from)?.to_owned();
        while from >= 2 && is_sign(from - 1, '-') {
            from -= 2;
            name = [word(from)?, "-", &name].concat();
        }
        Some(name)
    };
    let mut found = Vec::new();
    // What stands directly between each pair of delimiters that is open, and whether that is markup rather than Rust.
    let mut open = vec![(Place::Code, false)];
    for (at, token) in tokens.iter().enumerate() {
        let (place, is_markup) = open.last().cloned().unwrap_or((Place::Code, false));
        let value = attribute(at).filter(|_| is_markup).map(Place::Attribute);
        match token {
            Token::Sign('{' | '(' | '[') => {
                let is_macro = at >= 2 && is_sign(at - 1, '!') && matches!(word(at - 2), Some("html"));
                let is_braces = is_sign(at, '{');
                open.push(match (value, &place) {
                    _ if is_macro => (Place::Text, true),
                    (Some(value), _) => (value, false),
                    (None, Place::Attribute(_)) => (place, false),
                    (None, Place::Text) if is_braces => (place, is_markup),
                    _ => (Place::Code, false),
                });
            }
            Token::Sign('}' | ')' | ']') => {
                open.pop();
            }
            Token::Literal(text) => found.push(Literal { place: value.unwrap_or(place), text: text.clone() }),
            _ => {}
        }
    }
    found
}

fn tokens(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = code.chars().peekable();
    while let Some(first) = rest.next() {
        match first {
            '/' if rest.peek() == Some(&'/') => while rest.next().is_some_and(|next| next != '\n') {},
            '"' => tokens.push(Token::Literal(quoted(&mut rest))),
            'r' if matches!(rest.peek(), Some('"' | '#')) => tokens.push(Token::Literal(raw(&mut rest))),
            '\'' => skip_letter(&mut rest),
            _ if first.is_alphanumeric() || first == '_' => {
                let mut word = String::from(first);
                while let Some(next) = rest.next_if(|next| next.is_alphanumeric() || *next == '_') {
                    word.push(next);
                }
                tokens.push(Token::Word(word));
            }
            _ if first.is_whitespace() => {}
            _ => tokens.push(Token::Sign(first)),
        }
    }
    tokens
}

fn quoted(rest: &mut Peekable<Chars>) -> String {
    let mut text = String::new();
    while let Some(next) = rest.next().filter(|next| *next != '"') {
        text.push(next);
        if next == '\\' {
            text.extend(rest.next());
        }
    }
    text
}

/// `r"…"` or `r#"…"#`, after the `r`.
fn raw(rest: &mut Peekable<Chars>) -> String {
    let mut end = String::from('"');
    while rest.next_if_eq(&'#').is_some() {
        end.push('#');
    }
    rest.next();
    let mut text = String::new();
    while !text.ends_with(&end) {
        let Some(next) = rest.next() else { break };
        text.push(next);
    }
    text.strip_suffix(&end).unwrap_or(&text).to_owned()
}

/// A letter such as `'"'`, or a lifetime, after its first `'`.
fn skip_letter(rest: &mut Peekable<Chars>) {
    let first = rest.next();
    if first == Some('\\') {
        while rest.next().is_some_and(|next| next != '\'') {}
    } else {
        rest.next_if_eq(&'\'');
    }
}
