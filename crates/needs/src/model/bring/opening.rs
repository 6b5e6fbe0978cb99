use jiff::tz::TimeZone;
use kernel::{Date, Instant, Message};
use stock::model::WarehouseId;
use storage::record;

use super::{Place, Rule, Slot, SlotKey, days, is_bookable, slots_on};

record! {
    /// A day on which a warehouse is closed.
    pub struct Closed {
        /// Which warehouse.
        pub warehouse: WarehouseId,
        /// Which day.
        pub day: Date,
        /// Why: whoever had booked is told.
        pub reason: String,
    }
}

record! {
    /// What is booked of a slot.
    pub struct Taken {
        /// In which warehouse.
        pub warehouse: WarehouseId,
        /// On which day.
        pub day: Date,
        /// From when, minutes after midnight.
        pub opens: i64,
        /// Until when.
        pub closes: i64,
        /// Vans that it holds.
        pub vans: i64,
        /// Room that it holds.
        pub volume_ml: i64,
        /// Vans that are booked.
        pub taken_vans: i64,
        /// Room that is booked.
        pub taken_ml: i64,
    }
}

impl Taken {
    /// Whether it stands at the gate in the hours of a slot. After the times have changed, what was booked under the old
    /// ones still comes.
    pub fn is_at(&self, slot: &Slot) -> bool {
        (self.warehouse, self.day) == (slot.key.warehouse, slot.key.day)
            && self.opens < slot.closes
            && slot.key.opens < self.closes
    }
}

/// The clock of the warehouses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The day.
    pub day: Date,
    /// Minutes after midnight.
    pub minute: i64,
}

impl Now {
    /// What the clock shows in a zone.
    pub fn at(now: Instant, zone: &TimeZone) -> Self {
        let there = now.timestamp().to_zoned(zone.clone());
        Self { day: there.date(), minute: i64::from(there.hour()) * 60 + i64::from(there.minute()) }
    }
}

/// When warehouses take what people bring, as it stands now.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The places that take bookings.
    pub places: Vec<Place>,
    /// Their hours.
    pub rules: Vec<Rule>,
    /// Their closed days.
    pub closed: Vec<Closed>,
    /// What is booked.
    pub taken: Vec<Taken>,
    /// What time it is.
    pub now: Now,
}

impl Opening {
    /// The slot that a form names, if it can be booked now.
    ///
    /// # Errors
    /// If there is no such slot, or it is past, too soon, too far ahead, or on a closed day.
    pub fn find(&self, text: &str) -> Result<(&Place, Slot), Message> {
        if text.trim().is_empty() {
            return Err(Message::new("error-bring-choose-slot"));
        }
        let key = SlotKey::parse(text)?;
        if key.day < self.now.day {
            return Err(Message::new("error-bring-slot-past"));
        }
        let gone = || Message::new("error-bring-slot");
        let place = self.places.iter().find(|place| place.warehouse == key.warehouse).ok_or_else(gone)?;
        if !is_bookable(key.day, self.now.day, place.notice_days, place.ahead_days) {
            return Err(Message::new("error-bring-notice").with("days", place.notice_days));
        }
        let slot = self.slots(place, key.day).into_iter().find(|slot| slot.key == key).ok_or_else(gone)?;
        if self.has_begun(&slot) { Err(Message::new("error-bring-slot-over")) } else { Ok((place, slot)) }
    }

    /// What can be booked at a place now, day by day, each slot with the vans that still get in; one without room for
    /// the load has no place left.
    pub fn offered(&self, place: &Place, load_ml: i64) -> Vec<(Date, Vec<(Slot, i64)>)> {
        let day = |day: Date| {
            let slots = self.slots(place, day).into_iter().filter(|slot| !self.has_begun(slot));
            (day, slots.map(|slot| (slot, self.left(&slot, load_ml))).collect::<Vec<_>>())
        };
        let days = days(self.now.day, place.notice_days, place.ahead_days);
        days.map(day).filter(|(_, slots)| !slots.is_empty()).collect()
    }

    fn slots(&self, place: &Place, day: Date) -> Vec<Slot> {
        let closed = self.closed.iter().any(|c| c.warehouse == place.warehouse && c.day == day);
        if closed { Vec::new() } else { slots_on(&self.rules, place.warehouse, day) }
    }

