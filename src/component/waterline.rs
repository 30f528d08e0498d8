//! How far along something is, as a boat's wake. The words beside it say the same, so readers pass it over.

use yew::{AttrValue, Html, html};

use super::boat::boat;

/// Long enough for the widest page: 24 units a wave, shown as far as the wake is long.
const WAKE: &str = "M0 6q6-7 12 0t12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0 12 0";

/// A boat `at` of `of` along its line.
pub fn waterline(at: usize, of: usize) -> Html {
    html! { <div class="waterline" aria-hidden="true">{ wake(at, of) }{ boat() }<span class="waterline__rope" /></div> }
}

/// The same without a boat: for the head of a list.
pub fn thin_waterline(at: usize, of: usize) -> Html {
    html! { <div class="waterline waterline--thin" aria-hidden="true">{ wake(at, of) }<span class="waterline__rope" /></div> }
}

fn wake(at: usize, of: usize) -> Html {
    // An attribute, not a style: the page's policy drops styles.
    let width = (at.min(of) * 100).checked_div(of).unwrap_or(0);
    let width = AttrValue::from([&width.to_string(), "%"].concat());
    html! { <svg class="waterline__wake" {width} height="12" focusable="false"><path d={WAKE} /></svg> }
}
