use stock::{
    counter::{Size, SizeSystem},
    model::WhoFor,
};

/// How sizes divide before anybody has looked: mostly young, slight men. Shoes 41 to 43, jackets S and M and waists 28 to
/// 32 are what every needs list of Calais from 2015 on asks for (`facts.md`); the rest is our judgement. For women shoes
/// are four sizes smaller. The weights of a system stand in its order.
pub fn prior(system: SizeSystem, who: WhoFor) -> Vec<(Size, f64)> {
    let weights: &[f64] = match (system, who) {
        (SizeSystem::Letters, _) => &[4.0, 28.0, 40.0, 20.0, 6.0, 2.0],
        (SizeSystem::Shoes, WhoFor::Women) => &[12.0, 22.0, 26.0, 20.0, 11.0, 5.0, 2.0, 1.0, 0.5, 0.3, 0.1, 0.1],
        (SizeSystem::Shoes, _) => &[0.5, 1.0, 3.0, 6.0, 12.0, 22.0, 26.0, 18.0, 7.0, 3.0, 1.0, 0.5],
        (SizeSystem::Waist, _) => &[3.0, 16.0, 24.0, 18.0, 20.0, 7.0, 7.0, 3.0, 1.0, 1.0],
        (SizeSystem::Age, _) => &[1.0; 10],
        (SizeSystem::None, _) => &[1.0],
    };
    let sizes = system.sizes().iter().filter_map(|size| Size::any(size));
    sizes.zip(weights.iter().copied()).collect()
}

/// What each size is used of a weekly use, in thousandths of a unit. Rounded up, so that a size is at nought only if its
/// share is, or nobody uses any: only then may a page say that nobody does.
pub fn parts(weekly: f64, shares: &[(Size, f64)]) -> Vec<(Size, i64)> {
    let all: f64 = shares.iter().map(|(_, share)| share).sum::<f64>().max(f64::MIN_POSITIVE);
    let milli = |share: f64| weekly.max(0.0) * 1000.0 * share / all;
    // What a float is off by makes no thousandth.
    let up = |exact: f64| if exact > 0.0 { ((exact - 1e-6).ceil() as i64).max(1) } else { 0 };
    shares.iter().map(|(size, share)| (*size, up(milli(*share)))).collect()
}

/// Divides a whole number of units by shares so that the parts add up; by equal ones if all are nought.
pub fn divide(units: i64, shares: &[(Size, f64)]) -> Vec<(Size, i64)> {
    let parts: Vec<f64> = shares.iter().map(|(_, share)| *share).collect();
    let even = || kernel::share(units.max(0), &vec![1.0; shares.len()]);
    let given = kernel::share(units.max(0), &parts).or_else(even).unwrap_or_default();
    shares.iter().map(|(size, _)| *size).zip(given).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_size_has_a_weight() {
        for system in SizeSystem::ALL {
            for who in WhoFor::ALL {
                assert_eq!(prior(*system, *who).len(), system.sizes().len(), "{system}");
            }
        }
    }

    #[test]
    fn a_rare_size_is_used_too() {
        let size = |text| Size::any(text).unwrap();
        let shares = [(size("41"), 0.93), (size("45"), 0.07), (size("47"), 0.0)];
        assert_eq!(parts(5.0, &shares), [(size("41"), 4650), (size("45"), 350), (size("47"), 0)]);
        assert_eq!(parts(0.001, &shares)[1].1, 1);
        assert!(parts(0.0, &shares).iter().all(|(_, n)| *n == 0));
    }

    proptest! {
        #[test]
        fn only_a_share_of_nought_is_never_used(
            weekly in 0.0001..5000.0_f64, observed in proptest::collection::vec(proptest::option::of(0.0001..50.0_f64), 12)
        ) {
            let sizes = prior(SizeSystem::Shoes, WhoFor::Men);
            let shares: Vec<(Size, f64)> = sizes.iter().zip(observed).map(|((s, _), n)| (*s, n.unwrap_or(0.0))).collect();
            for ((_, share), (_, units)) in shares.iter().zip(parts(weekly, &shares)) {
                prop_assert_eq!(units == 0, *share == 0.0);
            }
        }

        #[test]
        fn the_parts_add_up(units in 0..1_000_000_i64, observed in proptest::collection::vec(0.0..500.0_f64, 12)) {
            let mut shares = prior(SizeSystem::Shoes, WhoFor::Men);
            shares.iter_mut().zip(observed).for_each(|((_, share), seen)| *share += seen);
            let parts = divide(units, &shares);
            prop_assert_eq!(parts.iter().map(|(_, n)| n).sum::<i64>(), units);
            prop_assert!(parts.iter().all(|(_, n)| *n >= 0));
        }
    }
}
