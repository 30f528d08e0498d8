//! What a learner does on these pages, and what follows.
//!
//! It stands here and not in the app, whose file every learner loads first. What is typed is gone when the page is left; what was asked
//! stays as long as everything else does.

use std::{cell::RefCell, rc::Rc};

use classroom::{AssignmentDraft, rows};
use lesson::{Lesson, LessonId};
use yew::{AttrValue, Callback};

use super::{Desk, HandIn, Place, Report, Reports, Stage, code_in, slip_id, tell};
use crate::{
    browser::{clipboard, clock, download, fetch::LoadError, field, random, share},
    state::{Library, Load, Shelf},
    store::{Saves, Task},
};

/// What can be done there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Something else stands in the field for a code.
    Type(String),
    /// Looks at what stands there.
    Read,
    /// Takes the other version of what is here, or stays with this one.
    TakeOther,
    KeepThis,
    /// Puts an assignment away.
    PutAway(u32),
    /// Has the one back that was put away last.
    BringBack,
    /// Wants an assignment's lessons in the language that the teacher suggests, or no longer.
    Speak(u32, bool),
    /// Something else stands in the field for the name.
    Name(String),
    /// Tells only what is done.
    DoneOnly(bool),
    /// Makes the code.
    Make,
    ShowQr(bool),
    /// Copies the code from the field with this id.
    Copy(String, &'static str),
    Save(String),
    /// Hands the text to the device's own way to send something on.
    SendOn(String),
    /// Asks again for what did not come.
    Retry,
}

/// Where the learner is.
#[derive(Clone, Copy)]
pub enum At<'a> {
    Home,
    /// On one of these pages: the address without its `#/a/`.
    Page(&'a str),
    Elsewhere,
}

/// What that needs of the app.
pub struct Way<'a> {
    pub at: At<'a>,
    pub library: &'a mut Library,
    pub shelf: &'a mut Shelf,
    pub saves: &'a Saves,
    /// Reads a lesson's file, once there is something that can.
    pub read: Load<Reading>,
}

pub type Reading = fn(&str) -> Option<Lesson>;

/// What follows for the rest of the app.
#[derive(Default)]
pub struct Then {
    /// Where the keyboard goes.
    pub focus: Option<AttrValue>,
    /// Where the learner goes, in place of where they are. A code in the address is done with then.
    pub to: Option<To>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// To the slips above the lessons.
    Home,
    /// To all that was asked, and what became of a code.
    Asked,
}

/// The ids of what focus goes to.
pub const FIELD: &str = "task-code";
pub const FOUND: &str = "task-found";
pub const MADE: &str = "task-made";

const FILE: &str = "evenkeel-receipt.txt";

#[derive(Default)]
struct Here {
    desk: Desk,
    /// The code that came with the address, which keeps it until it is done with.
    code: Option<String>,
    /// Whether what is on the desk came with an address.
    is_by_link: bool,
    /// The lessons of what is handed in, as far as they are here, and why one did not come.
    reports: Reports,
    fault: Option<LoadError>,
    /// Done since the last draw, and waits for the store, which is the app's.
    due: Option<Act>,
    focus: Option<AttrValue>,
    is_retry: bool,
}

thread_local! {
    static HERE: RefCell<Here> = RefCell::default();
}

/// Forgets what stands on the page: it is left. What waits for the list of lessons stays. With `all`, everything goes, because somebody
/// else comes to this device.
pub fn forget(all: bool) {
    HERE.with_borrow_mut(|here| {
        let before = std::mem::take(here);
        if all {
            return;
        }
        here.desk.tasks = before.desk.tasks;
        if let Stage::Reading(_) = before.desk.stage {
            here.desk.stage = before.desk.stage;
            (here.code, here.is_by_link) = (before.code, before.is_by_link);
        }
    });
}

/// Whether what did not come is about to be asked for again.
pub fn is_retry() -> bool {
    HERE.with_borrow(|here| here.is_retry)
}

/// Whether what was asked has to go into another store than before.
pub fn has_moved(saves: &Saves) -> bool {
    HERE.with_borrow(|here| here.desk.tasks.has_moved(saves))
}

/// What `view` makes of the pages as they stand, with what there is to say of the lessons that came and why one did not.
pub fn with_desk<T>(view: impl FnOnce(&Desk, &Reports, Option<LoadError>) -> T) -> T {
    HERE.with_borrow(|here| view(&here.desk, &here.reports, here.fault))
}

