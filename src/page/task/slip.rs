//! A slip: what a teacher asked, and how far the learner is.

use classroom::{Parts, Repair, Says, Unresolved};
use lesson::{LessonId, format::catalogue::LessonSummary};
use yew::{Html, html};

use super::{TaskView, button, receive::say_kept, to};
use crate::{
    browser::language,
    component::icon::{Icon, icon},
    page::{
        faults::{view_misfits, view_repairs},
        home::view_row,
    },
    route::{Route, link},
    state::{
        Load,
        task::{Act, Asked, InLanguage, Place, Stage, Told, slip_id},
    },
    store::{Summary, Task},
    words::{spoken, task_words},
};

/// Under the heading of a slip that has just come.
const NEWS: &str = "task-news";

/// How a slip is shown.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    /// With all that there is to know about it, on its own page; else short, on home.
    pub is_whole: bool,
    /// What tells it from the others, where there are several.
    pub apart: Option<&'a str>,
    /// Whether that is the name of its class.
    pub is_alone: bool,
}

impl Look<'_> {
    /// For those who hear names of links without what stands round them.
    fn view_apart(self) -> Html {
        self.apart.map_or_else(Html::default, |apart| html! { <span class="unseen">{ ": " }{ apart.to_owned() }</span> })
    }
}

pub(super) fn view_slip(view: &TaskView, asked: &Asked, look: Look) -> Html {
    let words = task_words();
    let draft = &asked.task.draft;
    let (salt, class) = (draft.salt, draft.class.as_str());
    let id = slip_id(salt);
    let news = match &view.desk.stage {
        Stage::Here(here, repairs) if *here == salt => Some(repairs),
        _ => None,
    };
    html! {
        <section class="panel stack stack--snug" aria-labelledby={id.clone()} key={id.clone()}>
            // In a row, so that it is as wide as its words.
            <div class="row">
                <h2 class="panel__caption" {id} tabindex="-1" aria-describedby={news.map(|_| NEWS)}>
                    { words.title }
                    if !class.is_empty() {
                        { ": " }{ class.to_owned() }
                    }
                    if let Some(apart) = look.apart.filter(|_| !look.is_alone) {
                        { ", " }{ apart.to_owned() }
                    }
                </h2>
            </div>
            if let Some(repairs) = news {
                { view_news(view, repairs, look) }
            }
            { for draft.note.as_str().lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }
            { match &asked.told {
                Ok(told) => view_told(view, told, &asked.task, look),
                Err(unresolved) => view_changed(view, asked, unresolved, look),
            } }
            if look.is_whole {
                <p class="row">
                    <span class="quiet">{ words.not_mine }</span>
                    { button("button button--plain", html! { <>{ words.put_away }{ look.view_apart() }</> }, view.on_act, move || Act::PutAway(salt)) }
                </p>
            }
        </section>
    }
}

/// That it is here, for how long, and what was mended.
fn view_news(view: &TaskView, repairs: &[Repair], look: Look) -> Html {
    let words = &task_words().receive;
    html! {
        <>
            <p id={NEWS}>
                <b>{ words.here }</b>{ " " }
                if look.is_whole {
                    { words.on_home }{ " " }
                }
                { say_kept(view) }
            </p>
            { view_repairs(repairs) }
        </>
    }
}

/// Where the course has changed since: the lessons that are left.
fn view_changed(view: &TaskView, asked: &Asked, unresolved: &Unresolved, look: Look) -> Html {
    let Load::Loaded(catalogue) = view.catalogue else { return Html::default() };
    let found = unresolved.found.iter().filter_map(|id| catalogue.lesson(id).map(|(_, lesson)| (id, lesson)));
    let rows: Vec<Html> = found.map(|(id, lesson)| view_row(lesson, &view.saves.summary(id), false)).collect();
    html! {
        <>
            <p>{ task_words().changed }</p>
            if !rows.is_empty() {
                <ul>{ for rows }</ul>
                { view_left_off(asked.task.draft.without, false) }
            }
            if look.is_whole {
                { view_misfits(unresolved) }
            } else {
                <p>{ view_more(look) }</p>
            }
        </>
    }
}

