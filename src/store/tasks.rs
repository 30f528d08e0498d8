//! What teachers asked of this learner, kept beside the progress and in the same store: where that is memory, so is this.
//!
//! A record has the assignment's code, which has its own checks, the number that receipts bear, and whether the learner wants the
//! language that the teacher had in mind.

use classroom::AssignmentDraft;

use super::{
    Saves, Store,
    record::{self, Found},
    saves::TASK,
};

/// The version of a record written today.
const VERSION: &str = "1";
/// At a record's end: in the teacher's language.
const IN_LANGUAGE: &str = "L";

/// Something that a teacher asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub draft: AssignmentDraft,
    /// Drawn when it came first: names this learner's receipts of it, and nothing else.
    pub attempt: u32,
    /// When it came first, in milliseconds since 1970.
    pub since: u64,
    /// Whether the learner wants its lessons in the language that the teacher suggests.
    pub is_in_language: bool,
}

/// All of it, the oldest first.
#[derive(Default)]
pub struct Tasks {
    known: Vec<Known>,
    /// Which store it was that all of this is in. None before the first one was read.
    moves: Option<u32>,
}

struct Known {
    task: Task,
    /// Whether the store took it. Then what is gone there was put away in another tab.
    is_written: bool,
}

impl Tasks {
    /// Takes in what the store holds; into another store than before goes what is known.
    pub fn follow(&mut self, saves: &Saves) {
        let store = saves.store();
        if self.has_moved(saves) {
            self.moves = Some(saves.moves());
            self.known.iter_mut().for_each(|known| known.is_written = false);
        }
        let Ok(names) = record::names(store, TASK) else { return };
        let held: Vec<Task> = names.iter().filter_map(|name| load(store, name)).collect();
        self.known.retain(|known| !known.is_written || held.iter().any(|held| held.salt() == known.task.salt()));
        for task in held {
            match self.place(task.salt()) {
                // What this tab could not write yet is newer than what stands there.
                Some(place) if !self.known[place].is_written => self.known[place].task.attempt = task.attempt,
                Some(place) => self.known[place].task = task,
                None => self.insert(Known { task, is_written: true }),
            }
        }
        for known in self.known.iter_mut().filter(|known| !known.is_written) {
            known.is_written = write(store, &known.task);
        }
    }

    /// Whether another store came since all of this was read and written down.
    pub fn has_moved(&self, saves: &Saves) -> bool {
        self.moves != Some(saves.moves())
    }

    /// Takes in what a teacher asked. The same assignment, changed, takes the place of what it was, and receipts of it go on.
    pub fn take(&mut self, draft: AssignmentDraft, attempt: u32, now: u64, saves: &Saves) {
        self.follow(saves);
        let place = self.place(draft.salt);
        let before = place.map(|place| self.known.remove(place).task);
        let task = match before {
            Some(task) => Task { draft, ..task },
            None => Task { draft, attempt, since: now, is_in_language: false },
        };
        self.put(task, saves);
    }

    /// Takes one in as it is, also one that was put away.
    pub fn put(&mut self, task: Task, saves: &Saves) {
        self.known.retain(|known| known.task.salt() != task.salt());
        let is_written = write(saves.store(), &task);
        self.insert(Known { task, is_written });
    }

    /// Puts one away, and gives it with whether the device let go of it. None where there was none.
    pub fn remove(&mut self, salt: u32, saves: &Saves) -> Option<(Task, bool)> {
        let place = self.place(salt)?;
        let task = self.known.remove(place).task;
        Some((task, record::remove(saves.store(), &name(salt))))
    }

    pub fn all(&self) -> impl Iterator<Item = &Task> {
        self.known.iter().map(|known| &known.task)
    }

    pub fn get(&self, salt: u32) -> Option<&Task> {
        self.all().find(|task| task.salt() == salt)
    }

    /// Whether the store did not take one, so that only this session knows of it.
    pub fn has_unwritten(&self) -> bool {
        self.known.iter().any(|known| !known.is_written)
    }

    fn place(&self, salt: u32) -> Option<usize> {
        self.known.iter().position(|known| known.task.salt() == salt)
    }

