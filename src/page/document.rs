//! A page to read: about, privacy, for adults. Its words come from a file that authors write like a lesson.

use std::rc::Rc;

use lesson::{
    LessonId,
    document::{Document as Text, DocumentSection},
    format::catalogue::{Catalogue, LessonSummary},
};
use yew::{Callback, Html, MouseEvent, html};

use super::{
    HEADING, Page,
    wait::{What, load_failure, loading},
};
use crate::{
    browser::{fetch::LoadError, print, screen::Screen},
    component::{
        icon::{Icon, icon},
        rich_text::{view_blocks, view_text},
    },
    route::{Document, Route, encode, link},
    state::Load,
    words::{lesson_words, words},
};

/// A text to read, as far as it is here.
pub struct Reading<'a> {
    /// A document or a guide.
    pub route: &'a Route,
    pub file: &'a Load<Rc<str>>,
    pub catalogue: &'a Load<Rc<Catalogue>>,
}

pub fn view_document(reading: &Reading, on_retry: Callback<MouseEvent>) -> Page {
    let text = match reading.file {
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
    let words = &lesson_words().guide;
    let (screen, behind) = match reading.route {
        Route::Document(document) => {
            let is_for_adults = *document == Document::Adults;
            let guides = if is_for_adults { view_guides(reading.catalogue) } else { Html::default() };
            let teachers = is_for_adults.then(|| link(&Route::Teach("teach".into()), "button", html! { words.teachers }));
            let others = Document::ALL.into_iter().filter(|other| other != document).map(to);
            let screen = Screen { name: document.id().into(), title: name(*document).into(), heading: HEADING };
            (screen, html! { <>{ guides }<p class="row no-print">{ for teachers }{ for others }{ to_help() }</p></> })
        }
        route => {
            let lesson = LessonId::from(&*text.id);
            let behind = html! {
                <p class="row no-print">
                    <button type="button" class="button" onclick={|_: MouseEvent| print::print()}>{ icon(Icon::Print) }{ lesson_words().tool.print }</button>
                    { link(&teachers("paper/", &lesson), "button", html! { words.paper }) }
                    { link(&teachers("present/", &lesson), "button", html! { words.present }) }
                    { link(&Route::Lesson(lesson), "button", html! { words.to_lesson }) }
                    { to(Document::Adults) }
                </p>
            };
            (Screen { name: route.hash(), title: words.tab.into(), heading: HEADING }, behind)
        }
    };
    let html = html! {
        <article class="stack stack--wide document" key={screen.name.clone()}>
            <h1 id={HEADING} tabindex="-1">{ view_text(&text.title, &nowhere) }</h1>
            <div class="prose">{ view_blocks(&text.opening, &nowhere, 1) }</div>
            { for text.sections.iter().map(section) }
            { behind }
        </article>
    };
    Page { screen: Some(screen), html }
}

/// Each lesson's guide.
fn view_guides(catalogue: &Load<Rc<Catalogue>>) -> Html {
    let Load::Loaded(catalogue) = catalogue else { return Html::default() };
    let guide = |lesson: &Rc<LessonSummary>| {
        let to = Route::Guide(LessonId::from(&*lesson.id));
        let row = html! { <><span class="quiet">{ &*lesson.number }</span><span class="grow"><b>{ &*lesson.title }</b></span></> };
        html! { <li>{ link(&to, "item", row) }</li> }
    };
    let guided = catalogue.lessons().map(|(_, lesson)| lesson).filter(|lesson| lesson.has_guide);
    html! {
        <section class="prose no-print">
            <h2>{ lesson_words().guide.all }</h2>
            <ul class="plain">{ for guided.map(guide) }</ul>
        </section>
    }
}

/// A teachers' page about a lesson.
fn teachers(page: &str, lesson: &LessonId) -> Route {
    Route::Teach([page, &encode(lesson.as_str())].concat())
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
        read(Route::Document(document), file, Load::Loading).await
    }

    async fn read(route: Route, file: Load<Rc<str>>, catalogue: Load<Rc<Catalogue>>) -> String {
        render(move || view_document(&Reading { route: &route, file: &file, catalogue: &catalogue }, Callback::noop()).html).await
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

    const FILE: &str = include_str!("../../tests/fixtures/document-v1.json");

    #[tokio::test(flavor = "current_thread")]
    async fn the_page_for_adults_lists_the_guides_there_are() {
        let json = r#"{"version":1,"title":"","base":"en","units":[{"number":2,"title":"A","lessons":[
            {"id":"one","title":"With","minutes":9,"steps":9,"guide":true},{"id":"two","title":"Without","minutes":9,"steps":9}]}]}"#;
        let catalogue = || Load::Loaded(Rc::new(Catalogue::from_json(json).expect("a catalogue")));
        let html = read(Route::Document(Document::Adults), loaded(FILE), catalogue()).await;
        assert!(html.contains(r##"href="#/guide/one""##) && !html.contains("#/guide/two"), "{html}");
        assert!(html.contains(r##"href="#/teach""##), "{html}");
        let about = read(Route::Document(Document::About), loaded(FILE), catalogue()).await;
        assert!(!about.contains("#/guide/") && !about.contains("#/teach"));
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_guide_can_be_printed_and_leads_to_its_lesson() {
        let html = read(Route::Guide("one".into()), loaded(&FILE.replace("\"privacy\"", "\"one\"")), Load::Loading).await;
        assert!(html.contains(r##"href="#/l/one""##) && html.contains("Print</button>") && html.contains(r##"href="#/adults""##), "{html}");
        assert!(html.contains(r##"href="#/paper/one""##) && html.contains(r##"href="#/present/one""##), "{html}");
    }
}
