//! The cast, and what a face can say. In a task a word stands beside it; here the labels tell which is which.

use lesson::{Feeling, Speaker};
use yew::{Html, html};

use super::{Section, State, kit::Kit};
use crate::component::face::{FaceSize, face};

pub const SECTIONS: &[Section] = &[
    Section { id: "cast", title: "Cast", about: "Everybody in the lessons, at ease.", is_wide: true, states: cast },
    Section { id: "feelings", title: "Feelings", about: "Twelve of them. A word stands beside each.", is_wide: true, states: feelings },
    Section {
        id: "face-sizes",
        title: "Sizes of a face",
        about: "Close in lists and bubbles, a bust on the stage.",
        is_wide: false,
        states: sizes,
    },
];

/// At an address of its own: two hundred drawings are much for a page of everything.
pub const TABLE: &Section = &Section {
    id: "faces",
    title: "Every face, every feeling",
    about: "48 px. Read a row without its head: it should still work.",
    is_wide: true,
    states: table,
};

/// The cast of lessons, by id, which a test compares.
pub const CAST: &[&str] = &[
    "amara", "kofi", "priya", "leo", "noor", "diego", "mina", "sam", "tomasz", "aroha", "jo", "mum", "dad", "gran", "zara", "mr-bello",
    "coach",
];

fn who(id: &str, feeling: Option<Feeling>) -> Speaker {
    Speaker { id: id.into(), name: if id.is_empty() { "Xan".into() } else { id.into() }, feeling }
}

fn figure(face: Html, words: &str) -> Html {
    html! { <li>{ face }<span class="quiet">{ words.to_owned() }</span></li> }
}

fn cast(_: &Kit) -> Vec<State> {
    let one = |id: &&str| figure(face(&who(id, None), FaceSize::Large, false), id);
    vec![("all of them", html! { <ul class="gallery__faces">{ for CAST.iter().map(one) }</ul> })]
}

fn feelings(_: &Kit) -> Vec<State> {
    let one = |(feeling, id): (&Feeling, &&str)| {
        figure(face(&who(id, Some(*feeling)), FaceSize::Large, false), &[feeling.as_str(), ", ", id].concat())
    };
    vec![("all of them", html! { <ul class="gallery__faces">{ for Feeling::ALL.iter().zip(CAST).map(one) }</ul> })]
}

fn sizes(_: &Kit) -> Vec<State> {
    let at = |size: FaceSize| face(&who("noor", Some(Feeling::Proud)), size, true);
    vec![
        ("small", at(FaceSize::Small)),
        ("medium", at(FaceSize::Medium)),
        ("large", at(FaceSize::Large)),
        ("somebody without a drawing", face(&who("", None), FaceSize::Medium, true)),
    ]
}

fn table(_: &Kit) -> Vec<State> {
    let cell = |id: &str, feeling: Feeling| html! { <td>{ face(&who(id, Some(feeling)), FaceSize::Medium, true) }</td> };
    let row = |id: &&str| html! { <tr><th scope="row">{ (*id).to_owned() }</th>{ for Feeling::ALL.iter().map(|feeling| cell(id, *feeling)) }</tr> };
    let html = html! {
        <div class="sheet" tabindex="0" role="region" aria-label="Faces">
            <table class="table">
                <thead><tr><th scope="col">{ "Who" }</th>{ for Feeling::ALL.iter().map(|feeling| html! { <th scope="col">{ feeling.as_str() }</th> }) }</tr></thead>
                <tbody>{ for CAST.iter().map(row) }</tbody>
            </table>
        </div>
    };
    vec![("all of them", html)]
}
