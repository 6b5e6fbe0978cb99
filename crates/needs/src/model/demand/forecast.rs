use augurs::{
    Predict as _,
    ets::model::{ErrorComponent, ModelType, SeasonalComponent, TrendComponent, Unfit},
};
use kernel::Date;
use serde::{Deserialize, Serialize};
use stock::{counter::Size, model::Season};

use super::{
    history::History,
    past::{Past, Taught},
    season::Seasons,
};

/// From this many weeks on the exponential smoothing is asked, and an item takes what was learned by itself.
pub const READY: usize = 8;
/// From this many weeks on, the mean of what is there is better than nothing.
pub const FEW: usize = 4;
/// How many of the last weeks are learned from: three years see every season three times, and more would only say how
/// it was before.
pub const MOST: usize = 156;
/// In so many weeks of a hundred the truth should lie inside the interval.
const INSIDE: f64 = 0.8;

/// So many weeks ahead are said, each with an interval of its own.
pub const AHEAD: usize = 4;

/// What a week's use will be, before the season is put back.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Learned {
    /// Units in a week of an average season: what one person uses, or all of them; see `each`.
    pub base: f64,
    /// For each of the coming weeks: not less than this in eight weeks of ten, and not more than this. Never narrower
    /// further ahead.
    pub ahead: [(f64, f64); AHEAD],
    /// From how many weeks.
    pub weeks: i64,
    /// Whether the smoothing answered; else it is their mean.
    pub ready: bool,
    /// Whether it is for one person.
    pub each: bool,
}

/// Learns from weeks, the oldest first; `None` where nobody can tell.
///
/// Each week is divided by its season's factor, then simple exponential smoothing (ETS with additive error, no trend, no
/// season; the crate `augurs`) says the level and its interval. A trend is left out on purpose: a few vans or one
/// eviction would make it promise growth for ever. Weeks that say nothing are simply not there, so that the level is
/// carried over them. Fewer than [`READY`] weeks give their mean, fewer than [`FEW`] nothing.
pub fn learn(taught: &Taught, season: Season, seasons: &Seasons) -> Option<Learned> {
    let flat = |(monday, used): &(Date, Option<f64>)| {
        // A month in which a thing is not wanted at all says nothing about the others.
        Some(seasons.factor(season, monday.month())).filter(|f| *f > 0).and_then(|f| Some((*used)? * 100.0 / f as f64))
    };
    let mut series: Vec<f64> = taught.weeks.iter().filter_map(flat).collect();
    series.drain(..series.len().saturating_sub(MOST));
    if series.len() < FEW {
        return None;
    }
    let smoothed = (series.len() >= READY).then(|| smoothed(&series)).flatten();
    let ready = smoothed.is_some();
    let (base, ahead) = smoothed.unwrap_or_else(|| mean(&series));
    let weeks = i64::try_from(series.len()).unwrap_or(i64::MAX);
    Some(Learned { base, ahead, weeks, ready, each: taught.each })
}

type Said = (f64, [(f64, f64); AHEAD]);

fn smoothed(series: &[f64]) -> Option<Said> {
    let middle = series.iter().sum::<f64>() / series.len().max(1) as f64;
    let (least, most) = series.iter().fold((f64::INFINITY, 0.0_f64), |(a, b), used| (a.min(*used), b.max(*used)));
    if most - least <= middle * 1e-9 {
        // Every week was the same: that is known without smoothing, which would find no chance in it to estimate.
        return Some((middle, [(middle, middle); AHEAD]));
    }
    // What one person uses may be a thousandth of a unit: the smoothing is shown the same size each time.
    let scale = middle / 100.0;
    let scaled: Vec<f64> = series.iter().map(|used| used / scale).collect();
    // The model is named and not searched for: the search of augurs 0.10 has no candidate without a trend.
    let simple =
        ModelType { error: ErrorComponent::Additive, trend: TrendComponent::None, season: SeasonalComponent::None };
    let model = Unfit::new(simple).fit(&scaled).ok()?;
    let next = model.predict(AHEAD, Some(INSIDE)).ok()?;
    let interval = next.intervals.as_ref()?;
    let base = *next.point.first()?;
    // No week was ever beyond the largest one that was seen; a model that says so has lost its way.
    let most = scaled.iter().copied().fold(0.0, f64::max);
    let mut ahead = [(0.0, 0.0); AHEAD];
    for (at, said) in ahead.iter_mut().enumerate() {
        let (low, high) = (*interval.lower.get(at)?, *interval.upper.get(at)?);
        if !(base.is_finite() && low.is_finite() && high.is_finite() && base <= most * 1.5 + 1.0) {
            return None;
        }
        *said = (low.max(0.0) * scale, high.max(0.0) * scale);
    }
    Some((base.max(0.0) * scale, ahead))
}

