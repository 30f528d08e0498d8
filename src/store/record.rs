//! One record in two slots, written in turn, sealed with a checksum.

use lesson::{
    SmallMap,
    format::seal::{LONGEST_START, generation, open, seal},
};

use super::{PREFIX, Store, StoreError};

/// Damaged records kept for download, at most, for each record.
const MOST_KEPT: usize = 3;

/// What a slot said about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// Whole.
    Good,
    /// Cut short, altered or somebody else's. It was put aside under another key, not thrown away.
    Broken,
}

/// What was found under a record's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// What the whole slots hold, newest first. Both are worth reading: two tabs that saved at the same moment leave one each.
    pub values: Vec<T>,
    /// Whether a slot was damaged.
    pub seal: Seal,
}

/// What a save wrote, to know it again: its generation and its checksum stand at its start. Not all of it: that is a second copy of
/// everything a learner did.
pub struct Written {
    slot: &'static str,
    generation: u32,
    start: String,
}

impl Written {
    fn stands(&self, store: &dyn Store, name: &str) -> bool {
        matches!(start(store, name, self.slot), Some(start) if start == self.start)
    }
}

/// Reads the slots of the record `name` that are whole and that `read` makes something of. A damaged slot is copied aside first, so
/// that nobody's work is overwritten because we could not read it.
pub fn load<T>(store: &dyn Store, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Found<T>, StoreError> {
    let mut whole: Vec<(u32, T)> = Vec::new();
    let mut seal = Seal::Good;
    for slot in ["a", "b"] {
        let Some(value) = store.load(&key(name, slot))? else { continue };
        match open(&value).and_then(|(generation, text)| Some((generation, read(text)?))) {
            Some(slot) => whole.push(slot),
            None => {
                seal = Seal::Broken;
                put_aside(store, name, &value);
            }
        }
    }
    if let [(a, _), (b, _)] = &whole[..]
        && is_later(*b, *a)
    {
        whole.reverse();
    }
    Ok(Found { values: whole.into_iter().map(|(_, value)| value).collect(), seal })
}

/// Writes the record over its older slot and reads it back. When that fails, the newer slot still holds what was
/// saved before. `last` is what the last save wrote: where nobody wrote since, the slots need not be looked through.
pub fn save(store: &dyn Store, name: &str, text: &str, last: Option<&Written>) -> Result<Written, StoreError> {
    if let Some(last) = last.filter(|last| is_newest(store, name, last)) {
        return write(store, name, other(last.slot), last.generation.wrapping_add(1), text);
    }
    let generation = |slot| store.load(&key(name, slot)).map(|value| value.as_deref().and_then(open).map(|(generation, _)| generation));
    let (a, b) = (generation("a")?, generation("b")?);
    // An empty or damaged slot is the older one.
    let (slot, next) = match (a, b) {
        (None, None) => ("a", 0),
        (Some(a), None) => ("b", a.wrapping_add(1)),
        (None, Some(b)) => ("a", b.wrapping_add(1)),
        (Some(a), Some(b)) if is_later(a, b) => ("b", a.wrapping_add(1)),
        (Some(_), Some(b)) => ("a", b.wrapping_add(1)),
    };
    write(store, name, slot, next, text)
}

fn write(store: &dyn Store, name: &str, slot: &'static str, generation: u32, text: &str) -> Result<Written, StoreError> {
    let sealed = seal(generation, text);
    let key = key(name, slot);
    store.save(&key, &sealed)?;
    let start = sealed.chars().take(LONGEST_START).collect();
    if store.holds(&key, &sealed)? { Ok(Written { slot, generation, start }) } else { Err(StoreError::Unfaithful) }
}

fn start(store: &dyn Store, name: &str, slot: &str) -> Option<String> {
    store.start(&key(name, slot), LONGEST_START).ok().flatten()
}

fn other(slot: &str) -> &'static str {
    if slot == "a" { "b" } else { "a" }
}

/// Whether nobody wrote the record since. The first letters of both slots tell; a later one that is damaged counts as written.
pub fn is_newest(store: &dyn Store, name: &str, written: &Written) -> bool {
    let is_later = |start: String| generation(&start).is_some_and(|other| is_later(other, written.generation));
    written.stands(store, name) && !start(store, name, other(written.slot)).is_some_and(is_later)
}

/// Takes away what a save wrote, if it still stands there.
pub fn take_back(store: &dyn Store, name: &str, written: &Written) {
    if written.stands(store, name) {
        let _ = store.remove(&key(name, written.slot));
    }
}

/// Takes away a record, whoever wrote it. False where something of it may be left.
pub fn remove(store: &dyn Store, name: &str) -> bool {
    let (a, b) = (store.remove(&key(name, "a")), store.remove(&key(name, "b")));
    a.is_ok() && b.is_ok()
}

/// The names of all records that start with `kind`, each once.
pub fn names(store: &dyn Store, kind: &str) -> Result<Vec<String>, StoreError> {
    let mut names = SmallMap::new();
    for key in store.keys()? {
        let name = key.strip_prefix(PREFIX).and_then(|key| key.strip_suffix(".a").or_else(|| key.strip_suffix(".b")));
        if let Some(name) = name.filter(|name| name.starts_with(kind)) {
            names.insert(name.to_owned(), ());
        }
    }
    Ok(names.iter().map(|(name, ())| name.clone()).collect())
}

fn key(name: &str, slot: &str) -> String {
    [PREFIX, name, ".", slot].concat()
}

/// Generations wrap round after four thousand million saves; the later one is less than half a round ahead.
fn is_later(a: u32, b: u32) -> bool {
    a != b && a.wrapping_sub(b) < u32::MAX / 2
}

/// Keeps a copy of what can't be read. When even that fails the original still lies in its slot, and
/// [`save`] takes the other one as long as that is the older.
fn put_aside(store: &dyn Store, name: &str, value: &str) {
    for at in 0..MOST_KEPT {
        let aside = format!("{PREFIX}aside.{name}.{at}");
        match store.load(&aside) {
            Ok(Some(kept)) if kept == value => return,
            Ok(None) => {
                let _ = store.save(&aside, value);
                return;
            }
            _ => {}
        }
    }
}
