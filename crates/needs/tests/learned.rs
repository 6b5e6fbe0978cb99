//! What the demand follows from besides stock: the census, losses, arrivals, kits, promises and late tallies. On both
//! engines.
#![allow(missing_docs, clippy::unwrap_used)]

#[path = "common/bring.rs"]
mod bring;
mod common;
#[path = "common/world.rs"]
mod world;

use common::{Place, app, migrations, moment, pack_out, pin, standard};
use kernel::Quantity;
use needs::model::{
    Level, Need,
    demand::{Basis, History, Rate, Week},
};
use outreach::{
    model::distribution::{Person, TallyKind},
    store::{distributions, tallies},
};
use stock::counter::{Announced, ItemId, Size, SizeSystem};
use storage::{
    Act, sql, story,
    testing::{Bed, MORNING},
};
use web::Role;
use world::{counted, kit, lost};

fn act() -> Act {
    Act::system("set the scene")
}

async fn refresh_all(bed: &Bed) {
    bed.clock.set(bed.db.world().now().plus_seconds(1));
    needs::refresh_all(&bed.db).await.unwrap();
}

async fn need(bed: &Bed, slug: &str) -> Need {
    let today = kernel::date_in(&web::zone(), bed.db.world().now());
    let list = needs::list(&mut bed.db.read().await.unwrap(), today).await.unwrap();
    list.find(slug).unwrap().clone()
}

/// Sixteen whole weeks until last Sunday in which as much was wanted of each size as is said.
async fn remember(bed: &Bed, item: ItemId, went: &[(&str, &dyn Fn(i64) -> i64)]) {
    let weeks = |of: &dyn Fn(i64) -> i64| (0..16).map(|at| Week { went: of(at), away: 0, out: 0, stock: 50 }).collect();
    let sizes = went.iter().map(|(size, of)| (Size::any(size).unwrap(), weeks(*of))).collect();
    let mut tx = bed.db.begin(&act()).await.unwrap();
    needs::remember(&mut tx, item, &History { first: "2026-07-27".parse().unwrap(), sizes }).await.unwrap();
    tx.commit().await.unwrap();
}

/// Looks again and again until something is so: a task works beside us.
async fn until(what: &str, mut is: impl AsyncFnMut() -> bool) {
    for _ in 0..200 {
        if is().await {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{what}");
}

story!(what_was_learned_follows_the_census_what_was_lost_and_who_arrives, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    remember(&bed, dates, &[("-", &|_| 100)]).await;
    refresh_all(&bed).await;
    assert_eq!(need(&bed, "dates").await.demand.weekly, 100, "nobody was counted: in units");

    counted(&bed, &place, "2026-07-01", 1000, None).await;
    refresh_all(&bed).await;
    let demand = need(&bed, "dates").await.demand;
    assert_eq!((demand.basis, demand.weekly), (Some(Basis::Learned), 100));
    assert_eq!(demand.learned.unwrap().people, Some(1000));

    // Half of them are driven away: half as much is needed, on the day it is published.
    counted(&bed, &place, "2026-11-20", 500, Some(20)).await;
    refresh_all(&bed).await;
    assert_eq!(need(&bed, "dates").await.demand.weekly, 50);

    // An eviction counts as need at once.
    lost(&bed, &place, "2026-11-21", dates, 80).await;
    refresh_all(&bed).await;
    let app = app(&bed);
    let lead = app.introduce("Owen", place.organisation, &[Role::WarehouseLead]);
    let page = lead.page("/desk/needs/dates").await;
    assert!(page.contains("turned away, for 500 people: 50 + 20 lost a week = 70 a week"), "{page}");
    assert!(page.contains("50 used + 20 lost + 0 for those who arrive"), "{page}");
    let public = app.visitor().page("/en/needs/dates").await;
    assert!(public.contains("for as many people as were counted last, with what was lost"), "{public}");
    assert!(!public.contains("500"), "how many people there are is not said here: {public}");

    // Those who arrive are given a kit. What they were given so far is taken out of the weeks that are learned from, so
    // that it counts once: by the round that asked, twenty of the hundred.
    let pack = place.item(&bed, "pack", SizeSystem::None, ["Pack", "Pack", "طقم", "بسته"], [""; 4]).await;
    kit(&bed, pack, &[(dates, 1)]).await;
    let mut tx = bed.db.begin(&act()).await.unwrap();
    needs::give_on_arrival(&mut tx, pack, true).await.unwrap();
    tx.commit().await.unwrap();
    refresh_all(&bed).await;
    let sum = need(&bed, "dates").await.demand.learned.unwrap();
    assert_eq!((sum.lost, sum.arriving, sum.weekly), (20, 20, 80), "80 of a thousand for 500, and twice 20");
});

story!(a_loss_that_was_answered_is_not_counted_twice, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    counted(&bed, &place, "2026-07-01", 1000, None).await;
    // Eight quiet weeks of forty, and eight in which an eviction a week took sixty more, that were handed out again.
    remember(&bed, dates, &[("-", &|week| if week < 8 { 40 } else { 100 })]).await;
    for week in 5..16 {
        let sunday = moment("2026-08-02T09:00:00Z").plus_days(7 * week);
        let day = kernel::date_in(&web::zone(), sunday).to_string();
        lost(&bed, &place, &day, dates, 60).await;
    }
    refresh_all(&bed).await;
    let sum = need(&bed, "dates").await.demand.learned.unwrap();
    assert_eq!(sum.lost, 60);
    assert!((90..=110).contains(&sum.weekly), "{sum:?}");
});

