//! The list of lessons, and where to go on.

mod cover;
mod filter;
mod row;
mod unit;

use std::rc::Rc;

use lesson::{
    LessonId,
    format::catalogue::{Catalogue, CatalogueUnit, LessonSummary},
    review::WARM_UP,
};
use yew::{Callback, Html, MouseEvent, html};

pub use self::filter::Filter;
pub(super) use self::row::view_row;
use self::{
    cover::cover,
    filter::view_filter,
    unit::{Unit, view_unit},
};
use super::{
    HEADING, Page,
    keeping::keeping_notice,
    wait::{What, load_failure, loading},
};
use crate::{
    browser::screen::Screen,
    component::icon::{Icon, icon},
    prerender,
    route::{Route, link},
    state::{Load, Wish},
    store::Saves,
    words::words,
};

/// With more lessons than this, units show theirs one at a time, and what is far down the page is drawn when it comes into view.
const MANY: usize = 100;
/// Then so many lessons show as long as nobody opened a unit; those of one unit in any case.
const FIRST: usize = 24;

/// What home shows besides the lessons.
pub struct Home<'a> {
    pub saves: &'a Saves,
    pub filter: &'a Filter,
    pub on_filter: &'a Callback<Filter>,
    pub on_wish: &'a Callback<Wish>,
    /// The time, in milliseconds since 1970, while a warm-up may be offered.
    pub now: Option<u64>,
    /// Asks whose device this is, as long as nobody said.
    pub whose: Option<Html>,
    /// What teachers asked, where they did.
    pub tasks: Html,
}

pub fn view_home(catalogue: &Load<Rc<Catalogue>>, home: &Home, on_retry: Callback<MouseEvent>) -> Page {
    match catalogue {
        Load::Loading => loading(),
        Load::Failed(error) => load_failure(What::Lessons, *error, on_retry),
        Load::Loaded(catalogue) => {
            let screen = Screen { name: "home".into(), title: words().home.title.into(), heading: HEADING };
            Page { screen: Some(screen), html: view_lessons(catalogue, home) }
        }
    }
}

/// Offers questions from finished lessons. It is an offer: whoever says no is not asked again in this session.
fn view_warm_up(on_wish: &Callback<Wish>) -> Html {
    let words = &words().home;
    let to = Route::Lesson(LessonId::from(WARM_UP));
    let start = html! { <>{ words.warm_up_start }{ icon(Icon::Next) }</> };
    html! {
        <section class="panel panel--quiet stack stack--snug" aria-labelledby="warm-up">
            <div>
                <h2 id="warm-up">{ words.warm_up }</h2>
                <p>{ words.warm_up_how }</p>
            </div>
            <p class="row">
                { link(&to, "button", start) }
                <button type="button" class="button button--plain" onclick={on_wish.reform(|_: MouseEvent| Wish::NoWarmUp)}>{ words.warm_up_later }</button>
            </p>
        </section>
    }
}

fn view_lessons(catalogue: &Catalogue, home: &Home) -> Html {
    let Home { saves, filter, on_filter, on_wish, now, ref whose, ref tasks } = *home;
    let is_due = now.is_some_and(|now| !saves.due(catalogue, now).is_empty());
    let words = &words().home;
    let wanted = filter.wanted();
    let all = catalogue.lessons().count();
    let has_others = catalogue.lessons().any(|(_, lesson)| !lesson.core);
    let has_tags = has_others && !wanted.only_core;
    let keeps = |unit: &CatalogueUnit| unit.lessons.iter().filter(|lesson| wanted.keeps(unit, lesson)).cloned().collect();
    let kept: Vec<(&CatalogueUnit, Vec<Rc<LessonSummary>>)> = listed(catalogue).map(|unit| (unit, keeps(unit))).collect();
    let found = kept.iter().map(|(_, lessons)| lessons.len()).sum();
    let mut shown = 0;
    let view = |(unit, lessons): &(&CatalogueUnit, Vec<Rc<LessonSummary>>)| {
        let is_open = filter.open.map_or(shown == 0 || shown + lessons.len() <= FIRST, |open| open == Some(unit.number));
        shown += lessons.len();
        let open = Filter { open: Some((!is_open).then_some(unit.number)), ..filter.clone() };
        let on_open = (all > MANY).then(|| on_filter.reform(move |_: MouseEvent| open.clone()));
        view_unit(&Unit { unit, lessons, has_tags, is_open, on_open }, saves)
    };
    html! {
        <div class="stack stack--far" key="home">
            <div class="stack stack--tight">
                <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                <p class="lede">{ words.lede }</p>
                if whose.is_none() {
                    { keeping_notice(saves.keeping()) }
                }
            </div>
            { tasks.clone() }
            { whose.clone() }
            if is_due {
                { view_warm_up(on_wish) }
            }
            { cover(catalogue, saves) }
            <section class="stack stack--wide" aria-labelledby="all">
                <div class="row row--apart">
                    <div>
                        <h2 id="all">{ (words.count)(all) }</h2>
                        <p class="quiet">{ words.any_order }</p>
                    </div>
                    { view_filter(catalogue, filter, found, on_filter) }
                </div>
                if found == 0 {
                    <p><button type="button" class="button" onclick={on_filter.reform(|_: MouseEvent| Filter::default())}>{ words.show_all }</button></p>
                }
                <div class={if all > MANY { "contents contents--long" } else { "contents" }}>
                    { for kept.iter().filter(|(_, lessons)| !lessons.is_empty()).map(view) }
                </div>
            </section>
        </div>
    }
}

