use super::{
    super::{Past, learn},
    *,
};
use jiff::ToSpan as _;
use kernel::Uuid;
use proptest::prelude::*;
use stock::{
    counter::{ItemId, SizeSystem},
    model::{CategoryId, Season, Unit, WhoFor},
};

fn item(system: SizeSystem, season: Season) -> Item {
    let none = String::new;
    Item {
        id: ItemId::from_uuid(Uuid::from_u128(1)),
        slug: "tents".to_owned(),
        category: CategoryId::from_uuid(Uuid::from_u128(2)),
        who: WhoFor::All,
        size_system: system,
        unit: Unit::Piece,
        season,
        weight_g: 1,
        volume_ml: 1,
        shelf_life_days: None,
        name_en: none(),
        name_fr: none(),
        name_ar: none(),
        name_fa: none(),
        avoid_en: none(),
        avoid_fr: none(),
        avoid_ar: none(),
        avoid_fa: none(),
        photo: None,
        active: true,
    }
}

fn inputs(item: &Item) -> Inputs<'_> {
    Inputs {
        item,
        today: "2026-11-21".parse().unwrap(),
        method: Method::Automatic,
        entered: &[],
        seasons: Seasons::default(),
        people: None,
        rate: None,
        lost: 0,
        arriving: 0,
        learned: None,
    }
}

fn learned(base: f64, ready: bool) -> Learned {
    Learned { base, ahead: [(base * 0.8, base * 1.2); 4], weeks: if ready { 12 } else { 5 }, ready, each: false }
}

fn of_each(base: f64) -> Learned {
    Learned { each: true, ..learned(base, true) }
}

#[test]
fn people_times_the_standard_and_what_was_lost() {
    let item = item(SizeSystem::None, Season::All);
    let mut inputs = inputs(&item);
    inputs.people = Some(1950);
    inputs.rate = Rate::new(1000, 6).ok();
    inputs.lost = 66;
    let demand = work_out(&inputs);
    assert_eq!((demand.basis, demand.weekly), (Some(Basis::Standard), 142));
    inputs.arriving = 100;
    assert_eq!(work_out(&inputs).weekly, 242);
    inputs.people = None;
    assert_eq!(work_out(&inputs).basis, None, "nobody was counted");
}

#[test]
fn the_season_counts_for_what_people_use_and_not_for_what_they_lost() {
    let item = item(SizeSystem::None, Season::Winter);
    let mut inputs = inputs(&item);
    inputs.people = Some(1800);
    inputs.rate = Rate::new(1000, 7).ok();
    inputs.lost = 10;
    assert_eq!(work_out(&inputs).weekly, 60 * 150 / 100 + 10);
}

#[test]
fn the_best_figure_counts_unless_somebody_chose() {
    let item = item(SizeSystem::Letters, Season::All);
    let mix = prior(SizeSystem::Letters, WhoFor::All);
    let entered = [(Size::any("M").unwrap(), Standard::new(70, 21).unwrap())];
    let mut inputs = inputs(&item);
    inputs.people = Some(1000);
    inputs.rate = Rate::new(1000, 1).ok();
    let basis = |inputs: &Inputs<'_>| work_out(inputs).basis.unwrap();
    assert_eq!(basis(&inputs), Basis::Standard);
    inputs.learned = Some((learned(50.0, false), &mix));
    assert_eq!(basis(&inputs), Basis::Learned, "the mean of five weeks is nearer than a handbook");
    inputs.entered = &entered;
    assert_eq!(basis(&inputs), Basis::Entered, "whoever works here knows better than five weeks");
    inputs.learned = Some((learned(50.0, true), &mix));
    assert_eq!(basis(&inputs), Basis::Learned);
    assert_eq!(work_out(&inputs).cover_days, 21, "the days that people want are kept");
    for (method, expected) in
        [(Method::Entered, Basis::Entered), (Method::Standard, Basis::Standard), (Method::Learned, Basis::Learned)]
    {
        inputs.method = method;
        assert_eq!(basis(&inputs), expected);
    }
    inputs.rate = None;
    inputs.method = Method::Standard;
    assert_eq!(basis(&inputs), Basis::Learned, "what was chosen is not there");
}

#[test]
fn what_one_person_was_learned_to_use_counts_for_the_people_of_today() {
    let item = item(SizeSystem::None, Season::Winter);
    let mix = [(Size::NONE, 1.0)];
    let mut inputs = inputs(&item);
    inputs.learned = Some((of_each(0.05), &mix));
    assert_eq!(work_out(&inputs).basis, None, "nobody knows how many they are");
    inputs.people = Some(2000);
    let demand = work_out(&inputs);
    assert_eq!((demand.basis, demand.weekly), (Some(Basis::Learned), 150), "November is 150 %");
    inputs.people = Some(1000);
    (inputs.lost, inputs.arriving) = (20, 30);
    let sum = work_out(&inputs).learned.unwrap();
    assert_eq!((sum.people, sum.season, sum.weekly, sum.low, sum.high), (Some(1000), 150, 125, 110, 140));
}

