use std::collections::BTreeMap;

use jiff::ToSpan as _;
use kernel::{Date, Error, Result};
use serde::{Deserialize, Serialize};
use stock::counter::Size;

/// How many of the last weeks say how the sizes divide: half a year, so that the mix follows who is here.
const MIX_WEEKS: usize = 26;
/// From this many days without stock on, a week says nothing about how much was wanted.
const MOST_DAYS: i64 = 4;
/// A week in which less than this share of the sizes could be had says nothing about the item.
const LEAST_SEEN: f64 = 0.5;
/// How many observed units the prior mix weighs as much as: enough to keep a single box from deciding, little enough to
/// be outweighed within a week of an item that is really used.
const PRIOR_UNITS: f64 = 30.0;

/// One size in one whole week, Monday to Sunday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "[i64; 4]", into = "[i64; 4]")]
pub struct Week {
    /// Units that went out.
    pub went: i64,
    /// Units that people asked for when none was left.
    pub away: i64,
    /// Days on which there was none at all.
    pub out: i64,
    /// Units in stock when the week was over.
    pub stock: i64,
}

impl From<[i64; 4]> for Week {
    fn from([went, away, out, stock]: [i64; 4]) -> Self {
        Self { went, away, out, stock }
    }
}

impl From<Week> for [i64; 4] {
    fn from(week: Week) -> Self {
        [week.went, week.away, week.out, week.stock]
    }
}

impl Week {
    /// What was wanted, as far as anybody can tell. `None` if there was none on most days and nobody counted who was
    /// turned away: that nothing went out of an empty shelf does not teach that nobody wanted it.
    pub fn wanted(self) -> Option<i64> {
        (self.away > 0 || self.out < MOST_DAYS).then(|| self.went.max(0) + self.away.max(0))
    }
}

/// The whole weeks of an item, size by size; every size has as many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The Monday of the first week.
    pub first: Date,
    /// The weeks of each size.
    pub sizes: BTreeMap<Size, Vec<Week>>,
}

#[derive(Serialize, Deserialize)]
struct Written {
    first: Date,
    sizes: BTreeMap<String, Vec<Week>>,
}

impl History {
    /// As it is kept.
    pub fn write(&self) -> Result<String> {
        let sizes = self.sizes.iter().map(|(size, weeks)| (size.to_string(), weeks.clone())).collect();
        serde_json::to_string(&Written { first: self.first, sizes }).map_err(Error::fault)
    }

    /// Reads what was kept.
    pub fn read(text: &str) -> Result<Self> {
        let written: Written = serde_json::from_str(text).map_err(Error::fault)?;
        let sizes = written.sizes.into_iter().filter_map(|(size, weeks)| Some((Size::any(&size)?, weeks))).collect();
        Ok(Self { first: written.first, sizes })
    }