    fn insert(&mut self, known: Known) {
        let key = |task: &Task| (task.since, task.salt());
        let place = self.known.iter().position(|other| key(&other.task) > key(&known.task)).unwrap_or(self.known.len());
        self.known.insert(place, known);
    }
}

impl Task {
    /// What names the assignment.
    pub fn salt(&self) -> u32 {
        self.draft.salt
    }

    /// As it stands in a record: version, when it came, the number, the code, and what language.
    fn to_text(&self) -> String {
        let mut text = [VERSION, &self.since.to_string(), &self.attempt.to_string(), &self.draft.code()].join(" ");
        if self.is_in_language {
            text.push(' ');
            text.push_str(IN_LANGUAGE);
        }
        text
    }

    /// None for a record of a newer app, which is left as it is, or one that makes no sense.
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        if parts.next() != Some(VERSION) {
            return None;
        }
        let (since, attempt) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let draft = AssignmentDraft::read(parts.next()?).ok()?;
        Some(Self { draft, attempt, since, is_in_language: parts.next() == Some(IN_LANGUAGE) })
    }
}

fn name(salt: u32) -> String {
    [TASK, &salt.to_string()].concat()
}

fn load(store: &dyn Store, of: &str) -> Option<Task> {
    // Whatever a slot holds is kept: only what is no record at all was damaged.
    let values = slots(store, of)?;
    if is_newer(&values) {
        return None;
    }
    values.iter().find_map(|text| Task::read(text)).filter(|task| name(task.salt()) == of)
}

/// The whole slots of a record.
fn slots(store: &dyn Store, of: &str) -> Option<Vec<String>> {
    let Found { values, .. } = record::load(store, of, |text| Some(text.to_owned())).ok()?;
    Some(values)
}

/// Whether a newer app wrote one. Then all of it is left as it is.
fn is_newer(values: &[String]) -> bool {
    let version = |text: &String| text.split(' ').next().and_then(|version| version.parse::<u32>().ok());
    values.iter().filter_map(version).any(|version| version.to_string() != VERSION)
}

fn write(store: &dyn Store, task: &Task) -> bool {
    !slots(store, &name(task.salt())).is_some_and(|values| is_newer(&values))
        && record::save(store, &name(task.salt()), &task.to_text(), None).is_ok()
}

#[cfg(test)]
pub(crate) mod tests {
    use classroom::{Assignment, Label, Lessons, Note, Parts, Says};
    use lesson::{attempt::Tab, format::catalogue::Catalogue};

    use super::*;
    use crate::store::{Keeping, MemoryStore, StoreError};

    /// One lesson, `Pause`, as a teacher asks for it.
    pub fn draft(salt: u32, note: &str) -> AssignmentDraft {
        let json = r#"{"version":1,"title":"T","base":"en","units":[{"number":1,"title":"U","lessons":[{"title":"Pause","minutes":5,"steps":3}]}]}"#;
        let assignment = Assignment {
            salt,
            lessons: Lessons::These(vec!["pause".into()]),
            in_order: false,
            language: None,
            note: Note::new(note),
            due: None,
            says: Says::Done,
            without: Parts::NONE,
            class: Label::default(),
        };
        assignment.to_draft(&Catalogue::from_json(json).unwrap()).unwrap()
    }

    fn saves() -> Saves {
        Saves::new(Box::new(MemoryStore::default()), Tab::new(1), Keeping::Kept)
    }

    fn salts(tasks: &Tasks) -> Vec<u32> {
        tasks.all().map(Task::salt).collect()
    }

    /// What a page that starts now finds.
    fn found(saves: &Saves) -> Vec<u32> {
        let mut tasks = Tasks::default();
        tasks.follow(saves);
        salts(&tasks)
    }

