//! A pacer for slow breaths: in for 4 seconds, out for 6. Nothing moves until the learner starts it, and it always
//! stands beside ways that have nothing to do with breathing: for some people breathing exercises make things worse.

use lesson::{
    activity::tool::{Breathing, Use},
    attempt::Answer,
};
use yew::prelude::*;

use super::{
    super::desk::{Desk, Scratch},
    pace::{IN, OUT, Pace},
};
use crate::{
    component::{boat::boat, plain::plain},
    words::lesson_words,
};

pub fn view_breathing(desk: &Desk, tool: &Breathing, used: Option<Use>) -> Html {
    let (here, breaths) = (&desk.here, u32::from(tool.breaths));
    let (words, tools) = (&lesson_words().breathing, &lesson_words().tool);
    let Scratch { pace, is_still, .. } = *desk.scratch;
    let is_going = desk.is_ticking();
    let on_go = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            let pace = if is_going { Pace::Stopped } else { Pace::Going { second: 0, of: breaths * (IN + OUT) } };
            desk.note(Scratch { pace, is_still, ..Scratch::default() });
            if !is_going {
                desk.here.answer(Answer::Used(Use::Used));
            }
        })
    };
    let on_still = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.note(Scratch { pace: desk.scratch.pace, is_still: !is_still, ..Scratch::default() }))
    };
    let on_use = {
        let here = here.clone();
        Callback::from(move |_: MouseEvent| here.answer(Answer::Used(Use::Used)))
    };
    html! {
        <div class="breathing split" id={here.id("part")} tabindex="-1">
            { view_pacer(pace, breaths, is_still) }
            <div class="stack">
                <div class="row">
                    <button type="button" class="button button--check" onclick={on_go}>{ if is_going { words.stop } else { words.start } }</button>
                    <button type="button" class="button" aria-pressed={if is_still { "true" } else { "false" }} onclick={on_still}>{ words.still }</button>
                </div>
                <p class="quiet">{ words.calm }</p>
                { view_other(tool, on_use) }
                <p class="quiet" role="status">{ match used {
                    _ if is_going => "",
                    Some(Use::Used) => words.done,
                    Some(Use::Skipped) => tools.skipped,
                    None => "",
                } }</p>
            </div>
        </div>
    }
}

fn view_other(tool: &Breathing, on_use: Callback<MouseEvent>) -> Html {
    let words = &lesson_words().breathing;
    html! {
        <section class="panel panel--quiet stack stack--snug" aria-labelledby="other-ways">
            <h3 class="h3" id="other-ways">{ words.others }</h3>
            <p class="quiet">{ words.others_fine }</p>
            <ul>{ for tool.other.iter().map(|way| html! { <li class="item">{ plain(way) }</li> }) }</ul>
            <button type="button" class="button" onclick={on_use}>{ words.did_other }</button>
        </section>
    }
}

fn view_pacer(pace: Pace, breaths: u32, is_still: bool) -> Html {
    let words = &lesson_words().breathing;
    let (word, second) = match pace {
        Pace::Going { second, .. } => match second % (IN + OUT) {
            second if second < IN => (words.breathe_in, Some(second)),
            second => (words.breathe_out, Some(second)),
        },
        Pace::Waiting => (words.ready, None),
        Pace::Stopped => (words.stopped, None),
        Pace::Done => (words.over, None),
    };
    let tide = second.map(|second| if second < IN { "pacer--in" } else { "pacer--out" });
    let bead = |number: u32| {
        let is_in = number < IN;
        let is_on = second.is_some_and(|second| number <= second && is_in == (second < IN));
        let label = if is_in { number + 1 } else { number + 1 - IN };
        html! { <li class={classes!("disc", is_in.then_some("disc--square"), is_on.then_some("is-on"))}>{ label }</li> }
    };
    html! {
        <div class={classes!("panel", "panel--scene", "pacer", "hue-1", tide, is_still.then_some("pacer--still"))}>
            <p class="panel__caption">{ words.caption }</p>
            <p class="pacer__word h1" role="status">{ word }</p>
            <div class="pacer__sea" aria-hidden="true">
                <span class="pacer__sun" />
                <div class="pacer__level">
                    { boat() }
                    <svg class="pacer__wave" viewBox="0 0 800 300" preserveAspectRatio="none">
                        <path vector-effect="non-scaling-stroke" d="M-50 20q50-20 100 0t100 0q50-20 100 0t100 0q50-20 100 0t100 0q50-20 100 0t100 0q50-20 100 0V310H-50Z" />
                        <path class="deep" d="M-90 62q50-16 100 0t100 0q50-16 100 0t100 0q50-16 100 0t100 0q50-16 100 0t100 0q50-16 100 0V310H-90Z" />
                    </svg>
                </div>
            </div>
            <div class="pacer__still">
                <p>{ words.finger }</p>
                { view_hills(breaths) }
            </div>
            <ol class="pacer__count" aria-hidden="true">{ for (0..IN + OUT).map(bead) }</ol>
        </div>
    }
}

/// A line with one hill a breath: a short way up for in, a long way down for out.
fn view_hills(breaths: u32) -> Html {
    const WIDTH: u32 = 68;
    let mut line = String::from("M6 74");
    for _ in 0..breaths {
        line.push_str("c12 0 14-44 26-44s24 44 42 44");
    }
    let width = breaths * WIDTH + 12;
    let words = &lesson_words().breathing;
    html! {
        <svg class="still" viewBox={format!("0 0 {width} 86")} role="img" aria-label={words.hills}>
            <path class="wave" d={line} />
            <text x="2" y="20">{ words.hill_in }</text>
            <text x="52" y="20">{ words.hill_out }</text>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use crate::activity::shown::{count, shown};

    #[tokio::test(flavor = "current_thread")]
    async fn nothing_moves_before_start_and_other_ways_stand_beside() {
        let html = shown("One slow minute", vec![]).await;
        assert!(html.contains("Ready when you are") && html.contains(">Start<"), "{html}");
        assert!(!html.contains("pacer--in") && !html.contains("pacer--out") && !html.contains("is-on"), "{html}");
        assert!(html.contains("Find five blue things near you.") && html.contains("Eyes open."), "{html}");
        assert_eq!(count(&html, "c12 0 14-44"), 6, "the still picture has a hill a breath");
    }
}
