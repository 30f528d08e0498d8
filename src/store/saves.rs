//! Everything known about what this learner did: what the device holds, and what only this session knows.

use std::rc::Rc;

use lesson::{
    Lesson, LessonId, SmallMap, StepId,
    attempt::{Amends, Attempt, Event, Merge, Stop, Tab, Trail},
    format::{
        catalogue::Catalogue,
        progress::{Progress, ProgressError, TrailText},
    },
    review::{self, Review, is_warm_up},
};

use super::{
    Store,
    record::{self, Seal},
};

/// Record names of progress start so; the lesson's id follows.
const KIND: &str = "progress.";
/// And those of what teachers asked.
pub(super) const TASK: &str = "task.";

pub struct Saves {
    store: Box<dyn Store>,
    tab: Tab,
    known: SmallMap<LessonId, Known>,
    /// What was written last of a trail.
    text: TrailText,
    /// What the probe found out, until a save shows better.
    probed: Keeping,
    is_damaged: bool,
    /// When the learner last did something in this tab, in milliseconds since 1970. 0 before anything was done.
    acted: u64,
    /// How often another store came.
    moves: u32,
    /// Whether the store was ever seen to hold what a teacher asked.
    has_tasks: bool,
}

/// What this device keeps of the learner's work. Never better than the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Every answer is saved and read back.
    Kept,
    /// Nobody said yet whose device this is: everything works, and nothing is written down.
    Undecided,
    /// A shared device: everything works, and is gone when the tab closes.
    Shared,
    /// Storage is blocked: everything works, and is gone when the tab closes.
    SessionOnly,
    /// The last save did not work. What was saved before is still there.
    Failing,
    /// A newer app wrote this progress: it is shown, and not touched.
    ReadOnly,
    /// A saved record was damaged. It was put aside, and the copy before it used.
    Damaged,
}

impl Keeping {
    /// Whether what is done is in memory alone, and gone with the tab, as long as nobody says something else.
    pub fn is_in_memory(self) -> bool {
        matches!(self, Self::Undecided | Self::Shared | Self::SessionOnly)
    }
}

/// What home shows of a lesson without opening it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Summary {
    New,
    /// Begun: the step, its number from 1, and how many there were then.
    PartWay {
        step: Option<StepId>,
        number: u16,
        of: u16,
    },
    Done,
}

/// What became of progress that was brought from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brought {
    /// It was taken in, together with what was here.
    In,
    /// All of it was here before.
    Here,
    /// A newer app wrote what is here, so that was not touched.
    Newer,
    /// It does not fit beside what is here.
    TooMuch,
}

/// Seconds that a pause counts for, at most.
const LONGEST_GAP: u64 = 120;

/// A number that no entry has, also not by leaps as far as a backup may take. Behind it there would be no room for what is done next.
const FARTHEST: u32 = 1 << 31;

struct Known {
    progress: Progress,
    is_read_only: bool,
    /// Whether the last save did not work, so that only this session knows what was done.
    is_unsaved: bool,
    /// The slot and seal that this tab last wrote.
    written: Option<record::Written>,
}

impl Saves {
    /// What `store` holds, to go on with in `tab`. `first` is what the probe found out about the store.
    pub fn new(store: Box<dyn Store>, tab: Tab, first: Keeping) -> Self {
        let mut saves = Self {
            store,
            tab,
            known: SmallMap::new(),
            text: TrailText::default(),
            probed: first,
            is_damaged: false,
            acted: 0,
            moves: 0,
            has_tasks: false,
        };
        saves.read_all();
        saves
    }

    fn read_all(&mut self) {
        self.has_tasks |= self.keeps_tasks();
        for name in record::names(&*self.store, KIND).unwrap_or_default() {
            if let Some(id) = name.strip_prefix(KIND) {
                self.read(&LessonId::from(id));
            }
        }
    }

    /// Keeps everything in `store` from now on: what this session knows goes there, what is there is taken in.
    pub fn move_to(&mut self, store: Box<dyn Store>, keeping: Keeping) {
        self.store = store;
        self.moves += 1;
        self.probed = keeping;
        self.read_all();
        let known: Vec<LessonId> = self.known.iter().map(|(id, _)| id.clone()).collect();
        for id in &known {
            self.write_one(id);
        }
    }

    /// Knows nothing any more, and goes on in `store` as another `tab`: the same work may be brought back, and numbers of entries must
    /// not meet. What another store holds stays there.
    pub fn forget(&mut self, store: Box<dyn Store>, tab: Tab, keeping: Keeping) {
        *self = Self { moves: self.moves + 1, ..Self::new(store, tab, keeping) };
    }

