//! A question with options. Every option explains itself, once one is picked.
//!
//! One way for everyone: **choosing an option answers**, by a tap, a click, Space, a switch or a voice. Only the arrow
//! keys differ. They pick each radio they pass, so answering by them would give the reasons away to whoever just
//! reads the options; what they pick waits for Enter, Space or "Check". Where several fit, nobody but the learner
//! knows when the last one is picked: there, "Check" always ends it.

use std::rc::Rc;

use lesson::{
    ItemId, Text,
    activity::{
        Mark, Question,
        question::{Choice, Picked},
    },
    attempt::{Answer, Answered},
};
use yew::prelude::*;

use super::{
    Here,
    check_row::{Progress, check_row, clear_button},
    desk::{Desk, Then},
    spot::view_line,
};
use crate::{
    component::{mark::mark_word, reason::reason, rich_text::view_text},
    prerender::{self, AFTER_ANSWER, BEFORE_ANSWER},
    words::lesson_words,
};

/// A question as it is asked.
pub struct Asked<'a> {
    pub question: &'a Rc<Question>,
    pub answered: &'a Answered<Picked>,
    /// The asking itself, such as "Which part is the feeling?". Names the group of options.
    pub prompt: Option<&'a Text>,
    /// Names the group where the question has no such line.
    pub name: &'a Text,
}

pub fn view_question(desk: &Desk, asked: &Asked) -> Html {
    let Asked { question, answered, prompt, name } = *asked;
    let here = &desk.here;
    let is_many = question.pick.is_many();
    let is_answered = answered.is_answered;
    let picked: &[ItemId] = answered.now.as_deref().unwrap_or_default();

    let on_pick = {
        let (desk, picked) = (desk.clone(), picked.to_vec());
        Callback::from(move |id: ItemId| pick(&desk, &picked, is_answered, is_many, id))
    };
    let on_check = {
        let (desk, answer) = (desk.clone(), picked.to_vec());
        Callback::from(move |_: MouseEvent| {
            if !is_many {
                // The button goes away, so focus goes back to what it was about.
                desk.then_focus(desk.here.id("picked"));
            }
            desk.here.answer(Answer::Picked(answer.clone()));
        })
    };
    let on_key = {
        let (desk, answer) = (desk.clone(), picked.to_vec());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            let is_down = event.type_() == "keydown";
            desk.is_passing.set(is_down && key.starts_with("Arrow"));
            if is_down && key == "Enter" && !is_many && !is_answered && !answer.is_empty() {
                // It is done here; the quick keys leave it alone.
                event.prevent_default();
                desk.here.answer(Answer::Picked(answer.clone()));
            }
        })
    };

    let view = |(number, option)| view_option(here, asked, number, option, &on_pick, &on_key);
    html! {
        <fieldset
            id={here.id("part")}
            tabindex="-1"
            class="question stack stack--tight"
            aria-describedby={here.id("say")}
        >
            if let Some(prompt) = prompt {
                <legend class="question__prompt">{ view_text(prompt, &here.lesson) }</legend>
            } else {
                <legend class="unseen">{ view_text(name, &here.lesson) }</legend>
            }
            <p class="quiet" role="status" id={here.id("say")}>{ say(question, answered) }</p>
            { for question.options.iter().enumerate().map(view) }
            if prerender::is_on() {
                { view_check_ahead(here, is_many) }
            } else if is_many {
                { check_row(here, Progress::of(!picked.is_empty(), is_answered), lesson_words().question.need_one, false, on_check) }
            } else if is_answered {
                <div class="row check" key="clear">{ clear_button(here) }</div>
            } else if !picked.is_empty() {
                <div class="row check" key="check">
                    <button type="button" class="button button--check" onclick={on_check}>{ lesson_words().check.check }</button>
                </div>
            }
        </fieldset>
    }
}

/// The row under a prerendered question. Where several fit, a tick stands for the button "Check" until the app is there.
fn view_check_ahead(here: &Here, is_many: bool) -> Html {
    let words = &lesson_words().check;
    html! {
        <>
            if is_many {
                <p class={BEFORE_ANSWER}>
                    <label class="button button--check">
                        <input type="checkbox" class="prerendered__check" name={here.id("check")} />{ words.check }
                    </label>
                </p>
            }
            <div class={classes!("row", "check", AFTER_ANSWER)}>{ clear_button(here) }</div>
        </>
    }
}