proptest! {
    #[test]
    fn what_is_kept_is_read_again_and_sizes_add_up(
        people in 0..20_000_i64, milli in 1..5_000_i64, months in 1..24_i64, lost in 0..500_i64, base in 0.0..900.0_f64
    ) {
        let item = item(SizeSystem::Shoes, Season::Rain);
        let mix = prior(SizeSystem::Shoes, WhoFor::All);
        let mut inputs = inputs(&item);
        inputs.people = Some(people);
        inputs.rate = Rate::new(milli, months).ok();
        inputs.lost = lost;
        for learned in [None, Some((learned(base, true), mix.as_slice()))] {
            inputs.learned = learned;
            let demand = work_out(&inputs);
            // Each size is rounded up to a thousandth, and the whole to a unit.
            let sizes = demand.sizes.iter().map(|(_, n)| n).sum::<i64>();
            prop_assert!((demand.weekly * 1000 - 500..=demand.weekly * 1000 + 500 + 12).contains(&sizes));
            let said = demand.learned.map_or_else(|| demand.standard.map(|s| s.weekly), |l| Some(l.weekly));
            prop_assert_eq!(Some(demand.weekly), said);
            prop_assert_eq!(Demand::read(&demand.write().unwrap()).unwrap(), demand);
        }
    }

    #[test]
    fn more_people_more_losses_and_more_arrivals_never_need_less(
        people in 0..200_000_i64, more in 0..50_000_i64, lost in 0..900_i64, fell in 0..900_i64,
        arriving in 0..900_i64, came in 0..900_i64, base in 0.0..0.5_f64, by_standard in any::<bool>()
    ) {
        let item = item(SizeSystem::Shoes, Season::Winter);
        let mix = prior(SizeSystem::Shoes, WhoFor::All);
        let mut inputs = inputs(&item);
        match by_standard {
            true => inputs.rate = Rate::new(1500, 4).ok(),
            false => inputs.learned = Some((of_each(base), &mix)),
        }
        (inputs.people, inputs.lost, inputs.arriving) = (Some(people), lost, arriving);
        let few = work_out(&inputs);
        for (people, lost, arriving) in [(people + more, lost, arriving), (people, lost + fell, arriving), (people, lost, arriving + came)] {
            (inputs.people, inputs.lost, inputs.arriving) = (Some(people), lost, arriving);
            let many = work_out(&inputs);
            prop_assert!(many.weekly >= few.weekly);
            prop_assert!(few.sizes.iter().zip(&many.sizes).all(|((_, few), (_, many))| many >= few));
        }
        // What people lost is needed again, unit for unit.
        (inputs.people, inputs.lost, inputs.arriving) = (Some(people), lost + fell, arriving);
        let learned = work_out(&inputs);
        let (before, after) = if by_standard { (few.standard.map(|s| s.weekly), learned.standard.map(|s| s.weekly)) } else { (few.learned.map(|l| l.weekly), learned.learned.map(|l| l.weekly)) };
        prop_assert_eq!(after, before.map(|n| (n + fell).min(MOST_USE)));
    }

    #[test]
    fn a_loss_that_is_noted_late_raises_the_need_all_the_same(
        went in proptest::collection::vec(0..400_i64, 4..8), lost in 1..300_i64, week in 0..3_usize, people in 1..3000_i64
    ) {
        // Fewer than eight weeks are their mean, which shows it exactly: of what a loss adds to the week to come,
        // the weeks in which it was answered can take away less.
        let item = item(SizeSystem::None, Season::All);
        let first: Date = "2026-09-28".parse().unwrap();
        let monday = |at: usize| first.checked_add((7 * i64::try_from(at).unwrap()).days()).unwrap();
        let weeks: Vec<(Date, Option<f64>)> = went.iter().enumerate().map(|(at, n)| (monday(at), Some(*n as f64))).collect();
        let today = monday(went.len());
        let weekly = |past: &Past| {
            let mut inputs = inputs(&item);
            let learned = learn(&past.teach(&weeks), Season::All, &Seasons::default()).unwrap();
            (inputs.people, inputs.lost) = (past.people_on(today), past.lost_weekly(today).round() as i64);
            let mix = [(Size::NONE, 1.0)];
            inputs.learned = Some((learned, &mix));
            work_out(&inputs).weekly
        };
        let mut past = Past { people: vec![(first, people)], ..Past::default() };
        let before = weekly(&past);
        let day = monday(went.len() - 1 - week).checked_add(6.days()).unwrap();
        past.lost.push((day, lost));
        prop_assert!(weekly(&past) + 1 >= before);
    }
}
