//! Pair each thing on the left with one on the right. One row at a time is open and offers everything on the right, in
//! full: on a phone two long columns can't stand side by side, and a native menu cuts sentences off.

use std::rc::Rc;

use lesson::{
    ItemId,
    activity::{
        Answerable, Mark, Match,
        matching::{Pair, Paired, Side},
    },
    attempt::{Answer, Answered},
    seed, shuffled,
};
use yew::prelude::*;

use super::{
    Here,
    check_row::{Progress, check_row},
    desk::{Desk, Scratch},
};
use crate::{
    component::{
        icon::{Icon, icon},
        reason::{Lead, reason},
        rich_text::view_text,
    },
    words::lesson_words,
};

pub fn view_match(desk: &Desk, pairs: &Rc<Match>, answered: &Answered<Paired>) -> Html {
    let here = &desk.here;
    let rights = shuffled(&pairs.rights(), seed(here.step.as_str()));
    let empty = Paired::new();
    let paired = answered.now.as_ref().unwrap_or(&empty);
    // Until the learner opens one, it is the first without a partner.
    let open_row = match &desk.scratch.held {
        _ if desk.scratch.is_closed => None,
        Some(id) => Some(id.clone()),
        None => first_open(pairs, paired),
    };

    let on_open = {
        let (desk, open_row) = (desk.clone(), open_row.clone());
        Callback::from(move |id: ItemId| {
            let is_closed = open_row.as_ref() == Some(&id);
            desk.note(Scratch { held: Some(id), is_closed, ..Scratch::default() });
        })
    };
    let on_pair = {
        let (desk, pairs, paired, is_answered) = (desk.clone(), pairs.clone(), paired.clone(), answered.is_answered);
        Callback::from(move |(left, right): (ItemId, ItemId)| {
            let here = &desk.here;
            let mut paired = paired.clone();
            paired.insert(left.clone(), right.clone());
            let next = first_open(&pairs, &paired);
            // The answers just tapped fold away, so focus goes to the row that opens, or back to this one's button.
            let row = match &next {
                Some(next) => here.id_of("left", next.as_str()),
                None if is_answered => here.id_of("left", left.as_str()),
                None => here.id("check"),
            };
            desk.then_focus(row);
            desk.say(announce(&pairs, &left, &paired, is_answered));
            here.give(Answer::Paired(paired), is_answered);
        })
    };
    let on_check = {
        let (desk, paired) = (desk.clone(), paired.clone());
        Callback::from(move |_: MouseEvent| {
            desk.say(lesson_words().matching.checked);
            desk.here.answer(Answer::Paired(paired.clone()));
        })
    };

    let is_complete = pairs.is_complete(paired);
    let words = &lesson_words().matching;
    let row =
        |pair: &Pair| view_row(here, pairs, answered, pair, paired, open_row.as_ref() == Some(&pair.left.id), &rights, &on_open, &on_pair);
    html! {
        <div class="match stack" role="group" aria-labelledby="step-title" id={here.id("part")} tabindex="-1">
            <p class="quiet">{ words.how }</p>
            <ol class="stack stack--tight">{ for pairs.pairs.iter().map(row) }</ol>
            <p class="unseen" role="status">{ &desk.scratch.said }</p>
            { check_row(here, Progress::of(is_complete, answered.is_answered), words.need_all, !paired.is_empty(), on_check) }
        </div>
    }
}

fn first_open(pairs: &Match, paired: &Paired) -> Option<ItemId> {
    pairs.pairs.iter().map(|pair| &pair.left.id).find(|left| !paired.contains_key(*left)).cloned()
}

fn right_of<'a>(pairs: &'a Match, id: &ItemId) -> Option<&'a Side> {
    pairs.pairs.iter().map(|pair| &pair.right).find(|right| right.id == *id)
}

fn announce(pairs: &Match, left: &ItemId, paired: &Paired, is_answered: bool) -> AttrValue {
    let Some(pair) = pairs.pairs.iter().find(|pair| pair.left.id == *left) else { return AttrValue::default() };
    let right = paired.get(left).and_then(|id| right_of(pairs, id)).map(|right| right.text.to_plain());
    let words = &lesson_words().matching;
    let then = match is_answered {
        true if pairs.mark_pair(pair, paired) == Some(Mark::Right) => words.fits,
        true => words.other_fits,
        false if pairs.is_complete(paired) => words.all_paired,
        false => "",
    };
    [&(words.put)(&pair.left.text.to_plain(), &right.unwrap_or_default()), " ", then].concat().into()
}

