//! What a teacher does on the page, and what follows.
//!
//! It stands here and not in the app, whose file every learner loads first. It stays while other pages are open: a teacher goes to fetch the
//! link of the assignment, and comes back.

use std::{cell::RefCell, rc::Rc};

use classroom::{CsvWords, Why};
use lesson::format::catalogue::Catalogue;
use yew::Callback;

use super::{Came, Collect, Keeping, Look, Show, Sort, Told, files};
use crate::{
    browser::{
        camera::{self, Camera, Seen},
        download, fetch,
        file::File,
        focus, language, timer,
        unload::{self, Guard},
    },
    state::{Load, teach::Files},
    words::teach_words,
};

/// What can be done on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Something else stands in the field for codes, or in that for the link.
    Type(String),
    Link(String),
    /// Reads the codes in the field.
    Read,
    /// Files were picked or dropped.
    Pick(Vec<File>),
    /// A text was dropped.
    Drop(String),
    /// They were read.
    Came(Vec<Came>),
    /// Starts the camera, or stops it.
    Camera(bool),
    Saw(Seen),
    /// The class is about the assignment in the field for the link.
    Expect,
    /// It is about the assignment that came as this problem.
    ExpectThis(usize),
    /// It is not about the assignment at this place any more.
    Unexpect(usize),
    /// Takes this problem off the list; takes all off whose whole code came since.
    Dismiss(usize),
    DismissSettled,
    /// Leaves an entry out of the table and of all sums, or takes it back in.
    LeaveOut(usize, bool),
    Show(Show),
    Sort(Sort),
    Csv,
    Save,
    /// Asks whether everything is to be cleared; does not; does.
    AskClear,
    Keep,
    Clear,
}

/// The ids of what focus goes to.
pub const FIELD: &str = "collect-codes";
pub const LINK: &str = "collect-link";
pub const FOUND: &str = "collect-found";
/// The headings above what can't be read and above the table.
pub const TROUBLE: &str = "collect-trouble";
pub const CLASS: &str = "collect-class";
pub const CAMERA: &str = "collect-camera";
pub const CLEAR: &str = "collect-clear";
pub const CLEARING: &str = "collect-clearing";
/// The id of what shows what the camera sees.
pub const VIDEO: &str = "collect-video";

/// Files carry no name of a person or class: they lie among others.
const CSV: &str = "evenkeel-class.csv";
const FILE: &str = "evenkeel-class.json";

#[derive(Default)]
struct Here {
    collect: Collect,
    camera: Option<Camera>,
    /// Stands as long as the class would be lost with the tab.
    guard: Option<Guard>,
    /// Goes up when everything is cleared, so that files picked before do not come after.
    round: u32,
}

thread_local! {
    static HERE: RefCell<Option<Here>> = const { RefCell::new(None) };
}

/// Puts the camera away: the page is left. With `all` the class goes too, because somebody else comes to this device.
pub fn forget(all: bool) {
    look(false, Callback::noop());
    if all {
        clear();
        HERE.with_borrow_mut(|here| {
            here.as_mut().map(|here| {
                here.guard = None;
                // Whoever comes next need not know that there was one.
                here.collect.keeping = Keeping::Nothing;
            })
        });
    }
}

/// Clears everything but the lessons, which are nobody's. Files that are being read do not come any more.
fn clear() {
    HERE.with_borrow_mut(|here| {
        here.as_mut().map(|here| {
            here.round += 1;
            do_it(&mut here.collect, Act::Clear)
        })
    });
}

/// What `view` makes of the page as it stands.
pub fn with_collect<T>(view: impl FnOnce(&Collect) -> T) -> T {
    HERE.with_borrow(|here| view(here.as_ref().map_or(&Collect::default(), |here| &here.collect)))
}

/// Brings along the lessons that codes are read with.
pub fn follow(catalogue: &Load<Rc<Catalogue>>, files: &Files) {
    HERE.with_borrow_mut(|here| {
        let collect = &mut here.get_or_insert_default().collect;
        if collect.course.learn(catalogue, files) {
            collect.sum_up();
        }
    });
}

