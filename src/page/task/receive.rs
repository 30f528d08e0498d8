//! A code from a teacher: the field for it, and what became of it.

use classroom::{Assignment, AssignmentDraft, CodeError};
use lesson::format::catalogue::Catalogue;
use yew::{Html, html};

use super::{TaskView, button, slip::says};
use crate::{
    browser::{field, language},
    page::faults::{one, view_code_error, view_misfits},
    state::task::{Act, Differs, FIELD, FOUND, Stage, differs},
    store::Keeping,
    words::{fault_words, spoken, task_words},
};

pub(super) fn view_receive(view: &TaskView) -> Html {
    let words = &task_words().receive;
    let on_type = view.on_act.reform(|event: yew::InputEvent| Act::Type(field::text(&event)));
    html! {
        <section class="panel panel--quiet stack stack--snug" aria-labelledby="task-receive">
            <h2 class="h3" id="task-receive">{ words.title }</h2>
            <p>{ words.how }</p>
            <div class="field">
                <label class="field__label" for={FIELD}>{ words.code }</label>
                <textarea class="field__input code" id={FIELD} rows="2" spellcheck="false" autocomplete="off" autocorrect="off" autocapitalize="characters" value={view.desk.text.clone()} oninput={on_type} />
            </div>
            <p>{ button("button", html! { words.look }, view.on_act, || Act::Read) }</p>
            // Not a status: focus goes there, and it would be read twice.
            <div class="stack stack--snug" id={FOUND} tabindex="-1">{ view_stage(view) }</div>
        </section>
    }
}

fn view_stage(view: &TaskView) -> Html {
    let words = &task_words().receive;
    match &view.desk.stage {
        // What is here says so on its slip.
        Stage::Asking | Stage::Here(..) => Html::default(),
        Stage::Nothing => one(fault_words().empty),
        Stage::Unreadable(error) => html! { <><p><b>{ fault_words().title }</b></p>{ view_code_error(error) }<p>{ ask(error) }</p></> },
        Stage::Reading(_) => html! { <p>{ words.waiting }</p> },
        Stage::Misfit(misfits) => html! { <><p><b>{ fault_words().title }</b></p>{ view_misfits(misfits) }<p>{ words.ask_new }</p></> },
        Stage::Other(draft) => view_other(view, draft),
        Stage::PutAway(_, is_gone) => html! {
            <>
                <p>{ if *is_gone { words.put_away } else { words.not_put_away } }</p>
                <p>{ button("button", html! { words.bring_back }, view.on_act, || Act::BringBack) }</p>
            </>
        },
    }
}

/// What to ask for, where a code can't be read.
fn ask(error: &CodeError) -> &'static str {
    let words = &task_words().receive;
    match error {
        CodeError::Newer(_) | CodeError::OtherKind(None) => words.ask_site,
        CodeError::Senseless => words.ask_new,
        // It says what to do by itself.
        CodeError::Several(_) => "",
        CodeError::Foreign | CodeError::OtherKind(_) | CodeError::Code(_) => words.ask,
    }
}

/// Another version of what is here, and what is not the same: nobody can tell which one is newer.
fn view_other(view: &TaskView, draft: &AssignmentDraft) -> Html {
    let words = &task_words().other;
    let here = view.desk.tasks.get(draft.salt);
    let lines = view.catalogue.loaded().zip(here).map(|(catalogue, here)| {
        let other = draft.resolve(catalogue).ok()?;
        Some(match here.draft.resolve(catalogue) {
            Ok(here) => say_differences(differs(&here, &other), &other, catalogue),
            // What is here can't be told any more: all of the other one is news.
            Err(_) => say_differences(Differs { lessons: true, says: true, due: true, rest: false }, &other, catalogue),
        })
    });
    html! {
        <>
            <p><b>{ words.title }</b></p>
            <ul class="list">{ for lines.flatten().unwrap_or_default().into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            <p class="row">
                { button("button", html! { words.take }, view.on_act, || Act::TakeOther) }
                { button("button", html! { words.keep }, view.on_act, || Act::KeepThis) }
            </p>
        </>
    }
}

fn say_differences(differs: Differs, other: &Assignment, catalogue: &Catalogue) -> Vec<String> {
    let words = &task_words().other;
    let mut lines = Vec::new();
    if differs.lessons {
        let ids = other.lesson_ids(catalogue);
        let titles: Vec<&str> = ids.iter().filter_map(|id| catalogue.lesson(id)).map(|(_, lesson)| &*lesson.title).collect();
        lines.push((words.lessons)(&titles.join(", ")));
    }
    if differs.says {
        lines.push((words.says)(says(other.says)));
    }
    if differs.due {
        let day = other.due.map(|due| language::day(spoken().tag(), &due.to_string()));
        lines.push(day.map_or_else(|| words.no_due.into(), |day| (words.due)(&day)));
    }
    if differs.rest {
        lines.push(words.rest.into());
    }
    lines
}

/// How long it stays, and no more than is so.
pub(super) fn say_kept(view: &TaskView) -> &'static str {
    let words = &task_words().receive;
    match view.saves.keeping() {
        Keeping::Undecided => words.undecided,
        Keeping::Shared | Keeping::SessionOnly => words.session,
        _ if view.desk.tasks.has_unwritten() => words.failing,
        Keeping::Kept | Keeping::Failing | Keeping::ReadOnly | Keeping::Damaged => words.kept,
    }
}
