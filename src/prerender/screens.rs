//! The first screens of a page, as the app draws them.

use std::rc::Rc;

use lesson::{
    Activity, Lesson, Step,
    attempt::{Stop, Tab},
    format::{catalogue::Catalogue, lesson::from_json},
};
use yew::{Callback, Html, html};

use super::{
    lesson_text,
    render::{RenderError, render},
};
use crate::{
    activity::Desk,
    component::shell::{Frame, shell},
    later,
    page::{self, Filter, Help, Home, view_help, view_home, view_lesson, view_whose},
    route::Route,
    state::{Library, Load, Play},
    store::{Keeping, MemoryStore, Saves},
};

/// Of a lesson with many screens before its first question, no more than this many steps.
const MOST_STEPS: usize = 6;
/// How many steps follow the first question: what is likely to be reached before the app is there.
const BEHIND: usize = 1;

/// What a page holds before the app is there.
pub struct Screens {
    /// The language of its words.
    pub language: String,
    /// The addresses that lead to one of its screens, each from behind its `#`. That of the first screen is empty as well.
    pub routes: Vec<String>,
    /// The screens, the first of them shown, in the frame that stands round all of them.
    pub html: String,
    /// All of the lesson to read, for a browser that can't run the app. Empty for home.
    pub text: String,
    /// The lesson's title; that of home is the app's name.
    pub title: String,
}

/// Home, from the file that lists the lessons.
pub fn home(catalogue: &str) -> Result<Screens, RenderError> {
    let catalogue = read_catalogue(catalogue)?;
    let saves = nothing_saved();
    let view = move |catalogue: &Rc<Catalogue>, saves: &Saves| {
        let (filter, on_filter, on_wish) = (Filter::default(), Callback::noop(), Callback::noop());
        let home = Home {
            saves,
            filter: &filter,
            on_filter: &on_filter,
            on_wish: &on_wish,
            now: None,
            whose: Some(view_whose(&Callback::noop())),
            tasks: Html::default(),
        };
        view_home(&Load::Loaded(catalogue.clone()), &home, Callback::noop()).html
    };
    let first = render(move || view(&catalogue, &saves))?;
    // Each lesson has a page of its own, which is there sooner than the app.
    let first = with_pages(&first);
    let html = framed(&Route::Home, &[screen(0, &first), screen(1, &help()?)])?;
    Ok(Screens {
        language: "en".into(),
        routes: vec![String::new(), "/".into(), "/help".into()],
        html,
        text: String::new(),
        title: "Evenkeel".into(),
    })
}

/// A lesson's opening and its first steps, from the list of lessons and the lesson's own file.
pub fn lesson(catalogue: &str, lesson: &str) -> Result<Screens, RenderError> {
    let catalogue = read_catalogue(catalogue)?;
    let lesson = Rc::new(from_json(lesson).map_err(|_| RenderError::Lesson)?);
    let opening = Route::Lesson(lesson.id.clone());
    let mut routes = vec![String::new()];
    let mut screens = Vec::new();
    let steps = lesson
        .steps
        .iter()
        .take(count_first(&lesson.steps))
        .map(|step| (Stop::Step(step.id.clone()), Route::Step(lesson.id.clone(), step.id.clone())));
    for (place, (stop, route)) in std::iter::once((Stop::Opening, opening.clone())).chain(steps).enumerate() {
        let html = draw_stop(&catalogue, &lesson, &stop)?;
        let name = route.hash().trim_start_matches('#').to_owned();
        // Ids stand once on a page; the first screen's are those of the app.
        let html = if place == 0 { html } else { with_ids(&html, &format!("~{place}")) };
        screens.push(screen(place, &html));
        routes.push(name);
    }
    screens.push(screen(screens.len(), &help()?));
    routes.push("/help".into());
    Ok(Screens {
        language: lesson.language.to_string(),
        routes,
        html: framed(&opening, &screens)?,
        text: lesson_text::write(&lesson)?,
        title: lesson.title.to_plain(),
    })
}

