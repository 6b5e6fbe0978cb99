use jiff::ToSpan as _;
use kernel::{Date, Message};
use stock::model::WarehouseId;
use storage::record;

use super::RuleId;

record! {
    /// When a warehouse takes what people bring, each week.
    pub struct Rule {
        /// Which.
        pub id: RuleId,
        /// In which warehouse.
        pub warehouse: WarehouseId,
        /// On which day: 1 is Monday.
        pub weekday: i64,
        /// From when, minutes after midnight in Calais.
        pub opens: i64,
        /// Until when.
        pub closes: i64,
        /// How long a slot is.
        pub slot_minutes: i64,
        /// Vans in a slot.
        pub vans: i64,
        /// Room for what they bring in a slot, in millilitres.
        pub volume_ml: i64,
    }
}

/// A time at which a warehouse takes what people bring, and what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which day and time.
    pub key: SlotKey,
    /// Until when, minutes after midnight.
    pub closes: i64,
    /// Vans that it holds.
    pub vans: i64,
    /// Room that it holds, in millilitres.
    pub volume_ml: i64,
}

/// What names a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SlotKey {
    /// Of which warehouse.
    pub warehouse: WarehouseId,
    /// On which day in Calais.
    pub day: Date,
    /// From when, minutes after midnight.
    pub opens: i64,
}

impl SlotKey {
    /// Reads what [`SlotKey`] writes.
    ///
    /// # Errors
    /// If it is none of ours.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let wrong = || Message::new("error-bring-slot");
        let mut parts = text.split('~');
        let (Some(warehouse), Some(day), Some(opens), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(wrong());
        };
        Ok(Self {
            warehouse: WarehouseId::parse(warehouse).ok_or_else(wrong)?,
            day: kernel::parse_date(day).map_err(|_| wrong())?,
            opens: opens.parse().ok().filter(|m| (0..1440).contains(m)).ok_or_else(wrong)?,
        })
    }
}

impl std::fmt::Display for SlotKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}~{}~{}", self.warehouse, self.day, self.opens)
    }
}

impl Rule {
    /// Whether two rules open the same gate at the same time, so that more vans than either allows would stand there.
    pub fn overlaps(&self, other: &Self) -> bool {
        (self.warehouse, self.weekday) == (other.warehouse, other.weekday)
            && self.opens < other.closes
            && other.opens < self.closes
    }
}

impl Slot {
    /// How many of its vans may be held by who has not confirmed: half. Addresses can be invented, so the other half is
    /// always there for who confirms.
    pub const fn most_held_vans(&self) -> i64 {
        self.vans / 2
    }

    /// How much of its room may be held by who has not confirmed, in millilitres.
    pub const fn most_held_ml(&self) -> i64 {
        self.volume_ml / 2
    }
}

/// The slots of a day, from early to late, none of them at the same time as another. A rule gives as many whole slots as
/// fit between opening and closing; of two that overlap the one that begins first counts, of two that begin together the
/// one that holds more vans.
pub fn slots_on(rules: &[Rule], warehouse: WarehouseId, day: Date) -> Vec<Slot> {
    let weekday = i64::from(day.weekday().to_monday_one_offset());
    let mut slots: Vec<Slot> = Vec::new();
    for rule in rules.iter().filter(|rule| rule.warehouse == warehouse && rule.weekday == weekday) {
        let mut opens = rule.opens;
        while rule.slot_minutes > 0 && opens + rule.slot_minutes <= rule.closes {
            let key = SlotKey { warehouse, day, opens };
            let closes = opens + rule.slot_minutes;
            slots.push(Slot { key, closes, vans: rule.vans, volume_ml: rule.volume_ml });
            opens = closes;
        }
    }
    slots.sort_by_key(|slot| (slot.key.opens, std::cmp::Reverse(slot.vans)));
    let mut free_from = 0;
    slots.retain(|slot| {
        let fits = slot.key.opens >= free_from;
        free_from = if fits { slot.closes } else { free_from };
        fits
    });
    slots
}

/// Whether a day can be booked today: with enough notice, and not too far ahead.
pub fn is_bookable(day: Date, today: Date, notice_days: i64, ahead_days: i64) -> bool {
    // Whole days, never shorter for summer time: both are dates.
    let ahead = i64::from((day - today).get_days());
    day >= today && ahead >= notice_days && ahead <= ahead_days
}

/// The days that can be booked today.
pub fn days(today: Date, notice_days: i64, ahead_days: i64) -> impl Iterator<Item = Date> {
    (notice_days.max(0)..=ahead_days).filter_map(move |n| today.checked_add(n.days()).ok())
}

/// Reads a day from today on, at most so many days ahead.
///
/// # Errors
/// If it is no day, past, or too far ahead.
pub fn read_day(text: &str, today: Date, ahead_days: i64) -> Result<Date, Message> {
    let day = kernel::parse_date(text)?;
    if day < today {
        return Err(Message::new("error-bring-slot-past"));
    }
    if is_bookable(day, today, 0, ahead_days) {
        Ok(day)
    } else {
        Err(Message::new("error-bring-too-far").with("days", ahead_days))
    }
}

