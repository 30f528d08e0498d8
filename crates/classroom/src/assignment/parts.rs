//! What a teacher can leave off.

use std::ops::BitOr;

/// Parts of lessons that are left off for a class. Nothing that helps somebody to take part is among them (reading aloud, motion, language):
/// that stays the learner's. Parts that a later version knows are kept and mean nothing here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Parts(u8);

impl Parts {
    pub const NONE: Self = Self(0);
    /// Worksheets and cards for a learner's own life.
    pub const TOOLS: Self = Self(1);
    /// The breathing pacer.
    pub const BREATHING: Self = Self(1 << 1);
    /// "How do you feel now?" at a lesson's end.
    pub const FEELING_CHECK: Self = Self(1 << 2);
    /// Questions of finished lessons that come back.
    pub const WARM_UPS: Self = Self(1 << 3);
    /// All that this version knows.
    pub const ALL: [Self; 4] = [Self::TOOLS, Self::BREATHING, Self::FEELING_CHECK, Self::WARM_UPS];

    /// Whether all of `parts` are among these.
    pub fn has(self, parts: Self) -> bool {
        self.0 & parts.0 == parts.0
    }

    /// These with `parts`, or without them.
    pub fn set(self, parts: Self, is: bool) -> Self {
        if is { Self(self.0 | parts.0) } else { Self(self.0 & !parts.0) }
    }

    pub(super) fn to_bits(self) -> u8 {
        self.0
    }

    pub(super) fn from_bits(bits: u8) -> Self {
        Self(bits)
    }
}

impl BitOr for Parts {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
