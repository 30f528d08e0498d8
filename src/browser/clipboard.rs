//! Copying.

use super::{fetch, reach};

/// Puts `text` where it can be pasted from. Tells whether that worked: over plain http and in frames browsers may refuse.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let text = text.into();
    fetch::work(async move {
        let is_done = match reach::find("navigator.clipboard") {
            Some(clipboard) => reach::ask(&clipboard, "writeText", &[text]).await.is_some(),
            None => false,
        };
        done(is_done);
    });
}
