//! Mounts the app.

use evenkeel::{app::App, browser, words};

fn main() {
    let language = words::speak(&browser::language::preferred());
    browser::start(language.tag(), |root| {
        yew::Renderer::<App>::with_root(root).render();
    });
}
