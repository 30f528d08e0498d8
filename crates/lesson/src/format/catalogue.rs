//! The catalogue: everything the home page needs, and nothing more. The first load carries it, so every
//! byte counts a thousandfold: a thousand lessons may add 25 KB (brotli).

use std::rc::Rc;

use super::{
    json::{Json, JsonError, Reader},
    version,
};
use crate::{Feeling, LessonId};

/// The version written today.
pub const VERSION: u32 = 1;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    pub title: Rc<str>,
    /// The base language's tag.
    pub base: Rc<str>,
    /// After how many days a finished lesson's questions come back.
    pub review_days: Vec<u16>,
    pub units: Vec<CatalogueUnit>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueUnit {
    pub number: u16,
    pub title: Rc<str>,
    pub lessons: Vec<Rc<LessonSummary>>,
}

/// What home knows of a lesson before it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonSummary {
    /// Left out of the file where it is the title in lower case with hyphens.
    pub id: Rc<str>,
    /// What people call it, e.g. `2.1`. Left out of the file where it is the unit's number and the place in it.
    pub number: Rc<str>,
    pub title: Rc<str>,
    pub minutes: u16,
    /// How many steps it has.
    pub steps: u16,
    pub core: bool,
    /// Hard topics, by their word in [`Topic`](crate::Topic).
    pub topics: Vec<Rc<str>>,
    /// Languages besides the base.
    pub languages: Vec<Rc<str>>,
    /// Two at most who show it on home: a member of the cast by id, and how they feel.
    pub cast: Vec<Lead>,
    /// The backdrop behind them.
    pub place: Option<Rc<str>>,
    /// Whether there is a guide for the adult in the room.
    pub has_guide: bool,
}

/// Somebody to show a lesson by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    pub id: Rc<str>,
    pub feeling: Option<Feeling>,
}

/// Why a catalogue can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    #[error("the list of lessons can't be read: {0}")]
    Malformed(#[from] JsonError),
    #[error("the list of lessons has version {0}, this app knows {VERSION}")]
    Newer(u32),
}

impl Catalogue {
    /// Reads a catalogue file.
    pub fn from_json(json: &str) -> Result<Self, CatalogueError> {
        let file = Json::parse(json)?;
        let version = version(&file)?;
        if version > VERSION {
            return Err(CatalogueError::Newer(version));
        }
        let r = Reader::default();
        let units = r.list_of(&file, "units").iter().map(|unit| read_unit(&r, unit)).collect();
        let review_days = r.some_list_of(&file, "review").iter().map(|days| r.number(days, 1, u16::MAX.into()) as u16).collect();
        let catalogue = Self { title: r.text_of(&file, "title"), base: r.text_of(&file, "base"), review_days, units };
        Ok(r.done(catalogue)?)
    }

    /// The catalogue as a file, without what can be told from the rest.
    pub fn to_json(&self) -> String {
        Json::map([
            ("version", Some(Json::Number(VERSION.into()))),
            ("title", Some(Json::Text(self.title.clone()))),
            ("base", Some(Json::Text(self.base.clone()))),
            ("review", Json::some_list(&self.review_days, |days| Json::Number((*days).into()))),
            ("units", Some(Json::list(&self.units, write_unit))),
        ])
        .write()
    }

    /// All lessons in order, each with its unit.
    pub fn lessons(&self) -> impl Iterator<Item = (&CatalogueUnit, &Rc<LessonSummary>)> {
        self.units.iter().flat_map(|unit| unit.lessons.iter().map(move |lesson| (unit, lesson)))
    }

    pub fn lesson(&self, id: &LessonId) -> Option<(&CatalogueUnit, &Rc<LessonSummary>)> {
        self.lessons().find(|(_, lesson)| *lesson.id == *id.as_str())
    }
}

impl CatalogueUnit {
    /// Two of those whom the unit is about: the first of each lesson, then the second.
    pub fn leads(&self) -> Vec<&Lead> {
        let mut leads: Vec<&Lead> = Vec::new();
        let firsts = self.lessons.iter().filter_map(|lesson| lesson.cast.first());
        let others = self.lessons.iter().filter_map(|lesson| lesson.cast.get(1));
        for lead in firsts.chain(others) {
            if leads.len() < 2 && !leads.iter().any(|known| known.id == lead.id) {
                leads.push(lead);
            }
        }
        leads
    }
}

fn read_unit(r: &Reader, unit: &Json) -> CatalogueUnit {
    let number = r.number(r.need(unit, "number"), 0, u16::MAX.into()) as u16;
    let lessons = r.list_of(unit, "lessons").iter().enumerate();
    let lessons = lessons.map(|(place, lesson)| Rc::new(read_lesson(r, lesson, number, place)));
    CatalogueUnit { number, title: r.text_of(unit, "title"), lessons: lessons.collect() }
}

fn read_lesson(r: &Reader, lesson: &Json, unit: u16, place: usize) -> LessonSummary {
    let title = r.text_of(lesson, "title");
    let small = |name| r.number(r.need(lesson, name), 0, u16::MAX.into()) as u16;
    LessonSummary {
        id: lesson.field("id").map_or_else(|| usual_id(&title).into(), |id| r.text(id)),
        number: lesson.field("number").map_or_else(|| usual_number(unit, place).into(), |number| r.text(number)),
        title,
        minutes: small("minutes"),
        steps: small("steps"),
        core: lesson.field("core").is_some_and(|core| r.bool(core)),
        topics: r.texts(r.some_list_of(lesson, "topics")),
        languages: r.texts(r.some_list_of(lesson, "languages")),
        cast: r.texts(r.some_list_of(lesson, "cast")).iter().map(|lead| read_lead(lead)).collect(),
        place: lesson.field("place").map(|place| r.text(place)),
        has_guide: lesson.field("guide").is_some_and(|guide| r.bool(guide)),
    }
}

