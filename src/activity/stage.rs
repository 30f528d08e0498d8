//! The panel where people talk, and plain text where nobody does.

use std::rc::Rc;

use lesson::{Block, LessonId, PlaceId, Speaker, Text};
use yew::prelude::*;

use crate::{
    component::{
        face::{FaceSize, backdrop, face},
        plain::plain,
        rich_text::{view_blocks, view_speech, view_text, voices},
    },
    words::lesson_words,
};

/// With more bubbles than this those at the top are too far from who says them.
const MOST_BUBBLES: usize = 4;

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

    /// The panel, with `head` on a card at its top. One or two who speak a little stand in it; more show beside what they say.
    pub fn view_panel(&self, head: Option<Html>) -> Html {
        let place = self.place.map_or("plain", PlaceId::as_str);
        let on_stage = self.on_stage();
        let stage = match on_stage.len() {
            0 => "stage",
            1 => "stage stage--cast",
            _ => "stage stage--cast stage--two",
        };
        html! {
            <div class={classes!("panel", "panel--scene", "scene", self.is_chat().then_some("scene--chat"))}>
                { backdrop(place) }
                if let Some(caption) = self.caption {
                    <p class="panel__caption">{ view_text(caption, self.lesson) }</p>
                }
                <div class={stage}>
                    <div class="talk">{ self.view_talk(head) }</div>
                    { for on_stage.into_iter().enumerate().map(|(place, who)| view_bust(who, place == 1)) }
                </div>
            </div>
        }
    }

    fn is_chat(&self) -> bool {
        self.place.is_some_and(|place| place.as_str() == "chat")
    }

    /// Who stands on the stage, each with the feeling named last. Nobody in a chat, where nobody sees anybody; nobody either when
    /// there are too many people or bubbles to tell whose a bubble is.
    fn on_stage(&self) -> Vec<&Speaker> {
        let speeches = || self.body.iter().filter_map(|block| if let Block::Speech(speech) = block { Some(speech) } else { None });
        let voices = voices(self.body);
        if self.is_chat() || voices.len() > 2 || speeches().count() > MOST_BUBBLES {
            return Vec::new();
        }
        let last = |voice: &Rc<str>| {
            let theirs = speeches().map(|speech| &speech.speaker).filter(|speaker| speaker.id == *voice);
            theirs.reduce(|before, after| if after.feeling.is_some() { after } else { before })
        };
        voices.iter().filter_map(last).collect()
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

/// Somebody on the stage. What stands under the picture is for those who see it; its text alternative says the same.
fn view_bust(who: &Speaker, is_end: bool) -> Html {
    html! {
        <figure class={if is_end { "stage__who stage__who--end" } else { "stage__who" }}>
            { face(who, FaceSize::Bust, true) }
            <figcaption aria-hidden="true">
                <b>{ plain(&who.name) }</b>
                if let Some(feeling) = who.feeling {
                    { " " }{ (lesson_words().talk.feeling)(feeling) }
                }
            </figcaption>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use lesson::{Feeling, Speech};

    use super::*;
    use crate::component::render::render;

    fn says(name: &str, feeling: Option<Feeling>) -> Block {
        let speaker = Speaker { id: name.to_lowercase().into(), name: name.into(), feeling };
        Block::Speech(Speech { speaker, is_thought: false, text: Text::plain("Hm.") })
    }

    async fn shown(body: Vec<Block>, place: Option<&'static str>) -> String {
        render(move || {
            let place = place.map(PlaceId::from);
            let lesson = LessonId::from("name-it");
            Setting { place: place.as_ref(), caption: None, body: &body, lesson: &lesson, under: 2 }.view()
        })
        .await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn two_stand_on_the_stage_as_they_feel_at_the_end() {
        let worried = Some(Feeling::Worried);
        let html = shown(vec![says("Leo", Some(Feeling::Calm)), says("Sam", None), says("Leo", worried), says("Leo", None)], None).await;
        assert_eq!(html.matches("<figure").count(), 2);
        assert!(html.contains(r#"leo.svg" alt="Leo, worried""#) && html.contains("<b>Leo</b> worried"), "{html}");
        assert!(html.contains(r#"sam.svg" alt="Sam, calm""#), "{html}");
        assert!(html.contains("backdrops/plain.svg"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn three_or_a_long_talk_or_a_chat_show_faces_beside_the_bubbles_only() {
        let three = vec![says("Leo", None), says("Sam", None), says("Jo", None)];
        let long = vec![says("Leo", None), says("Sam", None), says("Leo", None), says("Sam", None), says("Leo", None)];
        for (body, place, class) in [(three, None, "stage"), (long, None, "stage"), (vec![says("Leo", None)], Some("chat"), "scene--chat")]
        {
            let bubbles = body.len();
            let html = shown(body, place).await;
            assert!(!html.contains("<figure") && html.contains(class), "{html}");
            assert_eq!(html.matches("<img src=\"lessons/faces/").count(), bubbles);
        }
    }
}
