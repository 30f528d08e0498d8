//! Which part of which step an activity is, and whom it tells.

use lesson::{
    LessonId, PartId, StepId,
    attempt::{Answer, Event},
};
use yew::{AttrValue, Callback};

/// The place of one part, and the way to say what the learner did there.
#[derive(Clone)]
pub struct Here {
    pub lesson: LessonId,
    pub step: StepId,
    pub part: PartId,
    pub on_event: Callback<Event>,
}

impl Here {
    /// The only part of a step.
    pub fn new(lesson: &LessonId, step: &StepId, on_event: &Callback<Event>) -> Self {
        Self { lesson: lesson.clone(), part: PartId::from(step), step: step.clone(), on_event: on_event.clone() }
    }

    /// Tells of an answer: a draft until it was checked once, and checked at once from then on. After the first
    /// check everything has said where it belongs; taking the reasons away again would only make learners remember them.
    pub fn give(&self, answer: Answer, is_answered: bool) {
        if is_answered { self.answer(answer) } else { self.draft(answer) }
    }

    pub fn draft(&self, answer: Answer) {
        self.on_event.emit(Event::Drafted { step: self.step.clone(), part: self.part.clone(), answer });
    }

    pub fn answer(&self, answer: Answer) {
        self.on_event.emit(Event::Answered { step: self.step.clone(), part: self.part.clone(), answer });
    }

    pub fn clear(&self) {
        self.on_event.emit(Event::Cleared { step: self.step.clone(), part: self.part.clone() });
    }

    /// An element's id: parts of a step stand on one page, so the part is in it.
    pub fn id(&self, what: &str) -> AttrValue {
        AttrValue::from([what, "-", self.part.as_str()].concat())
    }

    /// An element's id, for the one with this number or id.
    pub fn id_of(&self, what: &str, which: &str) -> AttrValue {
        AttrValue::from([what, "-", self.part.as_str(), "-", which].concat())
    }
}
