//! A lesson in the list: one link, the whole row wide.

use lesson::{LessonId, Topic, format::catalogue::LessonSummary};
use yew::{Html, html};

use crate::{
    component::icon::{Icon, icon},
    page::topic,
    route::Route,
    store::Summary,
    words::words,
};

/// One row. Plain markup: a thousand of them stand on a page, and a component each would cost more than it saves.
pub fn view_row(lesson: &LessonSummary, summary: &Summary, has_tag: bool) -> Html {
    let href = Route::Lesson(LessonId::from(&*lesson.id)).hash();
    let topics: Vec<Topic> = lesson.topics.iter().filter_map(|word| Topic::from_word(word)).collect();
    let class = if matches!(summary, Summary::PartWay { .. }) { "item item--now" } else { "item" };
    html! {
        <li key={&*lesson.id}>
            <a {class} {href}>
                { view_disc(summary) }
                <span class="item__no">{ &*lesson.number }</span>
                <span class="grow">
                    <b>{ &*lesson.title }</b>
                    if let Some(note) = topic::note(&topics) {
                        <span class="quiet">{ note }</span>
                    }
                </span>
                if has_tag && lesson.core {
                    <span class="tag">{ words().home.core_tag }</span>
                }
                <span class="quiet item__state">{ state(summary, lesson.minutes) }</span>
            </a>
        </li>
    }
}

fn view_disc(summary: &Summary) -> Html {
    match summary {
        Summary::New => html! { <span class="disc disc--empty" aria-hidden="true" /> },
        Summary::PartWay { .. } => html! { <span class="disc disc--half" aria-hidden="true" /> },
        Summary::Done => html! { <span class="disc disc--full" aria-hidden="true">{ icon(Icon::Tick) }</span> },
    }
}

fn state(summary: &Summary, minutes: u16) -> String {
    let words = &words().home;
    match summary {
        Summary::New => (words.minutes)(minutes.into()),
        Summary::PartWay { number, of, .. } => (words.part_way)((*number).into(), (*of).into()),
        Summary::Done => words.done.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::render::render;

    fn loss() -> LessonSummary {
        LessonSummary {
            id: "loss".into(),
            number: "6.3".into(),
            title: "Loss".into(),
            minutes: 12,
            steps: 9,
            core: true,
            topics: vec!["loss".into(), "not-a-topic".into()],
            languages: Vec::new(),
            cast: Vec::new(),
            place: None,
            has_guide: false,
        }
    }

    async fn shown(summary: Summary) -> String {
        render(move || view_row(&loss(), &summary, true)).await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_row_says_what_it_is_and_how_far_along() {
        let html = shown(Summary::New).await;
        for words in [r##"href="#/l/loss""##, "6.3", "<b>Loss</b>", "About someone dying. You can skip it.", "core", "12 min"] {
            assert!(html.contains(words), "{words} in {html}");
        }
        assert!(shown(Summary::PartWay { step: None, number: 3, of: 9 }).await.contains("part way, step 3 of 9"));
        assert!(shown(Summary::Done).await.contains("done"));
    }
}
