//! What stands around every screen: the bar with the two ways out, the main part, the foot.

use yew::{Callback, Html, MouseEvent, html};

use super::{
    boat::brand,
    icon::{Icon, icon},
    notice::notice,
};
use crate::{
    browser::focus,
    route::{Document, Route, link},
    words::words,
};

const MAIN: &str = "main";

/// What the frame needs to know.
pub struct Frame<'a> {
    pub route: &'a Route,
    /// What just happened, until the next screen.
    pub said: Option<&'static str>,
    /// Ends a turn, where the device is shared.
    pub on_hand_over: Option<Callback<MouseEvent>>,
    /// What everything else waits for.
    pub dialog: Html,
}

/// A page in its frame.
pub fn shell(frame: Frame, page: Html) -> Html {
    let Frame { route, said, on_hand_over, dialog } = frame;
    let (words, hand_over) = (&words().shell, words().device.hand_over);
    // By hand, because the hash is the route: a jump to `#main` would stand in its place.
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::focus(MAIN);
    });
    let nav = |to: Route, word: &'static str| {
        let aria_current = (*route == to).then_some("page");
        html! { <a class="shell__link" href={to.hash()} aria-current={aria_current}>{ word }</a> }
    };
    html! {
        <>
            <a class="skip" href="#main" {onclick}>{ words.skip }</a>
            <header class="shell">
                { link(&Route::Home, "shell__brand", html! { <>{ brand() }<span>{ "Evenkeel" }</span></> }) }
                <nav class="shell__nav" aria-label={words.nav}>
                    { nav(Route::Home, words.lessons) }
                    { nav(Route::Settings, words.settings) }
                </nav>
                <div class="shell__safe">
                    { link(&Route::Help, "button button--plain", html! { <>{ icon(Icon::Help) }{ words.help }</> }) }
                    // What it does stands in index.html: it must work when the app does not.
                    <button type="button" class="button" data-leave="" aria-describedby="leave-how">{ icon(Icon::Exit) }{ words.quick_exit }</button>
                    <span class="unseen" id="leave-how">{ words.quick_exit_how }</span>
                </div>
            </header>
            <main class="page" id={MAIN} tabindex="-1">
                <div role="status" class="said">
                    if let Some(said) = said {
                        { notice(Icon::Tick, said) }
                    }
                </div>
                { page }
            </main>
            <footer class="foot no-print">
                <p>{ words.promise }</p>
                if let Some(onclick) = on_hand_over {
                    <button type="button" class="button button--plain" {onclick}>{ icon(Icon::Swap) }{ hand_over }</button>
                }
                { link(&Route::Home, "", html! { words.lessons }) }
                { link(&Route::Task(String::new()), "", html! { words.task }) }
                { link(&Route::Settings, "", html! { words.settings }) }
                { link(&Route::Document(Document::About), "", html! { words.about }) }
                { link(&Route::Document(Document::Privacy), "", html! { words.privacy }) }
                { link(&Route::Document(Document::Adults), "", html! { words.adults }) }
            </footer>
            { dialog }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::render::render;

    async fn shown(said: Option<&'static str>, on_hand_over: Option<Callback<MouseEvent>>) -> String {
        let frame = move || Frame { route: &Route::Home, said, on_hand_over: on_hand_over.clone(), dialog: Html::default() };
        render(move || shell(frame(), html! { <h1>{ "All of them" }</h1> })).await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn the_shell_has_landmarks_and_a_way_past_the_bar() {
        let html = shown(None, None).await;
        let skip = html.find("Skip to the main part").unwrap();
        assert!(skip < html.find("<header").unwrap(), "the skip link comes first");
        for part in [r#"aria-label="Main""#, r#"<main id="main" tabindex="-1""#, "<footer", r#"aria-current="page""#, r##"href="#/help""##]
        {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(!html.contains("style=") && !html.contains("Hand over"));
    }

    #[tokio::test(flavor = "current_thread")]
    async fn both_ways_out_are_in_the_bar_on_every_screen() {
        let html = shown(Some("Done."), Some(Callback::noop())).await;
        let bar = html.split("</header>").next().unwrap();
        assert!(bar.contains("data-leave") && bar.contains("Quick exit") && bar.contains(">Help<"), "{bar}");
        assert!(bar.contains("press Escape twice"), "{bar}");
        assert!(html.contains(r#"role="status" class="said"><div class="notice">"#) && html.contains("Hand over this device"), "{html}");
    }
}