/// Does something, and tells by `on_change` when there is something else to see.
pub fn act(act: Act, on_change: &Callback<()>) {
    match act {
        // The field shows it already.
        Act::Type(text) => return with(|here| here.desk.text = text),
        Act::SendOn(text) => return share::text(&text),
        Act::Copy(code, field) => {
            let on_change = on_change.clone();
            return clipboard::copy(&code, move |is_done| {
                if !is_done {
                    field::select(field);
                }
                with(|here| here.desk.hand_in.is_copied = Some(is_done));
                on_change.emit(());
            });
        }
        Act::Read => with(|here| {
            let text = here.desk.text.clone();
            here.is_by_link = false;
            here.read(&text);
        }),
        Act::TakeOther | Act::PutAway(_) | Act::BringBack | Act::Speak(..) => with(|here| here.due = Some(act)),
        Act::KeepThis => with(|here| {
            if let Stage::Other(draft) = std::mem::take(&mut here.desk.stage) {
                here.focus = Some(slip_id(draft.salt).into());
            }
            here.desk.text.clear();
        }),
        Act::Name(name) => with(|here| {
            let is_done_only = here.desk.hand_in.is_done_only;
            here.desk.hand_in = HandIn { name, is_done_only, ..HandIn::default() };
        }),
        Act::DoneOnly(is_done_only) => with(|here| {
            let name = std::mem::take(&mut here.desk.hand_in.name);
            here.desk.hand_in = HandIn { name, is_done_only, ..HandIn::default() };
        }),
        Act::Make => with(|here| {
            here.desk.hand_in.is_made = true;
            here.focus = Some(MADE.into());
        }),
        Act::ShowQr(shows_qr) => with(|here| here.desk.hand_in.shows_qr = shows_qr),
        Act::Save(text) => {
            let is_saved = download::offer(FILE, &text);
            with(|here| here.desk.hand_in.is_saved = Some(is_saved));
        }
        Act::Retry => with(|here| here.is_retry = true),
    }
    on_change.emit(());
}

fn with(change: impl FnOnce(&mut Here)) {
    HERE.with_borrow_mut(change);
}

impl Here {
    /// Looks at what was brought in. Nothing is opened before the list of lessons says what it means.
    fn read(&mut self, text: &str) {
        self.desk.stage = match AssignmentDraft::read(text) {
            _ if text.trim().is_empty() => Stage::Nothing,
            Ok(draft) => Stage::Reading(Box::new(draft)),
            Err(error) => Stage::Unreadable(error),
        };
        self.focus = Some(FOUND.into());
    }

    /// Takes in what can be read, where all of its lessons are here. Another version of what is here waits for the learner. False while
    /// there was nothing to take in.
    fn take_in(&mut self, way: &Way) -> bool {
        let (Stage::Reading(_), Load::Loaded(catalogue)) = (&self.desk.stage, &way.library.catalogue) else { return false };
        let Stage::Reading(draft) = std::mem::take(&mut self.desk.stage) else { return false };
        self.focus = Some(FOUND.into());
        match draft.resolve(catalogue) {
            Err(misfits) => self.desk.stage = Stage::Misfit(misfits),
            Ok(_) if self.desk.tasks.get(draft.salt).is_some_and(|task| task.draft != *draft) => self.desk.stage = Stage::Other(draft),
            Ok(_) => self.take(*draft, way.saves),
        }
        true
    }

    fn take(&mut self, draft: AssignmentDraft, saves: &Saves) {
        let (salt, repairs) = (draft.salt, draft.repairs.clone());
        self.desk.tasks.take(draft, random::number(), clock::now(), saves);
        self.desk.text.clear();
        self.desk.stage = Stage::Here(salt, repairs);
        self.focus = Some(slip_id(salt).into());
    }

    /// Does what waited for the store.
    fn settle(&mut self, saves: &Saves) {
        match self.due.take() {
            Some(Act::TakeOther) => {
                if let Stage::Other(draft) = std::mem::take(&mut self.desk.stage) {
                    self.take(*draft, saves);
                }
            }
            Some(Act::PutAway(salt)) => {
                if let Some((task, is_gone)) = self.desk.tasks.remove(salt, saves) {
                    self.desk.stage = Stage::PutAway(Box::new(task), is_gone);
                    self.focus = Some(FOUND.into());
                }
            }
            Some(Act::BringBack) => {
                if let Stage::PutAway(task, _) = std::mem::take(&mut self.desk.stage) {
                    self.focus = Some(slip_id(task.salt()).into());
                    self.desk.tasks.put(*task, saves);
                }
            }
            Some(Act::Speak(salt, is_in_language)) => {
                if let Some(task) = self.desk.tasks.get(salt).cloned() {
                    self.desk.tasks.put(Task { is_in_language, ..task }, saves);
                }
            }
            _ => {}
        }
    }

