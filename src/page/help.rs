//! Help: one tap from every screen, never locked. Danger comes first, and no exercise is offered in place of help. Only the
//! numbers need a file and a part of the app that comes later; whatever becomes of these, the rest of the page stands.
//!
//! The learner chooses the country. It is never guessed from where they are: that would take a look at where they are, and a
//! wrong guess is a wrong number.

mod danger;
mod lines;
mod near;

use std::rc::Rc;

use yew::{Callback, Html, html};

pub use lines::numbers;

use super::{HEADING, Page, settings::delete_button};
use crate::{
    browser::screen::Screen,
    component::{icon, rich_text::out_link},
    state::{Load, Wish},
    words::words,
};

/// What the help page is drawn from.
pub struct Help<'a> {
    /// The file of help lines, as it came.
    pub file: &'a Load<Rc<str>>,
    /// The code of the country that the learner chose.
    pub country: Option<&'a str>,
    pub on_country: &'a Callback<String>,
    pub on_retry: &'a Callback<()>,
    pub on_wish: &'a Callback<Wish>,
}

/// What depends on the country.
pub struct Numbers {
    pub danger: Html,
    /// Where the country is chosen.
    pub menu: Html,
    pub lines: Html,
}

/// The page with the numbers, or without them: then `is_failed` tells whether they are still to come.
pub fn view_help(help: &Help<'_>, numbers: Option<Numbers>, is_failed: bool) -> Page {
    let words = &words().help;
    let Numbers { danger, menu, lines } = numbers.unwrap_or_else(|| without(is_failed, help));
    let html = html! {
        <article class="help" key="help">
            <div class="headline">
                <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                <p class="lede">{ words.lede }</p>
            </div>
            <div class="split">
                <div class="stack stack--far">
                    <section class="panel panel--loud stack stack--snug" aria-labelledby="help-danger">
                        <h2 id="help-danger">{ words.danger }</h2>
                        { danger }
                        <p>{ words.danger_place }</p>
                    </section>
                    <section class="stack stack--tight" aria-labelledby="help-lines">
                        <div class="row row--apart"><h2 id="help-lines">{ words.lines }</h2>{ menu }</div>
                        { lines }
                        <p>{ words.directory }{ " " }{ out_link("https://findahelpline.com", html! { "findahelpline.com" }) }</p>
                        <p class="quiet">{ words.numbers_change }{ " " }{ words.call_list }</p>
                    </section>
                </div>
                { near::near() }
            </div>
            <div class="row row--apart help__limits">
                <p class="quiet">{ words.limits }</p>
                // Here too: who looks for help on a device that others use may want to leave no trace.
                <div class="no-print">{ delete_button(help.on_wish) }</div>
            </div>
        </article>
    };
    Page { screen: Some(Screen { name: "help".into(), title: words.tab.into(), heading: HEADING }), html }
}

/// What there is to say while the numbers are not there.
fn without(is_failed: bool, help: &Help<'_>) -> Numbers {
    let words = &words().help;
    let lines = if is_failed {
        let onclick = help.on_retry.reform(|_| ());
        html! {
            <>
                <p>{ words.failed }</p>
                <p class="no-print"><button type="button" class="button" {onclick}>{ words.again }</button></p>
            </>
        }
    } else {
        html! { <p>{ words.waiting }</p> }
    };
    Numbers { danger: danger::nowhere(), menu: Html::default(), lines }
}

/// A number to call.
fn call(number: &str, class: &'static str) -> Html {
    let label = (words().help.call)(number);
    html! { <a {class} href={["tel:", &lesson::help::dial(number)].concat()}>{ icon::icon(icon::Icon::Phone) }<span>{ label }</span></a> }
}

#[cfg(test)]
mod tests;
