//! A line in the margin: what is so, and what to do next.

use yew::{Html, html};

use super::icon::{Icon, icon};

pub fn notice(sign: Icon, words: &str) -> Html {
    html! { <div class="notice">{ icon(sign) }<p>{ words }</p></div> }
}
