use std::hash::{DefaultHasher, Hash, Hasher};

use jiff::ToSpan as _;
use kernel::Date;

/// Losses are averaged over so many days: an eviction every other day, and a storm now and then.
pub const LOSS_DAYS: i64 = 28;

/// What was known of the people an item is for, day by day: how many they were, what they lost and how many came.
///
/// A demand is `people × use × season + losses + arrivals × kit`. What went out in a past week answered all of it, so
/// that the same sum, turned round, says what one person used: the losses and arrivals that it would have added in that
/// week are taken out, and the rest is divided by the people of the round in force. So nothing is counted twice, and a
/// new round or an eviction moves the demand on the day it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Past {
    /// How many people there were, each from its day on; the oldest first.
    pub people: Vec<(Date, i64)>,
    /// Units of the item that were lost, by day.
    pub lost: Vec<(Date, i64)>,
    /// How many people arrived in a week, each from its day on; the oldest first.
    pub arriving: Vec<(Date, i64)>,
    /// Units of the item that everybody who arrives is given.
    pub given: i64,
}

/// What weeks teach, each by its Monday.
#[derive(Clone, Debug, PartialEq)]
pub struct Taught {
    /// What people used, without what was lost and what arrivals were given; `None` where nobody can tell.
    pub weeks: Vec<(Date, Option<f64>)>,
    /// Whether it is what one person used; else that of everybody, because nobody was ever counted.
    pub each: bool,
}

impl Past {
    /// How many people there were on a day: those of the round in force. Before the first round those of the first, as
    /// the best that anybody knows; `None` if there is no round.
    pub fn people_on(&self, day: Date) -> Option<i64> {
        in_force(self.counted(), day)
    }

    /// The rounds that counted them. A kind of which no round ever counted anybody was not asked for: babies, say, that
    /// stand among the children.
    fn counted(&self) -> &[(Date, i64)] {
        if self.people.iter().any(|(_, people)| *people > 0) { &self.people } else { &[] }
    }

    /// Units that people lost in a week, averaged over the [`LOSS_DAYS`] that end with a day.
    pub fn lost_weekly(&self, day: Date) -> f64 {
        let from = day.checked_sub((LOSS_DAYS - 1).days()).unwrap_or(day);
        let units = self.lost.iter().filter(|(on, _)| (from..=day).contains(on)).map(|(_, units)| (*units).max(0));
        units.sum::<i64>() as f64 * 7.0 / LOSS_DAYS as f64
    }

    /// Units that those who arrived in a week were given, on a day.
    pub fn arriving_weekly(&self, day: Date) -> i64 {
        in_force(&self.arriving, day).unwrap_or(0).max(0).saturating_mul(self.given.max(0))
    }

    /// What was wanted in whole weeks, each by its Monday, turned into what it teaches.
    pub fn teach(&self, wanted: &[(Date, Option<f64>)]) -> Taught {
        let each = !self.counted().is_empty();
        let used = |monday: Date, wanted: f64| {
            let day = |n: i64| monday.checked_add(n.days()).unwrap_or(monday);
            // Who was there for most of the week, and all that was lost by its end.
            let (thursday, sunday) = (day(3), day(6));
            let besides = self.lost_weekly(sunday) + self.arriving_weekly(sunday) as f64;
            let used = (wanted - besides).max(0.0);
            match self.people_on(thursday) {
                // Of a week in which nobody was there nobody can tell what one of them used.
                Some(people) => (people > 0).then(|| used / people as f64),
                None => Some(used),
            }
        };
        let weeks = wanted.iter().map(|(monday, wanted)| (*monday, wanted.and_then(|units| used(*monday, units))));
        Taught { weeks: weeks.collect(), each }
    }

    /// What was known by the end of a day.
    pub fn until(&self, day: Date) -> Self {
        let known = |all: &[(Date, i64)]| all.iter().filter(|(on, _)| *on <= day).copied().collect();
        Self {
            people: known(&self.people),
            lost: known(&self.lost),
            arriving: known(&self.arriving),
            given: self.given,
        }
    }

    /// A mark that changes when anything does that a lesson follows from besides the weeks themselves.
    pub fn mark(&self, besides: &impl Hash) -> String {
        let mut hasher = DefaultHasher::new();
        (self, besides).hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }
}

fn in_force(series: &[(Date, i64)], day: Date) -> Option<i64> {
    let last = series.iter().rev().find(|(from, _)| *from <= day);
    last.or_else(|| series.first()).map(|(_, n)| *n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: i64) -> Date {
        Date::constant(2026, 6, 1).checked_add(n.days()).unwrap()
    }

    #[test]
    fn a_week_is_divided_by_the_round_in_force_and_the_first_stands_for_what_was_before() {
        let past = Past { people: vec![(day(7), 1000), (day(21), 500)], ..Past::default() };
        let wanted: Vec<(Date, Option<f64>)> = (0..4).map(|week| (day(7 * week), Some(100.0))).collect();
        let taught = past.teach(&wanted);
        let used: Vec<f64> = taught.weeks.into_iter().filter_map(|(_, used)| used).collect();
        assert_eq!(used, [0.1, 0.1, 0.1, 0.2]);
        assert!(taught.each);
        assert!(!Past::default().teach(&wanted).each, "nobody was counted");
        let driven = Past { people: vec![(day(0), 50), (day(7), 0)], ..Past::default() }.teach(&wanted);
        assert_eq!((driven.weeks[0].1, driven.weeks[1].1), (Some(2.0), None), "nobody was there any more");
        let not_asked = Past { people: vec![(day(0), 0)], ..Past::default() };
        assert_eq!((not_asked.people_on(day(0)), not_asked.teach(&wanted).weeks[0].1), (None, Some(100.0)));
    }

    #[test]
    fn losses_are_spread_over_four_weeks_and_arrivals_stand_until_the_next_round() {
        let past = Past {
            lost: vec![(day(0), 66), (day(27), 34), (day(28), -5)],
            arriving: vec![(day(0), 10), (day(14), 20)],
            given: 3,
            ..Past::default()
        };
        assert_eq!(
            (past.lost_weekly(day(26)), past.lost_weekly(day(27)), past.lost_weekly(day(28))),
            (16.5, 25.0, 8.5)
        );
        assert_eq!((past.arriving_weekly(day(13)), past.arriving_weekly(day(14))), (30, 60));
    }

    proptest! {
        #[test]
        fn what_was_answered_is_never_more_than_what_was_wanted(
            people in 1..5000_i64, lost in 0..900_i64, wanted in 0..500_i64, given in 0..5_i64, arriving in 0..90_i64
        ) {
            let past = Past {
                people: vec![(day(0), people)],
                lost: vec![(day(2), lost)],
                arriving: vec![(day(0), arriving)],
                given,
            };
            let used = past.teach(&[(day(0), Some(wanted as f64))]).weeks[0].1.unwrap() * people as f64;
            let besides = lost as f64 / 4.0 + (arriving * given) as f64;
            prop_assert!((used - (wanted as f64 - besides).max(0.0)).abs() < 1e-6);
            prop_assert_eq!(past.until(day(400)), past);
        }
    }
}
