//! What a dialog asks or tells.

use yew::{Callback, Html, MouseEvent, html};

use crate::{
    component::dialog::{view_dialog, view_question},
    state::{Ask, Wish},
    words::aside_words,
};

pub fn view_asked(asked: Ask, on_wish: &Callback<Wish>) -> Html {
    let say = |wish: Wish| on_wish.reform(move |_: MouseEvent| wish);
    let words = aside_words();
    let words = match asked {
        Ask::Keys => return view_keys(say(Wish::No)),
        Ask::Delete => &words.delete,
        Ask::HandOver => &words.hand_over,
    };
    view_question(words, say(Wish::No), say(Wish::Yes))
}

fn view_keys(on_close: Callback<MouseEvent>) -> Html {
    let words = &aside_words().keys;
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
