//! The roof: the app's one component. It takes in what happened and draws the screen that follows. Nothing imports it.
//!
//! One component, and plain functions below it: a component with hooks of its own costs a learner 1 to 2 KB on the
//! line, and state in one place needs no contexts to get to where it is shown.

use std::cell::RefCell;

use lesson::{
    LessonId,
    attempt::{Event, Stop, Tab},
};
use yew::{Component, Context, Html, MouseEvent};

use crate::{
    activity::{Desk, Scratch},
    browser::{self, fetch::LoadError, hash, local_store, screen::Screen, timer::Ticks},
    component::shell::shell,
    page::{Home, Missing, Page, What, help, load_failure, loading, not_found, view_home},
    part::Part,
    player::{Player, player},
    route::Route,
    state::{Library, Load, Play},
    store::Saves,
};

/// What happened.
pub enum Msg {
    /// The address has another hash.
    WentTo(String),
    /// What plays lessons came or did not.
    PlayerCame(Result<Player, LoadError>),
    /// A file came or did not; the number is the question's.
    Answered(u32, Result<String, LoadError>),
    /// Asked again for what did not come.
    Retried,
    /// Another tab saved something under this key.
    OtherTabSaved(String),
    /// Chose to see only core lessons, or all.
    Filtered(bool),
    /// Did something in a lesson.
    Did(Event),
    /// A step has something else to remember while it is on screen.
    Noted(Scratch),
    /// A second passed.
    Ticked,
}

pub struct App {
    route: Route,
    library: Library,
    player: Part<Player>,
    saves: Saves,
    only_core: bool,
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
        let (store, keeping) = local_store::open_store();
        let mut app = Self {
            route: Route::from_hash(&hash::read()).unwrap_or(Route::Home),
            library: Library::open(link.callback(|(question, answer)| Msg::Answered(question, answer))),
            player: player(link.callback(Msg::PlayerCame)),
            saves: Saves::new(store, Tab::new(browser::random::number()), keeping),
            only_core: false,
            play: None,
            desk: Desk::new(link.callback(Msg::Did), link.callback(Msg::Noted)),
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
                    self.desk.tidy();
                    // A new screen is a new try.
                    self.player.forgive();
                }
                None => {
                    // A jump within the screen. The browser has made it; the address goes back, so that a reload keeps the place.
                    hash::restore(&self.route.hash());
                    return false;
                }
            },
            Msg::Answered(question, answer) => self.library.answer(question, answer),
            Msg::PlayerCame(came) => {
                self.player.answer(came);
                if let Some(player) = self.player.loaded() {
                    self.library.read_by(player.read);
                }
                if self.asked().is_none() {
                    return false;
                }
            }
            Msg::Retried => {
                self.player.forgive();
                self.library.ask_again();
            }
            Msg::OtherTabSaved(key) => {
                self.saves.noticed(&key);
                if let (Some(play), Some(player)) = (&mut self.play, self.player.loaded()) {
                    (player.catch_up)(play, &mut self.saves);
                }
            }
            Msg::Filtered(only_core) => self.only_core = only_core,
            Msg::Did(event) => self.record(event),
            Msg::Noted(scratch) => self.desk.note_down(scratch),
            Msg::Ticked => self.desk.tick(),
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
        self.drawn.replace(screen);
        shell(self.route == Route::Home, html)
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let drawn = self.drawn.take();
        if let Some(screen) = &drawn {
            screen.announce(self.announced.as_ref());
            // A lesson comes next, more likely than not.
            self.player.want();
        }
        self.announced = drawn;
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
            Route::Home | Route::Help | Route::Unknown(_) => None,
        }
    }

    /// Brings along what follows from where the learner is: the lesson's file, the attempt at it, the screen of it.
    fn follow(&mut self) {
        let asked = self.asked().map(|(id, stop)| (id.clone(), stop));
        self.library.go_to(asked.as_ref().map(|(id, _)| id));
        let Some((_, stop)) = asked else {
            self.play = None;
            return;
        };
        self.player.want();
        let (Some(lesson), Some(player)) = (self.library.lesson_to_play(), self.player.loaded()) else {
            self.play = None;
            return;
        };
        if self.play.as_ref().is_none_or(|play| !play.is_of(lesson)) {
            self.play = Some((player.open)(lesson, &mut self.saves));
        }
        if let Some(play) = &mut self.play {
            (player.arrive)(play, stop, &mut self.saves);
        }
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

    fn view_page(&self, ctx: &Context<Self>) -> Page {
        let link = ctx.link();
        let on_retry = link.callback(|_: MouseEvent| Msg::Retried);
        match &self.route {
            Route::Home => {
                let home = Home { saves: &self.saves, only_core: self.only_core, on_filter: &link.callback(Msg::Filtered) };
                view_home(&self.library.catalogue, &home, on_retry)
            }
            Route::Help => help(),
            Route::Lesson(id) | Route::Step(id, _) | Route::End(id) => match self.player.load() {
                Load::Loading => loading(),
                Load::Failed(error) => load_failure(What::Lesson, error, on_retry),
                Load::Loaded(player) => (player.view)(&self.library, self.play.as_ref(), id, self.saves.keeping(), &self.desk, on_retry),
            },
            Route::Unknown(_) => not_found(&Missing::Page),
        }
    }
}
