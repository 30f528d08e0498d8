//! Slips of paper and trays. One slip is always held up: a tray button, or the tray's letter, puts it there and the
//! next one is up. The same by finger, mouse, keys and switch; nothing has to be dragged.

use std::rc::Rc;

use lesson::{
    ItemId,
    activity::{
        Answerable, Mark, Sort,
        sort::{Placed, Slip, Tray},
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

pub fn view_sort(desk: &Desk, sort: &Rc<Sort>, answered: &Answered<Placed>) -> Html {
    let here = &desk.here;
    let words = &lesson_words().sort;
    let slips = mixed(sort, here);
    let empty = Placed::new();
    let placed = answered.now.as_ref().unwrap_or(&empty);

    let to_sort: Vec<&Slip> = slips.iter().copied().filter(|slip| !placed.contains_key(&slip.id)).collect();
    let find = |id: &ItemId| slips.iter().copied().find(|slip| slip.id == *id);
    let held = desk.scratch.held.as_ref().and_then(find).or_else(|| to_sort.first().copied());

    let put = {
        let (desk, sort, placed, is_answered) = (desk.clone(), sort.clone(), placed.clone(), answered.is_answered);
        let held = held.map(|held| held.id.clone());
        // `by_key`: from the slip itself, by the tray's letter; else by the tray's button, which then keeps focus for the next slip.
        Callback::from(move |(tray, by_key): (ItemId, bool)| {
            let here = &desk.here;
            let slips = mixed(&sort, here);
            let Some(slip) = slips.iter().copied().find(|slip| held.as_ref() == Some(&slip.id)) else { return };
            let was_complete = sort.is_complete(&placed);
            let mut placed = placed.clone();
            placed.insert(slip.id.clone(), tray);
            let left: Vec<&Slip> = slips.iter().copied().filter(|slip| !placed.contains_key(&slip.id)).collect();
            let next = left.first().copied();
            desk.say(announce(&sort, slip, &placed, left.len(), next, is_answered));
            match next {
                Some(next) if by_key => desk.then_focus(here.id_of("slip", next.id.as_str())),
                Some(_) => {}
                None if was_complete => desk.then_focus(here.id_of("slip", slip.id.as_str())),
                None => desk.then_focus(here.id("check")),
            }
            here.give(Answer::Placed(placed), is_answered);
        })
    };
    let on_hold = {
        let desk = desk.clone();
        Callback::from(move |id: ItemId| {
            let held = (desk.scratch.held.as_ref() != Some(&id)).then_some(id);
            desk.note(Scratch { held, ..Scratch::default() });
        })
    };
    let on_check = {
        let (desk, placed) = (desk.clone(), placed.clone());
        Callback::from(move |_: MouseEvent| {
            desk.say(words.checked);
            desk.here.answer(Answer::Placed(placed.clone()));
        })
    };
    let keys = keys(&sort.trays);
    let onkeydown = {
        let (sort, put, keys) = (sort.clone(), put.clone(), keys.clone());
        Callback::from(move |event: KeyboardEvent| {
            let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
            let pressed = event.key();
            let tray = keys.iter().position(|key| is_plain && key.eq_ignore_ascii_case(&pressed));
            if let Some(tray) = tray.and_then(|place| sort.trays.get(place)) {
                event.prevent_default();
                put.emit((tray.id.clone(), true));
            }
        })
    };

    let slip = |slip: &Slip| view_slip(here, sort, answered, slip, held, placed, &on_hold);
    let left = to_sort.len();
    html! {
        <div class="sort stack" role="group" aria-labelledby="step-title" id={here.id("part")} tabindex="-1" {onkeydown}>
            <p class="quiet">
                { if left > 0 { words.how } else { words.how_to_move } }
            </p>
            if left > 0 {
                <div class="stack stack--tight">
                    <p><b>{ words.to_sort }</b><span class="quiet">{ " " }{ (words.left)(left) }</span></p>
                    <ul class="chips">{ for to_sort.iter().map(|one| slip(one)) }</ul>
                </div>
            }
            if let Some(held) = held {
                <div class="sort__hand" role="group" aria-label={words.whither}>
                    <p class="sort__held" id={here.id("held")}>{ view_text(&held.text, &here.lesson) }</p>
                    <div class="sort__drops">
                        { for sort.trays.iter().enumerate().map(|(place, tray)| view_drop(here, tray, keys.get(place), &put)) }
                    </div>
                </div>
            }
            <div class="buckets">
                { for sort.trays.iter().enumerate().map(|(place, tray)| {
                    let within: Vec<&Slip> = slips.iter().copied().filter(|slip| placed.get(&slip.id) == Some(&tray.id)).collect();
                    let title = here.id_of("tray", &place.to_string());
                    html! {
                        <section class={classes!("bucket", "stack", "stack--tight", (place % 2 == 1).then_some("bucket--other"))}
                            aria-labelledby={title.clone()} key={tray.id.as_str()}>
                            <h3 class="h3" id={title}>{ view_text(&tray.label, &here.lesson) }</h3>
                            if within.is_empty() {
                                <p class="quiet">{ words.empty }</p>
                            } else {
                                <ul class="chips">{ for within.into_iter().map(slip) }</ul>
                            }
                        </section>
                    }
                }) }
            </div>
            <p class="unseen" role="status">{ &desk.scratch.said }</p>
            { check_row(here, Progress::of(left == 0, answered.is_answered), words.need_all, !placed.is_empty(), on_check) }
        </div>
    }
}

/// The slips in the order they are sorted in.
fn mixed<'a>(sort: &'a Sort, here: &Here) -> Vec<&'a Slip> {
    let slips: Vec<&Slip> = sort.slips.iter().collect();
    shuffled(&slips, seed(here.step.as_str()))
}

