//! What the sections draw from: the lesson, the parts of the app, and ways to play the lesson up to a state.

use std::rc::Rc;

use lesson::{
    Feeling, ItemId, Lesson, LessonId, Step, StepId,
    attempt::{Answer, Event, StepState, Stop, Tab},
    format::catalogue::{Catalogue, CatalogueUnit, Lead, LessonSummary},
};
use yew::{Callback, Html, html};

use crate::{
    activity::ViewWorksheet,
    activity::{Desk, Scratch},
    aside::{Aside, Parts},
    browser::fetch::LoadError,
    component::playbar::ReadButton,
    later::Later,
    page::Screens,
    player::Player,
    state::{Library, Load, Play},
    store::{Keeping, MemoryStore, Saves},
};

pub struct Kit {
    /// The file of the lesson, to be read again where another copy of it is wanted.
    file: Rc<str>,
    pub lesson: Rc<Lesson>,
    pub player: &'static Player,
    pub aside: &'static Aside,
    pub later: &'static Later,
    worksheets: ViewWorksheet,
    pub catalogue: Rc<Catalogue>,
}

/// How a lesson's screen is shown.
#[derive(Default)]
pub struct Shown {
    pub whose: Option<Html>,
    /// Whether the device can read aloud, and whether it does.
    pub read: Option<bool>,
    pub keeping: Option<Keeping>,
}

impl Kit {
    /// None where the file can't be read.
    pub fn new(file: &str, parts: Parts) -> Option<Self> {
        let Parts { player, aside, later, worksheets } = parts;
        let lesson = (player.read)(file)?;
        let catalogue = Rc::new(catalogue(&lesson));
        Some(Self { file: file.into(), lesson: Rc::new(lesson), player, aside, later, worksheets, catalogue })
    }

    pub fn step(&self, id: &str) -> &Step {
        self.lesson.steps.iter().find(|step| step.id.as_str() == id).unwrap_or_else(|| panic!("the gallery's lesson has no step {id}"))
    }

    /// Saves that nobody keeps.
    pub fn saves(&self, keeping: Keeping) -> Saves {
        Saves::new(Box::new(MemoryStore::default()), Tab::new(1), keeping)
    }

    /// The lesson, played by these events up to this screen.
    pub fn play(&self, events: Vec<Event>, stop: Stop) -> Play {
        let mut saves = self.saves(Keeping::Shared);
        let mut play = (self.player.open)(&self.lesson, &mut saves);
        for event in events {
            (self.player.record)(&mut play, event, &mut saves);
        }
        (self.player.arrive)(&mut play, stop, &mut saves);
        play
    }

    /// A step of the lesson after these events.
    pub fn activity(&self, id: &str, events: Vec<Event>) -> Html {
        self.activity_with(id, events, Scratch::default())
    }

    /// The same, with what the step remembers on screen.
    pub fn activity_with(&self, id: &str, events: Vec<Event>, scratch: Scratch) -> Html {
        let play = self.play(events, Stop::Opening);
        let place = self.lesson.steps.iter().position(|step| step.id.as_str() == id);
        let state: Option<&StepState> = place.and_then(|place| play.attempt.states().get(place));
        let mut desk = self.still_desk();
        desk.note_down(scratch);
        let step = self.step(id);
        // In the hue of a unit, as in a lesson.
        state
            .map(|state| html! { <div class="hue-4">{ (self.player.step)(&desk.of(&self.lesson.id, &step.id), step, state) }</div> })
            .unwrap_or_default()
    }

    /// A whole screen of the lesson after these events.
    pub fn screen(&self, events: Vec<Event>, stop: Stop, shown: Shown) -> Html {
        let play = self.play(events, stop);
        self.screen_of(Load::Loaded(self.lesson.clone()), Some(&play), shown)
    }

    /// What stands there when the lesson came like this.
    pub fn screen_of(&self, lesson: Load<Rc<Lesson>>, play: Option<&Play>, shown: Shown) -> Html {
        let library = Library::holding(Load::Loaded(self.catalogue.clone()), lesson);
        let read = shown.read.map(|is_on| ReadButton { is_on, onclick: Callback::noop() });
        let screens = Screens {
            later: Load::Loaded(self.later),
            library: &library,
            play,
            saves: &self.saves(shown.keeping.unwrap_or(Keeping::Kept)),
            desk: &self.still_desk(),
            whose: shown.whose,
            read,
            on_retry: Callback::noop(),
        };
        (self.player.view)(&self.lesson.id, screens).html
    }

    pub fn failed(&self, error: LoadError) -> Html {
        self.screen_of(Load::Failed(error), None, Shown::default())
    }

