//! The browser's localStorage as a [`Store`]. Not gloo's: that panics where storage is blocked.

use gloo_events::EventListener;
use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};
use yew::Callback;

use super::{reach, window};

use crate::store::{Keeping, MemoryStore, PREFIX, Store, StoreError};

pub struct LocalStore(Storage);

/// The best store there is here, and what it will keep. Probes once: writes, reads back, deletes.
pub fn open_store() -> (Box<dyn Store>, Keeping) {
    let Some(store) = LocalStore::open() else {
        return (Box::new(MemoryStore::default()), Keeping::SessionOnly);
    };
    match store.probe() {
        Ok(()) => (Box::new(store), Keeping::Kept),
        // No room to write, but what was saved before can still be read.
        Err(StoreError::Full | StoreError::Unfaithful) => (Box::new(store), Keeping::Failing),
        Err(StoreError::Denied) => (Box::new(MemoryStore::default()), Keeping::SessionOnly),
    }
}

/// Tells of each key of ours that another tab wrote, as long as the page stands.
pub fn listen(on_change: Callback<String>) {
    let Some(window) = window() else { return };
    let listener = EventListener::new(&window, "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if let Some(key) = key.filter(|key| key.starts_with(PREFIX)) {
            on_change.emit(key);
        }
    });
    listener.forget();
}

impl LocalStore {
    /// The storage, where the browser gives it at all. In a sandboxed frame merely asking for it throws.
    pub fn open() -> Option<Self> {
        window()?.local_storage().ok().flatten().map(Self)
    }

    /// Whether it keeps what is written: writes, reads back, deletes.
    pub fn probe(&self) -> Result<(), StoreError> {
        let key = [PREFIX, "probe"].concat();
        self.save(&key, "1")?;
        let read = self.load(&key)?;
        self.remove(&key)?;
        if read.as_deref() == Some("1") { Ok(()) } else { Err(StoreError::Unfaithful) }
    }
}

impl Store for LocalStore {
    fn load(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get_item(key).map_err(reason)
    }

    fn save(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0.set_item(key, value).map_err(reason)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove_item(key).map_err(reason)
    }

    // What is compared stays on the browser's side: bringing a long text over costs more than all the rest of a save.
    fn holds(&self, key: &str, value: &str) -> Result<bool, StoreError> {
        Ok(reach::call(&self.0, "getItem", &[key.into()]).is_some_and(|held| held == JsValue::from_str(value)))
    }

    fn start(&self, key: &str, most: usize) -> Result<Option<String>, StoreError> {
        // A text is no object: what it can do is not reached by name.
        let held = reach::call(&self.0, "getItem", &[key.into()]).and_then(|held| held.dyn_into::<JsString>().ok());
        Ok(held.and_then(|held| held.slice(0, most as u32).as_string()))
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let count = self.0.length().map_err(reason)?;
        let keys = (0..count).filter_map(|at| self.0.key(at).ok().flatten());
        Ok(keys.filter(|key| key.starts_with(PREFIX)).collect())
    }
}

/// Everything but a plain refusal counts as full: a later try may work again.
fn reason(error: JsValue) -> StoreError {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    if name.as_deref() == Some("SecurityError") { StoreError::Denied } else { StoreError::Full }
}