/// What a pick leads to.
fn pick(desk: &Desk, picked: &[ItemId], is_answered: bool, is_many: bool, id: ItemId) {
    let (here, is_passing) = (&desk.here, desk.is_passing.get());
    let is_picked = picked.contains(&id);
    if is_many {
        let mut picked = picked.to_vec();
        if is_picked {
            picked.retain(|other| *other != id);
        } else {
            picked.push(id);
        }
        if is_answered && picked.is_empty() { here.clear() } else { here.give(Answer::Picked(picked), is_answered) }
    } else if !(is_picked && (is_passing || is_answered)) {
        // The reasons above push what was picked down, on a phone out of sight.
        desk.then(Then::Reveal(here.id("mine")));
        here.give(Answer::Picked(vec![id]), is_answered || !is_passing);
    }
}

/// The line under the question: what to do, then what came of it. It stays in place, so it is read out once when it changes.
fn say(question: &Question, answered: &Answered<Picked>) -> Html {
    let words = &lesson_words().question;
    let (one, all) = if question.pick.is_spot() { (words.pick_line, words.pick_lines) } else { (words.pick_one, words.pick_all) };
    let each = if question.pick.is_spot() { words.each_line } else { words.each_one };
    let ask = if question.pick.is_many() { all } else { one };
    if prerender::is_on() {
        return html! { <><span class={BEFORE_ANSWER}>{ ask }</span><span class={AFTER_ANSWER}>{ words.answered }{ " " }{ each }</span></> };
    }
    let Some(picked) = answered.answer_given() else {
        return html! { { ask } };
    };
    if !question.pick.is_many() {
        let option = question.options.iter().find(|option| picked.contains(&option.id));
        let label = option.map(|option| option.reason.label.as_ref().map_or_else(|| mark_word(option.mark).to_owned(), Text::to_plain));
        // Whoever sees the screen sees this at the option itself.
        return html! { <>{ words.answered }{ " " }<span class="unseen">{ label }{ " " }</span>{ each }</> };
    }
    let right = |option: &&Choice| option.mark == Mark::Right;
    let all = question.options.iter().filter(right).count();
    let found = question.options.iter().filter(right).filter(|option| picked.contains(&option.id)).count();
    let extra = question.options.iter().any(|option| option.mark == Mark::Wrong && picked.contains(&option.id));
    let how = match (found == all, extra, found) {
        (true, false, _) => words.found_all,
        (true, true, _) => words.found_more,
        (false, _, 0) => words.answered,
        (false, _, _) => words.found_some,
    };
    html! { <>{ how }{ " " }{ each }</> }
}

