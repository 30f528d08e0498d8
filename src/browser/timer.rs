//! Ticks.

use gloo_timers::callback::Interval;
use yew::Callback;

/// A clock that ticks until it is dropped.
pub struct Ticks {
    _interval: Interval,
}

impl Ticks {
    pub fn every_second(on_tick: Callback<()>) -> Self {
        Self { _interval: Interval::new(1000, move || on_tick.emit(())) }
    }
}
