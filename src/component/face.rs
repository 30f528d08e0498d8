//! A person's face. The build draws the cast (crate `face`): one file a person, with a cell for every feeling, of which styles cut out
//! one. So the learner's wasm holds no drawing, and a face is one element. Not by `<view>`s of the file: browsers lay the whole file out anew
//! for each picture of it, every time it is painted.

use lesson::{Feeling, Speaker, format::catalogue::Lead};
use yew::prelude::*;

use crate::{browser::picture::address, words::lesson_words};

/// Where a face stands, and so how large it is and how much of the person shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaceSize {
    /// 32 px, in a frame: beside a line to pick.
    Small,
    /// 48 px, in a frame: beside a bubble.
    Medium,
    /// 160 px, in a frame.
    Large,
    /// Without a frame, as large as the stage has room.
    Bust,
}

impl FaceSize {
    const fn class(self) -> &'static str {
        match self {
            Self::Small => "face face--small",
            Self::Medium => "face",
            Self::Large => "face face--large",
            Self::Bust => "face face--bare",
        }
    }

    const fn is_close(self) -> bool {
        matches!(self, Self::Small | Self::Medium)
    }
}

/// The cell of a feeling in a person's file, by column and row.
fn cell(feeling: Feeling, is_close: bool) -> (usize, usize) {
    let place = Feeling::ALL.iter().position(|one| *one == feeling).unwrap_or_default();
    // These have marks, which would be blots on a small face: it is drawn without, further down.
    let has_marks = matches!(
        feeling,
        Feeling::Worried | Feeling::Hurt | Feeling::Angry | Feeling::Embarrassed | Feeling::Confused | Feeling::Overwhelmed
    );
    (place % 6, place / 6 + if is_close && has_marks { 2 } else { 0 })
}

/// The face that goes with what somebody says: with the feeling the lesson names, else calm. `is_labelled` when nothing beside it
/// says who it is and how they feel; otherwise the picture is decoration.
///
/// The head of every drawing covers the letter behind it. Who has no drawing, or while it has not come, shows as the letter.
pub fn face(who: &Speaker, size: FaceSize, is_labelled: bool) -> Html {
    let label = || [&who.name, ", ", (lesson_words().talk.feeling)(who.feeling.unwrap_or(Feeling::Calm))].concat();
    let label = if is_labelled { label() } else { String::new() };
    html! {
        <span class={size.class()}>
            <span class="face__letter" aria-hidden="true">{ who.name.chars().next().map(String::from).unwrap_or_default() }</span>
            if !who.id.is_empty() {
                { view_drawing(&who.id, who.feeling, size, label) }
            }
        </span>
    }
}

/// A face for decoration, of a member of the cast: what it is about stands beside it in words.
pub fn portrait(id: &str, feeling: Option<Feeling>, size: FaceSize) -> Html {
    html! { <span class={size.class()}>{ view_drawing(id, feeling, size, String::new()) }</span> }
}

fn view_drawing(id: &str, feeling: Option<Feeling>, size: FaceSize, alt: String) -> Html {
    const COLUMNS: [&str; 6] = ["column-1", "column-2", "column-3", "column-4", "column-5", "column-6"];
    const ROWS: [&str; 4] = ["row-1", "row-2", "row-3", "row-4"];
    let (column, row) = cell(feeling.unwrap_or(Feeling::Calm), size.is_close());
    let crop = if size.is_close() { "cut" } else { "cut cut--bust" };
    let class = [crop, " ", COLUMNS.get(column).unwrap_or(&""), " ", ROWS.get(row).unwrap_or(&"")].concat();
    html! { <img src={address(["lessons/faces/", id, ".svg"].concat())} {class} {alt} decoding="async" /> }
}

/// A small, calm face for decoration, of somebody who leads a lesson: for pages that show many people.
pub fn lead_face(lead: &Lead) -> Html {
    html! { <span class={FaceSize::Medium.class()}>{ view_lead(&["_home.svg#", &lead.id], true) }</span> }
}

/// Somebody on the cover of a lesson that they lead, for decoration.
pub fn lead_portrait(lesson: &str, lead: &Lead) -> Html {
    html! { <span class={FaceSize::Bust.class()}>{ view_lead(&["_cover-", lesson, ".svg#", &lead.id], false) }</span> }
}

/// Out of a file that holds several people, each once.
fn view_lead(view: &[&str], is_far: bool) -> Html {
    let src = address(["lessons/faces/", &view.concat()].concat());
    html! { <img {src} alt="" decoding="async" loading={is_far.then_some("lazy")} /> }
}

/// The place behind people, for decoration.
pub fn backdrop(place: &str) -> Html {
    html! { <img class="backdrop" src={address(["backdrops/", place, ".svg"].concat())} alt="" /> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::component::render::render;

    async fn shown(id: &'static str, feeling: Option<Feeling>, size: FaceSize, is_labelled: bool) -> String {
        let who = Speaker { id: id.into(), name: "Noor".into(), feeling };
        render(move || face(&who, size, is_labelled)).await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_face_that_carries_meaning_says_who_and_how() {
        let html = shown("noor", Some(Feeling::Worried), FaceSize::Bust, true).await;
        assert!(html.contains(r#"src="lessons/faces/noor.svg" alt="Noor, worried""#), "{html}");
        let html = shown("noor", Some(Feeling::Worried), FaceSize::Medium, false).await;
        assert!(html.contains(r#"alt="""#), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn without_a_feeling_a_face_is_calm() {
        assert_eq!(shown("noor", None, FaceSize::Small, false).await, shown("noor", Some(Feeling::Calm), FaceSize::Small, false).await);
    }

    #[tokio::test(flavor = "current_thread")]
    async fn who_is_not_in_the_cast_is_a_letter() {
        let html = shown("", None, FaceSize::Medium, false).await;
        assert!(html.contains(">N</span>") && !html.contains("<img"), "{html}");
    }

    #[test]
    fn every_cell_is_where_the_build_draws_it_and_styles_cut_it_out() {
        const CSS: &str = include_str!("../../assets/css/face.css");
        let (columns, rows) = ::face::CELLS;
        let (width, height) = (columns * ::face::PITCH, rows * ::face::PITCH);
        assert!(CSS.contains(&format!("width: calc({width} * var(--unit)); height: calc({height} * var(--unit))")));
        for crop in [::face::Crop::Close, ::face::Crop::Bust] {
            let (left, top, size) = crop.square();
            assert!(CSS.contains(&format!("--unit: calc(100% / {size}); --in: -{left}; --down: -{top};")), "{crop:?}");
            for feeling in Feeling::ALL {
                assert_eq!(cell(*feeling, crop == ::face::Crop::Close), ::face::cell(*feeling, crop), "{feeling:?}");
            }
        }
        for (name, count) in [("column", columns), ("row", rows)] {
            assert!((2..=count).all(|number| CSS.contains(&format!(".{name}-{number} {{ --{name}: {}; }}", number - 1))), "{name}");
        }
    }

    #[tokio::test(flavor = "current_thread")]
    async fn who_leads_a_lesson_stands_in_the_file_of_home() {
        let lead = || Lead { id: "noor".into(), feeling: Some(Feeling::Sad) };
        let close = render(move || lead_face(&lead())).await;
        assert!(close.contains(r##"src="lessons/faces/_home.svg#noor""##), "{close}");
        let bust = render(move || lead_portrait("name-it", &lead())).await;
        assert!(bust.contains(r##"src="lessons/faces/_cover-name-it.svg#noor""##), "{bust}");
    }
}
