//! What somebody does on the page, and what follows.
//!
//! It stands here and not in the app, whose file every learner loads first. It is gone when the page is left.

use std::{cell::RefCell, rc::Rc};

use lesson::{
    Lesson, LessonId, SmallMap,
    attempt::{Amends, Merge},
    backup::{BackupDraft, Note},
    format::catalogue::Catalogue,
};
use yew::Callback;

use super::{Stage, Travel, Unreadable, bring};
use crate::{
    browser::{clipboard, clock, download, fetch::LoadError, field},
    state::{Library, Load, Shelf},
    store::Saves,
};

/// What can be done on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Takes along what was kept with tools, or leaves it here.
    Notes(bool),
    ShowQr(bool),
    /// Copies the code, as it stands in the field with this id.
    Copy(String, &'static str),
    /// Saves this as a file.
    Save(String),
    /// Leaves out what was kept with tools, or brings it in with the rest.
    LeaveNotes(bool),
    /// Something else stands in the field for a code.
    Type(String),
    /// Looks at what stands there.
    Read,
    /// A file was read, or could not be.
    Came(Option<String>),
    /// Brings in what was looked at; also tries again.
    BringIn,
    /// Does not.
    NotNow,
}

/// What bringing in needs of the app.
pub struct Way<'a> {
    /// The code in the address, if there is one. It is taken.
    pub code: &'a mut String,
    pub library: &'a mut Library,
    pub shelf: &'a mut Shelf,
    pub saves: &'a mut Saves,
    pub reading: Load<Reading>,
}

/// What only the code for lessons can do.
#[derive(Clone, Copy)]
pub struct Reading {
    /// Reads a lesson's file.
    pub read: fn(&str) -> Option<Lesson>,
    /// What the merge of two devices' work hides.
    pub amend: fn(&Merge, &Rc<Lesson>) -> Amends,
}

/// What follows for the rest of the app.
#[derive(Default)]
pub struct Then {
    /// Where the keyboard goes.
    pub focus: Option<&'static str>,
    /// Private things that came along.
    pub notes: Vec<Note>,
}

/// The ids of what focus goes to.
pub const FIELD: &str = "bring-code";
pub const FOUND: &str = "bring-found";

struct Here {
    travel: Travel,
    focus: Option<&'static str>,
    /// Whether what did not come is to be asked for again.
    is_retry: bool,
}

thread_local! {
    static HERE: RefCell<Option<Here>> = const { RefCell::new(None) };
}

/// Forgets what stands on the page: it is left, or somebody else comes to this device.
pub fn forget() {
    HERE.take();
}

/// Whether what did not come is about to be asked for again.
pub fn is_retry() -> bool {
    HERE.with_borrow(|here| here.as_ref().is_some_and(|here| here.is_retry))
}

/// What `view` makes of the page as it stands.
pub fn with_travel<T>(view: impl FnOnce(&Travel) -> T) -> T {
    HERE.with_borrow(|here| view(here.as_ref().map_or(&Travel::default(), |here| &here.travel)))
}

/// Does something, and tells by `on_change` when there is something else to see.
pub fn act(act: Act, on_change: &Callback<()>) {
    let later = |change: fn(&mut Travel, bool)| {
        let on_change = on_change.clone();
        move |is_done: bool| {
            with(|here| change(&mut here.travel, is_done));
            on_change.emit(());
        }
    };
    match act {
        // The field shows it already.
        Act::Type(text) => return with(|here| here.travel.text = text),
        Act::Copy(code, field) => {
            let told = later(|travel, is_done| travel.is_copied = Some(is_done));
            return clipboard::copy(&code, move |is_done| {
                if !is_done {
                    field::select(field);
                }
                told(is_done);
            });
        }
        Act::Save(file) => return later(|travel, is_done| travel.is_saved = Some(is_done))(download::offer(FILE, &file)),
        Act::Notes(with_notes) => with(|here| {
            let Travel { text, stage, leaves_notes, is_bring_first, .. } = std::mem::take(&mut here.travel);
            here.travel = Travel { with_notes, text, stage, leaves_notes, is_bring_first, ..Travel::default() };
        }),
        Act::LeaveNotes(leaves) => with(|here| here.travel.leaves_notes = leaves),
        Act::ShowQr(shows_qr) => with(|here| here.travel.shows_qr = shows_qr),
        Act::Read => with(|here| {
            let text = here.travel.text.clone();
            here.look_at(Some(&text));
        }),
        Act::Came(text) => with(|here| here.look_at(text.as_deref().filter(|text| !text.trim().is_empty()))),
        Act::BringIn => with(|here| {
            if let Stage::Read(draft) | Stage::Stuck(draft, _) = &here.travel.stage {
                here.travel.stage = Stage::Bringing(draft.clone());
                here.is_retry = true;
            }
        }),
        Act::NotNow => with(|here| {
            here.travel.stage = Stage::Asking;
            here.travel.text.clear();
            here.focus = Some(FIELD);
        }),
    }
    on_change.emit(());
}

