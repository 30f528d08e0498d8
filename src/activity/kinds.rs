//! What a lesson's first screen seldom is. It comes in a part of its own, right behind the rest (`later.rs`), and is reached through
//! this value alone.

use lesson::attempt::StepState;
use yew::Html;

use super::{
    desk::Desk, fill::view_fill, matching::view_match, order::view_order, sort::view_sort, story::Story, story_end::view_ending,
    tool::view_tool,
};

/// Draws what comes later.
#[derive(Clone, Copy)]
pub struct Kinds {
    /// What there is to do in a step of which [`is_later`] says so.
    pub step: fn(&Desk, &StepState) -> Html,
    /// The end of a story, in its step.
    pub ending: fn(&Desk, &Story) -> Html,
}

/// Only the part of these kinds may name it.
pub const KINDS: Kinds = Kinds { step: view_later, ending: view_ending };

/// Whether a step as it stands needs them.
pub fn is_later(state: &StepState) -> bool {
    match state {
        StepState::Card | StepState::Questions(_) => false,
        StepState::Scenario(scenario, walk) => walk.is_at_ending(scenario),
        StepState::Sort(..) | StepState::Match(..) | StepState::Order(..) | StepState::Fill(..) | StepState::Tool(..) => true,
    }
}

fn view_later(desk: &Desk, state: &StepState) -> Html {
    match state {
        StepState::Sort(sort, answered) => view_sort(desk, sort, answered),
        StepState::Match(pairs, answered) => view_match(desk, pairs, answered),
        StepState::Order(order, answered) => view_order(desk, order, answered),
        StepState::Fill(fill, answered) => view_fill(desk, fill, answered),
        StepState::Tool(tool, used) => view_tool(desk, tool, *used),
        StepState::Card | StepState::Questions(_) | StepState::Scenario(..) => Html::default(),
    }
}
