//! The roof: the app's one component. It takes in what happened and draws the screen that follows. Nothing imports it.
//!
//! One component, and plain functions below it: a component with hooks of its own costs a learner 1 to 2 KB on the
//! line, and state in one place needs no contexts to get to where it is shown.

use std::cell::RefCell;

use lesson::{
    LessonId,
    attempt::{Event, Stop, Tab},
};
use yew::{Callback, Component, Context, Html, MouseEvent};

use crate::{
    activity::{Desk, Scratch, ViewWorksheet, forget_work},
    aside::{Aside, Parts, aside},
    browser::{self, clock, dialog, fetch::LoadError, hash, keys, local_store, screen::Screen, speech, timer::Ticks},
    component::{
        dialog::DIALOG,
        playbar::ReadButton,
        shell::{Frame, shell},
    },
    later::{Later, later},
    page::{
        Filter, HEADING, Help, Home, Missing, Page, Reading, Screens, SettingsView, What, load_failure, load_trouble, loading, not_found,
        view_help, view_home, view_whose,
    },
    part::{Came, Part},
    player::{Player, player},
    route::{PROGRESS, Route},
    state::{Ask, Library, Load, Play, Setup, Shelf, WarmUp, Wish, device, sentences},
    store::{DELETED, Keeping, Saves},
    task::{Follow as TaskFollow, Task, task},
    teach::Follow as TeachFollow,
    tools::tools,
    upkeep::{Follow, Upkeep, upkeep},
    words::{spoken, words},
};

/// What happened.
pub enum Msg {
    /// The address has another hash.
    WentTo(String),
    /// What plays lessons came or did not.
    PlayerCame(Came<Player>),
    /// What shows the rest of a lesson came or did not.
    LaterCame(Came<Later>),
    /// What shows the screens beside the lessons came or did not.
    AsideCame(Came<Aside>),
    /// What draws worksheets came or did not.
    ToolsCame(Came<ViewWorksheet>),
    /// What looks after the site came or did not.
    UpkeepCame(Came<Upkeep>),
    /// What shows what teachers asked came or did not.
    TaskCame(Came<Task>),
    /// A file came or did not; the number is the question's.
    Answered(u32, Result<String, LoadError>),
    /// Asked again for what did not come.
    Retried,
    /// Another tab saved something under this key.
    OtherTabSaved(String),
    /// Looks for lessons on home.
    Filtered(Filter),
    /// Did something in a lesson.
    Did(Event),
    /// A step has something else to remember while it is on screen.
    Noted(Scratch),
    /// Chose a country on the help page.
    PickedCountry(String),
    /// A file for a page came or did not, by its url.
    TextCame((String, Result<String, LoadError>)),
    /// Asked again for the file at this url.
    Reasked(String),
    /// A second passed.
    Ticked,
    /// Asked something of the app itself.
    Wished(Wish),
    /// The dialog closed.
    Closed,
    /// A voice on this device came or went.
    VoiceChanged(bool),
    /// All was read out.
    ReadToTheEnd,
}

