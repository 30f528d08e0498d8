//! The catalogue and the lesson on screen, each got when it is wanted.

use std::rc::Rc;

use lesson::{
    Lesson, LessonId,
    format::catalogue::Catalogue,
    review::{WARM_UP, is_warm_up},
};
use yew::{Callback, Html};

use super::load::Load;
use crate::{
    browser::{
        fetch::{self, LoadError},
        language,
    },
    route::encode,
    store::Saves,
};

/// The list of lessons, as far as it is here.
pub type Listed = Load<Rc<Catalogue>>;

/// What the list of lessons tells of what teachers asked.
pub struct AskedFor {
    /// The language that a lesson is wanted in, where it has that.
    pub language: fn(&LessonId, &Listed) -> Option<String>,
    /// Whether worksheets and cards are left off in a lesson.
    pub is_without_tools: fn(&LessonId, &Listed) -> bool,
    /// The way on from a lesson's end, where a teacher asked for the lesson and something is left to do.
    pub way_on: fn(&LessonId, &Listed, &Saves) -> Option<Html>,
}

/// How many lessons stay read. A course has up to 1,000, and a tab may stay open for days.
const MOST_OPENED: usize = 4;

pub struct Library {
    pub catalogue: Listed,
    /// The lesson that is wanted now.
    pub lesson: Load<Rc<Lesson>>,
    /// Where that lesson is. None while no lesson is wanted, or its language can't be told.
    url: Option<String>,
    /// The lessons opened last, each under its url, the latest at the end: going back to one must not ask the network.
    opened: Vec<(String, Rc<Lesson>)>,
    /// The lesson that comes next, under its url, once it came.
    ahead: Option<(String, Option<String>)>,
    /// The number of the question about that one.
    about_ahead: u32,
    /// The numbers of the last question, and of the last about the catalogue and the lesson: the answer to an earlier one
    /// must never stand for a later one.
    last: u32,
    about_catalogue: u32,
    about_lesson: u32,
    on_answer: Callback<(u32, Result<String, LoadError>)>,
    /// What teachers asked of lessons, once that is here.
    pub asked: Option<&'static AskedFor>,
    /// Reads a lesson, once there is something that can.
    reader: Option<fn(&str) -> Option<Lesson>>,
    /// The answer about the lesson, while nothing can read it yet.
    unread: Option<(u32, Result<String, LoadError>)>,
}

impl Library {
    /// Asks for the catalogue. Answers come by `on_answer`, with their question's number.
    pub fn open(on_answer: Callback<(u32, Result<String, LoadError>)>) -> Self {
        let mut library = Self {
            catalogue: Load::Loading,
            lesson: Load::Loading,
            url: None,
            opened: Vec::new(),
            ahead: None,
            about_ahead: 0,
            last: 0,
            about_catalogue: 0,
            about_lesson: 0,
            on_answer,
            asked: None,
            reader: None,
            unread: None,
        };
        library.ask_again();
        library
    }

    /// Holds these, and asks for nothing.
    pub fn holding(catalogue: Load<Rc<Catalogue>>, lesson: Load<Rc<Lesson>>) -> Self {
        Self {
            catalogue,
            lesson,
            url: None,
            opened: Vec::new(),
            ahead: None,
            about_ahead: 0,
            last: 0,
            about_catalogue: 0,
            about_lesson: 0,
            on_answer: Callback::noop(),
            asked: None,
            reader: None,
            unread: None,
        }
    }

    /// Wants this lesson from now on, in the language that suits the learner best; or none.
    pub fn go_to(&mut self, id: Option<&LessonId>) {
        let url = id.and_then(|id| self.address(id));
        if url == self.url {
            return;
        }
        self.url = url;
        self.lesson = Load::Loading;
        self.about_lesson = 0;
        if let Some(place) = self.opened.iter().position(|(url, _)| self.url.as_ref() == Some(url)) {
            let known = self.opened.remove(place);
            self.lesson = Load::Loaded(known.1.clone());
            self.opened.push(known);
        } else if let Some((_, text)) = self.ahead.take_if(|(url, text)| self.url.as_ref() == Some(url) && text.is_some()) {
            self.last += 1;
            self.about_lesson = self.last;
            self.answer(self.last, text.ok_or(LoadError::Bad));
        } else if self.url.is_some() && !self.is_warm_up() {
            self.ask_again();
        }
    }

    /// Asks for the lesson after the one that is wanted now, once that is here: it is likely to be opened next.
    pub fn look_ahead(&mut self) {
        let (Load::Loaded(catalogue), Load::Loaded(lesson)) = (&self.catalogue, &self.lesson) else { return };
        let mut from_here = catalogue.lessons().skip_while(|(_, one)| *one.id != *lesson.id.as_str());
        let Some((_, next)) = from_here.nth(1) else { return };
        let Some(url) = self.address(&LessonId::from(&*next.id)) else { return };
        if self.opened.iter().any(|(known, _)| *known == url) || self.ahead.as_ref().is_some_and(|(known, _)| *known == url) {
            return;
        }
        self.last += 1;
        self.about_ahead = self.last;
        self.ahead = Some((url.clone(), None));
        let (question, on_answer) = (self.last, self.on_answer.clone());
        fetch::get(url, move |came| on_answer.emit((question, came)));
    }

