//! An if-then card. Plans of this form are kept more often than good intentions (Gollwitzer & Sheeran 2006).

use std::{cell::RefCell, rc::Rc};

use lesson::{
    activity::tool::{IfThen, Use},
    attempt::Answer,
};
use yew::prelude::*;

use super::{
    desk::{Desk, Scratch},
    plan::Plan,
};
use crate::{
    browser::field,
    component::{
        boat::boat,
        icon::{Icon, icon},
        plain::plain,
    },
    words::lesson_words,
};

/// What fits on the card in large print.
const MOST_LETTERS: (&str, &str) = ("80", "120");

thread_local! {
    // Cards kept while the page is open, so that going back shows them. They are private: a reload forgets them,
    // and no save, link or receipt ever sees them.
    static KEPT: RefCell<Vec<(String, Plan)>> = const { RefCell::new(Vec::new()) };
}

/// Forgets every card: somebody else comes to this device.
pub fn forget_cards() {
    KEPT.take();
}

pub fn view_if_then(desk: &Desk, tool: &IfThen, used: Option<Use>) -> Html {
    let here = &desk.here;
    let (words, tools) = (&lesson_words().if_then, &lesson_words().tool);
    let name = [here.lesson.as_str(), "/", here.step.as_str()].concat();
    let kept = KEPT.with_borrow(|kept| kept.iter().find(|(of, _)| *of == name).map(|(_, plan)| plan.clone()));
    let plan = desk.scratch.plan.clone().or_else(|| kept.clone()).unwrap_or_default();

    let is_kept = kept.as_ref() == Some(&plan);
    let lines = lines(tool, &plan);
    let on_keep = {
        let (here, plan) = (here.clone(), plan.clone());
        Callback::from(move |_: MouseEvent| {
            KEPT.with_borrow_mut(|cards| {
                cards.retain(|(of, _)| *of != name);
                cards.push((name.clone(), plan.clone()));
            });
            here.answer(Answer::Used(Use::Used));
        })
    };
    let say = match used {
        _ if is_kept => words.kept_how,
        Some(Use::Skipped) => tools.skipped,
        Some(Use::Used) if kept.is_none() => words.kept_before,
        _ => "",
    };
    let is_ready = !lines.is_empty() && !is_kept;
    html! {
        <div class="if-then split split--even" id={here.id("part")} tabindex="-1">
            { view_plans(desk, tool, &plan) }
            <div class="stack">
                { view_card(lines) }
                <label class="item no-print">
                    <input type="checkbox" />
                    <span class="grow"><b>{ words.read_once }</b><span class="quiet">{ words.read_why }</span></span>
                </label>
                <div class="row check no-print">
                    <button
                        type="button"
                        class={if is_ready { "button button--check" } else { "button button--check button--wait" }}
                        aria-disabled={(!is_ready).then_some("true")}
                        onclick={is_ready.then_some(on_keep)}
                    >
                        if is_kept {
                            { icon(Icon::Tick) }{ words.kept }
                        } else {
                            { words.keep }
                        }
                    </button>
                </div>
                <p class="quiet" role="status">{ say }</p>
            </div>
        </div>
    }
}

fn view_plans(desk: &Desk, tool: &IfThen, plan: &Plan) -> Html {
    let here = &desk.here;
    let words = &lesson_words().if_then;
    let change = {
        let desk = desk.clone();
        Callback::from(move |plan: Plan| desk.note(Scratch { plan: Some(plan), ..Scratch::default() }))
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
                    <p class="quiet">{ words.private }</p>
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

fn view_card(mut lines: Vec<Line>) -> Html {
    let words = &lesson_words().if_then;
    let is_empty = lines.is_empty();
    if is_empty {
        lines = vec![(words.card_if, "\u{2026}".into()), (words.card_then, "\u{2026}".into())];
    }
    html! {
        <article class={if is_empty { "card card--empty" } else { "card" }} aria-label={words.card}>
            <p class="quiet"><b>{ words.card }</b></p>
            { for lines.into_iter().map(|(lead, rest)| html! { <p class="card__line"><b>{ lead }</b>{ rest }</p> }) }
            <div class="card__foot" aria-hidden="true">
                { boat() }
                <svg class="sea" viewBox="0 0 400 36" preserveAspectRatio="none">
                    <path vector-effect="non-scaling-stroke" d="M-4 8q17-12 34 0t34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0 34 0V40H-4Z" />
                </svg>
            </div>
        </article>
    }
}

/// A line of the card: its bold start, and the rest.
type Line = (&'static str, String);

/// What stands on the card; nothing while there is nothing to keep.
fn lines(tool: &IfThen, plan: &Plan) -> Vec<Line> {
    let words = &lesson_words().if_then;
    let both = |when: &str, then: &str| vec![(words.card_if, [when, ","].concat()), (words.card_then, [then, "."].concat())];
    if plan.is_own {
        let tidy = |text| str::trim(text).trim_end_matches(['.', ',']);
        let (when, then) = (tidy(&plan.own_if), tidy(&plan.own_then));
        return if when.is_empty() || then.is_empty() { Vec::new() } else { both(when, then) };
    }
    let Some(text) = plan.ready.and_then(|ready| tool.plans.get(ready)) else { return Vec::new() };
    match (words.halves)(text) {
        Some((when, then)) => both(when, then),
        None => vec![("", text.to_string())],
    }
}

#[cfg(test)]
mod tests {
    use lesson::activity::Tool;

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
        let words = |when: &str, then: &str| vec![("If ", when.to_owned()), ("then I ", then.to_owned())];
        assert_eq!(both(Plan { ready: Some(1), ..Plan::default() }), words("someone goes quiet on me,", "wait till morning and ask."));
        let own = Plan { is_own: true, own_if: " I get a text, ".into(), own_then: "read it twice.".into(), ..Plan::default() };
        assert_eq!(both(own), words("I get a text,", "read it twice."));
        assert_eq!(both(Plan { is_own: true, own_if: "I stop".into(), ..Plan::default() }), []);
        assert_eq!(both(Plan::default()), []);
        let spanish = IfThen { when: "algo duele".into(), plans: vec!["Si duele, espero.".into()] };
        assert_eq!(lines(&spanish, &Plan { ready: Some(0), ..Plan::default() }), [("", "Si duele, espero.".to_owned())]);
    }
}
