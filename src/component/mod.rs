//! Shared parts. They know the route and the words of lessons, but nothing of pages or of what was saved.

pub mod boat;
pub mod bubble;
pub mod code_picture;
pub mod dialog;
pub mod face;
pub mod flag;
pub mod icon;
pub mod mark;
pub mod notice;
pub mod plain;
pub mod playbar;
pub mod reason;
#[cfg(any(test, feature = "prerender"))]
pub(crate) mod render;
pub mod rich_text;
pub mod shell;
pub mod svg;
pub mod waterline;
