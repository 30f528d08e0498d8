//! Teachers' pages: what they are made of, and what was done on them. All of it is in memory and gone when the page is left.

pub mod assign;
pub mod booklet;
pub mod collect;
pub mod poll;
pub mod present;
mod run;

pub use run::{Act, Engine, Files, Way, act, follow, forget, is_retry, listen, with_files, with_present};
