//! Handing in: first all that it says, then the code.

use classroom::{Name, Receipt, Says, rows};
use yew::{Html, html};

use super::{TaskView, button, to};
use crate::{
    browser::{field, screen::Screen},
    component::{code_picture::code_picture, icon::Icon, notice::notice},
    page::{HEADING, Page, loading, wait::why},
    qr::qr,
    state::{
        Load,
        task::{Act, ItemLine, Line, LineDetail, MADE, Paper, Place, Said, paper, tell},
    },
    words::{spoken, task_words, words},
};

/// The field with the code.
const CODE: &str = "give-code";

pub(super) fn view_give(view: &TaskView, salt: u32) -> Page {
    let words = &task_words().give;
    let Load::Loaded(catalogue) = view.catalogue else { return loading() };
    let task = view.desk.tasks.get(salt);
    let asked = task.map(|task| tell(task, catalogue, view.saves));
    let mut fault = None;
    let inner = match asked.as_ref().map(|asked| (&asked.task, &asked.told)) {
        None => html! { <p>{ words.gone }</p> },
        Some((_, Err(_))) => html! { <p>{ task_words().changed }</p> },
        Some((_, Ok(told))) if told.assignment.says == Says::Nothing => html! { <p>{ words.nothing }</p> },
        Some((task, Ok(told))) => match paper(task, told, view.reports, view.saves, &view.desk.hand_in) {
            Some(paper) => view_paper(view, &paper, told.assignment.says),
            None => {
                fault = view.fault;
                fault.map_or_else(|| loading().html, |_| view_stuck(view))
            }
        },
    };
    let html = html! {
        <div class="stack stack--wide" key="hand-in">
            <div class="stack stack--tight">
                <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                <p class="lede">{ words.lede }</p>
            </div>
            // It stands there before there is something to tell.
            <div role="status">
                if let Some(fault) = fault {
                    { notice(Icon::Note, why(fault)) }
                    <p>{ words.stuck }</p>
                }
            </div>
            { inner }
            <p>{ to(Place::Asked, "button button--plain", html! { words.back }) }</p>
        </div>
    };
    Page { screen: Some(Screen { name: "hand-in".into(), title: words.title.into(), heading: HEADING }), html }
}

/// Where a lesson did not come.
fn view_stuck(view: &TaskView) -> Html {
    html! { <p>{ button("button", html! { words().ways.try_again }, view.on_act, || Act::Retry) }</p> }
}

fn view_paper(view: &TaskView, paper: &Paper, asked: Says) -> Html {
    let (words, hand_in) = (&task_words().give, &view.desk.hand_in);
    let on_name = view.on_act.reform(|event: yew::InputEvent| Act::Name(field::text(&event)));
    let name = Name::new(&hand_in.name);
    let has_scores = hand_in.says(asked) == Says::Scores;
    html! {
        <>
            <div class="field">
                <label class="field__label" for="give-name">{ words.name }</label>
                <input class="field__input" id="give-name" maxlength={Name::MOST.to_string()} autocomplete="off" aria-describedby="give-name-how" value={hand_in.name.clone()} oninput={on_name} />
                <p class="quiet" id="give-name-how">{ words.name_how }</p>
            </div>
            if asked == Says::Scores {
                { view_done_only(view) }
            }
            <section class="panel stack stack--snug" aria-labelledby="give-says">
                <h2 class="h3" id="give-says">{ words.says }</h2>
                <ul class="list">
                    <li>{ name.map_or_else(|| words.no_name.into(), |name| (words.says_name)(name.as_str())) }</li>
                    { for paper.lines.iter().map(|line| html! { <li>{ say(line) }</li> }) }
                    if has_scores {
                        <li>{ words.items }</li>
                    }
                    <li>{ words.assignment }</li>
                    <li>{ words.attempt }</li>
                </ul>
                { for paper.lines.iter().map(view_each) }
                <p class="quiet">{ words.never }{ " " }{ if has_scores { words.skipped_scores } else { words.skipped } }</p>
            </section>
            { match &paper.receipt {
                _ if paper.is_empty => html! { <p>{ words.empty }</p> },
                None => html! { <p>{ words.need_name }</p> },
                Some(receipt) if hand_in.is_made => view_code(view, receipt),
                Some(_) => html! { <p>{ button("button button--primary", html! { words.make }, view.on_act, || Act::Make) }</p> },
            } }
        </>
    }
}

/// Telling less than was asked for.
fn view_done_only(view: &TaskView) -> Html {
    let (words, is_on) = (&task_words().give, view.desk.hand_in.is_done_only);
    let onchange = view.on_act.reform(move |_: yew::Event| Act::DoneOnly(!is_on));
    html! {
        <div>
            <label class="item">
                <input type="checkbox" checked={is_on} {onchange} aria-describedby="give-less" />
                <span class="grow">{ words.done_only }</span>
            </label>
            <p class="quiet" id="give-less">{ words.done_only_how }</p>
        </div>
    }
}