fn read_catalogue(json: &str) -> Result<Rc<Catalogue>, RenderError> {
    Catalogue::from_json(json).map(Rc::new).map_err(|_| RenderError::Catalogue)
}

fn nothing_saved() -> Saves {
    Saves::new(Box::new(MemoryStore::default()), Tab::new(1), Keeping::Undecided)
}

/// The steps up to the first question and a little behind it. A practice tool is not among them: a teacher may have left it off.
fn count_first(steps: &[Step]) -> usize {
    let tool = steps.iter().position(|step| matches!(step.activity, Activity::Tool(_))).unwrap_or(steps.len());
    let question = steps.iter().position(|step| matches!(step.activity, Activity::Questions(_)));
    question.map_or(1, |place| place + 1 + BEHIND).min(tool).min(MOST_STEPS)
}

fn draw_stop(catalogue: &Rc<Catalogue>, lesson: &Rc<Lesson>, stop: &Stop) -> Result<String, RenderError> {
    let (catalogue, lesson, stop) = (catalogue.clone(), lesson.clone(), stop.clone());
    render(move || {
        let mut saves = nothing_saved();
        let mut play = Play::new(saves.open(&lesson));
        // Nothing is written down: nobody plays.
        let _ = play.arrive(stop.clone());
        let library = Library::holding(Load::Loaded(catalogue.clone()), Load::Loaded(lesson.clone()));
        let mut desk = Desk::new(Callback::noop(), Callback::noop());
        desk.kinds = Some(later::here().kinds);
        let screens = page::Screens {
            later: Load::Loaded(later::here()),
            library: &library,
            play: Some(&play),
            saves: &saves,
            desk: &desk,
            whose: Some(view_whose(&Callback::noop())),
            read: None,
            on_retry: Callback::noop(),
        };
        view_lesson(&lesson.id, screens).html
    })
}

/// Help, with what needs no file: danger, people near, the directory.
fn help() -> Result<String, RenderError> {
    let html = render(|| {
        let file = Load::Loading;
        let help =
            Help { file: &file, country: None, on_country: &Callback::noop(), on_retry: &Callback::noop(), on_wish: &Callback::noop() };
        view_help(&help, None, false).html
    })?;
    Ok(with_ids(&html, "~help"))
}

/// The screen at this place among the page's addresses.
fn screen(place: usize, html: &str) -> String {
    // No id: a browser would scroll to what the address names, some time while the page loads.
    format!("<div class=\"prerendered__screen\" data-at=\"{place}\">{html}</div>")
}

/// The frame round the screens, which stand where it has this mark.
fn framed(route: &Route, screens: &[String]) -> Result<String, RenderError> {
    const MARK: &str = "<i>screens</i>";
    // Behind a part that nothing stands behind: what it ends with is there (assets/prerendered).
    const WHOLE: &str = "<i hidden></i>";
    let route = route.clone();
    let frame = render(move || {
        let frame = Frame { route: &route, said: None, on_hand_over: None, dialog: Html::default() };
        shell(frame, html! { <i>{ "screens" }</i> })
    })?;
    Ok(frame.replace(MARK, &(screens.concat() + WHOLE)) + WHOLE)
}

/// The HTML with links to the lessons' own pages in place of those within the app.
fn with_pages(html: &str) -> String {
    const LESSON: &str = "href=\"#/l/";
    let (mut out, mut rest) = (String::with_capacity(html.len()), html);
    while let Some((before, after)) = rest.split_once(LESSON) {
        let (id, after) = after.split_once('"').unwrap_or((after, ""));
        out.push_str(&[before, "href=\"l/", id, "/\""].concat());
        rest = after;
    }
    out + rest
}

/// The attributes that hold an id.
const IDS: [&str; 6] = ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget"];

