//! A backup as a file: JSON with everything as it is. Also reads what the rescue screen copies: the keys of the device's
//! storage, each with its sealed record.

use super::{Backup, BackupDraft, BackupError, FILE_VERSION, LessonDraft, MOST_LESSONS, MOST_LINES, MOST_NOTES, Note, draft::Held};
use crate::{
    SmallMap,
    format::{
        json::{Json, JsonError, Reader},
        progress::{Progress, ProgressError},
        seal, version,
    },
};

/// What the file says that it is.
const FORMAT: &str = "evenkeel-backup";
/// Every key of this app starts so.
const KEYS: &str = "evenkeel.";
/// Keys of progress start so, and of progress that was damaged and put aside.
const PROGRESS: [&str; 2] = ["evenkeel.progress.", "evenkeel.aside.progress."];
/// Records that are read of what the rescue screen copied, at most: a lesson has two.
const MOST_RECORDS: usize = 2 * MOST_LESSONS;

impl Backup {
    /// The file. It loses nothing.
    pub fn to_json(&self) -> String {
        let note = |note: &Note| {
            Json::map([("title", Some(Json::text(&note.title))), ("lines", Some(Json::list(&note.lines, |line| Json::text(line))))])
        };
        Json::map([
            ("format", Some(Json::text(FORMAT))),
            ("version", Some(Json::Number(FILE_VERSION.into()))),
            ("lessons", Some(Json::list(&self.lessons, Progress::write))),
            ("notes", Json::some_list(&self.notes, note)),
        ])
        .write()
    }
}

impl BackupDraft {
    pub(super) fn from_json(text: &str) -> Result<Self, BackupError> {
        let file = Json::parse(text)?;
        let Json::Map(fields) = &file else { return Err(BackupError::Foreign) };
        if fields.iter().any(|(key, _)| key.starts_with(KEYS)) {
            return Self::from_keys(fields);
        }
        if file.field("format") != Some(&Json::text(FORMAT)) {
            return Err(BackupError::Foreign);
        }
        let version = version(&file)?;
        if version > FILE_VERSION {
            return Err(BackupError::Newer(version));
        }
        let r = Reader::default();
        let mut draft = Self::default();
        let (lessons, notes) = (r.list_of(&file, "lessons"), r.some_list_of(&file, "notes"));
        draft.damaged = lessons.len().saturating_sub(MOST_LESSONS) + notes.len().saturating_sub(MOST_NOTES);
        for lesson in lessons.iter().take(MOST_LESSONS) {
            match draft.take(Progress::read(lesson)) {
                Ok(()) => {}
                Err(ProgressError::Newer(_)) => draft.newer += 1,
                Err(ProgressError::Malformed(_)) => draft.damaged += 1,
            }
        }
        for note in notes.iter().take(MOST_NOTES) {
            match read_note(note) {
                Ok(note) => draft.notes.push(note),
                Err(_) => draft.damaged += 1,
            }
        }
        Ok(r.done(draft)?)
    }

    fn from_keys(fields: &[(std::rc::Rc<str>, Json)]) -> Result<Self, BackupError> {
        let mut draft = Self::default();
        let records = || fields.iter().filter(|(key, _)| PROGRESS.iter().any(|kind| key.starts_with(kind)));
        draft.damaged = records().count().saturating_sub(MOST_RECORDS);
        // By the names of their lessons: each has two slots.
        let (mut newer, mut damaged) = (SmallMap::new(), SmallMap::new());
        for (key, value) in records().take(MOST_RECORDS) {
            let sealed = if let Json::Text(sealed) = value { seal::open(sealed) } else { None };
            let read = sealed.map(|(_, text)| draft.take(Progress::from_json(text)));
            // A record that was put aside is damaged as a rule, and told already by the one that took its place.
            let slot = key.strip_prefix(PROGRESS[0]);
            let name = slot.map(|slot| slot.strip_suffix(".a").or_else(|| slot.strip_suffix(".b")).unwrap_or(slot));
            match (read, name) {
                (Some(Err(ProgressError::Newer(_))), Some(name)) => newer.insert(name, ()),
                (None | Some(Err(ProgressError::Malformed(_))), Some(name)) => damaged.insert(name, ()),
                _ => {}
            }
        }
        draft.newer = newer.len();
        draft.damaged += damaged.len();
        Ok(draft)
    }

    /// Takes in a lesson's progress, together with what is here of the same lesson.
    fn take(&mut self, read: Result<Progress, ProgressError>) -> Result<(), ProgressError> {
        let progress = read?;
        let same = self.lessons.iter_mut().find_map(|lesson| match &mut lesson.0 {
            Held::Whole(known) if known.lesson == progress.lesson => Some(known),
            _ => None,
        });
        match same {
            Some(known) => join(known, progress),
            None => self.lessons.push(LessonDraft(Held::Whole(progress))),
        }
        Ok(())
    }
}

fn join(known: &mut Progress, other: Progress) {
    known.trail.join(other.trail);
    if other.touched > known.touched {
        (known.touched, known.at) = (other.touched, other.at);
    }
    if other.review.passed > known.review.passed {
        known.review = other.review;
    }
}

fn read_note(note: &Json) -> Result<Note, JsonError> {
    let r = Reader::default();
    let lines = r.limit(r.list_of(note, "lines"), MOST_LINES).iter().map(|line| r.text(line).to_string()).collect();
    let title = r.text_of(note, "title").to_string();
    r.done(Note { title, lines })
}
