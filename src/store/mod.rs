//! Keeping records on the device, whatever the device does. Pure: the browser's own storage is one more [`Store`].
//!
//! A record of work is never claimed to be kept when it is not, and never lost once it was: two slots are written in
//! turn, each with a checksum, and read back before the save counts.

mod memory;
mod record;
mod saves;
mod settings;
mod tasks;

pub use memory::MemoryStore;
pub use saves::{Brought, Keeping, Saves, Summary};
pub use settings::{Device, Setting, Settings};
#[cfg(test)]
pub(crate) use tasks::tests::draft;
pub use tasks::{Task, Tasks};

/// Every key of this app starts so. Nothing else on the device is read or touched.
pub const PREFIX: &str = "evenkeel.";

/// The key that a tab writes while it deletes everything, and takes away last.
pub const DELETED: &str = "evenkeel.deleted";

/// Somewhere to keep text by key.
pub trait Store {
    fn load(&self, key: &str) -> Result<Option<String>, StoreError>;
    fn save(&self, key: &str, value: &str) -> Result<(), StoreError>;
    fn remove(&self, key: &str) -> Result<(), StoreError>;
    /// Whether exactly this stands under the key.
    fn holds(&self, key: &str, value: &str) -> Result<bool, StoreError> {
        Ok(self.load(key)?.as_deref() == Some(value))
    }
    /// The first letters of what stands under the key, so many at most.
    fn start(&self, key: &str, most: usize) -> Result<Option<String>, StoreError> {
        Ok(self.load(key)?.map(|value| value.chars().take(most).collect()))
    }
    /// All keys that start with [`PREFIX`], in no order.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Blocked by a setting, a policy or a sandbox.
    #[error("the browser does not allow saving here")]
    Denied,
    /// No room left.
    #[error("the device has no room left for this site")]
    Full,
    /// It took the text and gave back another.
    #[error("what was saved does not read back the same")]
    Unfaithful,
}
