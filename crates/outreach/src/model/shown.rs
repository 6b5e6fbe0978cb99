//! Figures that may be shown to everybody, and the seasons they are of.

use kernel::Date;

/// Below this, a figure could point at somebody (promise 14).
const FEW: i64 = 5;

/// A figure as the public sees it. Figures are rounded down to a multiple of five, so that the difference between two
/// looks never tells of fewer than five people either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nobody, nothing.
    Zero,
    /// Somebody, but fewer than five.
    Few,
    /// At least this many.
    AtLeast(i64),
}

impl Shown {
    /// What may be shown of a figure.
    pub const fn of(figure: i64) -> Self {
        match figure {
            i64::MIN..=0 => Shown::Zero,
            1..FEW => Shown::Few,
            _ => Shown::AtLeast(figure - figure % FEW),
        }
    }

    /// The figure for a picture.
    pub const fn height(self) -> i64 {
        match self {
            Shown::Zero | Shown::Few => 0,
            Shown::AtLeast(n) => n,
        }
    }
}

/// The day on which a day's season began: winter on 1 October, summer on 1 April.
pub fn season(day: Date) -> Date {
    let (year, month) = match day.month() {
        1..=3 => (day.year() - 1, 10),
        4..=9 => (day.year(), 4),
        _ => (day.year(), 10),
    };
    Date::new(year, month, 1).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_figures_point_at_nobody() {
        assert_eq!(Shown::of(0), Shown::Zero);
        assert_eq!(Shown::of(4), Shown::Few);
        assert_eq!(Shown::of(5), Shown::AtLeast(5));
        assert_eq!(Shown::of(1234), Shown::AtLeast(1230));
    }

    #[test]
    fn winters_begin_in_october() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(season(day("2026-11-21")), day("2026-10-01"));
        assert_eq!(season(day("2027-02-01")), day("2026-10-01"));
        assert_eq!(season(day("2026-09-30")), day("2026-04-01"));
    }

    proptest! {
        #[test]
        fn two_looks_differ_by_nothing_or_by_five(before in 5i64..100_000, more in 0i64..5) {
            let (Shown::AtLeast(a), Shown::AtLeast(b)) = (Shown::of(before), Shown::of(before + more)) else {
                return Err(TestCaseError::fail("both are large"));
            };
            prop_assert!(b == a || b == a + 5);
        }
    }
}
