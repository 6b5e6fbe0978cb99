use kernel::{Date, Instant, Line, Message};
use stock::counter::{ItemId, Size};
use storage::record;
use web::OrganisationId;

use super::Level;

kernel::id!(
    /// A level that people decided.
    PinId,
    OfPin
);

/// How many days ahead a pin may end.
pub const LONGEST_PIN: i64 = 90;
/// The fewest characters that can be a reason.
const SHORTEST_REASON: usize = 5;

/// A level to be pinned.
#[derive(Clone, Debug)]
pub struct NewPin {
    /// Of which item.
    pub item: ItemId,
    /// Of which size; the caller has checked it against the item's system. `None` means every size.
    pub size: Option<Size>,
    /// Which level.
    pub level: Level,
    /// Why, for everyone to read.
    pub reason: Line<200>,
    /// The last day on which it counts.
    pub until: Date,
    /// Who decided.
    pub organisation: OrganisationId,
}

impl NewPin {
    /// Reads a reason: one line of 5 to 200 characters.
    pub fn read_reason(text: &str) -> Result<Line<200>, Message> {
        let line = Line::parse(text)?;
        if line.as_str().chars().count() < SHORTEST_REASON {
            return Err(Message::new("error-pin-reason").with("min", SHORTEST_REASON));
        }
        Ok(line)
    }

    /// Checks the last day: today at the earliest, [`LONGEST_PIN`] days ahead at the latest.
    pub fn check_until(until: Date, today: Date) -> Result<Date, Message> {
        if until < today {
            return Err(Message::new("error-pin-past"));
        }
        if (until - today).get_days() > i32::try_from(LONGEST_PIN).unwrap_or(i32::MAX) {
            return Err(Message::new("error-pin-too-long").with("max", LONGEST_PIN));
        }
        Ok(until)
    }
}

record! {
    /// A level that people decided, whatever the figures say.
    pub struct Pin {
        /// Which.
        pub id: PinId,
        /// Of which item.
        pub item: ItemId,
        /// Of which size; `None` means every size.
        pub size: Option<Size>,
        /// Which level.
        pub level: Level,
        /// Why.
        pub reason: String,
        /// The first day on which it counts.
        pub from_day: Date,
        /// The last day on which it counts.
        pub until_day: Date,
        /// Who decided.
        pub organisation: OrganisationId,
        /// When it was decided.
        pub at: Instant,
        /// When it was ended early, if it was.
        pub ended_at: Option<Instant>,
    }
}

impl Pin {
    /// Whether it counts on a day.
    pub fn stands_on(&self, day: Date) -> bool {
        self.ended_at.is_none() && self.from_day <= day && day <= self.until_day
    }
}

/// The pin that decides about a size, of those of its item: one for the size itself before one for every size, and of
/// two alike the later.
pub fn standing<'a>(pins: impl IntoIterator<Item = &'a Pin>, size: Size, day: Date) -> Option<&'a Pin> {
    pins.into_iter()
        .filter(|pin| pin.stands_on(day) && pin.size.is_none_or(|s| s == size))
        .max_by_key(|pin| (pin.size.is_some(), pin.at, pin.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn pin(n: u128, size: Option<&str>, level: Level, until: &str) -> Pin {
        Pin {
            id: PinId::from_uuid(Uuid::from_u128(n)),
            item: ItemId::from_uuid(Uuid::from_u128(1)),
            size: size.and_then(Size::any),
            level,
            reason: "the shelves are full".to_owned(),
            from_day: day("2026-11-01"),
            until_day: day(until),
            organisation: OrganisationId::from_uuid(Uuid::from_u128(2)),
            at: Instant::from_micros(i64::try_from(n).unwrap()),
            ended_at: None,
        }
    }

    #[test]
    fn the_size_goes_before_the_item_and_the_later_before_the_earlier() {
        let pins = [
            pin(1, None, Level::Stop, "2026-12-01"),
            pin(2, Some("M"), Level::Urgent, "2026-12-01"),
            pin(3, None, Level::Enough, "2026-12-01"),
            pin(4, Some("M"), Level::Needed, "2026-11-10"),
        ];
        let level = |size: &str, on: &str| standing(&pins, Size::any(size).unwrap(), day(on)).map(|pin| pin.level);
        assert_eq!(level("S", "2026-11-21"), Some(Level::Enough));
        assert_eq!(level("M", "2026-11-21"), Some(Level::Urgent), "the later one for M has ended");
        assert_eq!(level("M", "2026-11-10"), Some(Level::Needed), "on its last day a pin still counts");
        assert_eq!(level("M", "2026-12-02"), None);
        assert_eq!(level("S", "2026-10-31"), None);
    }

    #[test]
    fn a_pin_that_was_ended_counts_no_more() {
        let mut ended = pin(1, None, Level::Stop, "2026-12-01");
        ended.ended_at = Some(Instant::from_micros(5));
        assert!(standing([&ended], Size::NONE, day("2026-11-21")).is_none());
    }

    #[test]
    fn the_last_day_is_at_most_ninety_days_ahead() {
        let today = day("2026-11-21");
        assert!(NewPin::check_until(today, today).is_ok());
        assert!(NewPin::check_until(day("2027-02-19"), today).is_ok());
        assert_eq!(NewPin::check_until(day("2027-02-20"), today).unwrap_err().key, "error-pin-too-long");
        assert_eq!(NewPin::check_until(day("2026-11-20"), today).unwrap_err().key, "error-pin-past");
        assert_eq!(NewPin::read_reason("full").unwrap_err().key, "error-pin-reason");
        assert_eq!(NewPin::read_reason(&"x".repeat(201)).unwrap_err().key, "error-too-long");
    }
}