    /// Where the learner goes once it is known what came of a code.
    fn lead(&self, at: At, is_taken_in: bool) -> Option<To> {
        let is_undecided = matches!(self.desk.stage, Stage::Reading(_) | Stage::Other(_));
        let is_right = matches!(self.desk.stage, Stage::Asking | Stage::Here(..));
        match at {
            At::Page(path) if code_in(path).is_some() && !is_undecided => {
                Some(if is_right && self.is_by_link { To::Home } else { To::Asked })
            }
            // They went on while it was on its way.
            At::Home if is_taken_in && !is_right => Some(To::Asked),
            _ => None,
        }
    }

    /// Where the lessons are that are handed in.
    fn files(&self, salt: u32, way: &Way) -> Vec<(LessonId, String)> {
        let Load::Loaded(catalogue) = &way.library.catalogue else { return Vec::new() };
        let told = self.desk.tasks.get(salt).and_then(|task| tell(task, catalogue, way.saves).told.ok());
        let ids = told.iter().flat_map(|told| &told.lessons).map(|(summary, _)| LessonId::from(&*summary.id));
        ids.filter_map(|id| way.library.address(&id).map(|url| (id, url))).collect()
    }

    /// Gets the lessons that are handed in.
    fn fetch(&mut self, files: Vec<(LessonId, String)>, way: &mut Way, is_retry: bool) {
        if is_retry {
            self.fault = None;
        }
        for (id, url) in files {
            if let Some(report) = self.reports.get_mut(&id) {
                // What was copied or saved is another code by now.
                if report.keep_up(way.saves) {
                    let hand_in = &mut self.desk.hand_in;
                    (hand_in.is_made, hand_in.is_copied, hand_in.is_saved) = (false, None, None);
                }
                continue;
            }
            if is_retry {
                way.shelf.try_again(&url);
            } else {
                way.shelf.want(&url);
            }
            match (way.shelf.get(&url), &way.read) {
                (Load::Failed(error), _) | (_, Load::Failed(error)) => self.fault = Some(*error),
                (Load::Loaded(file), Load::Loaded(read)) => match read(file) {
                    Some(lesson) => self.reports.insert(id, Report::new(Rc::new(lesson), way.saves)),
                    None if is_retry => way.shelf.ask(&url),
                    None => self.fault = Some(LoadError::Bad),
                },
                _ => {}
            }
        }
    }
}

/// Brings along what follows from what was done: the code that came with the address, what another tab did, the files of lessons.
pub fn follow(way: &mut Way) -> Then {
    let at = way.at;
    let is_retry = HERE.with_borrow_mut(|here| std::mem::take(&mut here.is_retry));
    let then = HERE.with_borrow_mut(|here| {
        here.desk.tasks.follow(way.saves);
        if is_retry && matches!(way.library.catalogue, Load::Failed(_)) {
            way.library.ask_again();
        }
        here.settle(way.saves);
        if let At::Elsewhere = at {
            return Then::default();
        }
        if let At::Page(path) = at
            && let Some(code) = code_in(path)
            && here.code.as_deref() != Some(code)
        {
            here.read(code);
            (here.code, here.is_by_link) = (Some(code.into()), true);
            // In rows, in which a slip is told.
            here.desk.text = rows(code);
        }
        let is_taken_in = here.take_in(way);
        let to = here.lead(at, is_taken_in);
        if to.is_some() {
            here.code = None;
        }
        Then { focus: here.focus.take(), to }
    });
    if let At::Page(path) = at
        && let Place::HandIn(salt) = Place::of(path)
    {
        // Apart, because the language of a file is asked of what stands here.
        let files = HERE.with_borrow(|here| here.files(salt, way));
        with(|here| here.fetch(files, way, is_retry));
    }
    then
}

#[cfg(test)]
mod tests {
    use classroom::Misfit;
    use lesson::{attempt::Tab, format::catalogue::Catalogue};

