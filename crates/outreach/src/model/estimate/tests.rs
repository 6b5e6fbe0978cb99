//! Against worked examples that others published, and against chance.

use proptest::prelude::*;

use super::*;

fn near(got: f64, wanted: f64, within: f64) {
    assert!((got - wanted).abs() <= within, "{got} is not within {within} of {wanted}");
}

/// The outbreak of hepatitis A at a college in Taiwan, 1995: three lists, 271 people (Chao, Tsay, Lin, Shau & Chao
/// 2001, *Statistics in Medicine* 20:3123, table II).
fn hepatitis() -> Lists {
    // Bits: P 1, Q 2, E 4.
    Lists::from_exact(3, &[0, 69, 55, 21, 63, 17, 18, 28]).unwrap()
}

#[test]
fn chapman_is_as_in_the_textbooks() {
    // Ten turtles marked, fifteen caught, five of them marked: 28 turtles (the worked example of Wikipedia's "Mark and
    // recapture").
    let turtles = Lists::from_overlaps(2, &[0, 10, 15, 5]).unwrap();
    assert_eq!(chapman(&turtles).people, 28);
    // Cricket frogs, Turner 1960 as worked by Krebs, *Ecological Methodology*: 32 marked, 54 caught, 18 marked among
    // them. (33 × 55 / 19) − 1 = 94.5.
    let frogs = Lists::from_overlaps(2, &[0, 32, 54, 18]).unwrap();
    let estimate = chapman(&frogs);
    assert_eq!(estimate.people, 95);
    // Seber's variance for the same: 33 × 55 × 14 × 36 / (19² × 20) = 126.7.
    near(two::variance(32.0, 54.0, 18.0), 126.7, 0.05);
    assert!(estimate.low >= 68 && estimate.low < 95 && estimate.high > 95, "{estimate:?}");
}

#[test]
fn independence_is_as_published() {
    // Chao et al. 2001 give 388 for the independent log-linear model, with (352, 442).
    let lists = hepatitis();
    let fit = independence(&lists).unwrap();
    near(fit.people, 388.0, 1.0);
    let (low, high) = independent::interval(&lists, &fit, &mut Chance::seeded(1));
    near(low, 352.0, 8.0);
    near(high, 442.0, 15.0);
    assert_eq!(fit.freedom, 3);
    assert!(!fit.fits(), "the three lists depend on each other, as the serological check later showed");
}

#[test]
fn where_lists_depend_on_each_other_a_lower_bound_is_given() {
    // The serological check found 545 infected; independence said 388, the bound says at least 479.
    let estimate = from_lists(&hepatitis(), 7).unwrap();
    assert_eq!(estimate.manner, Manner::LowerBound);
    assert_eq!(estimate.people, 479);
    assert!(estimate.low > 388 && estimate.high > 545, "{estimate:?}");
    assert_eq!(from_lists(&hepatitis(), 7), Some(estimate), "anybody works out the same");
}

#[test]
fn chaos_bound_is_as_published() {
    // Cottontails of Edwards & Eberhardt 1967: 76 caught, 43 once, 16 twice; Chao 1987 gives 134 (there were 135). Her
    // form of 1987 is ours for very many lists.
    near(76.0 + chao::unseen(43.0, 16.0, 1e12), 134.0, 0.5);
}

#[test]
fn lists_that_are_independent_are_told_apart_from_those_that_are_not() {
    // 1,000 people, each on list A with 40 %, on B with 30 %, on C with 50 %, as exactly as whole people allow.
    let lists = Lists::from_exact(3, &[0, 140, 90, 60, 210, 140, 90, 60]).unwrap();
    let estimate = from_lists(&lists, 3).unwrap();
    assert_eq!(estimate.manner, Manner::Independent);
    assert!((995..=1005).contains(&estimate.people), "{estimate:?}");
    assert!(estimate.low < 1000 && estimate.high > 1000 && estimate.high - estimate.low < 200, "{estimate:?}");
}

#[test]
fn overlaps_that_cannot_be_are_refused() {
    let wrong = |tallies: &[i64], count| Lists::from_overlaps(count, tallies).unwrap_err();
    assert_eq!(wrong(&[0, 10, 20, 11], 2).0, 3);
    assert_eq!(wrong(&[0, 10, 20, 11], 2).1.key, "error-overlap-larger");
    assert_eq!(wrong(&[0, 10, 10, 2, 10, 2, 2, 3], 3).1.key, "error-overlap-larger");
    // Eight of ten on B, eight of ten on C, but only one on both: that is more than ten people.
    assert_eq!(wrong(&[0, 10, 20, 8, 20, 8, 1, 1], 3).1.key, "error-overlap-impossible");
    assert!(Lists::from_exact(3, &[0, 1, 2, 3]).is_none() && Lists::from_exact(2, &[0, 1, 2, -3]).is_none());
}

#[test]
fn lists_that_do_not_overlap_say_nothing() {
    assert_eq!(from_lists(&Lists::from_overlaps(3, &[0, 10, 20, 0, 5, 0, 0, 0]).unwrap(), 1), None);
    assert_eq!(from_lists(&Lists::from_overlaps(2, &[0; 4]).unwrap(), 1), None);
}

#[test]
fn a_count_is_not_fewer_and_at_most_what_its_coverage_leaves_room_for() {
    let whole = Estimate::counted(500, 100.0);
    assert_eq!((whole.low, whole.people, whole.high), (500, 500, 500));
    assert_eq!(Estimate::counted(500, 80.0).high, 625);
    assert_eq!(Estimate::counted(500, 0.0).high, 500, "of what nobody saw nothing can be said");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_estimate_is_below_those_who_were_seen(cells in prop::collection::vec(0_i64..400, 32), count in 2_usize..=5, seed: u64) {
        let lists = Lists::from_exact(count, &cells[..1 << count]).unwrap();
        if let Some(estimate) = from_lists(&lists, seed) {
            prop_assert!(lists.seen() <= estimate.low, "{estimate:?}");
            prop_assert!(estimate.low <= estimate.people && estimate.people <= estimate.high, "{estimate:?}");
        }
    }

    #[test]
    fn what_is_tallied_by_overlaps_reads_back(cells in prop::collection::vec(0_i64..400, 32), count in 2_usize..=5) {
        let lists = Lists::from_exact(count, &cells[..1 << count]).unwrap();
        let overlaps: Vec<i64> = (0..1 << count).map(|cell| lists.overlap(cell)).collect();
        prop_assert_eq!(Lists::from_overlaps(count, &overlaps).unwrap(), lists);
    }

    #[test]
    fn draws_keep_to_their_chance(n in 1_i64..20_000, p in 0.0_f64..=1.0, seed: u64) {
        let mut chance = Chance::seeded(seed);
        let draws: Vec<i64> = (0..200).map(|_| chance.binomial(n, p)).collect();
        prop_assert!(draws.iter().all(|k| (0..=n).contains(k)));
        let mean = draws.iter().sum::<i64>() as f64 / 200.0;
        let spread = (n as f64 * p * (1.0 - p) / 200.0).sqrt();
        prop_assert!((mean - n as f64 * p).abs() <= 6.0 * spread + 0.6, "{mean} for {n} × {p}");
    }
}
