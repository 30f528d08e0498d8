//! The Evenkeel web app. The pure core ([`lesson`]) decides; pages connect; only `browser` touches the browser.

pub mod activity;
pub mod app;
pub mod aside;
pub mod browser;
pub mod component;
pub mod gallery;
pub mod later;
pub mod page;
pub mod part;
pub mod player;
pub mod prerender;
pub mod qr;
pub mod route;
pub mod state;
pub mod store;
pub mod task;
pub mod teach;
pub mod tools;
pub mod upkeep;
pub mod words;
