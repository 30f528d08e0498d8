//! What teachers asked of this learner, and what is handed in: what is on these pages, and what that comes to.

mod hand_in;
mod run;

use std::rc::Rc;

use classroom::{Assignment, CodeError, Parts, Repair, Says, Unresolved};
use lesson::{
    LessonId,
    format::catalogue::{Catalogue, LessonSummary},
};

use crate::{
    browser::language,
    store::{Saves, Summary, Task, Tasks},
};

pub use hand_in::{HandIn, ItemLine, Line, LineDetail, Paper, Report, Reports, Said, paper};
pub use run::{Act, At, FIELD, FOUND, MADE, Reading, Then, To, Way, act, follow, forget, has_moved, is_retry, with_desk};

/// Which page of these an address means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What was asked, and a field for more.
    Asked,
    /// Handing in for the assignment with this salt.
    HandIn(u32),
}

/// Behind an assignment's salt in an address.
const HAND_IN: &str = "hand-in";

impl Place {
    /// Reads an address without its `#/a/`. Whatever is no other page may begin with a code: see [`code_in`].
    pub fn of(path: &str) -> Self {
        match path.split_once('/') {
            Some((salt, HAND_IN)) => u32::from_str_radix(salt, 16).map_or(Self::Asked, Self::HandIn),
            _ => Self::Asked,
        }
    }

    /// The address that leads there, without its `#/a/`.
    pub fn path(self) -> String {
        match self {
            Self::Asked => String::new(),
            Self::HandIn(salt) => [&format!("{salt:x}"), HAND_IN].join("/"),
        }
    }
}

/// The code that an address without its `#/a/` brings.
pub fn code_in(path: &str) -> Option<&str> {
    let code = path.split('/').next().filter(|code| !code.is_empty());
    code.filter(|_| Place::of(path) == Place::Asked)
}

/// The id of a slip's heading.
pub fn slip_id(salt: u32) -> String {
    format!("task-{salt:x}")
}

/// The pages as they stand.
#[derive(Default)]
pub struct Desk {
    pub tasks: Tasks,
    /// What stands in the field for a code.
    pub text: String,
    pub stage: Stage,
    pub hand_in: HandIn,
}

/// How far a code is that was brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    #[default]
    Asking,
    /// The field is empty.
    Nothing,
    Unreadable(CodeError),
    /// It can be read, and waits for the list of lessons.
    Reading(Box<classroom::AssignmentDraft>),
    /// It is for other lessons than those here.
    Misfit(Unresolved),
    /// It is another version of one that is here.
    Other(Box<classroom::AssignmentDraft>),
    /// It is here, with these slips mended.
    Here(u32, Vec<Repair>),
    /// This one was put away; whether the device let go of it.
    PutAway(Box<Task>, bool),
}

/// An assignment as it is shown: with its lessons and how far the learner is.
pub struct Asked {
    pub task: Task,
    /// None where the course has changed since, so that its lessons can't be told.
    pub told: Result<Told, Unresolved>,
}

/// What can be told with the list of lessons.
pub struct Told {
    pub assignment: Assignment,
    pub lessons: Vec<(Rc<LessonSummary>, Summary)>,
}

impl Asked {
    /// Whether nothing of it is left to do.
    pub fn is_done(&self) -> bool {
        self.told.as_ref().is_ok_and(|told| told.next().is_none())
    }
}

impl Told {
    pub fn done(&self) -> usize {
        self.lessons.iter().filter(|(_, summary)| *summary == Summary::Done).count()
    }

    /// The lesson to go on with: one part way, else the first that is not done.
    pub fn next(&self) -> Option<(&LessonSummary, &Summary)> {
        let open = |is: fn(&Summary) -> bool| self.lessons.iter().find(|(_, summary)| is(summary));
        let found = open(|summary| matches!(summary, Summary::PartWay { .. })).or_else(|| open(|summary| *summary == Summary::New));
        found.map(|(lesson, summary)| (&**lesson, summary))
    }
}

/// `task`, told with the list of lessons and with what was done.
pub fn tell(task: &Task, catalogue: &Catalogue, saves: &Saves) -> Asked {
    let told = task.draft.resolve(catalogue).map(|assignment| {
        let ids = assignment.lesson_ids(catalogue);
        let lesson = |id: &LessonId| catalogue.lesson(id).map(|(_, lesson)| (lesson.clone(), saves.summary(id)));
        Told { lessons: ids.iter().filter_map(lesson).collect(), assignment }
    });
    Asked { task: task.clone(), told }
}

/// What is not the same in another version of an assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Differs {
    pub lessons: bool,
    pub says: bool,
    pub due: bool,
    /// The note, the language, the class or what is left off.
    pub rest: bool,
}

