//! A branching story. Every decision can be taken back; nothing here is ever lost.

use std::rc::Rc;

use lesson::{
    activity::{Scenario, scenario::SceneIx},
    attempt::{Decision, Walk},
};
use yew::prelude::*;

use super::{Here, desk::Desk, scene::view_scene, step_view::on_its_way, story::Story};
use crate::{
    component::rich_text::{view_blocks, view_text},
    words::lesson_words,
};

/// Where focus goes with each scene.
pub const SCENE_TITLE: &str = "scene-title";

pub fn view_scenario(desk: &Desk, scenario: &Rc<Scenario>, walk: &Walk) -> Html {
    let at = walk.here().scene;
    // A new scene is a new screen. The step's first one is the page's matter, and what another tab does moves no focus here.
    let here = &Here {
        on_event: {
            let desk = desk.clone();
            Callback::from(move |event| {
                desk.begin();
                desk.then_focus(SCENE_TITLE.into());
                desk.here.on_event.emit(event);
            })
        },
        ..desk.here.clone()
    };
    if walk.is_at_ending(scenario) {
        return match desk.kinds {
            Some(kinds) => (kinds.ending)(desk, &Story { here, scenario, walk }),
            None => on_its_way(),
        };
    }
    let scene = scenario.scene(at);
    html! {
        <div class="scenario stack">
            if at == SceneIx::FIRST {
                <h3 class="unseen" id={SCENE_TITLE} tabindex="-1">{ lesson_words().story.first }</h3>
            } else {
                <h3 class="h2" id={SCENE_TITLE} tabindex="-1">{ view_text(&scene.title, &here.lesson) }</h3>
            }
            { view_came_of(here, scenario, walk) }
            { view_scene(&Story { here, scenario, walk }) }
        </div>
    }
}

