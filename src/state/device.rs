//! Whose device this is, and with that where work is kept.
//!
//! Until the learner says, nothing is written down: a school's tablet must not remember a child by default (the UK Children's Code
//! asks for the most private setting first).

use lesson::attempt::Tab;

use crate::{
    browser::local_store::{self, LocalStore},
    store::{DELETED, Device, Keeping, MemoryStore, Saves, Settings, Store},
};

/// What the device holds of settings and work, as far as the learner wants it held.
pub fn open(tab: Tab) -> (Settings, Saves) {
    let (store, keeping) = local_store::open_store();
    let (settings, store, keeping) = decide(store, keeping);
    (settings, Saves::new(store, tab, keeping))
}

/// The store to go on with when the learner says whose device it is.
pub fn store_for(device: Device) -> (Box<dyn Store>, Keeping) {
    match device {
        Device::Own => local_store::open_store(),
        Device::Shared => (Box::new(MemoryStore::default()), Keeping::Shared),
    }
}

/// A store for someone who has not said whose device it is. Where storage is blocked there is nothing to ask.
pub fn fresh_store() -> (Box<dyn Store>, Keeping) {
    let (_, keeping) = local_store::open_store();
    let keeping = if keeping == Keeping::SessionOnly { keeping } else { Keeping::Undecided };
    (Box::new(MemoryStore::default()), keeping)
}

/// Writes the settings, where the learner wants things kept.
pub fn save(settings: &Settings) {
    if settings.device == Some(Device::Own)
        && let Some(store) = LocalStore::open()
    {
        settings.save(&store);
    }
}

/// Forgets that the device is the learner's own, so that the next one is asked.
pub fn forget_own(settings: &Settings) {
    if let Some(store) = LocalStore::open() {
        settings.clone().on(None).save(&store);
    }
}

/// The settings as another tab left them. None while another tab is deleting everything: to follow what is half gone would bring back the rest.
pub fn settings_of_other_tab() -> Option<Settings> {
    let store = LocalStore::open()?;
    let is_being_deleted = matches!(store.load(DELETED), Ok(Some(_)));
    if is_being_deleted { None } else { Settings::load(&store) }
}

/// Deletes everything that this app ever kept on the device, other tabs' work too. True when nothing is left.
pub fn delete_everything() -> bool {
    // Blocked storage holds nothing of ours.
    let Some(store) = LocalStore::open() else { return true };
    // Other tabs hear this first and see it to the end, so that none of them saves again what it remembers.
    let _ = store.save(DELETED, "1");
    for key in store.keys().unwrap_or_default().iter().filter(|key| *key != DELETED) {
        let _ = store.remove(key);
    }
    let _ = store.remove(DELETED);
    store.keys().is_ok_and(|left| left.is_empty())
}

fn decide(store: Box<dyn Store>, keeping: Keeping) -> (Settings, Box<dyn Store>, Keeping) {
    if keeping == Keeping::SessionOnly {
        return (Settings::default(), store, keeping);
    }
    let settings = Settings::load(&*store).unwrap_or_else(|| {
        // Work without settings is from someone whose settings were lost. It must not disappear.
        let is_used = store.keys().is_ok_and(|keys| !keys.is_empty());
        Settings::default().on(is_used.then_some(Device::Own))
    });
    match settings.device {
        Some(Device::Own) => (settings, store, keeping),
        _ => (settings, Box::new(MemoryStore::default()), Keeping::Undecided),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(held: &[(&str, &str)], probed: Keeping, expect: Keeping) {
        let store = MemoryStore::default();
        for (key, value) in held {
            store.save(key, value).unwrap();
        }
        let (_, store, keeping) = decide(Box::new(store), probed);
        assert_eq!(keeping, expect, "{held:?}");
        let is_kept = !matches!(keeping, Keeping::Undecided);
        assert_eq!(store.keys().unwrap().len(), if is_kept { held.len() } else { 0 }, "{held:?}");
    }

    #[test]
    fn nothing_is_kept_until_someone_says_whose_device_it_is() {
        check(&[], Keeping::Kept, Keeping::Undecided);
        check(&[("evenkeel.settings", "1 theme=dark")], Keeping::Kept, Keeping::Undecided);
        check(&[("evenkeel.settings", "1 theme=dark"), ("evenkeel.progress.x.a", "…")], Keeping::Kept, Keeping::Undecided);
    }

    #[test]
    fn an_own_device_goes_on_where_it_was() {
        check(&[("evenkeel.settings", "1 device=own")], Keeping::Kept, Keeping::Kept);
        check(&[("evenkeel.settings", "1 device=own")], Keeping::Failing, Keeping::Failing);
        check(&[("evenkeel.progress.x.a", "…")], Keeping::Kept, Keeping::Kept);
    }

    #[test]
    fn where_nothing_can_be_kept_nobody_is_asked() {
        check(&[], Keeping::SessionOnly, Keeping::SessionOnly);
    }
}
