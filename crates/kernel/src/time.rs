use jiff::{Timestamp, ToSpan as _, civil, tz::TimeZone};

/// A calendar day.
pub type Date = civil::Date;

/// A moment: microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Instant(i64);

impl Instant {
    /// From microseconds since the epoch.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since the epoch.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// This many seconds later (or earlier, if negative).
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// This many days of 24 hours later (or earlier, if negative).
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }

    /// Whole days of 24 hours since an earlier moment; zero if it is not earlier.
    pub const fn days_since(self, earlier: Instant) -> i64 {
        let micros = self.0.saturating_sub(earlier.0);
        if micros < 0 { 0 } else { micros / 86_400_000_000 }
    }

    /// The moment as `jiff` writes it.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX })
    }

    /// ISO 8601 in UTC, whole seconds.
    pub fn iso(self) -> String {
        self.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

impl From<Timestamp> for Instant {
    fn from(value: Timestamp) -> Self {
        Self(value.as_microsecond())
    }
}

/// The day that a moment falls on for people in a place.
pub fn date_in(zone: &TimeZone, at: Instant) -> Date {
    at.timestamp().to_zoned(zone.clone()).date()
}

/// The Monday of a day's week.
pub fn monday(day: Date) -> Date {
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).unwrap_or(day)
}

/// Reads a date as a date field sends it (`2026-11-21`), between the years 1900 and 2200.
pub fn parse_date(text: &str) -> Result<Date, crate::Message> {
    let text = text.trim();
    if text.is_empty() {
        return Err(crate::Message::new("error-required"));
    }
    match text.parse::<Date>() {
        Ok(date) if (1900..=2200).contains(&date.year()) => Ok(date),
        _ => Err(crate::Message::new("error-date")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absurd_dates_are_refused() {
        assert_eq!(parse_date("2026-02-30").unwrap_err().key, "error-date");
        assert_eq!(parse_date("9999-01-01").unwrap_err().key, "error-date");
        assert!(parse_date("2024-02-29").is_ok());
    }

    #[test]
    fn weeks_begin_on_monday() {
        for day in ["2026-11-16", "2026-11-21", "2026-11-22"] {
            assert_eq!(monday(day.parse().unwrap()).to_string(), "2026-11-16");
        }
    }

    #[test]
    fn midnight_in_calais_is_not_midnight_in_utc() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let at: Instant = "2026-07-01T22:30:00Z".parse::<Timestamp>().unwrap().into();
        assert_eq!(date_in(&paris, at).to_string(), "2026-07-02");
        assert_eq!(at.iso(), "2026-07-01T22:30:00Z");
    }
}
