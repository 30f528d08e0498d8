//! A lesson: its opening, its steps, its end.

mod end;
mod opening;
mod place;
mod play;
mod step;

use lesson::{LessonId, attempt::Stop};
use yew::{Html, Properties, component, html};

pub use self::place::place_words;
use self::{place::Place, play::Play};
use super::{
    not_found::{Missing, not_found},
    wait::{What, load_failure, loading},
};
use crate::{
    browser::fetch::LoadError,
    state::{Load, use_catalogue, use_lesson},
};

#[derive(PartialEq, Properties)]
pub struct LessonPageProps {
    pub id: LessonId,
    /// Which of the lesson's screens.
    pub stop: Stop,
}

#[component]
pub fn LessonPage(props: &LessonPageProps) -> Html {
    let LessonPageProps { id, stop } = props;
    let (catalogue, _) = use_catalogue();
    let (lesson, on_retry) = use_lesson(id);
    let place = catalogue.loaded().and_then(|catalogue| Place::find(catalogue, id));
    match (lesson, catalogue) {
        // The catalogue comes at the same time and says which lesson this is. Without it the lesson can be done all the same.
        (Load::Loading, _) | (_, Load::Loading) => loading(),
        (Load::Loaded(lesson), _) => {
            let key = [lesson.id.as_str(), " ", &lesson.language].concat();
            html! { <Play {key} {lesson} {place} stop={stop.clone()} /> }
        }
        // Some hosts answer with a page of their own for what is not there; the catalogue knows better.
        (Load::Failed(LoadError::NotFound), _) | (Load::Failed(LoadError::Bad), Load::Loaded(_)) if place.is_none() => {
            not_found(&Missing::Lesson)
        }
        (Load::Failed(error), _) => load_failure(What::Lesson, error, &on_retry),
    }
}
