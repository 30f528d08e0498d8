//! The first group: what a code is and how long.

use crate::group::{DATA, Group};

/// What a code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A learner's progress.
    Backup,
    /// What a teacher asks a class to do.
    Assignment,
    /// That something was done.
    Receipt,
}

/// What a code says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    pub kind: Kind,
    /// The version of what is in it, 1 to 31.
    pub version: u8,
    /// How many bytes are in it.
    pub bytes: usize,
}

const KINDS: [Kind; 3] = [Kind::Backup, Kind::Assignment, Kind::Receipt];

impl Kind {
    /// The letter that the code begins with.
    pub fn letter(self) -> char {
        match self {
            Self::Backup => 'B',
            Self::Assignment => 'A',
            Self::Receipt => 'R',
        }
    }

    fn symbol(self) -> u8 {
        crate::typed::symbol(self.letter())
    }
}

impl Header {
    /// How many groups the code has, this one too.
    pub fn groups(&self) -> usize {
        // With the four bytes of the CRC.
        1 + ((self.bytes + 4) * 8).div_ceil(5 * DATA)
    }

    pub(crate) fn to_data(self) -> [u8; DATA] {
        let bits = |shift: u32| (self.bytes >> shift & 31) as u8;
        [self.kind.symbol(), self.version & 31, bits(10), bits(5), bits(0)]
    }

    /// None for a kind that this version of the app does not know.
    pub(crate) fn read(group: &Group) -> Option<Self> {
        let [kind, version, high, middle, low, _] = *group;
        let kind = KINDS.into_iter().find(|known| known.symbol() == kind)?;
        let bytes = usize::from(high) << 10 | usize::from(middle) << 5 | usize::from(low);
        Some(Self { kind, version, bytes })
    }

    /// The check over all: CRC-32 as in ZIP. Bit by bit, because a table would weigh more than it saves.
    pub(crate) fn crc(&self, bytes: &[u8]) -> u32 {
        let head = [self.kind.symbol(), self.version, (self.bytes >> 8) as u8, self.bytes as u8];
        let crc = head.iter().chain(bytes).fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
        });
        !crc
    }
}
