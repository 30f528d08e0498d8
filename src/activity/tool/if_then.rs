//! An if-then card. Plans of this form are kept more often than good intentions (Gollwitzer & Sheeran 2006).

use std::rc::Rc;

use lesson::activity::tool::{IfThen, Use};
use yew::prelude::*;

use super::{
    super::desk::{Desk, Scratch},
    Plan, Work,
    keep::{Offer, view_keep, work_here},
    kept::Line,
};
use crate::{browser::field, component::plain::plain, words::lesson_words};

/// What fits on the card in large print.
const MOST_LETTERS: (&str, &str) = ("80", "120");

pub fn view_if_then(desk: &Desk, tool: &IfThen, used: Option<Use>) -> Html {
    let words = &lesson_words().if_then;
    let plan = match work_here(desk) {
        Some(Work::Plan(plan)) => plan,
        _ => Plan::default(),
    };
    let read_once = html! {
        <label class="item no-print">
            <input type="checkbox" />
            <span class="grow"><b>{ words.read_once }</b><span class="quiet">{ words.read_why }</span></span>
        </label>
    };
    let offer = Offer {
        form: None,
        card: words.card,
        lines: lines(tool, &plan),
        gives: Vec::new(),
        work: Work::Plan(plan.clone()),
        empty: vec![(words.card_if.into(), "\u{2026}".into()), (words.card_then.into(), "\u{2026}".into())],
    };
    html! {
        <div class="if-then split split--even" id={desk.here.id("part")} tabindex="-1">
            { view_plans(desk, tool, &plan) }
            { view_keep(desk, offer, used, read_once) }
        </div>
    }
}

fn view_plans(desk: &Desk, tool: &IfThen, plan: &Plan) -> Html {
    let here = &desk.here;
    let words = &lesson_words().if_then;
    let change = {
        let desk = desk.clone();
        Callback::from(move |plan: Plan| desk.note(Scratch { work: Some(Work::Plan(plan)), ..Scratch::default() }))
    };
    let option = |picked: bool, next: Plan, label: Html| {
        let onclick = change.reform(move |_: MouseEvent| next.clone());
        html! {
            <div class={if picked { "option option--picked" } else { "option" }}>
                <label class="option__row">
                    <input type="radio" name={here.id("plan")} checked={picked} {onclick} />
                    <span class="grow">{ label }</span>
                </label>
            </div>
        }
    };
    let ready = |(place, text): (usize, &Rc<str>)| {
        let next = Plan { ready: Some(place), is_own: false, ..plan.clone() };
        option(!plan.is_own && plan.ready == Some(place), next, plain(text))
    };
    let own = Plan { is_own: true, ..plan.clone() };
    let edit_if = {
        let plan = plan.clone();
        change.reform(move |event: InputEvent| Plan { own_if: field::value(&event), ..plan.clone() })
    };
    let edit_then = {
        let plan = plan.clone();
        change.reform(move |event: InputEvent| Plan { own_then: field::value(&event), ..plan.clone() })
    };
    html! {
        <fieldset class="stack stack--tight no-print">
            <legend class="question__prompt">{ words.for_when }{ plain(&tool.when) }</legend>
            { for tool.plans.iter().enumerate().map(ready) }
            { option(plan.is_own, own, html! { words.write_own }) }
            if plan.is_own {
                <div class="if-then__own stack stack--snug">
                    { view_field(here.id("own-if"), words.if_field, MOST_LETTERS.0, &plan.own_if, edit_if) }
                    { view_field(here.id("own-then"), words.then_field, MOST_LETTERS.1, &plan.own_then, edit_then) }
                    <p class="quiet">{ lesson_words().tool.private }{ " " }{ lesson_words().tool.alone }</p>
                </div>
            }
        </fieldset>
    }
}

fn view_field(id: AttrValue, label: &'static str, most: &'static str, value: &str, oninput: Callback<InputEvent>) -> Html {
    html! {
        <div class="field">
            <label class="field__label" for={id.clone()}>{ label }</label>
            <input class="field__input" {id} type="text" maxlength={most} autocomplete="off" value={value.to_owned()} {oninput} />
        </div>
    }
}

/// What stands on the card; nothing while there is nothing to keep.
fn lines(tool: &IfThen, plan: &Plan) -> Vec<Line> {
    let words = &lesson_words().if_then;
    let both =
        |when: &str, then: &str| vec![(words.card_if.to_owned(), [when, ","].concat()), (words.card_then.to_owned(), [then, "."].concat())];
    if plan.is_own {
        let tidy = |text| str::trim(text).trim_end_matches(['.', ',']);
        let (when, then) = (tidy(&plan.own_if), tidy(&plan.own_then));
        return if when.is_empty() || then.is_empty() { Vec::new() } else { both(when, then) };
    }
    let Some(text) = plan.ready.and_then(|ready| tool.plans.get(ready)) else { return Vec::new() };
    match (words.halves)(text) {
        Some((when, then)) => both(when, then),
        None => vec![(String::new(), text.to_string())],
    }
}

#[cfg(test)]
mod tests {
    use lesson::{activity::Tool, attempt::Answer};

    use super::*;
    use crate::activity::{
        sample,
        shown::{answered, count, shown},
    };

    #[tokio::test(flavor = "current_thread")]
    async fn ready_plans_and_an_own_one_are_on_offer() {
        let html = shown("Your plan", vec![]).await;
        assert_eq!(count(&html, r#"type="radio""#), 3);
        assert!(html.contains("For when someone goes quiet on me") && html.contains("Write my own"), "{html}");
        assert!(!html.contains("maxlength"), "the fields wait until they are wanted");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn passing_over_counts_the_same() {
        let html = shown("Your plan", vec![answered("Your plan", Answer::Used(Use::Skipped))]).await;
        assert!(html.contains("It counts the same."), "{html}");
    }

    #[test]
    fn a_plan_becomes_two_lines() {
        let Tool::IfThen(tool) = sample::if_then() else { return };
        let both = |plan: Plan| lines(&tool, &plan);
        let words = |when: &str, then: &str| vec![("If ".to_owned(), when.to_owned()), ("then I ".to_owned(), then.to_owned())];
        assert_eq!(both(Plan { ready: Some(1), ..Plan::default() }), words("someone goes quiet on me,", "wait till morning and ask."));
        let own = Plan { is_own: true, own_if: " I get a text, ".into(), own_then: "read it twice.".into(), ..Plan::default() };
        assert_eq!(both(own), words("I get a text,", "read it twice."));
        assert_eq!(both(Plan { is_own: true, own_if: "I stop".into(), ..Plan::default() }), []);
        assert_eq!(both(Plan::default()), []);
        let spanish = IfThen { when: "algo duele".into(), plans: vec!["Si duele, espero.".into()] };
        assert_eq!(lines(&spanish, &Plan { ready: Some(0), ..Plan::default() }), [(String::new(), "Si duele, espero.".to_owned())]);
    }
}
