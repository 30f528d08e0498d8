//! Doing the check-up: what is known at once, what has to be asked, and what somebody presses.
//!
//! What was found stands here and not in the app, whose file every learner loads first. It is gone when the screen is left, and a
//! later visit looks anew.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use lesson::format::files::FileList;
use yew::Callback;

use super::{
    CheckUp, FileCheck, FileFault, Held, Stage,
    files::{judge, judge_worker},
};
use crate::{
    browser::{
        clipboard,
        fetch::{self, LoadError},
        hash,
        local_store::LocalStore,
        site::{copy, device, door, host, room},
        timer::Ticks,
    },
    route::{Route, encode},
    state::Load,
    store::StoreError,
};

/// What can be asked for on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Look at all of it anew.
    Again,
    /// Ask the browser to keep what it has.
    Promise,
    /// Take the offline copy away.
    Remove,
    /// The same, and start anew, which makes another.
    Renew,
    /// Look at every file.
    Check,
    Stop,
    /// Copy this text.
    Copy(String),
}

struct Here {
    facts: CheckUp,
    /// Told whenever there is something new.
    on_change: Callback<()>,
    /// Which look it is: what an earlier one asked for is passed over when it comes late.
    look: u32,
    _ticks: Ticks,
    /// How often the offline copy was looked at.
    ticked: u32,
}

/// A copy that is not whole by then will not be soon.
const MOST_TICKS: u32 = 120;

const LIST: &str = "files.json";
const WORKER: &str = "sw.js";

thread_local! {
    static HERE: RefCell<Option<Here>> = const { RefCell::new(None) };
    static LOOKS: Cell<u32> = const { Cell::new(0) };
}

/// What `view` makes of the facts. The first call starts to look, and tells by `on_change` of what is found.
pub fn with_facts<T>(on_change: &Callback<()>, view: impl FnOnce(&CheckUp) -> T) -> T {
    if HERE.with_borrow(Option::is_none) {
        look(on_change.clone());
    }
    HERE.with_borrow(|here| match here {
        Some(here) => view(&here.facts),
        None => view(&at_once()),
    })
}

/// Does what was asked for.
pub fn act(act: Act) {
    let Some((look, facts)) = HERE.with_borrow(|here| here.as_ref().map(|here| (here.look, here.facts.clone()))) else { return };
    let door::Door { origin, folder, .. } = facts.door;
    match act {
        Act::Again => look_again(),
        Act::Promise => fetch::work(async move {
            let is_promised = room::promise().await;
            let room = room::room().await;
            learn(look, |facts| {
                facts.promise = Some(is_promised);
                facts.room = Some(room);
            });
        }),
        Act::Remove => fetch::work(async move {
            copy::remove(&origin, &folder).await;
            look_again();
        }),
        Act::Renew => fetch::work(async move {
            copy::remove(&origin, &folder).await;
            copy::restart();
        }),
        Act::Check => {
            let Some(list) = facts.list.loaded().cloned() else { return };
            let turn = facts.files.turn.wrapping_add(1);
            learn(look, |facts| facts.files = FileCheck { stage: Stage::Running, turn, ..FileCheck::default() });
            fetch::work(async move {
                if !facts.build.is_empty() {
                    let answer = host::get(WORKER).await;
                    let fault = judge_worker(WORKER, &facts.build, answer.as_ref());
                    if !note(look, turn, fault.map(|fault| (WORKER.into(), fault)), false) {
                        return;
                    }
                }
                for file in &list.files {
                    let answer = host::get(&address(&file.path)).await;
                    let fault = judge(file, answer.as_ref());
                    if !note(look, turn, fault.map(|fault| (file.path.clone(), fault)), true) {
                        return;
                    }
                }
                learn(look, |facts| facts.files.stage = Stage::Done);
            });
        }
        Act::Stop => learn(look, |facts| facts.files.stage = Stage::Stopped),
        Act::Copy(text) => clipboard::copy(&text, move |is_done| learn(look, |facts| facts.is_copied = Some(is_done))),
    }
}

