//! A lesson, loaded when it is opened.

use std::rc::Rc;

use lesson::{
    Lesson, LessonId,
    format::{catalogue::Catalogue, lesson::from_json},
};
use yew::{Callback, hook, use_context};

use super::{
    catalogue::Library,
    load::{Load, use_load},
};
use crate::{browser::language, route::encode};

/// The lesson with this id in the language that suits the learner best, and how to ask for it again when it failed.
#[hook]
pub fn use_lesson(id: &LessonId) -> (Load<Rc<Lesson>>, Callback<()>) {
    let library = use_context::<Library>();
    let catalogue = library.as_ref().map_or(&Load::Loading, |library| &library.catalogue);
    let url = pick_language(catalogue, id, &language::preferred()).map(|tag| address(id, &tag));
    let known = library.as_ref().zip(url.as_ref()).and_then(|(library, url)| {
        let opened = library.opened.borrow();
        opened.iter().find(|(opened, _)| opened == url).map(|(_, lesson)| lesson.clone())
    });
    let asked = if known.is_some() { None } else { url.clone() };
    let (load, retry) = use_load(asked, |json| from_json(json).ok());
    if let Some(known) = known {
        return (Load::Loaded(known), retry);
    }
    if let (Some(library), Some(url), Load::Loaded(lesson)) = (library, url, &load) {
        library.opened.borrow_mut().push((url, lesson.clone()));
    }
    (load, retry)
}

fn address(id: &LessonId, tag: &str) -> String {
    ["lessons/", &encode(id.as_str()), ".", &encode(tag), ".json"].concat()
}

/// Which of a lesson's languages to get. While the catalogue is under way only English is a safe guess: then the
/// lesson comes at the same time. None means to wait.
fn pick_language(catalogue: &Load<Rc<Catalogue>>, id: &LessonId, wanted: &str) -> Option<Rc<str>> {
    match catalogue {
        Load::Loaded(catalogue) => {
            let others = catalogue.lesson(id).map_or(&[][..], |(_, lesson)| &lesson.languages);
            let offered = std::iter::once(&*catalogue.base).chain(others.iter().map(|tag| &**tag));
            Some(language::best(wanted, offered).unwrap_or(&catalogue.base).into())
        }
        Load::Loading => language::best(wanted, std::iter::once("en")).map(Rc::from),
        Load::Failed(_) => Some("en".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::fetch::LoadError;

    fn catalogue() -> Load<Rc<Catalogue>> {
        let json = r#"{"version":1,"title":"T","base":"en","units":[{"number":1,"title":"U","lessons":[
            {"id":"a","number":"1.1","title":"A","minutes":5,"steps":3,"languages":["es","pt-BR"]}]}]}"#;
        Load::Loaded(Rc::new(Catalogue::from_json(json).unwrap()))
    }

    fn check(catalogue: &Load<Rc<Catalogue>>, id: &str, wanted: &str, expect: Option<&str>) {
        assert_eq!(pick_language(catalogue, &id.into(), wanted).as_deref(), expect, "{id} in {wanted}");
    }

    #[test]
    fn a_lesson_comes_in_the_learners_language_if_it_has_it() {
        check(&catalogue(), "a", "es-MX", Some("es"));
        check(&catalogue(), "a", "pt-BR", Some("pt-BR"));
        check(&catalogue(), "a", "fi", Some("en"));
        check(&catalogue(), "not-listed", "es", Some("en"));
    }

    #[test]
    fn english_does_not_wait_for_the_catalogue() {
        check(&Load::Loading, "a", "en-GB", Some("en"));
        check(&Load::Loading, "a", "es", None);
        check(&Load::Failed(LoadError::Offline), "a", "es", Some("en"));
    }

    #[test]
    fn an_id_is_one_segment_of_the_address() {
        assert_eq!(address(&"../x?y".into(), "en"), "lessons/..%2Fx%3Fy.en.json");
    }
}