    /// Where things are kept now, for another kind of records.
    pub fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// How often another store came, so that who keeps records there knows to write them once more.
    pub fn moves(&self) -> u32 {
        self.moves
    }

    /// Whether something that a teacher asked is kept now, here or in this tab.
    pub fn keeps_tasks(&self) -> bool {
        record::names(&*self.store, TASK).is_ok_and(|names| !names.is_empty())
    }

    /// Whether there may be something that a teacher asked.
    pub fn has_tasks(&self) -> bool {
        self.has_tasks
    }

    /// Another tab deleted everything: what this one wrote since goes too.
    pub fn take_back(&mut self) {
        for (id, known) in self.known.iter() {
            if let Some(written) = &known.written {
                record::take_back(&*self.store, &name(id), written);
            }
        }
    }

    /// How many lessons were begun and how many of those are done.
    pub fn count(&self) -> (usize, usize) {
        let begun = self.known.iter().filter(|(id, _)| self.summary(id) != Summary::New).count();
        let done = self.known.iter().filter(|(id, _)| self.summary(id) == Summary::Done).count();
        (begun, done)
    }

    /// The progress of every lesson that was begun.
    pub fn begun(&self) -> impl Iterator<Item = &Progress> {
        self.known.values().map(|known| &known.progress).filter(|progress| !progress.trail.is_empty())
    }

    /// Whether anything was done in this lesson.
    pub fn has_begun(&self, id: &LessonId) -> bool {
        self.known.get(id).is_some_and(|known| !known.progress.trail.is_empty())
    }

    /// Takes in progress from elsewhere: entries that are not here yet, and of those that are here none goes. What the merge of both hides is
    /// done again, as `amend` tells with the lesson at hand. Doing it twice changes nothing.
    pub fn bring_in(&mut self, brought: &Progress, amend: &dyn Fn(&Merge) -> Amends, now: u64) -> Brought {
        let id = &brought.lesson;
        if brought.trail.is_empty() {
            return Brought::Here;
        }
        self.read(id);
        let known = self.known.get_or_insert_with(id.clone(), || Known::new(id));
        if known.is_read_only {
            return Brought::Newer;
        }
        let entries = brought.trail.entries().iter().filter(|entry| entry.number < FARTHEST);
        let here = &known.progress;
        let entries = Trail::new(entries.cloned().collect());
        let mut trail = Trail::new(here.trail.entries().iter().chain(entries.entries()).cloned().collect());
        let is_news = trail != here.trail;
        let mut amends = Amends::default();
        if is_news && !here.trail.is_empty() {
            let order = (brought.touched <= now).then(|| brought.touched.cmp(&here.touched));
            amends = amend(&Merge { here: &here.trail, brought: &entries, both: &trail, order });
            trail.append(amends.events, &self.tab);
        }
        if here.trail.entries().iter().any(|entry| !trail.holds(entry)) {
            return Brought::TooMuch;
        }
        let review = if brought.review.passed > here.review.passed {
            Review { at: brought.review.at.min(now), ..brought.review }
        } else {
            here.review
        };
        if !is_news && review == here.review {
            return Brought::Here;
        }
        // A time still to come is of a clock that is wrong, and says nothing.
        let touched = if brought.touched <= now { brought.touched.max(here.touched) } else { here.touched };
        let touched = if touched == 0 { now } else { touched };
        // The place is that of the step in which something last happened, which is where going on leads to.
        let is_brought = trail.last_step().is_some_and(|(entry, _)| !here.trail.holds(entry));
        let brought_at = brought.at.filter(|(step, of)| (1..=*of).contains(step));
        let at = amends.at.or(if is_brought { brought_at.or(here.at) } else { here.at.or(brought_at) });
        let spent = here.spent.max(brought.spent);
        known.progress = Progress { lesson: id.clone(), touched, at, review, spent, trail };
        self.write(id);
        Brought::In
    }

    /// Whether a newer app wrote what is kept of a lesson, so that it can't be told.
    pub fn is_newer(&self, id: &LessonId) -> bool {
        self.known.get(id).is_some_and(|known| known.is_read_only)
    }

    /// How many lessons are there that only a newer app can read.
    pub fn newer(&self) -> usize {
        self.known.values().filter(|known| known.is_read_only).count()
    }

    /// Told from everything known: a save that worked never hides another that did not.
    pub fn keeping(&self) -> Keeping {
        let any = |is: fn(&Known) -> bool| self.known.values().any(is);
        match self.probed {
            _ if any(|known| known.is_unsaved) => Keeping::Failing,
            Keeping::Kept if any(|known| known.is_read_only) => Keeping::ReadOnly,
            Keeping::Kept if self.is_damaged => Keeping::Damaged,
            probed => probed,
        }
    }

