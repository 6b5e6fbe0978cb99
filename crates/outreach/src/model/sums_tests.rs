use proptest::prelude::*;

use super::*;
use crate::model::census::Method;
use kernel::Uuid;

fn id<K>(n: u128) -> kernel::Id<K> {
    kernel::Id::from_uuid(Uuid::from_u128(n))
}

fn count(site: u128, source: u128, men: i64, coverage: i64) -> Count {
    Count {
        id: id(100 * site + source),
        site: id(site),
        name: format!("site {site}"),
        area: format!("area {}", site % 2),
        source: format!("source {source}"),
        how: Method::TentByTent,
        coverage,
        tally: Tally::default().with(Group::Men, Some(men)).with(Group::Children, Some(men / 4)),
    }
}

/// A count of which only the number is known.
fn heads(site: u128, source: u128, people: i64, coverage: i64) -> Count {
    Count { tally: Tally::default().with(Group::Unstated, Some(people)), ..count(site, source, 0, coverage) }
}

fn lists(count: usize, overlaps: &[i64]) -> Lists {
    Lists::from_overlaps(count, overlaps).unwrap()
}

fn compared<'a>(lists: &'a Lists, area: &'a str) -> Compared<'a> {
    Compared { lists, seed: lists.seed(), area }
}

fn site(n: u128, active: bool) -> Site {
    Site {
        id: id(n),
        name: format!("site {n}"),
        area: format!("area {}", n % 2),
        active,
        organisation: id(1),
        located: false,
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn a_headcount_says_how_many_and_whoever_asked_says_who() {
    let asked = count(1, 1, 96, 100);
    assert_eq!(asked.tally.people(), 120);
    let fewer = count(1, 2, 88, 100);
    let sum = sum(&[heads(1, 3, 132, 100), fewer.clone()], None);
    assert_eq!(sum.whole.people(), 132);
    assert_eq!((sum.whole.get(Group::Men), sum.whole.get(Group::Children)), (Some(106), Some(26)));
    let at = at_sites(&[heads(1, 3, 132, 100), fewer]);
    assert_eq!((at[0].most, at[0].widest, at[0].richest), (id(103), id(103), id(102)));
    let handful = at_sites(&[heads(1, 3, 132, 100), count(1, 2, 8, 100)]);
    assert_eq!(handful[0].tally.get(Group::Unstated), Some(132), "ten do not speak for a hundred");
}

#[test]
fn half_of_a_site_leaves_room_for_more_than_the_whole_of_it() {
    let sum = sum(&[heads(1, 1, 90, 100), heads(1, 2, 80, 50)], None);
    assert_eq!((sum.estimate.low, sum.estimate.people, sum.estimate.high), (90, 90, Some(160)), "ninety were met");
    assert_eq!(sum.coverage, 56);
}

#[test]
fn coverage_leaves_room_above_the_count_and_none_below() {
    let sum = sum(&[count(1, 1, 80, 50), count(2, 1, 80, 100)], None);
    assert_eq!((sum.estimate.low, sum.estimate.people, sum.estimate.high), (200, 200, Some(300)));
    assert_eq!((sum.coverage, sum.sites, sum.areas.len()), (66, 2, 2));
}

#[test]
fn lists_never_say_fewer_than_were_met() {
    let lists = lists(2, &[0, 60, 50, 40]);
    let few = sum(&[count(1, 1, 80, 100)], Some(compared(&lists, "")));
    assert_eq!(few.estimate.people, 100, "a hundred were met");
    let many = sum(&[count(1, 1, 8, 100)], Some(compared(&lists, "")));
    assert_eq!(many.estimate.people, 75);
}

#[test]
fn lists_of_one_area_say_nothing_of_the_others() {
    let lists = lists(2, &[0, 60, 50, 40]);
    let counts = [count(1, 1, 8, 100), count(2, 1, 80, 50)];
    let whole = sum(&counts, Some(compared(&lists, "area 1")));
    assert_eq!(whole.estimate.people, 75 + 100, "seventy-five where lists were compared, a hundred counted elsewhere");
    assert_eq!(whole.lists_area, "area 1");
    let alone = sum(&counts[..1], Some(compared(&lists, "area 1"))).estimate;
    assert_eq!(whole.estimate.low, alone.low + 100);
    assert_eq!(whole.estimate.high.unwrap(), alone.high.unwrap() + 200, "what coverage leaves room for is kept");
    let nobody = sum(&[], Some(compared(&lists, "")));
    assert_eq!((nobody.estimate.people, nobody.sites), (75, 0), "lists need no count");
}

#[test]
fn a_round_of_one_site_is_not_everybody() {
    let every: Vec<Site> = (1..=3).map(|n| site(n, true)).collect();
    let before = parts(&[count(1, 1, 80, 100), count(2, 1, 40, 100), count(3, 1, 8, 100)], None, &every);
    let after = parts(&[count(2, 1, 80, 100)], None, &every);
    let rounds = vec![(day("2026-11-20"), after.clone()), (day("2026-11-01"), before.clone())];
    assert_eq!(present(&rounds, &every), [100, 100 + 10], "the newest of the second site, the others from before");
    let names: Vec<_> = missing(&after, &every).iter().map(|site| site.name.as_str()).collect();
    assert_eq!(names, ["site 1", "site 3"]);
    assert!(missing(&before, &every).is_empty());
    let left = [site(1, false), site(2, true), site(3, true)];
    assert_eq!(present(&rounds, &left), [100, 10], "nobody lives at the first any more");
    let long_ago = vec![(day("2026-11-20"), after), (day("2026-10-01"), before)];
    assert_eq!(present(&long_ago, &every), [100, 0], "after six weeks a count does not stand any more");
}

#[test]
fn what_lists_said_of_a_site_ends_when_the_site_is_counted() {
    let every: Vec<Site> = (1..=3).map(|n| site(n, true)).collect();
    let lists = lists(2, &[0, 600, 500, 400]);
    // 750 at the sites one and three of an area, where 150 and 50 were met.
    let before = parts(&[count(1, 1, 120, 100), count(3, 1, 40, 100)], Some(compared(&lists, "area 1")), &every);
    assert_eq!(before[0].people, 750);
    let after = parts(&[count(1, 1, 80, 100)], None, &every);
    let rounds = vec![(day("2026-11-20"), after), (day("2026-11-01"), before)];
    assert_eq!(present(&rounds, &every), [100, 188], "a quarter of them lived at the third");
    let uncounted = parts(&[], Some(compared(&lists, "")), &every);
    assert_eq!(uncounted[0].sites.len(), 3, "lists of everywhere are about every site");
    assert_eq!(present(&[(day("2026-11-01"), uncounted)], &[]), [750]);
}

#[test]
fn a_method_needs_what_it_says() {
    let (tell, useless) = (lists(2, &[0, 60, 50, 40]), lists(2, &[0, 60, 50, 0]));
    assert_eq!(answers_for(true, 3, None), Err("error-round-no-lists"));
    assert_eq!(answers_for(true, 3, Some(&useless)), Err("error-round-lists-useless"));
    assert_eq!(answers_for(true, 0, Some(&tell)), Ok(()), "lists need no count");
    assert_eq!(answers_for(false, 0, None), Err("error-round-empty"));
    assert_eq!(answers_for(false, 0, Some(&useless)), Err("error-round-lists-useless"));
    assert_eq!(answers_for(false, 1, Some(&useless)), Ok(()), "the count stands");
}

#[test]
fn whose_gender_nobody_stated_follows_the_others() {
    let tally = Tally::default()
        .with(Group::Men, Some(90))
        .with(Group::Women, Some(10))
        .with(Group::Adults, Some(100))
        .with(Group::Boys, Some(30))
        .with(Group::Babies, Some(10));
    assert_eq!(kinds(&tally, 230), Some([180, 20, 20, 10]));
    assert_eq!(kinds(&tally, 460), Some([360, 40, 40, 20]), "an estimate divides as the count does");
    let nobody_knows = Tally::default().with(Group::Unstated, Some(100));
    assert_eq!(kinds(&nobody_knows, 100), None);
    assert_eq!(kinds(&Tally::default().with(Group::Adults, Some(9)), 9), None);
}

proptest! {
    #[test]
    fn kinds_add_up(n in prop::collection::vec(0_i64..500, 7), people in 0_i64..20_000) {
        let mut tally = Tally::default();
        for (group, n) in Group::whole().iter().zip(&n) {
            tally = tally.with(*group, Some(*n));
        }
        tally = tally.with(Group::Babies, Some(tally.children() / 3));
        if let Some(kinds) = kinds(&tally, people) {
            prop_assert_eq!(kinds.iter().sum::<i64>(), people);
            prop_assert!(kinds.iter().all(|n| *n >= 0));
        }
    }

    #[test]
    fn nobody_counts_twice_and_nobody_is_lost(
        found in prop::collection::vec(prop::collection::btree_map(1_u128..8, 0_i64..300, 0..8), 1..5),
    ) {
        let every: Vec<Site> = (1..8).map(|n| site(n, true)).collect();
        let rounds: Vec<(Date, Vec<Part>)> = found
            .iter()
            .map(|sites| {
                let counts: Vec<Count> = sites.iter().map(|(site, people)| heads(*site, 1, *people, 100)).collect();
                (day("2026-11-01"), parts(&counts, None, &every))
            })
            .collect();
        // Each site as the first round that has it says.
        let newest: i64 =
            (1..8).map(|n| found.iter().find_map(|sites| sites.get(&n)).copied().unwrap_or(0)).sum();
        prop_assert_eq!(present(&rounds, &every).iter().sum::<i64>(), newest);
    }

    #[test]
    fn a_site_is_never_fewer_than_anybody_met(
        met in prop::collection::vec((0_i64..400, 1_i64..=100, any::<bool>()), 1..5),
    ) {
        let counts: Vec<Count> = met.iter().zip(1..).map(|((n, coverage, asked), source)| {
            if *asked { count(1, source, *n, *coverage) } else { heads(1, source, *n, *coverage) }
        }).collect();
        let sum = sum(&counts, None);
        let most = counts.iter().map(|count| count.tally.people()).max().unwrap();
        prop_assert_eq!(sum.whole.people(), most);
        let room = counts.iter().map(|c| c.tally.people() as f64 * 100.0 / c.coverage as f64).fold(0.0, f64::max);
        prop_assert!((sum.estimate.high.unwrap() as f64 - room.max(most as f64)).abs() <= 1.0);
    }
}
