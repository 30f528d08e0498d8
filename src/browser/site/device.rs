//! The device in front of whoever looks, as far as its browser tells every site.

use wasm_bindgen::JsValue;

use super::super::{clock, language, reach, window};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// How the browser calls itself.
    pub browser: String,
    /// The language that it asks for.
    pub language: String,
    /// The window's width and height, and how many dots of the screen make one of them, in hundredths.
    pub window: (u32, u32, u32),
    /// How far it is ahead of universal time, as in "+0530".
    pub zone: String,
    /// Its clock, in milliseconds since 1970.
    pub now: u64,
}

pub fn device() -> Device {
    let Some(window) = window().map(JsValue::from) else { return Device::default() };
    let size = |name| reach::number(&window, name) as u32;
    // "Mon Nov 23 2026 09:31:53 GMT+0100 (…)": of this moment, because it changes twice a year.
    let date = reach::call(&window, "Date", &[]).and_then(|date| date.as_string()).unwrap_or_default();
    let zone = date.split("GMT").nth(1).and_then(|zone| zone.split(' ').next()).unwrap_or_default();
    Device {
        browser: reach::text("navigator.userAgent"),
        language: language::preferred(),
        window: (size("innerWidth"), size("innerHeight"), (reach::number(&window, "devicePixelRatio") * 100.0).round() as u32),
        zone: zone.into(),
        now: clock::now(),
    }
}
