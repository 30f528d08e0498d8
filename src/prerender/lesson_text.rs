//! A lesson to read, play and print without the app: for a browser that can't run it, or that runs no script at all. Questions answer
//! by styles alone; a choice of a story is a link to what came of it, and that leads on to the next scene.

use std::rc::Rc;

use lesson::{
    Activity, Lesson, LessonId, Reason, Step, Text,
    activity::{
        Mark, Order, Tool,
        scenario::{Choice, Exit, Scenario, SceneIx},
    },
    attempt::{Attempt, Trail},
};
use yew::{Callback, Html, html};

use super::{
    render::{RenderError, render},
    screens::with_ids,
};
use crate::{
    activity::{Desk, Setting, view_activity},
    component::{
        reason::reason,
        rich_text::{view_blocks, view_text},
    },
    page::{view_about, view_words},
    state::teach::poll::{Poll, PollOption, mixed, polls},
    words::{lesson_words, teach_words, text_words},
};

/// What the ids of a text end with.
const TEXT: &str = "~text";

/// The text as HTML.
pub(super) fn write(lesson: &Rc<Lesson>) -> Result<String, RenderError> {
    let mut html = String::from("<main class=\"page lesson-text\"><article class=\"stack stack--far\">");
    let head = lesson.clone();
    html.push_str(&render(move || view_head(&head))?);
    for (index, step) in lesson.steps.iter().enumerate() {
        let this = lesson.clone();
        let drawn = render(move || view_any_step(&this, index))?;
        // Other ids than the screens of the same page have. What the app draws has the same in each step.
        let is_ours = !matches!(step.activity, Activity::Card | Activity::Questions(_));
        let end = if is_ours { TEXT.to_owned() } else { format!("{TEXT}-{}", index + 1) };
        html.push_str(&with_ids(&drawn, &end));
    }
    html.push_str(&render(view_foot)?);
    Ok(html + "</article></main>")
}

fn view_head(lesson: &Lesson) -> Html {
    let (words, ways) = (text_words(), &lesson_words().lesson);
    html! {
        <header class="stack stack--snug">
            <h1>{ view_text(&lesson.title, &lesson.id) }</h1>
            <p class="quiet">{ words.lede }</p>
            <div class="prose">{ view_blocks(&lesson.opening, &lesson.id, 1) }</div>
            <p><b>{ ways.you_will }</b>{ " " }{ (ways.objective)(&lesson.objective) }</p>
        </header>
    }
}

fn view_any_step(lesson: &Rc<Lesson>, index: usize) -> Html {
    let attempt = Attempt::resume(lesson.clone(), Trail::default());
    let (Some(step), Some(state)) = (lesson.steps.get(index), attempt.states().get(index)) else { return Html::default() };
    match &step.activity {
        // As the app draws them.
        Activity::Card | Activity::Questions(_) => {
            let desk = Desk::new(Callback::noop(), Callback::noop()).of(&lesson.id, &step.id);
            view_activity(&desk, step, state)
        }
        _ => view_step(&lesson.id, step),
    }
}

fn view_foot() -> Html {
    let words = text_words();
    html! {
        <footer class="stack stack--snug">
            <p>{ words.over }</p>
            <p>{ lesson_words().end.heavy }{ " " }{ words.help }</p>
        </footer>
    }
}

fn view_step(lesson: &LessonId, step: &Step) -> Html {
    let setting = Setting { place: step.place.as_ref(), caption: step.caption.as_ref(), body: &step.body, lesson, under: 2 };
    let inner = match &step.activity {
        Activity::Order(order) => view_order(lesson, step, order),
        Activity::Scenario(story) => view_story(lesson, step, story),
        Activity::Tool(tool) => view_tool(tool),
        _ => polls(step).iter().map(|poll| view_poll(lesson, poll)).collect(),
    };
    html! {
        <section class="step stack">
            <h2>{ view_text(&step.title, lesson) }</h2>
            if !setting.is_empty() {
                { setting.view() }
            }
            { inner }
        </section>
    }
}

fn view_why(lesson: &LessonId, why: &Reason) -> Html {
    html! { <div class="prose">{ for why.label.iter().map(|label| html! { <p><b>{ view_text(label, lesson) }</b></p> }) }{ view_blocks(&why.body, lesson, 4) }</div> }
}

/// One thing to think about; what fits shows when it is opened.
fn view_poll(lesson: &LessonId, poll: &Poll) -> Html {
    let offered: Vec<String> = poll.options.iter().map(|option| option.words.to_plain()).collect();
    let text = |text: &Text| view_text(text, lesson);
    let option = |option: &PollOption| {
        // Of several things that share one reason only those that fit are told.
        if option.mark != Mark::Right && option.why.is_none() {
            return Html::default();
        }
        html! { <li><b>{ view_words(option.words, &text) }</b>{ for option.why.map(|why| reason(None, option.mark, crate::component::mark::mark_word(option.mark).into(), Some(why), lesson)) }</li> }
    };
    html! {
        <div class="stack stack--tight">
            if let Some(about) = &poll.about {
                <p class="question__prompt">{ view_about(*about, &text) }</p>
            }
            <p class="quiet">{ offered.join(" / ") }</p>
            <details class="lesson-text__answer">
                <summary>{ text_words().answer }</summary>
                <ul class="list">{ for poll.options.iter().map(option) }</ul>
                { for poll.why.map(|why| view_why(lesson, why)) }
            </details>
        </div>
    }
}

