//! A backup as bits.
//!
//! Version 1, in the terms of [`BitWriter`] (`n/p` is a number in pieces of `p` bits):
//!
//! - number of lessons `n/3`, and each of them:
//!   - its id's hash (24 bits), when it was touched `n/14`, whether there is a place (1 bit) and then the step and how many `n/4` each, whether
//!     it came back (1 bit) and then how often `n/2` and when `n/14`, the number of entries `n/6`, the entries.
//! - number of notes `n/2`, and each of them: its title, the number of lines `n/2`, the lines.
//!
//! An entry starts with whether it is the next of the same tab (1 bit). If not: its number plus one less what was due `n/3`, its tab's
//! place among all tabs `n/2`, and for a new tab whether it has a usual name (1 bit) and that, in 30 bits or as a text.
//! Its event: 3 bits for the kind; then ids, each as in [`Seen`]. Where it is the same as what stands for it most often, 1 bit says so:
//! a step is that of the event before, a part has its step's id, a scene is where the choice before led to or, in another step than before,
//! the one with the step's id.

use code::BitWriter;

use super::{
    Backup,
    draft::AnswerKind,
    hash::{Hash, Seen, hash, lesson_hash},
};
use crate::{
    ItemId,
    activity::tool::Use,
    attempt::{Answer, Entry, Event, Stop, Tab},
    format::progress::Progress,
    review::Review,
};

impl Backup {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        writer.bits.number(self.lessons.len() as u64, 3);
        for progress in &self.lessons {
            writer.progress(progress);
        }
        let bits = &mut writer.bits;
        bits.number(self.notes.len() as u64, 2);
        for note in &self.notes {
            bits.text(&note.title);
            bits.number(note.lines.len() as u64, 2);
            note.lines.iter().for_each(|line| bits.text(line));
        }
        writer.bits.finish()
    }
}

#[derive(Default)]
struct Writer {
    bits: BitWriter,
    tabs: Vec<Tab>,
    /// Of the lesson being written.
    seen: Seen,
    step: Hash,
    scene: Hash,
}

impl Writer {
    fn progress(&mut self, progress: &Progress) {
        let bits = &mut self.bits;
        bits.bits(lesson_hash(progress.lesson.as_str()).into(), 24);
        bits.number(progress.touched, 14);
        bits.bit(progress.at.is_some());
        if let Some((step, of)) = progress.at {
            bits.number(step.into(), 4);
            bits.number(of.into(), 4);
        }
        let Review { passed, at } = progress.review;
        bits.bit(progress.review != Review::default());
        if progress.review != Review::default() {
            bits.number(passed.into(), 2);
            bits.number(at, 14);
        }
        let entries = progress.trail.entries();
        bits.number(entries.len() as u64, 6);
        (self.seen, self.step, self.scene) = Default::default();
        let (mut due, mut tab) = (0, None);
        for entry in entries {
            let is_next = u64::from(entry.number) == due && tab == Some(&entry.tab);
            self.bits.bit(is_next);
            if !is_next {
                self.bits.number(u64::from(entry.number) + 1 - due, 3);
                self.tab(&entry.tab);
            }
            (due, tab) = (u64::from(entry.number) + 1, Some(&entry.tab));
            self.event(entry);
        }
    }

    fn tab(&mut self, tab: &Tab) {
        let place = self.tabs.iter().position(|known| known == tab);
        self.bits.number(place.unwrap_or(self.tabs.len()) as u64, 2);
        if place.is_none() {
            self.tabs.push(tab.clone());
            self.bits.bit(tab.number().is_some());
            match tab.number() {
                Some(number) => self.bits.bits(number.into(), 30),
                None => self.bits.text(tab.as_str()),
            }
        }
    }

    fn event(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Moved { to: Stop::Opening } => self.bits.bits(0, 3),
            Event::Moved { to: Stop::Step(step) } => {
                self.bits.bits(1, 3);
                let step = hash(step.as_str());
                self.go(step);
                self.seen.write(&mut self.bits, step);
            }
            Event::Moved { to: Stop::End } => self.bits.bits(2, 3),
            Event::Drafted { step, part, answer } => {
                self.part(3, step.as_str(), part.as_str());
                self.answer(answer);
            }
            Event::Answered { step, part, answer } => {
                self.part(4, step.as_str(), part.as_str());
                self.answer(answer);
            }
            Event::Cleared { step, part } => self.part(5, step.as_str(), part.as_str()),
            Event::Chose { step, scene, choice, to } => {
                self.step(6, step.as_str());
                self.usual(hash(scene.as_str()), self.scene);
                self.id(choice.as_str());
                self.id(to.as_str());
                self.scene = hash(to.as_str());
            }
            Event::Rewound { step, scene, depth } => {
                self.step(7, step.as_str());
                self.id(scene.as_str());
                self.bits.number(*depth as u64, 2);
                self.scene = hash(scene.as_str());
            }
        }
    }

    fn id(&mut self, id: &str) {
        self.seen.write(&mut self.bits, hash(id));
    }

    /// An id that is most often `usual`.
    fn usual(&mut self, hash: Hash, usual: Hash) {
        self.bits.bit(hash == usual);
        if hash != usual {
            self.seen.write(&mut self.bits, hash);
        }
    }

    fn step(&mut self, kind: u64, step: &str) {
        self.bits.bits(kind, 3);
        self.usual(hash(step), self.step);
        self.go(hash(step));
    }

    /// A story that is new to us starts in the scene with its step's id.
    fn go(&mut self, step: Hash) {
        if step != self.step {
            (self.step, self.scene) = (step, step);
        }
    }

    fn part(&mut self, kind: u64, step: &str, part: &str) {
        self.step(kind, step);
        self.usual(hash(part), self.step);
    }

    fn answer(&mut self, answer: &Answer) {
        match answer {
            Answer::Picked(picked) => self.list(AnswerKind::Picked, picked),
            Answer::Ordered(ordered) => self.list(AnswerKind::Ordered, ordered),
            Answer::Placed(placed) => {
                self.pairs(AnswerKind::Placed, placed.len(), &mut placed.iter().map(|(slip, tray)| (slip.as_str(), tray)))
            }
            Answer::Paired(paired) => {
                self.pairs(AnswerKind::Paired, paired.len(), &mut paired.iter().map(|(left, right)| (left.as_str(), right)))
            }
            Answer::Filled(filled) => {
                self.pairs(AnswerKind::Filled, filled.len(), &mut filled.iter().map(|(blank, word)| (blank.as_str(), word)))
            }
            Answer::Used(Use::Used) => self.bits.bits(AnswerKind::Used as u64, 3),
            Answer::Used(Use::Skipped) => self.bits.bits(AnswerKind::Skipped as u64, 3),
        }
    }

    fn list(&mut self, kind: AnswerKind, ids: &[ItemId]) {
        self.bits.bits(kind as u64, 3);
        self.bits.number(ids.len() as u64, 2);
        ids.iter().for_each(|id| self.id(id.as_str()));
    }

    fn pairs(&mut self, kind: AnswerKind, count: usize, pairs: &mut dyn Iterator<Item = (&str, &ItemId)>) {
        self.bits.bits(kind as u64, 3);
        self.bits.number(count as u64, 2);
        for (from, to) in pairs {
            self.id(from);
            self.id(to.as_str());
        }
    }
}
