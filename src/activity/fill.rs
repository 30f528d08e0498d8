//! Sentences with gaps. A native menu stands in each gap, so the sentence stays a sentence.

use std::rc::Rc;

use lesson::{
    BlankId, ItemId, LessonId,
    activity::{
        Answerable, Fill, Mark,
        fill::{Blank, Filled, Line, Piece},
    },
    attempt::{Answer, Answered},
};
use yew::prelude::*;

use super::{
    Here,
    check_row::{Progress, check_row},
    desk::{Desk, Then},
};
use crate::{
    browser::field,
    component::{
        bubble::bubble,
        mark::mark_class,
        plain::plain,
        reason::{Lead, reason},
        rich_text::view_text,
    },
    words::lesson_words,
};

pub fn view_fill(desk: &Desk, fill: &Rc<Fill>, answered: &Answered<Filled>) -> Html {
    let here = &desk.here;
    let empty = Filled::new();
    let filled = answered.now.as_ref().unwrap_or(&empty);
    let is_answered = answered.is_answered;
    let on_fill = {
        let (here, filled) = (here.clone(), filled.clone());
        Callback::from(move |(blank, word): (BlankId, String)| {
            let mut filled = filled.clone();
            if word.is_empty() {
                filled.remove(&blank);
            } else {
                filled.insert(blank, ItemId::from(word));
            }
            here.give(Answer::Filled(filled), is_answered);
        })
    };
    let on_check = {
        let (here, filled) = (here.clone(), filled.clone());
        Callback::from(move |_: MouseEvent| here.answer(Answer::Filled(filled.clone())))
    };

    let blanks: Vec<&Blank> = fill.blanks().collect();
    let gap = |blank: &Blank| {
        let word = filled.get(&blank.id).map_or(AttrValue::default(), |word| AttrValue::from(word.as_str().to_owned()));
        desk.then(Then::Choose(here.id_of("gap", blank.id.as_str()), word));
        let number = blanks.iter().position(|other| other.id == blank.id).map_or(0, |place| place + 1);
        let mark = is_answered.then(|| blank.mark(filled)).flatten();
        view_gap(here, blank, (number, blanks.len()), filled.get(&blank.id), mark, &on_fill)
    };
    let words = &lesson_words().fill;
    let say = match fill.is_complete(filled) {
        _ if is_answered => words.checked,
        true => words.all_filled,
        false => words.how,
    };
    html! {
        <div class="fill stack" role="group" aria-labelledby="step-title" id={here.id("part")} tabindex="-1">
            <p class="quiet" role="status">{ say }</p>
            <div class="fill__lines talk">{ for fill.lines.iter().map(|line| view_line(line, &here.lesson, &gap)) }</div>
            { check_row(here, Progress::of(fill.is_complete(filled), is_answered), words.need_all, !filled.is_empty(), on_check) }
            if is_answered {
                <ol class="stack stack--tight">{ for blanks.iter().enumerate().map(|(place, blank)| view_why(here, place, blank, filled)) }</ol>
            }
        </div>
    }
}

fn view_line(line: &Line, lesson: &LessonId, gap: &impl Fn(&Blank) -> Html) -> Html {
    let piece = |piece: &Piece| match piece {
        Piece::Words(text) => view_text(text, lesson),
        Piece::Blank(blank) => gap(blank),
    };
    let words = html! { <p class="fill__line">{ for line.pieces.iter().map(piece) }</p> };
    match &line.speech {
        Some(speech) => bubble(speech, false, words),
        None => words,
    }
}

fn view_gap(
    here: &Here,
    blank: &Blank,
    (number, of): (usize, usize),
    word: Option<&ItemId>,
    mark: Option<Mark>,
    on_fill: &Callback<(BlankId, String)>,
) -> Html {
    let onchange = {
        let id = blank.id.clone();
        on_fill.reform(move |event: Event| (id.clone(), field::value(&event)))
    };
    html! {
        <span class={classes!("gap", mark.map(mark_class))}>
            <select
                class={classes!("gap__words", word.is_some().then_some("gap__words--full"))}
                id={here.id_of("gap", blank.id.as_str())}
                aria-label={(lesson_words().fill.gap_of)(number, of)}
                aria-describedby={mark.map(|_| here.id_of("why", blank.id.as_str()))}
                {onchange}
            >
                <option value="" selected={word.is_none()}>{ "\u{2026}" }</option>
                { for blank.words.iter().map(|offered| html! {
                    <option value={offered.id.as_str().to_owned()} selected={word == Some(&offered.id)}>{ plain(&offered.text) }</option>
                }) }
            </select>
            if mark.is_some() {
                <sup class="gap__number" aria-hidden="true">{ number }</sup>
            }
        </span>
    }
}

fn view_why(here: &Here, place: usize, blank: &Blank, filled: &Filled) -> Html {
    let Some(mark) = blank.mark(filled) else { return Html::default() };
    let words = lesson_words();
    let lead = if mark == Mark::Right {
        words.fill.fits.into()
    } else {
        let fits: Vec<&str> = blank.words.iter().filter(|word| word.fits).map(|word| &*word.text).collect();
        Lead { words: words.fill.better.into(), better: Some(fits.join(words.reason.or)) }
    };
    html! {
        <li class="fill__why" key={blank.id.as_str()}>
            <p class="eyebrow">{ (words.fill.gap)(place + 1) }</p>
            { reason(Some(here.id_of("why", blank.id.as_str())), mark, lead, blank.reason.as_ref(), &here.lesson) }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::shown::{answered, count, drafted, shown};

    const TITLE: &str = "Jo waves";

    fn filled(words: &[(&str, &str)]) -> Answer {
        Answer::Filled(words.iter().map(|(gap, word)| (BlankId::from(*gap), lesson::slug(word).into())).collect())
    }

    #[tokio::test(flavor = "current_thread")]
    async fn each_gap_has_a_name_and_starts_empty() {
        let html = shown(TITLE, vec![]).await;
        assert!(html.contains(r#"aria-label="Gap 1 of 2""#) && html.contains(r#"aria-label="Gap 2 of 2""#), "{html}");
        assert_eq!(count(&html, "<option value=\"\" selected"), 2);
        assert!(html.contains("Fill every gap first.") && !html.contains("A camera could film it."), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_draft_can_be_checked_once_all_gaps_are_full() {
        let html = shown(TITLE, vec![drafted(TITLE, filled(&[("fact", "was rude"), ("maybe", "did not see me")]))]).await;
        assert!(html.contains("You can check now.") && !html.contains("A camera could film it."), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn after_the_check_each_gap_says_why() {
        let html = shown(TITLE, vec![answered(TITLE, filled(&[("fact", "walked past"), ("maybe", "is done with me")]))]).await;
        assert!(html.contains("It fits.") && html.contains("A camera could film it."), "{html}");
        assert!(html.contains("was deep in her music\u{201d} or \u{201c}did not see me"), "{html}");
    }
}