pub struct App {
    route: Route,
    library: Library,
    shelf: Shelf,
    player: Part<Player>,
    later: Part<Later>,
    aside: Part<Aside>,
    tools: Part<ViewWorksheet>,
    upkeep: Part<Upkeep>,
    task: Part<Task>,
    saves: Saves,
    setup: Setup,
    /// The warm-up that is being put together or played.
    warm_up: Option<WarmUp>,
    filter: Filter,
    /// The lesson on screen, once it is here.
    play: Option<Play>,
    desk: Desk,
    ticks: Option<Ticks>,
    /// The screen announced last, and the one drawn since.
    announced: Option<Screen>,
    drawn: RefCell<Option<Screen>>,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link();
        hash::listen(link.callback(Msg::WentTo));
        local_store::listen(link.callback(Msg::OtherTabSaved));
        keys::listen(link.callback(|()| Msg::Wished(Wish::Ask(Ask::Keys))));
        speech::listen(spoken().tag(), link.callback(Msg::VoiceChanged));
        let (settings, saves) = device::open(Tab::new(browser::random::number()));
        let mut app = Self {
            route: Route::from_hash(&hash::read()).unwrap_or(Route::Home),
            library: Library::open(link.callback(|(question, answer)| Msg::Answered(question, answer))),
            shelf: Shelf::new(link.callback(Msg::TextCame)),
            player: player(link.callback(Msg::PlayerCame)),
            later: later(link.callback(Msg::LaterCame)),
            aside: aside(link.callback(Msg::AsideCame)),
            tools: tools(link.callback(Msg::ToolsCame)),
            upkeep: upkeep(link.callback(Msg::UpkeepCame)),
            task: task(link.callback(Msg::TaskCame)),
            saves,
            setup: Setup::new(settings),
            warm_up: None,
            filter: Filter::default(),
            play: None,
            desk: Desk::new(link.callback(Msg::Did), link.callback(Msg::Noted)).in_two_goes(link.callback(|()| Msg::Wished(Wish::Look))),
            ticks: None,
            announced: None,
            drawn: RefCell::new(None),
        };
        app.follow();
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::WentTo(hash) => match Route::from_hash(&hash) {
                Some(route) if route == self.route => return false,
                Some(route) => {
                    self.route = route;
                    self.leave_screen();
                    // A new screen is a new try.
                    self.player.forgive();
                    self.later.forgive();
                    self.aside.forgive();
                    self.tools.forgive();
                    self.upkeep.forgive();
                    self.task.forgive();
                    if let Some(url) = self.text_url() {
                        self.shelf.try_again(&url);
                    }
                }
                None => {
                    // A jump within the screen. The browser has made it; the address goes back, so that a reload keeps the place.
                    hash::restore(&self.route.hash());
                    return false;
                }
            },
            Msg::Answered(question, answer) => {
                self.library.answer(question, answer);
                // Now, so that help has its numbers also when the connection goes later; and not before what shows first.
                self.shelf.want(HELP_LINES);
            }
            Msg::PickedCountry(country) => self.setup.choose_country(country),
            Msg::TextCame((url, came)) => {
                self.shelf.answer(&url, came);
                if self.text_url() != Some(url) && !self.is_put_together() {
                    return false;
                }
            }
            Msg::Reasked(url) => {
                self.player.forgive();
                self.later.forgive();
                self.aside.forgive();
                self.shelf.ask(&url);
            }
            Msg::PlayerCame(came) => {
                self.player.answer(came);
                if let Some(player) = self.player.loaded() {
                    self.library.read_by(player.read);
                }
                if self.asked().is_none() && !self.is_put_together() {
                    return false;
                }
            }
            Msg::LaterCame(came) => {
                self.later.answer(came);
                self.desk.kinds = self.later.loaded().map(|later| later.kinds);
                if self.asked().is_none() && !self.is_put_together() {
                    return false;
                }
            }
            Msg::AsideCame(came) => self.aside.answer(came),
            Msg::ToolsCame(came) => {
                self.tools.answer(came);
                self.desk.worksheets = self.tools.loaded().copied();
            }
            Msg::UpkeepCame(came) => self.upkeep.answer(came),
            Msg::TaskCame(came) => self.task.answer(came),
            Msg::Retried => {
                self.player.forgive();
                self.later.forgive();
                self.aside.forgive();
                self.upkeep.forgive();
                self.task.forgive();
                match &self.warm_up {
                    Some(warm_up) => warm_up.try_again(&self.library, &mut self.shelf),
                    None => self.library.ask_again(),
                }
            }
            Msg::OtherTabSaved(key) if key == DELETED => {
                self.saves.take_back();
                self.start_over();
            }
            Msg::OtherTabSaved(key) => {
                self.saves.noticed(&key);
                self.setup.follow_other_tab(&mut self.saves);
                self.reopen();
            }
            Msg::Filtered(filter) => self.filter = filter,
            Msg::Did(event) => self.record(event),
            Msg::Noted(scratch) => self.desk.note_down(scratch),
            Msg::Ticked => self.desk.tick(),
            Msg::Wished(wish) => self.grant(ctx, wish),
            Msg::Closed => self.setup.asked = None,
            Msg::VoiceChanged(can_read) => self.setup.can_read = can_read,
            Msg::ReadToTheEnd => self.setup.speech = None,
        }
        self.follow();
        if !self.desk.is_ticking() {
            self.ticks = None;
        } else if self.ticks.is_none() {
            self.ticks = Some(Ticks::every_second(ctx.link().callback(|()| Msg::Ticked)));
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Page { screen, html } = self.view_page(ctx);
        if let Some(screen) = &screen {
            screen.displace(self.announced.as_ref());
        }
        self.drawn.replace(screen);
        let link = ctx.link();
        let is_handed_on = matches!(self.saves.keeping(), Keeping::Shared | Keeping::SessionOnly);
        let frame = Frame {
            route: &self.route,
            said: self.setup.said,
            on_hand_over: is_handed_on.then(|| link.callback(|_| Msg::Wished(Wish::Ask(Ask::HandOver)))),
            dialog: self.view_asked(&link.callback(Msg::Wished)),
        };
        shell(frame, html)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let drawn = self.drawn.take();
        let is_new = drawn.is_some() && drawn != self.announced;
        if let Some(screen) = &drawn {
            screen.announce(self.announced.as_ref(), words().tab);
            // A lesson comes next, more likely than not.
            self.player.want();
            self.later.want();
            self.aside.want();
            self.tools.want();
        }
        self.announced = drawn;
        if self.setup.asked.is_some() {
            dialog::open(DIALOG, &ctx.link().callback(|()| Msg::Closed));
        }
        if is_new && self.setup.settings.reads_each_screen() && self.setup.speech.is_none() {
            ctx.link().send_message(Msg::Wished(Wish::ReadAloud));
        }
        self.desk.settle();
    }
}

