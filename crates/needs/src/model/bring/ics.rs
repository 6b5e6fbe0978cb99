use icalendar::{Calendar, Component as _, Event as Entry, EventLike as _, Property};
use jiff::{civil::Time, tz::TimeZone};
use kernel::{Date, Error, Instant, Result};

/// A visit for a calendar.
#[derive(Clone, Debug)]
pub struct Event<'a> {
    /// Names it for ever: a calendar that has it already changes it instead of adding another.
    pub uid: &'a str,
    /// How often it has changed.
    pub sequence: i64,
    /// When it last did.
    pub changed_at: Instant,
    /// The day in Calais.
    pub day: Date,
    /// From when until when, minutes after midnight in Calais; all day if nothing is said.
    pub hours: Option<(i64, i64)>,
    /// What it is, in a few words.
    pub summary: &'a str,
    /// Where; empty if it must not be told.
    pub place: &'a str,
    /// What more there is to say.
    pub description: &'a str,
    /// Whether it was cancelled.
    pub cancelled: bool,
}

/// Writes a visit as a calendar file (RFC 5545, RFC 5546). Hours are in UTC: each calendar shows them in its own zone,
/// right on either side of the change to summer time, without a table of zones.
///
/// # Errors
/// If the day has no such time, which no calendar day of ours lacks.
pub fn calendar(event: &Event<'_>, zone: &TimeZone) -> Result<String> {
    let mut entry = Entry::new();
    entry
        .uid(event.uid)
        .sequence(u32::try_from(event.sequence).unwrap_or(u32::MAX))
        .summary(event.summary)
        .add_property("DTSTAMP", utc(event.changed_at))
        .add_property("LAST-MODIFIED", utc(event.changed_at))
        .append_property(Property::new("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" }));
    match event.hours {
        Some((opens, closes)) => {
            entry
                .add_property("DTSTART", utc(moment(event.day, opens, zone)?))
                .add_property("DTEND", utc(moment(event.day, closes, zone)?));
        }
        // A day has no zone, and ends where the next begins.
        None => {
            let next = event.day.tomorrow().map_err(Error::fault)?;
            entry.append_property(whole("DTSTART", event.day)).append_property(whole("DTEND", next));
        }
    }
    if !event.description.is_empty() {
        entry.description(event.description);
    }
    if !event.place.is_empty() {
        entry.location(event.place);
    }
    let mut calendar = Calendar::new();
    calendar
        .append_property(Property::new("METHOD", if event.cancelled { "CANCEL" } else { "PUBLISH" }))
        .push(entry.done());
    Ok(calendar.done().to_string())
}

fn whole(name: &str, day: Date) -> Property {
    Property::new(name, day.strftime("%Y%m%d").to_string()).append_parameter(("VALUE", "DATE")).done()
}

fn moment(day: Date, minutes: i64, zone: &TimeZone) -> Result<Instant> {
    // The clock's time, not so many minutes after midnight: a day with a change of time has another count of them.
    let (day, minutes) = if minutes >= 1440 { (day.tomorrow().map_err(Error::fault)?, 0) } else { (day, minutes) };
    let hour = i8::try_from(minutes / 60).map_err(Error::fault)?;
    let minute = i8::try_from(minutes % 60).map_err(Error::fault)?;
    let time = Time::new(hour, minute, 0, 0).map_err(Error::fault)?;
    let zoned = day.to_datetime(time).to_zoned(zone.clone()).map_err(Error::fault)?;
    Ok(zoned.timestamp().into())
}

fn utc(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(day: &str, cancelled: bool) -> Event<'static> {
        Event {
            uid: "D-K7DMQ3@wayhouse.example.org",
            sequence: 2,
            changed_at: Instant::from_micros(1_795_251_600_000_000),
            day: day.parse().unwrap(),
            hours: Some((600, 660)),
            summary: "Bring things, with a comma; and more",
            place: "12 Example Street\nCalais",
            description: "",
            cancelled,
        }
    }

    fn written(day: &str, cancelled: bool) -> String {
        calendar(&event(day, cancelled), &TimeZone::get("Europe/Paris").unwrap()).unwrap()
    }

    #[test]
    fn ten_in_calais_is_another_hour_of_utc_in_summer_and_in_winter() {
        assert!(written("2026-10-24", false).contains("DTSTART:20261024T080000Z"), "summer time still");
        assert!(written("2026-10-31", false).contains("DTSTART:20261031T090000Z"), "and no more");
    }

    #[test]
    fn a_day_without_hours_is_the_whole_day_in_every_zone() {
        let event = Event { hours: None, ..event("2026-12-31", false) };
        let written = calendar(&event, &TimeZone::get("Europe/Paris").unwrap()).unwrap();
        assert!(written.contains("DTSTART;VALUE=DATE:20261231\r\n"), "{written}");
        assert!(written.contains("DTEND;VALUE=DATE:20270101\r\n"), "{written}");
    }

    #[test]
    fn a_cancelled_visit_says_so() {
        let fine = written("2026-12-05", false);
        assert!(fine.contains("METHOD:PUBLISH") && fine.contains("STATUS:CONFIRMED") && fine.contains("SEQUENCE:2"));
        assert!(fine.contains("12 Example Street\\nCalais") && fine.contains("with a comma\\; and"), "{fine}");
        assert_eq!(fine.matches("DTSTAMP").count(), 1, "{fine}");
        let gone = written("2026-12-05", true);
        assert!(gone.contains("METHOD:CANCEL") && gone.contains("STATUS:CANCELLED"));
    }
}