/// How `other` differs from what is `here`.
pub fn differs(here: &Assignment, other: &Assignment) -> Differs {
    Differs {
        lessons: here.lessons != other.lessons || here.in_order != other.in_order,
        says: here.says != other.says,
        due: here.due != other.due,
        rest: here.note != other.note || here.language != other.language || here.class != other.class || here.without != other.without,
    }
}

/// The language to show a lesson in, where somebody asked for it and the learner wants it so.
pub fn language_of(tasks: &Tasks, id: &LessonId, catalogue: &Catalogue) -> Option<String> {
    let (_, lesson) = catalogue.lesson(id)?;
    tasks.all().filter(|task| task.is_in_language && asks_for(task, id, catalogue)).find_map(|task| {
        let wished = task.draft.language.as_deref()?;
        language::best(wished, offered(lesson, catalogue)).map(str::to_owned)
    })
}

/// What asking for a language `wished` does to these lessons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InLanguage {
    /// None of them is there in it.
    Nowhere,
    /// Those that are come in it by themselves.
    Already,
    Possible,
}

impl InLanguage {
    /// What it does for somebody who reads `own`.
    pub fn of(told: &Told, wished: &str, own: &str, catalogue: &Catalogue) -> Self {
        let found = told.lessons.iter().filter_map(|(lesson, _)| {
            let itself = language::best(own, offered(lesson, catalogue)).unwrap_or(&catalogue.base);
            language::best(wished, offered(lesson, catalogue)).map(|best| if best == itself { Self::Already } else { Self::Possible })
        });
        found.max_by_key(|found| *found == Self::Possible).unwrap_or(Self::Nowhere)
    }
}

fn offered<'a>(lesson: &'a LessonSummary, catalogue: &'a Catalogue) -> impl Iterator<Item = &'a str> + Clone {
    std::iter::once(&*catalogue.base).chain(lesson.languages.iter().map(|tag| &**tag))
}

/// Also where the course has changed, for the lessons that are still there.
fn asks_for(task: &Task, id: &LessonId, catalogue: &Catalogue) -> bool {
    match task.draft.resolve(catalogue) {
        Ok(asked) => asked.lesson_ids(catalogue).contains(id),
        Err(unresolved) => unresolved.found.contains(id),
    }
}

/// Where to go on from a lesson that a teacher asked for: of several that did, the first with something left to do. None where nobody
/// asked for it, or nothing is left.
pub fn after(tasks: &Tasks, id: &LessonId, catalogue: &Catalogue, saves: &Saves) -> Option<Asked> {
    let asked = || tasks.all().filter(|task| asks_for(task, id, catalogue)).map(|task| tell(task, catalogue, saves));
    let is_open = |asked: &Asked| asked.told.as_ref().is_ok_and(|told| told.next().is_some());
    let is_asked_back = |asked: &Asked| asked.told.as_ref().is_ok_and(|told| told.assignment.says != Says::Nothing);
    asked().find(is_open).or_else(|| asked().find(is_asked_back))
}

/// What teachers left off in a lesson. It is off as soon as one of those who asked for the lesson wants it so.
pub fn without(tasks: &Tasks, id: &LessonId, catalogue: &Catalogue) -> Parts {
    let asked = tasks.all().filter(|task| asks_for(task, id, catalogue));
    asked.fold(Parts::NONE, |all, task| all | task.draft.without)
}

/// Whether a teacher left warm-ups off. One is enough, as long as lessons of it are open.
pub fn is_warm_up_off(tasks: &Tasks, catalogue: &Catalogue, saves: &Saves) -> bool {
    let mut asked = tasks.all().filter(|task| task.draft.without.has(Parts::WARM_UPS)).map(|task| tell(task, catalogue, saves));
    asked.any(|asked| asked.told.is_ok_and(|told| told.next().is_some()))
}

#[cfg(test)]
mod tests {
    use classroom::{Label, Lessons, Note};
    use lesson::attempt::{Event, Stop, Tab};

    use super::*;
    use crate::store::{Keeping, MemoryStore};

    #[test]
    fn every_page_has_an_address() {
        for place in [Place::Asked, Place::HandIn(0), Place::HandIn(u32::MAX)] {
            assert_eq!((Place::of(&place.path()), code_in(&place.path())), (place, None));
        }
        for (path, code) in [("x/hand-in", "x"), ("1/hand", "1"), ("A104VG/x", "A104VG"), ("A104VG", "A104VG"), ("1/hand-in/2", "1")] {
            assert_eq!((Place::of(path), code_in(path)), (Place::Asked, Some(code)), "{path}");
        }
        assert_eq!(code_in("/"), None);
    }

