//! What a teacher asked: the slips, the way to bring one in, and handing in.

mod give;
mod receive;
mod slip;

use std::rc::Rc;

use lesson::format::catalogue::Catalogue;
use yew::{Callback, Html, MouseEvent, html};

use self::{
    give::view_give,
    receive::view_receive,
    slip::{Look, view_slip, view_way_on},
};
use super::{HEADING, Page, What, load_failure};
use crate::{
    browser::{fetch::LoadError, screen::Screen},
    route::{Route, link},
    state::{
        Load,
        task::{Act, Asked, Desk, Place, Reports, Stage, tell},
    },
    store::{Saves, Task},
    words::task_words,
};

/// What the pages are drawn from.
pub struct TaskView<'a> {
    pub desk: &'a Desk,
    /// What there is to say of the lessons that are handed in, as far as they are here, and why one did not come.
    pub reports: &'a Reports,
    pub fault: Option<LoadError>,
    pub saves: &'a Saves,
    pub catalogue: &'a Load<Rc<Catalogue>>,
    /// Whether the device has a way of its own to send something on.
    pub can_send: bool,
    /// Asks whose device this is, as long as nobody said.
    pub whose: Option<Html>,
    pub on_act: &'a Callback<Act>,
}

/// The page at an address, which comes without its `#/a/`.
pub fn view_task(view: &TaskView, path: &str) -> Page {
    if let Load::Failed(error) = view.catalogue {
        return load_failure(What::Lessons, *error, view.on_act.reform(|_: MouseEvent| Act::Retry));
    }
    match Place::of(path) {
        Place::Asked => view_asked(view),
        Place::HandIn(salt) => view_give(view, salt),
    }
}

fn view_asked(view: &TaskView) -> Page {
    let words = task_words();
    let is_empty = view.desk.tasks.all().next().is_none();
    let html = html! {
        <div class="stack stack--wide" key="task">
            <div class="stack stack--tight">
                <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                <p class="lede">{ if is_empty { words.nothing } else { words.lede } }</p>
            </div>
            { view.whose.clone() }
            { slips(view, true) }
            { view_receive(view) }
        </div>
    };
    Page { screen: Some(Screen { name: "task".into(), title: words.title.into(), heading: HEADING }), html }
}

/// What stands on home above the lessons: nothing where nothing was asked.
pub fn view_task_slips(view: &TaskView) -> Html {
    slips(view, false)
}

/// The way on from the end of a lesson that a teacher asked for.
pub fn view_task_way_on(asked: &Asked) -> Option<Html> {
    view_way_on(asked)
}

fn slips(view: &TaskView, is_whole: bool) -> Html {
    let Load::Loaded(catalogue) = view.catalogue else { return Html::default() };
    let tasks = || view.desk.tasks.all();
    let count = tasks().count();
    let slip = |(place, asked): (usize, Asked)| {
        let class = asked.task.draft.class.as_str();
        let is_alone = !class.is_empty() && tasks().filter(|other| other.draft.class.as_str() == class).count() == 1;
        let apart = (count > 1).then(|| if is_alone { class.to_owned() } else { (task_words().number)(place + 1) });
        (asked, apart, is_alone)
    };
    // What has just come stands first, then what is open, the newest before; what is done comes last.
    let is_news = |task: &Task| matches!(view.desk.stage, Stage::Here(salt, _) if salt == task.salt());
    let told = tasks().enumerate().map(|(place, task)| (place, tell(task, catalogue, view.saves)));
    let (open, done): (Vec<_>, Vec<_>) = told.partition(|(_, asked)| !asked.is_done() || is_news(&asked.task));
    let (news, open): (Vec<_>, Vec<_>) = open.into_iter().rev().partition(|(_, asked)| is_news(&asked.task));
    let slips = news.into_iter().chain(open).chain(done).map(slip);
    slips.map(|(asked, apart, is_alone)| view_slip(view, &asked, Look { is_whole, apart: apart.as_deref(), is_alone })).collect()
}

/// A link to another of these pages.
fn to(place: Place, class: &'static str, inner: Html) -> Html {
    link(&Route::Task(place.path()), class, inner)
}

fn button(class: &'static str, name: Html, on_act: &Callback<Act>, act: impl Fn() -> Act + 'static) -> Html {
    let onclick = on_act.reform(move |_: MouseEvent| act());
    html! { <button type="button" {class} {onclick}>{ name }</button> }
}

#[cfg(test)]
mod tests;
