//! Small numbers as one large one: each takes as much room as the range it is from and no bit more.
//!
//! A code of 60 characters has 136 bits to say what was done in a lesson, and most of its numbers are from ranges such as 5 or 7. The first
//! number is the lowest digit; while ranges are powers of two, the first bytes alone tell the first numbers.

/// Writes numbers, each with its range.
#[derive(Default)]
pub(crate) struct Writer(Vec<(u32, u32)>);

/// Reads what a [`Writer`] wrote. Past its end there are zeros.
pub(crate) struct Reader(Vec<u32>);

impl Writer {
    /// A number below `range`, which is 1 to 2³¹. A larger one counts as the largest there is.
    pub(crate) fn put(&mut self, number: u32, range: u32) {
        self.0.push((number.min(range.saturating_sub(1)), range.max(1)));
    }

    pub(crate) fn flag(&mut self, is: bool) {
        self.put(is.into(), 2);
    }

    /// The lowest `count` bits of a number, 64 at most.
    pub(crate) fn bits(&mut self, number: u64, count: u32) {
        for low in (0..count).step_by(16) {
            let some = (count - low).min(16);
            self.put((number >> low & ((1 << some) - 1)) as u32, 1 << some);
        }
    }

    /// The number as bytes, low ones first, without zeros at its end.
    pub(crate) fn finish(self) -> Vec<u8> {
        let mut limbs: Vec<u32> = Vec::new();
        for (number, range) in self.0.into_iter().rev() {
            let mut carry = u64::from(number);
            for limb in &mut limbs {
                carry += u64::from(*limb) * u64::from(range);
                *limb = carry as u32;
                carry >>= 32;
            }
            if carry > 0 {
                limbs.push(carry as u32);
            }
        }
        bytes(&limbs)
    }
}

impl Reader {
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let limb = |bytes: &[u8]| bytes.iter().rev().fold(0, |limb, byte| limb << 8 | u32::from(*byte));
        let mut reader = Self(bytes.chunks(4).map(limb).collect());
        reader.trim();
        reader
    }

    /// A number below `range`, which is 1 to 2³¹.
    pub(crate) fn take(&mut self, range: u32) -> u32 {
        let range = u64::from(range.max(1));
        let mut rest = 0;
        for limb in self.0.iter_mut().rev() {
            rest = rest << 32 | u64::from(*limb);
            *limb = (rest / range) as u32;
            rest %= range;
        }
        self.trim();
        rest as u32
    }

    pub(crate) fn flag(&mut self) -> bool {
        self.take(2) == 1
    }

    pub(crate) fn bits(&mut self, count: u32) -> u64 {
        (0..count.min(64)).step_by(16).fold(0, |number, low| number | u64::from(self.take(1 << (count - low).min(16))) << low)
    }

    /// Whether nothing but zeros is left.
    pub(crate) fn is_done(&self) -> bool {
        self.0.is_empty()
    }

    /// What is left, as a [`Writer`] would write it.
    pub(crate) fn rest(self) -> Vec<u8> {
        bytes(&self.0)
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

fn bytes(limbs: &[u32]) -> Vec<u8> {
    let mut bytes: Vec<u8> = limbs.iter().flat_map(|limb| limb.to_le_bytes()).collect();
    while bytes.last() == Some(&0) {
        bytes.pop();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::{Reader, Writer};
    use proptest::{collection::vec, prelude::*};

    proptest! {
        #[test]
        fn numbers_come_back(numbers in vec((any::<u32>(), 1..=1u32 << 31), 0..60), bits in vec((any::<u64>(), 0..=64u32), 0..9)) {
            let mut writer = Writer::default();
            numbers.iter().for_each(|(number, range)| writer.put(number % range, *range));
            bits.iter().for_each(|(number, count)| writer.bits(*number, *count));
            let bytes = writer.finish();
            prop_assert!(bytes.last() != Some(&0));
            let mut reader = Reader::new(&bytes);
            for (number, range) in &numbers {
                prop_assert_eq!(reader.take(*range), number % range);
            }
            for (number, count) in &bits {
                prop_assert_eq!(reader.bits(*count), number & 1u64.checked_shl(*count).map_or(u64::MAX, |past| past - 1));
            }
            prop_assert!(reader.is_done());
        }

        #[test]
        fn any_bytes_are_read(bytes in vec(any::<u8>(), 0..40), ranges in vec(0..=1u32 << 31, 0..40)) {
            let mut reader = Reader::new(&bytes);
            for range in ranges {
                prop_assert!(reader.take(range) < range.max(1));
            }
            let _ = reader.rest();
        }
    }
}
