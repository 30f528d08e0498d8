//! Slips to pick from. Functions, because each place that writes the same elements weighs as much again.

use yew::prelude::*;

/// One that can be picked and put back.
pub fn chip(id: Option<AttrValue>, is_on: bool, onclick: Callback<MouseEvent>, words: Html) -> Html {
    let pressed = if is_on { "true" } else { "false" };
    html! { <li><button type="button" class="chip" {id} aria-pressed={pressed} {onclick}>{ words }</button></li> }
}

/// One of several, of which one is picked. `name` is what they share.
pub fn pick(name: AttrValue, checked: bool, onchange: Callback<Event>, words: Html) -> Html {
    html! { <label class="pick"><input type="radio" {name} {checked} {onchange} /><span class="chip">{ words }</span></label> }
}
