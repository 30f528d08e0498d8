//! From bits to a draft. `write.rs` says how they lie.

use code::{BitReader, Faults, Kind};

use super::{
    BackupDraft, BackupError, CODE_VERSION, LessonDraft, MOST_LESSONS, MOST_LINES, MOST_NOTES, Note,
    draft::{AnswerKind, Hashed, HashedAnswer, HashedEntry, HashedEvent, Held},
    hash::{Hash, Seen},
};
use crate::{attempt::Tab, format::progress::MOST_ENTRIES, review::Review};

impl BackupDraft {
    pub(super) fn from_code(text: &str) -> Result<Self, BackupError> {
        let decoded = code::decode(text).map_err(|faults| match faults {
            Faults::Empty | Faults::NotACode => BackupError::Foreign,
            Faults::UnknownKind(_) => BackupError::OtherKind(None),
            Faults::Damaged(ref damage) => match damage.header {
                Some(header) if header.kind != Kind::Backup => BackupError::OtherKind(Some(header.kind)),
                Some(header) if header.version > CODE_VERSION => BackupError::Newer(header.version.into()),
                _ => BackupError::Code(faults),
            },
        })?;
        if decoded.header.kind != Kind::Backup {
            return Err(BackupError::OtherKind(Some(decoded.header.kind)));
        }
        if decoded.header.version > CODE_VERSION {
            return Err(BackupError::Newer(decoded.header.version.into()));
        }
        let draft = Reader::new(&decoded.bytes).backup().ok_or(BackupError::Senseless)?;
        Ok(Self { repairs: decoded.repairs, ..draft })
    }
}

struct Reader<'a> {
    bits: BitReader<'a>,
    tabs: Vec<Tab>,
    /// Of the lesson being read.
    seen: Seen,
    step: Hash,
    scene: Hash,
}

impl<'a> Reader<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self { bits: BitReader::new(bytes), tabs: Vec::new(), seen: Seen::default(), step: 0, scene: 0 }
    }

    fn backup(mut self) -> Option<BackupDraft> {
        let mut draft = BackupDraft::default();
        for _ in 0..self.count(3, MOST_LESSONS)? {
            draft.lessons.push(LessonDraft(Held::Hashed(self.progress()?)));
        }
        for _ in 0..self.count(2, MOST_NOTES)? {
            let mut note = Note { title: self.bits.text()?, lines: Vec::new() };
            for _ in 0..self.count(2, MOST_LINES)? {
                note.lines.push(self.bits.text()?);
            }
            draft.notes.push(note);
        }
        self.bits.is_done().then_some(draft)
    }

    fn progress(&mut self) -> Option<Hashed> {
        let lesson = self.bits.bits(24)? as u32;
        let touched = self.bits.number(14)?;
        let at = if self.bits.bit()? { Some((self.small(4)?, self.small(4)?)) } else { None };
        let review = if self.bits.bit()? {
            Review { passed: self.bits.number(2)?.try_into().ok()?, at: self.bits.number(14)? }
        } else {
            Review::default()
        };
        let count = self.count(6, MOST_ENTRIES)?;
        (self.seen, self.step, self.scene) = Default::default();
        let (mut entries, mut due, mut tab) = (Vec::new(), 0u64, None);
        for _ in 0..count {
            if !self.bits.bit()? {
                due = due.checked_add(self.bits.number(3)?)?.checked_sub(1)?;
                tab = Some(self.tab()?);
            }
            let number = due.try_into().ok()?;
            entries.push(HashedEntry { number, tab: tab.clone()?, event: self.event()? });
            due += 1;
        }
        Some(Hashed { lesson, touched, at, review, entries })
    }

    /// How many of something follow. None when no app would write so many.
    fn count(&mut self, piece: u32, most: usize) -> Option<usize> {
        usize::try_from(self.bits.number(piece)?).ok().filter(|count| *count <= most)
    }

    fn small(&mut self, piece: u32) -> Option<u16> {
        self.bits.number(piece)?.try_into().ok()
    }

    fn tab(&mut self) -> Option<Tab> {
        let place = usize::try_from(self.bits.number(2)?).ok()?;
        if place == self.tabs.len() {
            let tab = if self.bits.bit()? { Tab::new(self.bits.bits(30)? as u32) } else { Tab::from(self.bits.text()?) };
            self.tabs.push(tab);
        }
        self.tabs.get(place).cloned()
    }

    fn event(&mut self) -> Option<HashedEvent> {
        Some(match self.bits.bits(3)? {
            0 => HashedEvent::Opened,
            1 => {
                let step = self.id()?;
                HashedEvent::At(self.go(step))
            }
            2 => HashedEvent::Ended,
            3 => HashedEvent::Drafted(self.step()?, self.usual(self.step)?, self.answer()?),
            4 => HashedEvent::Answered(self.step()?, self.usual(self.step)?, self.answer()?),
            5 => HashedEvent::Cleared(self.step()?, self.usual(self.step)?),
            6 => {
                let (step, scene, choice) = (self.step()?, self.usual(self.scene)?, self.id()?);
                self.scene = self.id()?;
                HashedEvent::Chose { step, scene, choice, to: self.scene }
            }
            _ => {
                let step = self.step()?;
                self.scene = self.id()?;
                HashedEvent::Rewound { step, scene: self.scene, depth: self.bits.number(2)?.try_into().ok()? }
            }
        })
    }

    fn id(&mut self) -> Option<Hash> {
        self.seen.read(&mut self.bits)
    }

    fn usual(&mut self, usual: Hash) -> Option<Hash> {
        if self.bits.bit()? { Some(usual) } else { self.id() }
    }

    fn step(&mut self) -> Option<Hash> {
        let step = self.usual(self.step)?;
        Some(self.go(step))
    }

    fn go(&mut self, step: Hash) -> Hash {
        if step != self.step {
            (self.step, self.scene) = (step, step);
        }
        step
    }

    fn answer(&mut self) -> Option<HashedAnswer> {
        use AnswerKind::*;
        const KINDS: [AnswerKind; 7] = [Picked, Ordered, Placed, Paired, Filled, Used, Skipped];
        let kind = *KINDS.get(self.bits.bits(3)? as usize)?;
        let count = match kind {
            Picked | Ordered => self.bits.number(2)?,
            Placed | Paired | Filled => self.bits.number(2)?.checked_mul(2)?,
            Used | Skipped => 0,
        };
        let mut ids = Vec::new();
        for _ in 0..count {
            ids.push(self.id()?);
        }
        Some(HashedAnswer { kind, ids })
    }
}