/// Does something, and tells by `on_change` when there is something else to see.
pub fn act(act: Act, on_change: &Callback<()>) {
    let again = {
        let on_change = on_change.clone();
        move |then: Act| self::act(then, &on_change)
    };
    let then = match act {
        // The fields show it already.
        Act::Type(text) => return with(|collect| collect.text = text),
        Act::Link(text) => return with(|collect| collect.link = text),
        Act::Pick(picked) if picked.is_empty() => return,
        Act::Pick(picked) => {
            with(|collect| collect.is_reading = true);
            let round = || HERE.with_borrow(|here| here.as_ref().map(|here| here.round));
            let before = round();
            fetch::work(async move {
                let came = files::read(picked).await;
                if round() == before {
                    again(Act::Came(came));
                }
            });
            None
        }
        Act::Camera(is_on) => {
            look(is_on, Callback::from(move |seen| again(Act::Saw(seen))));
            (!is_on).then_some(CAMERA)
        }
        Act::Saw(seen) => {
            if !saw(seen) {
                return;
            }
            None
        }
        Act::Clear => {
            look(false, Callback::noop());
            clear();
            Some(FIELD)
        }
        act => HERE.with_borrow_mut(|here| here.as_mut().and_then(|here| do_it(&mut here.collect, act))),
    };
    guard();
    on_change.emit(());
    draw_the_rest(on_change);
    if let Some(id) = then {
        focus::focus_soon(id);
    }
}

fn with(change: impl FnOnce(&mut Collect)) {
    HERE.with_borrow_mut(|here| here.as_mut().map(|here| change(&mut here.collect)));
}

/// Draws the rest of a long table once its first rows show.
fn draw_the_rest(on_change: &Callback<()>) {
    /// In milliseconds: after the first rows are painted, also on a slow machine.
    const SOON: u32 = 150;
    if HERE.with_borrow(|here| here.as_ref().is_some_and(|here| here.collect.is_short)) {
        let on_change = on_change.clone();
        timer::after(SOON, move || {
            with(|collect| collect.is_short = false);
            on_change.emit(());
        });
    }
}

/// Has the browser ask before the tab goes, while the class is nowhere else.
fn guard() {
    HERE.with_borrow_mut(|here| {
        let Some(here) = here else { return };
        let is_wanted = matches!(here.collect.keeping, Keeping::Unsaved | Keeping::Refused);
        match (is_wanted, &here.guard) {
            (true, None) => here.guard = unload::guard(),
            (false, Some(_)) => here.guard = None,
            _ => {}
        }
    });
}