/// The mean, with an interval as wide as the weeks differ. It is wider for a later week, since what nobody understands
/// yet may also have changed by then.
fn mean(series: &[f64]) -> Said {
    let n = series.len().max(1) as f64;
    let mean = series.iter().sum::<f64>() / n;
    let spread = (series.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / n).sqrt() * 1.28;
    let wide = |at: usize| spread * (1.0 + at as f64 / n).sqrt();
    (mean, std::array::from_fn(|at| ((mean - wide(at)).max(0.0), mean + wide(at))))
}

impl Learned {
    /// For how many the figures are multiplied; `None` if they are for one person and nobody knows how many there are.
    pub fn heads(&self, people: Option<i64>) -> Option<f64> {
        if self.each { people.map(|people| people.max(0) as f64) } else { Some(1.0) }
    }
}

/// How wrong one week ahead would have been, for each week after the first [`READY`]: the sum of what our forecast
/// missed by, and the sum of what "as last week" missed by. Only weeks that can be told, after one that can; and each
/// forecast sees only what was known before its week: its sizes' mix, its rounds, its losses.
pub fn back_test(
    history: &History,
    usual: &[(Size, f64)],
    past: &Past,
    season: Season,
    seasons: &Seasons,
) -> (f64, f64) {
    let (mut ours, mut last) = (0.0, 0.0);
    for next in READY + 1..history.len() {
        let (before, monday) = (history.until(next), history.monday(next));
        let mix = before.mix(usual);
        let weeks = before.wanted(&mix);
        let told = (history.total(&mix, next), weeks.last().and_then(|(_, wanted)| *wanted));
        let (Some(wanted), Some(as_last)) = told else { continue };
        let known = past.until(monday.yesterday().unwrap_or(monday));
        let learned = learn(&known.teach(&weeks), season, seasons).filter(|learned| learned.ready);
        let Some((learned, heads)) = learned.and_then(|l| Some((l, l.heads(known.people_on(monday))?))) else {
            continue;
        };
        let used = learned.base * heads * seasons.factor(season, monday.month()) as f64 / 100.0;
        let said = used + known.lost_weekly(monday) + known.arriving_weekly(monday) as f64;
        ours += (said - wanted).abs();
        last += (as_last - wanted).abs();
    }
    (ours, last)
}

#[cfg(test)]
mod tests {
    use super::{super::history::Week, *};
    use jiff::ToSpan as _;
    use proptest::prelude::*;

    fn weeks(values: &[Option<f64>]) -> Taught {
        let first: Date = "2026-01-05".parse().unwrap();
        let weeks = (0_i64..).zip(values).map(|(i, v)| (first.checked_add((7 * i).days()).unwrap(), *v));
        Taught { weeks: weeks.collect(), each: false }
    }

    fn learn_all_year(taught: &Taught) -> Option<Learned> {
        learn(taught, Season::All, &Seasons::default())
    }

    #[test]
    fn what_is_always_the_same_is_expected_again() {
        let learned = learn_all_year(&weeks(&[Some(70.0); 20])).unwrap();
        assert!((learned.base - 70.0).abs() < 0.5 && learned.ready && learned.weeks == 20, "{learned:?}");
        let never = learn_all_year(&weeks(&[Some(0.0); 20])).unwrap();
        assert!(never.base == 0.0 && never.ready, "{never:?}");
    }

    #[test]
    fn a_short_history_gives_its_mean_and_a_shorter_one_nothing() {
        let few = learn_all_year(&weeks(&[Some(10.0), Some(20.0), Some(30.0), Some(40.0)])).unwrap();
        assert!((few.base - 25.0).abs() < 1e-9 && !few.ready);
        assert!(learn_all_year(&weeks(&[Some(10.0), None, None, None, Some(3.0)])).is_none());
    }

