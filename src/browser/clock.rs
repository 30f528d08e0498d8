//! What time it is.

/// Milliseconds since 1970; 0 where there is no browser.
pub fn now() -> u64 {
    if cfg!(target_arch = "wasm32") { js_sys::Date::now() as u64 } else { 0 }
}