/// What the learner just chose, and what came of it: the reason comes with the choice, where it is worth most.
fn view_came_of(here: &Here, scenario: &Scenario, walk: &Walk) -> Html {
    let Some(Decision { choice, .. }) = walk.decisions(scenario).last() else { return Html::default() };
    let Some(outcome) = &choice.outcome else { return Html::default() };
    html! {
        <div class="prose">
            <p class="quiet"><span class="unseen">{ lesson_words().story.you_chose }</span>{ view_text(&choice.text, &here.lesson) }</p>
            if let Some(label) = &outcome.label {
                <p><b>{ view_text(label, &here.lesson) }</b></p>
            }
            { view_blocks(&outcome.body, &here.lesson, 4) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use lesson::attempt::Event;

    use crate::activity::{
        sample,
        shown::{count, shown, step},
    };

    const TITLE: &str = "Left on read";

    fn chose(scene: &str, choice: usize) -> Event {
        let story = sample::scenario();
        let scene = &story.scenes[story.find(&lesson::slug(scene).into()).expect("a scene").get()];
        let choice = &scene.choices()[choice];
        Event::Chose { step: step(TITLE), scene: scene.id.clone(), choice: choice.id.clone(), to: story.scene(choice.to).id.clone() }
    }

    #[tokio::test(flavor = "current_thread")]
    async fn the_first_scene_offers_its_choices_and_no_way_back() {
        let html = shown(TITLE, vec![]).await;
        assert_eq!(count(&html, r#"class="choice""#), 2);
        assert!(html.contains("half way") && !html.contains("Rewind") && !html.contains("The story so far"), "{html}");
        assert!(html.contains("Tuesday, nine at night.") && html.contains("backdrops/bedroom.svg"), "{html}");
        assert!(!html.contains("She reads it as a slap."), "what a choice leads to comes after it");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn meters_decide_what_is_offered() {
        let html = shown(TITLE, vec![chose("Left on read", 0)]).await;
        assert_eq!(count(&html, r#"class="choice""#), 2, "trust is too low for a joke: {html}");
        assert!(!html.contains("Joke about it"), "{html}");
        assert!(html.contains("You chose: ") && html.contains("She reads it as a slap."), "what came of it stands first: {html}");
        assert!(html.contains("down a little") && html.contains("up a little"), "{html}");
        assert!(html.contains("Back one choice") && html.contains("Back to </span>How it starts"), "{html}");
        assert!(html.contains(r#"id="scene-title" tabindex="-1" class="h2">Three question marks"#), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn an_ending_shows_the_way_there() {
        let html = shown(TITLE, vec![chose("Left on read", 0), chose("Three question marks", 1 + 1)]).await;
        assert!(html.contains("A hard ending. Worth knowing.") && html.contains("What you chose, and what it did"), "{html}");
        assert!(html.contains("She reads it as a slap.") && html.contains("The second half is a trap."), "{html}");
        assert!(html.contains("Trust down a little") && html.contains("Heat up a little") && html.contains("Trust same"), "{html}");
        assert_eq!(count(&html, "Back to here"), 2);
        assert!(html.contains("This story has 2 endings. You have seen one.") && html.contains("Try another way"), "{html}");
        assert!(!html.contains("side by side"), "one ending compares with nothing");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn the_map_numbers_the_way_and_keeps_to_itself_what_comes() {
        let html = shown(TITLE, vec![chose("Left on read", 0), chose("Three question marks", 1 + 1)]).await;
        assert!(
            html.contains(r##"href="#line-left-on-read-1""##) && html.contains(r#"aria-label="Step 2: Three question marks""#),
            "{html}"
        );
        assert!(html.contains(r#"<li id="line-left-on-read-1" tabindex="-1""#), "{html}");
        assert!(html.contains(r#"aria-label="You are here, step 3: Two silences""#), "{html}");
        assert!(html.contains("Scenes you have not seen yet: 1.") && !html.contains("The clinic"), "{html}");
        assert!(html.contains("rotate(24 )") && html.contains(">hot<"), "the boat tips as the words say: {html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn what_another_try_saw_can_be_gone_back_to() {
        let first = sample::scenario().scenes[0].id.clone();
        let back = Event::Rewound { step: step(TITLE), scene: first, depth: 0 };
        let html = shown(TITLE, vec![chose("Left on read", 0), chose("Three question marks", 2), back, chose("Left on read", 1)]).await;
        let (way, earlier) = html.split_once("Seen on another try</h3>").expect("a list of what else was seen");
        assert_eq!((count(way, "Back to here"), count(earlier, "Back to here")), (1, 2), "{html}");
        assert!(earlier.contains("Three question marks") && earlier.contains("Two silences"), "{html}");
        assert!(way.contains(r##"href="#line-left-on-read-3""##) && earlier.contains(r#"<li id="line-left-on-read-3""#), "{html}");
        assert!(way.contains("Seen on another try: Three question marks") && way.contains("Seen on another try: Two silences"), "{html}");
        assert!(html.contains("Scenes you have not seen yet: 0."), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn two_endings_stand_side_by_side() {
        let there = |scene: &str, depth| Event::Rewound { step: step(TITLE), scene: lesson::slug(scene).into(), depth };
        let mut events = vec![chose("Left on read", 0), chose("Three question marks", 2), there("Three question marks", 1)];
        events.push(chose("Three question marks", 0));
        let html = shown(TITLE, events).await;
        let (_, compared) = html.split_once("Two endings side by side").expect("a comparison");
        assert!(compared.contains("Same until \u{201c}Three question marks\u{201d}. Then you chose:"), "{html}");
        let (_, ways) = compared.split_once("</summary>").expect("a pair");
        let (one, other) =
            ways.split_once("The second half is a trap.").map(|(one, _)| ways.split_at(one.rfind("<ol>").unwrap_or(0))).expect("both ways");
        assert!(one.contains("The clinic") && one.contains("A quick repair.") && !one.contains("The second half is a trap."), "{one}");
        assert!(other.contains("The second half is a trap.") && !other.contains("A quick repair."), "{other}");
        assert!(!compared.contains("She reads it as a slap."), "what was the same is told once: {html}");
        assert!(one.contains("Trust: half way") && one.contains("Heat: warming"), "how it stood at the end: {one}");
        assert!(other.contains("Trust: low") && other.contains("Heat: hot"), "{other}");
        assert!(!compared.contains("<select"), "two endings need no menu");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_choice_taken_before_says_so() {
        let first = sample::scenario().scenes[0].id.clone();
        let back = Event::Rewound { step: step(TITLE), scene: first, depth: 0 };
        let html = shown(TITLE, vec![chose("Left on read", 1), back]).await;
        assert_eq!(count(&html, "taken before"), 1);
    }
}
