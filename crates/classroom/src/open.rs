//! Opening a code of a kind: what both formats share.

use code::{Decoded, Faults, Kind, Repair};

/// Why a text is no code of the kind asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Nothing in it looks like a code.
    #[error("there is no code in it")]
    Foreign,
    /// A code for something else; of a kind not known here, none.
    #[error("this is a code for something else")]
    OtherKind(Option<Kind>),
    /// Written by a newer app.
    #[error("the code has version {0}, which is newer")]
    Newer(u8),
    /// With slips, or without its end: the groups to look at again are in it.
    #[error("{0}")]
    Code(Faults),
    /// Right by its checks, and still no app writes this.
    #[error("the code can't be understood")]
    Senseless,
    /// Several different ones in one text, so many; none is guessed.
    #[error("there are {0} different codes in it")]
    Several(usize),
}

/// The bytes and the mended slips of a code of this kind and of no newer version.
pub(crate) fn open(read: Result<Decoded, Faults>, kind: Kind, version: u8) -> Result<(Vec<u8>, Vec<Repair>), CodeError> {
    let decoded = read.map_err(|faults| match &faults {
        Faults::Empty | Faults::NotACode => CodeError::Foreign,
        Faults::UnknownKind(_) => CodeError::OtherKind(None),
        Faults::Damaged(damage) => match damage.header {
            Some(header) if header.kind != kind => CodeError::OtherKind(Some(header.kind)),
            Some(header) if header.version > version => CodeError::Newer(header.version),
            _ => CodeError::Code(faults),
        },
    })?;
    match decoded.header {
        header if header.kind != kind => Err(CodeError::OtherKind(Some(header.kind))),
        header if header.version > version => Err(CodeError::Newer(header.version)),
        _ => Ok((decoded.bytes, decoded.repairs)),
    }
}
