//! Bringing progress in: where it comes from, what is in it, and only then the way to do it.

use lesson::backup::BackupDraft;
use yew::{Html, html};

use super::{TravelView, button, faults::view_faults, outcome::view_outcome};
use crate::{
    browser::{clock, field, language, pick},
    component::{icon::Icon, notice::notice},
    page::{faults::view_repairs, wait::why},
    state::travel::{Act, FIELD, FOUND, LessonInIt, Stage, in_it},
    words::{spoken, upkeep_words, words},
};

pub(super) fn view_bring(view: &TravelView) -> Html {
    let words = &upkeep_words().travel.bring;
    let inner = match &view.travel.stage {
        Stage::Asking | Stage::Bringing(_) => Html::default(),
        Stage::Unreadable(why) => view_faults(why),
        Stage::Read(draft) => view_found(view, draft),
        Stage::Stuck(..) => view_stuck(view),
        Stage::Done(outcome) => view_outcome(view, outcome),
    };
    // Where focus goes to a heading, that says it.
    let told = match &view.travel.stage {
        Stage::Done(outcome) => (upkeep_words().travel.outcome.came)(outcome.came.len()),
        Stage::Bringing(_) => words.bringing.into(),
        _ => String::new(),
    };
    html! {
        <section class="panel stack stack--snug" aria-labelledby="bring" key="bring">
            <h2 id="bring">{ words.title }</h2>
            <p>{ words.how }</p>
            if !matches!(view.travel.stage, Stage::Done(_)) {
                { view_fields(view) }
            }
            <p class="unseen" role="status">{ told }</p>
            { inner }
        </section>
    }
}

fn view_fields(view: &TravelView) -> Html {
    let words = &upkeep_words().travel.bring;
    let on_type = view.on_act.reform(|event: yew::InputEvent| Act::Type(field::text(&event)));
    let on_act = view.on_act.clone();
    let on_pick = move |event: yew::Event| {
        let on_act = on_act.clone();
        pick::text(&event, move |text| on_act.emit(Act::Came(text)));
    };
    html! {
        <>
            <div class="field">
                <label class="field__label" for={FIELD}>{ words.code }</label>
                <textarea class="field__input code" id={FIELD} rows="4" spellcheck="false" autocomplete="off" autocorrect="off" autocapitalize="characters" value={view.travel.text.clone()} oninput={on_type} />
            </div>
            <p>{ button("button", words.look, view.on_act, || Act::Read) }</p>
            <div class="field">
                <label class="field__label" for="bring-file">{ words.file }</label>
                <input class="field__input" id="bring-file" type="file" accept=".json,.txt,application/json,text/plain" onchange={on_pick} />
            </div>
        </>
    }
}

fn view_found(view: &TravelView, draft: &BackupDraft) -> Html {
    let words = &upkeep_words().travel.bring;
    let all = in_it(draft, view.catalogue.map(|catalogue| &**catalogue));
    let done = all.lessons.iter().filter(|lesson| lesson.is_done).count();
    let is_useful = all.lessons.len() + all.notes > 0;
    let some = |count: usize, say: fn(usize) -> String| (count > 0).then(|| html! { <p>{ say(count) }</p> });
    // A clock that was wrong tells no day.
    let touched = (all.touched > 0).then(|| clock::day(all.touched.min(view.now)));
    html! {
        <div class="stack stack--snug">
            <h3 class="h3" id={FOUND} tabindex="-1">{ words.found }</h3>
            if is_useful {
                if !all.lessons.is_empty() {
                    <p>
                        { (words.holds)(all.lessons.len(), done) }
                        if let Some(day) = touched {
                            { " " }{ (words.touched)(&language::day(spoken().tag(), &day)) }
                        }
                    </p>
                    if view.catalogue.is_some() {
                        <ul class="list">{ for all.lessons.iter().map(|lesson| html! { <li>{ say_lesson(lesson) }</li> }) }</ul>
                    }
                }
            } else {
                <p>{ words.holds_nothing }</p>
            }
            { view_notes(view, all.notes) }
            { some(all.unknown, words.unknown) }
            { some(draft.damaged, words.damaged) }
            { some(draft.newer, words.newer) }
            { view_repairs(&draft.repairs) }
            if is_useful {
                <p class="quiet">{ words.keeps }</p>
            }
            <p class="row">
                if is_useful {
                    { button("button button--primary", words.bring, view.on_act, || Act::BringIn) }
                }
                { button("button", words.not_now, view.on_act, || Act::NotNow) }
            </p>
        </div>
    }
}

/// Whether private things come in too.
fn view_notes(view: &TravelView, count: usize) -> Html {
    if count == 0 {
        return Html::default();
    }
    let is_in = !view.travel.leaves_notes;
    let onchange = view.on_act.reform(move |_: yew::Event| Act::LeaveNotes(is_in));
    html! { <label class="row"><input type="checkbox" checked={is_in} {onchange} />{ (upkeep_words().travel.bring.holds_notes)(count) }</label> }
}

fn say_lesson(lesson: &LessonInIt) -> String {
    let words = &upkeep_words().travel.bring;
    match lesson.at {
        _ if lesson.is_done => (words.lesson_done)(&lesson.title),
        Some((step, of)) => (words.lesson_at)(&lesson.title, step.into(), of.into()),
        None => lesson.title.to_string(),
    }
}

/// A lesson's file did not come.
fn view_stuck(view: &TravelView) -> Html {
    let Stage::Stuck(_, error) = &view.travel.stage else { return Html::default() };
    let (words, ways) = (&upkeep_words().travel.bring, &words().ways);
    html! {
        <div class="stack stack--snug">
            <h3 class="h3" id={FOUND} tabindex="-1">{ words.stuck }</h3>
            { notice(Icon::Note, why(*error)) }
            <p class="row">
                { button("button button--primary", ways.try_again, view.on_act, || Act::BringIn) }
                { button("button", words.not_now, view.on_act, || Act::NotNow) }
            </p>
        </div>
    }
}
