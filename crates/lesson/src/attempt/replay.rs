//! The fold: a lesson, a trail, and where that leaves the learner.

use std::rc::Rc;

use crate::{Lesson, StepId};

use super::{Event, StepState, Stop, Tab, Trail};

/// A lesson being played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    lesson: Rc<Lesson>,
    trail: Trail,
    states: Vec<StepState>,
    stop: Stop,
    is_finished: bool,
    /// How many entries of the trail no longer fit the lesson.
    set_aside: usize,
    /// Steps that the lesson has under another heading now, known again by what was answered in them.
    renamed: Vec<(StepId, usize)>,
}

impl Attempt {
    /// Replays a trail on today's version of its lesson. An empty trail starts afresh.
    pub fn resume(lesson: Rc<Lesson>, trail: Trail) -> Self {
        let states = lesson.steps.iter().map(StepState::new).collect();
        let mut attempt =
            Self { lesson, trail: Trail::default(), states, stop: Stop::Opening, is_finished: false, set_aside: 0, renamed: Vec::new() };
        for entry in trail.entries() {
            let fits = attempt.apply(&entry.event);
            attempt.set_aside += usize::from(!fits);
        }
        attempt.trail = trail;
        attempt
    }

    /// Takes in what the learner just did, and remembers it if it fits.
    pub fn update(&mut self, event: Event, tab: &Tab) -> bool {
        let fits = self.apply(&event);
        if fits {
            self.trail.push(event, tab);
        }
        fits
    }

    /// Takes in what happened in other tabs since, from a trail that holds theirs.
    pub fn merge(&mut self, stored: &Trail, tab: &Tab) {
        if stored.shares(&self.trail) {
            return;
        }
        let mut trail = self.trail.clone();
        trail.merge(stored, tab);
        // A full trail stays as long as it is when something comes.
        if trail != self.trail {
            *self = Self::resume(self.lesson.clone(), trail);
        }
    }

    pub fn lesson(&self) -> &Rc<Lesson> {
        &self.lesson
    }

    pub fn trail(&self) -> &Trail {
        &self.trail
    }

    /// The screen of the last thing that happened.
    pub fn stop(&self) -> &Stop {
        &self.stop
    }

    /// What the learner did in each step, in the lesson's order.
    pub fn states(&self) -> &[StepState] {
        &self.states
    }

    /// Whether the last screen was ever reached. Skipping on the way there counts the same.
    pub fn is_finished(&self) -> bool {
        self.is_finished
    }

    /// Today's id of a step that a save or an old link names, if it can still be told.
    pub fn find_step(&self, named: &StepId) -> Option<&StepId> {
        self.find(named).map(|index| &self.lesson.steps[index].id)
    }

    /// How much of the trail no longer fits, because the lesson changed.
    pub fn set_aside(&self) -> usize {
        self.set_aside
    }

    fn apply(&mut self, event: &Event) -> bool {
        if let Event::Moved { to } = event {
            return self.go(to);
        }
        let Some(step) = event.step() else { return false };
        let known = self.find(step);
        let Some(index) = known.or_else(|| self.recognise(event)) else { return false };
        let fits = self.states[index].apply(event);
        if fits {
            self.stop = Stop::Step(self.lesson.steps[index].id.clone());
            // Only what is remembered may teach a name: a replay sees nothing else.
            if known.is_none() {
                self.renamed.push((step.clone(), index));
            }
        }
        fits
    }

    fn go(&mut self, to: &Stop) -> bool {
        self.stop = match to {
            Stop::Opening => Stop::Opening,
            Stop::Step(step) => match self.find(step) {
                Some(index) => Stop::Step(self.lesson.steps[index].id.clone()),
                None => return false,
            },
            Stop::End => {
                self.is_finished = true;
                Stop::End
            }
        };
        true
    }

    fn find(&self, step: &StepId) -> Option<usize> {
        let renamed = || self.renamed.iter().find(|(was, _)| was == step).map(|(_, index)| *index);
        self.lesson.step(step).map(|(index, _)| index).or_else(renamed)
    }

    /// The heading of a step changed and nobody wrote down what it was: the only step that knows everything the event
    /// names is the same one. With two such steps none is guessed.
    fn recognise(&self, event: &Event) -> Option<usize> {
        let mut same = self.states.iter().enumerate().filter(|(_, state)| state.recognises(event)).map(|(index, _)| index);
        same.next().filter(|_| same.next().is_none())
    }
}
