//! What a backup holds for this site, and what becomes of it here.

use std::rc::Rc;

use lesson::{
    Lesson, LessonId,
    attempt::{Amends, Merge},
    backup::{BackupDraft, LessonDraft},
    format::catalogue::Catalogue,
};

use crate::store::{Brought, Saves};

/// What is in a backup, told before anything happens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InIt {
    /// The lessons that this site has.
    pub lessons: Vec<LessonInIt>,
    /// How many it does not have.
    pub unknown: usize,
    pub notes: usize,
    /// When any of it was last used, in milliseconds since 1970.
    pub touched: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonInIt {
    pub title: Rc<str>,
    pub is_done: bool,
    /// The step last shown, from 1, and how many there were.
    pub at: Option<(u16, u16)>,
}

/// What became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The lessons of which something came.
    pub came: Vec<Rc<str>>,
    /// Those of which all was here.
    pub here: Vec<Rc<str>>,
    /// Those that a newer app keeps here.
    pub newer: Vec<Rc<str>>,
    /// Those that did not fit beside what is here.
    pub too_much: Vec<Rc<str>>,
    /// How many lessons this site does not have.
    pub unknown: usize,
    /// How many picks fit nowhere in their lesson any more, or have a number that no learner comes to.
    pub passed_over: usize,
    pub notes: usize,
}

/// What `draft` holds for a site with these lessons. While nobody knows which it has, they have no titles.
pub fn in_it(draft: &BackupDraft, catalogue: Option<&Catalogue>) -> InIt {
    let mut all = InIt { notes: draft.notes.len(), ..InIt::default() };
    let Some(catalogue) = catalogue else {
        let untitled = |lesson: &LessonDraft| LessonInIt { title: "".into(), is_done: lesson.is_finished(), at: lesson.at() };
        all.lessons = draft.lessons.iter().map(untitled).collect();
        return all;
    };
    let known = known(draft, catalogue);
    all.unknown = draft.lessons.len() - known.len();
    for Known { draft, title, .. } in known {
        all.touched = all.touched.max(draft.touched());
        all.lessons.push(LessonInIt { title, is_done: draft.is_finished(), at: draft.at() });
    }
    all
}

/// Progress of a lesson that the site has.
pub(super) struct Known<'a> {
    pub(super) id: LessonId,
    pub(super) title: Rc<str>,
    pub(super) draft: &'a LessonDraft,
}

/// Of which lessons of the site there is progress.
pub(super) fn known<'a>(draft: &'a BackupDraft, catalogue: &Catalogue) -> Vec<Known<'a>> {
    let ids: Vec<LessonId> = catalogue.lessons().map(|(_, lesson)| LessonId::from(&*lesson.id)).collect();
    let known = |draft: &'a LessonDraft| {
        let id = draft.find_in(&ids)?.clone();
        let title = catalogue.lesson(&id)?.1.title.clone();
        Some(Known { id, title, draft })
    };
    draft.lessons.iter().filter_map(known).collect()
}

/// Brings in what the site has lessons for. `lesson` gives one of them: a code needs it to be understood, and so does a merge.
pub(super) fn bring(
    draft: &BackupDraft,
    catalogue: &Catalogue,
    lesson: impl Fn(&LessonId) -> Option<Rc<Lesson>>,
    amend: &dyn Fn(&Merge, &Rc<Lesson>) -> Amends,
    saves: &mut Saves,
    now: u64,
) -> Outcome {
    let known = known(draft, catalogue);
    let mut outcome = Outcome { unknown: draft.lessons.len() - known.len(), notes: draft.notes.len(), ..Outcome::default() };
    for Known { id, title, draft } in known {
        let lesson = lesson(&id);
        let Some(resolved) = draft.resolve_alone().or_else(|| Some(draft.resolve(lesson.as_ref()?))) else { continue };
        outcome.passed_over += resolved.passed_over;
        let amend = |merge: &Merge| lesson.as_ref().map_or_else(Amends::default, |lesson| amend(merge, lesson));
        match saves.bring_in(&resolved.progress, &amend, now) {
            Brought::In => &mut outcome.came,
            Brought::Here => &mut outcome.here,
            Brought::Newer => &mut outcome.newer,
            Brought::TooMuch => &mut outcome.too_much,
        }
        .push(title);
    }
    outcome
}

#[cfg(test)]
mod tests {
    use lesson::{
        attempt::{Answer, Entry, Event, Stop, Tab, Trail},
        backup::{Backup, Note},
        format::{lesson::from_json, progress::Progress},
        review::Review,
    };

    use super::*;
    use crate::store::{Keeping, MemoryStore};

    const OF: &str = "what-do-we-know";

    fn lesson() -> Rc<Lesson> {
        Rc::new(from_json(include_str!("../../../tests/fixtures/lesson-v1.json")).unwrap())
    }

