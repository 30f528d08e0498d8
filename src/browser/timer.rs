//! Ticks.

use gloo_timers::callback::Interval;
use yew::{Callback, hook, use_effect_with};

/// Calls `on_tick` every `millis` while `is_on`. `on_tick` may change between ticks.
#[hook]
pub fn use_interval(is_on: bool, millis: u32, on_tick: Callback<()>) {
    use_effect_with((is_on, millis, on_tick), |(is_on, millis, on_tick)| {
        let on_tick = on_tick.clone();
        let interval = is_on.then(|| Interval::new(*millis, move || on_tick.emit(())));
        move || drop(interval)
    });
}