/// The units that show. A prerendered page has the first of them, because it should be there soon; the app brings the rest.
fn listed(catalogue: &Catalogue) -> impl Iterator<Item = &CatalogueUnit> {
    let mut before = 0;
    catalogue.units.iter().take_while(move |unit| {
        let is_near = !prerender::is_on() || before < prerender::MOST_ROWS;
        before += unit.lessons.len();
        is_near
    })
}

#[cfg(test)]
mod tests {
    use lesson::attempt::Tab;

    use super::*;
    use crate::{
        component::render::render,
        store::{Keeping, MemoryStore},
    };

    /// Ten units of twenty.
    fn many() -> Catalogue {
        let lesson = |unit: u16, place: u16| {
            format!(r#"{{"id": "l-{unit}-{place}", "number": "{unit}.{place}", "title": "Talk {place}", "minutes": 12, "steps": 9}}"#)
        };
        let unit = |unit: u16| {
            let lessons: Vec<String> = (1..=20).map(|place| lesson(unit, place)).collect();
            format!(r#"{{"number": {unit}, "title": "Part {unit}", "lessons": [{}]}}"#, lessons.join(","))
        };
        let units: Vec<String> = (1..=10).map(unit).collect();
        let json = format!(r#"{{"version": 1, "title": "Many", "base": "en", "units": [{}]}}"#, units.join(","));
        Catalogue::from_json(&json).expect("it reads")
    }

    async fn shown(filter: Filter) -> (usize, usize, String) {
        let html = render(move || {
            let saves = Saves::new(Box::new(MemoryStore::default()), Tab::new(1), Keeping::Kept);
            let (on_filter, on_wish) = (Callback::noop(), Callback::noop());
            let home = Home {
                saves: &saves,
                filter: &filter,
                on_filter: &on_filter,
                on_wish: &on_wish,
                now: None,
                whose: None,
                tasks: Html::default(),
            };
            view_lessons(&many(), &home)
        })
        .await;
        (html.matches("<h3").count(), html.matches(r#"class="item""#).count(), html)
    }

    #[tokio::test(flavor = "current_thread")]
    async fn of_very_many_lessons_one_unit_shows_its_own_and_every_other_can_be_opened() {
        let (units, lessons, html) = shown(Filter::default()).await;
        assert_eq!((units, lessons), (10, 20), "{html}");
        assert!(
            html.contains(r#"aria-expanded="true" class="button button--plain">All 20 lessons<span class="unseen">: Part 1<"#),
            "{html}"
        );
        assert_eq!(html.matches(r#"aria-expanded="false""#).count(), 9);
        let (_, lessons, html) = shown(Filter { open: Some(Some(7)), ..Filter::default() }).await;
        assert!(lessons == 20 && html.contains("#/l/l-7-20") && !html.contains("#/l/l-2-1\""), "{html}");
        assert_eq!(shown(Filter { open: Some(None), ..Filter::default() }).await.1, 0);
    }

    #[tokio::test(flavor = "current_thread")]
    async fn what_is_found_among_them_shows_at_once_as_far_as_there_is_room() {
        let (units, lessons, html) = shown(Filter { words: "talk 13".into(), ..Filter::default() }).await;
        assert_eq!((units, lessons), (10, 10), "{html}");
        assert!(html.contains(">1 lesson found<span"), "{html}");
        let (units, lessons, _) = shown(Filter { words: "part".into(), ..Filter::default() }).await;
        assert_eq!((units, lessons), (10, 20), "all are found, and no more than one unit of twenty fits");
    }
}