/// Takes in what was the matter with a file. False where nobody wants to know any more.
fn note(look: u32, turn: u32, fault: Option<(Rc<str>, FileFault)>, counts: bool) -> bool {
    let mut is_wanted = false;
    learn(look, |facts| {
        is_wanted = facts.files.stage == Stage::Running && facts.files.turn == turn;
        if is_wanted {
            facts.files.done += usize::from(counts);
            facts.files.faults.extend(fault);
        }
    });
    is_wanted
}

fn address(path: &str) -> String {
    path.split('/').map(encode).collect::<Vec<_>>().join("/")
}

fn look_again() {
    if let Some(on_change) = HERE.with_borrow(|here| here.as_ref().map(|here| here.on_change.clone())) {
        look(on_change.clone());
        on_change.emit(());
    }
}

/// Takes in something new, if it comes from the look that counts.
fn learn(look: u32, learn: impl FnOnce(&mut CheckUp)) {
    let on_change = HERE.with_borrow_mut(|here| {
        let here = here.as_mut().filter(|here| here.look == look)?;
        learn(&mut here.facts);
        Some(here.on_change.clone())
    });
    if let Some(on_change) = on_change {
        on_change.emit(());
    }
}

/// What is known without asking anybody.
fn at_once() -> CheckUp {
    let (storage, held) = match LocalStore::open() {
        Some(store) => (store.probe(), Held::of(&store)),
        None => (Err(StoreError::Denied), Held::default()),
    };
    CheckUp {
        door: door::door(),
        device: device::device(),
        build: door::build(),
        policy: door::policy(),
        storage,
        held,
        room: None,
        promise: None,
        copy: None,
        page: Load::Loading,
        code: Load::Loading,
        list: Load::Loading,
        files: FileCheck::default(),
        is_copied: None,
    }
}

fn look(on_change: Callback<()>) {
    let look = LOOKS.get().wrapping_add(1);
    LOOKS.set(look);
    let facts = at_once();
    let (has_host, door) = (facts.has_host(), facts.door.clone());
    let ticks = Ticks::every_second(Callback::from(move |()| tick(look)));
    HERE.set(Some(Here { facts, on_change, look, _ticks: ticks, ticked: 0 }));
    fetch::work(async move {
        let room = room::room().await;
        learn(look, |facts| facts.room = Some(room));
        let copy = copy::offline_copy(&door.origin, &door.folder).await;
        learn(look, |facts| facts.copy = Some(copy));
    });
    // Apart: a browser that never answers about the copy must not keep the rest waiting.
    fetch::work(async move {
        let head = |head: Option<host::Head>| head.map_or(Load::Failed(LoadError::Offline), Load::Loaded);
        let page = if has_host { host::head("./").await } else { None };
        learn(look, |facts| facts.page = head(page));
        let app = door::app_file();
        let code = if has_host && !app.is_empty() { host::head(&app).await } else { None };
        learn(look, |facts| facts.code = head(code));
        let list = if has_host { list().await } else { Load::Failed(LoadError::NotFound) };
        learn(look, |facts| facts.list = list);
    });
}

async fn list() -> Load<Rc<FileList>> {
    match host::text(LIST).await.map(|text| FileList::from_json(&text)) {
        Ok(Ok(list)) => Load::Loaded(Rc::new(list)),
        Ok(Err(_)) => Load::Failed(LoadError::Bad),
        Err(error) => Load::Failed(error),
    }
}

/// Looks at the offline copy while it is being made; forgets everything once another screen is open.
fn tick(look: u32) {
    let is_open = Route::from_hash(&hash::read()).is_none_or(|route| route == Route::CheckUp);
    if !is_open {
        return HERE.set(None);
    }
    let door = HERE.with_borrow_mut(|here| {
        let here = here.as_mut()?;
        here.ticked += 1;
        let is_wanted = here.ticked <= MOST_TICKS && here.facts.is_copy_moving();
        is_wanted.then(|| here.facts.door.clone())
    });
    let Some(door) = door else { return };
    fetch::work(async move {
        let copy = Some(copy::offline_copy(&door.origin, &door.folder).await);
        let is_new = HERE.with_borrow(|here| here.as_ref().is_some_and(|here| here.facts.copy != copy));
        if is_new {
            learn(look, |facts| facts.copy = copy);
        }
    });
}
