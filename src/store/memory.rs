//! A store that lasts as long as the page: for browsers that block storage, and for tests.

use std::cell::RefCell;

use lesson::SmallMap;

use super::{Store, StoreError};

#[derive(Default)]
pub struct MemoryStore {
    values: RefCell<SmallMap<String, String>>,
}

impl Store for MemoryStore {
    fn load(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.values.borrow().get(&key.to_owned()).cloned())
    }

    fn save(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.values.borrow_mut().insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.values.borrow_mut().remove(&key.to_owned());
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.values.borrow().iter().map(|(key, _)| key.clone()).collect())
    }
}