impl App {
    /// The lesson that the address names, and which of its screens.
    fn asked(&self) -> Option<(&LessonId, Stop)> {
        match &self.route {
            Route::Lesson(id) => Some((id, Stop::Opening)),
            Route::Step(id, step) => Some((id, Stop::Step(step.clone()))),
            Route::End(id) => Some((id, Stop::End)),
            Route::Home
            | Route::Help
            | Route::Settings
            | Route::Document(_)
            | Route::Guide(_)
            | Route::CheckUp
            | Route::Progress(_)
            | Route::Task(_)
            | Route::Teach(_)
            | Route::Gallery(_)
            | Route::Unknown(_) => None,
        }
    }

    /// Whether the screen, other than a lesson's, is made of files or code that come one by one.
    fn is_put_together(&self) -> bool {
        self.warm_up.is_some()
            || matches!(
                self.route,
                Route::Document(_) | Route::Guide(_) | Route::Gallery(_) | Route::Progress(_) | Route::Task(_) | Route::Teach(_)
            )
    }

    /// The file that the screen is drawn from, where that is neither the catalogue nor a lesson.
    fn text_url(&self) -> Option<String> {
        match &self.route {
            Route::Help => Some(HELP_LINES.into()),
            Route::Document(document) => Some(text_url("pages/", document.id())),
            Route::Guide(lesson) => Some(text_url("guides/", lesson.as_str())),
            _ => None,
        }
    }

