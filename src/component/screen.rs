//! The part of a screen that nobody sees: it tells the browser that the screen is new.

use yew::{AttrValue, Html, Properties, component};

use crate::browser::screen::use_screen;

#[derive(PartialEq, Properties)]
pub struct ScreenProps {
    /// Differs from screen to screen.
    pub name: AttrValue,
    /// For the tab, where a passer-by may read it.
    pub title: AttrValue,
    /// The id of the heading that focus goes to.
    pub heading: &'static str,
}

/// Stands once in every screen, so that whatever draws the screen can be a plain function.
#[component]
pub fn Screen(props: &ScreenProps) -> Html {
    use_screen(&props.name, &props.title, props.heading);
    Html::default()
}
