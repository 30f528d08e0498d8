//! Whole screens, and what stands there when something does not come.

use std::rc::Rc;

use lesson::attempt::Stop;
use yew::{Callback, html};

use super::{
    Section, State,
    kit::{Kit, Shown},
    steps::{step_screen, walk},
};
use crate::{
    browser::fetch::LoadError,
    page::{Help, Missing, Numbers, Reading, SettingsView, What, load_failure, loading, not_found, view_whose},
    route::{Document, Route},
    state::Load,
    store::{Device, Keeping, Saves, Setting, Settings},
};

pub const SECTIONS: &[Section] = &[
    Section {
        id: "opening",
        title: "A lesson's opening",
        about: "What it is about, and whether to do it at all.",
        is_wide: true,
        states: opening,
    },
    Section { id: "step", title: "A step's screen", about: "The bar, what there is to do, the way on.", is_wide: true, states: step },
    Section {
        id: "end",
        title: "A lesson's end",
        about: "What was done, what the stories did, what to take along.",
        is_wide: true,
        states: end,
    },
    Section {
        id: "settings",
        title: "Settings",
        about: "How things look, whose device it is, what it knows.",
        is_wide: true,
        states: settings,
    },
    Section {
        id: "help",
        title: "Help",
        about: "The numbers of each country. The page itself is one tap from here, as from everywhere.",
        is_wide: true,
        states: help_page,
    },
    Section { id: "documents", title: "Documents", about: "About, privacy, for adults.", is_wide: true, states: documents },
    Section { id: "failures", title: "Waits and failures", about: "What happened, and what to do next.", is_wide: false, states: failures },
    Section { id: "not-found", title: "Not found", about: "Each has a way on.", is_wide: false, states: not_there },
];

fn opening(kit: &Kit) -> Vec<State> {
    let view = |stops: &[Stop], shown: Shown| {
        let events = stops.iter().map(|stop| lesson::attempt::Event::Moved { to: stop.clone() }).collect();
        kit.screen(events, Stop::Opening, shown)
    };
    vec![
        ("new, with a hard topic", view(&[], Shown::default())),
        ("asks whose device it is", view(&[], Shown { whose: Some(view_whose(&Callback::noop())), ..Shown::default() })),
        ("part way, can read aloud", view(&[kit.stop("pick-one")], Shown { read: Some(false), ..Shown::default() })),
        ("finished", view(&[kit.stop("pick-one"), Stop::End], Shown::default())),
    ]
}

fn step(kit: &Kit) -> Vec<State> {
    let view = |id: &str, shown: Shown| step_screen(kit, id, vec![], shown);
    vec![
        ("the first", view("words-of-every-kind", Shown::default())),
        ("open: it can be skipped", view("pick-all-that-fit", Shown { read: Some(false), ..Shown::default() })),
        (
            "the last, read aloud, not saved",
            view("your-plan", Shown { read: Some(true), keeping: Some(Keeping::Failing), ..Shown::default() }),
        ),
    ]
}

fn end(kit: &Kit) -> Vec<State> {
    let walked = |choices: &[usize]| walk(kit, "a-story", choices);
    vec![
        ("all skipped", kit.screen(vec![], Stop::End, Shown::default())),
        ("a story under way", kit.screen(walked(&[0]), Stop::End, Shown::default())),
        ("a story at its end", kit.screen(walked(&[0, 1, 0]), Stop::End, Shown::default())),
    ]
}

fn settings(kit: &Kit) -> Vec<State> {
    let view = |settings: &Settings, saves: &Saves, can_read: bool| {
        (kit.aside.settings)(&SettingsView { settings, saves, can_read, on_wish: &Callback::noop() }).html
    };
    let mut other = Settings::default().on(Some(Device::Own));
    for setting in Setting::ALL {
        other.set(setting, 1);
    }
    let shared = Settings::default().on(Some(Device::Shared));
    vec![
        ("nothing set", view(&Settings::default(), &kit.saves(Keeping::Undecided), false)),
        ("an own device, all set otherwise", view(&other, &kit.saves_of_some(), true)),
        ("a shared device", view(&shared, &kit.saves(Keeping::Shared), false)),
        ("storage is blocked", view(&Settings::default(), &kit.saves(Keeping::SessionOnly), false)),
    ]
}

/// Lines that nobody answers.
const HELP_LINES: &str = include_str!("../../tests/fixtures/help-v1.json");
const DOCUMENT: &str = include_str!("../../tests/fixtures/document-v1.json");

/// What changes on the page. All else on it stands still, and would be cut out of the file that learners load first if it were
/// called from here as well.
fn help_page(kit: &Kit) -> Vec<State> {
    let view = |file: Load<Rc<str>>, country: Option<&str>| {
        let help = Help { file: &file, country, on_country: &Callback::noop(), on_retry: &Callback::noop(), on_wish: &Callback::noop() };
        let Numbers { danger, menu, lines } = (kit.aside.help)(&help);
        html! {
            <div class="help stack">
                <section class="panel panel--loud stack stack--snug">{ danger }</section>
                <section class="stack stack--tight">{ menu }{ lines }</section>
            </div>
        }
    };
    let lines = || Load::Loaded(Rc::from(HELP_LINES));
    vec![
        ("no country chosen", view(lines(), None)),
        ("a country", view(lines(), Some("FR"))),
        ("a country without lines", view(lines(), Some("SJ"))),
        ("another country", view(lines(), Some("ZZ"))),
        ("the numbers are on their way", view(Load::Loading, None)),
        ("the numbers did not come", view(Load::Failed(LoadError::Offline), Some("FR"))),
    ]
}

fn documents(kit: &Kit) -> Vec<State> {
    let view = |file: Load<Rc<str>>| {
        let reading = Reading { route: &Route::Document(Document::Privacy), file: &file, catalogue: &Load::Loading };
        (kit.later.document)(&reading, Callback::noop()).html
    };
    vec![("a page to read", view(Load::Loaded(DOCUMENT.into()))), ("damaged", view(Load::Loaded("{".into())))]
}

fn failures(kit: &Kit) -> Vec<State> {
    let failure = |what: What, error: LoadError| load_failure(what, error, Callback::noop()).html;
    vec![
        ("on its way", loading().html),
        ("the list, no connection", failure(What::Lessons, LoadError::Offline)),
        ("the list, damaged", failure(What::Lessons, LoadError::Bad)),
        ("a lesson, no connection", kit.failed(LoadError::Offline)),
        ("a lesson, damaged", kit.failed(LoadError::Bad)),
        ("a lesson, gone", kit.failed(LoadError::NotFound)),
        ("another screen", failure(What::Screen, LoadError::Offline)),
    ]
}

fn not_there(kit: &Kit) -> Vec<State> {
    let view = |what: Missing| not_found(&what).html;
    vec![("a page", view(Missing::Page)), ("a lesson", view(Missing::Lesson)), ("a step", view(Missing::Step(kit.lesson.id.clone())))]
}
