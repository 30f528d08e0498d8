//! What a learner hands in: a receipt, not a proof.

mod bytes;
mod report;
mod sheet;

pub use report::{Answered, Detail, LessonReport, Score, State};
pub use sheet::{Item, ItemOption, Sheet, StoryEnding};

use code::{Decoded, Faults, Kind, Repair, encode};
use lesson::hash::Hash;

use crate::{
    CodeError, Name, Says,
    assignment::MOST_LESSONS,
    find::{FoundCode, find_codes},
    open::open,
};

/// The version of the code written today.
pub const VERSION: u8 = 1;
/// Bits of an attempt's number that a receipt holds.
pub const ATTEMPT_BITS: u32 = 17;

/// What a learner hands in. Besides the name it holds no text, and of a lesson nothing but what a [`LessonReport`] has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Receipt {
    name: Name,
    mark: u16,
    attempt: u32,
    is_done_only: bool,
    /// 1 to 32 of them, each lesson once.
    lessons: Vec<Handed>,
}

/// What a receipt says of one lesson. Its details are told with the lesson's [`Sheet`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Handed {
    lesson: Hash,
    content: u8,
    state: State,
    /// In fives. None where only what is done is said.
    minutes: Option<u8>,
    /// Endings and answers, in the sheet's terms.
    body: Vec<u8>,
}

/// Why a sheet does not tell what is in a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// It is of another lesson.
    OtherLesson,
    /// It is of the same lesson as it was before, or will be after, a change.
    OtherVersion,
}

impl Receipt {
    /// A receipt of these lessons. `mark` is the assignment's, 0 without one; of the random number `attempt` the lowest [`ATTEMPT_BITS`] bits
    /// are kept. With [`Says::Done`] it holds each lesson's state and nothing else. None without lessons, with more than 32, or with
    /// [`Says::Nothing`].
    pub fn new(name: Name, mark: u16, attempt: u32, says: Says, reports: &[LessonReport]) -> Option<Self> {
        let is_done_only = match says {
            Says::Nothing => return None,
            Says::Done => true,
            Says::Scores => false,
        };
        let mut lessons: Vec<Handed> = Vec::new();
        for report in reports {
            let handed = report.hand_in(is_done_only);
            if !lessons.iter().any(|known| known.lesson == handed.lesson && known.content == handed.content) {
                lessons.push(handed);
            }
        }
        let is_right = (1..=MOST_LESSONS).contains(&lessons.len());
        is_right.then_some(Self { name, mark, attempt: attempt & ((1 << ATTEMPT_BITS) - 1), is_done_only, lessons })
    }

    /// Reads the receipt in what was pasted, and the slips that were mended. For many in one text there is
    /// [`Class::take`](crate::Class::take).
    pub fn read(text: &str) -> Result<(Self, Vec<Repair>), CodeError> {
        let mut found = find_codes(text);
        if found.len() > 1 {
            found.dedup_by(|one, other| one.read == other.read);
        }
        match found.len() {
            0 => Self::open(code::decode(text)),
            1 => Self::open_found(found.swap_remove(0)),
            count => Err(CodeError::Several(count)),
        }
    }

    /// Takes a code that was found in a text.
    pub fn open_found(found: FoundCode) -> Result<(Self, Vec<Repair>), CodeError> {
        Self::open(found.read)
    }

    pub(crate) fn open(read: Result<Decoded, Faults>) -> Result<(Self, Vec<Repair>), CodeError> {
        let (bytes, repairs) = open(read, Kind::Receipt, VERSION)?;
        Ok((bytes::read(&bytes).ok_or(CodeError::Senseless)?, repairs))
    }

    /// The code, in groups of six with hyphens between them: 55 characters for one lesson and a name of eight letters.
    pub fn code(&self) -> String {
        encode(Kind::Receipt, VERSION, &bytes::write(self)).unwrap_or_default()
    }

    /// The code for an address or a QR code: the same without hyphens. Of twelve lessons it has some 250 letters and digits.
    pub fn link_code(&self) -> String {
        self.code().replace('-', "")
    }

    pub fn name(&self) -> &Name {
        &self.name
    }

    /// The assignment's [`mark`](crate::assignment::mark). None when it is for no assignment.
    pub fn mark(&self) -> Option<u16> {
        Some(self.mark).filter(|mark| *mark > 0)
    }

    /// The attempt's number. The same learner handing in again has the same; of two others one in 130,000.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// What it says at most.
    pub fn says(&self) -> Says {
        if self.is_done_only { Says::Done } else { Says::Scores }
    }

    /// Lesson by lesson, in the order in which they were handed in.
    pub fn lessons(&self) -> &[Handed] {
        &self.lessons
    }
}

impl Handed {
    /// The lesson's hash of 16 bits, as in [`lesson::hash::hash`].
    pub fn hash(&self) -> Hash {
        self.lesson
    }

    pub fn state(&self) -> State {
        self.state
    }

    /// To the nearest five, 75 at most. None where a receipt says only what is done.
    pub fn minutes(&self) -> Option<u16> {
        self.minutes.map(|fives| u16::from(fives) * 5)
    }

    /// All that it says, told with the lesson's sheet.
    pub fn open(&self, sheet: &Sheet) -> Result<LessonReport, Misread> {
        if self.lesson != sheet.hash() {
            return Err(Misread::OtherLesson);
        }
        if self.content != sheet.content() {
            return Err(Misread::OtherVersion);
        }
        LessonReport::open(self, sheet).ok_or(Misread::OtherVersion)
    }

    /// The one of these sheets that it is of. When two lessons have the same hash, the one whose content fits.
    pub fn find<'a>(&self, sheets: &'a [Sheet]) -> Result<&'a Sheet, Misread> {
        let of_lesson = || sheets.iter().filter(|sheet| sheet.hash() == self.lesson);
        let mut fitting = of_lesson().filter(|sheet| sheet.content() == self.content);
        match (fitting.next(), fitting.next(), of_lesson().count()) {
            (Some(sheet), None, _) => Ok(sheet),
            (None, _, 1) => Err(Misread::OtherVersion),
            _ => Err(Misread::OtherLesson),
        }
    }
}

pub(crate) use bytes::name_in;
