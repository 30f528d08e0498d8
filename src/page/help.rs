//! Help: one tap from every screen, never locked, and nothing in it needs a connection. Danger comes first, and no exercise is
//! offered in place of help. Numbers differ by country and go out of date, so none stands here that was not checked: the
//! directory is named instead.

use yew::html;

use super::{HEADING, Page};
use crate::{browser::screen::Screen, component::rich_text::out_link};

pub fn help() -> Page {
    let html = html! {
        <article class="stack stack--wide" key="help">
            <h1 id={HEADING} tabindex="-1">{ "Help" }</h1>
            <p class="lede">{ "You do not need to be sure. You do not need the right words." }</p>
            <section class="panel panel--loud stack stack--snug" aria-labelledby="help-now">
                <h2 id="help-now">{ "Not safe right now?" }</h2>
                <p>{ "Go to where other people are, if you can." }</p>
                <p>{ "Call your local emergency number, or ask someone near you to call. In most of Europe it is " }<a href="tel:112">{ "112" }</a>{ "." }</p>
            </section>
            <section class="stack stack--snug" aria-labelledby="help-people">
                <h2 id="help-people">{ "Someone near you" }</h2>
                <p>{ "A parent or carer. A teacher, a school nurse, a coach. A friend's parent. Any adult you trust." }</p>
                <p>{ "You could say: \u{201c}Something is up. Can I talk to you? You don't have to fix it.\u{201d}" }</p>
                <p>{ "If the first one is busy or does not help, try a second one. That is not your fault, and it often works." }</p>
            </section>
            <section class="stack stack--snug" aria-labelledby="help-lines">
                <h2 id="help-lines">{ "Someone to call or text" }</h2>
                <p>{ "Many help lines are free and open all night. You don't have to give your name." }</p>
                <p>{ "Numbers change. This page keeps a list for every country:" }</p>
                <p>{ out_link("https://findahelpline.com", html! { "findahelpline.com" }) }</p>
            </section>
            <p class="quiet">{ "Evenkeel is for learning. It is not therapy, and nobody here can see what you pick or write." }</p>
        </article>
    };
    Page { screen: Some(Screen { name: "help".into(), title: "Help".into(), heading: HEADING }), html }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::render::render;

    #[tokio::test(flavor = "current_thread")]
    async fn danger_comes_before_everything_else() {
        let html = render(|| help().html).await;
        let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words} in {html}"));
        assert!(at("Not safe right now?") < at("Someone near you"));
        assert!(at("Someone near you") < at("findahelpline.com"));
        assert!(html.contains(r#"href="tel:112""#));
        for exercise in ["breath", "Breath", "relax"] {
            assert!(!html.contains(exercise), "an exercise is no help to someone in danger");
        }
    }
}
