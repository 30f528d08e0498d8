//! The boat, which is also the brand.

use yew::{Html, html};

/// The boat alone, 40 by 32.
pub fn boat() -> Html {
    html! { <svg class="boat flip" viewBox="0 0 40 32" aria-hidden="true" focusable="false">{ hull() }</svg> }
}

/// The boat on its wave.
pub fn brand() -> Html {
    html! {
        <svg class="boat" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
            { hull() }
            <path d="M1 35C5 31.5 9 31.5 13 35S21 38.5 25 35 33 31.5 39 35" />
        </svg>
    }
}

/// Hull, sails and mast, to stand in a drawing; 40 by 32.
pub fn hull() -> Html {
    html! {
        <>
            <path class="hull" d="M4 21H36C34.5 27 31 29.5 26 29.5H13C8 29.5 5.2 26.5 4 21Z" />
            <path class="sail" d="M19 3V18H7C10 14 15 9 19 3ZM22 6C27 9 31 13 32.5 18H22Z" />
            <path d="M20.5 2V21" />
        </>
    }
}
