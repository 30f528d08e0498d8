//! One step of a lesson: its heading, what stands before the activity, and the activity.

use std::rc::Rc;

use lesson::{
    Block, Step, Text,
    activity::{Question, question::Picked, tool::Use},
    attempt::{Answered, StepState},
};
use yew::prelude::*;

use super::{
    Here,
    desk::Desk,
    question::{Asked, view_question},
    scenario::view_scenario,
    stage::Setting,
};
use crate::{component::rich_text::view_text, words::lesson_words};

/// Everything of one step below the playbar and above the row with "Next".
pub fn view_activity(desk: &Desk, step: &Step, state: &StepState) -> Html {
    let is_under_way = matches!(state, StepState::Scenario(_, walk) if walk.visits().len() > 1);
    html! {
        <section class="step stack" aria-labelledby="step-title" key={step.id.as_str()}>
            // Once a story is under way its scene is the headline.
            <h2 id="step-title" tabindex="-1" class={is_under_way.then_some("eyebrow")}>{ view_text(&step.title, &desk.here.lesson) }</h2>
            { view_kind(desk, step, state) }
        </section>
    }
}

fn view_kind(desk: &Desk, step: &Step, state: &StepState) -> Html {
    let here = &desk.here;
    let setting = setting(here, step, &step.body);
    if let StepState::Tool(_, None | Some(Use::Skipped)) = state
        && desk.without.is_coming
    {
        return on_its_way();
    }
    if desk.is_left_off(state) {
        // Nothing of it shows, so that nobody has to explain why they left it out.
        return html! { <p>{ lesson_words().tool.left_off }</p> };
    }
    let activity = match state {
        StepState::Card => return setting.view(),
        StepState::Questions(parts) => match parts.as_slice() {
            [(question, answered)] => return view_only_question(desk, step, question, answered),
            _ => parts.iter().map(|(question, answered)| view_part(desk, question, answered)).collect(),
        },
        StepState::Scenario(scenario, walk) => view_scenario(desk, scenario, walk),
        StepState::Sort(..) | StepState::Match(..) | StepState::Order(..) | StepState::Fill(..) | StepState::Tool(..) => match desk.kinds {
            Some(kinds) => (kinds.step)(desk, state),
            None => on_its_way(),
        },
    };
    html! { <>{ view_unless_empty(&setting) }{ activity }</> }
}

/// Until what it takes is here.
pub fn on_its_way() -> Html {
    html! { <p class="quiet" role="status">{ lesson_words().tool.on_its_way }</p> }
}

fn setting<'a>(here: &'a Here, step: &'a Step, body: &'a [Block]) -> Setting<'a> {
    Setting { place: step.place.as_ref(), caption: step.caption.as_ref(), body, lesson: &here.lesson, under: 2 }
}

fn view_unless_empty(setting: &Setting) -> Html {
    if setting.is_empty() { Html::default() } else { setting.view() }
}

/// The moment on one side, the question on the other, where there is room.
fn view_only_question(desk: &Desk, step: &Step, question: &Rc<Question>, answered: &Answered<Picked>) -> Html {
    let (lead, prompt) = split_prompt(&step.body);
    let setting = setting(&desk.here, step, lead);
    let asked = view_question(desk, &Asked { question, answered, prompt, name: &step.title });
    if setting.is_scene() && !lead.is_empty() {
        html! { <div class="split split--late">{ setting.view() }{ asked }</div> }
    } else {
        html! { <>{ view_unless_empty(&setting) }{ asked }</> }
    }
}

/// One of several questions of a step, under its own heading.
fn view_part(desk: &Desk, question: &Rc<Question>, answered: &Answered<Picked>) -> Html {
    let desk = desk.at(question.id.clone());
    let here = &desk.here;
    let (lead, prompt) = split_prompt(&question.body);
    let setting = Setting { place: None, caption: None, body: lead, lesson: &here.lesson, under: 3 };
    let title = question.title.clone().unwrap_or_default();
    let heading = here.id("title");
    html! {
        <section class="part stack stack--snug" aria-labelledby={heading.clone()} key={question.id.as_str()}>
            <h3 id={heading}>{ view_text(&title, &here.lesson) }</h3>
            { view_unless_empty(&setting) }
            { view_question(&desk, &Asked { question, answered, prompt, name: &title }) }
        </section>
    }
}

/// The last line before the options is what is asked; it names the group of options.
fn split_prompt(body: &[Block]) -> (&[Block], Option<&Text>) {
    match body {
        [lead @ .., Block::Paragraph(prompt)] => (lead, Some(prompt)),
        _ => (body, None),
    }
}

#[cfg(test)]
mod tests {
    use crate::activity::{
        sample,
        shown::{count, shown},
    };

    #[tokio::test(flavor = "current_thread")]
    async fn every_kind_of_step_has_one_heading_and_one_place_for_news() {
        for step in sample::lesson().steps {
            let html = shown(&step.title.to_plain(), vec![]).await;
            assert_eq!(count(&html, "<h2"), 1, "{html}");
            let asks = match &step.activity {
                lesson::Activity::Card | lesson::Activity::Scenario(_) => 0,
                lesson::Activity::Questions(parts) => parts.len(),
                lesson::Activity::Tool(tool) if tool.name() == "if-then" => 1,
                lesson::Activity::Tool(_) => 2,
                _ => 1,
            };
            assert_eq!(count(&html, r#"role="status""#), asks, "{html}");
        }
    }
}
