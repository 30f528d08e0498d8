//! Mounts the app.

use evenkeel::{app::App, browser};

fn main() {
    browser::start(|root| {
        yew::Renderer::<App>::with_root(root).render();
    });
}
