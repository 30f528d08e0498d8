//! What screens are put together from, apart from lessons: buttons, chips, fields, notices, dialogs and signs.

use yew::{Callback, Html, html};

use super::{Section, State, kit::Kit};
use crate::{
    component::{
        boat::{boat, brand},
        icon::{Icon, icon},
        notice::notice,
        waterline::waterline,
    },
    page::keeping_notice,
    state::Ask,
    store::Keeping,
};

pub const SECTIONS: &[Section] = &[
    Section { id: "buttons", title: "Buttons", about: "One primary a screen. A verb first.", is_wide: false, states: buttons },
    Section { id: "chips", title: "Chips and picks", about: "Pick one, or switch something on.", is_wide: false, states: chips },
    Section { id: "fields", title: "Fields", about: "A label, what it is for, and room to write.", is_wide: false, states: fields },
    Section { id: "notices", title: "Notices", about: "One line, and what to do next.", is_wide: false, states: notices },
    Section {
        id: "keeping",
        title: "Keeping",
        about: "What this device does with work, said on every page.",
        is_wide: false,
        states: keeping,
    },
    Section { id: "dialogs", title: "Dialogs", about: "One question, the safe answer first.", is_wide: false, states: dialogs },
    Section { id: "panels", title: "Panels", about: "A frame of the story, and its quiet and loud kin.", is_wide: false, states: panels },
    Section { id: "discs", title: "Discs and tags", about: "A small sign. A word stands beside it.", is_wide: false, states: discs },
    Section {
        id: "waterlines",
        title: "Waterlines",
        about: "How far along, beside words that say it.",
        is_wide: false,
        states: waterlines,
    },
    Section { id: "icons", title: "Icons", about: "24 units, a line of 2. Always beside a word.", is_wide: true, states: icons },
    Section { id: "type", title: "Type", about: "The device's own faces. No web fonts.", is_wide: true, states: letters },
];

fn buttons(_: &Kit) -> Vec<State> {
    let button = |class: &'static str, inner: Html| html! { <p><button type="button" {class}>{ inner }</button></p> };
    let pressed = |is_on: bool| {
        html! { <p><button type="button" class="button" aria-pressed={if is_on { "true" } else { "false" }}>{ "Still picture" }</button></p> }
    };
    vec![
        ("primary", button("button button--primary", html! { <>{ "Start" }{ icon(Icon::Next) }</> })),
        ("outlined", button("button", html! { "All lessons" })),
        ("plain", button("button button--plain", html! { <>{ icon(Icon::Back) }{ "Back" }</> })),
        ("to check an answer", button("button button--check", html! { "Check" })),
        ("can't be undone", button("button button--stop", html! { <>{ icon(Icon::Bin) }{ "Delete everything" }</> })),
        (
            "waits, and says why",
            html! {
                <p class="row">
                    <button type="button" class="button button--check button--wait" aria-disabled="true" aria-describedby="why">{ "Check" }</button>
                    <span class="quiet" id="why">{ "Pick at least one first." }</span>
                </p>
            },
        ),
        ("off", html! { <p><button type="button" class="button" disabled={true}>{ "Not yet" }</button></p> }),
        ("not pressed", pressed(false)),
        ("pressed", pressed(true)),
        ("in focus", button("button gallery__focus", html! { "Tab came here" })),
        ("a link", html! { <p><a class="button" href="#/gallery">{ "Looks the same" }</a></p> }),
        ("long words", button("button", html! { "Words that need more room than there is on a phone held upright, in one go" })),
    ]
}

fn chips(_: &Kit) -> Vec<State> {
    let pick = |words: &'static str, checked: bool, many: bool| {
        let kind = if many { "checkbox" } else { "radio" };
        html! { <label class="pick"><input type={kind} name="pick" {checked} /><span class="chip">{ words }</span></label> }
    };
    let chip = |words: &'static str, is_on: bool| {
        html! { <button type="button" class="chip" aria-pressed={if is_on { "true" } else { "false" }}>{ words }</button> }
    };
    vec![
        (
            "pick one",
            html! { <fieldset class="chips"><legend class="unseen">{ "Show" }</legend>{ pick("All 12 lessons", true, false) }{ pick("Core 3", false, false) }</fieldset> },
        ),
        (
            "pick any",
            html! { <fieldset class="chips"><legend class="unseen">{ "Words" }</legend>{ pick("let down", true, true) }{ pick("hopeful", false, true) }{ pick("on edge", true, true) }</fieldset> },
        ),
        ("switches", html! { <p class="chips">{ chip("on", true) }{ chip("off", false) }</p> }),
        ("slips", html! { <div class="sort"><p class="chips">{ chip("a slip in hand", true) }{ chip("a slip", false) }</p></div> }),
        (
            "a long slip",
            html! { <p class="chips">{ chip("She saw me, looked away, and then told everybody else on the bus about it", false) }</p> },
        ),
    ]
}

