use kernel::Message;
use storage::words;

words! {
    /// How much something is needed, the most urgent first.
    pub enum Level {
        /// Less than a third of the days wanted is in stock.
        Urgent = "urgent",
        /// Fewer days than wanted.
        Needed = "needed",
        /// As many days as wanted, and less than twice as many.
        Enough = "enough",
        /// Twice as many days as wanted, or nobody uses it: please stop.
        Stop = "stop",
    }
}

/// The most units of one item and size that can be said to be used in a week.
pub const MOST_USE: i64 = 1_000_000;
const LONGEST_COVER: i64 = 365;
/// How far beyond a border a level has to be before it changes; percent of the border.
pub const MARGIN: i64 = 15;

/// How much of an item in a size is used in a week, and for how many days it should be in stock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standard {
    weekly_use: i64,
    cover_days: i64,
}

impl Standard {
    /// Takes a weekly use of 0 to [`MOST_USE`] units and a cover of 1 to 365 days.
    ///
    /// # Errors
    /// Says which of the two is out of bounds.
    pub fn new(weekly_use: i64, cover_days: i64) -> Result<Self, Message> {
        if !(0..=MOST_USE).contains(&weekly_use) {
            return Err(Message::new("error-weekly-use").with("max", MOST_USE));
        }
        if !(1..=LONGEST_COVER).contains(&cover_days) {
            return Err(Message::new("error-cover-days").with("max", LONGEST_COVER));
        }
        Ok(Self { weekly_use, cover_days })
    }

    /// Units used in a week.
    pub const fn weekly_use(self) -> i64 {
        self.weekly_use
    }

    /// Days for which it should be in stock.
    pub const fn cover_days(self) -> i64 {
        self.cover_days
    }

    /// For how many whole days a stock lasts; `None` if nobody uses it.
    pub fn days(self, stock: i64) -> Option<i64> {
        (self.weekly_use > 0).then(|| stock.max(0).saturating_mul(7) / self.weekly_use)
    }

    /// The level that follows from a stock, held against the one before: each border is passed only when the days are
    /// beyond it by [`MARGIN`] percent of it, so that a stock that wobbles around a border does not flicker.
    pub fn held(self, stock: i64, before: Option<Level>) -> Option<Level> {
        let plain = self.level(stock)?;
        let (Some(before), Some(days)) = (before, self.days(stock)) else { return Some(plain) };
        // Three times the days against three times the border, since the first border is a third.
        let borders = [self.cover_days, 3 * self.cover_days, 6 * self.cover_days];
        let beyond = |(at, border): &(usize, i64)| {
            let margin =
                if Level::ALL.iter().position(|level| *level == before) > Some(*at) { -MARGIN } else { MARGIN };
            days.saturating_mul(300) >= border * (100 + margin)
        };
        let passed = borders.into_iter().enumerate().take_while(beyond).count();
        Level::ALL.get(passed).copied()
    }