/// Minutes after midnight as a clock shows them: `09:30`.
pub fn clock(minutes: i64) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Reads a time of day as a time field sends it: `09:30`. `24:00` ends a day.
///
/// # Errors
/// If it is no time of day.
pub fn read_clock(text: &str) -> Result<i64, Message> {
    let wrong = || Message::new("error-bring-time");
    let text = text.trim();
    if text.is_empty() {
        return Err(Message::new("error-required"));
    }
    let (hours, minutes) = text.split_once(':').ok_or_else(wrong)?;
    let number = |text: &str, most: i64| {
        let fine = (1..=2).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
        text.parse::<i64>().ok().filter(|n| fine && *n <= most).ok_or_else(wrong)
    };
    let total = number(hours, 24)? * 60 + number(minutes, 59)?;
    if total > 1440 { Err(wrong()) } else { Ok(total) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;
    use proptest::prelude::*;

    fn house() -> WarehouseId {
        WarehouseId::from_uuid(Uuid::from_u128(1))
    }

    fn rule(weekday: i64, opens: i64, closes: i64, slot_minutes: i64, vans: i64) -> Rule {
        let id = RuleId::from_uuid(Uuid::from_u128(2));
        Rule { id, warehouse: house(), weekday, opens, closes, slot_minutes, vans, volume_ml: 1_000_000 }
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_saturday_has_its_five_hours() {
        let rules = [rule(6, 600, 900, 60, 8), rule(1, 570, 720, 75, 3)];
        let saturday = slots_on(&rules, house(), day("2026-11-28"));
        assert_eq!(saturday.iter().map(|s| s.key.opens).collect::<Vec<_>>(), [600, 660, 720, 780, 840]);
        assert_eq!(saturday.iter().map(|s| s.vans).sum::<i64>(), 40);
        assert!(slots_on(&rules, house(), day("2026-11-29")).is_empty(), "closed on Sundays");
    }

    #[test]
    fn a_week_of_notice_and_eight_weeks_ahead() {
        let today = day("2026-11-21");
        assert!(!is_bookable(day("2026-11-27"), today, 7, 56));
        assert!(is_bookable(day("2026-11-28"), today, 7, 56));
        assert!(is_bookable(day("2027-01-16"), today, 7, 56));
        assert!(!is_bookable(day("2027-01-17"), today, 7, 56));
        assert!(!is_bookable(day("2026-11-20"), today, 0, 56), "the past is over");
    }

    #[test]
    fn times_and_slots_read_back() {
        assert_eq!(read_clock("09:30").unwrap(), 570);
        assert_eq!(read_clock("24:00").unwrap(), 1440);
        for wrong in ["25:00", "24:01", "9", "aa:bb", "-1:00", "09:60", "+9:00"] {
            assert!(read_clock(wrong).is_err(), "{wrong}");
        }
        let key = SlotKey { warehouse: house(), day: day("2026-11-28"), opens: 600 };
        assert_eq!(SlotKey::parse(&key.to_string()).unwrap(), key);
        assert!(SlotKey::parse("x~2026-11-28~600").is_err());
        assert!(SlotKey::parse(&format!("{key}~1")).is_err());
    }

    proptest! {
        #[test]
        fn slots_lie_inside_the_opening_hours_and_side_by_side(
            opens in 0..1400_i64, length in 10..1440_i64, minutes in 10..720_i64, vans in 1..50_i64
        ) {
            let closes = (opens + length).min(1440);
            let slots = slots_on(&[rule(6, opens, closes, minutes, vans)], house(), day("2026-11-28"));
            for pair in slots.windows(2) {
                prop_assert_eq!(pair[0].closes, pair[1].key.opens);
            }
            for slot in &slots {
                prop_assert!(slot.key.opens >= opens && slot.closes <= closes);
            }
        }

        #[test]
        fn no_two_slots_of_a_gate_are_open_at_the_same_time(
            rules in proptest::collection::vec((0..1300_i64, 10..400_i64, 10..200_i64, 1..20_i64), 0..6)
        ) {
            let rule = |(opens, length, minutes, vans): (i64, i64, i64, i64)| {
                rule(6, opens, (opens + length).min(1440), minutes, vans)
            };
            let rules: Vec<Rule> = rules.into_iter().map(rule).collect();
            let slots = slots_on(&rules, house(), day("2026-11-28"));
            for pair in slots.windows(2) {
                prop_assert!(pair[0].closes <= pair[1].key.opens, "{:?}", pair);
            }
            let apart = rules.iter().enumerate().all(|(i, a)| rules[..i].iter().all(|b| !a.overlaps(b)));
            let all: usize = rules.iter().map(|r| slots_on(std::slice::from_ref(r), house(), day("2026-11-28")).len()).sum();
            prop_assert!(!apart || slots.len() == all, "nothing is lost of rules that stand side by side");
        }

        #[test]
        fn who_has_not_confirmed_never_holds_a_whole_slot(vans in 1..200_i64, volume_ml in 1..100_000_000_i64) {
            let key = SlotKey { warehouse: house(), day: day("2026-11-28"), opens: 600 };
            let slot = Slot { key, closes: 660, vans, volume_ml };
            prop_assert!(slot.most_held_vans() < vans && slot.most_held_ml() < volume_ml);
        }

        #[test]
        fn every_day_that_is_offered_can_be_booked(notice in 0..60_i64, ahead in 0..120_i64) {
            let today = day("2026-10-20");
            for offered in days(today, notice, ahead) {
                prop_assert!(is_bookable(offered, today, notice, ahead), "{}", offered);
            }
        }
    }
}
