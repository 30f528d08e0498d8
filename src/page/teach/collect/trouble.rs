//! Codes that can't be read: where each one is, whose it seems to be, what is wrong with it, and what to ask for.

use classroom::{Damage, Why};
use yew::{Html, MouseEvent, html};

use super::{CollectView, button};
use crate::{
    component::icon::{Icon, icon},
    page::faults,
    state::teach::collect::{Act, TROUBLE, Trouble},
    words::teach_words,
};

/// Groups of a code that are named at most.
const MOST: usize = 6;

pub(super) fn view(view: &CollectView) -> Html {
    let words = &teach_words().collect.trouble;
    let troubles = &view.collect.summary.troubles;
    if troubles.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack stack--snug no-print" aria-labelledby={TROUBLE}>
            <h2 class="h3" id={TROUBLE} tabindex="-1">{ (words.title)(troubles.len()) }</h2>
            if troubles.iter().any(|trouble| trouble.is_settled) {
                <p>{ button("button", words.drop_settled, view.on_act, || Act::DismissSettled) }</p>
            }
            <ul class="stack stack--snug">{ for troubles.iter().map(|trouble| view_trouble(view, trouble)) }</ul>
        </section>
    }
}

fn view_trouble(view: &CollectView, trouble: &Trouble) -> Html {
    let words = &teach_words().collect.trouble;
    let place = (words.place)(&trouble.place.source, trouble.place.line);
    let problem = trouble.problem;
    let on_drop = view.on_act.reform(move |_: MouseEvent| Act::Dismiss(problem));
    let is_assignment = matches!(trouble.why, Why::Assignment(_));
    html! {
        <li class="notice is-care" key={trouble.code.clone()}>
            { icon(Icon::Care) }
            <div class="stack stack--tight grow">
                <p>
                    <b>{ place.clone() }</b>{ ". " }
                    { say(&trouble.why) }{ " " }{ ask(trouble) }
                </p>
                { view_slips(&trouble.why) }
                // Of somebody's progress there is nothing to look at.
                if trouble.why != Why::Backup {
                    <details>
                        <summary class="item">{ words.code }</summary>
                        <p class="code">{ trouble.code.clone() }</p>
                    </details>
                }
                <p class="row">
                    if is_assignment {
                        { button("button", words.use_it, view.on_act, move || Act::ExpectThis(problem)) }
                    }
                    <button type="button" class="button" aria-label={(words.drop_this)(&place)} onclick={on_drop}>{ words.drop }</button>
                </p>
            </div>
        </li>
    }
}

fn say(why: &Why) -> String {
    let words = &teach_words().collect.trouble;
    match why {
        Why::Damaged(damage) => say_damage(damage),
        Why::Edited => words.edited.into(),
        Why::Backup => words.backup.into(),
        Why::Assignment(_) => words.assignment.into(),
        Why::Newer => words.newer.into(),
        Why::Senseless => words.senseless.into(),
    }
}

fn say_damage(damage: &Damage) -> String {
    let words = &teach_words().collect.trouble;
    match damage.header.filter(|_| damage.is_cut()) {
        Some(header) => (words.cut)(damage.came, header.groups()),
        None if damage.groups.is_empty() => words.lost.into(),
        None => String::new(),
    }
}

/// The groups at fault, as whoever typed them finds them.
fn view_slips(why: &Why) -> Html {
    let Why::Damaged(damage) = why else { return Html::default() };
    if damage.groups.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p>{ teach_words().collect.trouble.slips }</p>
            <ul class="list">{ for damage.groups.iter().take(MOST).map(|fault| html! { <li>{ faults::say(fault) }</li> }) }</ul>
        </>
    }
}

fn ask(trouble: &Trouble) -> String {
    let words = &teach_words().collect.trouble;
    match (&trouble.why, &trouble.name) {
        (_, Some(name)) if trouble.is_settled => (words.settled)(name.as_str()),
        (Why::Backup, _) => words.ask_receipt.into(),
        (Why::Newer, _) => words.ask_update.into(),
        (Why::Assignment(_), _) => words.ask_assignment.into(),
        (_, Some(name)) => (words.ask)(name.as_str()),
        (_, None) => words.ask_somebody.into(),
    }
}