fn view_option(
    here: &Here,
    asked: &Asked,
    number: usize,
    option: &Choice,
    on_pick: &Callback<ItemId>,
    on_key: &Callback<KeyboardEvent>,
) -> Html {
    let Asked { question, answered, .. } = *asked;
    let is_many = question.pick.is_many();
    let is_picked = answered.now.as_ref().is_some_and(|picked| picked.contains(&option.id));
    // A prerendered page has the reasons, and its styles show them once one is picked.
    let is_ahead = prerender::is_on();
    let is_answered = answered.is_answered || is_ahead;
    let why = here.id_of("why", &number.to_string());
    let tag = match (is_answered, is_picked) {
        _ if is_ahead => {
            Some(html! { <span class={classes!("tag", "tag--ink", prerender::PICKED)}>{ lesson_words().check.your_pick }</span> })
        }
        (true, true) => Some(html! { <span class="tag tag--ink">{ lesson_words().check.your_pick }</span> }),
        (true, false) if is_many && option.mark == Mark::Right => {
            Some(html! { <span class="tag">{ lesson_words().question.fits_too }</span> })
        }
        _ => None,
    };
    let onclick = {
        let id = option.id.clone();
        on_pick.reform(move |_: MouseEvent| id.clone())
    };
    let class = classes!(
        "option",
        question.pick.is_spot().then_some("option--line"),
        is_picked.then_some(if is_answered { "option--mine" } else { "option--picked" }),
        (is_answered && option.mark == Mark::Right).then_some("is-good"),
    );
    html! {
        <div {class} key={option.id.as_str()} id={(is_picked && !is_many).then(|| here.id("mine"))}>
            <label class="option__row">
                <input
                    type={if is_many { "checkbox" } else { "radio" }}
                    name={here.id("pick")}
                    id={(is_picked && !is_many).then(|| here.id("picked"))}
                    checked={is_picked}
                    aria-describedby={(is_answered && !is_ahead).then(|| why.clone())}
                    {onclick}
                    onkeydown={on_key}
                    onkeyup={on_key}
                />
                <span class="grow">{ view_line(option, &here.lesson) }</span>
                { tag.unwrap_or_default() }
            </label>
            if is_answered {
                { reason(Some(why), option.mark, mark_word(option.mark).into(), Some(&option.reason), &here.lesson) }
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use lesson::{PartId, attempt::Event, slug};

    use super::*;
    use crate::activity::shown::{answered, count, drafted, shown, step};

    const REASONS: [&str; 4] = ["This set it off.", "It sits between", "A wish sits close", "The body often knows"];

    fn picked(words: &[&str]) -> Answer {
        Answer::Picked(words.iter().map(|words| slug(words).into()).collect())
    }

    #[tokio::test(flavor = "current_thread")]
    async fn before_an_answer_nothing_is_given_away() {
        for title in ["Spot the feeling", "What fits", "Find the line"] {
            let html = shown(title, vec![]).await;
            assert!(REASONS.iter().all(|reason| !html.contains(reason)), "{html}");
            assert!(!html.contains("is-good") && !html.contains("is-care"), "{html}");
            assert_eq!(count(&html, "<legend"), 1);
        }
    }

    #[tokio::test(flavor = "current_thread")]
    async fn the_last_line_before_the_options_names_them() {
        let html = shown("Spot the feeling", vec![]).await;
        assert!(html.contains("Which part is the feeling?</legend>"), "{html}");
        assert_eq!(count(&html, r#"type="radio""#), 4);
        assert!(!html.contains(">Check<"), "one tap answers; there is nothing to check");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_pick_shows_every_reason_and_can_be_taken_back() {
        let html = shown("Spot the feeling", vec![answered("Spot the feeling", picked(&["Diego wants to hide."]))]).await;
        assert!(REASONS.iter().all(|reason| html.contains(reason)), "{html}");
        assert_eq!(count(&html, "aria-describedby=\"why-"), 4, "each reason is tied to its option");
        assert!(html.contains("your pick") && html.contains("Clear and try again") && html.contains("You answered."));
        assert!(html.contains(r#"<span class="unseen">Half way there. </span>"#), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn what_the_arrow_keys_pick_waits_for_check() {
        let html = shown("Spot the feeling", vec![drafted("Spot the feeling", picked(&["Diego feels silly."]))]).await;
        assert!(html.contains(">Check<") && REASONS.iter().all(|reason| !html.contains(reason)), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn what_was_missed_says_so() {
        let answer = picked(&["Diego feels silly.", "The friend does not look up."]);
        let html = shown("What fits", vec![answered("What fits", answer)]).await;
        assert_eq!(count(&html, "this one fits too"), 1);
        assert_eq!(count(&html, "your pick"), 2);
        assert!(REASONS.iter().all(|reason| html.contains(reason)), "{html}");
        assert!(html.contains("You found some that fit.") && html.contains("Checked"));
        assert!(!html.to_lowercase().contains("wrong"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn questions_of_one_step_stand_apart() {
        let answer = Event::Answered { step: step("Check"), part: PartId::from("the-camera"), answer: picked(&["Diego feels silly."]) };
        let html = shown("Check", vec![answer]).await;
        assert_eq!(count(&html, "<fieldset"), 2);
        assert_eq!(count(&html, "You answered."), 1);
        assert_eq!(count(&html, "It sits between"), 1, "the other question keeps its reasons");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_chat_line_says_who_wrote_it() {
        let html = shown("Find the line", vec![]).await;
        assert!(html.contains("Priya") && html.contains("Tomasz") && html.contains("Tap the line."), "{html}");
    }
}