fn view_told(view: &TaskView, told: &Told, task: &Task, look: Look) -> Html {
    let words = task_words();
    let (done, all) = (told.done(), told.lessons.len());
    let assignment = &told.assignment;
    let due = assignment.due.map(|due| (words.due)(&language::day(spoken().tag(), &due.to_string())));
    let rows = told.lessons.iter().map(|(lesson, summary)| view_row(lesson, summary, false));
    html! {
        <>
            <p>
                <b>{ if done == all { words.all_done.into() } else { (words.done_of)(done, all) } }</b>
                if let Some(due) = due {
                    { ". " }{ due }
                }
            </p>
            // On home what is done takes a line.
            if done == all && !look.is_whole {
            } else if assignment.in_order && all > 1 {
                <p class="quiet">{ words.in_order }</p>
                <ol>{ for rows }</ol>
            } else {
                <ul>{ for rows }</ul>
            }
            { view_language(view, told, task) }
            { view_left_off(assignment.without, told.next().is_some()) }
            if look.is_whole {
                <p class="quiet">{ words.free }{ " " }{ says(assignment.says) }</p>
            }
            <p class="row">
                if let Some((lesson, summary)) = told.next() {
                    { view_next(lesson, summary) }
                }
                if assignment.says != Says::Nothing {
                    { view_hand_in(assignment.salt, done == all, look) }
                }
                if !look.is_whole {
                    { view_more(look) }
                }
            </p>
        </>
    }
}

/// What is handed in, in a sentence or two.
pub(super) fn says(says: Says) -> &'static str {
    let words = task_words();
    match says {
        Says::Nothing => words.says_nothing,
        Says::Done => words.says_done,
        Says::Scores => words.says_scores,
    }
}

/// What a teacher left off. Warm-ups only as long as lessons are open.
fn view_left_off(without: Parts, is_open: bool) -> Html {
    let is_off = |part: Parts| without.has(part) && (part != Parts::WARM_UPS || is_open);
    let parts = Parts::ALL.into_iter().zip(task_words().parts);
    let names: Vec<&str> = parts.filter(|(part, _)| is_off(*part)).map(|(_, name)| name).collect();
    if names.is_empty() {
        return Html::default();
    }
    html! { <p class="quiet">{ (task_words().left_off)(&names.join(", ")) }</p> }
}

/// The language that the teacher suggests: nothing where it is the learner's own.
fn view_language(view: &TaskView, told: &Told, task: &Task) -> Html {
    let (words, own, tag) = (task_words(), language::preferred(), spoken().tag());
    let wished = told.assignment.language.as_deref().filter(|wished| !language::is_related(wished, &own));
    let (Some(wished), Load::Loaded(catalogue)) = (wished, view.catalogue) else { return Html::default() };
    let name = language::language(tag, wished).unwrap_or_else(|| wished.into());
    let (salt, is_on) = (task.salt(), task.is_in_language);
    match InLanguage::of(told, wished, &own, catalogue) {
        InLanguage::Already => Html::default(),
        InLanguage::Nowhere => html! { <p class="quiet">{ (words.no_language)(&name) }</p> },
        InLanguage::Possible => html! {
            <p class="row">
                <span>{ (words.language)(&name) }</span>
                { button("button", html! { if is_on { { words.own_language } } else { { (words.show_in)(&name) } } }, view.on_act, move || Act::Speak(salt, !is_on)) }
            </p>
        },
    }
}

fn view_more(look: Look) -> Html {
    to(Place::Asked, "button button--plain", html! { <>{ task_words().more }{ look.view_apart() }</> })
}

fn view_hand_in(salt: u32, is_first: bool, look: Look) -> Html {
    let class = if is_first { "button button--primary" } else { "button" };
    to(Place::HandIn(salt), class, html! { <>{ task_words().hand_in }{ look.view_apart() }</> })
}

/// The way to the lesson to go on with: right to the step where that was begun.
fn view_next(lesson: &LessonSummary, summary: &Summary) -> Html {
    let words = task_words();
    let verb = if let Summary::PartWay { .. } = summary { words.go_on } else { words.start };
    lead(lesson, summary, html! { <>{ verb }<span class="unseen">{ ": " }{ &*lesson.title }</span>{ icon(Icon::Next) }</> })
}

fn lead(lesson: &LessonSummary, summary: &Summary, inner: Html) -> Html {
    let id = LessonId::from(&*lesson.id);
    let route = match summary {
        Summary::PartWay { step: Some(step), .. } => Route::Step(id, step.clone()),
        Summary::PartWay { step: None, .. } | Summary::New | Summary::Done => Route::Lesson(id),
    };
    link(&route, "button button--primary", inner)
}

/// The way on from the end of one of its lessons: to the next one, and to handing in. None where neither is left.
pub(super) fn view_way_on(asked: &Asked) -> Option<Html> {
    let told = asked.told.as_ref().ok()?;
    let (next, has_hand_in) = (told.next(), told.assignment.says != Says::Nothing);
    let look = Look { is_whole: false, apart: None, is_alone: false };
    (next.is_some() || has_hand_in).then(|| {
        html! {
            <>
                if let Some((lesson, summary)) = next {
                    { lead(lesson, summary, html! { <>{ task_words().next }{ &*lesson.title }{ icon(Icon::Next) }</> }) }
                }
                if has_hand_in {
                    { view_hand_in(asked.task.salt(), next.is_none(), look) }
                }
            </>
        }
    })
}
