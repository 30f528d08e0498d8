//! A branching story. Every decision can be taken back; nothing here is ever lost.

use std::rc::Rc;

use lesson::{
    activity::{Scenario, scenario::SceneIx},
    attempt::Walk,
};
use yew::prelude::*;

use super::{Here, desk::Desk, path_review::view_path, scene::view_scene, story::Story};
use crate::component::rich_text::view_text;

pub fn view_scenario(desk: &Desk, scenario: &Rc<Scenario>, walk: &Walk) -> Html {
    let at = walk.here().scene;
    // A new scene is a new screen. The step's first one is the page's matter, and what another tab does moves no focus here.
    let here = &Here {
        on_event: {
            let desk = desk.clone();
            Callback::from(move |event| {
                desk.then_focus("scene-title".into());
                desk.here.on_event.emit(event);
            })
        },
        ..desk.here.clone()
    };
    let scene = scenario.scene(at);
    let is_ending = walk.is_at_ending(scenario);
    html! {
        <div class="scenario stack">
            // An ending has its heading on its card.
            if at == SceneIx::FIRST && !is_ending {
                <h3 class="unseen" id="scene-title" tabindex="-1">{ "How it starts" }</h3>
            } else if !is_ending {
                <h3 class="h2" id="scene-title" tabindex="-1">{ view_text(&scene.title, &here.lesson) }</h3>
            }
            { view_scene(&Story { here, scenario, walk }) }
            if is_ending {
                { view_path(here, scenario, walk) }
            }
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
        assert!(!html.contains("She reads it as a slap."), "what a choice leads to is for later");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn meters_decide_what_is_offered() {
        let html = shown(TITLE, vec![chose("Left on read", 0)]).await;
        assert_eq!(count(&html, r#"class="choice""#), 2, "trust is too low for a joke: {html}");
        assert!(!html.contains("Joke about it"), "{html}");
        assert!(html.contains("down a little") && html.contains("up a little"), "{html}");
        assert!(html.contains("Rewind one step") && html.contains("Back to </span>How it starts"), "{html}");
        assert!(html.contains(r#"id="scene-title" tabindex="-1" class="h2">Three question marks"#), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn an_ending_shows_the_way_there() {
        let html = shown(TITLE, vec![chose("Left on read", 0), chose("Three question marks", 1 + 1)]).await;
        assert!(html.contains("A hard ending. Worth knowing.") && html.contains("What you chose, and what it did"), "{html}");
        assert!(html.contains("She reads it as a slap.") && html.contains("The second half is a trap."), "{html}");
        assert!(html.contains("Trust down one") && html.contains("Heat up one") && html.contains("Trust same"), "{html}");
        assert_eq!(count(&html, "Back to here"), 2);
        assert!(html.contains("This story has 2 endings. You have seen one.") && html.contains("Try another way"), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_choice_taken_before_says_so() {
        let first = sample::scenario().scenes[0].id.clone();
        let back = Event::Rewound { step: step(TITLE), scene: first, depth: 0 };
        let html = shown(TITLE, vec![chose("Left on read", 1), back]).await;
        assert_eq!(count(&html, "taken before"), 1);
    }
}
