//! How a lesson leaves a learner. Asked because lessons on feelings can also do harm (Foulkes & Stringaris 2023): who feels heavier gets
//! something to steady them and the way to a person. Nobody is told, nothing is kept.

use yew::prelude::*;

use super::desk::{Desk, Scratch};
use crate::{
    component::icon::{Icon, icon},
    route::{Route, link},
    words::lesson_words,
};

/// How the learner feels beside how they did before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    Lighter,
    Same,
    Heavier,
}

pub fn view_after(desk: &Desk) -> Html {
    let words = &lesson_words().after;
    let now = desk.scratch.after;
    let chip = |(after, label): (After, &'static str)| {
        let desk = desk.clone();
        let onclick = move |_: MouseEvent| desk.note(Scratch { after: Some(after), ..Scratch::default() });
        html! { <button type="button" class="chip" aria-pressed={if now == Some(after) { "true" } else { "false" }} {onclick}>{ label }</button> }
    };
    let all = [(After::Lighter, words.lighter), (After::Same, words.same), (After::Heavier, words.heavier)];
    html! {
        <section class="stack stack--snug no-print" aria-labelledby="after">
            <h2 id="after">{ words.ask }</h2>
            <p class="quiet">{ words.private }</p>
            <div class="row chips" role="group" aria-labelledby="after">{ for all.into_iter().map(chip) }</div>
            <div role="status">{ match now {
                None => Html::default(),
                Some(After::Lighter) => html! { <p>{ words.if_lighter }</p> },
                Some(After::Same) => html! { <p>{ words.if_same }</p> },
                Some(After::Heavier) => view_steady(),
            } }</div>
        </section>
    }
}

fn view_steady() -> Html {
    let words = &lesson_words().after;
    html! {
        <div class="panel panel--quiet stack stack--snug">
            <p>{ words.if_heavier }</p>
            <ul>{ for words.steady.iter().map(|way| html! { <li class="item">{ *way }</li> }) }</ul>
            <p>{ words.person }</p>
            <p>{ link(&Route::Help, "button", html! { <>{ icon(Icon::Help) }{ words.help }</> }) }</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::component::render::render;

    async fn shown(after: Option<After>) -> String {
        render(move || {
            let mut desk = Desk::new(Callback::noop(), Callback::noop());
            desk.scratch = Rc::new(Scratch { after, ..Scratch::default() });
            view_after(&desk)
        })
        .await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn help_is_offered_to_who_feels_heavier() {
        let html = shown(Some(After::Heavier)).await;
        assert!(html.contains(r##"href="#/help""##) && html.contains("feet"), "{html}");
        assert!(!shown(Some(After::Same)).await.contains("#/help"));
    }

    #[tokio::test(flavor = "current_thread")]
    async fn nothing_is_asked_back_before_an_answer() {
        let html = shown(None).await;
        assert!(html.contains(r#"<div role="status"></div>"#) && !html.contains(r#"aria-pressed="true""#), "{html}");
    }
}
