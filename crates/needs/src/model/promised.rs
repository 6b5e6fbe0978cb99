use std::collections::HashMap;

use jiff::ToSpan as _;
use kernel::Date;
use stock::counter::{ItemId, Size};

/// What somebody promised to bring, and how likely it is to come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Promised {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// Units.
    pub units: i64,
    /// The share of such promises that was kept so far, from 0 to 1; see [`kept_share`].
    pub kept: f64,
}

impl Promised {
    /// Units that are likely to come.
    pub fn likely(&self) -> f64 {
        self.units.max(0) as f64 * self.kept.clamp(0.0, 1.0)
    }
}

/// How often promises are kept, from those whose day is over: (kept + 1) ÷ (all + 2), the rule of succession of Laplace.
/// Before anybody has promised anything it is a half; a single van that did not come does not make it zero.
pub fn kept_share(kept: i64, all: i64) -> f64 {
    let all = all.max(0);
    (kept.clamp(0, all) + 1) as f64 / (all + 2) as f64
}

/// Promises for a day further off than this change no level: two weeks, a Saturday and the next.
pub const NEAR_DAYS: i64 = 14;

/// What is promised for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Booked {
    /// What.
    pub item: ItemId,
    /// Of which size.
    pub size: Size,
    /// For which day.
    pub day: Date,
    /// Units.
    pub units: i64,
}

/// What booked drop-offs bring, weighted by how often such promises were kept so far; and what is announced on boxes
/// besides. A drop-off's own boxes are made before it comes, so they are taken out of what is announced. Nobody keeps
/// book of announced boxes that never came: they count like a promise of which nothing is known.
///
/// A promise counts once its day is near: a van in eight weeks warms nobody today.
pub fn coming(booked: &[Booked], announced: &[(ItemId, Size, i64)], kept: f64, today: Date) -> Vec<Promised> {
    let near = today.checked_add(NEAR_DAYS.days()).unwrap_or(today);
    let mut in_boxes: HashMap<(ItemId, Size), i64> = HashMap::new();
    for line in booked {
        let units = in_boxes.entry((line.item, line.size)).or_default();
        *units = units.saturating_add(line.units.max(0));
    }
    let near = booked.iter().filter(|line| line.day <= near);
    let near = near.map(|line| Promised { item: line.item, size: line.size, units: line.units, kept });
    let besides = announced.iter().map(|(item, size, units)| {
        let units = units - in_boxes.get(&(*item, *size)).copied().unwrap_or(0);
        Promised { item: *item, size: *size, units, kept: kept_share(0, 0) }
    });
    near.chain(besides).filter(|promised| promised.units > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_share_is_never_certain(kept in -5..500_i64, all in -5..500_i64) {
            let share = kept_share(kept, all);
            prop_assert!(share > 0.0 && share < 1.0);
        }

        #[test]
        fn whoever_keeps_more_is_believed_more(kept in 0..100_i64, all in 101..500_i64) {
            prop_assert!(kept_share(kept + 1, all) > kept_share(kept, all));
        }
    }

    #[test]
    fn far_promises_wait_and_boxes_made_for_them_count_once() {
        let item = ItemId::from_uuid(kernel::Uuid::from_u128(1));
        let today: Date = "2026-11-21".parse().unwrap();
        let booked = |day: &str, units| Booked { item, size: Size::NONE, day: day.parse().unwrap(), units };
        let booked = [booked("2026-12-05", 30), booked("2026-12-06", 100)];
        let units: Vec<i64> = coming(&booked, &[(item, Size::NONE, 150)], 0.9, today).iter().map(|p| p.units).collect();
        assert_eq!(units, [30, 20], "fourteen days, and what no drop-off speaks of");
        assert_eq!(coming(&booked, &[(item, Size::NONE, 130)], 0.9, today).len(), 1);
    }

    #[test]
    fn nobody_knows_yet() {
        assert!((kept_share(0, 0) - 0.5).abs() < 1e-9);
        assert!((kept_share(8, 8) - 0.9).abs() < 1e-9);
    }
}
