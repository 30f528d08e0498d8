//! A person's face. The build draws the cast (crate `face`): one file a person, with a view for every feeling and crop. So the
//! learner's wasm holds no drawing, and a face is one element.

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

    const fn crop(self) -> &'static str {
        match self {
            Self::Small | Self::Medium => "-close",
            Self::Large | Self::Bust => "-bust",
        }
    }
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
    let feeling = feeling.unwrap_or(Feeling::Calm).as_str();
    html! { <img src={address(["lessons/faces/", id, ".svg#", feeling, size.crop()].concat())} {alt} decoding="async" /> }
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
        assert!(html.contains(r##"src="lessons/faces/noor.svg#worried-bust" alt="Noor, worried""##), "{html}");
        let html = shown("noor", Some(Feeling::Worried), FaceSize::Medium, false).await;
        assert!(html.contains(r##"#worried-close" alt="""##), "{html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn without_a_feeling_a_face_is_calm() {
        assert!(shown("noor", None, FaceSize::Small, false).await.contains("#calm-close"));
    }

    #[tokio::test(flavor = "current_thread")]
    async fn who_is_not_in_the_cast_is_a_letter() {
        let html = shown("", None, FaceSize::Medium, false).await;
        assert!(html.contains(">N</span>") && !html.contains("<img"), "{html}");
    }

    #[test]
    fn every_view_is_one_that_the_build_draws() {
        let drawn = face_views();
        for size in [FaceSize::Small, FaceSize::Medium, FaceSize::Large, FaceSize::Bust] {
            for feeling in Feeling::ALL {
                let asked = [feeling.as_str(), size.crop()].concat();
                assert!(drawn.contains(&asked), "{asked}");
            }
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

    fn face_views() -> Vec<String> {
        let of = |feeling: &Feeling| ::face::Crop::ALL.map(|crop| ::face::view(*feeling, crop));
        Feeling::ALL.iter().flat_map(of).collect()
    }
}
