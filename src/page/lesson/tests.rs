//! A lesson's screens where a teacher left parts off.

use std::rc::Rc;

use lesson::{
    Lesson,
    activity::tool::Use,
    attempt::{Answer, Attempt, Event, Stop, Tab, Trail},
};
use yew::Callback;

use super::{end::view_end, step::view_step};
use crate::{
    activity::{Desk, KINDS, Without, sample},
    component::render::render,
    store::Keeping,
};

const OFF: Without = Without { tools: true, breathing: true, feeling_check: true, is_coming: false };

/// The lesson's cards, worksheets and breathing, and the same with each of them passed over or used.
fn attempt(used: Option<Use>) -> Attempt {
    let lesson = Rc::new(sample::lesson());
    let mut attempt = Attempt::resume(lesson.clone(), Trail::default());
    for index in tools(&lesson) {
        let step = &lesson.steps[index];
        if let Some(used) = used {
            let event = Event::Answered { step: step.id.clone(), part: step.part(), answer: Answer::Used(used) };
            assert!(attempt.update(event, &Tab::new(1)));
        }
    }
    assert!(attempt.update(Event::Moved { to: Stop::End }, &Tab::new(1)));
    attempt
}

fn tools(lesson: &Lesson) -> Vec<usize> {
    let is_tool = |index: &usize| matches!(lesson.steps[*index].activity, lesson::Activity::Tool(_));
    (0..lesson.steps.len()).filter(is_tool).collect()
}

fn desk(without: Without) -> Desk {
    let mut desk = Desk::new(Callback::noop(), Callback::noop());
    desk.kinds = Some(KINDS);
    desk.without = without;
    desk
}

async fn step(used: Option<Use>, index: usize, without: Without) -> String {
    render(move || {
        let attempt = attempt(used);
        let step = &attempt.lesson().steps[index];
        view_step(None, &attempt, index, step, &desk(without), None).unwrap().html
    })
    .await
}

async fn end(used: Option<Use>, without: Without) -> String {
    render(move || view_end(None, &attempt(used), Keeping::Kept, &desk(without), None, None).html).await
}

#[tokio::test(flavor = "current_thread")]
async fn what_a_teacher_left_off_stays_off_also_after_going_on() {
    for index in tools(&sample::lesson()) {
        for used in [None, Some(Use::Skipped)] {
            let html = step(used, index, OFF).await;
            assert!(html.contains("Your teacher left this part out") && !html.contains("<button"), "{html}");
            assert!(html.contains(r#"class="button button--primary">"#) && !html.contains("Skip this step"), "{html}");
        }
        let html = step(Some(Use::Used), index, OFF).await;
        assert!(!html.contains("left this part out"), "what was used before stays: {html}");
    }
}

#[tokio::test(flavor = "current_thread")]
async fn a_tool_waits_until_it_is_known_whether_it_was_left_off() {
    let index = tools(&sample::lesson())[0];
    let html = step(None, index, Without { is_coming: true, ..Without::default() }).await;
    assert!(html.contains("on its way") && !html.contains("<button"), "{html}");
}

#[tokio::test(flavor = "current_thread")]
async fn the_end_says_nothing_of_what_was_left_off() {
    let lesson = sample::lesson();
    let titles: Vec<String> = tools(&lesson).into_iter().map(|index| format!("<b>{}</b>", lesson.steps[index].title.to_plain())).collect();
    let html = end(None, Without::default()).await;
    assert!(titles.iter().all(|title| html.contains(title)) && html.contains("See the card again"), "{html}");
    let html = end(None, OFF).await;
    assert!(!titles.iter().any(|title| html.contains(title)), "{html}");
    assert!(!html.contains("See the card again") && !html.contains("if-then card"), "{html}");
    let html = end(Some(Use::Used), OFF).await;
    assert!(html.contains("See the card again"), "{html}");
}
