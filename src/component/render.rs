//! What a learner would get to see, without a browser: for prerendered pages, and for tests.

use yew::{LocalServerRenderer, prelude::*};

#[derive(PartialEq, Properties)]
struct ShownProps {
    view: Callback<(), Html>,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    props.view.emit(())
}

/// The HTML of a view.
pub(crate) async fn render(view: impl Fn() -> Html + 'static) -> String {
    let props = ShownProps { view: Callback::from(move |()| view()) };
    LocalServerRenderer::<Shown>::with_props(props).hydratable(false).render().await
}
