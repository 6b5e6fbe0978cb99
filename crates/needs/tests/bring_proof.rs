//! What is taken of slots and convoys is proved, and what is wrong raises an alarm.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "common/bring.rs"]
mod booking;
mod common;

use booking::{SATURDAY, app, confirmed, new, open, slot};
use common::{Place, migrations};
use storage::{
    Act,
    jobs::{self, Nothing, Runner},
    sql, story,
};

story!(slots_and_convoys_add_up_and_an_alarm_is_raised_if_not, &migrations(), |bed| {
    let place = Place::on(&bed).await;
    let coats = place.coats(&bed).await;
    open(&bed, &place, 8).await;
    confirmed(&bed, &new(&place, slot(&place, SATURDAY, 600, 8), coats, "M", 10)).await;
    let wrong = needs::prove(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert!(wrong.is_empty(), "{wrong:?}");

    let mut tx = bed.db.begin(&Act::system("break it")).await.unwrap();
    sql!("UPDATE drop_off_slot SET taken_vans = taken_vans + 1, taken_ml = taken_ml - 1").run(&mut tx).await.unwrap();
    let now = tx.now();
    tx.enqueue_once("needs.prove", &Nothing::None, now, "needs.prove").await.unwrap();
    tx.commit().await.unwrap();
    let wrong = needs::prove(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert_eq!(wrong.iter().map(|m| m.kept - m.proved).collect::<Vec<_>>(), [1, -1], "{wrong:?}");
    let app = app(&bed);
    Runner::new(bed.db.clone(), (needs::capability().jobs)(&app.house)).drain().await.unwrap();
    let failing = jobs::failing(&mut bed.db.read().await.unwrap()).await.unwrap();
    assert!(failing.iter().any(|job| job.kind == "needs.prove"), "{failing:?}");
});
