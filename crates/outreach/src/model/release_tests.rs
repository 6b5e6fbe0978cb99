use std::collections::HashMap;

use super::*;
use proptest::prelude::*;

fn areas() -> impl Strategy<Value = Vec<(String, Tally)>> {
    let small = prop_oneof![3 => 0_i64..8, 1 => 0_i64..400];
    let tally = prop::collection::vec(prop::option::weighted(0.8, small), 15).prop_map(|numbers| {
        Group::ALL.iter().zip(numbers).fold(Tally::default(), |tally, (group, n)| tally.with(*group, n))
    });
    prop::collection::vec(tally, 1..6)
        .prop_map(|tallies| tallies.into_iter().enumerate().map(|(n, tally)| (format!("area {n}"), tally)).collect())
}

#[test]
fn a_small_number_is_hidden_and_another_with_it() {
    let tally = |men, women, boys| {
        Tally::default().with(Group::Men, Some(men)).with(Group::Women, Some(women)).with(Group::Boys, Some(boys))
    };
    let figures = protect(&[("east".into(), tally(200, 3, 17)), ("west".into(), tally(100, 40, 20))]);
    let of = |area: &str, column| figures.iter().find(|f| f.area == area && f.column == column).unwrap().people;
    assert_eq!(of("east", Column::Of(Group::Women)), None);
    assert_eq!(of("west", Column::Of(Group::Women)), None, "else everywhere less west would tell");
    assert_eq!(of("east", Column::Of(Group::Boys)), None, "else everybody less the others would tell");
    assert_eq!(of("west", Column::Of(Group::Boys)), None, "and so on, across and down");
    assert_eq!(of("", Column::Everybody), Some(380));
    assert_eq!(of("east", Column::Of(Group::Men)), Some(200));
    assert!(figures.iter().all(|f| f.column != Column::Of(Group::Girls)), "nobody asked for girls");
}

proptest! {
    #[test]
    fn no_release_and_no_difference_of_releases_points_at_anybody(releases in prop::collection::vec(areas(), 1..5)) {
        let mut seen: HashMap<(String, &str), Vec<i64>> = HashMap::new();
        let mut everything = Vec::new();
        for release in &releases {
            for figure in protect(release) {
                let Some(people) = figure.people else { continue };
                prop_assert!(people % STEP == 0 && !(1..STEP).contains(&people), "{figure:?}");
                seen.entry((figure.area, figure.column.word())).or_default().push(people);
                everything.push(people);
            }
        }
        for of_one_cell in seen.values() {
            for (a, b) in of_one_cell.iter().zip(&of_one_cell[1..]) {
                prop_assert!(!(1..STEP).contains(&(a - b).abs()));
            }
        }
        for a in &everything {
            prop_assert!(everything.iter().all(|b| !(1..STEP).contains(&(a - b).abs())));
        }
    }

    #[test]
    fn what_is_hidden_cannot_be_had_from_any_sum_of_sums(release in areas()) {
        let figures = protect(&release);
        for figure in figures.iter().filter(|figure| figure.people.is_none()) {
            prop_assert!(!is_given_away(&figures, figure), "{figure:?} follows from {figures:?}");
        }
        // And nothing that was small is shown.
        for (area, tally) in &release {
            for figure in figures.iter().filter(|f| f.area == *area) {
                let true_one = value(tally, figure.column).unwrap();
                prop_assert!(!(1..STEP).contains(&true_one) || figure.people.is_none());
            }
        }
    }

    #[test]
    fn what_anybody_can_work_out_adds_up_and_is_near(release in areas()) {
        let figures = protect(&release);
        let tally = readable(&figures);
        let published = |column| figures.iter().find(|f| f.area.is_empty() && f.column == column).and_then(|f| f.people);
        if let Some(everybody) = published(Column::Everybody) {
            // Each of at most nine numbers was rounded by two.
            prop_assert!((tally.people() - everybody).abs() <= 18, "{tally:?} of {figures:?}");
            for group in Group::whole() {
                let of_it = published(Column::Of(*group));
                prop_assert!(of_it.is_none() || tally.get(*group) == of_it);
            }
            prop_assert!(tally.of(Group::Babies) <= tally.children());
        } else {
            prop_assert_eq!(tally, Tally::default());
        }
    }
}

/// The prime that ranks are counted by: whole numbers, no rounding.
const PRIME: i64 = 1_000_003;

