//! What two devices did, as one. Their trails merge by number, that is by how much was done on each and not by when; so taking an answer
//! back on one may come to stand behind the answer that the other gave days later. What that hides is done again.

use std::{cmp::Ordering, rc::Rc};

use crate::Lesson;

use super::{Attempt, Event, Stop, Trail};

/// Two devices' trails of one lesson, and what they are together.
#[derive(Clone, Copy, Debug)]
pub struct Merge<'a> {
    pub here: &'a Trail,
    pub brought: &'a Trail,
    pub both: &'a Trail,
    /// When something last happened in `brought`, compared with here. None where a clock is wrong.
    pub order: Option<Ordering>,
}

/// What is to be done again after a merge, behind everything else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amends {
    pub events: Vec<Event>,
    /// The step where the learner is then, from 1, and how many there are. None when they never were in one.
    pub at: Option<(u16, u16)>,
}

impl Merge<'_> {
    /// Answers again what was answered on either device and is not any more. What was answered on both, and differently, is as the device has it
    /// that changed it; where both did, as the one has it on which something happened later, and there the learner is too.
    pub fn amends(&self, lesson: &Rc<Lesson>) -> Amends {
        let common = Trail::new(self.here.entries().iter().filter(|entry| self.brought.holds(entry)).cloned().collect());
        let order = self.order.unwrap_or(if self.is_work(&common) { Ordering::Less } else { Ordering::Greater });
        let [common, here, brought, both] =
            [&common, self.here, self.brought, self.both].map(|trail| Attempt::resume(lesson.clone(), trail.clone()));
        let mut events = Vec::new();
        for (index, step) in lesson.steps.iter().enumerate() {
            let [common, here, brought, both] = [&common, &here, &brought, &both].map(|attempt| attempt.states()[index].answers());
            for (part, id) in lesson.steps[index].parts().into_iter().enumerate() {
                let (here, brought, both) = (&here[part], &brought[part], &both[part]);
                let wanted = match (here, brought) {
                    (Some(one), None) | (None, Some(one)) => one,
                    (Some(_), Some(other)) if *here == common[part] => other,
                    (Some(one), Some(_)) if *brought == common[part] => one,
                    (Some(one), Some(other)) => match order {
                        Ordering::Less => one,
                        Ordering::Equal => both.as_ref().unwrap_or(one),
                        Ordering::Greater => other,
                    },
                    (None, None) => continue,
                };
                if both.as_ref() != Some(wanted) {
                    events.push(Event::Answered { step: step.id.clone(), part: id, answer: wanted.clone() });
                }
            }
        }
        let stop = match order {
            Ordering::Less => stop(&here),
            Ordering::Equal => stop(&both),
            Ordering::Greater => stop(&brought),
        };
        if let Some(to) = stop.clone().filter(|_| !events.is_empty() || stop != self::stop(&both)) {
            events.push(Event::Moved { to });
        }
        let of = lesson.steps.len();
        let number = stop.and_then(|stop| match stop {
            Stop::Opening => None,
            Stop::Step(step) => lesson.step(&step).map(|(index, _)| index + 1),
            Stop::End => Some(of),
        });
        let at = number.and_then(|number| Some((u16::try_from(number).ok()?, u16::try_from(of).ok()?)));
        Amends { events, at }
    }

    /// Whether more was done here, since what the two have in common, than to look around.
    fn is_work(&self, common: &Trail) -> bool {
        let is_work = |event: &Event| !matches!(event, Event::Moved { .. } | Event::Drafted { .. });
        self.here.entries().iter().any(|entry| is_work(&entry.event) && !common.holds(entry))
    }
}

/// Where the learner is, or was before they went back to the title.
fn stop(attempt: &Attempt) -> Option<Stop> {
    match attempt.stop() {
        Stop::Opening => attempt.trail().last_step().and_then(|(_, step)| attempt.find_step(step)).map(|step| Stop::Step(step.clone())),
        stop => Some(stop.clone()),
    }
}