#[expect(clippy::too_many_arguments)]
fn view_row(
    here: &Here,
    pairs: &Match,
    answered: &Answered<Paired>,
    pair: &Pair,
    paired: &Paired,
    is_open: bool,
    rights: &[&Side],
    on_open: &Callback<ItemId>,
    on_pair: &Callback<(ItemId, ItemId)>,
) -> Html {
    let words = lesson_words();
    let left = &pair.left;
    let right = paired.get(&left.id).and_then(|id| right_of(pairs, id));
    let mark = answered.is_answered.then(|| pairs.mark_pair(pair, paired)).flatten();
    let (why, offers) = (here.id_of("why", left.id.as_str()), here.id_of("offers", left.id.as_str()));
    let onclick = {
        let id = left.id.clone();
        on_open.reform(move |_: MouseEvent| id.clone())
    };
    let offer = |side: &Side| {
        let (from, to) = (left.id.clone(), side.id.clone());
        let onclick = on_pair.reform(move |_: MouseEvent| (from.clone(), to.clone()));
        let is_taken = right.is_some_and(|right| right.id == side.id);
        let is_used = paired.values().any(|used| *used == side.id);
        html! {
            <li key={side.id.as_str()}>
                <button type="button" class="choice" {onclick} aria-pressed={if is_taken { "true" } else { "false" }}>
                    <span class="grow">{ view_text(&side.text, &here.lesson) }</span>
                    if is_taken {
                        <span class="tag tag--ink">{ words.check.your_pick }</span>
                    } else if is_used {
                        <span class="tag">{ words.matching.used }</span>
                    }
                </button>
            </li>
        }
    };
    html! {
        <li class={classes!("pair", is_open.then_some("pair--open"))} key={left.id.as_str()}>
            <button
                type="button"
                class="pair__row"
                id={here.id_of("left", left.id.as_str())}
                aria-expanded={if is_open { "true" } else { "false" }}
                aria-controls={is_open.then(|| offers.clone())}
                aria-describedby={mark.map(|_| why.clone())}
                {onclick}
            >
                <span class="pair__left">{ view_text(&left.text, &here.lesson) }</span>
                <span class="pair__right">
                    { icon(Icon::Next) }
                    if let Some(right) = right {
                        <span class="unseen">{ words.matching.goes_with }</span>{ view_text(&right.text, &here.lesson) }
                    } else {
                        <span class="quiet">{ words.matching.open }</span>
                    }
                </span>
            </button>
            if let Some(mark) = mark {
                { reason(Some(why), mark, lead(pair, mark), pair.reason.as_ref(), &here.lesson) }
            }
            if is_open {
                <ul class="pair__offers stack stack--tight" id={offers} aria-label={pairs.heads.1.to_plain()}>{ for rights.iter().copied().map(offer) }</ul>
            }
        </li>
    }
}

fn lead(pair: &Pair, mark: Mark) -> Lead {
    let words = &lesson_words().matching;
    if mark == Mark::Right { words.fits.into() } else { Lead { words: words.better_with.into(), better: Some(pair.right.text.to_plain()) } }
}

#[cfg(test)]
mod tests {
    use lesson::slug;

    use super::*;
    use crate::activity::{
        sample,
        shown::{answered, count, drafted, shown},
    };

    const TITLE: &str = "What it may mean";

    #[tokio::test(flavor = "current_thread")]
    async fn the_first_row_is_open() {
        let html = shown(TITLE, vec![]).await;
        assert_eq!(count(&html, r#"aria-expanded="true""#), 1);
        assert_eq!(count(&html, r#"class="choice""#), 3, "every answer is on offer");
        assert!(html.contains("Pair up each one first.") && !html.contains("Phones lie in bags"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn the_next_row_without_a_partner_opens() {
        let pairs = sample::pairs();
        let paired = Paired::from_iter([(pairs.pairs[0].left.id.clone(), pairs.pairs[1].right.id.clone())]);
        let html = shown(TITLE, vec![drafted(TITLE, Answer::Paired(paired))]).await;
        let open = html.split(r#"aria-expanded="true""#).nth(1).unwrap_or_default();
        assert!(open.contains("Nothing at all") && html.contains(">used<"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn after_the_check_each_pair_says_why() {
        let right: ItemId = slug("They have not seen it yet").into();
        let paired = sample::pairs().pairs.into_iter().map(|pair| (pair.left.id, right.clone())).collect();
        let html = shown(TITLE, vec![answered(TITLE, Answer::Paired(paired))]).await;
        assert_eq!(count(&html, "They fit."), 1);
        assert_eq!(count(&html, "It fits better with</b>"), 2);
        assert!(html.contains("Phones lie in bags") && html.contains("Short words are often"), "{html}");
    }
}
