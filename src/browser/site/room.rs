//! The room that the browser gives this site, and whether it promised to keep what is in it.

use wasm_bindgen::JsValue;

use super::super::reach;

/// What is known of it; none where the browser does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Bytes in use, and bytes there are.
    pub used: Option<(u64, u64)>,
    pub is_promised: Option<bool>,
}

/// The room now.
pub async fn room() -> Room {
    let Some(storage) = reach::find("navigator.storage") else { return Room::default() };
    let estimate = reach::ask(&storage, "estimate", &[]).await;
    let bytes = |of, name| reach::number(of, name) as u64;
    let promised = reach::ask(&storage, "persisted", &[]).await;
    Room {
        used: estimate.as_ref().map(|room| (bytes(room, "usage"), bytes(room, "quota"))),
        is_promised: promised.map(|is| is == JsValue::TRUE),
    }
}

/// Asks the browser to promise it. True when it did.
pub async fn promise() -> bool {
    let Some(storage) = reach::find("navigator.storage") else { return false };
    reach::ask(&storage, "persist", &[]).await.is_some_and(|is| is == JsValue::TRUE)
}
