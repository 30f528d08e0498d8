//! Bringing codes in: a field, files, the camera, and the link that says which assignment counts. Below them what came of it.

use yew::{Callback, DragEvent, Event, Html, InputEvent, html};

use super::{CollectView, button, camera};
use crate::{
    browser::{field, file},
    component::{icon::Icon, notice::notice},
    state::teach::collect::{Act, FIELD, FOUND, LINK, LinkFault, Told},
    words::teach_words,
};

const HOW: &str = "collect-how";
const FILES_HOW: &str = "collect-files-how";
const LINK_HOW: &str = "collect-link-how";

pub(super) fn view(view: &CollectView) -> Html {
    html! {
        <div class="split split--even no-print">
            { view_codes(view) }
            <div class="stack stack--snug">
                { camera::view(view) }
                { view_link(view) }
            </div>
        </div>
    }
}

fn view_codes(view: &CollectView) -> Html {
    let words = &teach_words().collect.bring;
    let on_type = view.on_act.reform(|event: InputEvent| Act::Type(field::text(&event)));
    let on_pick = view.on_act.reform(|event: Event| Act::Pick(file::picked(&event)));
    let on_drop = view.on_act.reform(|event: DragEvent| match file::dropped(&event) {
        Ok(files) => Act::Pick(files),
        Err(text) => Act::Drop(text),
    });
    let on_over = Callback::from(|event: DragEvent| file::allow_drop(&event));
    html! {
        <section class="panel stack stack--snug" aria-labelledby="collect-bring" ondrop={on_drop} ondragover={on_over}>
            <h2 class="h3" id="collect-bring">{ words.title }</h2>
            <div class="field">
                <label class="field__label" for={FIELD}>{ words.field }</label>
                <p class="quiet" id={HOW}>{ words.how }</p>
                <textarea class="field__input code" id={FIELD} aria-describedby={HOW} rows="7" spellcheck="false" autocomplete="off" autocorrect="off" autocapitalize="off" value={view.collect.text.clone()} oninput={on_type} />
            </div>
            <p>{ button("button button--primary", words.read, view.on_act, || Act::Read) }</p>
            <div class="field">
                <label class="field__label" for="collect-files">{ words.files }</label>
                <p class="quiet" id={FILES_HOW}>{ words.files_how }</p>
                <input class="field__input" id="collect-files" aria-describedby={FILES_HOW} type="file" multiple={true} onchange={on_pick} />
            </div>
            { view_told(view) }
        </section>
    }
}

/// What came in. What the heading does not say is read out, too, when nothing else takes the keyboard there.
fn view_told(view: &CollectView) -> Html {
    let words = &teach_words().collect.told;
    let told = view.collect.told.as_ref();
    let waits = view.collect.is_reading.then_some(words.reading);
    let empty = told.filter(|told| told.is_empty()).map(|_| words.empty);
    html! {
        <>
            <p role="status">{ waits.or(empty).unwrap_or_default() }</p>
            if let Some(told) = told.filter(|told| !told.is_empty()) {
                <div class="stack stack--tight">
                    <h3 id={FOUND} tabindex="-1">{ words.title }</h3>
                    <ul class="list">{ for say(told).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                </div>
            }
        </>
    }
}

fn say(told: &Told) -> Vec<String> {
    let words = &teach_words().collect.told;
    let mut lines = Vec::new();
    let counts = [(told.new, words.new), (told.again, words.again), (told.same, words.same), (told.problems, words.problems)];
    lines.extend(counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(count)));
    for (file, faults) in &told.classes {
        lines.push(if *faults > 0 { (words.class_faults)(file, *faults) } else { (words.class)(file) });
    }
    let named = [
        (&told.newer, words.class_newer),
        (&told.nothing, words.nothing),
        (&told.unread, words.unread),
        (&told.too_large, words.too_large),
        (&told.more, words.more),
        (&told.packed, words.packed),
    ];
    for (names, say) in named {
        lines.extend(names.iter().map(|name| say(name)));
    }
    lines
}

fn view_link(view: &CollectView) -> Html {
    let words = &teach_words().collect.link;
    let on_type = view.on_act.reform(|event: InputEvent| Act::Link(field::text(&event)));
    let fault = view.collect.link_fault.map(|fault| match fault {
        LinkFault::Empty => words.empty,
        LinkFault::Foreign => words.foreign,
        LinkFault::Damaged => words.damaged,
        LinkFault::Newer => words.newer,
    });
    let known = view.collect.class.assignments().iter().enumerate().map(|(place, assignment)| {
        html! {
            <li class="item item--wrap">
                <span class="grow">{ (words.known)(assignment.class.as_str(), assignment.count()) }</span>
                { button("button", words.take_off, view.on_act, move || Act::Unexpect(place)) }
            </li>
        }
    });
    html! {
        <section class="panel panel--quiet stack stack--snug" aria-labelledby="collect-only">
            <h2 class="h3" id="collect-only">{ words.title }</h2>
            <p id={LINK_HOW}>{ words.how }</p>
            <div class="field">
                <label class="field__label" for={LINK}>{ words.field }</label>
                <input class="field__input code" id={LINK} aria-describedby={LINK_HOW} type="text" spellcheck="false" autocomplete="off" autocapitalize="off" value={view.collect.link.clone()} oninput={on_type} />
            </div>
            <p>{ button("button", words.set, view.on_act, || Act::Expect) }</p>
            <div role="status">{ for fault.map(|fault| notice(Icon::Note, fault)) }</div>
            <ul>{ for known }</ul>
        </section>
    }
}
