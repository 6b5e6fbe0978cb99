//! How many people there are when several lists overlap: figures with an interval, from anonymous tallies.
//!
//! Pure functions; chance is passed in, so that anybody can work a figure out again.

mod chance;
mod chao;
mod independent;
mod lists;
mod two;

pub use chance::Chance;
pub use chao::lower_bound;
pub use independent::{Fit, independence};
pub use lists::{Lists, MAX_LISTS, members};
pub use two::chapman;

use storage::words;

/// 97.5 % of a normal distribution lies below this many standard deviations.
pub const Z: f64 = 1.959_964;
/// How often a bootstrap draws anew.
pub const DRAWS: usize = 999;

words! {
    /// How a figure came about.
    pub enum Manner {
        /// Everybody who was met was counted; nothing is estimated.
        Counted = "counted",
        /// Two overlapping lists: Chapman.
        Chapman = "chapman",
        /// Three lists or more that are independent of each other: log-linear.
        Independent = "independent",
        /// Three lists or more that are not: Chao's lower bound.
        LowerBound = "lower-bound",
    }
}

impl Manner {
    /// Of how many in a hundred such intervals the truth is inside, where that can be said: an upper end that rests on
    /// the teams' word on coverage, and a bound that has none, say nothing of the kind.
    pub const fn confidence(self) -> Option<i64> {
        match self {
            Manner::Chapman | Manner::Independent => Some(95),
            Manner::Counted | Manner::LowerBound => None,
        }
    }
}

/// A figure and its range. Whole people. What the range means follows from the manner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The best figure; of a lower bound, the bound.
    pub people: i64,
    /// The lower end: who was met, the end of the 95 % interval, or the least that the bound comes to by chance.
    pub low: i64,
    /// The upper end: what the teams' word on coverage leaves room for, or the end of the 95 % interval; a lower bound
    /// has none.
    pub high: Option<i64>,
    /// How it came about.
    pub manner: Manner,
}

impl Estimate {
    /// What was counted, when no lists overlap. It is a count of people who were really met, so there are not fewer;
    /// if it covered `covered` of every 100 people there may be as many as `people × 100 / covered`.
    pub fn counted(people: i64, covered: f64) -> Self {
        let most = if covered > 0.0 { whole(people as f64 * 100.0 / covered.min(100.0)) } else { people };
        Self { people, low: people, high: Some(most.max(people)), manner: Manner::Counted }
    }

    fn new(manner: Manner, seen: i64, people: f64, low: f64, high: Option<f64>) -> Self {
        let people = whole(people).max(seen);
        Self { people, low: whole(low).clamp(seen, people), high: high.map(|high| whole(high).max(people)), manner }
    }
}

/// The best estimate that overlapping lists give; `seed` begins the chance of the bootstrap.
///
/// Two lists: Chapman. More: the independence model if it fits what is seen (G² under the 95 % point of χ²), and where
/// it does not, because who is on one list is also likelier on another, Chao's lower bound, which says "at least". `None`
/// if nobody is on two lists: then lists say nothing of those who are on none.
pub fn from_lists(lists: &Lists, seed: u64) -> Option<Estimate> {
    if lists.repeats() == 0 {
        return None;
    }
    if lists.count() == 2 {
        return Some(chapman(lists));
    }
    let fit = independence(lists)?;
    let seen = lists.seen();
    if fit.fits() {
        let (low, high) = independent::interval(lists, &fit, &mut Chance::seeded(seed), DRAWS);
        return Some(Estimate::new(Manner::Independent, seen, fit.people, low, Some(high)));
    }
    let bound = lower_bound(lists)?;
    let low = chao::lowest(lists, bound, &mut Chance::seeded(seed));
    Some(Estimate::new(Manner::LowerBound, seen, bound, low, None))
}

/// The 2.5 % and 97.5 % points of a bootstrap.
fn middle(mut drawn: Vec<f64>) -> Option<(f64, f64)> {
    drawn.sort_by(f64::total_cmp);
    let at = |part: f64| drawn.get(((drawn.len() as f64 - 1.0) * part).round() as usize).copied();
    Some((at(0.025)?, at(0.975)?))
}

#[expect(clippy::cast_possible_truncation, reason = "figures of people are far below what a whole number holds")]
fn whole(people: f64) -> i64 {
    people.round() as i64
}

#[cfg(test)]
mod tests;