    /// Brings along what follows from where the learner is: the lesson's file, the attempt at it, the screen of it.
    fn follow(&mut self) {
        if let Some(url) = self.text_url() {
            self.shelf.want(&url);
        }
        if let Route::Document(_) | Route::Guide(_) | Route::Gallery(_) | Route::End(_) = self.route {
            self.later.want();
        }
        if matches!(self.route, Route::Settings | Route::Help | Route::Gallery(_) | Route::Teach(_)) || self.setup.asked.is_some() {
            self.aside.want();
        }
        if let Route::Gallery(_) = self.route {
            self.player.want();
            self.tools.want();
        }
        if let Route::CheckUp | Route::Progress(_) = self.route {
            self.upkeep.want();
        }
        if self.saves.has_tasks() || matches!(self.route, Route::Task(_)) {
            self.task.want();
        }
        // At once: a code must not stand in the list of pages that were visited, whatever becomes of the screen's code.
        if let Route::Progress(code) = &self.route
            && !code.is_empty()
        {
            hash::restore(PROGRESS);
        }
        if let (Route::Progress(code), Some(upkeep)) = (&mut self.route, self.upkeep.loaded()) {
            let Self { library, shelf, saves, player, desk, .. } = self;
            (upkeep.follow)(Follow { code, library, shelf, saves, player, desk });
        }
        self.desk.without.is_coming = self.task.is_coming();
        if let Some(task) = self.task.loaded() {
            let Self { route, library, shelf, saves, player, desk, .. } = self;
            (task.follow)(TaskFollow { route, library, shelf, saves, player, desk });
        }
        if let (Route::Teach(path), Some(aside)) = (&self.route, self.aside.loaded()) {
            let Self { library, shelf, player, desk, .. } = self;
            (aside.teach.follow)(TeachFollow { path, library, shelf, player, desk });
        }
        let asked = self.asked().map(|(id, stop)| (id.clone(), stop));
        self.library.go_to(asked.as_ref().map(|(id, _)| id));
        let Some((_, stop)) = asked else {
            self.warm_up = None;
            self.play = None;
            return;
        };
        self.player.want();
        if self.library.is_warm_up() {
            self.later.want();
            // What a teacher left off is not put into it.
            if let (Some(later), false) = (self.later.loaded(), self.task.is_coming()) {
                (later.warm_up)(&mut self.warm_up, &mut self.library, &mut self.shelf, &self.saves);
            }
        } else {
            self.warm_up = None;
        }
        let (Some(lesson), Some(player)) = (self.library.lesson_to_play(), self.player.loaded()) else {
            self.play = None;
            return;
        };
        if self.play.as_ref().is_none_or(|play| !play.is_of(lesson)) {
            self.play = Some((player.open)(lesson, &mut self.saves));
        }
        if let Some(play) = &mut self.play {
            (player.arrive)(play, stop, &mut self.saves);
            self.library.look_ahead();
        }
        // Any screen but the first may need it, and the first of some lessons.
        self.later.want();
    }

    fn record(&mut self, event: Event) {
        let (Some(play), Some(player)) = (&mut self.play, self.player.loaded()) else { return };
        // Going back into a story from the end leads to its step.
        let back = match &self.route {
            Route::End(lesson) => event.step().map(|step| Route::Step(lesson.clone(), step.clone())),
            _ => None,
        };
        (player.record)(play, event, &mut self.saves);
        if let Some(back) = back {
            hash::go(&back.hash());
        }
    }

