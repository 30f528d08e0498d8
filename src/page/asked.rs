//! What a dialog asks or tells.

use yew::{Callback, Html, MouseEvent, html};

use crate::{
    component::dialog::{Question, view_dialog, view_question},
    state::{Ask, Wish},
    words::words,
};

pub fn view_asked(asked: Ask, on_wish: &Callback<Wish>) -> Html {
    let say = |wish: Wish| on_wish.reform(move |_: MouseEvent| wish);
    let (delete, device) = (&words().delete, &words().device);
    let question = match asked {
        Ask::Keys => return view_keys(say(Wish::No)),
        Ask::Delete => Question { title: delete.ask, text: delete.means, no: delete.no, yes: delete.yes },
        Ask::HandOver => {
            Question { title: device.hand_over_ask, text: device.hand_over_means, no: device.hand_over_no, yes: device.hand_over_yes }
        }
    };
    view_question(&question, say(Wish::No), say(Wish::Yes))
}

fn view_keys(on_close: Callback<MouseEvent>) -> Html {
    let words = &words().keys;
    let row = |(key, does): &(&'static str, &'static str)| html! { <div class="item"><dt><kbd>{ *key }</kbd></dt><dd>{ *does }</dd></div> };
    view_dialog(
        words.title,
        html! {
            <>
                <dl class="keys">{ for words.list.iter().map(row) }</dl>
                <p class="quiet">{ words.off }</p>
                <p><button type="button" class="button" onclick={on_close}>{ words.close }</button></p>
            </>
        },
    )
}
