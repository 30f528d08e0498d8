//! What comes first: someone is in danger.

use lesson::help::Emergency;
use yew::{Html, html};

use super::call;
use crate::words::words;

/// Where nobody knows the country, or it is none of ours.
pub(super) fn nowhere() -> Html {
    let words = &words().help;
    html! {
        <>
            <p>{ words.danger_local }</p>
            <p class="row"><span>{ words.danger_europe }</span>{ call("112", "button") }</p>
        </>
    }
}

/// In a country of ours, with the numbers that were looked up for it.
pub(super) fn here(emergency: Option<&Emergency>) -> Html {
    let words = &words().help;
    // Better no number than one that nobody looked up.
    let Some(emergency) = emergency else { return html! { <p>{ words.danger_local }</p> } };
    html! {
        <>
            <p>{ words.danger_call }</p>
            <p class="row">{ for emergency.numbers.iter().map(|number| call(number, "button button--primary")) }</p>
            <p class="quiet">{ super::lines::looked_up(&emergency.verified_on) }</p>
        </>
    }
}