/// A letter for each tray: the first of its label that no tray before it has. Case only counts beyond ASCII; the tables
/// to fold every script's letters would be the larger part of this file's wasm.
fn keys(trays: &[Tray]) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for tray in trays {
        let letters = tray.label.to_plain().to_ascii_uppercase();
        let is_letter = |c: &char| !c.is_ascii_punctuation() && !c.is_ascii_whitespace();
        let free = letters.chars().filter(is_letter).map(String::from).find(|key| !keys.contains(key));
        keys.push(free.unwrap_or_default());
    }
    keys
}

fn announce(sort: &Sort, slip: &Slip, placed: &Placed, left: usize, next: Option<&Slip>, is_answered: bool) -> AttrValue {
    let tray = sort.trays.iter().find(|tray| placed.get(&slip.id) == Some(&tray.id)).map(|tray| tray.label.to_plain());
    let words = &lesson_words().sort;
    let then = match next {
        Some(next) => (words.next)(left, &next.text.to_plain()),
        None if !is_answered => words.all_sorted.into(),
        None if sort.mark_slip(slip, placed) == Some(Mark::Right) => words.fits.into(),
        None => words.fits_elsewhere.into(),
    };
    [&(words.put)(&slip.text.to_plain(), &tray.unwrap_or_default()), " ", &*then].concat().into()
}

fn view_drop(here: &Here, tray: &Tray, key: Option<&String>, put: &Callback<(ItemId, bool)>) -> Html {
    let id = tray.id.clone();
    let onclick = put.reform(move |_: MouseEvent| (id.clone(), false));
    html! {
        <button type="button" class="drop" {onclick} aria-describedby={here.id("held")} key={tray.id.as_str()}>
            <span><span class="unseen">{ lesson_words().sort.put_in }</span>{ view_text(&tray.label, &here.lesson) }</span>
            if let Some(key) = key.filter(|key| !key.is_empty()) {
                <kbd aria-hidden="true">{ key }</kbd>
            }
        </button>
    }
}

