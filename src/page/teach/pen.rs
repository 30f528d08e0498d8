//! Draws a lesson's own words, by what its part of the app lends.

use lesson::{Block, LessonId, Reason, Speech, Text, activity::fill::Piece};
use yew::{Html, html};

use crate::{
    player::Draw,
    state::teach::poll::{About, Words, word_in},
};

#[derive(Clone, Copy)]
pub struct Pen<'a> {
    pub draw: Draw,
    pub lesson: &'a LessonId,
}

impl Pen<'_> {
    pub fn text(&self, text: &Text) -> Html {
        (self.draw.text)(text, self.lesson)
    }

    pub fn words(&self, words: Words) -> Html {
        view_words(words, &|text| self.text(text))
    }

    pub fn about(&self, about: About) -> Html {
        view_about(about, &|text| self.text(text))
    }

    pub fn blocks(&self, blocks: &[Block]) -> Html {
        (self.draw.blocks)(blocks, self.lesson, 4)
    }

    /// The same for paper: what somebody says is a line, as in a play.
    pub fn paper(&self, blocks: &[Block]) -> Html {
        let view = |block: &Block| match block {
            Block::Speech(speech) => self.speech(speech),
            block => self.blocks(std::slice::from_ref(block)),
        };
        blocks.iter().map(view).collect()
    }

    fn speech(&self, speech: &Speech) -> Html {
        html! {
            <p class="paper__says">
                { (self.draw.speaker)(&speech.speaker, speech.is_thought) }{ " " }
                <span class={speech.is_thought.then_some("voice")}>{ self.text(&speech.text) }</span>
            </p>
        }
    }

    /// Why something is so, in a line where it fits in one.
    pub fn reason(&self, reason: &Reason) -> Html {
        let label = reason.label.as_ref().map(|label| html! { <><b>{ self.text(label) }</b>{ " " }</> });
        match &reason.body[..] {
            [Block::Paragraph(text)] => html! { <span>{ label }{ self.text(text) }</span> },
            body => html! { <div>{ label }{ self.blocks(body) }</div> },
        }
    }
}

/// The words of something offered, drawn by `text`.
pub fn view_words(words: Words, text: &dyn Fn(&Text) -> Html) -> Html {
    match words {
        Words::Text(words) => text(words),
        Words::Plain(words) => html! { words.to_owned() },
    }
}

/// What is asked about, drawn by `text`.
pub fn view_about(about: About, text: &dyn Fn(&Text) -> Html) -> Html {
    let (line, open) = match about {
        About::Text(words) => return text(words),
        About::Gap(line, open) => (line, open),
    };
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => text(words),
        Piece::Blank(blank) => html! { word_in(blank, open).to_owned() },
    };
    let who = line.speech.as_ref().map(|speech| html! { <>{ &*speech.speaker.name }{ ": " }</> });
    html! { <>{ who }{ for line.pieces.iter().map(piece) }</> }
}