story!(losses_arrivals_and_people_enter_the_sum_by_the_standard, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    let pack = place.item(&bed, "pack", SizeSystem::None, ["Pack", "Pack", "طقم", "بسته"], [""; 4]).await;
    let bag = place.item(&bed, "bag", SizeSystem::None, ["Bag", "Sac", "حقيبة", "کیف"], [""; 4]).await;
    kit(&bed, bag, &[(dates, 1)]).await;
    kit(&bed, pack, &[(dates, 1), (bag, 1)]).await;
    counted(&bed, &place, "2026-11-02", 1950, Some(60)).await;
    // Four weeks end today: the day before them is too long ago.
    for (day, units) in [("2026-10-24", 1000), ("2026-10-25", 66), ("2026-11-21", 40)] {
        lost(&bed, &place, day, dates, units).await;
    }
    let mut tx = bed.db.begin(&act()).await.unwrap();
    needs::set_rate(&mut tx, dates, Rate::new(1000, 6).unwrap(), "Sphere", "").await.unwrap();
    needs::give_on_arrival(&mut tx, pack, true).await.unwrap();
    tx.commit().await.unwrap();
    refresh_all(&bed).await;
    let demand = need(&bed, "dates").await.demand;
    let sum = demand.standard.unwrap();
    assert_eq!((sum.people, sum.lost, sum.arriving), (1950, 27, 120), "106 in four weeks; a kit in a kit counts too");
    assert_eq!(demand.weekly, 223, "75.8 + 27 + 120");
    let page = app(&bed).introduce("Owen", place.organisation, &[Role::WarehouseLead]).page("/desk/needs/dates").await;
    assert!(
        page.contains("class=\"bar-3\"") && page.contains("76 used + 27 lost + 120 for those who arrive"),
        "{page}"
    );
});

story!(what_is_promised_counts_once_its_day_is_near_and_its_boxes_once, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, dates, "-", 70, 21).await;
    bring::open(&bed, &place, 5).await;
    for (day, units) in [(bring::SATURDAY, 40), ("2026-12-12", 100)] {
        bring::confirmed(&bed, &bring::new(&place, bring::slot(&place, day, 600, 5), dates, "-", units)).await;
    }
    assert_eq!(
        need(&bed, "dates").await.sizes[0].likely,
        20,
        "one of two such promises is kept, as far as anybody knows"
    );
    let mut tx = bed.db.begin(&act()).await.unwrap();
    for _ in 0..17 {
        let announced = Announced {
            organisation: place.organisation,
            warehouse: place.warehouse,
            item: dates,
            size: Size::NONE,
            quantity: Quantity::new(10).unwrap(),
        };
        stock::counter::announce(&mut tx, &announced).await.unwrap();
    }
    tx.commit().await.unwrap();
    let expected = stock::counter::expected(&mut bed.db.read().await.unwrap()).await.unwrap();
    let besides = expected[0].2 - 140;
    assert!(besides > 0, "{expected:?}");
    assert_eq!(need(&bed, "dates").await.sizes[0].likely, (40 + besides) / 2, "boxes made for a drop-off count once");
    bed.clock.set(MORNING.plus_days(7));
    assert_eq!(need(&bed, "dates").await.sizes[0].likely, (140 + besides) / 2, "the second Saturday is two weeks away");
});

