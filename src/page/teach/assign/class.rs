//! What goes with the lessons: note, class, language, day, and what comes back.

use classroom::{Label, Note, Parts, Says};
use lesson::format::catalogue::Catalogue;
use yew::{Html, html};

use super::AssignView;
use crate::{
    browser::{field, language},
    state::teach::assign::{Act, languages},
    words::{spoken, teach_words},
};

/// The id of the menu of languages.
pub const LANGUAGE: &str = "assign-language";

pub(super) fn view_class(view: &AssignView, catalogue: &Catalogue) -> Html {
    let (words, assign) = (&teach_words().assign.class, view.assign);
    let on_note = view.on_act.reform(|event: yew::InputEvent| Act::Note(field::text(&event)));
    let on_class = view.on_act.reform(|event: yew::InputEvent| Act::Class(field::text(&event)));
    let on_due = view.on_act.reform(|event: yew::Event| Act::Due(field::text(&event)));
    html! {
        <section class="stack" aria-labelledby="assign-class-title">
            <h2 id="assign-class-title">{ words.title }</h2>
            <div class="field">
                <label class="field__label" for="assign-note">{ words.note }</label>
                <textarea class="field__input" id="assign-note" rows="4" maxlength={Note::MOST.to_string()} aria-describedby="assign-note-how" value={assign.note.clone()} oninput={on_note} />
                <p class="quiet" id="assign-note-how">{ (words.note_how)(Note::MOST) }</p>
            </div>
            <div class="field">
                <label class="field__label" for="assign-class">{ words.class }</label>
                <input class="field__input" id="assign-class" maxlength={Label::MOST.to_string()} autocomplete="off" aria-describedby="assign-class-how" value={assign.class.clone()} oninput={on_class} />
                <p class="quiet" id="assign-class-how">{ words.class_how }</p>
            </div>
            { view_language(view, catalogue) }
            <div class="field">
                <label class="field__label" for="assign-due">{ words.due }</label>
                <input class="field__input" id="assign-due" type="date" aria-describedby="assign-due-how" value={assign.due.map(|due| due.to_string()).unwrap_or_default()} onchange={on_due} />
                <p class="quiet" id="assign-due-how">{ words.due_how }</p>
                <p role="status">{ assign.due.filter(|due| *due.to_string() < *view.today).map(|_| words.due_past) }</p>
            </div>
            { view_says(view) }
            { view_parts(view) }
        </section>
    }
}

/// Nothing where lessons have one language.
fn view_language(view: &AssignView, catalogue: &Catalogue) -> Html {
    let (words, chosen) = (&teach_words().assign.class, view.assign.language.as_deref());
    let mut tags = languages(catalogue);
    // A link from before may name another one.
    if let Some(chosen) = chosen.filter(|chosen| !tags.contains(chosen)) {
        tags.push(chosen);
    }
    if tags.len() < 2 {
        return Html::default();
    }
    let onchange = view.on_act.reform(|event: yew::Event| Act::Language(field::value(&event)));
    let option = |tag: &&str| {
        let name = language::language(spoken().tag(), tag).unwrap_or_else(|| (*tag).into());
        html! { <option value={tag.to_string()} selected={chosen == Some(*tag)}>{ name }</option> }
    };
    html! {
        <div class="field">
            <label class="field__label" for={LANGUAGE}>{ words.language }</label>
            <select class="field__input" id={LANGUAGE} aria-describedby="assign-language-how" autocomplete="off" {onchange}>
                <option value="" selected={chosen.is_none()}>{ words.language_own }</option>
                { for tags.iter().map(option) }
            </select>
            <p class="quiet" id="assign-language-how">{ words.language_how }</p>
        </div>
    }
}

fn view_says(view: &AssignView) -> Html {
    let words = &teach_words().assign.class;
    let choice = |says: Says| {
        let [name, about] = (words.say)(says);
        let onchange = view.on_act.reform(move |_: yew::Event| Act::Says(says));
        html! {
            <label class="item">
                <input type="radio" name="assign-says" checked={view.assign.says == says} {onchange} />
                <span class="grow">{ name }<span class="quiet">{ about }</span></span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend class="field__label">{ words.says }</legend>
            { for [Says::Done, Says::Scores, Says::Nothing].into_iter().map(choice) }
        </fieldset>
    }
}

fn view_parts(view: &AssignView) -> Html {
    let (words, without) = (&teach_words().assign.class, view.assign.without);
    let part = |(parts, name): (Parts, &'static str)| {
        let is_off = without.has(parts);
        let onchange = view.on_act.reform(move |_: yew::Event| Act::Leave(parts, !is_off));
        html! {
            <label class="item"><input type="checkbox" checked={!is_off} {onchange} /><span class="grow">{ name }</span></label>
        }
    };
    html! {
        <fieldset>
            <legend class="field__label">{ words.parts }</legend>
            <p class="quiet">{ words.parts_how }</p>
            { for Parts::ALL.into_iter().zip(words.part).map(part) }
            // Said, and not to be changed: nobody has to take part in anything.
            <label class="item">
                <input type="checkbox" checked=true disabled=true />
                <span class="grow">{ words.skip }<span class="quiet">{ words.skip_how }</span></span>
            </label>
        </fieldset>
    }
}
