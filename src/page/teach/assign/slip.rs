//! What goes out to the class: the link, its picture, and the ways to share it.

use classroom::{Unwritable, assignment::MOST_LESSONS, rows};
use lesson::format::catalogue::LessonSummary;
use yew::{Html, html};

use super::{AssignView, button};
use crate::{
    browser::hash,
    component::{
        code_picture::code_picture,
        icon::{Icon, icon},
        notice::notice,
    },
    qr::Qr,
    state::teach::assign::{Act, BOARD, Shared},
    words::teach_words,
};

/// The fields to copy from.
const TEXT: &str = "assign-text";
const EMBED: &str = "assign-embed";

pub(super) fn view_slip(view: &AssignView, shared: Result<&Shared, &Vec<Unwritable>>) -> Html {
    let words = &teach_words().assign.slip;
    html! {
        <>
            <section class="slip" aria-labelledby="assign-slip">
                <div class="slip__head"><h2 class="h3" id="assign-slip">{ words.title }</h2></div>
                <div class="slip__body stack stack--snug">
                    { match shared {
                        Ok(shared) => view_shared(view, shared),
                        Err(faults) => faults.iter().map(|fault| html! { <p>{ say(fault) }</p> }).collect(),
                    } }
                </div>
            </section>
            if let Ok(shared) = shared {
                { view_care(shared) }
                { view_ways(view, shared) }
            }
        </>
    }
}

fn say(fault: &Unwritable) -> String {
    let words = &teach_words().assign;
    match fault {
        Unwritable::NoLessons => words.slip.empty.into(),
        Unwritable::TooManyLessons => (words.lessons.full)(MOST_LESSONS),
        Unwritable::Twice(id) | Unwritable::UnknownLesson(id) | Unwritable::Ambiguous(id) => (words.slip.no_lesson)(id.as_str()),
        Unwritable::Language => words.slip.no_language.into(),
        Unwritable::Due => words.slip.no_due.into(),
    }
}

fn view_shared(view: &AssignView, shared: &Shared) -> Html {
    let words = &teach_words().assign.slip;
    let (label, copy) = if shared.link.is_some() { (words.link, words.copy_link) } else { (words.code, words.copy_code) };
    let text = shared.text().to_owned();
    let copied = text.clone();
    html! {
        <>
            <div class="row">
                if let Some(qr) = &shared.qr {
                    <div class="slip__code">{ code_picture(qr, None, words.qr) }</div>
                }
                <div class="grow">
                    <p><b>{ (words.holds)(shared.lessons.len()) }</b>{ ", " }{ (words.minutes)(shared.minutes) }</p>
                    <ul class="quiet">{ for shared.lessons.iter().map(|lesson| html! { <li>{ name(lesson) }</li> }) }</ul>
                </div>
            </div>
            <div class="field">
                <label class="field__label" for={TEXT}>{ label }</label>
                <input class="field__input code" id={TEXT} readonly=true value={text} />
            </div>
            <p class="row">
                { button("button button--primary", html! { copy }, view.on_act, move || Act::Copy(copied.clone(), TEXT)) }
                { button("button", html! { <>{ icon(Icon::Print) }{ words.print }</> }, view.on_act, || Act::Print) }
            </p>
            { view_told(view, TEXT) }
            if shared.link.is_none() {
                <p>{ words.no_link }</p>
            }
            if view.page.is_some_and(hash::is_local) {
                { notice(Icon::Note, words.local) }
            }
            <p class="quiet">{ words.inside }</p>
            { view_qr(view, shared) }
        </>
    }
}

/// Whether copying from a field worked.
fn view_told(view: &AssignView, field: &'static str) -> Html {
    let words = &teach_words().assign.slip;
    let told = view.assign.copied.filter(|(copied, _)| *copied == field);
    let told = told.map(|(_, is_done)| if is_done { words.copied } else { words.copy_by_hand });
    html! { <p role="status">{ told }</p> }
}

fn name(lesson: &LessonSummary) -> Html {
    html! { <>{ &*lesson.number }{ " " }{ &*lesson.title }</> }
}