    /// How many weeks there are.
    pub fn len(&self) -> usize {
        self.sizes.values().map(Vec::len).max().unwrap_or(0)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The Monday of a week.
    pub fn monday(&self, week: usize) -> Date {
        let days = i64::try_from(week).unwrap_or(0).saturating_mul(7);
        self.first.checked_add(days.days()).unwrap_or(self.first)
    }

    /// How the sizes divide what is wanted. Observed units are added to a prior mix that weighs [`PRIOR_UNITS`] (the mean
    /// of a Dirichlet distribution), so that a single box does not decide. A size is observed by its mean over the weeks
    /// that count for it, so that one that was out of stock for long does not look unwanted. A size that was never here
    /// and never asked for has no share: nobody should be told to bring it because of a prior. The shares add up to one.
    pub fn mix(&self, prior: &[(Size, f64)]) -> Vec<(Size, f64)> {
        let from = self.len().saturating_sub(MIX_WEEKS);
        let seen = |size: &Size| {
            let weeks = self.sizes.get(size).map_or(&[][..], |weeks| weeks.get(from..).unwrap_or(&[]));
            let wanted: Vec<i64> = weeks.iter().filter_map(|week| week.wanted()).collect();
            let all = wanted.iter().sum::<i64>() as f64;
            if wanted.is_empty() { 0.0 } else { all * weeks.len() as f64 / wanted.len() as f64 }
        };
        let usual = |(size, share): &(Size, f64)| {
            let here = self.sizes.is_empty() || self.sizes.contains_key(size);
            (*size, if here { *share } else { 0.0 })
        };
        let usual: Vec<(Size, f64)> = prior.iter().map(usual).collect();
        let weighed = usual.iter().map(|(_, share)| share).sum::<f64>().max(1e-9);
        let units = usual.iter().map(|(size, share)| (*size, seen(size) + PRIOR_UNITS * share / weighed));
        let units: Vec<(Size, f64)> = units.collect();
        let all = units.iter().map(|(_, units)| units).sum::<f64>().max(1e-9);
        units.into_iter().map(|(size, units)| (size, units / all)).collect()
    }

    /// The weeks before one.
    pub fn until(&self, week: usize) -> Self {
        let weeks = |weeks: &Vec<Week>| weeks.get(..week).unwrap_or(weeks).to_vec();
        Self { first: self.first, sizes: self.sizes.iter().map(|(size, all)| (*size, weeks(all))).collect() }
    }

    /// What was wanted of the item in each week, by its Monday.
    pub fn wanted(&self, mix: &[(Size, f64)]) -> Vec<(Date, Option<f64>)> {
        (0..self.len()).map(|week| (self.monday(week), self.total(mix, week))).collect()
    }

    /// What was wanted of the item in a week, all sizes together. Where some sizes were out of stock, the others are
    /// scaled up by the mix; where that would be most of it, nobody can tell.
    pub fn total(&self, mix: &[(Size, f64)], week: usize) -> Option<f64> {
        let (mut units, mut seen) = (0.0, 0.0);
        for (size, share) in mix {
            let wanted = match self.sizes.get(size).and_then(|weeks| weeks.get(week)) {
                Some(week) => week.wanted(),
                // A size that was never here is neither wanted nor missed.
                None => Some(0),
            };
            if let Some(wanted) = wanted {
                units += wanted as f64;
                seen += share;
            }
        }
        (seen >= LEAST_SEEN).then(|| units / seen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn size(text: &str) -> Size {
        Size::any(text).unwrap()
    }

    fn week(went: i64, away: i64, out: i64) -> Week {
        Week { went, away, out, stock: 0 }
    }

    fn history(sizes: &[(&str, Vec<Week>)]) -> History {
        let sizes = sizes.iter().map(|(s, weeks)| (size(s), weeks.clone())).collect();
        History { first: "2026-08-31".parse().unwrap(), sizes }
    }

    #[test]
    fn an_empty_shelf_teaches_nothing_and_people_turned_away_do() {
        assert_eq!(week(10, 0, 0).wanted(), Some(10));
        assert_eq!(week(3, 0, 4).wanted(), None, "out on most days");
        assert_eq!(week(3, 20, 7).wanted(), Some(23), "somebody counted who was turned away");
        assert_eq!(week(0, 0, 3).wanted(), Some(0));
    }

    #[test]
    fn sizes_that_are_out_are_filled_in_from_the_mix() {
        let prior = [(size("S"), 0.5), (size("M"), 0.5)];
        let history = history(&[
            ("S", vec![week(100, 0, 0), week(0, 0, 7), week(0, 0, 7)]),
            ("M", vec![week(100, 0, 0), week(100, 0, 0), week(0, 0, 7)]),
        ]);
        let mix = history.mix(&prior);
        let totals: Vec<Option<f64>> = history.wanted(&mix).into_iter().map(|(_, total)| total).collect();
        assert!((totals[0].unwrap() - 200.0).abs() < 1e-6);
        assert!((totals[1].unwrap() - 200.0).abs() < 10.0, "{totals:?}: S was out, M stands for it");
        assert_eq!(totals[2], None, "nothing could be had");
    }

    #[test]
    fn the_mix_of_a_year_outweighs_the_prior() {
        let prior = [(size("S"), 0.5), (size("XXL"), 0.5)];
        let history = history(&[("S", vec![week(50, 0, 0); 20]), ("XXL", vec![week(0, 0, 0); 20])]);
        let mix = history.mix(&prior);
        assert!(mix[0].1 > 0.98 && mix[1].1 > 0.0, "{mix:?}");
    }

    proptest! {
        #[test]
        fn a_history_is_read_as_it_was_written(
            weeks in proptest::collection::vec((0..500_i64, 0..50_i64, 0..8_i64, 0..900_i64), 0..30)
        ) {
            let weeks: Vec<Week> =
                weeks.into_iter().map(|(went, away, out, stock)| Week { went, away, out, stock }).collect();
            let history = history(&[("41", weeks)]);
            prop_assert_eq!(History::read(&history.write().unwrap()).unwrap(), history);
        }

        #[test]
        fn shares_add_up_to_one(weeks in proptest::collection::vec((0..500_i64, 0..50_i64, 0..8_i64), 1..40)) {
            let weeks: Vec<Week> = weeks.into_iter().map(|(went, away, out)| week(went, away, out)).collect();
            let history = history(&[("S", weeks.clone()), ("M", weeks)]);
            let mix = history.mix(&[(size("S"), 3.0), (size("M"), 4.0), (size("L"), 2.0)]);
            let sum: f64 = mix.iter().map(|(_, share)| share).sum();
            prop_assert!((sum - 1.0).abs() < 1e-9);
            prop_assert!(mix[0].1 > 0.0 && mix[1].1 > 0.0);
            prop_assert_eq!(mix[2].1, 0.0, "L was never here");
            prop_assert!(history.wanted(&mix).into_iter().filter_map(|(_, n)| n).all(|n| n.is_finite() && n >= 0.0));
        }
    }
}