    fn catalogue() -> Catalogue {
        let json = r#"{"version":1,"title":"T","base":"en","units":[{"number":1,"title":"U","lessons":[
            {"title":"The charger","minutes":5,"steps":10,"languages":["es"]},{"title":"Name it","minutes":5,"steps":3}]}]}"#;
        Catalogue::from_json(json).unwrap()
    }

    fn assignment(without: Parts) -> Assignment {
        Assignment {
            salt: 9,
            lessons: Lessons::These(vec!["the-charger".into()]),
            in_order: false,
            language: Some("es".into()),
            note: Note::default(),
            due: None,
            says: Says::Done,
            without,
            class: Label::default(),
        }
    }

    fn saves() -> Saves {
        Saves::new(Box::new(MemoryStore::default()), Tab::new(1), Keeping::Kept)
    }

    fn finish(saves: &mut Saves) {
        let lesson = Rc::new(lesson::format::lesson::from_json(include_str!("../../../tests/fixtures/lesson-v1.json")).unwrap());
        let mut attempt = saves.open(&lesson);
        assert!(saves.record(&mut attempt, Event::Moved { to: Stop::End }, 1));
    }

    fn tasks(without: Parts, saves: &Saves) -> Tasks {
        let mut tasks = Tasks::default();
        tasks.take(assignment(without).to_draft(&catalogue()).unwrap(), 1, 10, saves);
        tasks
    }

    #[test]
    fn warm_ups_are_off_as_long_as_lessons_are_open() {
        let (mut saves, catalogue) = (saves(), catalogue());
        let tasks = tasks(Parts::WARM_UPS, &saves);
        assert!(is_warm_up_off(&tasks, &catalogue, &saves));
        finish(&mut saves);
        assert!(!is_warm_up_off(&tasks, &catalogue, &saves));
    }

    #[test]
    fn a_lesson_comes_in_the_teachers_language_when_the_learner_wants_it() {
        let (saves, catalogue) = (saves(), catalogue());
        let mut tasks = tasks(Parts::NONE, &saves);
        let language = |tasks: &Tasks, id: &str| language_of(tasks, &id.into(), &catalogue);
        assert_eq!(language(&tasks, "the-charger"), None);
        let task = tasks.get(9).unwrap().clone();
        tasks.put(Task { is_in_language: true, ..task }, &saves);
        assert_eq!(language(&tasks, "the-charger").as_deref(), Some("es"));
        assert_eq!(language(&tasks, "name-it"), None, "nobody asked for it");
    }

    #[test]
    fn a_language_is_offered_where_that_changes_something() {
        let (saves, catalogue) = (saves(), catalogue());
        let told = tell(tasks(Parts::NONE, &saves).get(9).unwrap(), &catalogue, &saves).told.unwrap();
        for (wished, own, is) in [
            ("es", "en-GB", InLanguage::Possible),
            ("es-MX", "fr", InLanguage::Possible),
            ("en", "fr", InLanguage::Already),
            ("es", "es", InLanguage::Already),
            ("nl", "en", InLanguage::Nowhere),
        ] {
            assert_eq!(InLanguage::of(&told, wished, own, &catalogue), is, "{wished} for {own}");
        }
    }

    #[test]
    fn from_a_lessons_end_it_goes_on_in_what_was_asked() {
        let (mut saves, catalogue) = (saves(), catalogue());
        let all = |ids: &[&str]| Lessons::These(ids.iter().map(|id| (*id).into()).collect());
        let mut tasks = tasks(Parts::NONE, &saves);
        finish(&mut saves);
        let salt = |tasks: &Tasks, id: &str| after(tasks, &id.into(), &catalogue, &saves).map(|asked| asked.task.salt());
        assert_eq!((salt(&tasks, "the-charger"), salt(&tasks, "name-it")), (Some(9), None), "it is left to hand it in");
        let more = Assignment { salt: 4, lessons: all(&["the-charger", "name-it"]), ..assignment(Parts::NONE) };
        tasks.take(more.to_draft(&catalogue).unwrap(), 2, 20, &saves);
        assert_eq!(salt(&tasks, "the-charger"), Some(4), "where a lesson is open");
        tasks.remove(4, &saves);
        tasks.take(Assignment { says: Says::Nothing, ..assignment(Parts::NONE) }.to_draft(&catalogue).unwrap(), 1, 10, &saves);
        assert_eq!(salt(&tasks, "the-charger"), None, "nothing is left");
    }

    #[test]
    fn what_is_left_off_stays_off_when_another_lesson_goes_from_the_course() {
        let (saves, catalogue) = (saves(), catalogue());
        let lessons = Lessons::These(vec!["the-charger".into(), "name-it".into()]);
        let mut tasks = Tasks::default();
        tasks.take(Assignment { lessons, ..assignment(Parts::TOOLS) }.to_draft(&catalogue).unwrap(), 1, 10, &saves);
        let mut smaller = catalogue.clone();
        for unit in &mut smaller.units {
            unit.lessons.retain(|lesson| &*lesson.id == "the-charger");
        }
        assert!(without(&tasks, &"the-charger".into(), &smaller).has(Parts::TOOLS));
        assert!(!without(&tasks, &"name-it".into(), &smaller).has(Parts::TOOLS));
    }
}