    /// Saves in which the lessons of the gallery's catalogue stand as they are called there.
    pub fn saves_of_some(&self) -> Saves {
        let mut saves = self.saves(Keeping::Kept);
        for (id, stop) in [("done", Stop::End), ("done-too", Stop::End), ("name-it", self.stop("sort-the-slips"))] {
            self.begin(id, stop, &mut saves);
        }
        saves
    }

    /// Saves in which every lesson is done.
    pub fn saves_of_all(&self) -> Saves {
        let mut saves = self.saves(Keeping::Kept);
        for (_, lesson) in self.catalogue.lessons() {
            self.begin(&lesson.id, Stop::End, &mut saves);
        }
        saves
    }

    fn begin(&self, id: &str, stop: Stop, saves: &mut Saves) {
        let Some(mut lesson) = (self.player.read)(&self.file) else { return };
        lesson.id = LessonId::from(id);
        let lesson = Rc::new(lesson);
        let mut play = (self.player.open)(&lesson, saves);
        (self.player.arrive)(&mut play, stop, saves);
    }

    /// The lesson of the catalogue with this id is done.
    pub fn finish(&self, id: &str, saves: &mut Saves) {
        self.begin(id, Stop::End, saves);
    }

    /// A desk that takes nothing in.
    fn still_desk(&self) -> Desk {
        let mut desk = Desk::new(Callback::noop(), Callback::noop());
        desk.kinds = Some(self.later.kinds);
        desk.worksheets = Some(self.worksheets);
        desk
    }

    pub fn stop(&self, step: &str) -> Stop {
        Stop::Step(StepId::from(step))
    }

    pub fn drafted(&self, id: &str, answer: Answer) -> Event {
        let step = self.step(id);
        Event::Drafted { step: step.id.clone(), part: step.part(), answer }
    }

    pub fn answered(&self, id: &str, answer: Answer) -> Event {
        let step = self.step(id);
        Event::Answered { step: step.id.clone(), part: step.part(), answer }
    }
}

/// A course with a unit of every hue. Its lessons are called by how they stand; one of them is the gallery's own.
fn catalogue(lesson: &Lesson) -> Catalogue {
    let lead = |id: &str, feeling: Feeling| Lead { id: id.into(), feeling: Some(feeling) };
    let row = |id: &str, number: &str, title: &str, core: bool, topics: &[&str]| {
        Rc::new(LessonSummary {
            id: id.into(),
            number: number.into(),
            title: title.into(),
            minutes: 10,
            steps: 15,
            core,
            topics: topics.iter().map(|topic| (*topic).into()).collect(),
            languages: Vec::new(),
            // The new ones show nobody. This one is called like a shipped lesson, whose cover is drawn.
            cast: if id == "name-it" { vec![lead("leo", Feeling::Worried), lead("diego", Feeling::Sad)] } else { Vec::new() },
            place: (id == "name-it").then(|| "bus-stop".into()),
            has_guide: false,
        })
    };
    let unit = |number: u16, title: &str, lessons: Vec<Rc<LessonSummary>>| CatalogueUnit { number, title: title.into(), lessons };
    let own = row(lesson.id.as_str(), "4.1", &lesson.title.to_plain(), true, &[]);
    let only = |number: u16| {
        let (id, name) = (["only-", &number.to_string()].concat(), [&number.to_string(), ".1"].concat());
        vec![row(&id, &name, "The only one of its unit", false, &[])]
    };
    let units = vec![
        unit(
            1,
            "A unit with every kind of row",
            vec![
                row("new", "1.1", "A new lesson", true, &[]),
                row("name-it", "1.2", "A lesson part way", true, &[]),
                row("done", "1.3", "A lesson that is done", false, &[]),
                row("hard", "1.4", "A hard topic", false, &["loss"]),
                row("hard-twice", "1.5", "Two hard topics", true, &["bullying", "family-change"]),
                row("long", "1.6", "A title so long that it needs two lines on a phone, and maybe three", false, &[]),
            ],
        ),
        unit(2, "A unit that is done", vec![row("done-too", "2.1", "Done too", false, &[])]),
        unit(3, "A unit with a long title: what to do when things don't go as planned", only(3)),
        unit(4, "The gallery's own lesson", vec![own]),
        unit(5, "The fifth hue", only(5)),
        unit(6, "The sixth hue", only(6)),
        unit(7, "The seventh hue", only(7)),
        unit(8, "The eighth hue", only(8)),
    ];
    Catalogue { title: "Gallery".into(), base: "en".into(), review_days: vec![2], units }
}

/// The ids at these places.
pub fn ids<'a, T: 'a>(all: &'a [T], id: impl Fn(&'a T) -> &'a ItemId, places: &[usize]) -> Vec<ItemId> {
    places.iter().filter_map(|place| all.get(*place)).map(|one| id(one).clone()).collect()
}