/// The picture, as a file and for the board; without one the code for the board.
fn view_qr(view: &AssignView, shared: &Shared) -> Html {
    let words = &teach_words().assign.slip;
    let saved = view.assign.is_saved.map(|is| if is { words.saved } else { words.not_saved });
    let drawn = shared.qr.clone();
    html! {
        <>
            if shared.link.is_some() && drawn.is_none() {
                { notice(Icon::Note, words.qr_too_much) }
            }
            if drawn.as_ref().is_some_and(Qr::is_dense) {
                { notice(Icon::Note, words.qr_dense) }
            }
            <p class="row">
                if drawn.is_some() || typed(shared).is_some() {
                    { button("button", html! { words.board }, view.on_act, || Act::Board(true)) }
                }
                if let Some(drawn) = drawn {
                    { button("button", html! { words.save }, view.on_act, move || Act::SaveQr(drawn.to_svg())) }
                }
            </p>
            <p role="status">{ saved }</p>
            { view_board(view, shared) }
        </>
    }
}

/// Picture and code as large as the window, black on white, for a board at the front of the room. Closed until it is asked for.
fn view_board(view: &AssignView, shared: &Shared) -> Html {
    let words = &teach_words().assign.slip;
    html! {
        <dialog class="board" id={BOARD} aria-label={words.board_name}>
            if let Some(qr) = &shared.qr {
                <div class="board__code">{ code_picture(qr, None, words.qr) }</div>
            }
            if let Some(typed) = typed(shared) {
                <div>
                    <p>{ (words.or_type)(&address(view), shared.qr.is_some()) }</p>
                    <pre class="board__type">{ typed }</pre>
                </div>
            }
            <p>{ button("button", html! { words.close }, view.on_act, || Act::Board(false)) }</p>
        </dialog>
    }
}

/// Where learners type a code; nothing where the page has no address that they can open.
pub(super) fn address(view: &AssignView) -> String {
    view.page.map_or_else(String::new, |page| {
        let page = page.split_once("://").map_or(page, |(_, rest)| rest);
        [page, "#/a"].concat()
    })
}

/// The code in rows, where somebody might type it, or has no other way.
pub(super) fn typed(shared: &Shared) -> Option<String> {
    /// Signs of a code, with its hyphens. More than this nobody types who has a link.
    const MOST: usize = 120;
    (shared.code.len() <= MOST || shared.link.is_none()).then(|| rows(&shared.code))
}

/// What to do before lessons about hard things.
fn view_care(shared: &Shared) -> Html {
    let words = &teach_words().assign;
    if shared.hard().next().is_none() {
        return Html::default();
    }
    html! {
        <section class="notice">
            { icon(Icon::Help) }
            <div class="stack stack--tight">
                <p>{ words.care }</p>
                <ul class="list">{ for shared.hard().map(|lesson| html! { <li>{ name(lesson) }</li> }) }</ul>
                <p>{ words.care_do }</p>
            </div>
        </section>
    }
}

/// Other sites to share it on, as plain links, and what shows it inside one.
fn view_ways(view: &AssignView, shared: &Shared) -> Html {
    let words = &teach_words().assign.slip;
    let (Some(classroom), Some(teams), Some(embed)) = (shared.to_classroom(), shared.to_teams(), shared.embed(words.title)) else {
        return Html::default();
    };
    let way = |address: String, name: &'static str| {
        html! { <a class="button" href={address} rel="noreferrer noopener" target="_blank">{ name }{ icon(Icon::Out) }</a> }
    };
    let copied = embed.clone();
    html! {
        <section class="stack stack--snug" aria-labelledby="assign-share">
            <h2 class="h3" id="assign-share">{ words.share }</h2>
            <p class="row">{ way(classroom, words.classroom) }{ way(teams, words.teams) }</p>
            <p class="quiet">{ words.share_how }</p>
            <details>
                <summary class="item"><span class="grow">{ words.embed }</span></summary>
                <div class="stack stack--snug">
                    <ul class="list">{ for words.embed_how.iter().map(|how| html! { <li>{ *how }</li> }) }</ul>
                    <div class="field">
                        <label class="field__label" for={EMBED}>{ words.embed_code }</label>
                        <textarea class="field__input code" id={EMBED} rows="4" readonly=true spellcheck="false" value={embed} />
                    </div>
                    <p>{ button("button", html! { words.copy_embed }, view.on_act, move || Act::Copy(copied.clone(), EMBED)) }</p>
                    { view_told(view, EMBED) }
                </div>
            </details>
        </section>
    }
}
