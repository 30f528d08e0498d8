//! Put the steps in order, each by two buttons.

use std::rc::Rc;

use lesson::{
    ItemId,
    activity::{
        Mark, Order,
        order::{Item, Ordered},
    },
    attempt::{Answer, Answered},
    seed, shuffled,
};
use yew::prelude::*;

use super::{
    Here,
    check_row::{Progress, check_row},
    desk::Desk,
};
use crate::{
    component::{
        icon::{Icon, icon},
        reason::{Lead, reason},
        rich_text::view_text,
    },
    words::lesson_words,
};

pub fn view_order(desk: &Desk, order: &Rc<Order>, answered: &Answered<Ordered>) -> Html {
    let here = &desk.here;
    let words = &lesson_words().order;
    let ids: Vec<&ItemId> = order.items.iter().map(|item| &item.id).collect();
    let start = shuffled(&ids, seed(here.step.as_str()));
    let ordered = complete(answered.now.as_ref(), &start);

    let on_move = {
        let (desk, order, ordered, is_answered) = (desk.clone(), order.clone(), ordered.clone(), answered.is_answered);
        Callback::from(move |(from, is_up): (usize, bool)| {
            let here = &desk.here;
            let to = if is_up { from.checked_sub(1) } else { Some(from + 1).filter(|to| *to < ordered.len()) };
            let Some(to) = to else {
                desk.say(if is_up { words.is_first } else { words.is_last });
                return;
            };
            let mut moved = ordered.clone();
            moved.swap(from, to);
            let text = order.items.iter().find(|item| moved.get(to) == Some(&item.id)).map(|item| item.text.to_plain());
            desk.say((words.put)(&text.unwrap_or_default(), to + 1, moved.len()));
            if let Some(id) = moved.get(to) {
                // The button moves with its row, and a browser drops the focus of what moves.
                desk.then_focus(here.id_of(if is_up { "up" } else { "down" }, id.as_str()));
            }
            here.give(Answer::Ordered(moved), is_answered);
        })
    };
    let on_check = {
        let (desk, ordered) = (desk.clone(), ordered.clone());
        Callback::from(move |_: MouseEvent| {
            desk.say(words.checked);
            desk.here.answer(Answer::Ordered(ordered.clone()));
        })
    };

    let row = |(place, id): (usize, &ItemId)| {
        let item = order.items.iter().find(|item| item.id == *id);
        item.map(|item| view_item(here, order, answered, place, &ordered, item, &on_move)).unwrap_or_default()
    };
    html! {
        <div class="order stack" role="group" aria-labelledby="step-title" id={here.id("part")} tabindex="-1">
            <p class="quiet">{ words.how }</p>
            <ol class="stack stack--tight">{ for ordered.iter().enumerate().map(row) }</ol>
            <p class="unseen" role="status">{ &desk.scratch.said }</p>
            { check_row(here, Progress::of(true, answered.is_answered), "", answered.now.is_some(), on_check) }
        </div>
    }
}

/// The learner's order, with what the author added since at its end; the shuffled one before anything moved.
fn complete(now: Option<&Ordered>, start: &[&ItemId]) -> Ordered {
    let mut ordered = now.cloned().unwrap_or_default();
    ordered.extend(start.iter().copied().filter(|id| now.is_none_or(|now| !now.contains(id))).cloned());
    ordered
}

fn view_item(
    here: &Here,
    order: &Order,
    answered: &Answered<Ordered>,
    place: usize,
    ordered: &Ordered,
    item: &Item,
    on_move: &Callback<(usize, bool)>,
) -> Html {
    let words = &lesson_words().order;
    let mark = answered.is_answered.then(|| order.mark_at(place, ordered)).flatten();
    let text = here.id_of("text", item.id.as_str());
    let button = |is_up: bool| {
        let (what, label, sign) = if is_up { ("up", words.up, Icon::Up) } else { ("down", words.down, Icon::Down) };
        let id = here.id_of(what, item.id.as_str());
        let is_end = if is_up { place == 0 } else { place + 1 == ordered.len() };
        html! {
            <button
                type="button"
                class={if is_end { "button order__move button--wait" } else { "button order__move" }}
                id={id.clone()}
                aria-labelledby={AttrValue::from([&id, " ", &text].concat())}
                aria-disabled={is_end.then_some("true")}
                onclick={on_move.reform(move |_: MouseEvent| (place, is_up))}
            >
                { icon(sign) }<span class="unseen">{ label }</span>
            </button>
        }
    };
    html! {
        <li class="order__item" key={item.id.as_str()}>
            <div class="order__row">
                <span class="disc disc--big" aria-hidden="true">{ place + 1 }</span>
                <span class="grow" id={text.clone()}>{ view_text(&item.text, &here.lesson) }</span>
                <span class="order__moves">{ button(true) }{ button(false) }</span>
            </div>
            if let Some(mark) = mark {
                { reason(None, mark, lead(order, item, mark), item.reason.as_ref(), &here.lesson) }
            }
        </li>
    }
}

fn lead(order: &Order, item: &Item, mark: Mark) -> Lead {
    let own = order.items.iter().position(|other| other.id == item.id).map_or(0, |place| place + 1);
    let words = &lesson_words().order;
    let lead = match mark {
        Mark::Right => return words.fits.into(),
        Mark::Half => (words.fits_after)(own),
        Mark::Wrong => (words.better_at)(own),
    };
    Lead { words: lead.into(), better: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{
        sample,
        shown::{answered, count, shown},
    };

    const TITLE: &str = "Four steps";

    #[tokio::test(flavor = "current_thread")]
    async fn buttons_name_their_line() {
        let html = shown(TITLE, vec![]).await;
        let (up, text) = ("up-four-steps-find-two-other-reasons", "text-four-steps-find-two-other-reasons");
        assert!(html.contains(&format!(r#"aria-labelledby="{up} {text}""#)), "{html}");
        assert_eq!(count(&html, "Move up"), 4);
        assert_eq!(count(&html, r#"aria-disabled="true""#), 2, "the ends stay reachable, and say that they are");
        assert!(!html.contains("A short gap comes first"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn after_the_check_each_line_says_where_it_fits() {
        let mut ordered: Ordered = sample::order().items.into_iter().map(|item| item.id).collect();
        ordered.swap(2, 3);
        let html = shown(TITLE, vec![answered(TITLE, Answer::Ordered(ordered))]).await;
        assert_eq!(count(&html, "It fits here."), 2);
        assert!(html.contains("It fits better as number 4.") && html.contains("It fits better as number 3."), "{html}");
        assert!(html.contains("Facts come before guesses."), "{html}");
    }

    #[test]
    fn a_line_added_since_comes_last() {
        let id = |id: &str| ItemId::from(id);
        assert_eq!(complete(Some(&vec![id("c"), id("a")]), &[&id("b"), &id("a"), &id("c")]), [id("c"), id("a"), id("b")]);
    }
}
