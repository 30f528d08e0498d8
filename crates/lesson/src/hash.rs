//! Hashes in place of ids, for codes that people type. Fixed for good: codes lie in mails and on paper.

use crate::id::fnv1a;

/// Stands for an id within its lesson.
pub type Hash = u16;

/// An id's hash, of 16 bits.
pub fn hash(id: &str) -> Hash {
    let hash = fnv1a(id.as_bytes());
    (hash >> 16 ^ hash) as Hash
}

/// A lesson's hash, of 24 bits. Two of 40 lessons have the same in one of 20,000 courses.
pub fn lesson_hash(id: &str) -> u32 {
    let hash = fnv1a(id.as_bytes());
    (hash >> 24 ^ hash) & 0xff_ffff
}
