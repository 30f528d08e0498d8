//! Chance, for names that must differ between tabs. Nothing secret depends on it.

/// Any number; always the same where there is no browser.
pub fn number() -> u32 {
    if cfg!(target_arch = "wasm32") { (js_sys::Math::random() * f64::from(u32::MAX)) as u32 } else { 7 }
}
