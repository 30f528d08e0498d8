//! The first visit's question: whose device is this? Nothing waits for the answer.

use yew::{Callback, Html, MouseEvent, html};

use crate::{state::Wish, store::Device, words::words};

pub fn view_whose(on_wish: &Callback<Wish>) -> Html {
    let words = &words().device;
    html! {
        <section class="panel panel--quiet whose stack stack--snug no-print" aria-labelledby="whose">
            <h2 class="h3" id="whose">{ words.question }</h2>
            <div class="whose__ask">
                <ul class="whose__facts">{ for words.facts.iter().map(|fact| html! { <li>{ *fact }</li> }) }</ul>
                { view_choice(None, on_wish) }
            </div>
            <p><button type="button" class="button button--plain" onclick={on_wish.reform(|_: MouseEvent| Wish::Later)}>{ words.later }</button></p>
        </section>
    }
}

/// The two answers, each with what it means. `chosen` is the one that holds.
pub fn view_choice(chosen: Option<Device>, on_wish: &Callback<Wish>) -> Html {
    let words = &words().device;
    let button = |device: Device, name: &'static str, means: &'static str| {
        let onclick = on_wish.reform(move |_: MouseEvent| Wish::Whose(device));
        html! {
            <button type="button" class="whose__choice chip" aria-pressed={(chosen == Some(device)).to_string()} {onclick}>
                <span><b>{ name }</b><span class="whose__means">{ means }</span></span>
            </button>
        }
    };
    html! {
        <div class="whose__choices">
            { button(Device::Own, words.own, words.own_means) }
            { button(Device::Shared, words.shared, words.shared_means) }
        </div>
    }
}
