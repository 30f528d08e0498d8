//! Text in JSON: a plain string where it is plain, else a list of strings and marked pieces.
//! `"\n"` is a line break: plain text never holds one.

use std::{fmt, rc::Rc};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer},
    ser::SerializeSeq,
};

use crate::{Inline, Link, StepId, Text};

/// A [`Text`] on its way in or out.
pub(super) struct Words(pub(super) Text);

struct Piece(Inline);

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Marked {
    Em(Words),
    Strong(Words),
    Strike(Words),
    Code(Rc<str>),
    Step(String, Words),
    Link(Rc<str>, Words),
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [Inline::Plain(text)] = &self.0.0[..] {
            return serializer.serialize_str(text);
        }
        let mut pieces = serializer.serialize_seq(Some(self.0.0.len()))?;
        for piece in &self.0.0 {
            let words = |text: &Text| Words(text.clone());
            match piece {
                Inline::Plain(text) => pieces.serialize_element(text)?,
                Inline::LineBreak => pieces.serialize_element("\n")?,
                Inline::Emphasis(text) => pieces.serialize_element(&Marked::Em(words(text)))?,
                Inline::Strong(text) => pieces.serialize_element(&Marked::Strong(words(text)))?,
                Inline::Strike(text) => pieces.serialize_element(&Marked::Strike(words(text)))?,
                Inline::Code(text) => pieces.serialize_element(&Marked::Code(text.clone()))?,
                Inline::Link(Link::Step(step), text) => pieces.serialize_element(&Marked::Step(step.to_string(), words(text)))?,
                Inline::Link(Link::Outside(url), text) => pieces.serialize_element(&Marked::Link(url.clone(), words(text)))?,
            }
        }
        pieces.end()
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Words;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }

            fn visit_str<E>(self, text: &str) -> Result<Words, E> {
                Ok(Words(Text::plain(text)))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut pieces: A) -> Result<Words, A::Error> {
                let mut text = Vec::new();
                while let Some(Piece(piece)) = pieces.next_element()? {
                    text.push(piece);
                }
                Ok(Words(Text(text)))
            }
        }
        deserializer.deserialize_any(Either)
    }
}

impl<'de> Deserialize<'de> for Piece {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Piece;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a piece of text")
            }

            fn visit_str<E>(self, text: &str) -> Result<Piece, E> {
                Ok(Piece(if text == "\n" { Inline::LineBreak } else { Inline::Plain(text.into()) }))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Piece, A::Error> {
                Ok(Piece(match Marked::deserialize(MapAccessDeserializer::new(map))? {
                    Marked::Em(words) => Inline::Emphasis(words.0),
                    Marked::Strong(words) => Inline::Strong(words.0),
                    Marked::Strike(words) => Inline::Strike(words.0),
                    Marked::Code(text) => Inline::Code(text),
                    Marked::Step(step, words) => Inline::Link(Link::Step(StepId::from(step)), words.0),
                    Marked::Link(url, words) => Inline::Link(Link::Outside(url), words.0),
                }))
            }
        }
        deserializer.deserialize_any(Either)
    }
}
