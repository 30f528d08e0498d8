//! The part that lessons need first: reading one, playing it, showing its opening, cards, questions and stories. See [`part`].

use std::rc::Rc;

use lesson::{
    Block, Lesson, LessonId, Speaker, Step, Text,
    activity::{Scenario, scenario::Levels},
    attempt::{Amends, Event, Merge, StepState, Stop},
    document::Document,
    format::lesson::from_json,
    review::is_warm_up,
};
use yew::{Callback, Html};

use crate::{
    activity::{Desk, Setting, view_activity, view_meters},
    browser::{clock, fetch::LoadError},
    component::{
        bubble::speaker_line,
        rich_text::{view_blocks, view_text},
    },
    page::{Page, Screens, view_lesson},
    part::{self, Came, Part},
    state::Play,
    store::Saves,
};

/// What the app does with a lesson.
#[derive(Clone, Copy)]
pub struct Player {
    /// Reads a lesson's file.
    pub read: fn(&str) -> Option<Lesson>,
    /// What the merge of two devices' work hides of a lesson.
    pub amend: fn(&Merge, &Rc<Lesson>) -> Amends,
    /// Opens a lesson where the learner left it.
    pub open: fn(&Rc<Lesson>, &mut Saves) -> Play,
    /// Takes in what another tab saved.
    pub catch_up: fn(&mut Play, &mut Saves),
    /// The learner is at this screen.
    pub arrive: fn(&mut Play, Stop, &mut Saves),
    /// The learner did this.
    pub record: fn(&mut Play, Event, &mut Saves),
    pub view: fn(&LessonId, Screens) -> Page,
    /// A step by itself, without what stands round it.
    pub step: fn(&Desk, &Step, &StepState) -> Html,
    pub draw: Draw,
}

/// How a lesson's own words are drawn, for whoever shows them otherwise.
#[derive(Clone, Copy)]
pub struct Draw {
    pub text: fn(&Text, &LessonId) -> Html,
    /// Blocks under a heading of this level.
    pub blocks: fn(&[Block], &LessonId, u8) -> Html,
    /// What stands before an activity, with the people in it.
    pub setting: fn(&Setting) -> Html,
    /// Who speaks, or thinks.
    pub speaker: fn(&Speaker, bool) -> Html,
    pub meters: fn(&Scenario, &Levels, Option<&Levels>) -> Html,
    /// Reads a document's file.
    pub document: fn(&str) -> Option<Document>,
}

/// The player, to come once it is wanted.
pub fn player(on_answer: Callback<Came<Player>>) -> Part<Player> {
    Part::new(|done| part::fetch(make, done), on_answer)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(lesson, fallible))]
fn make() -> Result<Player, LoadError> {
    Ok(Player {
        read: |json| from_json(json).ok(),
        amend: |merge, lesson| merge.amends(lesson),
        open,
        catch_up,
        arrive,
        record,
        view: view_lesson,
        step: view_activity,
        draw: Draw {
            text: view_text,
            blocks: view_blocks,
            setting: |setting| setting.view(),
            speaker: speaker_line,
            meters: view_meters,
            document: |json| Document::from_json(json).ok(),
        },
    })
}

fn open(lesson: &Rc<Lesson>, saves: &mut Saves) -> Play {
    Play::new(saves.open(lesson))
}

fn catch_up(play: &mut Play, saves: &mut Saves) {
    // No other tab knows this one's warm-up.
    if is_warm_up(&play.attempt.lesson().id) {
        return;
    }
    play.attempt = saves.open(play.attempt.lesson());
}

fn arrive(play: &mut Play, stop: Stop, saves: &mut Saves) {
    if let Some(event) = play.arrive(stop) {
        record(play, event, saves);
    }
}

fn record(play: &mut Play, event: Event, saves: &mut Saves) {
    saves.record(&mut play.attempt, event, clock::now());
}