    /// The level that follows from a stock. `None` if nobody uses it and none is there: nothing to say.
    ///
    /// It is decided on the whole days that the page shows, so that whoever reads the page can do the sum.
    pub fn level(self, stock: i64) -> Option<Level> {
        let Some(days) = self.days(stock) else {
            return (stock > 0).then_some(Level::Stop);
        };
        Some(if days.saturating_mul(3) < self.cover_days {
            Level::Urgent
        } else if days < self.cover_days {
            Level::Needed
        } else if days < 2 * self.cover_days {
            Level::Enough
        } else {
            Level::Stop
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn level(stock: i64, weekly_use: i64, cover_days: i64) -> Option<Level> {
        Standard::new(weekly_use, cover_days).unwrap().level(stock)
    }

    #[test]
    fn the_borders_are_where_they_were_agreed() {
        assert_eq!(level(0, 7, 21), Some(Level::Urgent));
        assert_eq!(level(6, 7, 21), Some(Level::Urgent));
        assert_eq!(level(7, 7, 21), Some(Level::Needed), "a third is not less than a third");
        assert_eq!(level(20, 7, 21), Some(Level::Needed));
        assert_eq!(level(21, 7, 21), Some(Level::Enough));
        assert_eq!(level(41, 7, 21), Some(Level::Enough));
        assert_eq!(level(42, 7, 21), Some(Level::Stop));
        assert_eq!(level(1, 0, 21), Some(Level::Stop), "nobody uses it");
        assert_eq!(level(0, 0, 21), None, "nobody uses it and none is there");
    }

    #[test]
    fn what_is_out_of_bounds_is_refused() {
        assert_eq!(Standard::new(-1, 21).unwrap_err().key, "error-weekly-use");
        assert_eq!(Standard::new(MOST_USE + 1, 21).unwrap_err().key, "error-weekly-use");
        assert_eq!(Standard::new(1, 0).unwrap_err().key, "error-cover-days");
        assert_eq!(Standard::new(1, 366).unwrap_err().key, "error-cover-days");
    }

    #[test]
    fn a_level_is_held_until_the_border_is_clearly_passed() {
        let standard = Standard::new(7, 100).unwrap();
        let held = |days, before| standard.held(days, Some(before)).unwrap();
        assert_eq!(held(38, Level::Urgent), Level::Urgent, "a third is 33.3 days, and 15 % beyond it 38.3");
        assert_eq!(held(39, Level::Urgent), Level::Needed);
        assert_eq!(held(29, Level::Needed), Level::Needed);
        assert_eq!(held(28, Level::Needed), Level::Urgent);
        assert_eq!(held(114, Level::Needed), Level::Needed);
        assert_eq!(held(115, Level::Needed), Level::Enough);
        assert_eq!(held(500, Level::Urgent), Level::Stop, "all borders at once");
        assert_eq!(held(0, Level::Stop), Level::Urgent);
    }

    proptest! {
        #[test]
        fn a_stock_that_wobbles_around_a_border_changes_the_level_at_most_once(
            weekly_use in 1..5_000_i64, cover in 6..=365_i64, border in 0..3_usize, first in 0..4_usize,
            wobble in proptest::collection::vec(-100..=100_i64, 1..60)
        ) {
            let standard = Standard::new(weekly_use, cover).unwrap();
            // The stock at the border, and up to a tenth more or less.
            let thirds = [1, 3, 6][border] * weekly_use * cover;
            let mut level = Level::ALL.get(first).copied();
            let mut changes = 0;
            for (i, tenth) in wobble.into_iter().enumerate() {
                let next = standard.held(thirds * (1000 + tenth) / 21_000, level);
                // The first one may come from anywhere; from then on it stands at the border.
                changes += usize::from(i > 0 && next != level);
                level = next;
            }
            prop_assert!(changes <= 1, "{changes} changes");
        }

        #[test]
        fn what_is_far_from_a_border_does_not_ask_what_was_before(
            stock in 0..100_000_i64, weekly_use in 1..5_000_i64, cover in 1..=365_i64, first in 0..4_usize
        ) {
            let standard = Standard::new(weekly_use, cover).unwrap();
            let days = standard.days(stock).unwrap() * 100;
            let far = [cover * 100 / 3, cover * 100, cover * 200].iter().all(|b| (days - b).abs() > b * MARGIN / 100 + 1);
            if far {
                prop_assert_eq!(standard.held(stock, Level::ALL.get(first).copied()), standard.level(stock));
            }
        }

        #[test]
        fn every_combination_is_answered(stock in any::<i64>(), weekly_use in 0..=MOST_USE, cover in 1..=365_i64) {
            let standard = Standard::new(weekly_use, cover).unwrap();
            prop_assert_eq!(standard.level(stock).is_none(), weekly_use == 0 && stock <= 0);
            prop_assert!(standard.days(stock).is_none_or(|days| days >= 0), "days are never negative");
        }

        #[test]
        fn more_stock_is_never_more_urgent(
            stock in 0..10_000_000_i64, more in 0..10_000_000_i64, weekly_use in 1..=MOST_USE, cover in 1..=365_i64
        ) {
            prop_assert!(level(stock + more, weekly_use, cover) >= level(stock, weekly_use, cover));
        }

        #[test]
        fn more_use_is_never_less_urgent(
            stock in 0..10_000_000_i64, weekly_use in 1..MOST_USE, more in 0..MOST_USE, cover in 1..=365_i64
        ) {
            let more = (weekly_use + more).min(MOST_USE);
            prop_assert!(level(stock, more, cover) <= level(stock, weekly_use, cover));
        }

        #[test]
        fn wanting_more_is_never_less_urgent(
            stock in 0..10_000_000_i64, weekly_use in 1..=MOST_USE, cover in 1..365_i64
        ) {
            prop_assert!(level(stock, weekly_use, cover + 1) <= level(stock, weekly_use, cover));
        }
    }
}
