//! What time it is.

/// Milliseconds since 1970; 0 where there is no browser.
pub fn now() -> u64 {
    if cfg!(target_arch = "wasm32") { js_sys::Date::now() as u64 } else { 0 }
}

/// The day of a moment in milliseconds since 1970, such as `2026-11-22`, where the device is.
pub fn day(moment: u64) -> String {
    let minutes = if cfg!(target_arch = "wasm32") { -js_sys::Date::new_0().get_timezone_offset() as i64 } else { 0 };
    iso(i64::try_from(moment).unwrap_or(i64::MAX).saturating_add(minutes * 60_000))
}

/// By Howard Hinnant's way from a count of days to a day of our calendar, for days since 1970.
fn iso(moment: i64) -> String {
    let days = moment.max(0) / (24 * 60 * 60 * 1000) + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // From March on, so that leap days come last.
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_moment_has_its_day() {
        const DAY: u64 = 24 * 60 * 60 * 1000;
        assert_eq!([0, 58 * DAY, 59 * DAY, 365 * DAY - 1].map(day), ["1970-01-01", "1970-02-28", "1970-03-01", "1970-12-31"]);
        assert_eq!([11_016, 11_017, 20_633].map(|days| day(days * DAY)), ["2000-02-29", "2000-03-01", "2026-06-29"]);
        assert!(!day(u64::MAX).is_empty());
    }
}
