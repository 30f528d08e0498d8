//! People near, and words to start with. None of this needs a phone.

use yew::{Html, html};

use crate::words::words;

pub(super) fn near() -> Html {
    let words = &words().help;
    // The ticks are the browser's alone: the app does not hear of them.
    let role = |role: &&'static str| html! { <label class="item"><input type="checkbox" /><span class="grow">{ *role }</span></label> };
    html! {
        <div class="stack stack--wide">
            <section aria-labelledby="help-near">
                <h2 id="help-near">{ words.near }</h2>
                <p>{ words.near_how }</p>
                { for words.near_roles.iter().map(role) }
                <p class="quiet no-print">{ words.near_gone }</p>
            </section>
            <section class="panel panel--quiet stack stack--tight" aria-labelledby="help-say">
                <h2 class="h3" id="help-say">{ words.say }</h2>
                { for words.say_lines.iter().map(|line| html! { <p class="voice">{ *line }</p> }) }
                <p class="quiet">{ words.say_again }</p>
            </section>
            <details class="no-print">
                <summary class="item"><span class="grow">{ words.what_happens }</span></summary>
                <p>{ words.what_happens_call }</p>
                <p>{ words.what_happens_text }</p>
            </details>
        </div>
    }
}
