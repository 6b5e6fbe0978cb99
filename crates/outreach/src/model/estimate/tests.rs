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
    // And the log-normal interval from both, by hand: 26.5 unseen, times and over e^(1.96 √ln(1 + 126.7/26.5²)) = 2.22.
    assert_eq!((estimate.low, estimate.high), (80, Some(127)));
}

#[test]
fn independence_is_as_published() {
    // Chao et al. 2001 give 388 for the independent log-linear model, with (352, 442).
    let lists = hepatitis();
    let fit = independence(&lists).unwrap();
    near(fit.people, 388.0, 1.0);
    let (low, high) = independent::interval(&lists, &fit, &mut Chance::seeded(1), DRAWS);
    near(low, 352.0, 8.0);
    near(high, 442.0, 15.0);
    assert_eq!(fit.freedom, 3);
    assert!(!fit.fits(), "the three lists depend on each other, as the serological check later showed");
}

#[test]
fn where_lists_depend_on_each_other_a_lower_bound_is_given() {
    // The serological check found 545 infected; independence said 388. By hand: 187 on one list alone, 69, 55 and 63 of
    // them on each, 56 on two: 271 + (187² − 69² − 55² − 63²) / (2 × 57) = 474.6.
    let estimate = from_lists(&hepatitis(), 7).unwrap();
    assert_eq!(estimate.manner, Manner::LowerBound);
    assert_eq!((estimate.people, estimate.high), (475, None));
    assert!(estimate.low > 388 && estimate.low < 475, "{estimate:?}");
    assert_eq!(from_lists(&hepatitis(), 7), Some(estimate), "anybody works out the same");
}

/// Lists that people came on by chance: each with the list's chance, and some people likelier than others if `odds`
/// differ.
fn came(people: i64, on: &[f64], odds: &[f64], chance: &mut Chance) -> Lists {
    let mut cells = vec![0; 1 << on.len()];
    for times in odds {
        let of_them = |p: &f64| times * p / (1.0 - p + times * p);
        let chances = independent::cell_chances(&on.iter().map(of_them).collect::<Vec<_>>());
        let share = people / i64::try_from(odds.len()).unwrap();
        let drawn = Lists::drawn(on.len(), share, &chances, chance);
        cells.iter_mut().zip(drawn.cells()).for_each(|(cell, n)| *cell += n);
    }
    Lists::from_exact(on.len(), &cells).unwrap()
}

#[test]
fn a_lower_bound_stays_below_the_truth_when_lists_are_unequal() {
    // A reaches half of 880 people; B and C reach a few and know each other. Whether A reaches somebody has nothing to
    // do with them, so 976 people are there in all. With the factor for equal lists the bound came to 2,136.
    let lists = Lists::from_exact(3, &[0, 440, 20, 20, 20, 20, 8, 8]).unwrap();
    let estimate = from_lists(&lists, 1).unwrap();
    assert_eq!(estimate.manner, Manner::LowerBound);
    assert_eq!(estimate.people, 903, "536 + (480² − 440² − 20² − 20²) / (2 × 49)");
    // Equal lists come to what the factor (k − 1) / k gave: 150² × 2/3 = 15,000.
    let equal = Lists::from_exact(3, &[0, 50, 50, 20, 50, 20, 20, 10]).unwrap();
    near(lower_bound(&equal).unwrap(), 220.0 + 15_000.0 / (2.0 * 61.0), 1e-9);
}

#[test]
fn a_lower_bound_is_near_the_truth_for_people_alike_and_below_it_for_others() {
    let mut chance = Chance::seeded(1989);
    for (on, odds) in [([0.6, 0.05, 0.1], [1.0, 1.0]), ([0.3, 0.2, 0.4], [1.0, 1.0]), ([0.5, 0.1, 0.2], [0.25, 4.0])] {
        let bounds: Vec<f64> = (0..400).map(|_| lower_bound(&came(1000, &on, &odds, &mut chance)).unwrap()).collect();
        let mean = bounds.iter().sum::<f64>() / 400.0;
        if odds[0] < 1.0 {
            assert!(mean < 990.0 && mean > 600.0, "{on:?}: {mean}");
        } else {
            near(mean, 1000.0, 12.0);
        }
        // What is published as "at least" is above the truth in one draw of forty, or fewer.
        let above = (0..100).filter(|_| {
            let lists = came(1000, &on, &odds, &mut chance);
            chao::lowest(&lists, lower_bound(&lists).unwrap(), &mut chance) > 1000.0
        });
        assert!(above.count() <= 5, "{on:?}");
    }
}

#[test]
fn of_a_hundred_intervals_ninety_five_hold_the_truth() {
    let mut chance = Chance::seeded(1951);
    let mut held = |times: u32, holds: &mut dyn FnMut(&mut Chance) -> bool| {
        f64::from((0..times).map(|_| u32::from(holds(&mut chance))).sum::<u32>()) / f64::from(times) * 100.0
    };
    for (people, on) in [(1000, [0.3, 0.25]), (300, [0.5, 0.2]), (5000, [0.1, 0.15])] {
        let share = held(2000, &mut |chance| {
            let estimate = chapman(&came(people, &on, &[1.0], chance));
            estimate.low <= people && people <= estimate.high.unwrap()
        });
        near(share, 95.0, 2.5);
    }
    for (people, on) in [(400, [0.35, 0.25, 0.3]), (1000, [0.5, 0.1, 0.2])] {
        let share = held(400, &mut |chance| {
            let lists = came(people, &on, &[1.0], chance);
            let (low, high) = independent::interval(&lists, &independence(&lists).unwrap(), chance, 199);
            low.round() <= people as f64 && people as f64 <= high.round()
        });
        near(share, 95.0, 2.5);
    }
}

#[test]
fn lists_that_are_independent_are_told_apart_from_those_that_are_not() {
    // 1,000 people, each on list A with 40 %, on B with 30 %, on C with 50 %, as exactly as whole people allow.
    let lists = Lists::from_exact(3, &[0, 140, 90, 60, 210, 140, 90, 60]).unwrap();
    let estimate = from_lists(&lists, 3).unwrap();
    assert_eq!(estimate.manner, Manner::Independent);
    assert!((995..=1005).contains(&estimate.people), "{estimate:?}");
    assert!(estimate.low < 1000 && estimate.high.unwrap() > 1000, "{estimate:?}");
    assert!(estimate.high.unwrap() - estimate.low < 200, "{estimate:?}");
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
    assert_eq!((whole.low, whole.people, whole.high), (500, 500, Some(500)));
    assert_eq!(Estimate::counted(500, 80.0).high, Some(625));
    assert_eq!(Estimate::counted(500, 0.0).high, Some(500), "of what nobody saw nothing can be said");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_estimate_is_below_those_who_were_seen(cells in prop::collection::vec(0_i64..400, 32), count in 2_usize..=5, seed: u64) {
        let lists = Lists::from_exact(count, &cells[..1 << count]).unwrap();
        if let Some(estimate) = from_lists(&lists, seed) {
            prop_assert!(lists.seen() <= estimate.low, "{estimate:?}");
            prop_assert_eq!(estimate.high.is_none(), estimate.manner == Manner::LowerBound);
            prop_assert!(estimate.low <= estimate.people && estimate.high.is_none_or(|high| estimate.people <= high), "{estimate:?}");
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