/// What only changes the page. Gives where the keyboard goes.
pub(super) fn do_it(collect: &mut Collect, act: Act) -> Option<&'static str> {
    match act {
        Act::Read => {
            collect.read_field();
            return Some(if collect.told.as_ref().is_some_and(Told::is_empty) { FIELD } else { FOUND });
        }
        Act::Drop(text) => {
            collect.read_paste(&text);
            return Some(FOUND);
        }
        Act::Came(came) => {
            collect.is_reading = false;
            collect.read_files(&came);
            return Some(FOUND);
        }
        Act::Expect => {
            collect.read_link();
            return Some(LINK);
        }
        Act::ExpectThis(problem) => {
            if let Some(Why::Assignment(assignment)) = collect.class.problems().get(problem).map(classroom::Problem::why) {
                collect.class.dismiss(problem);
                collect.expect(*assignment);
            }
            return Some(rest(collect));
        }
        Act::Unexpect(assignment) => {
            collect.class.unexpect(assignment);
            collect.changed();
            return Some(LINK);
        }
        Act::Dismiss(problem) => {
            collect.class.dismiss(problem);
            collect.changed();
            return Some(rest(collect));
        }
        Act::DismissSettled => {
            let mut settled: Vec<usize> =
                collect.summary.troubles.iter().filter(|trouble| trouble.is_settled).map(|trouble| trouble.problem).collect();
            // From the last one on, so that the places of the others stay.
            settled.sort_unstable_by(|one, other| other.cmp(one));
            settled.into_iter().for_each(|problem| collect.class.dismiss(problem));
            collect.changed();
            return Some(rest(collect));
        }
        Act::LeaveOut(entry, is_left_out) => {
            collect.class.leave_out(entry, is_left_out);
            collect.changed();
            return Some(CLASS);
        }
        Act::Show(show) => collect.show = show,
        Act::Sort(sort) => collect.sort = sort,
        Act::Csv => {
            collect.is_csv_refused = !download::offer(CSV, &csv(collect));
        }
        Act::Save => {
            let is_saved = download::offer(FILE, &collect.class.to_json());
            collect.keeping = if is_saved { Keeping::Saved } else { Keeping::Refused };
        }
        Act::AskClear => {
            collect.is_clearing = true;
            return Some(CLEARING);
        }
        Act::Keep => {
            collect.is_clearing = false;
            return Some(CLEAR);
        }
        Act::Clear => {
            let course = std::mem::take(&mut collect.course);
            *collect = Collect { course, keeping: Keeping::Cleared, ..Collect::default() };
            return Some(FIELD);
        }
        // What the browser is needed for is done before this.
        Act::Type(_) | Act::Link(_) | Act::Pick(_) | Act::Camera(_) | Act::Saw(_) => {}
    }
    None
}

/// Where the keyboard goes when a problem went.
fn rest(collect: &Collect) -> &'static str {
    if collect.summary.troubles.is_empty() { CLASS } else { TROUBLE }
}

/// The whole table for a spreadsheet, whatever shows on the page.
pub(super) fn csv(collect: &Collect) -> String {
    let words = &teach_words().collect;
    let table = collect.table();
    let title = |column: usize| {
        let listed = table.columns.get(column).and_then(|column| collect.course.column(column));
        listed.map_or_else(|| words.class.unknown_lesson.to_owned(), |lesson| [&*lesson.number, " ", &*lesson.title].concat())
    };
    table.to_csv(&CsvWords {
        separator: if language::has_decimal_comma() { ';' } else { ',' },
        assignment: words.csv.assignment,
        assignments: &collect.assignments(),
        name: words.csv.name,
        minutes: words.csv.minutes,
        right_first: words.csv.right_first,
        right_last: words.csv.right_last,
        endings: words.csv.endings,
        flags: words.csv.flags,
        lesson: &title,
        state: &|state| (words.class.state)(state).to_owned(),
        flag: &|flag| collect.say(flag),
    })
}

fn look(is_on: bool, on_seen: Callback<Seen>) {
    // What is put away goes after the page's state is free again.
    let before = HERE.with_borrow_mut(|here| {
        let here = here.as_mut()?;
        here.collect.camera = if is_on { Look::Waiting } else { Look::Off };
        here.camera.take()
    });
    drop(before);
    if is_on {
        let camera = camera::start(VIDEO, on_seen);
        HERE.with_borrow_mut(|here| here.as_mut().map(|here| here.camera = Some(camera)));
    }
}

/// Tells whether there is anything else to see.
fn saw(seen: Seen) -> bool {
    let (is_news, put_away) = HERE.with_borrow_mut(|here| {
        let Some(Here { collect, camera, .. }) = here else { return (false, None) };
        match seen {
            Seen::On => collect.camera = Look::On(None),
            Seen::Refused => collect.camera = Look::Refused,
            Seen::Unable => collect.camera = Look::Unable,
            // One that was on its way when the camera was put away.
            Seen::Code(_) if camera.is_none() => return (false, None),
            Seen::Code(text) => {
                let before = collect.camera.clone();
                collect.read_scan(&text);
                return (collect.camera != before, None);
            }
        }
        let is_over = matches!(collect.camera, Look::Refused | Look::Unable);
        (true, camera.take_if(|_| is_over))
    });
    drop(put_away);
    is_news
}
