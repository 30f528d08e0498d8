//! The panel where people talk, and plain text where nobody does.

use lesson::{Block, LessonId, PlaceId, Text};
use yew::prelude::*;

use crate::component::rich_text::{view_blocks, view_speech, view_text, voices};

/// What stands before an activity.
pub struct Setting<'a> {
    pub place: Option<&'a PlaceId>,
    pub caption: Option<&'a Text>,
    pub body: &'a [Block],
    pub lesson: &'a LessonId,
    /// The level of the heading above.
    pub under: u8,
}

impl Setting<'_> {
    pub fn is_empty(&self) -> bool {
        self.caption.is_none() && self.body.is_empty()
    }

    /// Whether it is a picture of a moment, rather than text.
    pub fn is_scene(&self) -> bool {
        self.caption.is_some() || self.body.iter().any(|block| matches!(block, Block::Speech(_)))
    }

    /// A panel with bubbles, or plain text.
    pub fn view(&self) -> Html {
        match self.caption {
            Some(caption) if self.body.is_empty() => {
                return html! { <p class="panel__caption caption">{ view_text(caption, self.lesson) }</p> };
            }
            _ if self.is_scene() => return self.view_panel(None),
            _ => {}
        }
        html! { <div class="prose">{ view_blocks(self.body, self.lesson, self.under) }</div> }
    }

    /// The panel, with `head` on a card at its top.
    pub fn view_panel(&self, head: Option<Html>) -> Html {
        let place = self.place.map(|place| ["place-", place.as_str()].concat());
        html! {
            <div class={classes!("panel", "panel--scene", "scene", place)}>
                if let Some(caption) = self.caption {
                    <p class="panel__caption">{ view_text(caption, self.lesson) }</p>
                }
                <div class="talk">{ self.view_talk(head) }</div>
            </div>
        }
    }

    /// Bubbles as they are; the text between them on cards, because text on a backdrop is hard to read.
    fn view_talk(&self, head: Option<Html>) -> Html {
        let voices = voices(self.body);
        let is_speech = |block: &Block| matches!(block, Block::Speech(_));
        let blocks = |blocks: &[Block]| view_blocks(blocks, self.lesson, self.under);
        let (first, body) = match &head {
            Some(_) => self.body.split_at(self.body.iter().position(is_speech).unwrap_or(self.body.len())),
            None => self.body.split_at(0),
        };
        let head = head.map(|head| html! { <div class="panel__card prose">{ head }{ blocks(first) }</div> });
        let groups = body.chunk_by(|before, after| !is_speech(before) && !is_speech(after));
        let view = |group: &[Block]| match group {
            [Block::Speech(speech)] => view_speech(speech, self.lesson, &voices),
            _ => html! { <div class="panel__card prose">{ blocks(group) }</div> },
        };
        head.into_iter().chain(groups.map(view)).collect()
    }
}
