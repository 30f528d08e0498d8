//! Where to go on: the lesson part way, else the next one.

use lesson::{
    LessonId,
    format::catalogue::{Catalogue, CatalogueUnit, LessonSummary},
};
use yew::{Html, classes, html};

use crate::{
    component::{
        face::{backdrop, lead_portrait},
        flag::hue,
        icon::{Icon, icon},
        waterline::waterline,
    },
    page::lesson::place_words,
    route::{Route, link},
    store::{Saves, Summary},
    words::{lesson_words, words},
};

/// A lesson to go on with.
struct Offer<'a> {
    unit: &'a CatalogueUnit,
    lesson: &'a LessonSummary,
    caption: &'static str,
    verb: &'static str,
    summary: Summary,
}

/// Nothing when every lesson is done.
pub fn cover(catalogue: &Catalogue, saves: &Saves) -> Html {
    find(catalogue, saves).map_or_else(Html::default, view_offer)
}

fn find<'a>(catalogue: &'a Catalogue, saves: &Saves) -> Option<Offer<'a>> {
    let (words, ways) = (&words().home, &words().ways);
    let summary = |lesson: &LessonSummary| saves.summary(&lesson.id.clone().into());
    if let Some((unit, lesson)) = saves.latest().and_then(|id| catalogue.lesson(id)) {
        return Some(Offer { unit, lesson, caption: words.stopped_here, verb: words.go_on, summary: summary(lesson) });
    }
    let is_new = |lesson: &LessonSummary| summary(lesson) == Summary::New;
    let core = catalogue.lessons().find(|(_, lesson)| lesson.core && is_new(lesson));
    let (unit, lesson) = core.or_else(|| catalogue.lessons().find(|(_, lesson)| is_new(lesson)))?;
    let is_first = catalogue.lessons().all(|(_, lesson)| is_new(lesson));
    let caption = if is_first { words.start_here } else { words.new_one };
    Some(Offer { unit, lesson, caption, verb: ways.start, summary: Summary::New })
}

fn view_offer(offer: Offer) -> Html {
    let Offer { unit, lesson, caption, verb, summary } = offer;
    let id = LessonId::from(&*lesson.id);
    // Going on leads right to the step; starting, to the opening, which says what it is about.
    let (to, far) = match summary {
        Summary::PartWay { step: Some(step), number, of } => (Route::Step(id, step), Some((number, of))),
        Summary::PartWay { step: None, number, of } => (Route::Lesson(id), Some((number, of))),
        Summary::New | Summary::Done => (Route::Lesson(id), None),
    };
    let (words, step_of) = (&words().home, lesson_words().lesson.step_of);
    let button = html! { <>{ verb }<span class="unseen">{ ": " }{ &*lesson.title }</span>{ icon(Icon::Next) }</> };
    html! {
        <section class={classes!("panel", "panel--scene", "cover", "cover--side", hue(unit.number))} aria-labelledby="go-on">
            if let Some(place) = &lesson.place {
                { backdrop(place) }
            }
            <p class="panel__caption">{ caption }</p>
            <div class="panel__card cover__card">
                <p class="eyebrow">{ place_words(unit.number, &lesson.number) }</p>
                <h2 class="h1" id="go-on">{ &*lesson.title }</h2>
                if let Some((number, of)) = far {
                    <div>
                        { waterline((usize::from(number) * 2).saturating_sub(1), usize::from(of) * 2) }
                        <p class="quiet">{ (step_of)(number.into(), of.into()) }{ ". " }{ (words.left)(minutes_left(lesson.minutes, number, of)) }</p>
                    </div>
                } else {
                    <p class="quiet">{ (words.about)(lesson.minutes.into()) }</p>
                }
                <p>{ link(&to, "button button--primary", button) }</p>
            </div>
            if !lesson.cast.is_empty() {
                <div class="cover__cast">{ for lesson.cast.iter().map(|lead| lead_portrait(&lesson.id, lead)) }</div>
            }
        </section>
    }
}

fn minutes_left(minutes: u16, number: u16, of: u16) -> usize {
    let left = usize::from(minutes) * (usize::from(of.saturating_sub(number)) + 1);
    left.div_ceil(usize::from(of.max(1))).max(1)
}

#[cfg(test)]
mod tests {
    use super::minutes_left;

    #[test]
    fn the_time_left_is_a_round_guess() {
        assert_eq!(minutes_left(12, 1, 8), 12);
        assert_eq!(minutes_left(12, 5, 8), 6);
        assert_eq!(minutes_left(12, 8, 8), 2);
        assert_eq!(minutes_left(1, 9, 8), 1);
        assert_eq!(minutes_left(0, 0, 0), 1);
    }
}