/// The HTML with other ids: behind each stands `end`, which begins with a `~`.
pub(super) fn with_ids(html: &str, end: &str) -> String {
    let (mut out, mut rest, mut is_tag) = (String::with_capacity(html.len()), html, false);
    while let Some((before, after)) = rest.split_once("=\"") {
        out.push_str(before);
        out.push_str("=\"");
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        if let Some(at) = before.rfind(['<', '>']) {
            is_tag = before.get(at..).is_some_and(|from| from.starts_with('<'));
        }
        let name = before.rsplit(' ').next().unwrap_or_default();
        if is_tag && IDS.contains(&name) {
            let ids: Vec<String> = value.split(' ').map(|id| format!("{id}{end}")).collect();
            out.push_str(&ids.join(" "));
        } else {
            out.push_str(value);
        }
        out.push('"');
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prerendered_link_leads_to_a_page() {
        assert_eq!(with_pages(r##"<a href="#/l/say-it">x</a><a href="#/help">"##), r##"<a href="l/say-it/">x</a><a href="#/help">"##);
    }

    #[test]
    fn ids_are_told_apart_and_words_stay_as_they_are() {
        let html = r#"<p id="a" aria-labelledby="b c">say id="x" <a href="d">e</a></p>"#;
        assert_eq!(with_ids(html, "~2"), r#"<p id="a~2" aria-labelledby="b~2 c~2">say id="x" <a href="d">e</a></p>"#);
    }

    fn page() -> Screens {
        let lesson = crate::activity::sample::lesson();
        let catalogue = format!(
            r#"{{"version":1,"title":"T","base":"en","units":[{{"number":1,"title":"U","lessons":[
            {{"id":"{}","number":"1.1","title":"A","minutes":5,"steps":3}}]}}]}}"#,
            lesson.id
        );
        super::lesson(&catalogue, &lesson::format::lesson::to_json(&lesson)).unwrap()
    }

    /// What stands in this attribute, each time.
    fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
        let open = format!(" {attribute}=\"");
        html.split(&*open).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    #[test]
    fn the_first_question_holds_its_reasons_and_names_them_to_nobody_before_an_answer() {
        let page = page();
        assert!(page.html.contains("It sits between") && page.html.contains(crate::prerender::AFTER_ANSWER), "{}", page.html);
        assert!(!page.html.contains("aria-describedby=\"why-"), "a screen reader would read the reason with the option");
        assert!(!page.html.contains(" style=") && !page.html.contains("checked"), "{}", page.html);
        // The first address is the opening's by another name.
        assert_eq!(page.html.matches("data-at=").count(), page.routes.len() - 1, "{:?}", page.routes);
    }

    #[test]
    fn the_styles_can_show_as_many_screens_as_a_page_may_hold() {
        const STYLES: &str = include_str!("../../assets/prerendered/prerendered.css");
        // The opening and help as well.
        for place in 0..MOST_STEPS + 2 {
            assert!(STYLES.contains(&format!("[data-screen=\"{place}\"] [data-at=\"{place}\"]")), "{place}");
        }
    }

    #[test]
    fn an_id_stands_once_on_a_page() {
        let page = page();
        for html in [&page.html, &page.text] {
            let mut ids = values(html, "id");
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all);
            let named =
                ["for", "aria-labelledby", "aria-describedby"].iter().flat_map(|name| values(html, name)).flat_map(str::split_whitespace);
            assert!(named.clone().all(|id| ids.contains(&id)), "{:?}", named.filter(|id| !ids.contains(id)).collect::<Vec<_>>());
        }
    }

    #[test]
    fn every_choice_of_the_text_leads_to_a_scene_and_every_scene_can_be_reached() {
        let text = page().text;
        let links: Vec<&str> =
            values(&text, "href").into_iter().filter_map(|href| href.strip_prefix('#')).filter(|href| !href.starts_with('/')).collect();
        let ids = values(&text, "id");
        assert!(!links.is_empty() && links.iter().all(|link| ids.contains(link)), "{links:?}");
        let story = crate::activity::sample::scenario();
        for scene in &story.scenes {
            assert!(text.contains(&scene.title.to_plain()) || scene.id == story.scenes[0].id, "{}", scene.title.to_plain());
        }
        assert!(text.contains("She reads it as a slap."), "what came of a choice is told");
    }
}