    fn has_begun(&self, slot: &Slot) -> bool {
        (slot.key.day, slot.key.opens) <= (self.now.day, self.now.minute)
    }

    fn left(&self, slot: &Slot, load_ml: i64) -> i64 {
        let there = self.taken.iter().filter(|taken| taken.is_at(slot));
        let (vans, ml) = there.fold((0, 0), |(vans, ml), taken| (vans + taken.taken_vans, ml + taken.taken_ml));
        if slot.volume_ml - ml >= load_ml { (slot.vans - vans).max(0) } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::bring::RuleId;
    use kernel::Uuid;
    use proptest::prelude::*;
    use web::OrganisationId;

    const SATURDAY: &str = "2026-11-28";

    fn place(notice_days: i64) -> Place {
        Place {
            warehouse: WarehouseId::from_uuid(Uuid::from_u128(1)),
            organisation: OrganisationId::from_uuid(Uuid::from_u128(2)),
            address: String::new(),
            directions: String::new(),
            notice_days,
            ahead_days: 56,
            open: true,
        }
    }

    fn opening(notice_days: i64, now: &str, minute: i64) -> Opening {
        let id = RuleId::from_uuid(Uuid::from_u128(3));
        let warehouse = place(0).warehouse;
        let (weekday, opens, closes, slot_minutes) = (6, 600, 900, 60);
        let rule = Rule { id, warehouse, weekday, opens, closes, slot_minutes, vans: 8, volume_ml: 40_000_000 };
        Opening {
            places: vec![place(notice_days)],
            rules: vec![rule],
            closed: Vec::new(),
            taken: Vec::new(),
            now: Now { day: now.parse().unwrap(), minute },
        }
    }

    fn booked(opens: i64, closes: i64, taken_vans: i64) -> Taken {
        let (warehouse, day) = (place(0).warehouse, SATURDAY.parse().unwrap());
        Taken { warehouse, day, opens, closes, vans: 8, volume_ml: 40_000_000, taken_vans, taken_ml: taken_vans * 1000 }
    }

    fn key(opens: i64) -> String {
        SlotKey { warehouse: place(0).warehouse, day: SATURDAY.parse().unwrap(), opens }.to_string()
    }

    #[test]
    fn an_hour_that_has_begun_is_over() {
        let opening = opening(0, SATURDAY, 660);
        assert_eq!(opening.find(&key(600)).unwrap_err().key, "error-bring-slot-over");
        assert_eq!(opening.find(&key(660)).unwrap_err().key, "error-bring-slot-over");
        assert_eq!(opening.find(&key(720)).unwrap().1.key.opens, 720);
        assert_eq!(opening.offered(&place(0), 1)[0].1.len(), 3, "noon, one and two");
    }

    #[test]
    fn what_was_booked_under_the_old_times_still_stands_at_the_gate() {
        let mut opening = opening(0, "2026-11-21", 0);
        opening.taken = vec![booked(630, 690, 7)];
        let left: Vec<i64> = opening.offered(&place(0), 1)[1].1.iter().map(|(_, left)| *left).collect();
        assert_eq!(left, [1, 1, 8, 8, 8], "half past ten to half past eleven is in both hours");
    }

    proptest! {
        #[test]
        fn what_is_offered_can_be_booked_and_nothing_else(minute in 0..1440_i64, notice in 0..9_i64, days in 0..9_i64) {
            let today: Date = "2026-11-21".parse().unwrap();
            let today = today.checked_add(jiff::ToSpan::days(days)).unwrap();
            let opening = opening(notice, &today.to_string(), minute);
            let offered = opening.offered(&place(notice), 1);
            for (slot, _) in offered.iter().flat_map(|(_, slots)| slots) {
                let found = opening.find(&slot.key.to_string()).unwrap().1;
                prop_assert_eq!(found, *slot);
                prop_assert!((slot.key.day, slot.key.opens) > (today, minute), "never in the past");
            }
            let saturday: Date = SATURDAY.parse().unwrap();
            let on_saturday = offered.iter().filter(|(day, _)| *day == saturday).map(|(_, slots)| slots.len()).sum::<usize>();
            let found = [600, 660, 720, 780, 840].iter().filter(|opens| opening.find(&key(**opens)).is_ok()).count();
            prop_assert_eq!(on_saturday, found);
        }
    }
}
