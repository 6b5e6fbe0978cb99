use proptest::prelude::*;

use super::*;

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

#[test]
fn of_several_counts_of_a_site_the_greatest_is_taken() {
    let sum = sum(&[count(1, 1, 100, 100), count(1, 2, 120, 90), count(2, 1, 40, 100)], None);
    assert_eq!(sum.whole.people(), 120 + 30 + 40 + 10);
    assert_eq!(sum.sites, 2);
    assert_eq!(sum.areas.len(), 2);
}

#[test]
fn coverage_leaves_room_above_the_count_and_none_below() {
    let sum = sum(&[count(1, 1, 80, 50), count(2, 1, 80, 100)], None);
    assert_eq!((sum.estimate.low, sum.estimate.people, sum.estimate.high), (200, 200, 300));
    assert_eq!(sum.coverage, 66);
}

#[test]
fn lists_never_say_fewer_than_were_met() {
    let lists = Lists::from_overlaps(2, &[0, 60, 50, 40]).unwrap();
    let few = sum(&[count(1, 1, 80, 100)], Some((&lists, 1)));
    assert_eq!(few.estimate.people, 100, "a hundred were met");
    let many = sum(&[count(1, 1, 8, 100)], Some((&lists, 1)));
    assert_eq!(many.estimate.people, 75);
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

#[test]
fn coordinates_are_read_as_a_map_shows_them() {
    assert_eq!(point("50.951, 1.858").unwrap(), (50.951, 1.858));
    assert_eq!(point("50.951 -1.858").unwrap(), (50.951, -1.858));
    for wrong in ["", "50", "91, 2", "1, 200", "a, b", "1,2,3", "NaN, 1", "inf 1"] {
        assert_eq!(point(wrong).unwrap_err().key, "error-point", "{wrong}");
    }
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
}

#[test]
fn sealed_whereabouts_cannot_be_moved_to_another_site() {
    let folder = std::env::temp_dir().join(format!("wayhouse-seal-{}", std::process::id()));
    let key = ServerKey::in_folder(&folder).unwrap();
    let found = Whereabouts::new(id(1), Some((50.0, 1.0)), "by the mill".to_owned());
    let sealed = found.sealed(&key).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(Whereabouts::open(id(1), &sealed, &key).unwrap(), found);
    assert!(Whereabouts::open(id(2), &sealed, &key).is_err());
}
