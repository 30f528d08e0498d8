//! The device in front of whoever looks, as far as its browser tells every site.

use js_sys::Date;
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
    /// Minutes ahead of universal time.
    pub zone: i32,
    /// Its clock, in milliseconds since 1970.
    pub now: u64,
}

pub fn device() -> Device {
    let Some(window) = window().map(JsValue::from) else { return Device::default() };
    let size = |name| reach::number(&window, name) as u32;
    let now = clock::now();
    // Of this moment: it changes twice a year.
    let zone = reach::call(&Date::new(&(now as f64).into()), "getTimezoneOffset", &[]).and_then(|behind| behind.as_f64());
    Device {
        browser: reach::text("navigator.userAgent"),
        language: language::preferred(),
        window: (size("innerWidth"), size("innerHeight"), (reach::number(&window, "devicePixelRatio") * 100.0).round() as u32),
        zone: -zone.unwrap_or_default() as i32,
        now,
    }
}
