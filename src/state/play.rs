//! A lesson being played: the attempt, and which of its screens shows.

use std::rc::Rc;

use lesson::{
    Lesson,
    attempt::{Attempt, Entry, Event, Stop},
};

use crate::{browser::hash, route::Route};

pub struct Play {
    pub attempt: Attempt,
    /// Today's screen for the one that the address names, with that one.
    at: Option<(Option<Stop>, Stop)>,
}

impl Play {
    pub fn new(attempt: Attempt) -> Self {
        Self { attempt, at: None }
    }

    pub fn is_of(&self, lesson: &Rc<Lesson>) -> bool {
        Rc::ptr_eq(self.attempt.lesson(), lesson)
    }

    /// Today's screen; none where the address leads nowhere.
    pub fn here(&self) -> Option<&Stop> {
        self.at.as_ref().and_then(|(here, _)| here.as_ref())
    }

    /// The learner is at the screen `asked`, as the address has it. What is to be written down of that, once: looking at
    /// the opening is not, because whoever is part way must still find their place there. An old name of a step gives way
    /// to today's in the address.
    pub fn arrive(&mut self, asked: Stop) -> Option<Event> {
        let at = Some((find_stop(&self.attempt, &asked), asked));
        if self.at == at {
            return None;
        }
        self.at = at;
        let (Some(here), asked) = self.at.as_ref()? else { return None };
        match here {
            Stop::Step(id) if here != asked => {
                hash::replace(&Route::Step(self.attempt.lesson().id.clone(), id.clone()).hash());
                None
            }
            Stop::Opening => None,
            _ if here == self.attempt.stop() => None,
            to => Some(Event::Moved { to: to.clone() }),
        }
    }
}

/// Today's screen for the one asked for. Whoever was in a step that is gone goes on where they can; for everybody else
/// a link to it leads nowhere.
fn find_stop(attempt: &Attempt, asked: &Stop) -> Option<Stop> {
    let Stop::Step(id) = asked else { return Some(asked.clone()) };
    if let Some(today) = attempt.find_step(id) {
        return Some(Stop::Step(today.clone()));
    }
    let was_here = |entry: &Entry| entry.event.step() == Some(id) || entry.event == Event::Moved { to: asked.clone() };
    if !attempt.trail().entries().iter().any(was_here) {
        return None;
    }
    if let Stop::Step(_) = attempt.stop() {
        return Some(attempt.stop().clone());
    }
    let open = attempt.states().iter().position(|state| !state.is_done()).unwrap_or(0);
    attempt.lesson().steps.get(open).map(|step| Stop::Step(step.id.clone()))
}

#[cfg(test)]
mod tests {
    use lesson::{
        Activity, Step, Text,
        attempt::{Tab, Trail},
    };

    use super::*;

    fn step(id: &str, was: &[&str]) -> Step {
        Step {
            id: id.into(),
            was: was.iter().map(|id| (*id).into()).collect(),
            title: Text::plain(id),
            place: None,
            caption: None,
            body: Vec::new(),
            activity: Activity::Card,
        }
    }

    fn lesson(steps: Vec<Step>) -> Rc<Lesson> {
        Rc::new(Lesson {
            id: "a".into(),
            language: "en".into(),
            title: Text::plain("A"),
            minutes: 5,
            objective: "".into(),
            topics: Vec::new(),
            opening: Vec::new(),
            steps,
            skill: "".into(),
            casel: Vec::new(),
            recall: Vec::new(),
            sources: Vec::new(),
        })
    }

    #[test]
    fn an_address_survives_an_edit_of_the_lesson() {
        let to = |id: &str| Stop::Step(id.into());
        let mut before = Attempt::resume(lesson(vec![step("one", &[]), step("two", &[]), step("three", &[])]), Trail::default());
        let tab = Tab::new(1);
        before.update(Event::Moved { to: to("one") }, &tab);
        before.update(Event::Moved { to: to("two") }, &Tab::new(2));

        let renamed = Attempt::resume(lesson(vec![step("one", &[]), step("zwei", &["two"])]), before.trail().clone());
        assert_eq!(find_stop(&renamed, &to("two")), Some(to("zwei")));
        assert_eq!(find_stop(&renamed, &to("never-was")), None, "nobody was there: the link is bad");
        assert_eq!(find_stop(&renamed, &Stop::End), Some(Stop::End));

        let removed = Attempt::resume(lesson(vec![step("one", &[]), step("three", &[])]), before.trail().clone());
        assert_eq!(find_stop(&removed, &to("two")), Some(to("one")), "back where the learner was before");
        let all_new = Attempt::resume(lesson(vec![step("other", &[])]), before.trail().clone());
        assert_eq!(find_stop(&all_new, &to("two")), Some(to("other")));
    }
}