/// "leo worried": whoever has no feeling, or one this version does not know, is calm.
fn read_lead(lead: &str) -> Lead {
    let (id, feeling) = lead.split_once(' ').unwrap_or((lead, ""));
    Lead { id: id.into(), feeling: Feeling::from_word(feeling) }
}

fn write_lead(lead: &Lead) -> Json {
    let feeling = lead.feeling.map(Feeling::as_str).unwrap_or_default();
    Json::Text([&*lead.id, " ", feeling].concat().trim_end().into())
}

fn write_unit(unit: &CatalogueUnit) -> Json {
    let lessons = unit.lessons.iter().enumerate().map(|(place, lesson)| write_lesson(lesson, unit.number, place));
    Json::map([
        ("number", Some(Json::Number(unit.number.into()))),
        ("title", Some(Json::Text(unit.title.clone()))),
        ("lessons", Some(Json::List(lessons.collect()))),
    ])
}

fn write_lesson(lesson: &LessonSummary, unit: u16, place: usize) -> Json {
    let unless = |text: &Rc<str>, usual: &str| (**text != *usual).then(|| Json::Text(text.clone()));
    let texts = |texts: &[Rc<str>]| Json::some_list(texts, |text| Json::Text(text.clone()));
    Json::map([
        ("id", unless(&lesson.id, &usual_id(&lesson.title))),
        ("number", unless(&lesson.number, &usual_number(unit, place))),
        ("title", Some(Json::Text(lesson.title.clone()))),
        ("minutes", Some(Json::Number(lesson.minutes.into()))),
        ("steps", Some(Json::Number(lesson.steps.into()))),
        ("core", lesson.core.then_some(Json::Bool(true))),
        ("topics", texts(&lesson.topics)),
        ("languages", texts(&lesson.languages)),
        ("cast", Json::some_list(&lesson.cast, write_lead)),
        ("place", lesson.place.clone().map(Json::Text)),
        ("guide", lesson.has_guide.then_some(Json::Bool(true))),
    ])
}

fn usual_number(unit: u16, place: usize) -> String {
    [&unit.to_string(), ".", &(place + 1).to_string()].concat()
}

/// The title as an id. Only for ASCII, so that the learner's wasm needs no tables of letters; other titles keep their id in the file.
fn usual_id(title: &str) -> String {
    title
        .chars()
        .filter_map(|c| match c {
            ' ' => Some('-'),
            _ if c == '-' || c.is_ascii_alphanumeric() => Some(c.to_ascii_lowercase()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(lessons: &[(&str, &str, &str)]) -> Catalogue {
        let lesson = |(id, number, title): &(&str, &str, &str)| {
            Rc::new(LessonSummary {
                id: (*id).into(),
                number: (*number).into(),
                title: (*title).into(),
                minutes: 9,
                steps: 8,
                core: true,
                topics: vec!["loss".into()],
                languages: vec!["es".into()],
                cast: vec![Lead { id: "leo".into(), feeling: Some(Feeling::Worried) }, Lead { id: "sam".into(), feeling: None }],
                place: Some("music-room".into()),
                has_guide: true,
            })
        };
        let unit = CatalogueUnit { number: 4, title: "Talking".into(), lessons: lessons.iter().map(lesson).collect() };
        Catalogue { title: "Evenkeel".into(), base: "en".into(), review_days: vec![2, 7], units: vec![unit] }
    }

    #[test]
    fn a_catalogue_comes_back_as_it_was() {
        for lessons in [
            &[("say-it-with-i", "4.1", "Say it with \u{201c}I\u{201d}"), ("right-time", "4.2", "Right time, right way")][..],
            &[("arger", "4.1", "Ärger"), ("a", "9", "A"), ("b", "4.3", "")],
        ] {
            let catalogue = catalogue(lessons);
            assert_eq!(Catalogue::from_json(&catalogue.to_json()), Ok(catalogue));
        }
    }

    #[test]
    fn what_can_be_told_from_the_rest_is_not_sent() {
        let json = catalogue(&[("say-it-with-i", "4.1", "Say it with \"I\""), ("other", "7", "Another")]).to_json();
        assert!(!json.contains("say-it-with-i") && !json.contains("4.1"), "{json}");
        assert!(json.contains("other") && json.contains("\"7\""), "{json}");
    }

    #[test]
    fn version_1_is_read() {
        let json = r#"{"version":1,"title":"Evenkeel","base":"en","units":[{"number":2,"title":"Reading feelings",
            "lessons":[{"id":"name-it","title":"Name it: the Feelings Map","minutes":10,"steps":12,"core":true},
            {"title":"What feelings are for","minutes":8,"steps":9,"topics":["loss"],"languages":["es"]}]}]}"#;
        let catalogue = Catalogue::from_json(json).expect("it reads");
        let lessons: Vec<_> = catalogue.lessons().map(|(_, lesson)| (&*lesson.id, &*lesson.number)).collect();
        assert_eq!(lessons, [("name-it", "2.1"), ("what-feelings-are-for", "2.2")]);
        assert_eq!(Catalogue::from_json(r#"{"version":3,"title":"","base":"","units":[]}"#), Err(CatalogueError::Newer(3)));
        assert!(matches!(Catalogue::from_json("[]"), Err(CatalogueError::Malformed(_))));
    }
}
