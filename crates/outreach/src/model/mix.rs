//! Which sizes people take.

use std::collections::BTreeMap;

use stock::counter::Size;

/// How many imagined units the expected mix weighs beside the real ones. With so few, two dozen observed units already
/// say more than the shelf does.
const PRIOR: f64 = 12.0;

/// Splits units of an item among its sizes by what people took before.
///
/// The share of a size is the mean of a Dirichlet distribution: (observed units + 12 × expected share) ÷ (all observed
/// units + 12). What is expected is the mix on the shelf; with nothing on the shelf, every size alike. (Additive
/// smoothing, Gelman et al., *Bayesian Data Analysis*, 3rd ed., § 3.4.) The units are then given out by largest
/// remainders, so that they add up exactly.
pub fn split(
    units: i64,
    sizes: &[Size],
    observed: &BTreeMap<Size, i64>,
    shelf: &BTreeMap<Size, i64>,
) -> Vec<(Size, i64)> {
    if sizes.is_empty() || units <= 0 {
        return Vec::new();
    }
    let of = |map: &BTreeMap<Size, i64>, size: &Size| map.get(size).copied().unwrap_or(0).max(0) as f64;
    let seen: f64 = sizes.iter().map(|size| of(observed, size)).sum();
    let stands: f64 = sizes.iter().map(|size| of(shelf, size)).sum();
    let even = 1.0 / sizes.len() as f64;
    let wanted: Vec<f64> = sizes
        .iter()
        .map(|size| {
            let expected = if stands > 0.0 { of(shelf, size) / stands } else { even };
            units as f64 * (of(observed, size) + PRIOR * expected) / (seen + PRIOR)
        })
        .collect();
    let given = kernel::share(units, &wanted).unwrap_or_default();
    sizes.iter().copied().zip(given).filter(|(_, units)| *units > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use stock::counter::SizeSystem;

    fn letters() -> Vec<Size> {
        SizeSystem::Letters.sizes().iter().filter_map(|s| Size::any(s)).collect()
    }

    fn map(units: &[i64]) -> BTreeMap<Size, i64> {
        letters().into_iter().zip(units.iter().copied()).collect()
    }

    fn given(split: &[(Size, i64)], size: &str) -> i64 {
        split.iter().find(|(s, _)| s.as_str() == size).map_or(0, |(_, units)| *units)
    }

    #[test]
    fn what_was_handed_out_before_decides() {
        let split = split(100, &letters(), &map(&[0, 300, 600, 100, 0, 0]), &map(&[10, 10, 10, 10, 10, 400]));
        assert!(given(&split, "M") >= 57 && given(&split, "S") >= 28, "{split:?}");
        assert!(given(&split, "XXL") <= 2, "a full shelf of XXL is not what people take: {split:?}");
    }

    #[test]
    fn without_a_past_the_shelf_decides_and_without_a_shelf_every_size_alike() {
        let none = BTreeMap::new();
        let by_shelf = split(10, &letters(), &none, &map(&[0, 30, 70, 0, 0, 0]));
        assert_eq!((given(&by_shelf, "S"), given(&by_shelf, "M")), (3, 7));
        assert!(split(12, &letters(), &none, &none).iter().all(|(_, units)| *units == 2));
    }

    proptest! {
        #[test]
        fn nothing_is_lost_in_the_split(units in 0i64..200_000, seen in prop::collection::vec(0i64..10_000, 6), shelf in prop::collection::vec(0i64..10_000, 6)) {
            let split = split(units, &letters(), &map(&seen), &map(&shelf));
            prop_assert_eq!(split.iter().map(|(_, n)| n).sum::<i64>(), units);
            prop_assert!(split.iter().all(|(_, n)| *n > 0));
        }
    }
}
