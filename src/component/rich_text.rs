//! Lesson words as elements. The tree holds no markup, so nothing in a lesson file can ever run here.

use std::rc::Rc;

use lesson::{Block, Inline, LessonId, Link, Speech, Term, Text};
use yew::prelude::*;

use crate::{
    route::{Route, link},
    words::{lesson_words, words},
};

use super::{bubble::bubble, plain::plain};

/// A run of words.
pub fn view_text(text: &Text, lesson: &LessonId) -> Html {
    text.0.iter().map(|inline| view_inline(inline, lesson)).collect()
}

/// Blocks one after the other, to stand in a `prose` or a `talk`. `under` is the level of the heading they stand under.
pub fn view_blocks(blocks: &[Block], lesson: &LessonId, under: u8) -> Html {
    let top = headings(blocks).min().unwrap_or(3);
    let voices = voices(blocks);
    let view = |block| view_block(block, lesson, Depth { under, top }, &voices);
    blocks.iter().map(view).collect()
}

/// Who speaks, each once, in order: the first stands at the start side, the next at the end side, and so on.
pub fn voices(blocks: &[Block]) -> Vec<Rc<str>> {
    let mut voices = Vec::new();
    for block in blocks {
        if let Block::Speech(speech) = block
            && !voices.contains(&speech.speaker.id)
        {
            voices.push(speech.speaker.id.clone());
        }
    }
    voices
}

/// What somebody says, on their side.
pub fn view_speech(speech: &Speech, lesson: &LessonId, voices: &[Rc<str>]) -> Html {
    let place = voices.iter().position(|voice| *voice == speech.speaker.id);
    let is_end = place.is_some_and(|place| place % 2 == 1);
    bubble(speech, is_end, html! { <p>{ view_text(&speech.text, lesson) }</p> })
}

/// Where headings in a text stand: an author's smallest level becomes the one just below `under`, so no level is left out.
#[derive(Clone, Copy)]
struct Depth {
    under: u8,
    top: u8,
}

fn headings(blocks: &[Block]) -> impl Iterator<Item = u8> {
    blocks.iter().filter_map(|block| if let Block::Heading(level, _) = block { Some(*level) } else { None })
}

fn view_block(block: &Block, lesson: &LessonId, depth: Depth, voices: &[Rc<str>]) -> Html {
    let inner = |blocks: &[Block]| -> Html { blocks.iter().map(|block| view_block(block, lesson, depth, voices)).collect() };
    match block {
        Block::Paragraph(text) => html! { <p>{ view_text(text, lesson) }</p> },
        Block::Heading(level, text) => {
            let tag = match depth.under + 1 + level.saturating_sub(depth.top) {
                0..=2 => "h2",
                3 => "h3",
                4 => "h4",
                5 => "h5",
                _ => "h6",
            };
            html! { <@{tag} class="h3">{ view_text(text, lesson) }</@> }
        }
        Block::Quote(blocks) => html! { <blockquote class="quote">{ inner(blocks) }</blockquote> },
        Block::List(list) => {
            let items: Html = list.items.iter().map(|item| html! { <li>{ inner(item) }</li> }).collect();
            match list.start {
                Some(start) => html! { <ol class="list" start={(start != 1).then(|| start.to_string())}>{ items }</ol> },
                None => html! { <ul class="list">{ items }</ul> },
            }
        }
        Block::Code(text) => html! { <pre class="code" tabindex="0"><code>{ plain(text) }</code></pre> },
        Block::Rule => html! { <hr /> },
        Block::Table(table) => {
            let cell = |text: &Text| html! { <td>{ view_text(text, lesson) }</td> };
            let row = |row: &Vec<Text>| html! { <tr>{ for row.iter().map(cell) }</tr> };
            // The frame scrolls sideways on a phone; without a tab stop, keys could not scroll it.
            html! {
                <div class="sheet" tabindex="0" role="group" aria-label={lesson_words().talk.table}>
                    <table class="table">
                        <thead>
                            <tr>{ for table.head.iter().map(|text| html! { <th scope="col">{ view_text(text, lesson) }</th> }) }</tr>
                        </thead>
                        <tbody>{ for table.rows.iter().map(row) }</tbody>
                    </table>
                </div>
            }
        }
        Block::Speech(speech) => view_speech(speech, lesson, voices),
    }
}