    use super::*;
    use crate::store::{Keeping, MemoryStore, Task, draft};

    fn catalogue(titles: &[&str]) -> Rc<Catalogue> {
        let lessons: Vec<String> = titles.iter().map(|title| format!(r#"{{"title":"{title}","minutes":5,"steps":3}}"#)).collect();
        let json =
            format!(r#"{{"version":1,"title":"T","base":"en","units":[{{"number":1,"title":"U","lessons":[{}]}}]}}"#, lessons.join(","));
        Rc::new(Catalogue::from_json(&json).unwrap())
    }

    fn with_note(salt: u32, note: &str) -> String {
        draft(salt, note).link_code()
    }

    fn code(salt: u32) -> String {
        with_note(salt, "")
    }

    struct Page {
        library: Library,
        shelf: Shelf,
        saves: Saves,
    }

    impl Page {
        fn new(lessons: Load<Rc<Catalogue>>) -> Self {
            forget(true);
            let saves = Saves::new(Box::new(MemoryStore::default()), Tab::new(1), Keeping::Kept);
            Self { library: Library::holding(lessons, Load::Loading), shelf: Shelf::new(Callback::noop()), saves }
        }

        fn follow_at(&mut self, at: At, read: Load<Reading>) -> Then {
            let Self { library, shelf, saves } = self;
            follow(&mut Way { at, library, shelf, saves, read })
        }

        fn follow(&mut self, path: &str) -> Then {
            self.follow_at(At::Page(path), Load::Loading)
        }
    }

    fn stage() -> Stage {
        with_desk(|desk, _, _| desk.stage.clone())
    }

    fn salts() -> Vec<u32> {
        with_desk(|desk, _, _| desk.tasks.all().map(Task::salt).collect())
    }

    fn note(salt: u32) -> String {
        with_desk(|desk, _, _| desk.tasks.get(salt).unwrap().draft.note.as_str().into())
    }

    fn do_it(what: Act) {
        act(what, &Callback::noop());
    }

    #[test]
    fn a_link_leads_home_to_its_slip_and_several_stay() {
        let mut page = Page::new(Load::Loaded(catalogue(&["Name it", "Pause"])));
        let then = page.follow(&code(9));
        assert_eq!((then.focus.as_deref(), then.to), (Some("task-9"), Some(To::Home)));
        assert_eq!((stage(), salts()), (Stage::Here(9, Vec::new()), vec![9]));
        assert_eq!(page.follow_at(At::Home, Load::Loading).to, None);
        forget(false);
        let then = page.follow(&[&code(4), "/x"].concat());
        assert_eq!((then.to, stage()), (Some(To::Home), Stage::Here(4, Vec::new())), "something hangs on it");
        forget(false);
        page.follow(&code(4));
        assert_eq!((stage(), salts().len()), (Stage::Here(4, Vec::new()), 2), "the same one again");
        forget(false);
        assert_eq!((stage(), salts().len()), (Stage::Asking, 2), "what was asked stays when the page is left");
        forget(true);
        assert!(salts().is_empty());
    }

    #[test]
    fn what_was_put_away_can_be_brought_back() {
        let mut page = Page::new(Load::Loaded(catalogue(&["Pause"])));
        page.follow(&code(9));
        let attempt = || with_desk(|desk, _, _| desk.tasks.get(9).map(|task| task.attempt));
        let before = attempt();
        do_it(Act::PutAway(9));
        page.follow("");
        assert!(matches!(stage(), Stage::PutAway(task, true) if task.salt() == 9) && salts().is_empty());
        do_it(Act::BringBack);
        assert_eq!(page.follow("").focus.as_deref(), Some("task-9"));
        assert_eq!((attempt(), stage()), (before, Stage::Asking));
        assert!(before.is_some() && !page.saves.store().keys().unwrap().is_empty());
    }

    #[test]
    fn nothing_opens_before_the_list_of_lessons_says_what_it_means() {
        let mut page = Page::new(Load::Loading);
        assert_eq!(page.follow(&code(9)).to, None, "a reload finds the code in the address");
        assert!(matches!(stage(), Stage::Reading(_)) && salts().is_empty());
        page.library.catalogue = Load::Loaded(catalogue(&["Pause"]));
        assert_eq!(page.follow(&code(9)).to, Some(To::Home));
        assert_eq!((stage(), salts()), (Stage::Here(9, Vec::new()), vec![9]));
    }

    #[test]
    fn whoever_goes_on_while_it_is_on_its_way_finds_it_on_home() {
        let mut page = Page::new(Load::Loading);
        page.follow(&code(9));
        forget(false);
        page.follow_at(At::Elsewhere, Load::Loading);
        page.library.catalogue = Load::Loaded(catalogue(&["Pause"]));
        page.follow_at(At::Elsewhere, Load::Loading);
        let then = page.follow_at(At::Home, Load::Loading);
        assert_eq!((then.focus.as_deref(), then.to, salts()), (Some("task-9"), None, vec![9]));

        let mut page = Page::new(Load::Loading);
        page.follow(&code(9));
        forget(false);
        page.library.catalogue = Load::Loaded(catalogue(&["Name it"]));
        assert_eq!(page.follow_at(At::Home, Load::Loading).to, Some(To::Asked), "where it is said what is wrong");
    }

    #[test]
    fn another_version_waits_for_the_learner() {
        let mut page = Page::new(Load::Loaded(catalogue(&["Pause"])));
        page.follow(&with_note(9, "By Friday"));
        forget(false);
        let other = with_note(9, "By Monday");
        for (is_taken, expect) in [(false, "By Friday"), (true, "By Monday")] {
            assert_eq!(page.follow(&other).to, None);
            assert_eq!((matches!(stage(), Stage::Other(_)), &*note(9)), (true, "By Friday"));
            do_it(if is_taken { Act::TakeOther } else { Act::KeepThis });
            let then = page.follow(&other);
            assert_eq!((then.to, then.focus.as_deref(), &*note(9)), (Some(To::Home), Some("task-9"), expect));
            forget(false);
        }
        assert_eq!(salts(), [9]);
    }

    #[test]
    fn a_learners_language_is_kept() {
        let mut page = Page::new(Load::Loaded(catalogue(&["Pause"])));
        page.follow(&code(9));
        do_it(Act::Speak(9, true));
        page.follow_at(At::Home, Load::Loading);
        let mut tasks = crate::store::Tasks::default();
        tasks.follow(&page.saves);
        assert!(tasks.get(9).unwrap().is_in_language);
    }

    #[test]
    fn what_is_for_another_site_is_told_and_not_kept() {
        let mut page = Page::new(Load::Loaded(catalogue(&["Name it"])));
        let then = page.follow(&code(9));
        assert_eq!((then.to, then.focus.as_deref()), (Some(To::Asked), Some(FOUND)));
        assert!(matches!(stage(), Stage::Misfit(why) if why.misfits == [Misfit::Unknown(1)]), "{:?}", stage());
        assert!(salts().is_empty() && page.saves.store().keys().unwrap().is_empty());
    }

    #[test]
    fn what_is_typed_is_read_when_it_is_wanted() {
        let mut page = Page::new(Load::Loaded(catalogue(&["Pause"])));
        page.follow("");
        for (text, is_right) in [("", false), ("no code", false), (&code(9)[..8], false), (&*code(9), true)] {
            do_it(Act::Type(text.into()));
            assert_eq!(salts().len(), 0);
            do_it(Act::Read);
            let then = page.follow("");
            assert_eq!((then.to, salts().len()), (None, usize::from(is_right)), "{text}");
            assert_eq!(then.focus.as_deref(), Some(if is_right { "task-9" } else { FOUND }));
        }
    }

    #[test]
    fn a_lesson_that_does_not_come_can_be_asked_for_again() {
        let mut page = Page::new(Load::Loaded(catalogue(&["Pause"])));
        page.follow(&code(9));
        page.follow("9/hand-in");
        page.shelf.answer("lessons/pause.en.json", Err(LoadError::Offline));
        page.follow("9/hand-in");
        let fault = || with_desk(|_, _, fault| fault);
        assert_eq!(fault(), Some(LoadError::Offline));
        do_it(Act::Retry);
        page.follow("9/hand-in");
        assert_eq!(fault(), None);

        let read = || Load::Loaded((|_| None) as Reading);
        page.shelf.answer("lessons/pause.en.json", Ok("<html>".into()));
        page.follow_at(At::Page("9/hand-in"), read());
        assert_eq!(fault(), Some(LoadError::Bad));
        do_it(Act::Retry);
        page.follow_at(At::Page("9/hand-in"), read());
        assert_eq!((fault(), page.shelf.get("lessons/pause.en.json")), (None, &Load::Loading), "what came broken is asked for again");
    }
}
