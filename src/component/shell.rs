//! What stands around every screen: the bar, the main part, the foot.

use yew::{Callback, Html, MouseEvent, html};

use super::{
    boat::brand,
    icon::{Icon, icon},
};
use crate::{
    browser::focus,
    route::{Route, link},
    words::words,
};

const MAIN: &str = "main";

/// A page in its frame.
pub fn shell(is_home: bool, page: Html) -> Html {
    // By hand, because the hash is the route: a jump to `#main` would stand in its place.
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::focus(MAIN);
    });
    let words = &words().shell;
    html! {
        <>
            <a class="skip" href="#main" {onclick}>{ words.skip }</a>
            <header class="shell">
                { link(&Route::Home, "shell__brand", html! { <>{ brand() }<span>{ "Evenkeel" }</span></> }) }
                <nav class="shell__nav" aria-label={words.nav}>
                    <a class="shell__link" href={Route::Home.hash()} aria-current={is_home.then_some("page")}>{ words.lessons }</a>
                </nav>
                <div class="shell__safe">{ link(&Route::Help, "button button--plain", html! { <>{ icon(Icon::Help) }{ words.help }</> }) }</div>
            </header>
            <main class="page" id={MAIN} tabindex="-1">{ page }</main>
            <footer class="foot no-print">
                <p>{ words.promise }</p>
                { link(&Route::Home, "", html! { words.lessons }) }
            </footer>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::render::render;

    #[tokio::test(flavor = "current_thread")]
    async fn the_shell_has_landmarks_and_a_way_past_the_bar() {
        let html = render(|| shell(true, html! { <h1>{ "All of them" }</h1> })).await;
        let skip = html.find("Skip to the main part").unwrap();
        assert!(skip < html.find("<header").unwrap(), "the skip link comes first");
        for part in
            [r#"<nav aria-label="Main""#, r#"<main id="main" tabindex="-1""#, "<footer", r#"aria-current="page""#, r##"href="#/help""##]
        {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(!html.contains("style="));
    }
}
