//! The device in front of whoever looks, as far as its browser tells every site.

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
    let size = |name| reach::number(name) as u32;
    Device {
        browser: reach::text("navigator.userAgent"),
        language: language::preferred(),
        window: (size("innerWidth"), size("innerHeight"), (reach::number("devicePixelRatio") * 100.0).round() as u32),
        zone: if window().is_some() { -js_sys::Date::new_0().get_timezone_offset() as i32 } else { 0 },
        now: clock::now(),
    }
}