/// All that is said of a lesson, in one line.
fn say(line: &Line) -> String {
    let words = &task_words().give;
    let Some(Said { state, detail }) = &line.said else { return (words.newer)(&line.title) };
    let mut said = vec![(words.line)(&line.title, *state)];
    if let Some(LineDetail { minutes, endings, of_endings, score, .. }) = detail {
        if *minutes > 0 {
            said.push((words.minutes)((*minutes).into()));
        }
        if *of_endings > 0 {
            said.push((words.endings)(endings.len(), *of_endings));
        }
        if let Some(score) = score {
            said.push((words.score)(score.right_last, score.answered));
        }
    }
    said.join("; ")
}

/// Answer by answer, for whoever wants to know. Nothing where only what is done is told.
fn view_each(line: &Line) -> Html {
    let words = &task_words().give;
    let Some(detail) = line.said.as_ref().and_then(|said| said.detail.as_ref()) else { return Html::default() };
    let lang = Some(&detail.language).filter(|tag| **tag != spoken().tag());
    let titles = detail.endings.join(", ");
    html! {
        <details>
            <summary>{ (words.each)(&line.title) }</summary>
            <ul class="list">
                { for detail.items.iter().map(|item| view_item(item, lang)) }
                if detail.of_endings > 0 {
                    <li>{ words.endings_seen }if titles.is_empty() { { words.no_ending } } else { <span lang={lang.cloned()}>{ titles }</span> }</li>
                }
            </ul>
        </details>
    }
}

fn view_item(item: &ItemLine, lang: Option<&String>) -> Html {
    let words = &task_words().give;
    html! {
        <li>
            // Many titles are questions: no colon behind them.
            <b lang={lang.cloned()}>{ item.title.clone() }</b>
            { " " }
            if let Some(answered) = item.answered {
                if let Some(picked) = &item.picked {
                    { words.picked }<q lang={lang.cloned()}>{ picked.clone() }</q>
                } else {
                    { (words.first_fit)(answered.right_first) }
                }
                { "; " }{ (words.last_fit)(answered.right_last) }
            } else {
                { words.no_answer }
            }
        </li>
    }
}

fn view_code(view: &TaskView, receipt: &Receipt) -> Html {
    let (words, hand_in) = (&task_words().give, &view.desk.hand_in);
    let code = receipt.code();
    let text = rows(&code);
    let (count, shows_qr) = (text.lines().count().clamp(2, 8), hand_in.shows_qr);
    let (copied, saved, sent) = (text.clone(), text.clone(), text.clone());
    let told = hand_in.is_copied.map(|is| if is { words.copied } else { words.copy_by_hand });
    let told_saved = hand_in.is_saved.map(|is| if is { words.saved } else { words.not_saved });
    let is_others_too = hand_in.is_saved == Some(true) && view.saves.keeping().is_in_memory();
    html! {
        <section class="stack stack--snug" aria-labelledby={MADE}>
            <h2 class="h3" id={MADE} tabindex="-1">{ words.code }</h2>
            <div class="field">
                <label class="unseen" for={CODE}>{ words.code }</label>
                <p class="quiet" id="give-code-how">{ words.code_how }</p>
                <textarea class="field__input code" id={CODE} rows={count.to_string()} readonly=true spellcheck="false" aria-describedby="give-code-how" value={text} />
            </div>
            <p class="row no-print">
                { button("button button--primary", html! { words.copy }, view.on_act, move || Act::Copy(copied.clone(), CODE)) }
                if view.can_send {
                    { button("button", html! { words.send_on }, view.on_act, move || Act::SendOn(sent.clone())) }
                }
                { button("button", html! { words.save }, view.on_act, move || Act::Save(saved.clone())) }
                { button("button", html! { if shows_qr { { words.hide_qr } } else { { words.show_qr } } }, view.on_act, move || Act::ShowQr(!shows_qr)) }
            </p>
            <div role="status">
                if let Some(told) = told { <p>{ told }</p> }
                if let Some(told) = told_saved { <p>{ told }</p> }
                if is_others_too { <p>{ words.delete_file }</p> }
            </div>
            if shows_qr {
                { view_qr(&code) }
            }
        </section>
    }
}

fn view_qr(code: &str) -> Html {
    let words = &task_words().give;
    match qr(code, None) {
        Some(qr) => code_picture(&qr, Some((qr.size * 8).clamp(200, 400)), words.qr_alt),
        None => notice(Icon::Note, words.qr_too_much),
    }
}