    /// Where a lesson is, in the language that suits the learner best; None while that can't be told. A warm-up is put together from
    /// others and has no file, so its id stands for it.
    pub fn address(&self, id: &LessonId) -> Option<String> {
        if is_warm_up(id) {
            return Some(WARM_UP.into());
        }
        let asked = self.asked.and_then(|asked| (asked.language)(id, &self.catalogue));
        pick_language(&self.catalogue, id, &asked.unwrap_or_else(language::preferred)).map(|tag| address(id, &tag))
    }

    /// Whether a warm-up is wanted now.
    pub fn is_warm_up(&self) -> bool {
        self.url.as_deref() == Some(WARM_UP)
    }

    /// The lesson that is wanted now, put together elsewhere.
    pub fn put(&mut self, lesson: Load<Rc<Lesson>>) {
        self.lesson = lesson;
    }

    /// Asks for the lesson; where none is wanted, for the catalogue.
    pub fn ask_again(&mut self) {
        self.last += 1;
        let url = match &self.url {
            Some(url) => {
                self.lesson = Load::Loading;
                self.about_lesson = self.last;
                url.clone()
            }
            None => {
                self.catalogue = Load::Loading;
                self.about_catalogue = self.last;
                "lessons/catalogue.json".into()
            }
        };
        let (question, on_answer) = (self.last, self.on_answer.clone());
        fetch::get(url, move |came| on_answer.emit((question, came)));
    }

    /// Takes in what came.
    pub fn answer(&mut self, question: u32, came: Result<String, LoadError>) {
        if question == self.about_catalogue {
            self.catalogue = Load::of(came, |json| Catalogue::from_json(json).ok());
        } else if question == self.about_lesson {
            let Some(reader) = self.reader else {
                self.unread = Some((question, came));
                return;
            };
            self.lesson = Load::of(came, reader);
            if let (Some(url), Load::Loaded(lesson)) = (&self.url, &self.lesson) {
                self.opened.push((url.clone(), lesson.clone()));
                if self.opened.len() > MOST_OPENED {
                    self.opened.remove(0);
                }
            }
        } else if question == self.about_ahead
            && let (Some((_, text)), Ok(came)) = (&mut self.ahead, came)
        {
            // What does not come is asked for again when it is wanted.
            *text = Some(came);
        }
    }

    /// Lessons are read so from now on, and the one that waits for it at once.
    pub fn read_by(&mut self, reader: fn(&str) -> Option<Lesson>) {
        self.reader = Some(reader);
        if let Some((question, came)) = self.unread.take() {
            self.answer(question, came);
        }
    }

    /// The lesson, once the catalogue came as well or failed to: it says which lesson this is.
    pub fn lesson_to_play(&self) -> Option<&Rc<Lesson>> {
        if matches!(self.catalogue, Load::Loading) { None } else { self.lesson.loaded() }
    }
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

    #[test]
    fn the_lesson_after_the_one_at_hand_needs_no_second_question() {
        let json = r#"{"version":1,"title":"T","base":"en","units":[{"number":1,"title":"U","lessons":[
            {"id":"sample","number":"1.1","title":"A","minutes":5,"steps":3},{"id":"b","number":"1.2","title":"B","minutes":5,"steps":3}]}]}"#;
        let mut lesson = crate::activity::sample::lesson();
        lesson.id = "sample".into();
        let mut library =
            Library::holding(Load::Loaded(Rc::new(Catalogue::from_json(json).unwrap())), Load::Loaded(Rc::new(lesson.clone())));
        library.read_by(|text| lesson::format::lesson::from_json(text).ok());
        library.look_ahead();
        let question = library.about_ahead;
        library.look_ahead();
        assert_eq!(library.about_ahead, question, "it is asked for once");
        lesson.id = "b".into();
        library.answer(question, Ok(lesson::format::lesson::to_json(&lesson)));
        let asked = library.last;
        library.go_to(Some(&"b".into()));
        assert_eq!(library.lesson.loaded().map(|lesson| lesson.id.clone()), Some("b".into()));
        assert_eq!(library.last, asked + 1, "nobody was asked again");
    }

    #[test]
    fn the_lessons_opened_last_stay_and_no_more() {
        let lessons: Vec<String> =
            (0..9).map(|number| format!(r#"{{"id":"l{number}","number":"1.{number}","title":"A","minutes":5,"steps":3}}"#)).collect();
        let json =
            format!(r#"{{"version":1,"title":"T","base":"en","units":[{{"number":1,"title":"U","lessons":[{}]}}]}}"#, lessons.join(","));
        let mut library = Library::holding(Load::Loaded(Rc::new(Catalogue::from_json(&json).unwrap())), Load::Loading);
        library.read_by(|text| lesson::format::lesson::from_json(text).ok());
        let mut lesson = crate::activity::sample::lesson();
        let mut open = |library: &mut Library, id: &str| {
            let before = library.last;
            lesson.id = id.into();
            library.go_to(Some(&lesson.id));
            let is_asked = library.last > before;
            if is_asked {
                library.answer(library.last, Ok(lesson::format::lesson::to_json(&lesson)));
            }
            assert_eq!(library.lesson.loaded().map(|lesson| lesson.id.clone()), Some(id.into()));
            is_asked
        };
        assert!(["l0", "l1", "l2", "l3"].iter().all(|id| open(&mut library, id)));
        assert!(!open(&mut library, "l0"), "going back asks nobody");
        assert!(open(&mut library, "l4"));
        assert!(!open(&mut library, "l0"), "what was opened last stays longest");
        assert!(open(&mut library, "l1"), "the rest is asked for again");
        assert_eq!(library.opened.len(), MOST_OPENED);
    }
}
