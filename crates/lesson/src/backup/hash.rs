//! Hashes that a code holds once.

pub(super) use crate::hash::{Hash, hash, lesson_hash};

/// Hashes written so far, so that the next time a small number does.
#[derive(Default)]
pub(super) struct Seen(Vec<Hash>);

impl Seen {
    pub(super) fn write(&mut self, bits: &mut code::BitWriter, hash: Hash) {
        let place = self.0.iter().position(|seen| *seen == hash);
        bits.bit(place.is_none());
        match place {
            Some(place) => bits.bits(place as u64, self.width()),
            None => {
                bits.bits(hash.into(), 16);
                self.0.push(hash);
            }
        }
    }

    pub(super) fn read(&mut self, bits: &mut code::BitReader<'_>) -> Option<Hash> {
        if bits.bit()? {
            let hash = bits.bits(16)? as Hash;
            self.0.push(hash);
            Some(hash)
        } else {
            let place = bits.bits(self.width())?;
            self.0.get(usize::try_from(place).ok()?).copied()
        }
    }

    /// Bits that a place takes.
    fn width(&self) -> u32 {
        usize::BITS - self.0.len().saturating_sub(1).leading_zeros()
    }
}
