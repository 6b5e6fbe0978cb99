//! What a donor is told about what they bring: each letter is decided without their own things.

use std::cmp::Reverse;

use kernel::Instant;

use crate::model::{Level, SizeNeed, Why};

use super::LineId;

/// A promise of one thing in one size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Promise {
    /// Which line.
    pub line: LineId,
    /// Units of it that the list counts on.
    pub likely: f64,
    /// When it was made.
    pub made_at: Instant,
    /// Whether the donor knows that it is no longer needed.
    pub told_stop: bool,
    /// Whether the donor knows that it is urgent.
    pub told_urgent: bool,
}

/// What a donor should hear of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Please do not bring it.
    Stop,
    /// It has become urgent.
    Urgent,
}

/// The level if so many of the units that the list counts on did not come. It is never less urgent than the one that
/// people are shown. What people decided stands.
pub fn without(size: &SizeNeed, units: f64) -> Option<Level> {
    let outcome = size.outcome.as_ref()?;
    let counted = units.clamp(0.0, size.likely.max(0) as f64).round() as i64;
    if counted == 0 || matches!(outcome.why, Why::Pinned(_)) {
        return Some(outcome.level);
    }
    let left = size.stock.saturating_add(size.likely).saturating_sub(counted);
    // Nobody uses it, and nothing would be left.
    let Some(level) = size.standard.and_then(|standard| standard.level(left)) else { return Some(outcome.level) };
    // Where the warehouses are full, what there is enough of stops too.
    let level = if size.crowded && level >= Level::Enough { Level::Stop } else { level };
    Some(level.min(outcome.level))
}

/// Whom to tell what. Somebody is asked not to come with a thing only if there is too much of it without theirs; the last
/// who booked is asked first, and whoever is asked counts as gone for the others, so that not everybody is sent away.
pub fn news(size: &SizeNeed, promises: &[Promise]) -> Vec<(LineId, News)> {
    let mut gone: f64 = promises.iter().filter(|p| p.told_stop).map(|p| p.likely).sum();
    let mut latest: Vec<&Promise> = promises.iter().collect();
    latest.sort_by_key(|p| Reverse((p.made_at, p.line)));
    let mut news = Vec::new();
    for promise in latest {
        if !promise.told_stop && without(size, gone + promise.likely) == Some(Level::Stop) {
            gone += promise.likely;
            news.push((promise.line, News::Stop));
        } else if !promise.told_urgent && without(size, promise.likely) == Some(Level::Urgent) {
            news.push((promise.line, News::Urgent));
        }
    }
    news
}

/// A number as one says it: two digits that count, the rest as noughts.
pub fn plainly(number: i64) -> i64 {
    let mut scale = 1;
    while number / scale >= 100 {
        scale *= 10;
    }
    number.saturating_add(scale / 2) / scale * scale
}