    /// The attempt at a lesson where the learner left it, on this device or in this session.
    pub fn open(&mut self, lesson: &Rc<Lesson>) -> Attempt {
        self.read(&lesson.id);
        let trail = self.known.get(&lesson.id).map(|known| known.progress.trail.clone()).unwrap_or_default();
        Attempt::resume(lesson.clone(), trail)
    }

    /// Takes in what the learner just did, with what other tabs did since, and saves it all before anything new is drawn.
    /// False when the event does not fit the lesson; then nothing changed. `now` is in milliseconds since 1970.
    pub fn record(&mut self, attempt: &mut Attempt, event: Event, now: u64) -> bool {
        let id = attempt.lesson().id.clone();
        let gap = self.pass(now);
        if is_warm_up(&id) {
            return self.record_warm_up(attempt, event, now);
        }
        if !self.holds_what_was_written(&id) {
            self.read(&id);
        }
        if let Some(known) = self.known.get(&id) {
            attempt.merge(&known.progress.trail, &self.tab);
        }
        if !attempt.update(event, &self.tab) {
            return false;
        }
        let known = self.known.get(&id).map(|known| &known.progress);
        let before = known.and_then(|known| known.at);
        let review = known.map(|known| known.review).unwrap_or_default();
        // What passed since another tab counted is all that it did not count.
        let gap = known.map_or(gap, |known| gap.min(seconds(known.touched, now)));
        let spent = known.map_or(0, |known| known.spent).saturating_add(gap);
        let at = place(attempt).or(before);
        let progress = Progress { lesson: id.clone(), touched: now, at, review, spent, trail: attempt.trail().clone() };
        self.known.get_or_insert_with(id.clone(), || Known::new(&id)).progress = progress;
        self.write(&id);
        true
    }

    /// The seconds since something was last done in this tab, as far as they count.
    fn pass(&mut self, now: u64) -> u32 {
        let before = std::mem::replace(&mut self.acted, now);
        if before == 0 { 0 } else { seconds(before, now) }
    }

    /// How long a lesson took, in seconds. Of each pause no more than two minutes count.
    pub fn spent(&self, id: &LessonId) -> u32 {
        self.known.get(id).map_or(0, |known| known.progress.spent)
    }

    /// Of a warm-up nothing is kept but that its lessons came back.
    fn record_warm_up(&mut self, attempt: &mut Attempt, event: Event, now: u64) -> bool {
        let is_over = event == Event::Moved { to: Stop::End };
        if !attempt.update(event, &self.tab) {
            return false;
        }
        let lesson = attempt.lesson().clone();
        for id in lesson.recall.iter().filter(|_| is_over) {
            self.read(id);
            if let Some(known) = self.known.get_mut(id) {
                known.progress.review = known.progress.review.again(now);
                self.write(id);
            }
        }
        true
    }

    /// The finished lessons of the catalogue that come back `now`, the longest untouched first, as many as a warm-up takes.
    pub fn due(&self, catalogue: &Catalogue, now: u64) -> Vec<LessonId> {
        let mut due: Vec<(u64, LessonId)> = Vec::new();
        for (_, lesson) in catalogue.lessons() {
            let id = LessonId::from(&*lesson.id);
            let Some(Known { progress, .. }) = self.known.get(&id) else { continue };
            if progress.is_finished() && progress.review.is_due(progress.touched, &catalogue.review_days, now) {
                due.push((progress.touched.max(progress.review.at), id));
            }
        }
        // Three at most: a sort would weigh more than the rest of this.
        let longest_untouched = |_| {
            let (place, _) = due.iter().enumerate().min_by_key(|(_, (since, _))| *since)?;
            Some(due.remove(place).1)
        };
        (0..review::LESSONS).map_while(longest_untouched).collect()
    }

    /// Another tab saved something under `key`: takes it in, and saves again what that tab did not know of.
    pub fn noticed(&mut self, key: &str) {
        let Some(name) = key.strip_prefix(super::PREFIX) else { return };
        self.has_tasks |= name.starts_with(TASK);
        let Some(id) = name.strip_prefix(KIND).and_then(|key| key.get(..key.len().checked_sub(2)?)) else { return };
        // Another tab is deleting everything: what is half gone must not be made whole.
        if matches!(self.store.load(super::DELETED), Ok(Some(_))) {
            return;
        }
        let id = LessonId::from(id);
        // Where nothing is left at all, somebody deleted it: to save again at once would bring it back.
        let Some(held) = self.read(&id).iter().map(|progress| self.count_own(progress)).max() else { return };
        if self.known.get(&id).is_some_and(|known| known.written.is_some() && self.count_own(&known.progress) > held) {
            self.write(&id);
        }
    }

