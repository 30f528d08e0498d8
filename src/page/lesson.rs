//! A lesson: its opening, its steps, its end.

mod end;
mod opening;
mod place;
mod step;

use lesson::{LessonId, attempt::Stop};
use yew::{Callback, Html, MouseEvent, html};

pub use self::{
    end::{ViewEnd, view_end},
    place::place_words,
};
use self::{opening::view_opening, place::Place, step::view_step};
use super::{
    Page,
    keeping::keeping_notice,
    not_found::{Missing, not_found},
    wait::{What, load_failure, loading},
};
use crate::{
    activity::{Desk, is_later},
    browser::{fetch::LoadError, language},
    component::{flag::hue, playbar::ReadButton},
    later::Later,
    state::{Library, Load, Play},
    store::Saves,
    words::spoken,
};

/// What the screens of a lesson are drawn from.
pub struct Screens<'a> {
    pub library: &'a Library,
    pub play: Option<&'a Play>,
    pub saves: &'a Saves,
    pub desk: &'a Desk,
    /// What comes right behind the lesson's first screens.
    pub later: Load<&'static Later>,
    /// Asks whose device this is, as long as nobody said.
    pub whose: Option<Html>,
    /// Reads the screen out, where a voice can.
    pub read: Option<ReadButton>,
    pub on_retry: Callback<MouseEvent>,
}

pub fn view_lesson(id: &LessonId, screens: Screens) -> Page {
    let library = screens.library;
    let place = library.catalogue.loaded().and_then(|catalogue| Place::find(catalogue, id));
    match (&library.lesson, &library.catalogue, screens.play) {
        // The catalogue comes at the same time and says which lesson this is. Without it the lesson can be done all the same.
        (Load::Loading, ..) | (_, Load::Loading, _) | (Load::Loaded(_), _, None) => loading(),
        (Load::Loaded(_), _, Some(play)) => view_play(place.as_ref(), play, &screens),
        // Some hosts answer with a page of their own for what is not there; the catalogue knows better.
        (Load::Failed(LoadError::NotFound), ..) | (Load::Failed(LoadError::Bad), Load::Loaded(_), _) if place.is_none() => {
            not_found(&Missing::Lesson)
        }
        (Load::Failed(error), ..) => load_failure(What::Lesson, *error, screens.on_retry),
    }
}

fn view_play(place: Option<&Place>, play: &Play, screens: &Screens) -> Page {
    let Screens { library, saves, desk, whose, read, .. } = screens;
    let keeping = saves.keeping();
    let attempt = &play.attempt;
    let lesson = attempt.lesson();
    let is_waiting = match play.here() {
        Some(Stop::Step(id)) => lesson.step(id).and_then(|(index, _)| attempt.states().get(index)).is_some_and(is_later),
        Some(Stop::End) => true,
        Some(Stop::Opening) | None => false,
    };
    let later = match &screens.later {
        Load::Loaded(later) => Some(later),
        Load::Loading if is_waiting => return loading(),
        Load::Failed(error) if is_waiting => return load_failure(What::Lesson, *error, screens.on_retry.clone()),
        Load::Loading | Load::Failed(_) => None,
    };
    let page = match play.here() {
        Some(Stop::Opening) => Some(view_opening(place, attempt, keeping, whose.clone(), read.as_ref())),
        Some(Stop::Step(id)) => lesson.step(id).and_then(|(index, step)| view_step(place, attempt, index, step, desk, read.as_ref())),
        Some(Stop::End) => {
            let way_on = library.asked.and_then(|asked| (asked.way_on)(&lesson.id, &library.catalogue, saves));
            later.map(|later| (later.end)(place, attempt, keeping, desk, way_on, read.as_ref()))
        }
        None => None,
    };
    let Some(Page { screen, html }) = page else { return not_found(&Missing::Step(lesson.id.clone())) };
    // Only where it is another than round it: a reader's voice changes with every `lang`.
    let other = Some(&lesson.language).filter(|tag| &***tag != spoken().tag());
    let html = html! {
        <div class={place.map(|place| hue(place.unit))} key={lesson.id.as_str()}>
            // The opening says it by itself.
            if play.here() != Some(&Stop::Opening) {
                { keeping_notice(keeping) }
            }
            <div class="calm" key={screen.as_ref().map(|screen| screen.name.clone()).unwrap_or_default()} lang={other.cloned()} dir={other.map(|tag| language::direction(tag))}>{ html }</div>
        </div>
    };
    Page { screen, html }
}

#[cfg(test)]
mod tests;
