use augurs::{Fit as _, Predict as _, ets::AutoETS};
use kernel::Date;
use serde::{Deserialize, Serialize};
use stock::model::Season;

use super::season::factor;

/// From this many weeks on the exponential smoothing is asked, and an item takes what was learned by itself.
pub const READY: usize = 8;
/// From this many weeks on, the mean of what is there is better than nothing.
pub const FEW: usize = 4;
/// How many of the last weeks are learned from: three years see every season three times, and more would only say how
/// it was before.
const MOST: usize = 156;
/// In so many weeks of a hundred the truth should lie inside the interval.
const INSIDE: f64 = 0.8;

/// What a week's use will be, before the season is put back.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Learned {
    /// Units in a week of an average season.
    pub base: f64,
    /// Not less than this in eight weeks of ten.
    pub low: f64,
    /// Not more than this.
    pub high: f64,
    /// From how many weeks.
    pub weeks: i64,
    /// Whether there were enough for the smoothing; else it is their mean.
    pub ready: bool,
}

/// Learns from weeks, the oldest first, each by its Monday with what was wanted in it; `None` where nobody can tell.
///
/// Each week is divided by its season's factor, then simple exponential smoothing (ETS with additive error, no trend, no
/// season; the crate `augurs`) says the level and its interval. A trend is left out on purpose: a few vans or one
/// eviction would make it promise growth for ever. Weeks that say nothing are simply not there, so that the level is
/// carried over them. Fewer than [`READY`] weeks give their mean, fewer than [`FEW`] nothing.
pub fn learn(weeks: &[(Date, Option<f64>)], season: Season) -> Option<Learned> {
    let flat =
        |(monday, wanted): &(Date, Option<f64>)| Some((*wanted)? * 100.0 / factor(season, monday.month()) as f64);
    let mut series: Vec<f64> = weeks.iter().filter_map(flat).collect();
    series.drain(..series.len().saturating_sub(MOST));
    if series.len() < FEW {
        return None;
    }
    let smoothed = (series.len() >= READY).then(|| smoothed(&series)).flatten();
    let (base, low, high) = smoothed.unwrap_or_else(|| mean(&series));
    let weeks = i64::try_from(series.len()).unwrap_or(i64::MAX);
    Some(Learned { base, low, high, weeks, ready: series.len() >= READY })
}

fn smoothed(series: &[f64]) -> Option<(f64, f64, f64)> {
    let model = AutoETS::new(1, "ANN").ok()?.fit(series).ok()?;
    let next = model.predict(1, Some(INSIDE)).ok()?;
    let interval = next.intervals.as_ref()?;
    let (base, low, high) = (*next.point.first()?, *interval.lower.first()?, *interval.upper.first()?);
    // No week was ever beyond the largest one that was seen; a model that says so has lost its way.
    let most = series.iter().copied().fold(0.0, f64::max);
    let sane = base.is_finite() && low.is_finite() && high.is_finite() && base <= most * 1.5 + 1.0;
    sane.then(|| (base.max(0.0), low.max(0.0), high.max(0.0)))
}

/// The mean, with an interval as wide as the weeks differ.
fn mean(series: &[f64]) -> (f64, f64, f64) {
    let n = series.len().max(1) as f64;
    let mean = series.iter().sum::<f64>() / n;
    let spread = (series.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n).sqrt() * 1.28;
    (mean, (mean - spread).max(0.0), mean + spread)
}

impl Learned {
    /// Units in a week of this month.
    pub fn weekly(&self, season: Season, month: i8) -> f64 {
        self.base * factor(season, month) as f64 / 100.0
    }

    /// The interval in a week of this month.
    pub fn interval(&self, season: Season, month: i8) -> (f64, f64) {
        let factor = factor(season, month) as f64 / 100.0;
        (self.low * factor, self.high * factor)
    }
}

/// How wrong one week ahead would have been, for each week after the first [`READY`]: the sum of what our forecast
/// missed by, and the sum of what "as last week" missed by. Only weeks that can be told, after one that can.
pub fn back_test(weeks: &[(Date, Option<f64>)], season: Season) -> (f64, f64) {
    let (mut ours, mut last) = (0.0, 0.0);
    for next in READY + 1..weeks.len() {
        let (monday, wanted) = weeks[next];
        let (Some(wanted), Some(before)) = (wanted, weeks[next - 1].1) else { continue };
        let Some(learned) = learn(&weeks[..next], season).filter(|learned| learned.ready) else { continue };
        ours += (learned.weekly(season, monday.month()) - wanted).abs();
        last += (before - wanted).abs();
    }
    (ours, last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan as _;
    use proptest::prelude::*;

    fn weeks(values: &[Option<f64>]) -> Vec<(Date, Option<f64>)> {
        let first: Date = "2026-01-05".parse().unwrap();
        (0_i64..).zip(values).map(|(i, v)| (first.checked_add((7 * i).days()).unwrap(), *v)).collect()
    }

    #[test]
    fn what_is_always_the_same_is_expected_again() {
        let learned = learn(&weeks(&[Some(70.0); 20]), Season::All).unwrap();
        assert!((learned.base - 70.0).abs() < 0.5 && learned.ready && learned.weeks == 20, "{learned:?}");
    }

    #[test]
    fn a_short_history_gives_its_mean_and_a_shorter_one_nothing() {
        let few = learn(&weeks(&[Some(10.0), Some(20.0), Some(30.0), Some(40.0)]), Season::All).unwrap();
        assert!((few.base - 25.0).abs() < 1e-9 && !few.ready);
        assert!(learn(&weeks(&[Some(10.0), None, None, None, Some(3.0)]), Season::All).is_none());
    }

    #[test]
    fn weeks_that_say_nothing_do_not_pull_it_down() {
        let mut values = vec![Some(100.0); 16];
        values.extend([None, None, None, None]);
        let learned = learn(&weeks(&values), Season::All).unwrap();
        assert!((learned.base - 100.0).abs() < 1.0, "{learned:?}");
    }

    #[test]
    fn the_season_is_taken_out_and_put_back() {
        let first = weeks(&[None; 52]);
        let year: Vec<(Date, Option<f64>)> =
            first.iter().map(|(day, _)| (*day, Some(factor(Season::Winter, day.month()) as f64))).collect();
        let learned = learn(&year, Season::Winter).unwrap();
        assert!((learned.weekly(Season::Winter, 1) - 160.0).abs() < 2.0, "{learned:?}");
        let (ours, last) = back_test(&year, Season::Winter);
        assert!(ours < last * 0.2, "{ours} {last}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn it_is_never_negative_or_endless(values in proptest::collection::vec(proptest::option::of(0.0..5000.0_f64), 0..60)) {
            if let Some(learned) = learn(&weeks(&values), Season::Rain) {
                prop_assert!(learned.base >= 0.0 && learned.base.is_finite());
                prop_assert!(learned.low >= 0.0 && learned.high.is_finite() && learned.low <= learned.high + 1e-9);
            }
        }
    }
}
