//! Ticks, and what is to happen soon.

use gloo_timers::callback::{Interval, Timeout};
use yew::Callback;

/// Does something after so many milliseconds.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) {
    Timeout::new(milliseconds, then).forget();
}

/// A clock that ticks until it is dropped.
pub struct Ticks {
    _interval: Interval,
}

impl Ticks {
    pub fn every_second(on_tick: Callback<()>) -> Self {
        Self { _interval: Interval::new(1000, move || on_tick.emit(())) }
    }
}