    pub fn summary(&self, lesson: &LessonId) -> Summary {
        match self.known.get(lesson).map(|known| &known.progress) {
            None => Summary::New,
            Some(progress) if progress.is_finished() => Summary::Done,
            Some(progress) => match (progress.at, progress.step()) {
                (Some((number, of)), step) => Summary::PartWay { step: step.cloned(), number, of },
                (None, _) => Summary::New,
            },
        }
    }

    /// The lesson last touched and not done.
    pub fn latest(&self) -> Option<&LessonId> {
        let begun = self.known.iter().filter(|(id, _)| matches!(self.summary(id), Summary::PartWay { .. }));
        begun.max_by_key(|(_, known)| known.progress.touched).map(|(id, _)| id)
    }

    /// Brings what is known of a lesson up to what the device holds, and gives what it held.
    fn read(&mut self, id: &LessonId) -> Vec<Progress> {
        // None is a newer app's: nothing to read, and nothing to put aside.
        let found = record::load(&*self.store, &name(id), |text| match Progress::from_json(text) {
            Ok(progress) => (progress.lesson == *id).then_some(Some(progress)),
            Err(ProgressError::Newer(_)) => Some(None),
            Err(ProgressError::Malformed(_)) => None,
        });
        let Ok(found) = found else { return Vec::new() };
        self.is_damaged |= found.seal == Seal::Broken;
        let mut held = Vec::new();
        for read in found.values {
            let known = self.known.get_or_insert_with(id.clone(), || Known::new(id));
            match read {
                Some(progress) => {
                    known.take_in(&progress, &self.tab);
                    held.push(progress);
                }
                None => known.is_read_only = true,
            }
        }
        held
    }

    /// Whether no other tab wrote since this one did: then there is nothing to read, which keeps a tap quick.
    fn holds_what_was_written(&self, id: &LessonId) -> bool {
        let written = self.known.get(id).and_then(|known| known.written.as_ref());
        written.is_some_and(|written| record::is_newest(&*self.store, &name(id), written))
    }

    fn count_own(&self, progress: &Progress) -> usize {
        progress.trail.entries().iter().filter(|entry| entry.tab == self.tab).count()
    }

    /// Saves a lesson's progress. When that works, so may now what did not work before.
    fn write(&mut self, id: &LessonId) {
        if self.write_one(id) {
            let waiting: Vec<LessonId> = self.known.iter().filter(|(_, known)| known.is_unsaved).map(|(id, _)| id.clone()).collect();
            for id in &waiting {
                self.write_one(id);
            }
        }
    }

    fn write_one(&mut self, id: &LessonId) -> bool {
        let Some(known) = self.known.get_mut(id).filter(|known| !known.is_read_only) else { return false };
        let text = known.progress.to_json_after(&mut self.text);
        known.written = record::save(&*self.store, &name(id), &text, known.written.as_ref()).ok();
        known.is_unsaved = known.written.is_none();
        if !known.is_unsaved && self.probed == Keeping::Failing {
            self.probed = Keeping::Kept;
        }
        !known.is_unsaved
    }
}

impl Known {
    fn new(id: &LessonId) -> Self {
        let progress = Progress { lesson: id.clone(), touched: 0, at: None, review: Review::default(), spent: 0, trail: Trail::default() };
        Self { progress, is_read_only: false, is_unsaved: false, written: None }
    }

    fn take_in(&mut self, stored: &Progress, tab: &Tab) {
        self.progress.trail.merge(&stored.trail, tab);
        if stored.touched > self.progress.touched {
            self.progress.touched = stored.touched;
            self.progress.at = stored.at;
        }
        // Two tabs count each second once, at once or in turn: see [`Saves::record`].
        self.progress.spent = self.progress.spent.max(stored.spent);
        // Counted once where two tabs went through the same warm-up.
        if stored.review.passed > self.progress.review.passed {
            self.progress.review = stored.review;
        }
    }
}

/// The seconds between two moments, as far as they count.
fn seconds(from: u64, to: u64) -> u32 {
    (to.saturating_sub(from).saturating_add(500) / 1000).min(LONGEST_GAP) as u32
}

fn name(id: &LessonId) -> String {
    [KIND, id.as_str()].concat()
}

fn place(attempt: &Attempt) -> Option<(u16, u16)> {
    let steps = u16::try_from(attempt.lesson().steps.len()).ok()?;
    match attempt.stop() {
        Stop::Opening => None,
        Stop::Step(step) => attempt.lesson().step(step).and_then(|(index, _)| Some((u16::try_from(index + 1).ok()?, steps))),
        Stop::End => Some((steps, steps)),
    }
}