fn fields(_: &Kit) -> Vec<State> {
    vec![
        (
            "empty",
            html! { <div class="field"><label class="field__label" for="a">{ "If…" }</label><input class="field__input" id="a" type="text" /></div> },
        ),
        (
            "filled",
            html! {
                <div class="field">
                    <label class="field__label" for="b">{ "then I…" }</label>
                    <input class="field__input" id="b" type="text" value="wait five minutes before I answer" />
                    <p class="quiet">{ "It is never saved and never sent." }</p>
                </div>
            },
        ),
        (
            "a menu",
            html! {
                <div class="field">
                    <label class="field__label" for="c">{ "Country" }</label>
                    <select class="field__input" id="c"><option selected=true>{ "Ireland" }</option><option>{ "Kenya" }</option></select>
                </div>
            },
        ),
        (
            "a box to tick",
            html! { <label class="item"><input type="checkbox" checked={true} /><span class="grow"><b>{ "I read it once" }</b><span class="quiet">{ "Plans stick better when you say them." }</span></span></label> },
        ),
    ]
}

fn notices(_: &Kit) -> Vec<State> {
    vec![
        ("what just happened", notice(Icon::Tick, "Deleted. Nothing of yours is left on this device.")),
        ("good to know", notice(Icon::Note, "About someone dying. You can skip it.")),
        ("where help is", notice(Icon::Help, "If something here feels heavy, talk to an adult you trust.")),
        ("several lines", notice(Icon::Note, &"A notice says one thing, and what to do next. ".repeat(4))),
    ]
}

fn keeping(_: &Kit) -> Vec<State> {
    let states = [
        ("nobody said yet", Keeping::Undecided),
        ("storage is blocked", Keeping::SessionOnly),
        ("a save failed", Keeping::Failing),
        ("from a newer version", Keeping::ReadOnly),
        ("a record was damaged", Keeping::Damaged),
    ];
    states.map(|(name, keeping)| (name, keeping_notice(keeping))).to_vec()
}

fn dialogs(kit: &Kit) -> Vec<State> {
    let asked = |asked: Ask| (kit.aside.asked)(asked, &Callback::noop());
    vec![("the keys", asked(Ask::Keys)), ("delete everything", asked(Ask::Delete)), ("hand over", asked(Ask::HandOver))]
}

fn panels(_: &Kit) -> Vec<State> {
    let words = "Not safe right now? Go to where other people are.";
    vec![
        ("plain", html! { <div class="panel"><p>{ words }</p></div> }),
        ("quiet", html! { <div class="panel panel--quiet"><p>{ words }</p></div> }),
        ("loud", html! { <div class="panel panel--loud"><p>{ words }</p></div> }),
        (
            "a scene",
            html! {
                <div class="panel panel--scene hue-4">
                    <p class="panel__caption">{ "A caption says when and where." }</p>
                    <div class="panel__card"><p>{ "Text stands on a card." }</p></div>
                    <br />
                </div>
            },
        ),
    ]
}

fn discs(_: &Kit) -> Vec<State> {
    let sign = |class: &'static str, inner: Html, words: &'static str| {
        html! { <p class="row hue-5"><span {class} aria-hidden="true">{ inner }</span>{ words }</p> }
    };
    vec![
        ("new", sign("disc disc--empty", Html::default(), "10 min")),
        ("part way", sign("disc disc--half", Html::default(), "part way")),
        ("done", sign("disc disc--full", icon(Icon::Tick), "done")),
        ("a letter", sign("disc disc--big", html! { "A" }, "for a class that votes by letter")),
        ("a number", sign("disc disc--big disc--full", html! { "3" }, "the third choice")),
        ("likely to work", sign("disc disc--full is-good", icon(Icon::Tick), "This fits.")),
        ("half way", sign("disc disc--full is-half", icon(Icon::Part), "Half way there.")),
        ("take care", sign("disc disc--full disc--square is-care", icon(Icon::Care), "Not this one.")),
        ("tags", html! { <p class="row"><span class="tag">{ "core" }</span><span class="tag tag--ink">{ "your pick" }</span></p> }),
        ("keys", html! { <p class="row"><kbd>{ "F" }</kbd><kbd>{ "Escape" }</kbd></p> }),
    ]
}

fn waterlines(_: &Kit) -> Vec<State> {
    vec![
        ("at the start", waterline(0, 8)),
        ("half way", waterline(4, 8)),
        ("at the end", waterline(8, 8)),
        ("the boat, and the brand", html! { <div class="gallery__boats">{ boat() }{ brand() }</div> }),
    ]
}

fn icons(_: &Kit) -> Vec<State> {
    let one = |sign: &Icon| html! { <li class="row">{ icon(*sign) }<span class="quiet">{ format!("{sign:?}") }</span></li> };
    vec![("all of them", html! { <ul class="gallery__icons">{ for Icon::ALL.iter().map(one) }</ul> })]
}

fn letters(_: &Kit) -> Vec<State> {
    let html = html! {
        <div class="stack stack--tight">
            <p class="h1">{ "Title one" }</p>
            <p class="h2">{ "Title two" }</p>
            <p class="h3">{ "Title three" }</p>
            <p class="lede">{ "Lede. One line under a title." }</p>
            <p>{ "Text. Short words. One idea a sentence. Lines stay under seventy letters, so that the eye finds the next one." }</p>
            <p class="voice">{ "Voice. What a person thinks." }</p>
            <p class="eyebrow">{ "Eyebrow" }</p>
            <p class="quiet">{ "Quiet. Never for anything you must read." }</p>
        </div>
    };
    vec![("every size", html)]
}