const FILE: &str = "evenkeel-progress.json";

impl Here {
    fn look_at(&mut self, text: Option<&str>) {
        self.travel.leaves_notes = false;
        match text {
            Some(text) => self.travel.read(text),
            None => self.travel.stage = Stage::Unreadable(Unreadable::File),
        }
        self.focus = Some(FOUND);
    }
}

fn with(change: impl FnOnce(&mut Here)) {
    HERE.with_borrow_mut(|here| here.as_mut().map(change));
}

/// Brings along what follows from what was done: the code that came with the address, the files of lessons, the progress itself.
pub fn follow(way: &mut Way) -> Then {
    HERE.with_borrow_mut(|here| {
        let here = here.get_or_insert_with(|| open(way));
        let code = std::mem::take(way.code);
        if !code.is_empty() {
            here.travel.is_bring_first = true;
            here.travel.leaves_notes = false;
            here.travel.read(&code);
            here.travel.text = code;
        }
        let mut then = Then { focus: here.focus.take(), ..Then::default() };
        if let Stage::Bringing(draft) = here.travel.stage.clone() {
            match try_bringing(&draft, way, std::mem::take(&mut here.is_retry)) {
                Load::Loading => {}
                Load::Failed(error) => here.travel.stage = Stage::Stuck(draft, error),
                Load::Loaded(outcome) => {
                    if !here.travel.leaves_notes {
                        then.notes = draft.notes.clone();
                    }
                    let outcome = bring::Outcome { notes: then.notes.len(), ..outcome };
                    here.travel = Travel { stage: Stage::Done(outcome), is_bring_first: here.travel.is_bring_first, ..Travel::default() };
                }
            }
            if !matches!(here.travel.stage, Stage::Bringing(_)) {
                then.focus = Some(FOUND);
            }
        }
        then
    })
}

fn open(way: &Way) -> Here {
    let travel = Travel { is_bring_first: way.saves.begun().next().is_none(), ..Travel::default() };
    Here { travel, focus: None, is_retry: false }
}

fn try_bringing(draft: &BackupDraft, way: &mut Way, is_retry: bool) -> Load<bring::Outcome> {
    if is_retry && matches!(way.library.catalogue, Load::Failed(_)) {
        way.library.ask_again();
    }
    let catalogue: Rc<Catalogue> = match &way.library.catalogue {
        Load::Loaded(catalogue) => catalogue.clone(),
        Load::Loading => return Load::Loading,
        Load::Failed(error) => return Load::Failed(*error),
    };
    match lessons(draft, &catalogue, way, is_retry) {
        Load::Loaded(lessons) => {
            // Whoever has a lesson has this too.
            let reading = way.reading.loaded().copied();
            let amend = |merge: &Merge, lesson: &Rc<Lesson>| reading.map_or_else(Amends::default, |reading| (reading.amend)(merge, lesson));
            Load::Loaded(bring::bring(draft, &catalogue, |id| lessons.get(id).cloned(), &amend, way.saves, clock::now()))
        }
        Load::Loading => Load::Loading,
        Load::Failed(error) => Load::Failed(error),
    }
}

/// The lessons that a code needs to be understood, and those that were begun here too, so that nothing goes when the two come together.
fn lessons(draft: &BackupDraft, catalogue: &Catalogue, way: &mut Way, is_retry: bool) -> Load<SmallMap<LessonId, Rc<Lesson>>> {
    let wanted = bring::known(draft, catalogue).into_iter().filter(|known| known.draft.whole().is_none() || way.saves.has_begun(&known.id));
    let wanted: Vec<(LessonId, String)> = wanted.filter_map(|known| Some((known.id.clone(), way.library.address(&known.id)?))).collect();
    for (_, url) in &wanted {
        if is_retry { way.shelf.try_again(url) } else { way.shelf.want(url) }
    }
    let mut files = Vec::new();
    for (id, url) in &wanted {
        match way.shelf.get(url) {
            Load::Loaded(file) => files.push((id, url, file.clone())),
            Load::Loading => return Load::Loading,
            Load::Failed(error) => return Load::Failed(*error),
        }
    }
    let read = match &way.reading {
        Load::Loaded(reading) => reading.read,
        _ if files.is_empty() => return Load::Loaded(SmallMap::new()),
        Load::Loading => return Load::Loading,
        Load::Failed(error) => return Load::Failed(*error),
    };
    let mut lessons = SmallMap::new();
    for (id, url, file) in files {
        let Some(lesson) = read(&file) else {
            // For the next try.
            way.shelf.ask(url);
            return Load::Failed(LoadError::Bad);
        };
        lessons.insert(id.clone(), Rc::new(lesson));
    }
    Load::Loaded(lessons)
}
