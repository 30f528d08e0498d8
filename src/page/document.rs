//! A page to read: about, privacy, for adults. Its words come from a file that authors write like a lesson.

use std::rc::Rc;

use lesson::{
    LessonId,
    document::{Document as Text, DocumentSection},
};
use yew::{Callback, Html, MouseEvent, html};

use super::{
    HEADING, Page,
    wait::{What, load_failure, loading},
};
use crate::{
    browser::{fetch::LoadError, screen::Screen},
    component::rich_text::{view_blocks, view_text},
    route::{Document, Route, link},
    state::Load,
    words::words,
};

/// `file` is the document as it came.
pub fn view_document(document: Document, file: &Load<Rc<str>>, on_retry: Callback<MouseEvent>) -> Page {
    let text = match file {
        Load::Loaded(json) => Text::from_json(json).map_err(|_| LoadError::Bad),
        Load::Loading => return loading(),
        Load::Failed(error) => Err(*error),
    };
    let text = match text {
        Ok(text) => text,
        Err(error) => return load_failure(What::Screen, error, on_retry),
    };
    // Links within a text go to a lesson's steps, and the compiler lets none of those into a document.
    let nowhere = LessonId::from("");
    let section = |section: &DocumentSection| {
        html! {
            <section class="prose">
                <h2>{ view_text(&section.title, &nowhere) }</h2>
                { view_blocks(&section.body, &nowhere, 2) }
            </section>
        }
    };
    let html = html! {
        <article class="stack stack--wide document" key={document.id()}>
            <h1 id={HEADING} tabindex="-1">{ view_text(&text.title, &nowhere) }</h1>
            <div class="prose">{ view_blocks(&text.opening, &nowhere, 1) }</div>
            { for text.sections.iter().map(section) }
            <p class="row no-print">{ for Document::ALL.into_iter().filter(|other| *other != document).map(to) }{ to_help() }</p>
        </article>
    };
    Page { screen: Some(Screen { name: document.id().into(), title: name(document).into(), heading: HEADING }), html }
}

fn name(document: Document) -> &'static str {
    let words = &words().shell;
    match document {
        Document::About => words.about,
        Document::Privacy => words.privacy,
        Document::Adults => words.adults,
    }
}

fn to(document: Document) -> Html {
    link(&Route::Document(document), "button", html! { name(document) })
}

fn to_help() -> Html {
    link(&Route::Help, "button", html! { words().help.title })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::render::render;

    async fn shown(document: Document, file: Load<Rc<str>>) -> String {
        render(move || view_document(document, &file, Callback::noop()).html).await
    }

    fn loaded(json: &str) -> Load<Rc<str>> {
        Load::Loaded(json.into())
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_document_is_headings_and_text_with_ways_on() {
        let html = shown(Document::Privacy, loaded(include_str!("../../tests/fixtures/document-v1.json"))).await;
        for part in [
            "<h1",
            "Privacy</h1>",
            "<h2>What is kept</h2>",
            "<h3",
            "<table",
            r##"href="#/about""##,
            r##"href="#/adults""##,
            r##"href="#/help""##,
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(!html.contains(r##"href="#/privacy""##) && !html.contains("style="), "{html}");
        assert!(html.find("<h1").unwrap() < html.find("<h2").unwrap() && html.find("<h2").unwrap() < html.find("<h3").unwrap());
    }

    #[tokio::test(flavor = "current_thread")]
    async fn what_did_not_come_or_can_not_be_read_can_be_tried_again() {
        for file in [Load::Failed(LoadError::Offline), loaded("{"), loaded(r#"{"version":2}"#)] {
            let html = shown(Document::About, file).await;
            assert!(html.contains("This screen did not load") && html.contains("Try again</button>"), "{html}");
        }
        assert!(shown(Document::About, Load::Loading).await.contains(r#"role="status""#));
    }
}