fn view_order(lesson: &LessonId, step: &Step, order: &Order) -> Html {
    let all = || mixed(step, order.items.len()).into_iter().filter_map(|place| order.items.get(place));
    let item = |item: &lesson::activity::order::Item| {
        html! { <li>{ view_text(&item.text, lesson) }{ for item.reason.iter().map(|why| view_why(lesson, why)) }</li> }
    };
    html! {
        <>
            <ul class="list">{ for all().map(|item| html! { <li>{ view_text(&item.text, lesson) }</li> }) }</ul>
            <details class="lesson-text__answer">
                <summary>{ text_words().in_order }</summary>
                <ol class="list">{ for order.items.iter().map(item) }</ol>
            </details>
        </>
    }
}

/// A tool as what its lines ask: it is for the learner alone, on paper or in thought.
fn view_tool(tool: &Tool) -> Html {
    let words = &teach_words().sheet.sheet;
    let lines: &[&str] = match tool {
        Tool::IfThen(_) => &words.if_then,
        Tool::Worksheet(sheet) => (words.blank)(sheet.form),
        Tool::Breathing(_) => return html! { <p>{ text_words().breathing }</p> },
    };
    html! {
        <>
            <p>{ text_words().private }</p>
            <ul class="list">{ for lines.iter().map(|line| html! { <li>{ *line }{ " \u{2026}" }</li> }) }</ul>
        </>
    }
}

fn scene_id(step: &Step, story: &Scenario, at: SceneIx) -> String {
    [step.id.as_str(), ".", story.scene(at).id.as_str()].concat()
}

fn choice_id(step: &Step, story: &Scenario, at: SceneIx, place: usize) -> String {
    [&*scene_id(step, story, at), ".", &(place + 1).to_string()].concat()
}

/// Every scene, and what came of every choice, each with links to where it leads. Styles show the one that was gone to.
fn view_story(lesson: &LessonId, step: &Step, story: &Rc<Scenario>) -> Html {
    let scenes = story.indices().map(|at| {
        let came_of = story.scene(at).choices().iter().enumerate();
        let came_of = came_of.filter_map(|(place, choice)| {
            Some(view_came_of(lesson, step, story, choice, choice_id(step, story, at, place), choice.outcome.as_ref()?))
        });
        html! { <>{ view_scene(lesson, step, story, at) }{ for came_of }</> }
    });
    html! { <div class="lesson-text__story stack">{ for scenes }</div> }
}

fn view_scene(lesson: &LessonId, step: &Step, story: &Scenario, at: SceneIx) -> Html {
    let words = text_words();
    let scene = story.scene(at);
    let setting = Setting { place: scene.place.as_ref(), caption: scene.caption.as_ref(), body: &scene.body, lesson, under: 3 };
    let choice = |(place, choice): (usize, &Choice)| {
        let to = match &choice.outcome {
            Some(_) => choice_id(step, story, at, place),
            None => scene_id(step, story, choice.to),
        };
        let needs: Vec<&str> = choice.conditions.iter().filter_map(|one| Some(&*story.meters.get(one.meter)?.name)).collect();
        html! {
            <li>
                <a class="choice" href={["#", &to, TEXT].concat()}>
                    <span class="grow">
                        { view_text(&choice.text, lesson) }
                        if !needs.is_empty() {
                            { " " }<span class="quiet">{ (words.only_if)(&needs.join(", ")) }</span>
                        }
                    </span>
                </a>
            </li>
        }
    };
    html! {
        <section class="stack stack--snug" id={scene_id(step, story, at)} tabindex="-1">
            <h3>{ if at == SceneIx::FIRST { html! { lesson_words().story.first } } else { view_text(&scene.title, lesson) } }</h3>
            { setting.view_panel(None) }
            if let Exit::Ending(ending) = scene.exit {
                <p><b>{ (teach_words().sheet.booklet.ending)(ending) }</b></p>
                <p><a href={["#", &scene_id(step, story, SceneIx::FIRST), TEXT].concat()}>{ words.again }</a></p>
            } else {
                <h4 class="h3">{ lesson_words().story.what_now }</h4>
                <ul class="stack stack--tight">{ for scene.choices().iter().enumerate().map(choice) }</ul>
            }
        </section>
    }
}

fn view_came_of(lesson: &LessonId, step: &Step, story: &Scenario, choice: &Choice, id: String, outcome: &Reason) -> Html {
    let words = text_words();
    html! {
        <section class="stack stack--snug" {id} tabindex="-1">
            <p class="quiet">{ lesson_words().story.you_chose }{ view_text(&choice.text, lesson) }</p>
            { view_why(lesson, outcome) }
            <p><a href={["#", &scene_id(step, story, choice.to), TEXT].concat()}>{ words.go_on }</a></p>
        </section>
    }
}