    fn catalogue() -> Catalogue {
        let json = r#"{"version":1,"title":"T","base":"en","units":[{"number":1,"title":"U","lessons":[
            {"id":"the-charger","title":"The charger","minutes":5,"steps":10}]}]}"#;
        Catalogue::from_json(json).unwrap()
    }

    fn progress(lesson: &str, picks: &[&str]) -> Progress {
        let answer = |pick: &&str| Event::Answered { step: OF.into(), part: OF.into(), answer: Answer::Picked(vec![(*pick).into()]) };
        let events = std::iter::once(Event::Moved { to: Stop::Step(OF.into()) }).chain(picks.iter().map(answer));
        let entries = events.enumerate().map(|(number, event)| Entry { number: number as u32, tab: Tab::new(3), event });
        Progress {
            lesson: lesson.into(),
            touched: 5,
            at: Some((2, 10)),
            review: Review::default(),
            spent: 0,
            trail: Trail::new(entries.collect()),
        }
    }

    fn saves() -> Saves {
        Saves::new(Box::new(MemoryStore::default()), Tab::new(1), Keeping::Kept)
    }

    /// Brings it in where the lesson is at hand.
    fn bring_here(draft: &BackupDraft, saves: &mut Saves, now: u64) -> Outcome {
        bring(draft, &catalogue(), |_| Some(lesson()), &|merge, lesson| merge.amends(lesson), saves, now)
    }

    #[test]
    fn a_code_comes_in_once_and_tells_what_this_site_can_not_use() {
        let lessons = vec![progress("the-charger", &["noor-is-angry", "gone-since-then"]), progress("of-another-course", &[])];
        let backup = Backup { lessons, notes: vec![Note::default()] };
        let draft = BackupDraft::read(&backup.to_code().unwrap()).unwrap();
        let mut saves = saves();
        let first = bring_here(&draft, &mut saves, 9);
        let told = Outcome { came: vec!["The charger".into()], unknown: 1, passed_over: 1, notes: 1, ..Outcome::default() };
        assert_eq!(first, told);
        assert_eq!(saves.count(), (1, 0), "what the site has no lesson for is not written down");
        let attempt = saves.open(&lesson());
        assert_eq!(attempt.stop(), &Stop::Step(OF.into()));

        let held: Vec<_> = saves.begun().cloned().collect();
        let again = bring_here(&draft, &mut saves, 99);
        assert_eq!((again.came, again.here), (Vec::new(), vec!["The charger".into()]));
        assert_eq!(saves.begun().cloned().collect::<Vec<_>>(), held, "twice changes nothing");
    }

    #[test]
    fn a_file_needs_no_lesson_to_come_in() {
        let backup = Backup { lessons: vec![progress("the-charger", &["gone-since-then"])], notes: Vec::new() };
        let draft = BackupDraft::read(&backup.to_json()).unwrap();
        let mut saves = saves();
        let outcome = bring(&draft, &catalogue(), |_| None, &|_, _| panic!("nothing is here"), &mut saves, 9);
        assert_eq!((outcome.came.len(), outcome.passed_over), (1, 0), "it is kept, and an edit that is taken back brings it back");
        assert_eq!(saves.begun().next().unwrap().trail, backup.lessons[0].trail);
    }

    #[test]
    fn a_number_that_no_learner_comes_to_does_not_keep_a_lesson_from_travelling() {
        let opened = |number| Entry { number, tab: Tab::new(5), event: Event::Moved { to: Stop::Opening } };
        let leap = Progress { trail: Trail::new(vec![opened((1 << 24) - 1)]), ..progress("the-charger", &[]) };
        let near = Progress { trail: Trail::new(vec![opened(1 << 16), opened(2 << 16), opened((3 << 16) + 1)]), ..leap.clone() };
        let (mut phone, mut laptop) = (saves(), saves());
        for (hostile, passed_over, came) in [(leap, 1, 0), (near, 1, 1)] {
            let backup = Backup { lessons: vec![hostile], notes: Vec::new() };
            for text in [backup.to_json(), backup.to_code().unwrap()] {
                let draft = BackupDraft::read(&text).unwrap();
                let outcome = bring_here(&draft, &mut phone, 9);
                assert_eq!((outcome.passed_over, outcome.came.len()), (passed_over, if text.starts_with('{') { came } else { 0 }));
            }
        }
        // Whatever came in, what is done then goes on to the next device.
        let mut attempt = phone.open(&lesson());
        assert!(phone.record(&mut attempt, Event::Moved { to: Stop::Step(OF.into()) }, 10));
        let backup = Backup { lessons: phone.begun().cloned().collect(), notes: Vec::new() };
        let outcome = bring_here(&BackupDraft::read(&backup.to_code().unwrap()).unwrap(), &mut laptop, 11);
        assert_eq!((outcome.passed_over, outcome.came.len()), (0, 1));
        assert_eq!(laptop.open(&lesson()).stop(), &Stop::Step(OF.into()));
    }

    #[test]
    fn a_file_takes_no_answer_back_that_is_here() {
        let mut saves = saves();
        let mut attempt = saves.open(&lesson());
        let pick = |option: &str| Event::Answered { step: OF.into(), part: OF.into(), answer: Answer::Picked(vec![option.into()]) };
        assert!(saves.record(&mut attempt, pick("she-minds"), 7));
        let mut other = progress("the-charger", &["noor-is-angry", "she-minds"]);
        other.trail.append(vec![Event::Cleared { step: OF.into(), part: OF.into() }], &Tab::new(3));
        let file = Backup { lessons: vec![other], notes: Vec::new() }.to_json();
        let outcome = bring_here(&BackupDraft::read(&file).unwrap(), &mut saves, 9);
        assert_eq!(outcome.came.len(), 1);
        let attempt = saves.open(&lesson());
        assert!(attempt.states()[1].is_done(), "{:?}", attempt.states()[1]);
    }
}
