//! What happens later out there: what need not be kept is forgotten, and sums that are wrong raise an alarm.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::*;
use kernel::{Instant, Lang};
use outreach::{
    counter,
    model::{distribution::DistributionId, menu::MenuId, voices::Face},
    store::{
        distributions::{self, Debrief},
        loads,
        menus::{self, NewOrder},
        voices::{self, About},
    },
};
use stock::counter::Size;
use storage::{
    Db,
    jobs::{self, Nothing, Runner},
    sql, story,
    testing::Bed,
};
use web::{House, Role};

/// Runs a job of the work out there, as the program does every hour.
async fn run(house: &House, kind: &'static str) {
    let mut tx = begin(&house.db).await;
    let now = tx.now();
    tx.enqueue_once(kind, &Nothing::None, now, kind).await.unwrap();
    tx.commit().await.unwrap();
    Runner::new(house.db.clone(), (outreach::capability().jobs)(house)).drain().await.unwrap();
}

/// A distribution with an order under the number A-7.
async fn ordered(db: &Db, small: &Small) -> (DistributionId, MenuId) {
    let id = planned(db, small, 40).await;
    let mut tx = begin(db).await;
    let menu = menus::open(&mut tx, None, id).await.unwrap();
    let distribution = distributions::by_id(&mut tx, id, None).await.unwrap();
    let new = NewOrder { token: "A-7".into(), item: small.coat, size: Size::any("M").unwrap(), units: quantity(2) };
    menus::order(&mut tx, menu, &distribution, &new).await.unwrap();
    tx.commit().await.unwrap();
    (id, menu)
}

async fn token(db: &Db, menu: MenuId) -> (String, i64) {
    let orders = menus::orders(&mut db.read().await.unwrap(), menu).await.unwrap();
    (orders[0].token.clone(), orders[0].units)
}

async fn words(bed: &Bed) -> Vec<(String, String)> {
    sql!("SELECT word, state FROM voice ORDER BY word").all(&mut bed.db.read().await.unwrap()).await.unwrap()
}

story!(numbers_of_tents_and_words_are_forgotten_when_their_time_is_over, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    coats(&bed.db, &small, 20).await;
    let (over, of_over) = ordered(&bed.db, &small).await;
    let (_, of_forgotten) = ordered(&bed.db, &small).await;
    let mut tx = begin(&bed.db).await;
    let debrief = Debrief { came: 9, went_well: String::new(), to_improve: String::new(), incident: String::new() };
    distributions::close(&mut tx, None, over, &debrief).await.unwrap();
    let code = voices::make_code(&mut tx, small.organisation, About::Item(small.coat)).await.unwrap();
    voices::speak(&mut tx, code, Face::Good, "warm", Lang::En).await.unwrap();
    tx.commit().await.unwrap();
    let begun: Instant = bed.db.world().now();
    let kept = (("A-7".to_owned(), 2), (String::new(), 2));

    bed.clock.set(begun.plus_days(3));
    run(&app.house, "outreach.forget").await;
    assert_eq!(token(&bed.db, of_over).await, kept.0, "somebody may still ask for theirs");
    bed.clock.set(begun.plus_days(3).plus_seconds(60));
    run(&app.house, "outreach.forget").await;
    assert_eq!(token(&bed.db, of_over).await, kept.1, "the number is gone, what was ordered counts");
    assert_eq!(token(&bed.db, of_forgotten).await, kept.0, "this one is still to come");
    bed.clock.set(begun.plus_days(40));
    run(&app.house, "outreach.forget").await;
    assert_eq!(token(&bed.db, of_forgotten).await, kept.1, "though nobody closed it");
    assert_eq!(words(&bed).await, [("warm".to_owned(), "waiting".to_owned())]);
    bed.clock.set(begun.plus_days(181));
    run(&app.house, "outreach.forget").await;
    assert_eq!(words(&bed).await, [(String::new(), "wordless".to_owned())]);
    let mut read = bed.db.read().await.unwrap();
    let faces = counter::faces(&mut read, small.coat, "2026-11-01".parse().unwrap()).await.unwrap();
    assert_eq!(faces.good, 1, "the face counts on");
    assert!(counter::prove(&mut read).await.unwrap().is_empty());
});

story!(only_who_works_at_it_sees_the_numbers_of_tents, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    coats(&bed.db, &small, 20).await;
    let (_, menu) = ordered(&bed.db, &small).await;
    let page = format!("/desk/outreach/menus/{menu}");
    let sorter = app.introduce("Joe", small.organisation, &[Role::Sorter]);
    let viewer = app.introduce("Vi", small.organisation, &[Role::Viewer]);
    assert!(sorter.page(&page).await.contains("A-7"));
    let seen = viewer.page(&page).await;
    assert!(seen.contains("Winter coat M") && !seen.contains("A-7"), "{seen}");
});

story!(sums_that_are_wrong_raise_an_alarm, TABLES, |bed| {
    let small = small(&bed.db).await;
    let app = app(&bed);
    let code = coats(&bed.db, &small, 20).await;
    let (id, _) = ordered(&bed.db, &small).await;
    let mut tx = begin(&bed.db).await;
    loads::load(&mut tx, None, id, code, Some(quantity(1))).await.unwrap();
    tx.commit().await.unwrap();
    run(&app.house, "outreach.prove").await;
    assert!(jobs::failing(&mut bed.db.read().await.unwrap()).await.unwrap().is_empty(), "all adds up");

    let mut tx = begin(&bed.db).await;
    sql!("UPDATE handout SET loaded = loaded + 2, turned_away = 3").run(&mut tx).await.unwrap();
    sql!("UPDATE reservation SET reserved = 5").run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let wrong = counter::prove(&mut bed.db.read().await.unwrap()).await.unwrap();
    let told: Vec<(i64, i64)> = wrong.iter().map(|m| (m.kept, m.proved)).collect();
    assert_eq!(told, [(3, 1), (3, 0), (5, 0)], "loaded, turned away, kept aside: {wrong:?}");
    run(&app.house, "outreach.prove").await;
    let failing = jobs::failing(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert!(failing.iter().any(|job| job.kind == "outreach.prove"), "{failing:?}");
});