    #[test]
    fn what_was_asked_is_there_after_a_reload_oldest_first() {
        let (saves, mut tasks) = (saves(), Tasks::default());
        tasks.take(draft(9, "First"), 1, 10, &saves);
        tasks.take(draft(4, "Second"), 2, 20, &saves);
        assert_eq!((salts(&tasks), found(&saves)), (vec![9, 4], vec![9, 4]));
        assert!(matches!(tasks.remove(9, &saves), Some((_, true))));
        assert_eq!((salts(&tasks), found(&saves)), (vec![4], vec![4]));
        assert!(saves.store().keys().unwrap().iter().all(|key| key.starts_with("evenkeel.task.4.")));
    }

    #[test]
    fn a_changed_assignment_stays_the_same_one() {
        let (saves, mut tasks) = (saves(), Tasks::default());
        tasks.take(draft(9, "By Friday"), 1, 10, &saves);
        tasks.take(draft(9, "By Monday"), 2, 20, &saves);
        let task = tasks.get(9).unwrap();
        assert_eq!((task.attempt, task.since, task.draft.note.as_str()), (1, 10, "By Monday"));
        assert_eq!(salts(&tasks), [9]);
    }

    #[test]
    fn what_was_put_away_comes_back_as_it_was() {
        let (saves, mut tasks) = (saves(), Tasks::default());
        tasks.take(draft(9, ""), 1, 10, &saves);
        tasks.take(draft(4, ""), 2, 20, &saves);
        let (task, _) = tasks.remove(9, &saves).unwrap();
        tasks.put(Task { is_in_language: true, ..task }, &saves);
        let mut after = Tasks::default();
        after.follow(&saves);
        let task = after.get(9).unwrap();
        assert_eq!((salts(&after), task.attempt, task.since, task.is_in_language), (vec![9, 4], 1, 10, true));
        assert_eq!(tasks.remove(7, &saves), None);
    }

    #[test]
    fn it_moves_along_with_everything_else() {
        let (mut saves, mut tasks) = (saves(), Tasks::default());
        tasks.take(draft(9, ""), 1, 10, &saves);
        saves.move_to(Box::new(MemoryStore::default()), Keeping::Kept);
        assert_eq!(found(&saves), [] as [u32; 0]);
        tasks.follow(&saves);
        assert_eq!((salts(&tasks), found(&saves)), (vec![9], vec![9]));
    }

    #[test]
    fn another_tab_is_noticed() {
        let (saves, mut here, mut there) = (saves(), Tasks::default(), Tasks::default());
        here.take(draft(9, ""), 1, 10, &saves);
        there.take(draft(4, ""), 2, 20, &saves);
        here.follow(&saves);
        assert_eq!(salts(&here), [9, 4]);
        assert!(there.remove(9, &saves).is_some());
        here.follow(&saves);
        assert_eq!(salts(&here), [4]);
    }

    #[test]
    fn a_store_that_takes_nothing_loses_nothing_here() {
        struct Full;
        impl Store for Full {
            fn load(&self, _: &str) -> Result<Option<String>, StoreError> {
                Ok(None)
            }
            fn save(&self, _: &str, _: &str) -> Result<(), StoreError> {
                Err(StoreError::Full)
            }
            fn remove(&self, _: &str) -> Result<(), StoreError> {
                Ok(())
            }
            fn keys(&self) -> Result<Vec<String>, StoreError> {
                Ok(Vec::new())
            }
        }
        let saves = Saves::new(Box::new(Full), Tab::new(1), Keeping::Kept);
        let mut tasks = Tasks::default();
        tasks.take(draft(9, ""), 1, 10, &saves);
        tasks.follow(&saves);
        assert_eq!((salts(&tasks), tasks.has_unwritten()), (vec![9], true));
    }

    #[test]
    fn what_makes_no_sense_is_left_as_it_is() {
        let saves = saves();
        let good = Task { draft: draft(9, ""), attempt: 1, since: 10, is_in_language: false }.to_text();
        for (salt, text) in [("1", "2 something newer"), ("2", "1 x y z"), ("3", &good), ("5", "")] {
            assert!(record::save(saves.store(), &[TASK, salt].concat(), text, None).is_ok());
        }
        let before = saves.store().keys().unwrap();
        assert_eq!(found(&saves), [] as [u32; 0], "also not one under another's name");
        assert_eq!(saves.store().keys().unwrap(), before);
    }
}
