//! The append-only list of what a learner did, in all the tabs in which they did it.

use std::{cmp::Ordering, rc::Rc};

use super::{Event, Stop};
use crate::StepId;

/// Entries kept at most. An hour of fast clicking is about 2,000; beyond it, moves and drafts go first.
const MOST_ENTRIES: usize = 4096;

/// How far an entry's number is above that of the one before, at most. Numbers that are left out are of moves and drafts that others
/// replaced.
const MOST_LEAP: u32 = 1 << 16;

/// One opening of the app in one browser tab: a few random letters, drawn outside.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tab(Rc<str>);

/// An event with its place among all events: `number` grows by one over everything its tab had seen
/// (a Lamport clock), so two tabs' trails merge into the same order everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub number: u32,
    pub tab: Tab,
    pub event: Event,
}

/// Entries in order of number, then tab. A copy shares them with the original, until either grows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    entries: Rc<Vec<Entry>>,
}

/// What tabs' names are made of, five bits a letter.
const LETTERS: &[u8] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl Tab {
    /// A name from a random number.
    pub fn new(random: u32) -> Self {
        let letters = (0..6).map(|at| char::from(LETTERS[(random >> (at * 5)) as usize % LETTERS.len()]));
        Self(letters.collect::<String>().into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The lowest number that makes this name, of 30 bits, if it is made from one.
    pub(crate) fn number(&self) -> Option<u32> {
        let places = self.0.bytes().rev().map(|letter| LETTERS.iter().position(|known| *known == letter));
        let number = places.take(6).try_fold(0, |number, place| Some(number << 5 | place? as u32))?;
        (Self::new(number) == *self).then_some(number)
    }
}

impl From<String> for Tab {
    fn from(name: String) -> Self {
        Self(name.into())
    }
}

impl Trail {
    /// A trail from entries in any order. The same entry twice counts once.
    pub fn new(entries: Vec<Entry>) -> Self {
        let mut trail = Self::default();
        trail.add(entries);
        trail
    }

    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The step in which something last happened, and what.
    pub fn last_step(&self) -> Option<(&Entry, &StepId)> {
        self.entries.iter().rev().find_map(|entry| match &entry.event {
            Event::Moved { to: Stop::Step(step) } => Some((entry, step)),
            event => event.step().map(|step| (entry, step)),
        })
    }

    /// Whether it is the same as another, told without looking at the entries. Two that were read apart are not.
    pub fn shares(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.entries, &other.entries)
    }

    /// Whether this entry is here.
    pub fn holds(&self, entry: &Entry) -> bool {
        let place = self.entries.binary_search_by(|known| known.key().cmp(&entry.key()));
        place.is_ok_and(|place| self.entries[place] == *entry)
    }

    /// Adds what happened now, after everything known.
    pub fn push(&mut self, event: Event, tab: &Tab) {
        let number = self.next();
        let entries = Rc::make_mut(&mut self.entries);
        if entries.last().is_some_and(|last| last.tab == *tab && last.event.is_replaced_by(&event)) {
            entries.pop();
        }
        entries.push(Entry { number, tab: tab.clone(), event });
        self.shorten();
    }

    /// Adds what is to be done again after everything known, and replaces nothing by it.
    pub fn append(&mut self, events: Vec<Event>, tab: &Tab) {
        for event in events {
            let number = self.next();
            Rc::make_mut(&mut self.entries).push(Entry { number, tab: tab.clone(), event });
        }
        self.shorten();
    }

    fn next(&self) -> u32 {
        self.entries.last().map_or(0, |last| last.number.saturating_add(1))
    }

    /// This trail with everything that other tabs did, as `stored` tells it. What `tab` itself did is known here best.
    pub fn merge(&mut self, stored: &Self, tab: &Tab) {
        let others = stored.entries.iter().filter(|entry| entry.tab != *tab);
        self.add(others.cloned().collect());
    }

    /// Everything of another trail too.
    pub(crate) fn join(&mut self, other: Self) {
        self.take_in(Rc::unwrap_or_clone(other.entries));
        self.shorten();
    }

    /// Leaves out entries whose number is further above the one before than any learner comes, and says how many. A trail that ended
    /// near the highest number would have no room for what is done next.
    pub(crate) fn drop_leaps(&mut self) -> usize {
        let (all, mut last) = (self.entries.len(), 0);
        Rc::make_mut(&mut self.entries).retain(|entry| {
            let is_near = entry.number - last <= MOST_LEAP;
            last = if is_near { entry.number } else { last };
            is_near
        });
        all - self.entries.len()
    }

    fn add(&mut self, entries: Vec<Entry>) {
        let mut runs = runs(entries);
        while runs.len() > 1 {
            let mut pairs = runs.into_iter();
            runs = Vec::new();
            while let Some(run) = pairs.next() {
                runs.push(union(run, pairs.next().unwrap_or_default()));
            }
        }
        self.take_in(runs.pop().unwrap_or_default());
        self.shorten();
    }

    /// Takes in entries that are in order.
    fn take_in(&mut self, entries: Vec<Entry>) {
        if !entries.is_empty() {
            self.entries = Rc::new(union(Rc::unwrap_or_clone(std::mem::take(&mut self.entries)), entries));
        }
    }

    fn shorten(&mut self) {
        let mut excess = self.entries.len().saturating_sub(MOST_ENTRIES);
        if excess > 0 {
            let entries = Rc::make_mut(&mut self.entries);
            entries.retain(|entry| {
                let goes = excess > 0 && matches!(entry.event, Event::Moved { .. } | Event::Drafted { .. } | Event::Rewound { .. });
                excess -= usize::from(goes);
                !goes
            });
            // Still too long: a script, not a learner. The oldest go.
            let excess = entries.len().saturating_sub(MOST_ENTRIES);
            entries.drain(..excess);
        }
    }
}

impl Entry {
    fn key(&self) -> (u32, &Tab) {
        (self.number, &self.tab)
    }
}

/// Entries cut into runs that are in order. They come nearly always as one. Together with [`union`] that is a sort, and ten times
/// lighter than the library's.
fn runs(entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    let mut runs: Vec<Vec<Entry>> = Vec::new();
    for entry in entries {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| last.key() < entry.key()) => run.push(entry),
            _ => runs.push(vec![entry]),
        }
    }
    runs
}

/// Two runs as one. Of the same entry in both the first stays.
fn union(one: Vec<Entry>, other: Vec<Entry>) -> Vec<Entry> {
    if one.is_empty() || other.is_empty() {
        return if one.is_empty() { other } else { one };
    }
    let mut all = Vec::with_capacity(one.len() + other.len());
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    while let (Some(first), Some(second)) = (one.peek(), other.peek()) {
        let order = first.key().cmp(&second.key());
        all.extend(if order == Ordering::Greater { other.next() } else { one.next() });
        if order == Ordering::Equal {
            other.next();
        }
    }
    all.extend(one);
    all.extend(other);
    all
}