/// How many of these sums say something of their own.
fn rank(mut sums: Vec<Vec<i64>>) -> usize {
    let width = sums.first().map_or(0, Vec::len);
    let inverse = |n: i64| {
        let (mut power, mut base, mut result) = (PRIME - 2, n.rem_euclid(PRIME), 1);
        while power > 0 {
            if power & 1 == 1 {
                result = result * base % PRIME;
            }
            (base, power) = (base * base % PRIME, power >> 1);
        }
        result
    };
    let mut rank = 0;
    for at in 0..width {
        let Some(pivot) = (rank..sums.len()).find(|row| sums[*row][at].rem_euclid(PRIME) != 0) else { continue };
        sums.swap(rank, pivot);
        let (pivot, rest) = sums[rank..].split_first_mut().unwrap();
        let factor = inverse(pivot[at]);
        for sum in rest {
            let times = sum[at] * factor % PRIME;
            sum.iter_mut().zip(pivot.iter()).for_each(|(n, other)| *n = (*n - times * other) % PRIME);
        }
        rank += 1;
    }
    rank
}

/// Whether a hidden figure follows from the published ones: whether it is the same in every table that agrees with them.
/// The hidden figures are the unknowns; one is given away exactly if the sums are of lower rank without it.
fn is_given_away(figures: &[Figure], wanted: &Figure) -> bool {
    let hidden: Vec<&Figure> = figures.iter().filter(|figure| figure.people.is_none()).collect();
    let factors = |of: &dyn Fn(&Figure) -> i64| hidden.iter().map(|figure| of(figure)).collect::<Vec<i64>>();
    let whole = |group: Group| Group::whole().contains(&group);
    let mut sums = Vec::new();
    for area in figures.iter().map(|figure| &figure.area) {
        sums.push(factors(&|f| match f.column {
            Column::Everybody if f.area == *area => -1,
            Column::Of(group) if f.area == *area && whole(group) => 1,
            _ => 0,
        }));
        sums.push(factors(&|f| match f.column {
            Column::Minors if f.area == *area => -1,
            Column::Of(Group::Boys | Group::Girls | Group::Children) if f.area == *area => 1,
            _ => 0,
        }));
    }
    for column in Column::all() {
        sums.push(factors(&|f| match f.area.as_str() {
            _ if f.column != column => 0,
            "" => -1,
            _ => 1,
        }));
    }
    sums.sort();
    sums.dedup();
    let at = hidden.iter().position(|figure| *figure == wanted).unwrap();
    let without = sums.iter().map(|sum| {
        let mut sum = sum.clone();
        sum.remove(at);
        sum
    });
    rank(without.collect()) < rank(sums)
}

/// One area's figures, everywhere: 82 men, so many women, boys and girls.
fn eighty_two_men(women: i64, boys: i64, girls: i64) -> Vec<Figure> {
    let tally = Tally::default()
        .with(Group::Men, Some(82))
        .with(Group::Women, Some(women))
        .with(Group::Boys, Some(boys))
        .with(Group::Girls, Some(girls));
    protect(&[("east".into(), tally)])
}

#[test]
fn everybody_less_the_children_less_the_men_does_not_tell_of_the_women() {
    let figures = eighty_two_men(3, 10, 7);
    let of = |column| figures.iter().find(|f| f.area.is_empty() && f.column == column).unwrap().people;
    assert_eq!(of(Column::Of(Group::Women)), None);
    assert_eq!((of(Column::Everybody), of(Column::Of(Group::Men))), (Some(100), Some(80)), "the largest stay");
    assert_eq!(of(Column::Minors), None, "else a hundred less these less eighty men would be the women");
}

#[test]
fn what_is_worked_out_from_figures_does_not_depend_on_what_they_hide() {
    let (a, b) = (eighty_two_men(3, 10, 7), eighty_two_men(2, 11, 7));
    assert_eq!(a, b, "two counts that are published alike");
    let tally = readable(&a);
    assert_eq!(tally.get(Group::Men), Some(80));
    assert_eq!((tally.of(Group::Women), tally.children()), (5, 15), "ten are left for women and girls");
    assert_eq!((coarse(0), coarse(3), coarse(7), coarse(8)), (0, 5, 5, 10));
}

#[test]
fn where_nothing_was_counted_there_is_no_table() {
    assert_eq!(protect(&[]), []);
}
