//! Getting the app's own files. Nothing is ever asked of another origin.

use std::pin::Pin;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::window;

/// Why a file could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    #[error("no connection")]
    Offline,
    #[error("there is no such file")]
    NotFound,
    #[error("the file can't be read")]
    Bad,
}

/// Gets the text at `url`, relative to the page, and hands it to `done`.
pub fn get(url: String, done: impl FnOnce(Result<String, LoadError>) + 'static) {
    if window().is_some() {
        work(async move { done(text(&url).await) });
    }
}

/// Does something that waits for the network, beside everything else.
pub fn work(work: impl Future<Output = ()> + 'static) {
    begin(Box::pin(work));
}

/// Apart and for any work, so that what begins it is there once.
fn begin(work: Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(work);
}

/// Whether the device is sure to have no connection.
pub fn is_offline() -> bool {
    window().is_some_and(|window| !window.navigator().on_line())
}

async fn text(url: &str) -> Result<String, LoadError> {
    let window = window().ok_or(LoadError::Offline)?;
    // `fetch` refuses only when nothing answered: no network, or something on the way blocked it.
    let response = JsFuture::from(window.fetch_with_str(url)).await.map_err(offline)?;
    let response: Response = response.dyn_into().map_err(|_| LoadError::Bad)?;
    if !response.ok() {
        // Some hosts say "forbidden" of a file that is not there.
        return Err(if matches!(response.status(), 403 | 404 | 410) { LoadError::NotFound } else { LoadError::Offline });
    }
    let text = JsFuture::from(response.text().map_err(offline)?).await.map_err(offline)?;
    text.as_string().ok_or(LoadError::Bad)
}

fn offline(_: JsValue) -> LoadError {
    LoadError::Offline
}