/// How many of an offer are welcome, if it is clearly more than what is missing: by half, and by five at least. `None`
/// if all of it is, also where people decided that it is needed though the figures miss nothing.
pub fn welcome(missing: i64, offered: i64) -> Option<i64> {
    let clearly = offered - missing >= 5 && offered > missing.saturating_add(missing / 2);
    (missing > 0 && clearly).then(|| plainly(missing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Outcome, Standard};
    use kernel::Uuid;
    use proptest::prelude::*;
    use stock::counter::Size;

    fn size(stock: i64, likely: i64, weekly: i64) -> SizeNeed {
        let standard = Standard::new(weekly, 21).unwrap();
        let level = standard.level(stock + likely);
        let why = |days| Why::Cover { days, wanted: 21, coming: likely > 0 };
        let outcome = level.map(|level| Outcome { level, why: why(standard.days(stock + likely).unwrap_or(0)) });
        let size = Size::any("M").unwrap();
        SizeNeed { stock, likely, standard: Some(standard), figured: level, outcome, ..SizeNeed::nothing(size) }
    }

    fn promise(n: u128, likely: f64) -> Promise {
        let made_at = Instant::from_micros(i64::try_from(n).unwrap());
        let line = LineId::from_uuid(Uuid::from_u128(n));
        Promise { line, likely, made_at, told_stop: false, told_urgent: true }
    }

    #[test]
    fn nobody_is_sent_away_because_of_what_they_bring_themselves() {
        // 210 are wanted, 420 are too many: 200 there and 230 coming with one van.
        let need = size(200, 230, 70);
        assert_eq!(need.shown(), Some(Level::Stop));
        assert!(news(&need, &[promise(1, 230.0)]).is_empty());
        // The last of three is asked to stay; the others are what is enough.
        let three = [promise(1, 80.0), promise(2, 80.0), promise(3, 70.0)];
        assert!(news(&need, &three).is_empty(), "without the last there is enough, not too much");
        let need = size(360, 230, 70);
        assert_eq!(
            news(&need, &three).iter().map(|(line, _)| *line).collect::<Vec<_>>(),
            [three[2].line, three[1].line]
        );
    }

    #[test]
    fn it_is_urgent_if_it_is_so_without_the_van_that_brings_it() {
        let need = size(50, 100, 70);
        assert_eq!(need.shown(), Some(Level::Needed));
        let coming = Promise { told_urgent: false, ..promise(1, 100.0) };
        assert_eq!(news(&need, &[coming]), [(coming.line, News::Urgent)]);
    }

    #[test]
    fn a_hundred_where_twenty_one_are_missing() {
        assert_eq!(welcome(21, 100), Some(21));
        assert_eq!(welcome(21, 30), None, "a few more do no harm");
        assert_eq!(welcome(0, 100), None, "people decided that it is needed");
        assert_eq!(plainly(1_234), 1_200);
    }

    proptest! {
        #[test]
        fn there_is_too_much_even_without_all_who_are_sent_away(
            stock in 0..2_000_i64, loads in proptest::collection::vec(1..300_i64, 0..12), weekly in 1..200_i64
        ) {
            let need = size(stock, loads.iter().sum(), weekly);
            let promises: Vec<Promise> = (1..).zip(&loads).map(|(n, units)| promise(n, *units as f64)).collect();
            let away: Vec<LineId> = news(&need, &promises).into_iter().map(|(line, _)| line).collect();
            let gone: f64 = promises.iter().filter(|p| away.contains(&p.line)).map(|p| p.likely).sum();
            prop_assert!(away.is_empty() || without(&need, gone) == Some(Level::Stop));
            let stays = promises.iter().filter(|p| !away.contains(&p.line));
            for promise in stays {
                prop_assert!(without(&need, gone + promise.likely) != Some(Level::Stop), "whoever stays is needed");
            }
            let told: Vec<Promise> =
                promises.iter().map(|p| Promise { told_stop: away.contains(&p.line), ..*p }).collect();
            prop_assert!(news(&need, &told).is_empty(), "nobody more is sent away the next day");
        }

        #[test]
        fn less_that_comes_is_never_less_urgent(
            stock in 0..2_000_i64, likely in 0..500_i64, weekly in 0..200_i64, a in 0..600_i64, b in 0..600_i64
        ) {
            let need = size(stock, likely, weekly);
            let (less, more) = (a.min(b) as f64, a.max(b) as f64);
            prop_assert!(without(&need, more) <= without(&need, less));
            prop_assert_eq!(without(&need, 0.0), need.shown());
        }

        #[test]
        fn what_is_welcome_is_about_what_is_missing(missing in 0..1_000_000_i64, offered in 1..1_000_000_i64) {
            if let Some(welcome) = welcome(missing, offered) {
                prop_assert!(welcome >= 1 && welcome < offered);
                prop_assert!((welcome - missing).abs() * 20 <= missing, "{} for {}", welcome, missing);
            } else {
                prop_assert!(missing == 0 || offered < 5 + missing + missing / 2 + 1);
            }
            prop_assert_eq!(plainly(plainly(missing)), plainly(missing));
        }
    }
}
