//! How much of this app a device holds.

use crate::store::{PREFIX, Store};

/// How much, not what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Everything that is not put aside, a record's two slots counted as two.
    pub records: usize,
    /// Damaged records that were put aside.
    pub aside: usize,
    /// What they take, keys too, at two bytes a letter as browsers count.
    pub bytes: usize,
}

impl Held {
    pub fn of(store: &dyn Store) -> Self {
        let mut held = Self::default();
        for key in store.keys().unwrap_or_default() {
            let value = store.load(&key).ok().flatten().unwrap_or_default();
            held.bytes += 2 * (key.encode_utf16().count() + value.encode_utf16().count());
            if key.strip_prefix(PREFIX).is_some_and(|key| key.split('.').next() == Some("aside")) {
                held.aside += 1;
            } else {
                held.records += 1;
            }
        }
        held
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::MemoryStore;

    #[test]
    fn records_are_counted_and_not_told() {
        let store = MemoryStore::default();
        assert_eq!(Held::of(&store), Held::default());
        for key in ["evenkeel.settings", "evenkeel.progress.name-it.a", "evenkeel.aside.progress.name-it.0"] {
            store.save(key, "é😀").unwrap();
        }
        assert_eq!(Held::of(&store), Held { records: 2, aside: 1, bytes: 2 * (17 + 27 + 33 + 9) });
    }
}