    /// Does what the learner asked of the app itself.
    fn grant(&mut self, ctx: &Context<Self>, wish: Wish) {
        match wish {
            Wish::Set(setting, value) => self.setup.set(setting, value),
            Wish::Whose(device) => {
                self.setup.choose_device(device, &mut self.saves);
                if self.route != Route::Settings {
                    self.desk.then_focus(HEADING.into());
                }
                self.reopen();
            }
            Wish::Later => {
                self.setup.is_put_off = true;
                self.desk.then_focus(HEADING.into());
            }
            Wish::NoWarmUp => {
                self.setup.is_warm_up_off = true;
                self.desk.then_focus(HEADING.into());
            }
            Wish::Ask(asked) => self.setup.asked = Some(asked),
            Wish::No => dialog::close(DIALOG),
            Wish::Yes => match self.setup.asked {
                Some(Ask::Delete) => {
                    let is_done = device::delete_everything();
                    self.start_over();
                    self.desk.then_focus(HEADING.into());
                    self.setup.said = Some(if is_done { words().delete.done } else { words().delete.failed });
                }
                Some(Ask::HandOver) => {
                    self.start_over();
                    self.setup.said = Some(words().device.handed_over);
                    self.desk.then_focus(HEADING.into());
                    self.route = Route::Home;
                    hash::go(&Route::Home.hash());
                }
                Some(Ask::Keys) | None => {}
            },
            Wish::ReadAloud if self.setup.speech.is_some() => self.setup.speech = None,
            Wish::ReadAloud => self.read_aloud(ctx),
            Wish::Look => {}
        }
    }

    fn read_aloud(&mut self, ctx: &Context<Self>) {
        let text = sentences(&speech::screen_text());
        // The old one falls silent first.
        self.setup.speech = None;
        self.setup.speech = speech::read(spoken().tag(), &text, &ctx.link().callback(|()| Msg::ReadToTheEnd));
    }

    /// What was on screen is over.
    fn leave_screen(&mut self) {
        self.desk.tidy();
        if let Some(upkeep) = self.upkeep.loaded() {
            (upkeep.forget)();
        }
        if let Some(aside) = self.aside.loaded() {
            (aside.teach.forget)(false);
        }
        if let Some(task) = self.task.loaded() {
            (task.forget)(false);
        }
        self.setup.speech = None;
        self.setup.said = None;
    }

    /// Nothing of what was done is left in this tab.
    fn start_over(&mut self) {
        self.leave_screen();
        forget_work();
        if let Some(aside) = self.aside.loaded() {
            (aside.teach.forget)(true);
        }
        if let Some(task) = self.task.loaded() {
            (task.forget)(true);
        }
        self.setup.start_over(&mut self.saves);
        self.play = None;
        self.filter = Filter::default();
    }

    /// The saves changed below the lesson on screen.
    fn reopen(&mut self) {
        if let (Some(play), Some(player)) = (&mut self.play, self.player.loaded()) {
            (player.catch_up)(play, &mut self.saves);
        }
    }

    fn view_asked(&self, on_wish: &Callback<Wish>) -> Html {
        let (Some(asked), Some(aside)) = (self.setup.asked, self.aside.loaded()) else { return Html::default() };
        (aside.asked)(asked, on_wish)
    }