fn view_slip(
    here: &Here,
    sort: &Sort,
    answered: &Answered<Placed>,
    slip: &Slip,
    held: Option<&Slip>,
    placed: &Placed,
    on_hold: &Callback<ItemId>,
) -> Html {
    let is_held = held.is_some_and(|held| held.id == slip.id);
    let onclick = {
        let id = slip.id.clone();
        on_hold.reform(move |_: MouseEvent| id.clone())
    };
    let mark = answered.is_answered.then(|| sort.mark_slip(slip, placed)).flatten();
    let why = here.id_of("why", slip.id.as_str());
    html! {
        <li class={mark.map(|_| "slip-why")} key={slip.id.as_str()}>
            <button
                type="button"
                class="chip"
                id={here.id_of("slip", slip.id.as_str())}
                aria-pressed={if is_held { "true" } else { "false" }}
                aria-describedby={mark.map(|_| why.clone())}
                {onclick}
            >
                { view_text(&slip.text, &here.lesson) }
                if is_held {
                    { icon(Icon::Up) }
                }
            </button>
            if let Some(mark) = mark {
                { reason(Some(why), mark, lead(sort, slip, mark), slip.reason.as_ref(), &here.lesson) }
            }
        </li>
    }
}

fn lead(sort: &Sort, slip: &Slip, mark: Mark) -> Lead {
    let home = sort.trays.iter().find(|tray| tray.id == slip.tray).map(|tray| tray.label.to_plain());
    let words = &lesson_words().sort;
    if mark == Mark::Right { words.fits.into() } else { Lead { words: words.better_in.into(), better: home } }
}

#[cfg(test)]
mod tests {
    use lesson::slug;

    use super::*;
    use crate::activity::{
        sample,
        shown::{answered, count, drafted, shown},
    };

    const TITLE: &str = "Fact or guess";

    fn placed(slips: &[&str], tray: &str) -> Placed {
        slips.iter().map(|slip| (slug(slip).into(), slug(tray).into())).collect()
    }

    fn all_in(tray: &str) -> Placed {
        sample::sort().slips.into_iter().map(|slip| (slip.id, slug(tray).into())).collect()
    }

    #[tokio::test(flavor = "current_thread")]
    async fn one_slip_is_in_hand_from_the_start() {
        let html = shown(TITLE, vec![]).await;
        assert_eq!(count(&html, r#"aria-pressed="true""#), 1);
        assert!(html.contains("5 left") && html.contains("Put it in </span>Fact") && html.contains("Put it in </span>Guess"), "{html}");
        assert!(html.contains("Sort every slip first"), "a button that waits says why");
        assert!(!html.contains("Anyone walking past"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_placed_slip_lies_in_its_tray() {
        let html = shown(TITLE, vec![drafted(TITLE, Answer::Placed(placed(&["The new list is up"], "Guess")))]).await;
        let guess = html.split(r#"id="tray-fact-or-guess-1""#).nth(1).unwrap_or_default();
        assert!(guess.contains("The new list is up") && html.contains("4 left"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn after_the_check_each_slip_says_why() {
        let html = shown(TITLE, vec![answered(TITLE, Answer::Placed(all_in("Fact")))]).await;
        assert_eq!(count(&html, "It fits here."), 3);
        assert_eq!(count(&html, "It fits better in</b> \u{201c}Guess\u{201d}."), 2);
        assert!(html.contains("Nobody can film what Coach thinks.") && html.contains("Checked"), "{html}");
    }

    #[test]
    fn trays_get_different_letters() {
        let tray = |label: &str| Tray { id: slug(label).into(), label: lesson::Text::plain(label) };
        assert_eq!(keys(&[tray("Fact"), tray("Feeling"), tray("Fa")]), ["F", "E", "A"]);
        assert_eq!(keys(&[tray("A"), tray("a")]), ["A", ""]);
    }
}
