//! Everything that touches the browser: the only folder that names `web_sys`, `js_sys` and gloo.
//!
//! All of it builds natively too, where there is no browser and nothing happens; so components render in tests.

// `clippy.toml` keeps everyone else from reaching past this folder.
#![allow(clippy::disallowed_methods)]

pub mod camera;
pub mod clicker;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod download;
pub mod fetch;
pub mod field;
pub mod file;
pub mod focus;
pub mod full;
pub mod hash;
pub mod keys;
pub mod language;
pub mod local_store;
pub mod look;
pub mod pick;
pub mod picture;
pub mod print;
pub mod random;
mod reach;
pub mod reveal;
pub mod screen;
pub mod share;
pub mod site;
pub mod speech;
mod start;
pub mod styles;
pub mod timer;
pub mod title;
pub mod unload;

pub use start::{ready, start};

/// The window, where there is one.
pub(crate) fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

pub(crate) fn document() -> Option<web_sys::Document> {
    window()?.document()
}
