//! One step of a lesson: its heading, what stands before the activity, and the activity.

use std::rc::Rc;

use lesson::{
    Block, Lesson, Step, Text,
    activity::{Question, Tool, question::Picked},
    attempt::{Answered, Event, StepState},
};
use yew::prelude::*;

use super::{
    Here, breathing::BreathingView, fill::FillView, if_then::IfThenView, matching::MatchView, order::OrderView, question::QuestionView,
    scenario::ScenarioView, sort::SortView, stage::Setting,
};
use crate::component::rich_text::view_text;

#[derive(PartialEq, Properties)]
pub struct StepViewProps {
    pub lesson: Rc<Lesson>,
    pub index: usize,
    pub state: StepState,
    /// What the learner did. The page records it, then renders again.
    pub on_event: Callback<Event>,
}

/// Everything of one step below the playbar and above the row with "Next".
#[component]
pub fn StepView(props: &StepViewProps) -> Html {
    let StepViewProps { lesson, index, state, on_event } = props;
    let Some(step) = lesson.steps.get(*index) else { return Html::default() };
    let here = Here::new(&lesson.id, step, on_event);
    let is_under_way = matches!(state, StepState::Scenario(_, walk) if walk.visits().len() > 1);
    html! {
        <section class="step stack" aria-labelledby="step-title" key={step.id.as_str()}>
            // Once a story is under way its scene is the headline.
            <h2 id="step-title" tabindex="-1" class={is_under_way.then_some("eyebrow")}>{ view_text(&step.title, &lesson.id) }</h2>
            { view_activity(&here, step, state) }
        </section>
    }
}

fn view_activity(here: &Here, step: &Step, state: &StepState) -> Html {
    let setting = setting(here, step, &step.body);
    match state {
        StepState::Card => setting.view(),
        StepState::Questions(parts) => match parts.as_slice() {
            [(question, answered)] => view_only_question(here, step, question, answered),
            _ => {
                html! { <>{ view_unless_empty(&setting) }{ for parts.iter().map(|(question, answered)| view_part(here, question, answered)) }</> }
            }
        },
        StepState::Sort(sort, answered) => {
            html! { <>{ view_unless_empty(&setting) }<SortView {here} {sort} answered={answered.clone()} /></> }
        }
        StepState::Match(pairs, answered) => {
            html! { <>{ view_unless_empty(&setting) }<MatchView {here} {pairs} answered={answered.clone()} /></> }
        }
        StepState::Order(order, answered) => {
            html! { <>{ view_unless_empty(&setting) }<OrderView {here} {order} answered={answered.clone()} /></> }
        }
        StepState::Fill(fill, answered) => {
            html! { <>{ view_unless_empty(&setting) }<FillView {here} {fill} answered={answered.clone()} /></> }
        }
        StepState::Scenario(scenario, walk) => html! { <ScenarioView {here} {scenario} walk={walk.clone()} /> },
        StepState::Tool(tool, used) => html! { <>{ view_unless_empty(&setting) }{ view_tool(here, tool, *used) }</> },
    }
}

fn setting<'a>(here: &'a Here, step: &'a Step, body: &'a [Block]) -> Setting<'a> {
    Setting { place: step.place.as_ref(), caption: step.caption.as_ref(), body, lesson: &here.lesson, under: 2 }
}

fn view_unless_empty(setting: &Setting) -> Html {
    if setting.is_empty() { Html::default() } else { setting.view() }
}

/// The moment on one side, the question on the other, where there is room.
fn view_only_question(here: &Here, step: &Step, question: &Rc<Question>, answered: &Answered<Picked>) -> Html {
    let (lead, prompt) = split_prompt(&step.body);
    let setting = setting(here, step, lead);
    let asked = view_question(here, question, answered, prompt, &step.title);
    if setting.is_scene() && !lead.is_empty() {
        html! { <div class="split split--late">{ setting.view() }{ asked }</div> }
    } else {
        html! { <>{ view_unless_empty(&setting) }{ asked }</> }
    }
}

/// One of several questions of a step, under its own heading.
fn view_part(here: &Here, question: &Rc<Question>, answered: &Answered<Picked>) -> Html {
    let here = Here { part: question.id.clone(), ..here.clone() };
    let (lead, prompt) = split_prompt(&question.body);
    let setting = Setting { place: None, caption: None, body: lead, lesson: &here.lesson, under: 3 };
    let title = question.title.clone().unwrap_or_default();
    let heading = here.id("title");
    html! {
        <section class="part stack stack--snug" aria-labelledby={heading.clone()} key={question.id.as_str()}>
            <h3 id={heading}>{ view_text(&title, &here.lesson) }</h3>
            { view_unless_empty(&setting) }
            { view_question(&here, question, answered, prompt, &title) }
        </section>
    }
}

fn view_question(here: &Here, question: &Rc<Question>, answered: &Answered<Picked>, prompt: Option<Text>, name: &Text) -> Html {
    html! { <QuestionView {here} {question} answered={answered.clone()} {prompt} name={name.clone()} /> }
}

/// The last line before the options is what is asked; it names the group of options.
fn split_prompt(body: &[Block]) -> (&[Block], Option<Text>) {
    match body {
        [lead @ .., Block::Paragraph(prompt)] => (lead, Some(prompt.clone())),
        _ => (body, None),
    }
}

fn view_tool(here: &Here, tool: &Rc<Tool>, used: Option<lesson::activity::tool::Use>) -> Html {
    match &**tool {
        Tool::IfThen(_) => html! { <IfThenView {here} {tool} {used} /> },
        Tool::Breathing(_) => html! { <BreathingView {here} {tool} {used} /> },
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
                lesson::Activity::Tool(tool) if tool.name() == "breathing" => 2,
                _ => 1,
            };
            assert_eq!(count(&html, r#"role="status""#), asks, "{html}");
        }
    }
}