story!(what_goes_out_in_kits_is_learned_for_what_is_in_them, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let (dates, coats) = (place.dates(&bed).await, place.coats(&bed).await);
    let pack = place.item(&bed, "pack", SizeSystem::None, ["Pack", "Pack", "طقم", "بسته"], [""; 4]).await;
    kit(&bed, pack, &[(dates, 2), (coats, 1)]).await;
    let start = "2026-08-24T09:00:00Z";
    bed.clock.set(moment(start));
    let packed = place.receive(&bed, pack, "-", 1000).await;
    for week in 0..12 {
        bed.clock.set(moment(start).plus_days(7 * week + 2));
        pack_out(&bed, packed, 35).await;
    }
    bed.clock.set(MORNING);
    needs::fold(&bed.db).await.unwrap();
    refresh_all(&bed).await;
    for (slug, weekly) in [("dates", 70), ("coats", 35), ("pack", 35)] {
        let demand = need(&bed, slug).await.demand;
        assert_eq!((demand.basis, demand.weekly), (Some(Basis::Learned), weekly), "{slug} {demand:?}");
    }
    let sized = need(&bed, "coats").await.demand.sizes;
    assert!(sized.iter().all(|(_, milli)| *milli > 0) && sized[2].1 > sized[5].1, "as sizes divide: {sized:?}");
    assert_eq!(needs::fold(&bed.db).await.unwrap(), 0, "the same again is nothing new");
});

story!(a_rare_size_is_not_told_to_stop_because_of_rounding, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let shoes = place.item(&bed, "shoes", SizeSystem::Shoes, ["Shoes", "Chaussures", "أحذية", "کفش"], [""; 4]).await;
    // Five a week, and a pair of 45 in every third.
    remember(&bed, shoes, &[("42", &|_| 5), ("45", &|week| i64::from(week % 3 == 0)), ("47", &|_| 0)]).await;
    for size in ["45", "47"] {
        place.receive(&bed, shoes, size, 2).await;
    }
    refresh_all(&bed).await;
    let need = need(&bed, "shoes").await;
    let of = |size: &str| need.sizes.iter().find(|s| s.size == Size::any(size).unwrap()).unwrap();
    let rare = of("45");
    assert_eq!(rare.standard.unwrap().weekly_use(), 0, "{:?}", need.demand);
    assert!(rare.standard.unwrap().use_milli() > 100 && rare.days().is_some(), "{:?}", need.demand);
    assert_ne!(rare.shown(), Some(Level::Urgent));
    let page = app(&bed).visitor().page("/en/needs/shoes").await;
    assert!(!page.contains("Nobody here uses"), "{page}");
    assert!(
        need.sizes.iter().all(|s| s.size != Size::any("36").unwrap()),
        "of which not one is wanted nothing is said"
    );
});

story!(a_late_tally_is_learned_from_while_the_program_serves, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    bed.clock.set(MORNING.plus_days(-40));
    let stored = place.receive(&bed, dates, "-", 1000).await;
    bed.clock.set(MORNING.plus_days(-9));
    pack_out(&bed, stored, 30).await;
    bed.clock.set(MORNING);
    let fresh = tokio::spawn(needs::keep_fresh(bed.db.clone()));
    let weeks = async || -> Option<History> {
        let kept: Vec<String> =
            sql!("SELECT weeks FROM item_history").values(&mut bed.db.read().await.unwrap()).await.unwrap();
        kept.first().map(|weeks| History::read(weeks).unwrap())
    };
    until("the weeks are folded when it starts", async || weeks().await.is_some()).await;
    let mut tx = bed.db.begin(&act()).await.unwrap();
    let plan = distributions::Plan {
        organisation: place.organisation,
        warehouse: place.warehouse,
        starts: MORNING.plus_days(-8),
        area: "North of the port".to_owned(),
        expected: 40,
        roles: String::new(),
        note: String::new(),
        turns: vec![(100, vec![dates])],
    };
    let late = distributions::plan(&mut tx, &plan).await.unwrap();
    let count = tallies::Count {
        item: dates,
        size: Size::NONE,
        kind: TallyKind::TurnedAway,
        person: Person::Man,
        units: Quantity::new(34).unwrap(),
        correction: false,
    };
    tallies::tally(&mut tx, None, late, &count).await.unwrap();
    tx.commit().await.unwrap();
    let away = |history: &History| history.sizes[&Size::NONE].iter().map(|week| week.away).sum::<i64>();
    until("who was turned away last week is in its week", async || away(&weeks().await.unwrap()) == 34).await;
    fresh.abort();
});

story!(a_level_is_remembered_behind_a_pin, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let dates = place.dates(&bed).await;
    standard(&bed, dates, "-", 70, 21).await;
    pin(&bed, &place, dates, None, Level::Stop, "2026-11-30").await;
    let fresh = tokio::spawn(needs::keep_fresh(bed.db.clone()));
    let figured = async |level: &str| {
        let held = sql!("SELECT level FROM need_level WHERE shown = 'stop'");
        let held: Vec<Level> = held.values(&mut bed.db.read().await.unwrap()).await.unwrap();
        held == [Level::parse(level).unwrap()]
    };
    until("it starts", async || figured("urgent").await).await;
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    bed.clock.set(MORNING.plus_seconds(5));
    place.receive(&bed, dates, "-", 250).await;
    until("nothing is shown differently, and the next is held against it", async || figured("enough").await).await;
    fresh.abort();
});
