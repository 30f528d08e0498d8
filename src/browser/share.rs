//! The device's own way to send something on: to another app, a mail, somebody near.

use super::{fetch, reach};

/// Whether there is one.
pub fn is_there() -> bool {
    reach::find("navigator.share").is_some()
}

/// Offers it this text. Nothing happens where it is refused or closed.
pub fn text(text: &str) {
    let data = reach::object("text", text);
    fetch::work(async move {
        if let Some(navigator) = reach::find("navigator") {
            reach::ask(&navigator, "share", &[data]).await;
        }
    });
}