    #[test]
    fn what_could_not_be_smoothed_is_a_mean_and_says_so() {
        let learned = learn_all_year(&weeks(&[Some(f64::NAN); 9])).unwrap();
        assert!(!learned.ready, "{learned:?}");
    }

    #[test]
    fn weeks_that_say_nothing_do_not_pull_it_down() {
        let mut values = vec![Some(100.0); 16];
        values.extend([None, None, None, None]);
        let learned = learn_all_year(&weeks(&values)).unwrap();
        assert!((learned.base - 100.0).abs() < 1.0, "{learned:?}");
    }

    #[test]
    fn a_later_week_is_less_certain() {
        let uneven: Vec<Option<f64>> = (0..30).map(|week| Some(60.0 + f64::from(week % 7) * 9.0)).collect();
        let growing: Vec<Option<f64>> = (0..30).map(|week| Some(60.0 + f64::from(week * 9 + week % 3))).collect();
        for taught in [weeks(&uneven), weeks(&uneven[..6]), weeks(&growing)] {
            let wide = learn_all_year(&taught).unwrap().ahead.map(|(low, high)| high - low);
            assert!(wide.is_sorted(), "{wide:?}");
        }
        let wide = learn_all_year(&weeks(&growing)).unwrap().ahead.map(|(low, high)| high - low);
        assert!(wide[3] > wide[0], "{wide:?}");
    }

    #[test]
    fn what_changed_counts_more_than_what_was_long_ago() {
        let wobble = |week: u32| f64::from(week * 5 % 7);
        let halved: Vec<Option<f64>> =
            (0..40).map(|week| Some(if week < 24 { 120.0 } else { 60.0 } + wobble(week))).collect();
        let learned = learn_all_year(&weeks(&halved)).unwrap();
        assert!(learned.ready, "the smoothing answered: {learned:?}");
        assert!((learned.base - 63.0).abs() < 6.0, "not the mean of 99: {learned:?}");
    }

    #[test]
    fn the_season_is_taken_out_and_put_back() {
        let seasons = Seasons::default();
        let first = weeks(&[None; 52]).weeks;
        let year = first.iter().map(|(day, _)| (*day, Some(seasons.factor(Season::Winter, day.month()) as f64)));
        let learned = learn(&Taught { weeks: year.collect(), each: false }, Season::Winter, &seasons).unwrap();
        assert!((learned.base - 100.0).abs() < 2.0, "{learned:?}");
    }

    #[test]
    fn a_back_test_beats_last_week_where_only_the_season_or_the_people_change() {
        let size = Size::NONE;
        let first: Date = "2026-01-05".parse().unwrap();
        let seasons = Seasons::default();
        let history = |went: &dyn Fn(usize) -> i64| History {
            first,
            sizes: [(size, (0..52).map(|at| Week { went: went(at), away: 0, out: 0, stock: 9 }).collect())].into(),
        };
        let empty = history(&|_| 0);
        let winter = history(&|at| 10 * seasons.factor(Season::Winter, empty.monday(at).month()));
        let (ours, last) = back_test(&winter, &[(size, 1.0)], &Past::default(), Season::Winter, &seasons);
        assert!(ours < last * 0.2, "{ours} {last}");
        // A third of the camp is driven away in the middle of the year, and counted a day before the week begins.
        let people = vec![(first, 3000), (empty.monday(30).yesterday().unwrap(), 2000)];
        let past = Past { people, ..Past::default() };
        let driven = history(&|at| if at < 30 { 300 } else { 200 });
        let (ours, last) = back_test(&driven, &[(size, 1.0)], &past, Season::All, &seasons);
        assert!(last >= 100.0 && ours < 5.0, "{ours} {last}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn it_is_never_negative_or_endless(values in proptest::collection::vec(proptest::option::of(0.0..5000.0_f64), 0..60)) {
            if let Some(learned) = learn(&weeks(&values), Season::Rain, &Seasons::default()) {
                prop_assert!(learned.base >= 0.0 && learned.base.is_finite());
                for (low, high) in learned.ahead {
                    prop_assert!(low >= 0.0 && high.is_finite() && low <= high + 1e-9);
                }
            }
        }
    }
}
