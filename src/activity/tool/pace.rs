//! How far a minute of slow breathing is.

/// Seconds of breathing in.
pub const IN: u32 = 4;
/// Seconds of breathing out.
pub const OUT: u32 = 6;

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Pace {
    #[default]
    Waiting,
    /// Seconds since the start, and how many there will be.
    Going {
        second: u32,
        of: u32,
    },
    Stopped,
    Done,
}

impl Pace {
    /// A second later.
    pub fn next(self) -> Self {
        match self {
            Self::Going { second, of } if second + 1 < of => Self::Going { second: second + 1, of },
            Self::Going { .. } => Self::Done,
            pace => pace,
        }
    }
}