fn view_inline(inline: &Inline, lesson: &LessonId) -> Html {
    match inline {
        Inline::Plain(text) => plain(text),
        Inline::Emphasis(text) => html! { <em>{ view_text(text, lesson) }</em> },
        Inline::Strong(text) => html! { <strong>{ view_text(text, lesson) }</strong> },
        Inline::Strike(text) => html! { <s>{ view_text(text, lesson) }</s> },
        Inline::Code(text) => html! { <code>{ plain(text) }</code> },
        Inline::LineBreak => html! { <br /> },
        Inline::Term(term) => view_term(term),
        Inline::Link(Link::Step(step), text) => link(&Route::Step(lesson.clone(), step.clone()), "", view_text(text, lesson)),
        Inline::Link(Link::Outside(address), text) if address.starts_with("http") => out_link(address, view_text(text, lesson)),
        Inline::Link(Link::Outside(address), text) => html! { <a href={address.clone()}>{ view_text(text, lesson) }</a> },
    }
}

/// A hard word. The browser itself opens what it means, closes it, and tells screen readers; where it can't, the word is a word.
fn view_term(term: &Term) -> Html {
    let id = ["term-", &term.number.to_string()].concat();
    html! {
        <>
            <button type="button" class="term" popovertarget={id.clone()}>{ plain(&term.word) }</button>
            <span {id} popover="auto" class="term__note">{ plain(&term.meaning) }</span>
        </>
    }
}

/// A link to another site. It says so, opens beside the app, and does not tell that site where the reader came from.
pub fn out_link(address: &str, text: Html) -> Html {
    html! {
        <a href={address.to_owned()} rel="noreferrer noopener" target="_blank">{ text }<span class="quiet">{ " " }{ words().ways.other_site }</span></a>
    }
}

#[cfg(test)]
mod tests {
    use lesson::{Feeling, Speaker};

    use super::*;
    use crate::component::render::render;

    async fn shown(blocks: Vec<Block>, under: u8) -> String {
        render(move || view_blocks(&blocks, &LessonId::from("name-it"), under)).await
    }

    fn says(id: &str, is_thought: bool) -> Block {
        let speaker = Speaker { id: id.into(), name: id.to_uppercase().into(), feeling: Some(Feeling::Worried) };
        Block::Speech(Speech { speaker, is_thought, text: Text::plain("Hm.") })
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_bubble_says_who_and_how() {
        let html = shown(vec![says("leo", true), says("sam", false), says("leo", false)], 2).await;
        assert!(html.contains(r#"LEO<span class="quiet"> thinks</span><span class="quiet">, worried</span>"#), "{html}");
        assert_eq!(html.matches("<blockquote").count(), 3);
        assert_eq!(html.matches("says--end").count(), 1, "the second voice stands on the other side");
        assert_eq!(
            html.matches(r#"leo.svg" alt="" decoding="async" class="cut column-5 row-3""#).count(),
            2,
            "each bubble has a face, and its words say the same: {html}"
        );
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_link_out_says_so_and_a_link_in_stays() {
        let out = Inline::Link(Link::Outside("https://example.org/?a=1".into()), Text::plain("more"));
        let within = Inline::Link(Link::Step("the-map".into()), Text::plain("the map"));
        let html = shown(vec![Block::Paragraph(Text(vec![out, within]))], 2).await;
        assert!(html.contains("(another site)") && html.contains(r#"rel="noreferrer noopener""#) && html.contains(r#"target="_blank""#));
        assert!(html.contains(r##"href="#/l/name-it/the-map""##), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn no_heading_level_is_left_out() {
        let html = shown(vec![Block::Heading(4, Text::plain("One")), Block::Heading(5, Text::plain("Two"))], 2).await;
        assert!(html.contains("<h3") && html.contains("<h4") && !html.contains("<h5"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn words_stay_words() {
        let html = shown(vec![Block::Paragraph(Text::plain("<script>alert(1)</script>"))], 2).await;
        assert!(!html.contains("<script>"), "{html}");
    }
}