    fn view_page(&self, ctx: &Context<Self>) -> Page {
        let link = ctx.link();
        let on_wish = &link.callback(Msg::Wished);
        let keeping = self.saves.keeping();
        let whose = || self.setup.is_asking_whose(keeping).then(|| view_whose(on_wish));
        let on_retry = link.callback(|_: MouseEvent| Msg::Retried);
        match &self.route {
            Route::Home => {
                let on_filter = &link.callback(Msg::Filtered);
                let task = self.task.loaded();
                // As long as nobody knows whether a teacher left it off, it waits.
                let is_left_off = task.map_or(self.desk.without.is_coming, |task| (task.is_warm_up_off)(&self.saves, &self.library));
                let is_warm_up_off = self.setup.is_warm_up_off || is_left_off;
                let now = (!is_warm_up_off).then(clock::now);
                let tasks = match self.task.load() {
                    Load::Loaded(task) => (task.home)(&self.saves, &self.library, on_wish),
                    // What a teacher asked is here and can't be shown. It must not look as if nothing was.
                    Load::Failed(error) if self.saves.has_tasks() => load_trouble(error, on_retry.clone()),
                    _ => Html::default(),
                };
                let home = Home { saves: &self.saves, filter: &self.filter, on_filter, on_wish, now, whose: whose(), tasks };
                view_home(&self.library.catalogue, &home, on_retry)
            }
            Route::Help => {
                let help = Help {
                    file: self.shelf.get(HELP_LINES),
                    country: self.setup.settings.country.as_deref(),
                    on_country: &link.callback(Msg::PickedCountry),
                    on_retry: &link.callback(|()| Msg::Reasked(HELP_LINES.into())),
                    on_wish,
                };
                let numbers = self.aside.load();
                view_help(&help, numbers.loaded().map(|aside| (aside.help)(&help)), matches!(numbers, Load::Failed(_)))
            }
            Route::Document(_) | Route::Guide(_) => {
                let url = self.text_url().unwrap_or_default();
                let reading = Reading { route: &self.route, file: self.shelf.get(&url), catalogue: &self.library.catalogue };
                let on_retry = link.callback(move |_| Msg::Reasked(url.clone()));
                match self.later.load() {
                    Load::Loading => loading(),
                    Load::Failed(error) => load_failure(What::Screen, error, on_retry),
                    Load::Loaded(later) => (later.document)(&reading, on_retry),
                }
            }
            Route::Settings | Route::Teach(_) => match (self.aside.load(), &self.route) {
                (Load::Loading, _) => loading(),
                (Load::Failed(error), _) => load_failure(What::Screen, error, on_retry),
                (Load::Loaded(aside), Route::Teach(path)) => (aside.teach.view)(path, &self.library, &self.player, on_wish),
                (Load::Loaded(aside), _) => {
                    let Setup { settings, can_read, .. } = &self.setup;
                    (aside.settings)(&SettingsView { settings, saves: &self.saves, can_read: *can_read, on_wish })
                }
            },
            Route::CheckUp => match self.upkeep.load() {
                Load::Loading => loading(),
                Load::Failed(error) => load_failure(What::Screen, error, on_retry),
                Load::Loaded(upkeep) => (upkeep.check_up)(on_wish),
            },
            Route::Progress(_) => match self.upkeep.load() {
                Load::Loading => loading(),
                Load::Failed(error) => load_failure(What::Screen, error, on_retry),
                Load::Loaded(upkeep) => (upkeep.travel)(&self.saves, &self.library, whose(), on_wish),
            },
            Route::Task(path) => match self.task.load() {
                Load::Loading => loading(),
                Load::Failed(error) => load_failure(What::Screen, error, on_retry),
                Load::Loaded(task) => (task.view)(path, &self.saves, &self.library, whose(), on_wish),
            },
            Route::Lesson(id) | Route::Step(id, _) | Route::End(id) => match self.player.load() {
                Load::Loading => loading(),
                Load::Failed(error) => load_failure(What::Lesson, error, on_retry),
                Load::Loaded(player) => {
                    let onclick = link.callback(|_| Msg::Wished(Wish::ReadAloud));
                    let read = self.setup.can_read.then(|| ReadButton { is_on: self.setup.speech.is_some(), onclick });
                    let (library, play, desk) = (&self.library, self.play.as_ref(), &self.desk);
                    (player.view)(
                        id,
                        Screens { library, play, saves: &self.saves, desk, later: self.later.load(), whose: whose(), read, on_retry },
                    )
                }
            },
            Route::Gallery(section) => match (self.aside.loaded(), self.player.loaded(), self.later.loaded(), self.tools.loaded()) {
                (Some(aside), Some(player), Some(later), Some(worksheets)) => {
                    (aside.gallery)(section, Parts { player, aside, later, worksheets: *worksheets }, on_wish)
                }
                _ => loading(),
            },
            Route::Unknown(_) => not_found(&Missing::Page),
        }
    }
}

const HELP_LINES: &str = "lessons/help.json";

/// The file of a text to read, in the language that the interface speaks.
fn text_url(folder: &str, name: &str) -> String {
    ["lessons/", folder, name, ".", spoken().tag(), ".json"].concat()
}
