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
    use_milli: i64,
    cover_days: i64,
}

impl Standard {
    /// Takes a weekly use of 0 to [`MOST_USE`] units and a cover of 1 to 365 days.
    ///
    /// # Errors
    /// Says which of the two is out of bounds.
    pub fn new(weekly_use: i64, cover_days: i64) -> Result<Self, Message> {
        Self::of_milli(weekly_use.saturating_mul(1000), cover_days)
    }

    /// The same from thousandths of a unit: a rare size is used too, if less than once a week.
    ///
    /// # Errors
    /// Says which of the two is out of bounds.
    pub fn of_milli(use_milli: i64, cover_days: i64) -> Result<Self, Message> {
        if !(0..=1000 * MOST_USE).contains(&use_milli) {
            return Err(Message::new("error-weekly-use").with("max", MOST_USE));
        }
        if !(1..=LONGEST_COVER).contains(&cover_days) {
            return Err(Message::new("error-cover-days").with("max", LONGEST_COVER));
        }
        Ok(Self { use_milli, cover_days })
    }

    /// Units used in a week, to the nearest one.
    pub const fn weekly_use(self) -> i64 {
        (self.use_milli + 500) / 1000
    }

    /// Thousandths of a unit used in a week.
    pub const fn use_milli(self) -> i64 {
        self.use_milli
    }

    /// Days for which it should be in stock.
    pub const fn cover_days(self) -> i64 {
        self.cover_days
    }

    /// Units that should be there: what is used in the days wanted, to the nearest one.
    pub const fn wanted(self) -> i64 {
        (self.use_milli * self.cover_days + 3500) / 7000
    }

    /// For how many whole days a stock lasts; `None` if nobody uses it.
    pub fn days(self, stock: i64) -> Option<i64> {
        (self.use_milli > 0).then(|| stock.max(0).saturating_mul(7000) / self.use_milli)
    }

    /// The level that follows from a stock, held against the one before: each border is passed only when the stock is
    /// beyond it by [`MARGIN`] percent of it, so that a stock that wobbles around a border does not flicker.
    pub fn held(self, stock: i64, before: Option<Level>) -> Option<Level> {
        let plain = self.level(stock)?;
        let at = before.and_then(|before| Level::ALL.iter().position(|level| *level == before));
        let (Some(at), true) = (at, self.use_milli > 0) else { return Some(plain) };
        self.beyond(stock, |border| if at > border { -MARGIN } else { MARGIN })
    }

    /// The level that follows from a stock. `None` if nobody uses it and none is there: nothing to say.
    pub fn level(self, stock: i64) -> Option<Level> {
        if self.use_milli == 0 {
            return (stock > 0).then_some(Level::Stop);
        }
        self.beyond(stock, |_| 0)
    }

    /// How many of the three borders a stock has passed, each moved by a margin in percent. It is decided on the units
    /// themselves: whole days are too coarse where only a few are wanted, and a single unit would turn the level round.
    fn beyond(self, stock: i64, margin: impl Fn(usize) -> i64) -> Option<Level> {
        // In thirds of a day, since the first border is a third of the days wanted.
        let borders = [self.cover_days, 3 * self.cover_days, 6 * self.cover_days];
        let there = i128::from(stock.max(0)) * 7000 * 3 * 100;
        let passed = |(at, border): &(usize, i64)| {
            there >= i128::from(self.use_milli) * i128::from(*border) * i128::from(100 + margin(*at))
        };
        Level::ALL.get(borders.into_iter().enumerate().take_while(passed).count()).copied()
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

    #[test]
    fn a_few_days_of_cover_are_held_too() {
        // Four days of ten a day: the first border is 13.3 units, and 15 % of that is two.
        let standard = Standard::new(70, 4).unwrap();
        let mut level = standard.level(20);
        for stock in [14, 13, 14, 12, 15, 13, 12] {
            level = standard.held(stock, level);
            assert_eq!(level, Some(Level::Needed), "{stock}");
        }
        assert_eq!(standard.held(11, level), Some(Level::Urgent));
        assert_eq!(standard.held(20, Some(Level::Needed)), standard.held(19, Some(Level::Needed)));
    }

    #[test]
    fn less_than_one_a_week_is_used_too() {
        let rare = Standard::of_milli(350, 28).unwrap();
        assert_eq!((rare.weekly_use(), rare.wanted(), rare.days(2)), (0, 1, Some(40)));
        assert_eq!(rare.level(2), Some(Level::Enough));
        assert_eq!(rare.level(0), Some(Level::Urgent));
    }

    proptest! {
        #[test]
        fn a_stock_that_wobbles_around_a_border_changes_the_level_at_most_once(
            use_milli in 1..5_000_000_i64, cover in 1..=365_i64, border in 0..3_usize, first in 0..4_usize,
            wobble in proptest::collection::vec(0..1000_i64, 1..60)
        ) {
            let standard = Standard::of_milli(use_milli, cover).unwrap();
            // The stock at the border in 21,000ths of a unit, and whole units up to a tenth more or less.
            let units = [1, 3, 6][border] * use_milli * cover;
            let (least, most) = ((units * 9 / 10 + 20_999) / 21_000, units * 11 / 10 / 21_000);
            let mut level = Level::ALL.get(first).copied();
            let mut changes = 0;
            for (i, part) in wobble.into_iter().enumerate().filter(|_| least <= most) {
                let next = standard.held(least + (most - least) * part / 999, level);
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
            let days = stock * 700 / weekly_use;
            let far = [cover * 100 / 3, cover * 100, cover * 200].iter().all(|b| (days - b).abs() > b * MARGIN / 100 + 2);
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
